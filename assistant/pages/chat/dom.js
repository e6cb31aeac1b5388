// Elements are made, never parsed: whatever a question, a document or a model says stays text.

/** Make an element; properties that begin with "on" are listeners, null and false leave one out. */
export function h(tag, properties = {}, ...children) {
	const element = document.createElement(tag);
	for (const [name, value] of Object.entries(properties)) {
		if (value === null || value === undefined || value === false) continue;
		if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
		else if (name === "value") element.value = value;
		else element.setAttribute(name, value === true ? "" : value);
	}
	element.append(...children.flat(Infinity).filter((child) => child || child === 0));
	return element;
}

/** Put `children` in place of everything in `element`. */
export function fill(element, ...children) {
	element.replaceChildren(...children.flat(Infinity).filter((child) => child || child === 0));
	return element;
}

/** Show `element` as a modal dialog until it is closed, then take it away; its return value. */
export function modal(element) {
	document.body.append(element);
	element.showModal();
	return new Promise((resolve) => {
		element.addEventListener("close", () => {
			element.remove();
			resolve(element.returnValue);
		});
	});
}

/** Load a style sheet of the page, once. */
export async function styled(name) {
	if (document.querySelector(`link[href="/page/${name}"]`)) return;
	const link = h("link", { rel: "stylesheet", href: `/page/${name}` });
	const loaded = new Promise((resolve) => {
		link.onload = resolve;
		link.onerror = resolve;
	});
	document.head.append(link);
	await loaded;
}
