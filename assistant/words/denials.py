"""What a text denies and what it affirms, as far as its words tell."""

import re
from collections.abc import Iterator

from assistant.words.claims import alike, form_of, standing_by
from assistant.words.framing import content_words
from ingestion.language import SPACED, stem, without_vowel_marks
from vectorstore.tokenisation import fold

_CLAUSE = re.compile(r"[,;:.!?()\n]|[\u3001\u3002\u060c\u061b\u061f]")
_NAMES = re.compile(r"《[^》]*》")
# 会不会, 有没有: a question put by repeating the verb, which denies nothing.
_A_NOT_A = re.compile(r"(?<![还還只具])([\u3400-\u9fff])[不没沒]\1")
_WORD = re.compile(r"[^\W\d_]+")
_STEM = 5
_SAMENESS = "同一"
_NEAR_OR = 3
_NEAR_SAME = 4
# 不因…的行为而受惩罚: what is denied comes after the reason.
_BECAUSE = re.compile(
    r"^(?:[会會应應当當该該得可再]|致(?:于|於)?|至(?:于|於)|因(?=[为為]))*[为為]?(?:因|由于|由於)?(?<=[因为為于於])[^，。]*?(?:而|受到?|被(?![贩販迫强強逼]))"
)
# d'éviter que les victimes ne le redeviennent: this ne denies nothing.
_EXPLETIVE = re.compile(
    r"\b((?:évit|empêch|crain|avant que|à moins qu)\w*[^,;.]*?)\b(?:ne\b|n')"
    r"(?![^,;.]*\b(?:pas|plus|jamais|aucune?)\b)"
)
# 不在同一国家, not in the same country: that it is the same is denied, and not the thing. That of
# somebody else is the same as his.
_SAME = re.compile(
    r"\b(?:the same|(?:l[ea]|une?|du|au) même|(?:el|un|una|l[ao]s?|del) mism[ao]s?)\b"
    r"|(?<![共合相如])同[一在]|所在(?:的)?(?:国家|[国地])"
    r"|\b(?:victims?'?s?|their)(?: own| home)? country\b|\bcountry (?:where|in which)\b"
    r"|\bт(?:ой|ом) же\b|\bодной(?: и той же)? стран"
    r"|(?:بلد|دولة|مكان) نفس|نفس (?:ال)?(?:بلد|دولة|مكان)|بلد واحد"
)
# 受到惩罚或起诉的受害人, victims punished, those who have been punished.
_NAMING = re.compile(r"(?:[或和、][\u3400-\u9fff]{2,4})?(?:过|過)?的[\u3400-\u9fff]")
_BEEN = re.compile(r"已(?:经|經)?(?:受到?|被|遭到?)?(?:[\u3400-\u9fff]{2,4}[或和、])?$")
_PARTICIPLE = re.compile(r"(?:ed|[éi]e?s?|[aieu]s|[ai]d[oa]s?|нн\w+|ых|ые)$")
_OR = re.compile(r"(或者?|和|、|\b(?:or|nor|and|ou|ni|et|o|u|y|или|и|أو)\b)")


def denies(text: str, language: str) -> bool:
    """Tell whether `text` denies anything."""
    pattern = form_of("negation", language)
    return bool(pattern and pattern.search(_read(text, language)))


def contradiction(sentence: str, source: str, language: str) -> str | None:
    """Return a word that one of two texts in `language` affirms and the other denies, or None.

    A word is denied where it follows a negation, and affirmed where none stands before it in its
    clause.
    """
    ours, theirs = _Read(sentence, language), _Read(source, language)
    for one, other in ((theirs, ours), (ours, theirs)):
        for clause, words in one.denied():
            named = {word for word in words if one is theirs and _same_noun(word, ours, theirs)}
            told = next((w for w in words if w not in named and other.has(w)), None)
            if not told or not other.only_affirms(told):
                continue
            # Those who have been punished are to have remedies: that is not to say that they are.
            only_named = one is theirs and theirs.only_names(told) and not ours.names(told)
            if only_named or not one.affirms(told):
                return told
            if one is theirs and one.nearest(other, told) == clause:
                return told
    return None


def denial_of_its_own(sentence: str, source: str, language: str) -> str | None:
    """Return a word that `sentence` denies where `source` denies nothing of the kind, or None."""
    ours, theirs = _Read(sentence, language), _Read(source, language)
    there = {word for _, words in theirs.denied() for word in words}
    for _, words in ours.denied():
        if words and there.isdisjoint(words):
            return words[0]
    return None


