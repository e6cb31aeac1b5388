"""A table of contents repeats numbers and headings, and is neither."""

import pytest

from ingestion.contents import contents
from ingestion.lines import read_lines
from ingestion.reports import parse_report

CODE = """Code of Practice

{head}
1 Introduction 3
2 Collection 4
2.1 Consent 4
3 Storage 6

1 Introduction
1.1 This code applies to all staff who handle personal data.
1.2 It enters into force on 1 March 2024.

2 Collection
2.1 Consent shall be recorded in writing before data are collected.

3 Storage
3.1 Data shall be kept for no longer than five years.
"""


@pytest.mark.parametrize(
    "head",
    ["Contents", "TABLE OF CONTENTS", "Sommaire", "Índice", "Содержание", "目　录", "المحتويات"],
)
def test_units_are_read_from_behind_the_table_of_contents(head: str) -> None:
    document = parse_report(CODE.format(head=head).encode(), "code.txt")
    assert document.title == "Code of Practice"
    assert [unit.number for unit in document.units if unit.number] == ["1.1", "1.2", "2.1", "3.1"]
    assert [section.path[-1] for section in document.sections] == [
        "1 Introduction",
        "2 Collection",
        "3 Storage",
    ]


@pytest.mark.parametrize(
    "text",
    [
        # No page, one entry alone, and pages that go back.
        "Contents\n\n1 Rivers are free.\n\n2 Lakes are free.\n",
        "Contents\n\n1 Rivers 3\n\n2 Lakes are free.\n",
        "Contents\n\n1 Rivers 9\n\n2 Lakes 3\n",
        "Terms\n\n1 Rivers 3\n\n2 Lakes 9\n",
    ],
)
def test_other_lines_are_of_no_table(text: str) -> None:
    assert not contents(read_lines(text))
