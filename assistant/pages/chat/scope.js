// The one document that a conversation asks, kept with the conversation until it is let go.

const KEPT = "jianyi-only";
/** Conversations this is kept for; of more, it is let go of the oldest. */
const MOST = 100;
/** What stands for the conversation that has no id yet, which is this tab's alone. */
const NEW = "new";

/** Return the id and title of the one document that a conversation asks; null where it asks all. */
export function scopeOf(conversation) {
	return kept(placeOf(conversation)).get(conversation ?? NEW) ?? null;
}

/** Let a conversation ask one document only, or all of them. */
export function keepScope(conversation, document) {
	const place = placeOf(conversation);
	const all = kept(place);
	all.delete(conversation ?? NEW);
	if (document) all.set(conversation ?? NEW, { id: document.id, title: document.title });
	place.setItem(KEPT, JSON.stringify([...all].slice(-MOST)));
}

function placeOf(conversation) {
	return conversation ? localStorage : sessionStorage;
}

function kept(place) {
	try {
		return new Map(JSON.parse(place.getItem(KEPT) || "[]"));
	} catch {
		return new Map();
	}
}
