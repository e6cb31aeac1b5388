// What is loaded, and how its units are named and linked to.

import { say, written } from "./messages.js";
import { call } from "./server.js";

let loaded = [];
const outlines = new Map();

/** Ask the server what is loaded. */
export async function refresh() {
	loaded = await call("/documents");
	outlines.clear();
	return loaded;
}

/** The documents loaded, as last asked for. */
export function documents() {
	return loaded;
}

/** Return the loaded document of this id, if any. */
export function find(id) {
	return loaded.find((document) => document.id === id);
}

/** Return a document with its sections and units, without their words. */
export function outline(id) {
	if (!outlines.has(id)) {
		const asked = call(`/documents/${encodeURIComponent(id)}`);
		outlines.set(id, asked);
		asked.catch(() => outlines.delete(id));
	}
	return outlines.get(id);
}

/** Return a page of units with their words, and translations: unless said, into the reader's language. */
export function units(id, wanted, language = written()) {
	const query = new URLSearchParams({ language });
	for (const [name, value] of Object.entries(wanted)) {
		for (const one of [value].flat()) if (one !== "") query.append(name, one);
	}
	return call(`/documents/${encodeURIComponent(id)}/units?${query}`);
}

/** Return how a citation is named: its label, and its document where there are several. */
export function nameOf({ label, document_id }) {
	if (loaded.length < 2) return label;
	return `${label} · ${find(document_id)?.symbol || document_id.slice(0, 24)}`;
}

/** Return the permanent link to a document, or to a unit of it. */
export function linkTo(id, label = "") {
	const unit = label && `/${encodeURIComponent(slug(label))}`;
	return `#/documents/${encodeURIComponent(id)}${unit}`;
}

/** Return the place of the unit that a link names; -1 where there is none. */
export function placeOf(outlined, named) {
	return outlined.units.findIndex(({ label }) => slug(label) === slug(named));
}

/** Return the place of the unit in which the source offset `start` lies; -1 where there is none. */
export function placeAt(outlined, start) {
	return outlined.units.findIndex((unit) => unit.start <= start && start < unit.end);
}

/** Return a question about a unit, in the reader's language. */
export function questionAbout(label) {
	return say("ask_unit", { label });
}

function slug(label) {
	return label.trim().replace(/\s+/g, "-");
}
