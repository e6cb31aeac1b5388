// What the reader says of an answer: a thumb, and then, if they like, what was right or wrong with it.

import { fill, h } from "./dom.js";
import { say } from "./messages.js";
import { call } from "./server.js";

/** Store a thumb, and offer to say more. */
export async function judge(exchange, way, thumbs) {
	const { foot, answer } = exchange;
	foot.querySelector(".judging")?.remove();
	const status = h("p", { class: "status", role: "status" });
	const store = async (more = {}) => {
		try {
			await call("/feedback", { method: "POST", json: { answer_id: answer.id, thumb: way, ...more } });
			for (const [at, thumb] of thumbs.entries()) {
				thumb.setAttribute("aria-pressed", String((at === 0) === (way === "up")));
			}
			fill(status, say("thanks"));
		} catch (error) {
			fill(status, say(`failed.${error.kind}`));
		}
	};
	const comment = h("textarea", {
		rows: 2,
		maxlength: 2000,
		dir: "auto",
		"aria-label": say("comment"),
		placeholder: say("comment"),
		value: exchange.said,
	});
	const expected = h("input", {
		maxlength: 500,
		dir: "auto",
		"aria-label": say("expected"),
		placeholder: say("expected"),
	});
	const form = h(
		"form",
		{
			class: "judging",
			onsubmit: async (event) => {
				event.preventDefault();
				exchange.said = comment.value;
				const labels = expected.value
					.split(/[,;，；、\n]/)
					.map((label) => label.trim())
					.filter(Boolean);
				await store({ comment: comment.value || null, expected_labels: labels });
				fill(form, status);
			},
		},
		comment,
		way === "down" && expected,
		h("button", {}, say("send")),
		status,
	);
	foot.querySelector(".actions").after(form);
	comment.focus();
	await store(exchange.said ? { comment: exchange.said } : {});
}
