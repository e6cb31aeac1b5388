// Every call to the server, and what can go wrong with one: told by kind, so the page can say what to do.

const KEY = "jianyi-key";

const KINDS = {
	401: "key",
	403: "forbidden",
	404: "missing",
	409: "taken",
	413: "too_large",
	415: "not_text",
	429: "busy",
	503: "busy",
};

/**
 * A call that failed. Kinds: unreachable, cut, silent, key, forbidden, busy, missing, moved,
 * taken, too_large, not_text, invalid, broken, and lifted where a document asked alone is gone;
 * `wait` is in seconds.
 */
export class CallFailed extends Error {
	constructor(kind, detail = "", wait = 0) {
		super(detail);
		this.kind = kind;
		this.wait = wait;
	}
}

/** Return the kind of what went wrong; what is no failed call is a bug, and keeps its trace. */
export function kindOf(error) {
	if (!error.kind) console.error(error);
	return error.kind ?? "broken";
}

/** The key that was given, until the tab is closed. */
export const key = {
	get: () => sessionStorage.getItem(KEY),
	set: (value) => (value ? sessionStorage.setItem(KEY, value) : sessionStorage.removeItem(KEY)),
};

/** Return `headers` with the key, where one was given. */
export function authorised(headers = {}) {
	return key.get() ? { ...headers, authorization: `Bearer ${key.get()}` } : headers;
}

/** Return the kind of failure a status is. */
export function failure(status, problem, retryAfter) {
	const detail = problem?.detail || problem?.title || `HTTP ${status}`;
	const kind = KINDS[status] || (status >= 500 ? "broken" : "invalid");
	return new CallFailed(kind, detail, Number(retryAfter) || 0);
}

/** Fetch, and throw what went wrong as a CallFailed. */
export async function send(path, options) {
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
