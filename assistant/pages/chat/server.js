// Every call to the server, and what can go wrong with one: told by kind, so the page can say what to do.

import { serverEvents } from "./events.js";

const KEY = "jianyi-key";
/** Milliseconds without a word after which a stream counts as lost. */
const SILENCE = 150_000;

/**
 * A call that failed. Kinds: unreachable, cut, silent, key, forbidden, busy, missing, invalid,
 * broken; `wait` is in seconds.
 */
export class CallFailed extends Error {
	constructor(kind, detail = "", wait = 0) {
		super(detail);
		this.kind = kind;
		this.wait = wait;
	}
}

export const key = {
	get: () => sessionStorage.getItem(KEY),
	set: (value) => sessionStorage.setItem(KEY, value),
};

export function authorised(headers = {}) {
	return key.get() ? { ...headers, authorization: `Bearer ${key.get()}` } : headers;
}

/** Return the kind of failure a status is. */
export function failure(status, problem, retryAfter) {
	const detail = problem?.detail || problem?.title || `HTTP ${status}`;
	const kinds = { 401: "key", 403: "forbidden", 404: "missing", 429: "busy", 503: "busy" };
	const kind = kinds[status] || (status >= 500 ? "broken" : "invalid");
	return new CallFailed(kind, detail, Number(retryAfter) || 0);
}

async function send(path, options) {
	let response;
	try {
		response = await fetch(path, options);
	} catch (error) {
		if (error.name === "AbortError") throw error;
		throw new CallFailed("unreachable", error.message);
	}
	if (response.ok) return response;
	const problem = await response.json().catch(() => null);
	throw failure(response.status, problem, response.headers.get("retry-after"));
}

/** Call the server and return the JSON it answers, or null where it answers nothing. */
export async function call(path, { method = "GET", json } = {}) {
	const headers = authorised(json ? { "content-type": "application/json" } : {});
	const body = json && JSON.stringify(json);
	const response = await send(path, { method, headers, body });
	return response.status === 204 ? null : response.json();
}

/** Ask, and pass every event on as it comes; the whole answer is returned. */
export async function ask(question, signal, on) {
	const silent = new AbortController();
	let timer;
	const heard = () => {
		clearTimeout(timer);
		timer = setTimeout(() => silent.abort(), SILENCE);
	};
	heard();
	try {
		const response = await send("/ask", {
			method: "POST",
			headers: authorised({ "content-type": "application/json", accept: "text/event-stream" }),
			body: JSON.stringify(question),
			signal: AbortSignal.any([signal, silent.signal]),
		});
		for await (const { event, data } of serverEvents(response.body, heard)) {
			const said = JSON.parse(data);
			if (event === "error") throw failure(said.status, said);
			if (event === "done") return said;
			on(event, said);
		}
	} catch (error) {
		if (error instanceof CallFailed || signal.aborted) throw error;
		throw new CallFailed(silent.signal.aborted ? "silent" : "cut", error.message);
	} finally {
		clearTimeout(timer);
	}
	throw new CallFailed("cut");
}
