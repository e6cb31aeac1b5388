// An answer or a conversation outside of the page: as text, as Markdown, on paper.

import { documents, find, linkTo, outline, placeAt } from "./documents.js";
import { h } from "./dom.js";
import { say } from "./messages.js";

/** Characters of an id that name its document in the text of an answer. */
const SHORT_TITLE = 24;

/** Copy an answer with what it cites; false where the browser does not let us. */
export async function copied(answer) {
	const text = plain(answer);
	try {
		if (navigator.clipboard) await navigator.clipboard.writeText(text);
		return navigator.clipboard ? true : selected(text);
	} catch {
		return false;
	}
}

/** Copy by way of a selection: the other way is for pages of https and of this machine only. */
function selected(text) {
	const area = h("textarea", { value: text });
	document.body.append(area);
	area.select();
	const done = document.execCommand("copy");
	area.remove();
	return done;
}

/** Return an answer as plain text, with what it cites. */
export function plain(answer) {
	const sources = cited(answer).map(
		(citation) => `[${marked(citation)}] ${place(citation)}\n“${citation.quote}”`,
	);
	return [answer.answer, ...sources].join("\n\n");
}

/** Return exchanges as Markdown, with quotes, labels and permanent links. */
export async function markdown(title, exchanges) {
	const outlines = await outlinesOf(exchanges.flatMap(({ answer }) => answer.citations));
	const said = exchanges.flatMap(({ question, answer }) => [
		`## ${escaped(question)}`,
		answer.refused && `*${say(`refused.${answer.refusal_reason}`)}*`,
		escaped(answer.answer).replaceAll("\n", "\n\n"),
		...cited(answer).map((citation) => quoted(citation, outlines.get(citation.document_id))),
	]);
	const from = `${say("exported")} ${new Date().toISOString().slice(0, 10)}`;
	return `${[`# ${escaped(title)}`, ...said, "---", from].filter(Boolean).join("\n\n")}\n`;
}

/** Return the outline of each document cited, by its id; one that is gone has none. */
async function outlinesOf(citations) {
	const ids = [...new Set(citations.map((citation) => citation.document_id))].filter(find);
	const outlines = await Promise.all(ids.map((id) => outline(id).catch(() => null)));
	return new Map(ids.map((id, at) => [id, outlines[at]]));
}

function quoted(citation, outlined) {
	const name = `[${escaped(marked(citation))}]`;
	const unit = outlined ? placeAt(outlined, citation.start) : -1;
	const link = unit < 0 ? "" : `(${new URL(linkTo(outlined, unit), location.origin)})`;
	return `> ${escaped(citation.quote)}\n>\n> **${name}${link}** ${escaped(place(citation))}`;
}

/** Save a conversation as a Markdown file. */
export async function save(title, exchanges) {
	const url = URL.createObjectURL(new Blob([await markdown(title, exchanges)], { type: "text/markdown" }));
	const name = title.replace(/[\\/:*?"<>|\s]+/g, "-").slice(0, 60);
	h("a", { href: url, download: `${name || "jianyi"}.md` }).click();
	setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Print the conversation; the quotes are printed with it. */
export function print() {
	window.print();
}

/** Return how a citation stands in the text of an answer, as the server writes it. */
function marked({ label, document_id }) {
	if (documents().length < 2) return label;
	return `${label} · ${find(document_id)?.symbol || document_id.slice(0, SHORT_TITLE)}`;
}

/** Return each citation once, by what it cites. */
function cited({ citations }) {
	return [...new Map(citations.map((c) => [`${c.document_id} ${c.start} ${c.end}`, c])).values()];
}

function place({ document_title, section }) {
	return [document_title, ...section].join(" › ");
}

function escaped(text) {
	return text.replace(/[\\`*_{}[\]<>#|]/g, "\\$&");
}
