// A question and what is heard of its answer: sentences as they are verified, and what goes wrong.

import { find, languageOf, nameOf, refresh } from "./documents.js";
import { fill, h } from "./dom.js";
import { icon } from "./icons.js";
import { say } from "./messages.js";
import { kindOf } from "./server.js";

/** Milliseconds a pointer rests on a citation before it opens. */
const REST = 250;
/** Citations of a sentence up to which their translations are shown with it. */
const MANY = 3;

/**
 * One exchange. `page` does what its buttons ask for: open, ask, again, edit, judge; `asked` is
 * what was asked along with the question.
 */
export class Exchange {
	constructor(question, page, asked = {}) {
		this.question = question;
		this.asked = asked;
		this.page = page;
		this.answer = null;
		this.citations = [];
		this.translated = new Set();
		this.status = h("p", { class: "status" }, say("looking"));
		this.body = h("div", { class: "answer" });
		this.foot = h("footer", {});
		this.element = h(
			"article",
			{ class: "exchange" },
			h("h2", { class: "question", dir: "auto", tabindex: -1 }, question),
			this.status,
			this.body,
			this.foot,
		);
	}

	/** Take in an event of the stream. */
	heard(event, said) {
		if (event === "start") this.understood(said.standalone_question);
		if (event === "citation") this.citations[said.index] = said;
		if (event === "sentence") {
			fill(this.status, say("checking"));
			this.body.append(this.sentence(said));
		}
	}

	understood(standalone) {
		if (standalone.trim() === this.question.trim() || this.element.querySelector(".understood")) return;
		this.body.before(
			h("p", { class: "understood", dir: "auto" }, say("understood", { question: standalone })),
		);
	}

	/** Bring it into view; the reader goes on from there, unless they are typing. */
	show() {
		this.element.scrollIntoView({ block: "start" });
		if (document.activeElement?.id !== "question") this.element.querySelector("h2").focus();
	}

	sentence({ text, citations }) {
		const cited = citations.map((index) => this.citations[index]);
		const chips = cited.flatMap((citation) => [" ", this.chip(citation)]);
		// Beside a count stand more units than anybody would read there.
		const read = cited.length <= MANY ? cited.filter((citation) => this.unread(citation)) : [];
		// Words of the document's own are in its language, and a model's in the reader's.
		const verbatim = cited.find(({ quote }) => quote.includes(text));
		const lang = verbatim && languageOf(verbatim);
		return h(
			"div",
			{ class: "sentence" },
			h("p", { dir: "auto", lang }, text, chips),
			read.map(translationOf),
		);
	}

	/** Tell whether a translation there is has not been shown in this answer yet. */
	unread({ document_id, label, translation }) {
		const unit = `${document_id} ${label}`;
		if (!translation || this.translated.has(unit)) return false;
		this.translated.add(unit);
		return true;
	}

	chip(citation) {
		let resting;
		const open = (focus) => this.page.open(citation, chip, { focus });
		const chip = h(
			"button",
			{
				class: citation.support === "partial" ? "chip partial" : "chip",
				dir: "auto",
				lang: languageOf(citation),
				"aria-expanded": "false",
				"aria-label": say("open_source", { label: nameOf(citation) }),
				onclick: () => {
					// The pointer that pressed has rested here as well, and is not to open it once more.
					clearTimeout(resting);
					open(true);
				},
				// Moves alone count: closing the source may bring a citation back under a pointer at rest.
				onpointermove: (event) => {
					clearTimeout(resting);
					if (event.pointerType !== "mouse") return;
					resting = setTimeout(() => chip.isConnected && open(false), REST);
				},
				onpointerleave: () => clearTimeout(resting),
			},
			`[${nameOf(citation)}]`,
		);
		return chip;
	}

	/** Show the whole answer, and what the reader should know of it. */
	async finish(answer, judged = {}) {
		this.answer = answer;
		this.citations = answer.citations;
		this.status.hidden = true;
		this.understood(answer.standalone_question);
		const { opening, verdict, foot } = await import("./answer.js");
		// A document that somebody has added meanwhile changes how all of them are named.
		const unknown = answer.citations.some(({ document_id }) => !find(document_id));
		if (unknown) await refresh().catch(() => {});
		// What has been heard already stays: the reader may be at one of its citations.
		if (unknown || this.body.childElementCount !== answer.sentences.length) {
			this.translated.clear();
			fill(
				this.body,
				answer.sentences.map((sentence) => this.sentence(sentence)),
			);
		}
		const first = [verdict(answer), opening(answer)].filter(Boolean);
		this.body.prepend(...first);
		this.element.classList.toggle("refused", this.body.querySelector(".verdict") !== null);
		fill(this.foot, foot(this, judged));
	}

	/** Say how it ended without an answer; what has been verified by then stays. */
	ended(how) {
		fill(this.status, say(how));
		fill(
			this.foot,
			h("button", { onclick: () => this.page.again(this) }, icon("again"), say("again")),
			h("button", { onclick: () => this.page.edit(this) }, icon("edit"), say("edit")),
		);
	}

	/** Begin anew after something went wrong. */
	restart() {
		this.citations = [];
		this.translated.clear();
		fill(this.status, say("looking"));
		fill(this.body);
		// Its button had the focus, and is gone.
		this.show();
		fill(this.foot);
	}

	/**
	 * Say what went wrong: `again` becomes true once it is to be tried again, and false where the
	 * reader gives up, as `giveUp` does for them.
	 *
	 * After `wait` seconds it is tried without being told to; null waits for the reader.
	 */
	failed(error, wait) {
		fill(this.status);
		let left = wait;
		let done;
		const again = new Promise((resolve) => {
			done = resolve;
		});
		const count = h("span", { class: "status", "aria-live": "off" });
		const tick = () => {
			if (left === null) return;
			if (left <= 0) done(true);
			fill(count, say("retry_in", { n: left }));
			left -= 1;
		};
		const timer = setInterval(tick, 1000);
		again.then(() => clearInterval(timer));
		tick();
		const giveUp = () => done(false);
		fill(
			this.foot,
			h(
				"p",
				{ class: "failure", role: "alert" },
				say(`failed.${kindOf(error)}`),
				detailOf(error),
				" ",
				say("kept"),
			),
			h("button", { onclick: () => done(true) }, icon("again"), say("retry")),
			h("button", { onclick: giveUp }, say("give_up")),
			count,
		);
		return { again, giveUp };
	}
}

/** Return the translation of a unit cited; it says that it is one, and is not what is cited. */
export function translationOf({ translation: { language, text } }) {
	return h(
		"p",
		{ class: "translation", dir: "auto", lang: language },
		h("span", { class: "tag" }, say("translation")),
		" ",
		text,
	);
}

function detailOf(error) {
	const told = ["busy", "invalid", "missing", "forbidden", "broken"].includes(error.kind);
	return told && error.message && h("span", { class: "detail", dir: "auto" }, ` ${error.message}`);
}