class _Read:
    """A text's clauses, each with the place from which on it denies."""

    def __init__(self, text: str, language: str) -> None:
        self._spaced = language in SPACED
        self._language = language
        self._negation = form_of("negation", language)
        self._sparing = form_of("sparing", language)
        self._passed = form_of("passed_over", language)
        self._alike = alike(language)
        self._clauses = [
            clause for clause in _CLAUSE.split(_read(text, language)) if clause.strip()
        ]

    def nearest(self, other: "_Read", word: str) -> str:
        """Return the clause that shares most with the one in which `other` has `word`."""
        theirs = {w for c in other._clauses if word in self._words(c) for w in self._words(c)}
        around = {w for clause in other._clauses for w in self._words(clause)} - theirs
        there = [at for at, clause in enumerate(self._clauses) if word in self._words(clause)]
        # Of clauses as near, one whose neighbour is near as well, or else one that affirms it.
        there.sort(key=lambda at: word not in self._words(self._before(self._clauses[at])))

        def shared(at: int) -> tuple[int, int]:
            before = set(self._words(self._clauses[at - 1])) if at else set[str]()
            return len(theirs & set(self._words(self._clauses[at]))), len(around & before)

        return self._clauses[max(there, key=shared)]

    def denied(self) -> Iterator[tuple[str, list[str]]]:
        """Yield, for every negation, its clause and the words it bears on, the nearest first."""
        for clause in self._clauses:
            for match in self._negation.finditer(clause) if self._negation else ():
                if after := self._borne_on(clause[match.end() :]):
                    yield clause, after

    def _borne_on(self, after: str) -> list[str]:
        """Return the first word after a negation, and one joined to it by an or."""
        if same := _SAME.search(after):
            between = after[: same.start()]
            if len(between.split() if self._spaced else between) <= _NEAR_SAME:
                return [_SAMENESS]
        if not self._spaced:
            after = _BECAUSE.sub("", after)
            while self._passed and (light := self._passed.match(after)):
                after = after[light.end() :]
        head, joint, tail = _OR.split(after, 1) if _OR.search(after) else (after, "", "")
        first, second = self._words(head), self._words(tail)
        near = joint and len(first) <= _NEAR_OR
        return first[:1] + (second[:1] if near else [])

    def has(self, word: str) -> bool:
        return any(word in self._words(clause) for clause in self._clauses)

    def affirms(self, word: str) -> bool:
        return any(word in self._words(self._before(clause)) for clause in self._clauses)

    def only_affirms(self, word: str) -> bool:
        there = [clause for clause in self._clauses if word in self._words(clause)]
        return bool(there) and all(word in self._words(self._before(c)) for c in there)

    def names(self, word: str) -> bool:
        """Tell whether `word` stands, affirmed, by a noun as what is known of it."""
        return any(self._by_noun(word))

    def only_names(self, word: str) -> bool:
        found = list(self._by_noun(word))
        return bool(found) and all(found)

    def _by_noun(self, word: str) -> Iterator[bool]:
        for clause in map(self._before, self._clauses):
            if not self._spaced:
                said = [other for other, one in self._alike.items() if one == word] or [word]
                for match in re.finditer("|".join(map(re.escape, said)), clause):
                    been = _BEEN.search(clause[: match.start()])
                    yield bool(been or _NAMING.match(clause, match.end()))
                continue
            tokens = _WORD.findall(clause)
            for at, token in enumerate(tokens):
                if word in self._words(token):
                    yield _is_by_noun(tokens[:at], token)

    def _before(self, clause: str) -> str:
        """Return what of a clause stands before its first negation, or what spares like one."""
        forms = (form for form in (self._negation, self._sparing) if form)
        starts = [match.start() for form in forms if (match := form.search(clause))]
        return clause[: min(starts)] if starts else clause

    def _words(self, text: str) -> list[str]:
        same = [_SAMENESS] * bool(_SAME.search(text))
        if self._spaced:
            text = self._passed.sub(" ", text) if self._passed else text
            words = _WORD.findall(content_words(text))
            stems = [stem(word, self._language)[:_STEM] for word in words if len(word) > 2]
            return same + [self._alike.get(word, word) for word in stems]
        runs = re.findall(r"[\u3400-\u9fff]+", text)
        pairs = [run[i : i + 2] for run in runs for i in range(max(len(run) - 1, 1))]
        return same + [self._alike.get(pair, pair) for pair in pairs]


def _same_noun(word: str, ours: _Read, theirs: _Read) -> bool:
    return ours.only_names(word) and theirs.names(word)


def _is_by_noun(before: list[str], token: str) -> bool:
    """Tell whether a participle stands by its noun: victims punished, who have been punished."""
    helping, joints = standing_by("helping"), standing_by("joining")
    passed = helping | joints | standing_by("adverbs")
    at = len(before)
    while at > 0 and before[at - 1] in passed:
        at -= 2 if before[at - 1] in joints else 1
    if not helping.isdisjoint(before[max(at, 0) :]):
        # Where victims have been punished is no less what is known of them.
        if not standing_by("opening").isdisjoint(before[: max(at, 0)]):
            return True
        return at > 0 and before[at - 1] in standing_by("relative")
    return bool(_PARTICIPLE.search(token))


def _read(text: str, language: str) -> str:
    text = fold(_A_NOT_A.sub(r"\1", without_vowel_marks(_NAMES.sub(" ", text))))
    at_once = form_of("at_once", language)
    return _EXPLETIVE.sub(r"\1", at_once.sub(" ", text) if at_once else text)
