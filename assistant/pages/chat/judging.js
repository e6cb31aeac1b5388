// What the reader says of an answer: a thumb, and then, if they like, what was right or wrong with it.

import { fill, h } from "./dom.js";
import { say } from "./messages.js";
import { call, kindOf } from "./server.js";

const BETWEEN_LABELS = /[,;，；、،؛\n]/;

/** Store a thumb, and offer to say more. */
export async function judge(exchange, way, thumbs) {
	const { foot, answer, said } = exchange;
	foot.querySelector(".judging")?.remove();
	const status = h("p", { class: "status", role: "status" });
	const store = async () => {
		const { comment, expected_labels } = said;
		const json = { answer_id: answer.id, thumb: way, comment: comment || null, expected_labels };
		try {
			await call("/feedback", { method: "POST", json });
		} catch (error) {
			fill(status, say(`failed.${kindOf(error)}`));
			return false;
		}
		for (const [at, thumb] of thumbs.entries()) {
			thumb.setAttribute("aria-pressed", String((at === 0) === (way === "up")));
		}
		fill(status, say("thanks"));
		return true;
	};
	const field = (name, label, value) =>
		h(name, { maxlength: 2000, dir: "auto", "aria-label": label, placeholder: label, value });
	const comment = field("textarea", say("comment"), said.comment);
	const expected = field("input", say("expected"), said.expected_labels.join(", "));
	const send = async (event) => {
		event.preventDefault();
		said.comment = comment.value;
		const labels = expected.value.split(BETWEEN_LABELS).map((label) => label.trim());
		said.expected_labels = labels.filter(Boolean).slice(0, 100);
		if (await store()) fill(form, status);
	};
	const form = h(
		"form",
		{ class: "judging", onsubmit: send },
		comment,
		way === "down" && expected,
		h("button", {}, say("send")),
		status,
	);
	foot.querySelector(".actions").after(form);
	comment.focus();
	await store();
}
