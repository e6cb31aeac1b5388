// What is loaded, and how its units are named and linked to.

import { plainly, written } from "./messages.js";
import { call } from "./server.js";

/** Characters of an id that name its document beside a label. */
const LONGEST_NAME = 24;

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

/** Return whether citations are of more than one document. */
export function ofSeveral(citations) {
	return new Set(citations.map(({ document_id }) => document_id)).size > 1;
}

/** Return how a citation is named: its label, and its document where there are `several`. */
export function nameOf({ label, document_id }, several) {
	return several ? `${label} · ${shortOf(document_id)}` : label;
}

/** Return what tells a document from the others: its symbol, the beginning of its id, or all of it. */
function shortOf(id) {
	const shortened = ({ id, symbol }) => symbol || beginning(id);
	const own = find(id) ?? { id };
	const others = loaded.filter((other) => other.id !== id);
	return others.some((other) => shortened(other) === shortened(own)) ? id : shortened(own);
}

function beginning(id) {
	if (id.length <= LONGEST_NAME) return id;
	return `${id.slice(0, LONGEST_NAME).replace(/[-._][^-._]*$/, "")}…`;
}

/** Return the language of the document that is cited. */
export function languageOf({ document_id }) {
	return find(document_id)?.language;
}

/** Return the permanent link to a document, or to the unit at a place of its outline. */
export function linkTo(document, place = -1) {
	const unit = place >= 0 ? `/${encodeURIComponent(slugs(document)[place])}` : "";
	return `#/documents/${encodeURIComponent(document.id)}${unit}`;
}

/** Return the place of the unit that a link names; -1 where there is none. */
export function placeOf(outlined, named) {
	return slugs(outlined).indexOf(slug(named));
}

/** Return how links name units: 建议-13, and where that is taken 建议-13~2. */
function slugs(outlined) {
	if (!outlined.slugs) {
		const seen = new Map();
		outlined.slugs = outlined.units.map(({ label }) => {
			const name = slug(label);
			seen.set(name, (seen.get(name) ?? 0) + 1);
			return seen.get(name) > 1 ? `${name}~${seen.get(name)}` : name;
		});
	}
	return outlined.slugs;
}

/** Return the headings to be printed above what stands under `path`, after what stood under `before`. */
export function newHeadings(path, before) {
	const changed = path.findIndex((heading, depth) => heading !== before[depth]);
	if (changed >= 0) return path.slice(changed);
	return path.length < before.length ? path.slice(-1) : [];
}

/** Return the place of the unit in which the source offset `start` lies; -1 where there is none. */
export function placeAt(outlined, start) {
	return outlined.units.findIndex((unit) => unit.start <= start && start < unit.end);
}

/** Return a question about a unit, in the reader's language. */
export function questionAbout(label) {
	return plainly("ask_unit", { label });
}

function slug(label) {
	return label.trim().replace(/\s+/g, "-");
}
