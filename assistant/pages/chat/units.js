// Units with their words as they stand in the source, with the characters cited marked.

import { inLanguage } from "./direction.js";
import { linkTo, newHeadings, placeAt, questionAbout, units } from "./documents.js";
import { h } from "./dom.js";
import { translationOf } from "./exchange.js";
import { icon } from "./icons.js";
import { say } from "./messages.js";

const PAGE = 40;
/** White space as the server knows it, which is not quite what JavaScript does. */
const blank = (c) => "\u001c\u001d\u001e\u001f\u0085".includes(c) || (/\s/.test(c) && c !== "\ufeff");

/**
 * Return the words of a unit; the characters [start, end) of the document stand in a <mark>.
 *
 * All characters of the source are there, and only the white space that its line-wrapping put in
 * is not shown: what the server reads the unit as decides which that is. Offsets count characters,
 * of which a JavaScript string may need two places for one.
 */
export function words(unit, marked = [0, 0]) {
	const read = [...unit.text];
	const runs = [];
	let at = 0;
	for (const { start, text } of unit.source) {
		// Between two stretches that belong to one unit stands a space, which no source has.
		if (runs.length && read[at] === " ") {
			at += 1;
			runs.push({ text: " ", shown: true });
		}
		for (const [place, character] of [...text].entries()) {
			const shown = !blank(character) || read[at] === character || read[at] === " ";
			if (shown) at += 1;
			const offset = start + place;
			extend(runs, character, shown, marked[0] <= offset && offset < marked[1]);
		}
	}
	return gathered(runs);
}

function extend(runs, character, shown, cited) {
	const last = runs.at(-1);
	if (last && last.shown === shown && last.cited === cited) last.text += character;
	else runs.push({ text: character, shown, cited });
}

function gathered(runs) {
	const nodes = [];
	for (const { text, shown, cited } of runs) {
		const node = shown ? document.createTextNode(text) : h("span", { hidden: true }, text);
		if (!cited) nodes.push(node);
		else if (nodes.at(-1)?.tagName === "MARK") nodes.at(-1).append(node);
		else nodes.push(h("mark", {}, node));
	}
	return nodes;
}

/** Return a unit as an article: label, wording, words, and a translation that says it is one. */
export function unitArticle(document, unit, { marked, target, ask, level }) {
	const link = linkTo(document, placeAt(document, unit.start));
	const named = { title: say("permalink"), "aria-label": `${say("permalink")}: ${unit.label}` };
	// Its label stands where its words begin.
	const { dir } = inLanguage(document.language);
	return h(
		"article",
		{ class: target ? "unit target" : "unit", dir, tabindex: target ? -1 : null },
		h(
			"header",
			{},
			h(`h${level + 1}`, { class: "label", ...inLanguage(document.language) }, unit.label),
			unit.modality.map((wording) => h("span", { class: "wording" }, say(`wording.${wording}`))),
			h("a", { class: "quiet", href: link, ...named }, icon("link")),
			ask &&
				h(
					"button",
					{
						class: "quiet",
						title: say("ask_about"),
						"aria-label": `${say("ask_about")}: ${unit.label}`,
						onclick: () => ask(questionAbout(unit.label), document),
					},
					icon("ask"),
				),
		),
		h("p", { class: "words", ...inLanguage(document.language) }, words(unit, marked)),
		unit.translation && translationOf(unit),
	);
}

/**
 * Units of a document in order, from one on, with more to be had at both ends.
 *
 * `wanted` are the server's conditions; `about` is the place of the unit it opens at.
 */
export class UnitList {
	constructor(
		document,
		{ wanted = {}, about = 0, language, marked, ask, level = 3, counted = () => {}, failed = () => {} },
	) {
		Object.assign(this, { document, wanted, about, language, marked, ask, level, counted, failed });
		this.first = Math.max(0, about - PAGE / 4);
		this.next = this.first;
		this.earlier = this.more("earlier", () => this.before());
		this.later = this.more("later", () => this.after());
		this.list = h("div", {});
		this.element = h("div", { class: "units" }, this.earlier, this.list, this.later);
	}

	more(name, load) {
		const press = async () => {
			// Pressed twice, the same units would come twice.
			button.disabled = true;
			try {
				await load();
			} catch (error) {
				this.failed(error);
			}
			button.disabled = false;
		};
		const button = h("button", { class: "more", hidden: true, onclick: press }, say(name));
		return button;
	}

	/** Load the first page and return the unit it opens at, or null. */
	async open() {
		await this.after();
		return this.list.querySelector(".target");
	}

	page(offset, limit) {
		return units(this.document.id, { ...this.wanted, offset, limit }, this.language);
	}

	async after() {
		const page = await this.page(this.next, PAGE);
		this.list.append(...this.shown(page));
		this.next += page.units.length;
		this.counted(page.total);
		this.earlier.hidden = this.first === 0;
		this.later.hidden = this.next >= page.total;
	}

	async before() {
		const offset = Math.max(0, this.first - PAGE);
		const limit = this.first - offset;
		const page = await this.page(offset, limit);
		const shown = this.shown(page);
		this.list.prepend(...shown);
		this.first = offset;
		this.earlier.hidden = offset === 0;
		shown[0]?.scrollIntoView({ block: "start" });
	}

	shown(page) {
		let path = [];
		return page.units.flatMap((unit, index) => {
			const target = this.about !== null && page.offset + index === this.about;
			const article = unitArticle(this.document, unit, {
				marked: target ? this.marked : undefined,
				target,
				ask: this.ask,
				level: this.level,
			});
			const headings = newHeadings(unit.section, path);
			path = unit.section;
			return [
				...headings.map((text) =>
					h(`h${this.level}`, { class: "section", ...inLanguage(this.document.language) }, text),
				),
				article,
			];
		});
	}
}
