"""Let a chat model write the answer; a sentence leaves here only after it was verified."""

from collections.abc import Callable, Generator, Sequence

from assistant.answering.case import Case
from assistant.answering.sources_shown import Shown, show_sources, shown_label
from assistant.answering.written import Checked, Written
from assistant.chat.calls import Caller
from assistant.chat.model import Cancellation, ModelFailed, Usage, came_to_its_end
from assistant.model import RejectedSentence, VerifiedSentence
from assistant.timing import Stopwatch
from assistant.verification.draft_checking import DraftChecker, Translator
from assistant.verification.draft_sentences import MarkedSentence, SentenceReader
from assistant.verification.support_judging import SupportJudge
from assistant.words.languages import name_of
from prompts import load_prompt
from vectorstore.catalogue import Evidence

_DECLINED = "NOT_IN_SOURCES"
_ANSWER_TOKENS = 1_000
"""Left for the reply."""
_NO_REPAIR = frozenset({"uncited", "unfinished"})
"""A lead-in without a label needs no other wording."""


class ChatWriter:
    """Writes answers by one chat model."""

    def __init__(
        self,
        caller: Caller,
        translator: Translator,
        count_tokens: Callable[[str], int],
        context_tokens: int,
        judge: SupportJudge | None = None,
    ) -> None:
        self._caller = caller
        self._translator = translator
        self._count = count_tokens
        self._context = context_tokens
        self._judge = judge

    @property
    def model(self) -> str:
        """The name of the model that writes."""
        return self._caller.model

    def write(self, case: Case, watch: Stopwatch) -> Generator[Checked, None, Written]:
        """Yield the sentences of the answer to `case` as they are verified or rejected.

        Where some did not hold, the model is told why and asked once more. What went wrong is
        returned and never raised.
        """
        question, language = case.standalone, case.language
        shown = self._shown(question, language, case.units)
        written = Written(left_out=shown.left_out)
        if not shown.units:
            written.failed = ModelFailed("too_long", "no source fits into the budget of tokens")
            return written
        checker = DraftChecker(
            shown.units, language, self._translator, self._judge, case.cancellation
        )
        draft = _Draft(checker, watch)
        prompt = load_prompt("answer").render(**_values(question, language, shown))
        yield from self._draft(prompt, draft, written, case.cancellation)
        wrong = [r for r in draft.rejected if r.reason not in _NO_REPAIR]
        if written.failed or written.declined or not (wrong or not draft.released):
            return written
        rejected = "\n".join(f"- {r.text}\n  ({r.reason}: {r.detail})" for r in draft.rejected)
        values = _values(question, language, shown) | {"rejected": rejected}
        prompt = load_prompt("repair_answer").render(**values)
        if self._count(prompt) + _ANSWER_TOKENS <= self._context:
            repair = Written()
            yield from self._draft(prompt, draft, repair, case.cancellation)
            written.usage += repair.usage
            written.cited = repair.cited
            # What was released before the repair stands without it.
            written.failed = None if draft.released else repair.failed
        return written

    def _draft(
        self,
        prompt: str,
        draft: "_Draft",
        written: Written,
        cancellation: Cancellation | None,
    ) -> Generator[Checked, None, None]:
        reader, finish = SentenceReader(), None
        try:
            for piece in self._caller.stream(prompt, cancellation):
                written.usage += piece.usage or Usage()
                finish = piece.finish or finish
                yield from draft.checked(reader.feed(piece.text))
        except ModelFailed as failure:
            written.failed = failure
        ended = written.failed is None and came_to_its_end(finish)
        yield from draft.checked(reader.finish(ended=ended))
        written.declined = draft.declined
        written.cited = draft.cited

    def _shown(self, question: str, language: str, units: Sequence[Evidence]) -> Shown:
        empty = {"question": question, "language": name_of(language), "sources": "", "example": ""}
        taken = self._count(load_prompt("answer").render(**empty)) + _ANSWER_TOKENS
        return show_sources(units, self._count, self._context - taken)


class _Draft:
    """The sentences of an answer so far; none is taken twice."""

    def __init__(self, checker: DraftChecker, watch: Stopwatch) -> None:
        self._checker = checker
        self._watch = watch
        self._seen: set[str] = set()
        self.released: list[VerifiedSentence] = []
        self.rejected: list[RejectedSentence] = []
        self.declined = False

    @property
    def cited(self) -> set[tuple[str, str]]:
        """The units that released sentences cite, by document and label."""
        return {
            (cited.evidence.source.summary.id, cited.evidence.unit.label)
            for sentence in self.released
            for cited in sentence.citations
        }

    def checked(self, sentences: Sequence[MarkedSentence]) -> Generator[Checked, None, None]:
        for sentence in sentences:
            if _DECLINED in sentence.text.upper().replace(" ", "_"):
                self.declined = not self.released
                continue
            plain = "".join(char for char in sentence.text if char.isalnum())
            key = f"{plain} {sentence.markers}"
            if key in self._seen:
                continue
            self._seen.add(key)
            with self._watch.stage("verify"):
                found = self._checker.check(sentence)
            if isinstance(found, VerifiedSentence):
                self.released.append(found)
            else:
                self.rejected.append(found)
            yield found


def _values(question: str, language: str, shown: Shown) -> dict[str, str]:
    several = len({unit.source.summary.id for unit in shown.units}) > 1
    return {
        "question": question.replace("<", "‹").replace(">", "›"),
        "language": name_of(language),
        "sources": shown.text,
        "example": shown_label(shown.units[0], name_document=several),
    }
