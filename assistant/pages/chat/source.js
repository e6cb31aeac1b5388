// The source beside the answer: the document, scrolled to the unit, the cited characters marked.

import { inLanguage } from "./direction.js";
import { languageOf, linkTo, outline, placeAt, refresh } from "./documents.js";
import { fill, h } from "./dom.js";
import { icon } from "./icons.js";
import { language, say } from "./messages.js";
import { UnitList } from "./units.js";

/** The panel that shows where a citation's words stand. */
export class SourcePanel {
	constructor(element) {
		this.element = element;
		this.opener = null;
		this.shown = null;
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
			// The outline that is known may be one of an earlier version.
			const found = (await this.found(citation)) ?? (await refresh().then(() => this.found(citation)));
			if (this.shown !== citation) return;
			if (!found) throw new Error(say("changed"));
			fill(this.element, this.head(citation, found), body);
			fill(body, found.list.element);
			found.mark.scrollIntoView({ block: "center" });
		} catch (error) {
			if (this.shown !== citation) return;
			const gone = { missing: say("gone"), undefined: error.message };
			const told = gone[error.kind] ?? say(`failed.${error.kind}`);
			const quote = h("blockquote", inLanguage(languageOf(citation)), citation.quote);
			fill(body, h("p", { role: "alert" }, told), quote);
		} finally {
			body.removeAttribute("aria-busy");
		}
	}

	/** Return the units around what is cited, where it stands there word for word; null elsewhere. */
	async found(citation) {
		const outlined = await outline(citation.document_id);
		const place = placeAt(outlined, citation.start);
		if (place < 0) return null;
		const marked = [citation.start, citation.end];
		const language = citation.translation?.language;
		const list = new UnitList(outlined, { about: place, marked, language });
		const mark = (await list.open())?.querySelector("mark");
		return bare(mark?.textContent) === bare(citation.quote) ? { outlined, place, list, mark } : null;
	}

	head(citation, found) {
		const close = h(
			"button",
			{ class: "quiet", "aria-label": say("close"), title: say("close"), onclick: () => this.close() },
			icon("close"),
		);
		return h(
			"header",
			{},
			h("h2", { tabindex: -1, ...inLanguage(languageOf(citation)) }, citation.label),
			found &&
				h(
					"a",
					{ class: "quiet", href: linkTo(found.outlined, found.place), title: say("permalink") },
					say("in_document"),
				),
			close,
			h(
				"p",
				inLanguage(languageOf(citation)),
				[citation.document_title, ...citation.section].join(" › "),
				citation.support === "partial" &&
					h("span", { class: "tag", ...inLanguage(language) }, say("partial")),
			),
		);
	}

	/** Close the panel; with `back` the reader comes back to where they opened it, if they went in. */
	close({ back = true } = {}) {
		if (this.element.hidden) return;
		const inside = this.element.contains(document.activeElement);
		this.element.hidden = true;
		this.shown = null;
		fill(this.element);
		document.body.classList.remove("with-source");
		this.opener?.setAttribute("aria-expanded", "false");
		if (back && inside) this.opener?.focus();
		this.opener = null;
	}
}

function bare(text = "") {
	return text.replace(/\s+/g, "");
}
