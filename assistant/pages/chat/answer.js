// What stands with a finished answer: its verdict, how it was made, what was held back, its sources.

import { asWritten, inLanguage } from "./direction.js";
import {
	documents,
	find,
	languageOf,
	nameOf,
	ofSeveral,
	outline,
	placeAt,
	questionAbout,
} from "./documents.js";
import { fill, h } from "./dom.js";
import { translationOf } from "./exchange.js";
import { icon } from "./icons.js";
import { copied } from "./memo.js";
import { say, says } from "./messages.js";

/** Return the heading of a refusal; null for an answer, and for a greeting returned. */
export function verdict({ refused, refusal_reason, route }) {
	if (!refused || route === "smalltalk") return null;
	return h("p", { class: "verdict" }, icon("shut"), say(`refused.${refusal_reason}`));
}

/** Return what an answer says in words of its own, before what it cites. */
export function opening({ answer, sentences, citations }) {
	const own = sentences.length ? [...answer].slice(0, citations[0].answer_start).join("").trim() : answer;
	return own && h("p", asWritten(own), own);
}

/** Return what stands under an answer; `judged` is what its reader has said of it. */
export function foot(exchange, judged) {
	const { answer } = exchange;
	const cites = answer.citations.length > 0;
	return [
		answer.notices.map((notice) => h("p", { class: "notice", ...asWritten(notice) }, notice)),
		cites && fromOne(answer.citations),
		cites && h("p", { class: "made" }, made(answer)),
		heldBack(answer.verification.rejected),
		cites && sources(answer.citations),
		actions(exchange, judged),
		suggestions(exchange),
	];
}

/** Name the document that all citations are of, where others are loaded; labels are without it. */
function fromOne(citations) {
	if (documents().length < 2 || ofSeveral(citations)) return null;
	const { document_title: title } = citations[0];
	return h(
		"p",
		{ class: "made from" },
		say("from"),
		" ",
		h("bdi", inLanguage(languageOf(citations[0])), title),
	);
}

function made({ generator, model, verification }) {
	if (generator === "extractive") return say("extractive");
	return say("written", { model, n: verification.sentences_released });
}

function heldBack(rejected) {
	if (!rejected.length) return null;
	const why = ({ reason, detail }) => (says(`reason.${reason}`) ? say(`reason.${reason}`) : detail);
	const items = rejected.map((sentence) =>
		h(
			"li",
			{},
			h("s", asWritten(sentence.text), sentence.text),
			" ",
			h("span", { class: "tag" }, why(sentence)),
		),
	);
	const summary = h("summary", {}, say("held_back", { n: rejected.length }));
	return h("details", { class: "held-back" }, summary, h("ul", {}, items));
}

function sources(citations) {
	const several = ofSeveral(citations);
	const units = byUnit(citations);
	const items = units.map((quotes) => h("li", {}, source(quotes, several)));
	const summary = h("summary", {}, say("sources", { n: units.length }));
	return h("details", { class: "sources" }, summary, h("ol", {}, items));
}

/** Return a unit with what is quoted of it, each quote once. */
function source(quotes, several) {
	const [first] = quotes;
	const attributes = inLanguage(languageOf(first));
	const translations = new Map(quotes.map((quote) => [quote.translation?.text, quote]));
	translations.delete(undefined);
	return [
		h("b", attributes, `[${nameOf(first, several)}]`),
		quotes.map(({ quote }) => h("blockquote", attributes, quote)),
		[...translations.values()].map(translationOf),
		h("cite", attributes, [first.document_title, ...first.section].join(" › ")),
	];
}

/** Gather the citations of each unit; sentences that cite the same words do so as one. */
function byUnit(citations) {
	const units = new Map();
	for (const citation of citations) {
		const unit = JSON.stringify([citation.document_id, citation.label, citation.section]);
		const quotes = units.get(unit) ?? [];
		units.set(unit, quotes);
		const { start, end } = citation;
		if (!quotes.some((quoted) => quoted.start === start && quoted.end === end)) quotes.push(citation);
	}
	return [...units.values()];
}

function actions(exchange, { thumb, comment, expected_labels }) {
	const { page, answer } = exchange;
	const button = (name, press, more = {}) =>
		h(
			"button",
			{ class: "quiet", title: say(name), "aria-label": say(name), onclick: press, ...more },
			icon(name),
		);
	const thumbs = ["up", "down"].map((way) =>
		button(way, () => page.judge(exchange, way, thumbs), { "aria-pressed": String(thumb === way) }),
	);
	exchange.said = { comment: comment || "", expected_labels: expected_labels || [] };
	const status = h("span", { class: "status", role: "status" });
	const copy = async () => fill(status, say((await copied(answer)) ? "copied" : "broken"));
	return h(
		"div",
		{ class: "actions", role: "group", "aria-label": say("actions") },
		button("copy", copy),
		button("again", () => page.again(exchange), { "data-last": true }),
		button("edit", () => page.edit(exchange), { "data-last": true }),
		thumbs,
		status,
	);
}

function suggestions({ answer, page }) {
	const label = say("suggestions");
	const list = h("div", { class: "suggestions", role: "group", "aria-label": label, hidden: true });
	neighbours(answer.citations).then(({ id, units }) => {
		const questions = units.map((unit) => questionAbout(unit.label));
		const asked = (question) => () => page.ask(question, documents().length > 1 ? id : null);
		list.hidden = questions.length === 0;
		fill(
			list,
			questions.map((question) =>
				h("button", { ...asWritten(question), onclick: asked(question) }, question),
			),
		);
	});
	return list;
}

/** Return the numbered units before the first and after the last one cited, and their document. */
async function neighbours(citations) {
	const id = citations[0]?.document_id;
	const outlined = find(id) && (await outline(id).catch(() => null));
	if (!outlined) return { units: [] };
	const cited = citations.filter((citation) => citation.document_id === id);
	const places = cited.map(({ start }) => placeAt(outlined, start)).filter((at) => at >= 0);
	if (!places.length) return { units: [] };
	const around = [Math.min(...places) - 1, Math.max(...places) + 1];
	return { id, units: around.map((place) => outlined.units[place]).filter((unit) => unit?.number) };
}
