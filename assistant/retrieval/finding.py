"""Find the units a question is about: by number, structure, words they contain, or ranking."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from assistant.model import Route
from assistant.retrieval.beginning import beginning
from assistant.retrieval.chapter_meant import confined, in_chapters, without_headings
from assistant.retrieval.choosing_among import some_of
from assistant.retrieval.extraction import ENOUGH, answering
from assistant.retrieval.finding_mentioned import units_mentioning, units_occurring
from assistant.retrieval.finding_named import MOST_NAMED, named_by_number, units_below
from assistant.retrieval.found import Found, complete
from assistant.retrieval.in_each_language import Mentions, mentioned
from assistant.retrieval.listing import (
    leaving_out,
    list_subject,
    spoken_of,
    told_about,
    words_within,
)
from assistant.retrieval.meeting_facts import facts_of_meeting, is_told_nowhere
from assistant.retrieval.named_kinds import named_units
from assistant.retrieval.numbers_missing import no_range, numbers_missing
from assistant.retrieval.penalizing import Penalties
from assistant.retrieval.proceedings import befell_placed, objections_of, proceedings_of
from assistant.retrieval.ranking import Ranker, cited_unit
from assistant.retrieval.running_on import running_on
from assistant.retrieval.said_abroad import Abroad
from assistant.retrieval.searching import Searcher
from assistant.retrieval.section_told import sections_meant
from assistant.retrieval.selecting import numbered_within, select
from assistant.retrieval.wanted import likeliest, wanted
from assistant.structure.selection import Selection
from assistant.understanding.query import Understood
from assistant.words.framing import content_words
from assistant.words.lexicon import Lexicon
from vectorstore.catalogue import Catalogue, Evidence
from vectorstore.query import Retriever

_NO_MENTIONS = Mentions()


class Finder:
    """Finds units; structure is answered from structure, and only the rest by ranking."""

    def __init__(
        self,
        catalogue: Catalogue,
        labels: Retriever,
        ranker: Ranker,
        searcher: Searcher,
        lexicon: Callable[[], Lexicon],
    ) -> None:
        self._catalogue = catalogue
        self._labels = labels
        self._ranker = ranker
        self._searcher = searcher
        self._lexicon = lexicon
        self._abroad = Abroad(ranker, lexicon)
        self._penalties = Penalties(ranker, searcher)

    def find(self, understood: Understood, k: int) -> Found:
        """Return what answers the question, and what it was chosen from."""
        understood = in_chapters(understood, partial(self._everywhere, understood), self._ranker)
        understood = without_headings(understood)
        selection = understood.selection
        if understood.resolved.among and (found := self._among(understood, selection, k)):
            return found
        lexicon, units = self._lexicon, partial(self._units, understood)
        told = sections_meant(understood, selection, units, self._ranker, lexicon)
        if told is None:
            return Found("section", no_such_section=True)
        selection = told
        if penalty := self._penalties.find(understood, told, units, k):
            return penalty
        if told.starting and (run := running_on(understood, told, units, self._searcher, lexicon)):
            return self._complete(understood, "range", run, told)
        begins = selection.opening or selection.not_opening
        if begins and not understood.references and (opened := beginning(selection, units())):
            return self._complete(understood, "list", opened, selection)
        if found := self._named_kind(understood, selection):
            return found
        find = self._selected if selection.has_conditions else self._found
        return find(understood, selection, k)

    def _named_kind(self, understood: Understood, selection: Selection) -> Found | None:
        """Find the units that name States, treaties or persons, where that is asked."""
        found = named_units(understood, selection, lambda: self._units(understood))
        if not found:
            return None if found is None else self._nowhere(understood)
        # How many countries there are is no count of the units that name them.
        counted = replace(selection, counting=selection.counting and bool(selection.kind))
        return self._complete(understood, "list", found, counted)

    def _found(self, understood: Understood, selection: Selection, k: int) -> Found:
        """Find by number, by what is mentioned, by what is told of a meeting, or by ranking."""
        if understood.references:
            below = units_below(understood, selection, partial(self._units, understood))
            found = self._complete(understood, "list", below, selection) if below else None
            return found or self._befallen(understood) or self._named(understood)
        if selection.no_such_section:
            return Found("section", no_such_section=True)
        everything = partial(self._units, understood)
        asked = understood, selection, everything, self._lexicon, self._with_extras
        if listed := units_mentioning(*asked, self._abroad):
            return self._told(understood, listed, selection)
        # One of those who came is asked about, and not who they are.
        fact = None if understood.resolved.one else self._fact(understood, selection)
        if not fact and (objected := objections_of(understood, everything)) is not None:
            found = self._complete(understood, "facts", objected, selection)
            return found if objected else self._nowhere(understood)
        if not fact and (occurring := units_occurring(*asked)):
            return self._told(understood, occurring, selection)
        return fact or self._penalties.instead(understood, everything, k)

    def _fact(self, understood: Understood, selection: Selection) -> Found | None:
        """Find when and where a meeting was, or who took part; nothing else may be asked along."""
        # What was recommended, or said, is told in another chapter than who was there.
        everything, told = partial(self._everywhere, understood), replace(selection, counting=False)
        units = facts_of_meeting(understood, selection, everything, self._with_extras)
        if not units and is_told_nowhere(understood, everything):
            return self._nowhere(understood)
        return self._complete(understood, "facts", units, told) if units else None

    def _befallen(self, understood: Understood) -> Found | None:
        """Find what befell the units named at the meeting, where that is asked, or nothing."""
        told = proceedings_of(understood, partial(self._units, understood))
        if told is None:
            return None
        named = self._named(understood)
        if named.missing or not told.units:
            return replace(named, nowhere=not named.missing)
        units = (*(named.answering if told.asks_besides else ()), *told.units)
        return complete("facts", units, self._catalogue.passages_of(units))

    def _with_extras(self, units: Sequence[Evidence]) -> Sequence[Evidence]:
        return self._catalogue.evidence(self._catalogue.passages_of(units)) if units else ()

    def _units(self, understood: Understood) -> list[Evidence]:
        return confined(self._everywhere(understood), understood.chapters)

    def _everywhere(self, understood: Understood) -> list[Evidence]:
        return list(self._catalogue.units(understood.query.documents))

    def _selected(self, understood: Understood, selection: Selection, k: int) -> Found:
        chosen: Sequence[Evidence] = select(selection, self._units(understood))
        fell = befell_placed(understood, selection, chosen, partial(self._units, understood))
        if fell is not None:
            return self._told(understood, Mentions(fell), selection)
        if understood.resolved.single:
            one = likeliest(understood, chosen, self._units(understood), self._ranker)
            return self._complete(understood, "section", one, replace(selection, counting=False))
        told = Mentions()
        listing = selection.every or selection.counting or selection.mentioning
        words = words_within(understood, selection)
        about_them = told_about(understood, selection, words, self._lexicon)
        words = words if listing or about_them else ()
        if words:
            about = list_subject(understood, selection, words)
            given = self._lexicon, self._with_extras, self._abroad
            told = mentioned(about, chosen, *given, in_translations=about_them)
            chosen = told.units or chosen
        if selection.sections and not (told.units or selection.places or selection.numbers):
            few = self._told_besides(understood, selection, chosen, k)
            if not few and (about_them or few is None):
                # What a list is about narrows its section down, or the section is no answer.
                sought = " ".join(words) if about_them else content_words(selection.within)
                among = self._searcher.among(understood, chosen, sought, k)
                return among or self._nowhere(understood)
            chosen = few or chosen
        if listing:
            chosen = leaving_out(understood, selection, chosen, self._lexicon) or chosen
        placed = selection.places or selection.places_out or (selection.numbers and chosen)
        if selection.sections and understood.references and not placed:
            chosen = numbered_within(understood.references, chosen) or chosen
        worded = selection.wording or selection.not_wording
        route: Route = "list" if worded else "section" if selection.sections else "range"
        if not chosen and (none := no_range(selection, understood)):
            return Found("range", missing=none)
        found = self._complete(understood, route, chosen, selection, told)
        missing = numbers_missing(
            selection, found.answering, self._catalogue.units(understood.query.documents)
        )
        return replace(found, numbers_missing=missing)

    def _told_besides(
        self, understood: Understood, selection: Selection, chosen: Sequence[Evidence], k: int
    ) -> tuple[Evidence, ...] | None:
        """Return the units of a section that a question is about besides it; none for the whole.

        None where it lists what is about something that no unit of the section speaks of.
        """
        asked = content_words(selection.within)
        if not asked or selection.counting or selection.unmentioned:
            return ()
        some = self._narrowed(chosen, asked, understood, k)
        if selection.which_one and not some:
            # The rest of the question may say in other words which one is meant.
            some = self._narrowed(chosen, understood.query.text, understood, k)
        question = understood.standalone_question
        known = spoken_of(question, selection, chosen, self._lexicon)
        listing = selection.every or len(selection.sections or ()) > 1
        if known is None:
            return some or (None if selection.every else ())
        there = {cited_unit(unit) for unit in known}
        wider = listing and there.issuperset(map(cited_unit, some))
        return known if known and (wider or not some) else some

    def _narrowed(
        self, chosen: Sequence[Evidence], words: str, understood: Understood, k: int
    ) -> tuple[Evidence, ...]:
        """Return the units among `chosen` that answer what else is asked; none for the whole."""
        ranked = self._searcher.inside(understood, chosen, words, k)
        if not ranked.strength or ranked.strength[0] < ENOUGH:
            return ()
        return answering(ranked.evidence, ranked.strength, listing=understood.selection.every)

    def _among(self, understood: Understood, selection: Selection, k: int) -> Found | None:
        """Answer from the units last cited where the question asks which of them."""
        everything = self._units(understood)
        ways = self._lexicon, self._ranker, self._with_extras
        some = some_of(understood, selection, everything, *ways)
        if some is None:
            words = content_words(understood.without_labels) if understood.resolved.narrows else ""
            near = words and self._searcher.closest(understood, everything, words, k)
            told = words or understood.resolved.dropping
            return near or (self._nowhere(understood) if told else None)
        return self._complete(understood, "list", some.units, selection, some)

    def _told(self, understood: Understood, told: Mentions, selection: Selection) -> Found:
        """Return what mentions a thing, or that nothing does."""
        if not told.units:
            return self._nowhere(understood)
        return self._complete(understood, "list", told.units, selection, told)

    def _nowhere(self, understood: Understood) -> Found:
        """Return what is nearest to what no unit mentions."""
        return replace(self._searcher.search(understood, 1), nowhere=True)

    def _complete(
        self,
        understood: Understood,
        route: Route,
        chosen: Sequence[Evidence],
        selection: Selection,
        told: Mentions = _NO_MENTIONS,
    ) -> Found:
        kept = wanted(understood, chosen, lambda: self._units(understood))
        passages = self._catalogue.passages_of(kept)
        route = "count" if selection.counting and selection.counts_units else route
        found = complete(route, kept, passages)
        return replace(found, in_other_words=told.in_other_words, unsearched=told.unsearched)

    def _named(self, understood: Understood) -> Found:
        ranking = self._labels.retrieve(understood.query, MOST_NAMED)
        evidence = self._catalogue.evidence([scored.passage for scored in ranking])
        ways = self._lexicon, self._ranker, self._with_extras
        return named_by_number(understood, ranking, evidence, *ways)
