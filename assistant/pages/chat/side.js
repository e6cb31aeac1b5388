// Beside the conversation: those before it, the documents, and the reader's preferences.

import { asWritten, inLanguage } from "./direction.js";
import { documents, linkTo } from "./documents.js";
import { fill, h } from "./dom.js";
import { icon } from "./icons.js";
import { choose, LANGUAGES, language, say, when } from "./messages.js";
import { call, kindOf } from "./server.js";

const PAGE = 30;
const THEME = "jianyi-theme";
const TYPING = 200;
/** Characters that are searched for. */
const LONGEST = 200;

/** Apply the theme chosen before; without one the system's holds. */
export function applyTheme() {
	const theme = localStorage.getItem(THEME);
	if (theme) document.documentElement.dataset.theme = theme;
	else delete document.documentElement.dataset.theme;
}

/** The list of conversations and documents. */
export class Side {
	constructor(element, { session, deleted, renamed }) {
		Object.assign(this, { deleted, renamed });
		this.current = null;
		this.list = h("ul", {});
		this.status = h("p", { class: "status", role: "status" });
		this.more = h("button", { class: "more", hidden: true, onclick: () => this.load() }, say("more"));
		let typing;
		this.search = h("input", {
			type: "search",
			placeholder: say("search_conversations"),
			"aria-label": say("search_conversations"),
			oninput: () => {
				clearTimeout(typing);
				typing = setTimeout(() => this.refresh(), TYPING);
			},
		});
		this.documents = h("ul", {});
		const admin = session.scopes.includes("admin");
		const upload = async () => (await import("./upload.js")).uploadDialog();
		fill(
			element,
			h("a", { class: "button", href: "#/" }, icon("plus"), say("new")),
			h("h2", {}, say("documents")),
			this.documents,
			admin && h("button", { onclick: upload }, icon("upload"), say("upload")),
			h("h2", {}, say("conversations")),
			this.search,
			this.status,
			this.list,
			this.more,
			h("footer", {}, languageChoice(), themeChoice(), h("a", { href: "/docs" }, "API")),
		);
	}

	/** Show what is loaded. */
	showDocuments() {
		fill(
			this.documents,
			documents().map(({ id, title, language: lang }) =>
				h(
					"li",
					{},
					h("a", { href: linkTo({ id }), title, ...inLanguage(lang) }, icon("file"), h("span", {}, title)),
				),
			),
		);
	}

	/** Load the conversations anew. */
	async refresh() {
		await this.load(0);
	}

	async load(offset = this.list.childElementCount) {
		this.loads = (this.loads ?? 0) + 1;
		const mine = this.loads;
		const words = this.search.value.slice(0, LONGEST);
		const query = new URLSearchParams({ q: words, limit: PAGE, offset });
		let found = [];
		try {
			found = await call(`/conversations?${query}`);
		} catch (error) {
			if (mine === this.loads) this.told(error);
			return;
		}
		// Another list may have been asked for meanwhile.
		if (mine !== this.loads) return;
		if (offset === 0) fill(this.list);
		fill(this.status, words && found.length < PAGE && say("found", { n: offset + found.length }));
		const there = new Set([...this.list.querySelectorAll("a")].map((link) => link.dataset.id));
		this.list.append(...found.filter(({ id }) => !there.has(id)).map((item) => this.row(item)));
		this.more.hidden = found.length < PAGE;
		this.mark(this.current);
	}

	told(error) {
		fill(this.status, say(`failed.${kindOf(error)}`));
	}

	/** Mark the conversation that is open. */
	mark(id) {
		this.current = id;
		for (const link of this.list.querySelectorAll("a")) {
			if (link.dataset.id === id) link.setAttribute("aria-current", "page");
			else link.removeAttribute("aria-current");
		}
	}

	row({ id, title, updated }) {
		const link = h(
			"a",
			{ href: `#/conversations/${id}`, "data-id": id, title: when(updated), ...asWritten(title) },
			title,
		);
		const button = (name, label, does) => {
			const press = async () => {
				try {
					await does(await import("./dialogs.js"));
				} catch (error) {
					this.told(error);
				}
			};
			const named = { title: label, "aria-label": `${label}: ${title}` };
			return h("button", { class: "quiet", onclick: press, ...named }, icon(name));
		};
		const row = h(
			"li",
			{},
			link,
			button("edit", say("rename"), async (dialogs) => {
				const wanted = await dialogs.renamed(id, title);
				if (!wanted) return;
				row.replaceWith(this.row({ id, title: wanted, updated }));
				this.mark(this.current);
				this.renamed(id, wanted);
			}),
			button("bin", say("delete"), async (dialogs) => {
				if (!(await dialogs.deleted(id, title))) return;
				row.remove();
				this.deleted(id);
			}),
		);
		return row;
	}
}

function languageChoice() {
	const options = Object.entries(LANGUAGES).map(([tag, [name]]) =>
		h("option", { value: tag, ...inLanguage(tag), selected: tag === language }, name),
	);
	const change = (event) => {
		choose(event.target.value);
		location.reload();
	};
	return h("select", { "aria-label": say("language"), onchange: change }, options);
}

function themeChoice() {
	const chosen = localStorage.getItem(THEME) || "";
	const options = ["", "light", "dark"].map((theme) =>
		h("option", { value: theme, selected: theme === chosen }, say(`theme.${theme || "system"}`)),
	);
	const change = (event) => {
		if (event.target.value) localStorage.setItem(THEME, event.target.value);
		else localStorage.removeItem(THEME);
		applyTheme();
	};
	return h("select", { "aria-label": say("theme"), onchange: change }, options);
}
