"""Sections told by their size, and units told from which on all are asked for."""

import pytest

from assistant.structure.forms import structure_patterns
from assistant.structure.section_extent import run_asked, size_asked
from vectorstore.tokenisation import fold

PATTERNS = structure_patterns()


@pytest.mark.parametrize(
    ("question", "size"),
    [
        ("条目最多的那一节", "most"),
        ("最长的部分讲什么", "most"),
        ("条数最少的部分", "fewest"),
        ("the longest section", "most"),
        ("the part with the fewest articles", "fewest"),
        ("la section la plus courte", "fewest"),
        ("la parte que tiene más recomendaciones", "most"),
        ("самый длинный раздел", "most"),
        ("أقصر قسم", "fewest"),
        ("哪些国家受害人最多", ""),
        ("刑期最长的罪名", ""),
        ("which states have the most victims", ""),
        ("the longest sentence a court may impose", ""),
    ],
)
def test_a_section_may_be_told_by_its_size(question: str, size: str) -> None:
    assert size_asked(fold(question), PATTERNS) == size


@pytest.mark.parametrize(
    ("question", "run"),
    [
        ("从讲居留许可的那条起，到这部分完", ("居留许可", "")),
        ("从谈培训的那条到谈数据库的那条", ("培训", "数据库")),
        (
            "from the one about residence permits to the end of the section",
            ("residence permits", ""),
        ),
        (
            "from the item on training to the one about databases",
            ("training", "databases"),
        ),
        ("start at the digital evidence one and run to the end", ("digital evidence", "")),
        ("de celle sur la formation jusqu'à la fin de la section", ("la formation", "")),
        ("desde la que trata de la formación hasta el final", ("la formación", "")),
        ("с рекомендации об обучении и до конца раздела", ("обучении", "")),
        ("from the first recommendation to the last one", ("", "")),
        ("从第三条到最后", ("", "")),
        ("受害人从被贩运的那天起到获救", ("", "")),
    ],
)
def test_a_run_may_begin_with_a_unit_told_by_what_it_is_about(
    question: str, run: tuple[str, str]
) -> None:
    assert run_asked(fold(question), PATTERNS) == run
