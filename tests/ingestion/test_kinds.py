import pytest

from ingestion.labels import find_references
from ingestion.outlines import read_outline
from ingestion.schemes import load_schemes


def labels(text: str) -> list[str]:
    return [unit.label for unit in read_outline(text, "en", load_schemes()).units if unit.number]


def in_parts(word: str, *between: str) -> str:
    lines = [f"{word} {n}  Title {n}\nThe text of it says so.\n" for n in range(1, 5)]
    for at, line in enumerate(between):
        lines.insert(at * 2, f"{line}\n")
    return "\n".join(lines)


@pytest.mark.parametrize(
    "word",
    [
        *("Section", "Clause", "Finding", "Action", "Commitment", "Proposal", "Conclusion"),
        *("Question", "Observation", "Step", "Requirement", "Policy", "Point", "Lesson"),
        *("Priority", "Objective", "PILLAR", "Engagement", "Étape", "Hallazgo", "Lección"),
        *("Раздел", "Шаг", "Обязательство", "القسم", "خطوة", "التزام"),
        *(
            "要求",
            "行动",
            "行動",
            "发现",
            "结论",
            "承诺",
            "提案",
            "步骤",
            "问题",
            "要点",
            "经验",
            "条款",
        ),
    ],
)
def test_units_are_called_by_a_word_and_a_number(word: str) -> None:
    text = in_parts(word, "PART A  General", "PART B  Special")
    units = [unit for unit in read_outline(text, "en", load_schemes()).units if unit.number]
    assert [unit.label for unit in units] == [f"{word} {n}" for n in range(1, 5)]
    assert units[0].section == ("PART A General",)
    assert units[3].section == ("PART B Special",)


def test_chapters_stand_under_parts() -> None:
    text = in_parts("Action", "Part I: Schools", "Chapter II: Teachers")
    units = read_outline(text, "en", load_schemes()).units
    assert units[-1].section == ("Part I: Schools", "Chapter II: Teachers")


@pytest.mark.parametrize("below", ["Recommendation", "Action", "Article"])
def test_a_section_over_other_units_is_a_heading(below: str) -> None:
    parts = [
        f"Section {n}  Title\n\n{below} {2 * n - 1}\nDo it.\n\n{below} {2 * n}\nDo that.\n"
        for n in (1, 2, 3)
    ]
    assert labels("\n".join(parts)) == [f"{below} {n}" for n in range(1, 7)]


def test_a_section_over_paragraphs_numbered_through_is_a_heading() -> None:
    parts = [
        f"Section {n}  Title\n\n{2 * n - 1}. One says so.\n\n{2 * n}. One says more.\n"
        for n in (1, 2, 3)
    ]
    assert labels("\n".join(parts)) == [f"para. {n}" for n in range(1, 7)]


def test_numbered_items_that_begin_again_are_part_of_a_section() -> None:
    parts = [f"Section {n}  Title\nDo this:\n1. Go.\n2. Stay.\n" for n in (1, 2, 3)]
    assert labels("\n".join(parts)) == ["Section 1", "Section 2", "Section 3"]


def test_a_line_of_the_contents_is_no_label() -> None:
    contents = "".join(f"Section {n} Title {n} ........ {n}\n" for n in range(1, 5))
    assert labels(f"Policy\n\n{contents}\n{in_parts('Section')}") == [
        f"Section {n}" for n in range(1, 5)
    ]


def test_a_priority_over_actions_of_two_levels_is_a_heading() -> None:
    parts = [f"Priority {n}: Water\n\nAction {n}.1 Build.\n\nAction {n}.2 Clean.\n" for n in (1, 2)]
    assert labels("\n".join(parts)) == [f"Action {n}" for n in ("1.1", "1.2", "2.1", "2.2")]


@pytest.mark.parametrize("item", ["Step", "Question", "Priority"])
def test_items_counted_within_one_unit_are_no_units(item: str) -> None:
    items = f"{item} 1: Go there.\n{item} 2: Stay there.\n"
    text = f"Recommendation 1\nDo so:\n{items}\nRecommendation 2\nDo this:\n{items}"
    text += "\nRecommendation 3\nDo that.\n"
    assert labels(text)[:2] != ["Recommendation 1", f"{item} 1"]


@pytest.mark.parametrize(
    "line",
    [
        *(
            "Step 2 of 5 is the hardest",
            "Action 2030",
            "Section 3 of the Act applies",
            "行动 2025 年",
        ),
        *("问题 3 个", "Question 1 of the agenda", "Étape 2 et 3", "Sección 4 de la ley"),
    ],
)
def test_an_everyday_word_before_a_number_is_no_label(line: str) -> None:
    found = labels(f"Title\n\n{line}\n\nText that says something.\n")
    assert all(label.startswith("para. ") for label in found)


def test_an_everyday_word_is_a_reference_where_there_are_such_units() -> None:
    schemes = load_schemes()
    assert not find_references("section 3", schemes)
    found = find_references("sections 3, 4 and 7", schemes, {"section"})
    assert [one.number for one in found] == ["3", "4", "7"]


@pytest.mark.parametrize("text", ["step 2 of 5", "Action 2030", "问题 3 个", "行动 2025 年"])
def test_what_counts_or_dates_something_is_no_reference(text: str) -> None:
    assert not find_references(text, load_schemes(), {"step", "action", "question"})
