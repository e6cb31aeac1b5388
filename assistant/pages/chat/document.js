// A document: its outline, its units filtered by section, wording and words, and asking about them.

import { confirmed } from "./dialogs.js";
import { inLanguage } from "./direction.js";
import { documents, linkTo, newHeadings, outline, placeOf, refresh } from "./documents.js";
import { fill, h } from "./dom.js";
import { icon } from "./icons.js";
import { say } from "./messages.js";
import { call, kindOf } from "./server.js";
import { UnitList } from "./units.js";

const TYPING = 250;

/** The view of a document; `ask` takes a question about a unit to the conversation. */
export class DocumentView {
	constructor({ ask, admin, removed }) {
		Object.assign(this, { ask, admin, removed });
		this.element = h("div", { class: "document" });
	}

	/** Show the document `id`, from the unit named by a link on. */
	async open(id, named) {
		fill(this.element, h("p", { class: "status" }, say("loading")));
		const found = await outline(id);
		const place = named ? placeOf(found, named) : 0;
		document.title = [named && found.units[place]?.label, found.title, "Jianyi"].filter(Boolean).join(" · ");
		this.found = found;
		this.units = h("div", {});
		this.counted = h("p", { class: "status", role: "status" });
		this.filters = this.filter();
		fill(
			this.element,
			h(
				"header",
				{},
				h("h1", { tabindex: -1, ...inLanguage(found.language) }, found.title),
				h("p", {}, facts(found)),
				noticed(found.warnings),
				this.tools(),
			),
			this.filters,
			this.counted,
			h("div", { class: "scroll" }, this.contents(), this.units),
		);
		if (named && place < 0) fill(this.counted, say("no_such_unit", { label: named.replaceAll("-", " ") }));
		await this.show({}, place < 0 ? 0 : place, Boolean(named) && place >= 0);
	}

	/** Return `does`, which says so where it fails. */
	told(does) {
		return (...given) => does(...given).catch((error) => this.failed(error));
	}

	failed(error) {
		fill(this.counted, say(`failed.${kindOf(error)}`));
	}

	tools() {
		const { found } = this;
		const remove = this.told(async () => {
			if (!(await confirmed(say("delete_document", { title: found.title })))) return;
			await call(`/documents/${encodeURIComponent(found.id)}`, { method: "DELETE" });
			await refresh();
			this.removed();
		});
		return h(
			"div",
			{ class: "tools" },
			h("button", { onclick: () => this.ask("", found) }, icon("ask"), say("ask_document")),
			this.admin && h("button", { onclick: remove }, icon("bin"), say("remove")),
		);
	}

	filter() {
		const { found } = this;
		const wordings = [...new Set(found.units.flatMap((unit) => unit.modality))];
		const change = this.told(() => this.filtered());
		const choice = (label, options) =>
			h("select", { "aria-label": label, onchange: change }, h("option", { value: "" }, label), options);
		const sections = found.sections.map((path, at) =>
			h(
				"option",
				{ value: at, ...inLanguage(found.language) },
				`${"\u2003".repeat(path.length - 1)}${path.at(-1)}`,
			),
		);
		this.section = choice(say("section"), sections);
		this.wording = choice(
			say("wording"),
			wordings.map((wording) => h("option", { value: wording }, say(`wording.${wording}`))),
		);
		let typing;
		this.text = h("input", {
			type: "search",
			maxlength: 200,
			placeholder: say("contains"),
			"aria-label": say("contains"),
			oninput: () => {
				clearTimeout(typing);
				typing = setTimeout(change, TYPING);
			},
		});
		return h(
			"form",
			{ class: "filters", role: "search", onsubmit: (event) => event.preventDefault() },
			this.section,
			this.wording,
			this.text,
		);
	}

	async filtered() {
		const section = this.section.value && this.found.sections[Number(this.section.value)];
		const wanted = { section: section || "", modality: this.wording.value, contains: this.text.value.trim() };
		fill(this.counted);
		const any = Object.values(wanted).some((value) => value.length);
		return this.show(any ? wanted : {}, any ? null : 0);
	}

	async show(wanted, about, target = false) {
		const filtered = about === null;
		const list = new UnitList(this.found, {
			wanted,
			about: target ? about : null,
			ask: this.ask,
			level: 2,
			failed: (error) => this.failed(error),
			counted: (total) => filtered && this.list === list && fill(this.counted, say("found", { n: total })),
		});
		this.list = list;
		await list.open();
		if (this.list !== list) return;
		fill(this.units, list.element);
		const shown = list.element.querySelector(".target");
		shown?.scrollIntoView({ block: "start" });
		shown?.focus({ preventScroll: true });
	}

	/** Return links to every unit, under the headings they stand under, in order. */
	contents() {
		const { found } = this;
		let path = [];
		let items = h("ul", {});
		const parts = [items];
		for (const [place, { label, section }] of found.units.entries()) {
			const headings = newHeadings(section, path);
			path = section;
			if (headings.length) {
				items = h("ul", {});
				const titles = headings.map((text) => h("h2", inLanguage(found.language), text));
				parts.push(...titles, items);
			}
			items.append(h("li", {}, h("a", { href: linkTo(found, place), ...inLanguage(found.language) }, label)));
		}
		const { dir } = inLanguage(found.language);
		return h("nav", { class: "contents", dir, "aria-label": say("contents") }, parts);
	}
}

/** Return what there is to know of a document beside its title, each piece by itself. */
export function facts({ symbol, language, units, id }, named = documents().length > 1) {
	const names = new Intl.DisplayNames([document.documentElement.lang], { type: "language" });
	const numbered = say("units", { n: units.filter((unit) => unit.number).length });
	const told = [symbol, names.of(language), numbered, named && id].filter(Boolean);
	return told.flatMap((fact, at) => [at > 0 && " · ", h("bdi", {}, fact)]);
}

/** Return what was noticed of a document while it was read; the details are in English. */
export function noticed(warnings) {
	if (!warnings.length) return null;
	const details = warnings.map((warning) => h("li", { lang: "en", dir: "ltr" }, warning));
	return h("div", { class: "notice" }, h("p", {}, say("noticed")), h("ul", {}, details));
}
