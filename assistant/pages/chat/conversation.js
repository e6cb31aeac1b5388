// A conversation: asking, stopping, trying again, and coming back to it.

import { Composer } from "./composer.js";
import { documents, outline, questionAbout } from "./documents.js";
import { fill, h } from "./dom.js";
import { Exchange } from "./exchange.js";
import { icon } from "./icons.js";
import { say, written } from "./messages.js";
import { ask, call } from "./server.js";

const PASSING = new Set(["unreachable", "busy", "silent"]);
const TRIES = 3;
const START_QUESTIONS = 4;

/** The view of a conversation; `page` opens sources, asks for a key, and hears what was stored. */
export class ConversationView {
	constructor(page) {
		this.page = page;
		this.id = null;
		this.exchanges = [];
		this.composer = new Composer((question, only) => this.ask(question, { only }));
		this.title = h("h1", { tabindex: -1 });
		this.tools = h(
			"div",
			{ class: "tools", hidden: true },
			this.tool("save", "export", "save"),
			this.tool("print", "print", "print"),
		);
		this.log = h("div", {
			class: "log",
			role: "log",
			"aria-live": "polite",
			"aria-label": say("conversation"),
		});
		this.start = h("section", { class: "start", hidden: true });
		this.element = h(
			"div",
			{ class: "conversation" },
			h("header", {}, this.title, this.tools),
			h("div", { class: "scroll" }, this.start, this.log),
			this.composer.element,
		);
	}

	tool(name, label, does) {
		const press = async () => (await import("./memo.js"))[does](this.title.textContent, this.answered());
		return h(
			"button",
			{ class: "quiet", title: say(label), "aria-label": say(label), onclick: press },
			icon(name),
		);
	}

	answered() {
		return this.exchanges.filter((exchange) => exchange.answer);
	}

	/** Begin a conversation, with questions to start from. */
	async begin() {
		this.reset(null, say("new"));
		this.start.hidden = false;
		fill(this.start, h("p", { class: "welcome" }, say("welcome")), await startQuestions(this));
	}

	/** Show a conversation that is stored. */
	async resume(id) {
		this.reset(id, "");
		const found = await call(`/conversations/${id}`);
		if (this.id !== id) return;
		this.titled(found.title);
		this.log.setAttribute("aria-busy", "true");
		for (const { question, answer, thumb, comment } of found.exchanges) {
			await this.add(new Exchange(question, this.buttons())).finish(answer, { thumb, comment });
		}
		this.exchanges.at(-1)?.element.scrollIntoView({ block: "start" });
		this.log.removeAttribute("aria-busy");
	}

	reset(id, title) {
		this.composer.stop?.();
		this.id = id;
		this.exchanges = [];
		fill(this.log);
		this.start.hidden = true;
		this.titled(title);
	}

	titled(title) {
		fill(this.title, title);
		document.title = title ? `${title} · Jianyi` : "Jianyi 建议";
		this.tools.hidden = !this.answered().length;
	}

	add(exchange) {
		this.exchanges.push(exchange);
		this.log.append(exchange.element);
		this.start.hidden = true;
		this.tools.hidden = false;
		return exchange;
	}

	remove(exchange) {
		this.exchanges = this.exchanges.filter((other) => other !== exchange);
		exchange.element.remove();
		this.tools.hidden = !this.answered().length;
		this.start.hidden = this.exchanges.length > 0 || !this.start.childElementCount;
	}

	buttons() {
		return {
			open: this.page.open,
			ask: (question) => this.ask(question, { language: written() }),
			again: (exchange) => this.ask(exchange.question, { instead: exchange }),
			edit: (exchange) => {
				this.editing = exchange;
				this.composer.edit(exchange.question, () => {
					this.editing = null;
				});
			},
			judge: async (...said) => (await import("./judging.js")).judge(...said),
		};
	}

