// Which way words run and what language they are read in: every piece of text its own.

import { language } from "./messages.js";

/** The scripts that are told apart, and the language of what is written in one on another's page. */
const SCRIPTS = [
	["Arab", /\p{Script=Arabic}/gu, "ar"],
	["Cyrl", /\p{Script=Cyrillic}/gu, "ru"],
	["Hans", /\p{Script=Han}/gu, "zh"],
	// Of many languages, and nobody told which.
	["Latn", /\p{Script=Latin}/gu, ""],
];
/** What a sentence quotes or sets apart is not in its own words. */
const QUOTED = /\u2068[^\u2069]*\u2069|“[^”]*”|«[^»]*»|「[^」]*」/g;
const RIGHT_TO_LEFT = ["Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm"];

/** Return the attributes of words in a language; without one they run as they begin. */
export function inLanguage(lang) {
	return lang ? { lang, dir: RIGHT_TO_LEFT.includes(scriptOf(lang)) ? "rtl" : "ltr" } : { dir: "auto" };
}

/** Return the attributes of words whose language nobody told, by the script most of them are in. */
export function asWritten(text) {
	const own = text.replace(QUOTED, " ");
	const words = /\p{L}/u.test(own) ? own : text;
	const counted = SCRIPTS.map(([script, letters, lang]) => [
		(words.match(letters) ?? []).length,
		script,
		lang,
	]);
	const [most, script, lang] = counted.reduce((best, one) => (one[0] > best[0] ? one : best));
	if (!most) return { dir: "auto" };
	if (script === scriptOf(language).replace("Hant", "Hans")) return inLanguage(language);
	return lang ? inLanguage(lang) : { lang, dir: "ltr" };
}

/** Give an element the language and direction of its words. */
export function directed(element, text) {
	for (const [name, value] of Object.entries(asWritten(text))) element.setAttribute(name, value);
}

function scriptOf(lang) {
	return new Intl.Locale(lang).maximize().script ?? "";
}
