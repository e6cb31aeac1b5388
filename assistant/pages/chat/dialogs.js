// What the reader is asked before something is done.

import { h, modal } from "./dom.js";
import { say } from "./messages.js";
import { call } from "./server.js";

/** Ask for a short text; "" where there is none. */
async function asked(label, value) {
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

/** Ask for a key, and say so where one was `wrong`; "" where none is given. */
export async function keyAsked(wrong) {
	const field = h("input", {
		type: "password",
		required: true,
		// What a header can carry.
		pattern: "[\\x21-\\x7e]+",
		autocomplete: "current-password",
		"aria-label": say("key"),
	});
	const form = h(
		"form",
		{ method: "dialog" },
		h("h2", {}, say("key")),
		wrong && h("p", { class: "failure", role: "alert" }, say("failed.key")),
		h("p", {}, say("key_help")),
		field,
		h("button", { value: "yes" }, say("go_on")),
	);
	const choice = await modal(h("dialog", { "aria-label": say("key") }, form));
	return choice === "yes" ? field.value : "";
}

/** Rename the conversation of a row; the title it has then, or "" where it stays as it was. */
export async function renamed(id, title) {
	const wanted = await asked(say("rename"), title);
	if (wanted) await call(`/conversations/${id}`, { method: "PATCH", json: { title: wanted } });
	return wanted;
}

/** Delete a conversation once that was confirmed; true where it is gone. */
export async function deleted(id, title) {
	if (!(await confirmed(say("delete_conversation", { title })))) return false;
	try {
		await call(`/conversations/${id}`, { method: "DELETE" });
	} catch (error) {
		// Somebody else may have been quicker.
		if (error.kind !== "missing") throw error;
	}
	return true;
}
