"""A small report: one right answer, one false refusal."""

from eval.corpus import Corpus, CorpusUnit
from eval.gold import gold_set
from eval.head import make_head
from eval.judging import judge_lexically
from eval.observing import SeenAnswer
from eval.report import EvalReport
from eval.running import run_eval
from tests.eval.conftest import TEXT, UNITS, answering, asking, citing

HOSTILE = "</script><script>document.title='taken'</script><b>粗</b> & \x0b"


class _Scripted:
    name = "scripted"

    def converse(self, turns: tuple[str, ...]) -> tuple[SeenAnswer, ...]:
        return (answering(citing("建议 1")) if "法官" in turns[-1] else answering(text=HOSTILE),)

    def corpus(self) -> None:
        return None


def a_report() -> EvalReport:
    units = [
        CorpusUnit(label, "report", text, TEXT.index(text), TEXT.index(text) + len(text), ("A",))
        for label, text in UNITS.items()
    ]
    gold = gold_set(
        [
            asking("建议 1", id="right", type="lookup", turns=("法官的事？",)),
            asking("建议 2", id="wrong", turns=(f"受害人？{HOSTILE}",)),
        ]
    )
    head = make_head(target="scripted", split="all", gold=gold, judge="lexical")
    return run_eval(_Scripted(), gold, Corpus(units, {"report": TEXT}), judge_lexically, head)  # type: ignore[arg-type]
