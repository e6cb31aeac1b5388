"""Read what a question asks for by structure: range, place, section, wording, mention, count."""

from functools import lru_cache

from assistant.structure.clauses import besides_sections
from assistant.structure.counting import counts, counts_others
from assistant.structure.enumerating import how_many_told
from assistant.structure.forms import kind_excluded, kind_named, structure_patterns
from assistant.structure.places import halves_asked, picks_asked
from assistant.structure.places_beside import places_told, without_beside
from assistant.structure.ranges import (
    OPEN_END,
    left_out,
    ranges_asked,
    stretch_asked,
)
from assistant.structure.section_extent import lead_asked, run_asked, size_asked
from assistant.structure.section_marks import Path
from assistant.structure.section_names import (
    described_section,
    no_such_annex,
    possible_heading,
    sections_named,
    told_of_twins,
    without_sections,
)
from assistant.structure.selection import Selection
from assistant.structure.subjects import asking, included, quoted, told_apart, what_left_out
from assistant.structure.wording import (
    before_contrast,
    commitments_written,
    forms_told_apart,
    wording_asked,
    words_opening,
)
from assistant.words.framing import content_words
from assistant.words.patterns import readable
from assistant.words.quotations import foreign_words, quotations


@lru_cache(maxsize=64)
def read_selection(
    question: str, sections: tuple[Path, ...], *, of_list: bool = False
) -> Selection:
    """Read what `question` asks for by structure; `sections` are those the documents have.

    `of_list` tells that it asks for some of a list, whether it says so or not.
    """
    patterns, text = structure_patterns(), readable(question)
    foreign = bool(foreign_words(question))
    in_order = patterns.found("ask.earliest", text) or patterns.found("ask.latest", text)
    every = patterns.found("ask.every", text) or foreign or in_order
    times, sections_counted = (patterns.found(f"ask.{one}", text) for one in ("times", "sections"))
    counting = times or sections_counted or counts(text, patterns)
    mentioned = times or patterns.found("ask.mention", text) or foreign or in_order
    each = patterns.found("ask.each_section", text) or patterns.found("ask.most_of_all", text)
    asked, unmentioned = told_apart(asking(text, patterns), patterns)
    subject = patterns.without_structure(asked)
    if commitments_written(unmentioned):
        unmentioned = ""
    wanted, unwanted = wording_asked(text, patterns, of_list=of_list)
    said, unsaid = forms_told_apart(text, patterns) if wanted else ((), ())
    if said:
        wanted = ()
    opening, not_opening = words_opening(text, patterns)
    if opening or not_opening:
        others = quotations(before_contrast(text, patterns))
        said = tuple(words for words in others if words not in (*opening, *not_opening))
    ranges = ranges_asked(text, patterns)
    numbers = (ranges[0].first, ranges[0].last) if ranges else None
    where = without_sections(text, patterns)
    stretch = stretch_asked(text, patterns)
    if stretch:
        where = ""
    elif numbers and numbers[1] == OPEN_END:
        # 从 23 条到最后: the last is the end of the range.
        where = patterns.without("place.last", patterns.without("range.onwards", where))
    named, marked = sections_named(without_beside(text, patterns), sections, patterns)
    where_it_stands = bool(named) and patterns.found("ask.which_section", text)
    if where_it_stands:
        # The sections named are those it may stand in.
        named, marked = None, False
    things = how_many_told(question)
    unnamed = "" if named or marked or where_it_stands else included(text, patterns)
    description = described_section(unnamed, patterns)
    heading = possible_heading(unnamed, patterns)
    in_section = named or description or heading
    # Of a section that is told by its name in quotation marks, nothing need be mentioned.
    quotes = any(readable(words) not in (description, heading) for words in quoted(question))
    all_kinds = sections_counted or patterns.found("ask.all_kinds", text)
    # 全文有几条建议 asks for no more than the units of a kind.
    about = unmentioned or any(len(word) > 1 for word in content_words(subject).split())
    any_kind = all_kinds or (bool(about) and patterns.found("ask.any_kind", text))
    kind = None if any_kind else kind_named(text, patterns)
    within = bool(named or description)
    lead = bool(in_section) and lead_asked(text, named or (), sections, patterns)
    if lead:
        # 开头的那段话 of a chapter is no first unit, and 段 no kind.
        kind, where = None, ""
    starting, ending = run_asked(text, patterns)
    told_in = within or each or (not in_order and patterns.found("place.of_whole", text))
    places, places_out = places_told(where, ranges, patterns, told_in=told_in, within=within)
    if kind and not within and not places and not ranges:
        places = halves_asked(where, patterns)
    return Selection(
        all_kinds=all_kinds,
        kind=stretch.kind if stretch else (ranges[0].kind or kind) if ranges else kind,
        not_kind=kind_excluded(text, patterns),
        sections=named,
        lettered=bool(named) and marked,
        numbers=numbers,
        ends_told=bool(ranges) and not ranges[0].open,
        counts_inside=bool(ranges) and not ranges[0].named,
        to_section_end=bool(numbers or starting) and patterns.found("range.to_section_end", text),
        size="" if named else size_asked(text, patterns),
        lead=lead and not patterns.found("ask.whole", text),
        starting=starting,
        ending=ending,
        twin=told_of_twins(named or (), sections, text, patterns),
        others=ranges[1:],
        stretch=stretch,
        picks=picks_asked(text, patterns) if kind or named else (),
        each_section=each and bool(places),
        places_out=places_out,
        rest=bool(places_out)
        or (patterns.found("ask.rest", text) and not patterns.found("ask.rest_unwanted", text)),
        mention=said,
        not_mention=(*what_left_out(text, patterns), *unsaid),
        left_out=left_out(text, patterns),
        places=places,
        wording=wanted,
        not_wording=unwanted,
        any_of=patterns.found("ask.any_of", subject) or patterns.found("ask.counted_too", text),
        of_kind=patterns.found("section.of_kind", text),
        no_such_section=(marked and not named) or no_such_annex(text, sections, patterns),
        described_section=description,
        heading=heading,
        inside=places_told(where, (), patterns, told_in=True, within=False)[0] if heading else (),
        which_one=patterns.found("ask.which_one", text),
        opening=opening,
        not_opening=not_opening,
        counting=counting or (each and not places),
        counts_units=times or sections_counted or not counts_others(text, patterns),
        every=every or counting or (each and not places) or (quotes and mentioned),
        mentioning=mentioned or (every and quotes),
        unmentioned=unmentioned,
        several=bool(things) or patterns.found("ask.several", text),
        things=things,
        within=besides_sections(text, named or (), description, patterns) if in_section else "",
        subject=subject,
        both=patterns.found("ask.both", text),
    )
