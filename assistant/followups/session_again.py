"""Ask of another session, or for another fact of one, what was asked before: and the next one?

A follow-up that names no more than a session, a fact or an interrogative has the rest from the
question before it: 下一次呢, and the rapporteur?, where?
"""

import re
from collections.abc import Sequence

from assistant.structure.facts import asks_fact
from assistant.structure.session_questions import facts_asked, read_apart
from assistant.structure.which_session import without_sessions
from assistant.turns import Turn
from assistant.words.patterns import readable

_REFERS = re.compile(
    r"[它其]|那(?:次|届|场|个会)|届时|\b(?:it|that\s+(?:one|session|meeting)|there|then)\b"
    r"|\b(?:celle-ci|y)\b|-(?:t-)?elle\b|\b(?:ella|ésta|esa)\b|(?<![а-яё])(?:она|ней|ее|её|там)(?![а-яё])"
    r"|(?<!\w)(?:هي|فيها)(?!\w)"
)
_OPENING = re.compile(
    r"^\W*(?:那么?|然后|谢谢|and|so|ok(?:ay)?|thanks?|thank\s+you|et|alors|merci|y|gracias|а|и|спасибо|شكرا)(?![a-zà-ÿа-яё])[\s,.!]*"
)
_WHO = (
    (re.compile(r"[\u3400-\u9fff]"), "谁"),
    (re.compile(r"[а-яё]"), "кто"),
    (re.compile(r"[\u0600-\u06ff]"), "من هو"),
)
_WHO_ELSE = "who"
"""By what an officer is asked for where the question before asked when or where."""
_ENDING = re.compile(r"[\s呢啊呀吗?？؟.。!]+$")


def of_session_again(question: str, history: Sequence[Turn]) -> str | None:
    """Return `question` with what it leaves out of the question for a fact of a session before it.

    None where it stands by itself, or says anything else.
    """
    if not history or not asks_fact(history[-1].standalone):
        return None
    text = _ENDING.sub("", readable(question))
    while (bare := _OPENING.sub("", text)) != text:
        text = bare
    before = _ENDING.sub("", readable(history[-1].standalone))
    now, then = read_apart(text), read_apart(before)
    session = " ".join(one.words for one in then.sessions[-1:])
    refers = _REFERS.search(text) is not None
    if facts_asked(text):
        named = f"{text} {session}" if session and refers and not now.sessions else ""
        return named if named and facts_asked(named) else None
    kept = without_sessions(before, then.sessions) if now.sessions else before
    kept = _without(kept, then.asking) if now.asking else kept
    of_it = session if not now.sessions else ""
    said = " ".join(then.asking)
    whose = next((who for letters, who in _WHO if letters.search(text)), _WHO_ELSE)
    asking = (f"{said} {text} {of_it}", f"{text} {kept}", f"{whose} {text}")
    tried = (f"{text} {of_it}", *(() if now.asking and not now.sessions else asking))
    tried = (*tried, f"{text} {kept}")
    return next((asked for asked in tried if facts_asked(asked)), None)


def _without(text: str, words: Sequence[str]) -> str:
    for said in words:
        text = text.replace(said, " ", 1)
    return text
