// Where a question is typed: kept until it was answered, whatever happens meanwhile.

import { inLanguage } from "./direction.js";
import { fill, h } from "./dom.js";
import { icon } from "./icons.js";
import { say } from "./messages.js";

const DRAFT = "jianyi-draft";
const LONGEST = 2000;

/**
 * The form that asks; `send` is called with the question and the ids it is restricted to, and
 * `lifted` where the reader lets that restriction go.
 */
export class Composer {
	constructor({ send, focused, lifted }) {
		Object.assign(this, { send, focused, lifted });
		this.before = null;
		this.only = null;
		this.stop = null;
		this.field = h("textarea", {
			id: "question",
			rows: 1,
			maxlength: LONGEST,
			enterkeyhint: "send",
			placeholder: say("placeholder"),
			"aria-label": say("question"),
			value: sessionStorage.getItem(DRAFT) || "",
			oninput: () => this.typed(),
			onfocus: () => this.focused(),
			onkeydown: (event) => this.pressed(event),
		});
		this.button = h("button", { class: "send", type: "submit" });
		this.scope = h("p", { class: "scope", hidden: true });
		this.change = h("p", { class: "scope", hidden: true });
		this.element = h(
			"form",
			{
				class: "composer",
				onsubmit: (event) => {
					event.preventDefault();
					if (this.stop) this.stop();
					else this.submit();
				},
			},
			this.scope,
			this.change,
			h("div", {}, this.field, this.button),
		);
		this.busy(null);
		if (this.field.value) this.field.dir = "auto";
	}

	pressed(event) {
		// Enter that ends the composing of a character is the input method's; Safari tells it by 229.
		if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.keyCode === 229) return;
		event.preventDefault();
		if (!this.stop) this.submit();
	}

	typed() {
		sessionStorage.setItem(DRAFT, this.field.value);
		// Without words it is written from where the page's language is.
		this.field.dir = this.field.value ? "auto" : "";
		this.field.style.height = "auto";
		this.field.style.height = `${this.field.scrollHeight}px`;
	}

	submit() {
		const question = this.field.value.trim();
		if (!question) return;
		// What was typed before a question was edited comes back once that is sent.
		this.set(this.before ?? "");
		this.before = null;
		// Kept until it was answered, should the page be left before.
		if (!this.field.value) sessionStorage.setItem(DRAFT, question);
		this.send(question, this.only && [this.only.id]);
	}

	/** Put a question into the field, to be changed or sent. */
	set(question) {
		this.field.value = question;
		this.typed();
	}

	/** Give a question back that was not answered; false where another has been begun. */
	restore(question) {
		const free = !this.field.value.trim();
		if (free) this.set(question);
		return free;
	}

	/** Forget the question that was answered. */
	answered() {
		sessionStorage.setItem(DRAFT, this.field.value);
	}

	focus() {
		this.field.focus();
	}

	/** While an answer is made, sending is stopping: `stop` ends it; null where none is made. */
	busy(stop) {
		this.stop = stop;
		const name = stop ? "stop" : "send";
		this.button.setAttribute("aria-label", say(name));
		this.button.title = say(name);
		fill(this.button, icon(name));
	}

	/** Ask one document only, or all of them. */
	restrict(document) {
		this.only = document;
		const all = () => {
			this.restrict(null);
			this.lifted();
		};
		this.note(
			this.scope,
			document && [say("only_in"), " ", h("bdi", inLanguage(document.language), document.title)],
			say("all_documents"),
			all,
		);
	}

	/** Change a question that was answered; `cancelled` is called where that is given up. */
	edit(question, cancelled) {
		this.before ??= this.field.value;
		this.set(question);
		this.editing(() => {
			this.set(this.before ?? "");
			cancelled();
		});
		this.focus();
	}

	/** Say that the next answer takes the place of the last one, until `cancel`; null ends it. */
	editing(cancel) {
		const stop = () => {
			cancel();
			this.editing(null);
		};
		if (!cancel) this.before = null;
		this.note(this.change, cancel && say("editing"), say("cancel"), stop);
	}

	/** Say something beside the field, until it is closed. */
	told(text) {
		this.note(this.change, text, say("close"), () => this.told(null));
	}

	note(line, text, label, press) {
		line.hidden = !text;
		const close = h(
			"button",
			{ class: "quiet", type: "button", "aria-label": label, onclick: press },
			icon("close"),
		);
		fill(line, text, close);
	}
}
