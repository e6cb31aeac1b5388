// The page put together: what the address names is what is shown.

import { ConversationView } from "./conversation.js";
import { documents, refresh } from "./documents.js";
import { fill, h, styled } from "./dom.js";
import { icon } from "./icons.js";
import { preferred, say, speak } from "./messages.js";
import { keepScope } from "./scope.js";
import { call, key, kindOf } from "./server.js";
import { applyTheme, Side } from "./side.js";

const main = document.getElementById("main");

async function start() {
	applyTheme();
	await speak(preferred());
	const session = await signedIn();
	const panel = document.getElementById("source");
	// What opens and shows documents is loaded once it is needed.
	const source = async () => {
		const { SourcePanel } = await import("./source.js");
		await styled("document.css");
		panel.source ??= new SourcePanel(panel);
		return panel.source;
	};
	const side = new Side(document.getElementById("side"), {
		session,
		deleted: (id) => {
			keepScope(id, null);
			if (id === conversation.id) go("#/");
		},
		renamed: (id, title) => id === conversation.id && conversation.titled(title),
	});
	const conversation = new ConversationView({
		open: async (...what) => (await source()).open(...what),
		askForKey,
		asking: () => narrow() && panel.source?.close({ back: false }),
		stored: (id) => {
			// The reader may be looking at something else by then.
			if (conversation.element.isConnected) {
				history.replaceState(null, "", `#/conversations/${id}`);
				side.current = id;
			}
			side.refresh();
		},
	});
	const askAbout = async (question, about) => {
		history.pushState(null, "", conversation.id ? `#/conversations/${conversation.id}` : "#/");
		keepScope(conversation.id, documents().length > 1 ? about : null);
		if (question) conversation.composer.set(question);
		await show();
		conversation.composer.focus();
	};
	const documentView = async () => {
		const { DocumentView } = await import("./document.js");
		await styled("document.css");
		const removed = () => {
			dispatchEvent(new Event("documents"));
			go("#/");
		};
		return new DocumentView({ ask: askAbout, admin: session.scopes.includes("admin"), removed });
	};

	const showDocument = async (id, label) => {
		const view = await documentView();
		fill(main, view.element);
		await view.open(id, label);
		if (!label) view.element.querySelector("h1")?.focus();
	};
	// A first question that is still being answered has no address yet: it is come back to.
	const running = () => conversation.isNew && !conversation.element.isConnected;
	const showConversation = async (id, current) => {
		const comeBack = running();
		fill(main, conversation.element);
		if (!id && !comeBack) await conversation.begin();
		else if (id && conversation.id !== id) await conversation.resume(id, current);
		else {
			conversation.titled();
			conversation.scoped();
		}
		if (!current()) return;
		// On a phone this would bring the keyboard up.
		if (matchMedia("(pointer: fine)").matches) conversation.composer.focus();
	};
	let shown = 0;
	const show = async () => {
		shown += 1;
		const mine = shown;
		const current = () => shown === mine;
		const [, kind, id, label] = location.hash.split("/").map(decoded);
		const resumed = kind === "conversations" ? id : null;
		sideShown(false);
		panel.source?.close({ back: false });
		side.mark(resumed);
		try {
			if (kind === "documents" && id) await showDocument(id, label);
			else await showConversation(resumed, current);
		} catch (error) {
			if (current()) fill(main, wrong(error, show));
		}
	};

	heading();
	await refresh();
	side.showDocuments();
	side.refresh();
	addEventListener("hashchange", show);
	addEventListener("click", (event) => {
		// The address is there already, and nothing else would tell that it was asked for again.
		const link = event.target.closest?.('a[href^="#"]');
		if (!link) return;
		// A conversation that is begun anew asks all documents.
		if (link.hash === "#/" && !running()) keepScope(null, null);
		if (link.hash === (location.hash || "#/")) show();
	});
	addEventListener("keydown", (event) => {
		if (event.key === "Escape" && !document.querySelector("dialog[open]")) panel.source?.close();
	});
	addEventListener("documents", () => {
		side.showDocuments();
		conversation.scoped();
	});
	addEventListener("beforeprint", () => opened(true));
	addEventListener("afterprint", () => opened(false));
	await show();
}

function narrow() {
	return matchMedia("(max-width: 60rem)").matches;
}

function go(hash) {
	if (location.hash !== hash) location.hash = hash;
	else dispatchEvent(new Event("hashchange"));
}

function decoded(part) {
	try {
		return decodeURIComponent(part);
	} catch {
		return part;
	}
}

function heading() {
	const toggle = () => sideShown(!document.body.classList.contains("with-side"));
	const menu = h(
		"button",
		{
			class: "quiet menu",
			"aria-label": say("menu"),
			title: say("menu"),
			"aria-expanded": "false",
			onclick: toggle,
		},
		icon("menu"),
	);
	const skip = h(
		"button",
		{ class: "skip", onclick: () => (document.getElementById("question") || main).focus() },
		say("skip"),
	);
	document.getElementById("top").prepend(skip, menu);
	document.getElementById("side").setAttribute("aria-label", say("side"));
	document.getElementById("source").setAttribute("aria-label", say("source"));
}

/** Show or hide, where there is no room for both, what stands beside the conversation. */
function sideShown(open) {
	document.body.classList.toggle("with-side", open);
	document.querySelector(".menu").setAttribute("aria-expanded", String(open));
}

/** Say what went wrong where a view was to be, and offer to try again. */
function wrong(error, again) {
	const told = error.kind === "missing" ? say("not_here") : say(`failed.${kindOf(error)}`);
	return h(
		"div",
		{ class: "wrong", role: "alert" },
		h("h1", {}, told),
		h("button", { onclick: again }, say("retry")),
		h("a", { href: "#/" }, say("new")),
	);
}

/** Return what the caller may do; where a key is needed it is asked for until one is right. */
async function signedIn() {
	for (;;) {
		try {
			return await call("/session");
		} catch (error) {
			if (error.kind === "key") await askForKey(Boolean(key.get()));
			else await new Promise((again) => fill(main, wrong(error, again)));
		}
	}
}

/** Ask for a key; true where one was given. */
async function askForKey(wrong = true) {
	const { keyAsked } = await import("./dialogs.js");
	const given = await keyAsked(wrong);
	key.set(given);
	return Boolean(given);
}

function opened(open) {
	for (const details of document.querySelectorAll(".sources")) details.open = open;
}

start().catch((error) =>
	fill(
		main,
		wrong(error, () => location.reload()),
	),
);
