// Adding a document: the outline that was recognised is shown before anything is stored.

import { inLanguage } from "./direction.js";
import { facts, noticed } from "./document.js";
import { linkTo, newHeadings, refresh } from "./documents.js";
import { fill, h, modal, styled } from "./dom.js";
import { say } from "./messages.js";
import { authorised, CallFailed, failure, kindOf } from "./server.js";

const SHOWN = 200;

/** Let the reader choose a file, look at its outline, and store it. */
export async function uploadDialog() {
	await styled("document.css");
	const control = new AbortController();
	const body = h("div", {});
	const dialog = h(
		"dialog",
		{ class: "upload", "aria-label": say("upload") },
		h("h2", {}, say("upload")),
		body,
	);
	dialog.addEventListener("close", () => control.abort());
	const cancel = h("button", { type: "button", onclick: () => dialog.close() }, say("cancel"));
	const file = h("input", {
		type: "file",
		required: true,
		"aria-label": say("file"),
		accept: ".txt,.md,text/plain",
	});
	const status = h("p", { class: "status", role: "status" });
	const progress = h("progress", { max: 1, hidden: true, "aria-label": say("progress") });

	const sent = async (path, form, then) => {
		progress.hidden = false;
		fill(status, say("sending"));
		try {
			const found = await upload(path, form, {
				signal: control.signal,
				progress: (share) => {
					if (share < 1) progress.value = share;
					else progress.removeAttribute("value");
					fill(status, say(share < 1 ? "sending" : "reading"));
				},
			});
			progress.hidden = true;
			fill(status);
			await then(found);
		} catch (error) {
			progress.hidden = true;
			if (error.name !== "AbortError") fill(status, told(error));
			// Somebody has stored another report under this id meanwhile.
			if (error.kind === "taken") await outlined(form);
		}
	};
	const outlined = (form) =>
		sent("/outline", form, (found) => {
			fill(body, look(found, form), progress, status, cancel);
			body.querySelector(found.conflicts_with ? "input" : "h3").focus();
		});
	const chosen = (event) => {
		event.preventDefault();
		const form = new FormData();
		form.append("file", file.files[0]);
		return outlined(form);
	};
	const look = (found, form) => {
		const store = () =>
			sent("/documents", form, async ({ id }) => {
				await refresh();
				dialog.close();
				dispatchEvent(new Event("documents"));
				// Where the document is open already, its address does not change.
				if (location.hash === linkTo({ id })) dispatchEvent(new Event("hashchange"));
				else location.hash = linkTo({ id });
			});
		return h(
			"div",
			{ class: "outline" },
			h("h3", { ...inLanguage(found.language), tabindex: -1 }, found.title),
			h("p", {}, facts(found, true)),
			noticed(found.warnings),
			found.replaces && h("p", { class: "notice" }, say("replaces")),
			found.conflicts_with && renaming(found, form, outlined),
			h("ol", { tabindex: 0, "aria-label": say("contents") }, contents(found)),
			!found.conflicts_with && h("button", { type: "button", onclick: store }, say("store")),
		);
	};
	fill(
		body,
		h(
			"form",
			{ onsubmit: chosen },
			file,
			h("p", {}, say("upload_help")),
			progress,
			status,
			h("button", {}, say("look")),
			cancel,
		),
	);
	return modal(dialog);
}

/** Return a form for another id, where the one a report would have belongs to another. */
function renaming({ id, conflicts_with: title }, form, outlined) {
	const field = h("input", {
		value: `${id}-2`,
		maxlength: 100,
		required: true,
		dir: "ltr",
		"aria-label": say("id"),
	});
	const renamed = (event) => {
		event.preventDefault();
		form.set("id", field.value.trim());
		return outlined(form);
	};
	return h(
		"form",
		{ class: "renaming", onsubmit: renamed },
		h("p", { class: "notice", role: "alert" }, say("conflicts", { id, title })),
		h("label", {}, say("id"), " ", field),
		h("button", {}, say("use_id")),
	);
}

/** Say in the reader's language what went wrong with a file; the details are in English. */
function told(error) {
	const kind = kindOf(error);
	const said = kind === "invalid" ? say("unreadable") : say(`failed.${kind}`);
	return [said, " ", h("span", { class: "detail", lang: "en", dir: "ltr" }, error.message)];
}

function contents({ units, language }) {
	let path = [];
	const own = inLanguage(language);
	const rows = units.slice(0, SHOWN).flatMap((unit) => {
		const headings = newHeadings(unit.section, path);
		path = unit.section;
		return [
			...headings.map((heading) => h("li", { class: "section", ...own }, heading)),
			h("li", own, unit.label),
		];
	});
	return units.length > SHOWN ? [...rows, h("li", {}, say("and_more", { n: units.length - SHOWN }))] : rows;
}

/** Send a form and tell of its progress, which fetch cannot. */
function upload(path, form, { signal, progress }) {
	return new Promise((resolve, reject) => {
		const request = new XMLHttpRequest();
		request.open("POST", path);
		for (const [name, value] of Object.entries(authorised())) request.setRequestHeader(name, value);
		request.responseType = "json";
		request.upload.onprogress = (event) => progress(event.loaded / (event.total || 1));
		request.onerror = () => reject(new CallFailed("unreachable"));
		request.onload = () => {
			if (request.status < 300) resolve(request.response);
			else reject(failure(request.status, request.response, request.getResponseHeader("retry-after")));
		};
		signal.addEventListener("abort", () => {
			request.abort();
			reject(new DOMException("stopped", "AbortError"));
		});
		request.send(form);
	});
}
