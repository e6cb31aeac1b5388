// A question and what is heard of its answer: sentences as they are verified, and what goes wrong.

import { asWritten, inLanguage } from "./direction.js";
import { find, languageOf, nameOf, ofSeveral, refresh } from "./documents.js";
import { fill, h } from "./dom.js";
import { icon } from "./icons.js";
import { language, say } from "./messages.js";
import { kindOf } from "./server.js";

/** Milliseconds a pointer rests on a citation before it opens. */
const REST = 250;
/** Citations of a sentence up to which their translations are shown with it. */
const MANY = 3;
/** Failures that the server tells more of, in English. */
const TOLD = ["busy", "invalid", "too_large", "missing", "forbidden", "broken"];

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
		this.chips = [];
		this.several = false;
		this.translated = new Map();
		this.status = h("p", { class: "status" }, say("looking"));
		this.body = h("div", { class: "answer" });
		this.foot = h("footer", {});
		this.element = h(
			"article",
			{ class: "exchange" },
			h("h2", { class: "question", ...asWritten(question), tabindex: -1 }, question),
			this.status,
			this.body,
			this.foot,
		);
	}

	/** Take in an event of the stream. */
	heard(event, said) {
		if (event === "start") this.understood(said.standalone_question);
		if (event === "citation") {
			this.citations[said.index] = said;
			this.named();
		}
		if (event === "sentence") {
			fill(this.status, say("checking"));
			this.body.append(this.sentence(said));
		}
	}

	understood(standalone) {
		if (standalone.trim() === this.question.trim() || this.element.querySelector(".understood")) return;
		const [before, after] = say("understood", { question: "\n" }).split("\n");
		const question = h("bdi", asWritten(standalone), standalone);
		this.body.before(h("p", { class: "understood" }, before, question, after));
	}

	/** Bring it into view; the reader goes on from there, unless they are typing. */
	show() {
		this.element.scrollIntoView({ block: "start" });
		if (document.activeElement?.id !== "question") this.element.querySelector("h2").focus();
	}

	sentence({ text, citations }) {
		const cited = citations.map((index) => this.citations[index]);
		const chips = cited.flatMap((citation) => [" ", this.chip(citation)]);
		// Words of the document's own are in its language, and others in the reader's.
		const verbatim = cited.filter(({ quote }) => quote.includes(text));
		const attributes = verbatim.length ? inLanguage(languageOf(verbatim[0])) : asWritten(text);
		const shown = h("div", { class: "sentence" }, h("p", attributes, text, chips));
		for (const citation of verbatim) this.translate(citation, shown);
		return shown;
	}

	/** Put a unit's translation under the last of the sentences that are its words. */
	translate(citation, sentence) {
		if (!citation.translation) return;
		const shown = this.translated.get(unitOf(citation)) ?? translationOf(citation);
		this.translated.set(unitOf(citation), shown);
		sentence.append(shown);
	}

	/** Translate, under a sentence of other words, the units that no sentence of the answer quotes. */
	translateTheRest() {
		for (const [at, { citations }] of this.answer.sentences.entries()) {
			// Beside a count stand more units than anybody would read there.
			if (citations.length > MANY) continue;
			for (const citation of citations.map((index) => this.citations[index])) {
				if (!this.translated.has(unitOf(citation))) this.translate(citation, this.sentences[at]);
			}
		}
	}

	/** Name the document beside each label once the answer is from several. */
	named() {
		const several = ofSeveral(this.citations.filter(Boolean));
		if (several === this.several) return;
		this.several = several;
		for (const { chip, citation } of this.chips) this.name(chip, citation);
	}

	name(chip, citation) {
		const name = nameOf(citation, this.several);
		chip.setAttribute("aria-label", say("open_source", { label: name }));
		fill(chip, h("bdi", inLanguage(languageOf(citation)), `[${name}]`));
	}

	chip(citation) {
		let resting;
		const open = (focus) => this.page.open(citation, chip, { focus });
		const chip = h("button", {
			class: citation.support === "partial" ? "chip partial" : "chip",
			...inLanguage(language),
			"aria-expanded": "false",
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
		});
		this.chips.push({ chip, citation });
		this.name(chip, citation);
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
		this.named();
		if (unknown || this.body.childElementCount !== answer.sentences.length) {
			this.forget();
			fill(
				this.body,
				answer.sentences.map((sentence) => this.sentence(sentence)),
			);
		}
		this.sentences = [...this.body.children];
		this.translateTheRest();
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

	forget() {
		this.chips = [];
		this.translated.clear();
	}

	/** Begin anew after something went wrong. */
	restart() {
		this.citations = [];
		this.forget();
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
export function translationOf({ translation }) {
	return h(
		"p",
		{ class: "translation", ...inLanguage(translation.language) },
		h("span", { class: "tag", ...inLanguage(language) }, say("translation")),
		" ",
		translation.text,
	);
}

function unitOf({ document_id, label, translation }) {
	return `${document_id} ${label} ${translation?.text}`;
}

function detailOf(error) {
	const told = TOLD.includes(error.kind);
	return (
		told && error.message && [" ", h("span", { class: "detail", lang: "en", dir: "ltr" }, error.message)]
	);
}
