// A conversation: asking, stopping, trying again, and coming back to it.

import { Composer } from "./composer.js";
import { asWritten, directed } from "./direction.js";
import { documents, find, outline, questionAbout } from "./documents.js";
import { fill, h } from "./dom.js";
import { icon } from "./icons.js";
import { say, written } from "./messages.js";
import { keepScope, scopeOf } from "./scope.js";
import { call } from "./server.js";

const START_QUESTIONS = 4;

/** The view of a conversation; `page` opens sources, asks for a key, and hears what was stored. */
export class ConversationView {
	constructor(page) {
		this.page = page;
		this.id = null;
		this.exchanges = [];
		this.editing = null;
		this.asking = null;
		const send = (question, only) => this.ask(question, { only, instead: this.editing });
		const lifted = () => keepScope(this.id, null);
		this.composer = new Composer({ send, focused: page.asking, lifted });
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
		this.scoped();
		this.start.hidden = false;
		fill(this.start, h("p", { class: "welcome" }, say("welcome")), await startQuestions(this));
	}

	/** Show a conversation that is stored, as long as that is what is to be shown. */
	async resume(id, current) {
		this.reset(null, "");
		const found = await call(`/conversations/${id}`);
		if (!current()) return;
		this.id = id;
		this.titled(found.title);
		this.scoped();
		this.log.setAttribute("aria-busy", "true");
		const { Exchange } = await import("./exchange.js");
		for (const { question, answer, ...judged } of found.exchanges) {
			const only = this.composer.only && [this.composer.only.id];
			await this.add(new Exchange(question, this.buttons(), { only })).finish(answer, judged);
			if (this.id !== id) return;
		}
		this.exchanges.at(-1)?.element.scrollIntoView({ block: "start" });
		this.log.removeAttribute("aria-busy");
	}

	/** Whether the first question of a conversation is still being answered. */
	get isNew() {
		return this.id === null && this.asking !== null;
	}

	reset(id, title) {
		// A question that is cut short by something else is given back.
		const cut = this.asking;
		this.composer.stop?.();
		if (cut) this.composer.restore(cut);
		this.stopEditing();
		this.id = id;
		this.composer.restrict(null);
		this.exchanges = [];
		fill(this.log);
		this.start.hidden = true;
		this.titled(title);
	}

	/** Ask only the document that this conversation is to ask, as long as it is there. */
	scoped() {
		const kept = scopeOf(this.id);
		const document = kept && find(kept.id);
		this.composer.restrict(document ?? null);
		if (!kept || document) return;
		keepScope(this.id, null);
		this.composer.told(say("scope_gone", { title: kept.title }));
	}

	/** Take in that it is stored under `id`; what it asks only, it goes on to. */
	settled(id) {
		if (this.id === id) return;
		keepScope(this.id, null);
		keepScope(id, this.composer.only);
		this.id = id;
	}

	stopEditing() {
		this.editing = null;
		this.composer.editing(null);
	}

	/** Give the page the conversation's title. */
	titled(title = this.title.textContent) {
		fill(this.title, title);
		directed(this.title, title);
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
			ask: (question, id) => this.ask(question, { only: id && [id], language: written() }),
			again: (exchange) => this.ask(exchange.question, { ...exchange.asked, instead: exchange }),
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
	 * Ask a question, of the documents `only` where there are any; `instead` is the exchange whose
	 * place its answer takes, and `language` what it is in where that is known.
	 */
	async ask(question, { only = null, instead = null, language = null } = {}) {
		if (this.composer.stop) return;
		this.composer.busy(() => {});
		try {
			const { askIn } = await import("./asking.js");
			this.stopEditing();
			await askIn(this, question, { only, instead, language });
		} catch (error) {
			console.error(error);
			this.composer.restore(question);
			this.composer.told(`${say("failed.unreachable")} ${say("kept")}`);
		} finally {
			this.composer.busy(null);
		}
	}
}

/** Return questions to start from: those written for a document, else about units it has. */
async function startQuestions(view) {
	const button = (question) =>
		h(
			"button",
			{ ...asWritten(question), onclick: () => view.ask(question, { language: written() }) },
			question,
		);
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
