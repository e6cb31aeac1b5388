// The source beside the answer: the document, scrolled to the unit, the cited characters marked.

import { linkTo, outline, placeAt } from "./documents.js";
import { fill, h } from "./dom.js";
import { icon } from "./icons.js";
import { say } from "./messages.js";
import { UnitList } from "./units.js";

/** The panel that shows where a citation's words stand. */
export class SourcePanel {
	constructor(element) {
		this.element = element;
		this.opener = null;
		this.shown = null;
		element.addEventListener("keydown", (event) => {
			if (event.key === "Escape") this.close();
		});
	}

	/** Open `citation`; with `focus` the reader goes there, and comes back to `opener` on closing. */
	async open(citation, opener, { focus = true } = {}) {
		this.opener?.setAttribute("aria-expanded", "false");
		this.opener = opener;
		opener?.setAttribute("aria-expanded", "true");
		const { element } = this;
		element.hidden = false;
		document.body.classList.add("with-source");
		if (this.shown !== citation) {
			this.shown = citation;
			await this.show(citation);
		}
		if (focus && this.shown === citation) element.querySelector("h2").focus();
	}

	async show(citation) {
		const body = h("div", { class: "scroll", "aria-busy": "true" }, say("loading"));
		fill(this.element, this.head(citation), body);
		try {
			const outlined = await outline(citation.document_id);
			const place = placeAt(outlined, citation.start);
			if (place < 0) throw new Error(say("changed"));
			const marked = [citation.start, citation.end];
			const list = new UnitList(outlined, { about: place, marked, language: citation.translation?.language });
			const target = await list.open();
			if (this.shown !== citation) return;
			fill(body, list.element);
			const mark = target?.querySelector("mark");
			if (bare(mark?.textContent) !== bare(citation.quote)) throw new Error(say("changed"));
			mark.scrollIntoView({ block: "center" });
		} catch (error) {
			if (this.shown !== citation) return;
			const detail = error.kind === "missing" ? say("gone") : error.message || say("broken");
			fill(body, h("p", { role: "alert" }, detail), h("blockquote", { dir: "auto" }, citation.quote));
			outline(citation.document_id).catch(() => {});
		} finally {
			body.removeAttribute("aria-busy");
		}
	}

	head(citation) {
		const close = h(
			"button",
			{ class: "quiet", "aria-label": say("close"), title: say("close"), onclick: () => this.close() },
			icon("close"),
		);
		return h(
			"header",
			{},
			h("h2", { tabindex: -1, dir: "auto" }, citation.label),
			h(
				"a",
				{ class: "quiet", href: linkTo(citation.document_id, citation.label), title: say("permalink") },
				say("in_document"),
			),
			close,
			h(
				"p",
				{ dir: "auto" },
				[citation.document_title, ...citation.section].join(" › "),
				citation.support === "partial" && h("span", { class: "tag" }, say("partial")),
			),
		);
	}

	close() {
		if (this.element.hidden) return;
		this.element.hidden = true;
		this.shown = null;
		fill(this.element);
		document.body.classList.remove("with-source");
		this.opener?.setAttribute("aria-expanded", "false");
		this.opener?.focus();
		this.opener = null;
	}
}

function bare(text = "") {
	return text.replace(/\s+/g, "");
}
