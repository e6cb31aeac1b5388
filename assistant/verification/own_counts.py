"""Counts that an answer makes itself, held against what the texts it cites list.

How many units there are is the number of texts cited; those whom they list, the days from one date
to another and the places where words stand are counted anew.
"""

import re
from collections.abc import Callable, Sequence

from assistant.words.days import days_spanned
from assistant.words.listed import how_many_listed, listing_sentence

_N = r"\s*[:：]?\s*(?P<n>\d+)(?!\d)"
# "共 3 条。", "There are 3: …": a sentence of our own, which says nothing but how many.
_UNITS = re.compile(
    r"(?:共|There (?:are|is)|Il y en a|Hay|Всего|العدد|按意思找到|Found by meaning"
    rf"|Trouvés selon le sens|Encontrados por el sentido|Найдено по смыслу|عدد ما وُجد بالمعنى){_N}"
)
# "所列共 11 个。", "Listed: 11.": how many those are whom the texts list.
_LISTED = re.compile(rf"(?:所列共|Listed|Énumérés|Enumerados|Перечислено|عدد المذكورين){_N}")
_DAYS = re.compile(rf"(?:首尾共|Days|Jours|Días|Дней|عدد الأيام){_N}")
_TIMES = re.compile(
    r"[“「«]\s?\u2068?(?P<words>[^”」»\u2069]+?)\u2069?\s?[”」»]\s*"
    rf"(?:共出现|共出現|occurrences|veces|раз|عدد المرات){_N}"
)


def own_count(sentence: str, texts: Sequence[str]) -> tuple[int, int] | None:
    """Return the number that `sentence` says and the one that holds; None if it only quotes.

    The number that holds is -1 where the texts give none.
    """
    if said := _TIMES.match(sentence):
        return int(said["n"]), sum(" ".join(t.split()).count(said["words"]) for t in texts)
    for pattern, count in _COUNTED:
        if said := pattern.match(sentence):
            return int(said["n"]), count(texts)
    return None


def is_count(sentence: str) -> bool:
    """Tell whether `sentence` says how many there are and nothing else."""
    return own_count(sentence, ()) is not None


def _all_listed(texts: Sequence[str]) -> int:
    counts = [how_many_listed(listing_sentence(text) or "") for text in texts]
    return sum(count for _, count in filter(None, counts)) if counts and all(counts) else -1


def _all_days(texts: Sequence[str]) -> int:
    spans = [days for text in texts if (days := days_spanned(text))]
    return spans[0] if len(spans) == 1 else -1


_COUNTED: tuple[tuple[re.Pattern[str], Callable[[Sequence[str]], int]], ...] = (
    (_LISTED, _all_listed),
    (_DAYS, _all_days),
    (_UNITS, len),
)