	/**
	 * Ask a question; `instead` is the exchange whose place its answer takes, and `language` what it
	 * is in where that is known.
	 */
	async ask(question, { only = null, instead = this.editing, language = null } = {}) {
		if (this.composer.stop) return;
		this.editing = null;
		this.composer.editing(null);
		const replaces = instead === this.exchanges.at(-1) ? (instead?.answer?.id ?? null) : null;
		const exchange = this.add(new Exchange(question, this.buttons()));
		// What it is to replace stays until there is something in its place.
		if (instead) instead.element.hidden = true;
		exchange.element.scrollIntoView({ block: "start" });
		const body = { question, documents: only, conversation_id: this.id, language, replaces };
		const answer = await this.tried(exchange, body);
		const here = this.exchanges.includes(exchange);
		if (instead && (answer || (here && !instead.answer))) this.remove(instead);
		else if (instead) instead.element.hidden = false;
		if (!answer || !here) return;
		await exchange.finish(answer);
		this.composer.answered();
		this.id = answer.conversation_id;
		if (this.exchanges.length === 1) this.titled(question);
		this.tools.hidden = false;
		this.page.stored(this.id);
	}

	/** Try until there is an answer; null where the reader stops it or gives up. */
	async tried(exchange, body) {
		for (let attempt = 1; ; attempt += 1) {
			try {
				const answer = await this.once(exchange, body);
				if (!answer) exchange.stopped();
				return answer;
			} catch (error) {
				if (!error.kind) console.error(error);
				if (!(await this.goesOn(exchange, error, attempt))) {
					this.remove(exchange);
					this.composer.restore(body.question);
					return null;
				}
				exchange.restart();
			}
		}
	}

	async once(exchange, body) {
		const control = new AbortController();
		let begun = null;
		this.composer.busy(() => control.abort());
		try {
			return await ask(body, control.signal, (event, said) => {
				if (event === "start") begun = said;
				exchange.heard(event, said);
			});
		} catch (error) {
			if (control.signal.aborted) return null;
			const kept = begun && error.kind !== "busy" && (await stored(begun));
			if (kept) return kept;
			throw error;
		} finally {
			this.composer.busy(null);
		}
	}

	/** Tell what went wrong, and return whether to try once more. */
	async goesOn(exchange, error, attempt) {
		if (error.kind === "key") return this.page.askForKey();
		const wait = PASSING.has(error.kind) && attempt <= TRIES ? Math.max(error.wait, 2 ** attempt) : null;
		const { again, giveUp } = exchange.failed(error, wait);
		this.composer.busy(giveUp);
		try {
			return await again;
		} finally {
			this.composer.busy(null);
		}
	}
}

/** Return the answer of a stream that was cut, if the server finished and stored it. */
async function stored({ id, conversation_id }) {
	const found = await call(`/conversations/${conversation_id}`).catch(() => null);
	return found?.exchanges.find(({ answer }) => answer.id === id)?.answer;
}

/** Return questions to start from: those written for a document, else about units it has. */
async function startQuestions(view) {
	const button = (question) =>
		h("button", { dir: "auto", onclick: () => view.ask(question, { language: written() }) }, question);
	const about = documents().slice(0, START_QUESTIONS);
	const each = Math.ceil(START_QUESTIONS / (about.length || 1));
	const found = await Promise.all(about.map((document) => questionsOf(document, each)));
	const list = h("div", { class: "suggestions" }, found.flat().slice(0, START_QUESTIONS).map(button));
	return about.length ? [h("p", {}, say("try")), list] : h("p", { role: "alert" }, say("nothing_loaded"));
}

async function questionsOf(document, limit) {
	const path = `/documents/${encodeURIComponent(document.id)}/questions?language=${written()}&limit=${limit}`;
	const found = await call(path).catch(() => []);
	if (found.length) return found.map(({ text }) => text);
	const numbered = (await outline(document.id)).units.filter((unit) => unit.number);
	const step = Math.max(1, Math.floor(numbered.length / limit));
	return numbered
		.filter((_, at) => at % step === 0)
		.slice(0, limit)
		.map(({ label }) => questionAbout(label));
}
