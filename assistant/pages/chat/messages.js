// What the page says, in the reader's language: one file of messages for each.

/** The languages there are: what each is called in itself, and the tag of what is written in it. */
export const LANGUAGES = {
	"zh-CN": ["简体中文", "zh-Hans"],
	"zh-TW": ["繁體中文", "zh-Hant"],
	en: ["English", "en"],
	fr: ["Français", "fr"],
	es: ["Español", "es"],
	ru: ["Русский", "ru"],
	ar: ["العربية", "ar"],
};
const CHOSEN = "jianyi-language";
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
const LEFT_TO_RIGHT = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Han}]/u;

let texts = {};
let plural;
/** The reader's language, as one of LANGUAGES. */
export let language = "en";

/** Return the language to begin with: the one chosen before, else the browser's first we have. */
export function preferred(wanted = navigator.languages) {
	const chosen = localStorage.getItem(CHOSEN);
	if (chosen in LANGUAGES) return chosen;
	for (const tag of wanted) {
		const locale = new Intl.Locale(tag).maximize();
		if (locale.language === "zh") return locale.script === "Hant" ? "zh-TW" : "zh-CN";
		if (locale.language in LANGUAGES) return locale.language;
	}
	return "en";
}

/** Remember a choice of language. */
export function choose(tag) {
	localStorage.setItem(CHOSEN, tag);
}

/** Read the messages of a language, and turn the page to its direction. */
export async function speak(tag) {
	const response = await fetch(`/page/messages/${tag}.json`);
	texts = await response.json();
	language = tag;
	plural = new Intl.PluralRules(tag);
	document.documentElement.lang = tag;
	document.documentElement.dir = tag === "ar" ? "rtl" : "ltr";
}

/** Return the tag of what is written in the reader's language: zh-Hans for zh-CN. */
export function written() {
	return LANGUAGES[language][1];
}

/** Return a message with its {places} filled; where it has forms of number, {n} chooses. */
export function say(name, values = {}) {
	const found = texts[name] ?? name;
	const form = typeof found === "string" ? found : (found[plural.select(values.n)] ?? found.other);
	return form.replace(/\{(\w+)\}/g, (_, place) => apart(values[place] ?? ""));
}

/** Return a message to be sent or taken up as it stands: what runs the other way is not set apart. */
export function plainly(name, values) {
	return say(name, values).replace(/[\u2068\u2069]/g, "");
}

/** Set words apart that run against the page: they and what follows them would change places. */
function apart(words) {
	const against = language === "ar" ? LEFT_TO_RIGHT : RIGHT_TO_LEFT;
	return against.test(words) ? `\u2068${words}\u2069` : words;
}

/** Return whether there is a message of this name. */
export function says(name) {
	return name in texts;
}

/** Return a time of the server, in seconds, as a date. */
export function when(seconds) {
	return new Date(seconds * 1000).toLocaleString(language, { dateStyle: "medium", timeStyle: "short" });
}
