// What the reader is asked before something is done.

import { h, modal } from "./dom.js";
import { say } from "./messages.js";

/** Ask for a short text; "" where there is none. */
export async function asked(label, value) {
	const field = h("input", { value, maxlength: 80, required: true, "aria-label": label });
	const choice = await modal(dialog(label, field, say("save")));
	return choice === "yes" ? field.value.trim() : "";
}

/** Ask whether to go on with what cannot be undone. */
export async function confirmed(question) {
	return (await modal(dialog(question, "", say("delete")))) === "yes";
}

function dialog(title, content, yes) {
	return h(
		"dialog",
		{ "aria-label": title },
		h(
			"form",
			{ method: "dialog" },
			h("h2", {}, title),
			content,
			h(
				"div",
				{ class: "choices" },
				h("button", { value: "yes" }, yes),
				h("button", { value: "no", formnovalidate: true }, say("cancel")),
			),
		),
	);
}

/** Ask for a key; "" where none is given. */
export async function keyAsked() {
	const field = h("input", {
		type: "password",
		required: true,
		autocomplete: "current-password",
		"aria-label": say("key"),
	});
	const form = h(
		"form",
		{ method: "dialog" },
		h("h2", {}, say("key")),
		h("p", {}, say("key_help")),
		field,
		h("button", { value: "yes" }, say("go_on")),
	);
	const choice = await modal(h("dialog", { "aria-label": say("key") }, form));
	return choice === "yes" ? field.value.trim() : "";
}
