"""Tell whom several questions put together are about, where only the first says so.

Interpol: what are States to use it for, and did it speak? The name stands before a colon, in words
that tell a topic, or alone in the first question.
"""

import re

from assistant.structure.clauses import asks
from assistant.structure.enumerating import announces
from assistant.structure.forms import kind_named, structure_patterns
from assistant.words.framing import content_words
from assistant.words.patterns import readable
from assistant.words.proper_names import places_named

_LEAD = (
    r"(?:关于|有关|说说|讲讲|谈谈|聊聊|说到|讲到|至于|就|想了解|想问|关於|關於|有關|說說|談談|說到"
    r"|(?:about|regarding|concerning|as\s+for|on|a\s+question\s+(?:about|on))\s"
    r"|(?:au\s+sujet\s+d[eu']|concernant|quant\s+(?:à|au)|à\s+propos\s+d[eu']|sur)\s?"
    r"|(?:sobre|acerca\s+de|en\s+cuanto\s+a|respecto\s+(?:de|a)|a\s+propósito\s+de)\s"
    r"|(?:насч[её]т|о|об|по\s+поводу|относительно|что\s+касается)\s|(?:بخصوص|بشأن|عن|فيما\s+يتعلق\s+ب)\s*)"
)
_NAME = r"(?P<name>[^:：,，。.;；?？!！—\n]{2,40}?)"
_BEHIND = r"(?:这(?:一)?(?:块|方面|个|家)|那边|方面)?"
_COLON = re.compile(rf"^\W*(?P<lead>{_LEAD})?\s*{_NAME}{_BEHIND}\s*[:：]", re.IGNORECASE)
_COMMA = re.compile(rf"^\W*{_LEAD}\s*{_NAME}{_BEHIND}\s*(?:[,，]|\s[—–-]\s)", re.IGNORECASE)
_DASH = re.compile(
    r"^\W*(?P<name>(?:[Tt]he\s+|[Ll][ae]s?\s+|[EeLl]l\s+)?[A-ZÀ-ÞА-ЯЁ][^\W\d_]+(?:\s[A-ZÀ-ÞА-ЯЁ][^\W\d_]+){0,3})\s+[—–-]\s"
)
_ARTICLE = re.compile(r"^(?:the|l['’]|[le][ae]s?|el|los|las|la)\s*(?=[A-ZÀ-Þ])")
_BODY = re.compile(
    r"(?:^|(?<=[，,。：:；;在对给让由跟和与问]))(?P<name>[\u3400-\u9fff]{2,10}?(?:组织|組織|公署|合作署|联盟|聯盟|法院|办公室|辦公室))"
)
_CAPITALS = re.compile(r"(?<![^\W\d_])[A-ZА-ЯЁ]{3,}(?![^\W\d_])")
_CHINESE = re.compile(r"[\u3400-\u9fff]")
_CAPITAL = re.compile(r"[A-ZÀ-ÞА-ЯЁ\u0620-\u064a]")
_NO_NAME = re.compile(
    r"\b(?:questions?|quick|notes?|context|background|hello|hi|dear|help|please|bonjour|contexte|preguntas?|hola"
    r"|contexto|dudas?)\b|вопрос|здравствуйте|привет|контекст|справк|سؤال|أسئلة|مرحبا|السلام",
    re.IGNORECASE,
)
"""What people begin with before a colon that names nobody."""
_MOST_WORDS = 4


def whom_told(question: str) -> str:
    """Return the name that a question tells its topic by before it asks; nothing for none."""
    for form in (_COLON, _COMMA, _DASH):
        if (match := form.search(question)) is None or not _is_name(match["name"]):
            continue
        if match.groupdict().get("lead", "led") or _is_proper(match["name"]):
            return _ARTICLE.sub("", match["name"].strip())
    return ""


def body_named(part: str) -> str:
    """Return the one body that a question names, by what bodies are called; nothing for several."""
    found = {match["name"] for match in _BODY.finditer(part)} or set(_CAPITALS.findall(part))
    return found.pop() if len(found) == 1 else ""


def _is_proper(said: str) -> bool:
    """Tell whether what is told as a topic by its place alone is a name, and no greeting."""
    if _CHINESE.search(said):
        return bool(_BODY.search(said) or places_named(said))
    return bool(_CAPITAL.search(said)) and not _NO_NAME.search(said)


def _is_name(said: str) -> bool:
    """Tell whether what stands before the question may be the name of somebody."""
    text = readable(said)
    if asks(said) or announces(said) or kind_named(text, structure_patterns()):
        return False
    return 0 < len(content_words(text).split()) <= _MOST_WORDS
