"""Tell what a list or count is about: the clauses that ask, and what is not to be mentioned."""

import re
from collections.abc import Sequence

from assistant.structure.forms import StructurePatterns, structure_patterns
from assistant.words.framing import content_words
from assistant.words.quotations import foreign_words, quotations

_OF_TREATY = re.compile(r"《[^》]{1,40}》\s*的?(?=缔约|当事|签署|签字|成员|参加国)")
"""What says of which treaty somebody is a party, and quotes nothing."""
_END = r"(?<=[^\W\d_]{4})\.\s+(?=\D)"
"""A full stop after a whole word ends a sentence; that of No. or para. does not."""
_CLAUSE = re.compile(rf"[，,。；;،؛？?؟！!：:\n（()）]+|—+|\s[-–]+\s|{_END}")
_COMMA = re.compile(r"[,，،]\s*")
_LAST_SENTENCE = re.compile(r"[?？؟。;；]\s*(?P<said>[^?？؟。;；]*\w[^?？؟。;；]*)$")
_TAG = re.compile(r"((?:提|说|讲|写|谈|点|出现|涉及|包含)[^,，。?？]{1,14}?)没有?(?=\s*[?？])")
"""提到过法官没有？ asks whether, and denies nothing."""
_REMARK = re.compile(r"[（(]([^（）()]*)[）)](?=\s*\w)")
_GLOSS = re.compile(
    r"[（(]\s*(?:也|并)?(?:含|包括|包含|连同|including|incl\b\.?|y\s+compris|incluid\w+|incluyendo|включая|в\s+том\s+числе|بما\s+في\s+ذلك)"
    r"[^（）()]*[）)]"
)
"""What a thing takes in widens it, and is nothing that has to be mentioned besides."""
_OF_ASKER = (
    re.compile(
        r"^\W*(?:我|咱|俺)(?:们)?(?:[^,，。;；?？]{0,12}(?:关于|有关)"
        r"|[^,，。;；?？]{0,6}?(?:研究|关心|关注|负责|从事|分管|跟进|主攻|想了解|想知道|想查|感兴趣|在写|在做|在查|在看))"
        r"(?:的(?:主要)?(?:是|就是)|的|着|一?[篇份个下]|了)*(?P<what>[^,，。;；?？]{2,16}?)"
        r"(?:这个|这些|这块|这方面)?的?(?:问题|工作|方面|文章|论文|报道|报告|课题|项目|材料|资料|稿子|议题|题目|话题|领域|事情?|内容)*"
        r"\s*[,，。;；]"
    ),
    re.compile(
        r"^\W*(?:(?:i|i.m|i.ve|we|we.re|my|our)\b[^.;?!]{0,40}?\b(?:on|about|regarding|concerning)"
        r"|(?:je|j.|nous|mon|notre)\b[^.;?!]{0,40}?\b(?:sur|concernant)"
        r"|(?:estoy|preparo|escribo|trabajo|mi|nuestro)\b[^.;?!]{0,40}?\b(?:sobre)"
        r"|(?:я|мы|моя|мой|наш)\b[^.;?!]{0,40}?(?<!\w)(?:о|об|про))\s+(?P<what>[^.;?!]{3,90})[.;]\s"
    ),
)
"""What whoever asks tells of himself, before he asks which units speak of it: 我研究的是儿童，…."""
_ASKING = ("ask.every", "ask.count", "ask.times", "ask.mention", "ask.without_mention")
_ASKS = ("ask.every", "ask.count", "ask.which_one")
_CLOSING = "”\"」』》»’' "
_FEW = 6
_SHORT = 60
"""Words, and characters: what goes on with a list of things is short."""


def told_of_asker(text: str) -> str:
    """Return what a readable question first says that whoever asks works on, or all of it."""
    found = (match["what"] for form in _OF_ASKER if (match := form.match(text)))
    return next(found, text)


def included(text: str, patterns: StructurePatterns) -> str:
    """Return `text` without the clauses that say what to leave out."""
    clauses = [clause for clause in _CLAUSE.split(text) if clause]
    return "，".join(c for c in clauses if not patterns.found("ask.excluding", c)) or text


def asking(text: str, patterns: StructurePatterns) -> str:
    """Return the clauses that ask by structure; the story around them is not the subject."""
    text = _TAG.sub(r"\1", _GLOSS.sub(" ", text))
    if not patterns.found("ask.excluding", text):
        # внутреннего (национального) законодательства: a remark within a clause does not end it.
        text = _REMARK.sub(r" \1 ", text)
    text = included(_listed(text, patterns), patterns)
    return clauses(text, patterns, _ASKING) or " ".join(_CLAUSE.split(text))


