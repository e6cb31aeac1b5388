"""The composition root: what is stored by itself, once and again."""

from pathlib import Path

import pytest

from assistant.composition import open_jianyi, store_bundled
from assistant.model import Question
from assistant.settings import Settings
from tests.assistant.conftest import REPORT


def test_a_new_version_of_the_bundled_report_is_taken(tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path)
    with open_jianyi(settings, own_vector_index=False) as parts:
        stored = parts.library.bundled
        parts.library.enrich(REPORT, ())
        parts.library.note_bundled("an earlier one")
    with open_jianyi(settings, own_vector_index=False) as parts:
        assert parts.library.bundled == stored
        evidence = next(iter(parts.library.catalogue.units()))
        revision = parts.library.catalogue.revision()
        found = parts.library.catalogue.searchable(REPORT, revision)
        assert found[evidence.position]
    with open_jianyi(settings, own_vector_index=False) as parts:
        assert parts.library.catalogue.revision() == revision


def test_a_report_that_was_removed_does_not_come_back_with_a_new_version(tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path)
    with open_jianyi(settings, own_vector_index=False) as parts:
        parts.library.remove(REPORT)
        parts.library.note_bundled("an earlier one")
        store_bundled(parts.library)
        assert parts.library.catalogue.summaries() == ()


@pytest.mark.parametrize("words", ["庇护站", "避难屋"])
def test_a_lexicon_of_ones_own_stands_beside_the_fields(tmp_path: Path, words: str) -> None:
    own = tmp_path / "own.yaml"
    own.write_text(f"- id: prosecution-unit\n  zh: [专门的检察单位, {words}]\n", "utf-8")
    with open_jianyi(Settings(data_dir=tmp_path, lexicon=own), own_vector_index=False) as parts:
        answer = parts.assistant.ask(Question(f"哪些建议提到{words}？"))
    assert [citation.label for citation in answer.citations] == ["建议 21", "建议 23"]
