"""From the user's words to a `Query`: what is asked for by number, and what about."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from assistant.answerability.premises import takes_for_granted
from assistant.followups.corrections import without_remarks
from assistant.followups.doubting import doubted
from assistant.followups.referring import found, item_alone
from assistant.followups.resolved import Own, Resolved
from assistant.followups.spoken_of import again_of_it
from assistant.followups.standalone import resolve
from assistant.followups.this_unit import of_this_unit
from assistant.followups.what_is_asked import what_is_asked
from assistant.model import Question
from assistant.structure.befalling import asks_what_befell_it
from assistant.structure.chapters import ANYWHERE, Chapters
from assistant.structure.clauses import asks_several
from assistant.structure.facts import asks_fact
from assistant.structure.forms import names_usual, structure_patterns
from assistant.structure.naming import units_named
from assistant.structure.neighbours import beside
from assistant.structure.occasions import dates_asked
from assistant.structure.own_name import without_own_name
from assistant.structure.places_of_each import with_places_of_each
from assistant.structure.reading_selection import read_selection
from assistant.structure.selection import Selection
from assistant.structure.subjects import quoted, told_of_asker
from assistant.structure.taking_part import asks_for_everybody, asks_of_somebody
from assistant.structure.unit_names import USUAL, Renamed, plainly, titles_of
from assistant.structure.unit_sets import of_kind, united
from assistant.turns import Turn
from assistant.understanding.asides import asked_alone, only_tells
from assistant.understanding.attacks import is_instruction_attack
from assistant.words.framing import content_words, framing
from assistant.words.glossed import without_glosses
from assistant.words.misspelt import spelt_right
from assistant.words.patterns import readable
from assistant.words.punctuating import punctuated
from ingestion.labels import LabelReference
from ingestion.language import detect_language
from vectorstore.catalogue import Overview
from vectorstore.query import Query
from vectorstore.tokenisation import fold, terms, words

_SHORTEST_NAME = 4
"""Characters: a document called 建议 is not named by every question."""


@dataclass(frozen=True, slots=True)
class Understood:
    """A question with what it asks made explicit."""

    query: Query
    language: str
    """In which the answer is framed."""
    content: tuple[str, ...]
    """Terms that say what the question is about, framing words left out."""
    standalone_question: str
    references: tuple[LabelReference, ...]
    selection: Selection
    """What it asks for by structure."""
    dates: tuple[str, ...]
    """Years, months and days that a question about a meeting or report names."""
    is_attack: bool
    """Whether it instructs the assistant instead of asking about a document."""
    takes_for_granted: bool
    """Whether it asks for the reason of something rather than whether it is so."""
    resolved: Resolved
    """What it refers back to."""
    names: Renamed
    """What the units are called in it."""
    restricted: bool = False
    """Whether it is asked of some of the documents and not of all."""
    chapters: Chapters = ANYWHERE
    """Which its units stand in, where they are asked for by what a chapter is called."""

    @property
    def as_asked(self) -> str:
        """The question by itself, in the words that units are called by in it."""
        return self.names.restored(self.standalone_question)

    @property
    def without_labels(self) -> str:
        """The question without the numbers of the units it names."""
        return self.with_labels_as("")

    def with_labels_as(self, mark: str) -> str:
        """Return the question with `mark` in place of the number of each unit that it names."""
        text, between = self.standalone_question, f" {mark}" if mark else " "
        for reference in sorted(self.references, key=lambda reference: -reference.start):
            text = f"{text[: reference.start]}{between}{text[reference.end :]}"
        return text


def understand(question: Question, loaded: Overview, history: Sequence[Turn] = ()) -> Understood:
    """Read `question` as one about the documents that are `loaded`, after the turns before it."""
    asked = plainly(_asked(question.text, loaded), loaded)
    told = [plainly(turn.standalone, loaded) for turn in history]
    turns = [replace(turn, standalone=one.text) for turn, one in zip(history, told, strict=True)]
    # What somebody told of himself beside an answer is not what the next turn goes on about.
    asking = [turn for turn in turns if not only_tells(turn.question)]
    turns = asking if any(turn.cited for turn in asking) else turns
    resolved = Resolved(asked.text)
    if turns:
        read = (read(question.text, turns) for read in (item_alone, doubted, of_this_unit))
        named = next(filter(None, read), None)
        resolved = Resolved(named) if named else _resolved(asked.text, loaded, turns)
    text = resolved.text
    names = _names(asked, told, resolved)
    kinds = loaded.kinds | {USUAL} if names.kind else loaded.kinds
    references = units_named(text, kinds, titles_of(loaded))
    content = content_words(text)
    selection = _selection(text, references, replace(loaded, kinds=kinds), resolved)
    subject = without_own_name(selection.subject, text, titles_of(loaded))
    selection = replace(selection, subject=subject)
    if names.kind:
        selection = of_kind(selection, names.kind, USUAL)
        references = tuple(
            replace(one, kind=names.kind) if one.kind == USUAL else one for one in references
        )
    documents = question.documents or _documents_named(text, loaded)
    out = {str(number) for number in selection.left_out}
    references = tuple(reference for reference in references if reference.number not in out)
    return Understood(
        query=Query(
            text=content or text,
            framing=text,
            labels=tuple((reference.kind, reference.number) for reference in references),
            documents=documents,
        ),
        restricted=documents is not None,
        language=question.language or detect_language(question.text),
        content=tuple(terms(content)),
        standalone_question=text,
        references=references,
        selection=selection,
        dates=dates_asked(text),
        is_attack=is_instruction_attack(text) or is_instruction_attack(question.text),
        takes_for_granted=takes_for_granted(text),
        resolved=resolved,
        names=names,
    )


def _asked(text: str, loaded: Overview) -> str:
    text = without_glosses(spelt_right(text), (one.language for one in loaded.summaries))
    return asked_alone(punctuated(text))


def _names(asked: Renamed, told: Sequence[Renamed], resolved: Resolved) -> Renamed:
    """Return what units are called in the question, or in the turn that it is understood from."""
    if asked.kind or resolved.text == asked.text or names_usual(asked.text):
        return asked
    return next((one for one in reversed(told) if one.kind), asked)


def _resolved(plain: str, loaded: Overview, history: Sequence[Turn]) -> Resolved:
    """Return the question as it is to be understood after the turns before it."""
    said = without_remarks(what_is_asked(plain))
    if said.apart:
        return Resolved(said.text)
    if said.rephrased and (named := again_of_it(said.text, history)):
        return Resolved(named)
    return resolve(said.text, history, framing(), _own(said.text, loaded), anew=said.anew)


def _own(text: str, loaded: Overview) -> Own:
    """Return what a question names itself, whatever was said before."""
    selection = read_selection(text, loaded.sections)
    of_it = found("same", text) is not None and asks_what_befell_it(text)
    told = asks_fact(text) or asks_for_everybody(text) or asks_of_somebody(text)
    return Own(
        units=len(units_named(text, loaded.kinds)),
        section=bool(selection.sections or selection.described_section or selection.heading),
        place=bool(selection.places),
        fact=told and not of_it,
        everything=(selection.every or selection.counting) and _names_kind(text, selection),
    )


def _names_kind(text: str, selection: Selection) -> bool:
    """Tell whether a kind of unit is named, and not only counted, as 几条 does."""
    patterns = structure_patterns()
    named = patterns.matches(f"kinds.{selection.kind}", readable(text)) if selection.kind else ()
    return any(len(match.group()) > 1 for match in named)


def own_words(understood: Understood) -> list[str]:
    """Return the words that a question is searched by, single characters left out."""
    return [word for word in words(understood.query.text) if len(word) > 1]


def subject_words(
    question: str, selection: Selection, *, anywhere: bool = False
) -> tuple[str, ...]:
    """Return the words a list or count is about: those quoted, or else those that carry meaning.

    Where the clause that asks has none, 哪些建议涉及, the rest of the question may say what it is
    about, if `anywhere` is looked.
    """
    said = question
    if selection.unmentioned:
        said, anywhere = selection.subject, False
    names = (selection.described_section, selection.heading)
    quotes = [words for words in quoted(said) if readable(words) not in names]
    own = _telling(quotes) or _telling(content_words(selection.subject).split())
    if own or not anywhere:
        return own
    told = told_of_asker(readable(question))
    return _telling(content_words(structure_patterns().without_structure(told)).split())


def unmentioned_words(text: str) -> tuple[str, ...]:
    """Return the words that tell what units must not mention."""
    return _telling(content_words(structure_patterns().without_structure(text)).split())


def _telling(found: Iterable[str]) -> tuple[str, ...]:
    return tuple(word for word in found if len(word) > 1 and not word.isdecimal())


def _selection(
    text: str, references: tuple[LabelReference, ...], loaded: Overview, resolved: Resolved
) -> Selection:
    """Return what is asked for by structure, neighbours of a unit named by number included."""
    selection = read_selection(text, loaded.sections, of_list=resolved.narrows)
    selection = with_places_of_each(selection, text, loaded.sections)
    selection = replace(selection, several=selection.several or asks_several(text))
    twins = selection.lettered and len(selection.sections or ()) > 1
    if selection.sections and selection.kind is None and (twins or not selection.every):
        selection = replace(selection, kind=resolved.kind)
    listed = structure_patterns().found("ask.every", readable(text)) or selection.counting
    if references and not listed:
        # 建议 15 里用的“应当考虑”: the wording of that unit, and no list of all that have it.
        selection = replace(selection, wording=(), not_wording=())
    selection = united(selection, text, loaded.kinds)
    if len(references) != 1 or not references[0].number.isdecimal() or selection.sections:
        return selection
    found = beside(text, int(references[0].number), structure_patterns())
    if not found or (selection.has_conditions and not (found.around or found.counted)):
        return selection
    numbers, out = (found.first, found.last), found.left_out
    kind = references[0].kind
    return replace(selection, numbers=numbers, others=(), left_out=out, kind=kind, places=())


def _documents_named(text: str, loaded: Overview) -> tuple[str, ...] | None:
    """Return the documents that the question names by title, symbol or id; None for no such one."""
    asked = fold(text)
    named = [
        summary.id
        for summary in loaded.summaries
        for name in (summary.title, summary.symbol, summary.id)
        if name and len(name) >= _SHORTEST_NAME and fold(name) in asked
    ]
    return tuple(dict.fromkeys(named)) or None
