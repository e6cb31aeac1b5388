// Asking in a conversation: what is tried, and tried again, until there is an answer.

import { find, refresh } from "./documents.js";
import { serverEvents } from "./events.js";
import { Exchange } from "./exchange.js";
import { keepScope } from "./scope.js";
import { authorised, CallFailed, call, failure, send } from "./server.js";

/** What passes by itself, so that it is tried again without being told to. */
const PASSING = new Set(["unreachable", "busy", "silent"]);
const TRIES = 3;
/** Milliseconds without a word after which a stream counts as lost. */
const SILENCE = 150_000;

/** Ask a question in a conversation's view, as its `ask` says. */
export async function askIn(view, question, { only, instead, language }) {
	const replaces = instead === view.exchanges.at(-1) ? (instead?.answer?.id ?? null) : null;
	const exchange = view.add(new Exchange(question, view.buttons(), { only, language }));
	// What it is to replace stays until there is something in its place.
	if (instead) instead.element.hidden = true;
	exchange.show();
	const body = { question, documents: only, conversation_id: view.id, language, replaces };
	view.asking = question;
	const answer = await tried(view, exchange, body).finally(() => {
		view.asking = null;
	});
	const here = view.exchanges.includes(exchange);
	if (instead && (answer || (here && !instead.answer))) view.remove(instead);
	else if (instead) instead.element.hidden = false;
	if (!answer || !here) return;
	// Before anything else can be asked: what follows belongs to this conversation.
	view.settled(answer.conversation_id);
	view.composer.answered();
	if (view.exchanges.length === 1) view.titled(question);
	await exchange.finish(answer);
	view.tools.hidden = false;
	view.page.stored(view.id);
}

/** Try until there is an answer; null where the reader stops it or gives up. */
async function tried(view, exchange, body) {
	for (let attempt = 1; ; attempt += 1) {
		try {
			const answer = await once(view, exchange, body);
			if (!answer) exchange.ended("stopped");
			return answer;
		} catch (error) {
			const found = await placed(view, exchange, error, body);
			if (!(await goesOn(view, exchange, found, attempt))) return givenUp(view, exchange);
		}
		exchange.restart();
	}
}

/** Give the question back, or where another has been begun leave it where it stands. */
function givenUp(view, exchange) {
	if (view.composer.restore(exchange.question)) view.remove(exchange);
	else exchange.ended("unanswered");
	return null;
}

async function once(view, exchange, body) {
	const control = new AbortController();
	let begun = null;
	view.composer.busy(() => control.abort());
	try {
		return await streamed(body, control.signal, (event, said) => {
			if (event === "start") begun = said;
			exchange.heard(event, said);
		});
	} catch (error) {
		if (control.signal.aborted) return null;
		const kept = begun && error.kind !== "busy" && (await stored(begun));
		if (kept) return kept;
		throw error;
	}
}

/** Where the document, the conversation or the answer to be replaced is gone, ask without it. */
async function placed(view, exchange, error, body) {
	if (error.kind !== "missing") return error;
	if (body.documents && (await gone(body.documents))) {
		body.documents = null;
		exchange.asked.only = null;
		keepScope(view.id, null);
		dispatchEvent(new Event("documents"));
		return Object.assign(error, { kind: "lifted" });
	}
	if (!body.conversation_id) return error;
	const there = await call(`/conversations/${body.conversation_id}`).catch(() => null);
	body.replaces = null;
	if (there) return error;
	body.conversation_id = null;
	view.id = null;
	return Object.assign(error, { kind: "moved" });
}

/** Return whether one of these documents is no longer loaded. */
async function gone(ids) {
	await refresh().catch(() => {});
	return ids.some((id) => !find(id));
}

/** Tell what went wrong, and return whether to try once more. */
async function goesOn(view, exchange, error, attempt) {
	if (error.kind === "key") return view.page.askForKey();
	const wait = PASSING.has(error.kind) && attempt <= TRIES ? Math.max(error.wait, 2 ** attempt) : null;
	const { again, giveUp } = exchange.failed(error, wait);
	view.composer.busy(giveUp);
	return again;
}

/** Return the answer of a stream that was cut, if the server finished and stored it. */
async function stored({ id, conversation_id }) {
	const found = await call(`/conversations/${conversation_id}`).catch(() => null);
	return found?.exchanges.find(({ answer }) => answer.id === id)?.answer;
}

/** Ask, and pass every event on as it comes; the whole answer is returned. */
async function streamed(question, signal, on) {
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
