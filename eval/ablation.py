"""Show what each layer adds: `python -m eval.ablation` measures with and without it.

Plain retrieval knows the documents' own words only; the lexicon adds synonyms of the field and a
general dictionary, enrichment what was written beside the documents, and meaning compares by an
encoder. The figures are those of the `test` split.
"""

import json
import tempfile
from pathlib import Path

from assistant.composition import open_jianyi, store_bundled
from assistant.settings import EXTRACTIVE, Settings
from eval.cli import bundled_gold
from eval.gold import GoldSet, load_gold
from eval.head import make_head
from eval.judging import judge_lexically
from eval.report import EvalReport
from eval.running import run_eval
from eval.targets import in_process

LAYERS = {
    "plain": (False, False, False),
    "+ lexicon": (True, False, False),
    "+ enrichment": (True, True, False),
    "+ meaning": (True, True, True),
}
"""Whether the lexicon is used, the report is stored with its extras, and meaning is compared."""
MEASURES = ("Success@1", "citation_f1", "list_f1", "rejection_rate", "false_refusal_rate")
_TARGET = Path(__file__).parent / "ablation.json"


def ablation(gold: GoldSet) -> dict[str, dict[str, float | None]]:
    """Return the figures of each layer added to those before it, by name."""
    return {name: _figures(_report(gold, *switches)) for name, switches in LAYERS.items()}


def _report(gold: GoldSet, synonyms: bool, extras: bool, meaning: bool) -> EvalReport:
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(data_dir=Path(folder), chat_model=EXTRACTIVE)
        settings = settings.model_copy(update={"synonyms": synonyms, "meaning": meaning})
        with open_jianyi(settings, own_vector_index=True, bundled=extras) as parts:
            if not extras:
                store_bundled(parts.library, extras=False)
            target = in_process(parts.assistant, parts.library.catalogue)
            head = make_head(
                target=target.name, split="test", gold=gold, judge="lexical", settings=settings
            )
            return run_eval(target, gold, target.corpus(), judge_lexically, head)


def _figures(report: EvalReport) -> dict[str, float | None]:
    values = {name: report.figures[name].value for name in MEASURES}
    return {name: None if value is None else round(value, 4) for name, value in values.items()}


def main() -> None:
    """Measure every layer on the `test` split and write the figures down."""
    gold = load_gold(bundled_gold()).of_split("test")
    _TARGET.write_text(json.dumps(ablation(gold), indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
