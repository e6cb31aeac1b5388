// Server-sent events over fetch: https://html.spec.whatwg.org/multipage/server-sent-events.html

/** Yield the events of a response body as {event, data}; one that is cut off is left out. */
export async function* serverEvents(body, heard = () => {}) {
	let fields = { event: "message", data: [] };
	for await (const line of lines(body, heard)) {
		const [field, value] = split(line);
		if (field === "event") fields.event = value;
		if (field === "data") fields.data.push(value);
		if (line !== "") continue;
		if (fields.data.length) yield { event: fields.event, data: fields.data.join("\n") };
		fields = { event: "message", data: [] };
	}
}

async function* lines(body, heard) {
	let text = "";
	for await (const piece of decoded(body)) {
		heard();
		// What ends a line may itself be cut between two pieces.
		const whole = (text + piece).split(/\r\n|\n|\r(?!$)/);
		text = whole.pop();
		yield* whole;
	}
}

function split(line) {
	const colon = line.indexOf(":");
	if (colon < 0) return [line, ""];
	return [line.slice(0, colon), line.slice(colon + 1).replace(/^ /, "")];
}

async function* decoded(body) {
	const reader = body.pipeThrough(new TextDecoderStream()).getReader();
	try {
		for (;;) {
			const { done, value } = await reader.read();
			if (done) return;
			yield value;
		}
	} finally {
		reader.cancel().catch(() => {});
	}
}
