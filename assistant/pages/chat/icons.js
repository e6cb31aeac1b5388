// Line icons of our own, on a grid of 24: emoji show as boxes where a machine has no font for them.

const SHAPES = {
	menu: "M4 6h16M4 12h16M4 18h16",
	send: "M12 19V5M5 12l7-7 7 7",
	stop: "M7 7h10v10H7z",
	copy: "M9 9h11v11H9zM5 15H4V4h11v1",
	again: "M20 11a8 8 0 1 0-2.3 6.3M20 4v7h-7",
	edit: "M4 20h4L19 9l-4-4L4 16zM13 7l4 4",
	up: "M7 11v9H4v-9zM7 12l4-8c2 0 3 1 2.5 3L13 10h6c1 0 2 1 1.7 2l-2 7c-.2.6-.7 1-1.4 1H7",
	down: "M17 13V4h3v9zM17 12l-4 8c-2 0-3-1-2.5-3l.5-3H5c-1 0-2-1-1.7-2l2-7c.2-.6.7-1 1.4-1H17",
	close: "M6 6l12 12M18 6L6 18",
	link: "M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1",
	bin: "M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13M10 11v5M14 11v5",
	plus: "M12 5v14M5 12h14",
	file: "M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6",
	upload: "M12 16V4M7 9l5-5 5 5M4 16v4h16v-4",
	print: "M7 8V4h10v4M7 17H4V8h16v9h-3M7 14h10v6H7z",
	save: "M12 4v12M7 11l5 5 5-5M4 20h16",
	ask: "M4 5h16v11H9l-5 4z",
	shut: "M12 3l8 3v6c0 5-4 8-8 9-4-1-8-4-8-9V6zM9 9l6 6M15 9l-6 6",
};

/** Return the icon `name`; what it stands for is said beside it or by its button. */
export function icon(name) {
	const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
	svg.setAttribute("viewBox", "0 0 24 24");
	svg.setAttribute("aria-hidden", "true");
	const path = document.createElementNS(svg.namespaceURI, "path");
	path.setAttribute("d", SHAPES[name]);
	svg.append(path);
	return svg;
}