def clauses(text: str, patterns: StructurePatterns, names: Sequence[str]) -> str:
    """Return the clauses of `text` in which one of the patterns named occurs."""
    parts = _CLAUSE.split(text)
    return " ".join(c for c in parts if any(patterns.found(name, c) for name in names))


def told_apart(text: str, patterns: StructurePatterns) -> tuple[str, str]:
    """Return what of `text` units are to mention, and what they are not to.

    What is not to be mentioned stands after the words that say so, up to a contrast, or else
    before them: 没提到法官的, 法官没提到的.
    """
    negation = next(iter(sorted(_negations(text, patterns), key=lambda m: m.start())), None)
    if negation is None:
        return text, ""
    before, after = text[: negation.start()], text[negation.end() :]
    if contrast := _first("ask.contrast", after, patterns):
        after, rest = after[: contrast.start()], after[contrast.end() :]
    else:
        rest = ""
    if _says(after, patterns):
        return f"{before} {rest}", after
    parts = re.split(r"(?<=[^\s、])[、，]", before)
    while len(parts) > 1 and not _says(parts[-1], patterns):
        parts.pop()
    return f"{' '.join(parts[:-1])} {rest}", parts[-1]


def pieces(text: str, patterns: StructurePatterns) -> list[str]:
    """Return the things that `text` names one after the other: A, B or C, 甲、乙和丙."""
    # 没提儿童也没提妇女: what is denied once more is one of them.
    text = patterns.without("ask.without_mention", text, instead="、")
    text = patterns.without("ask.any_of", text, instead="、")
    text = patterns.without("ask.joined", text, instead="、")
    return [piece for piece in re.split(r"[、,،]+", text) if piece.strip()]


def _negations(text: str, patterns: StructurePatterns) -> list[re.Match[str]]:
    return list(patterns.matches("ask.without_mention", text))


def _first(name: str, text: str, patterns: StructurePatterns) -> re.Match[str] | None:
    return min(patterns.matches(name, text), key=lambda match: match.start(), default=None)


def _says(text: str, patterns: StructurePatterns) -> bool:
    """Tell whether `text` names anything besides what asks by structure."""
    rest = content_words(patterns.without_structure(text)).split()
    return bool(quotations(text)) or any(len(word) > 1 for word in rest)


def _listed(text: str, patterns: StructurePatterns) -> str:
    """Put what goes on with a list of things into the clause that asks: judges, police or both.

    Chinese sets things side by side with 、, which ends no clause.
    """
    last = _LAST_SENTENCE.search(text)
    if last and _counts_too(last["said"], patterns):
        text = f"{text[: last.start()]}，{last['said']}"
    parts = _COMMA.split(text)
    kept = parts[:1]
    for at, part in enumerate(parts[1:], start=1):
        goes_on = any(
            patterns.found("ask.any_of", f" {later} ") or _counts_too(later, patterns)
            for later in parts[at : at + 3]
        )
        short = len(part.split()) <= _FEW and len(part) <= _SHORT
        short = short and not _CLAUSE.search(part.rstrip(" ?.؟"))
        asks = any(patterns.found(name, part) for name in _ASKS)
        asked = any(patterns.found(name, kept[-1]) for name in _ASKING)
        if asked and goes_on and short and not asks:
            said = (
                patterns.without("ask.counted_too", part) if _counts_too(part, patterns) else part
            )
            kept[-1] = f"{kept[-1]}、{said}"
        else:
            kept.append(part)
    return "，".join(kept) if len(kept) < len(parts) else text


def _counts_too(part: str, patterns: StructurePatterns) -> bool:
    """Tell whether a clause names things that count as well: 聋人、盲人也算."""
    return patterns.found("ask.counted_too", part) and _says(
        patterns.without("ask.counted_too", part), patterns
    )


def quoted(question: str) -> tuple[str, ...]:
    """Return what `question` puts in quotation marks, but for what it says to leave out."""
    patterns = structure_patterns()
    question = _OF_TREATY.sub(" ", question)
    starts = (match.start() for match in patterns.matches("ask.excluding", question))
    found = quotations(question[: min(starts, default=None)])
    return tuple(w for w in found if not is_denied(w, question, patterns)) or foreign_words(
        question
    )


def is_denied(words: str, question: str, patterns: StructurePatterns) -> bool:
    """Tell whether words that are quoted are said not to count: “B” 不算."""
    behind = question[question.rfind(words) + len(words) :].lstrip(_CLOSING)
    return patterns.found("ask.not_of_kind_behind", behind)


def what_left_out(text: str, patterns: StructurePatterns) -> tuple[str, ...]:
    """Return the words that `text` says no unit may mention."""
    return tuple(match["what"].strip() for match in patterns.matches("left_out.about", text))
