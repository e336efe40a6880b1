"""From a reading to attributions."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from attrs import evolve

from claimcheck.attribute.claims import innermost, stretches_of
from claimcheck.attribute.finding import found_in
from claimcheck.attribute.found import Found
from claimcheck.attribute.nested import cited_inside, inside
from claimcheck.attribute.outline import Range
from claimcheck.attribute.phrase import Phrase
from claimcheck.attribute.quotations import with_free_quotations
from claimcheck.attribute.sources import Cast
from claimcheck.attribute.tags import Tagged, tag
from claimcheck.extract import Reading
from claimcheck.model import Attribution, Manner, Source, Span

_OUTSIDE = re.compile(r"[^\"Q,.;:()&\-!?*']")
_QUOTATION = re.compile('"Q*')


def attributions_in(reading: Reading) -> tuple[Attribution, ...]:
    """Give who is cited for what, in the order of the text.

    >>> from claimcheck.extract import read
    >>> from claimcheck.lang import load_language
    >>> text = 'Ada Quill, a pilot, said: "Two boats sank." One is old, she added.'
    >>> for one in attributions_in(read(text, load_language())):
    ...     print(one.source, "|", *(span.of(text) for span in one.content))
    Ada Quill | Two boats sank.
    Ada Quill | One is old
    """
    tagged = tag(reading)
    cast = Cast(tagged)
    cited = [(cast, one) for one in with_free_quotations(tagged, found_in(tagged))]
    inner = inside(reading, tagged)
    if inner is not None:
        within = cast.within(inner)
        cited += ((within, one) for one in cited_inside(inner))
        cited.sort(key=_cue)
    meant = [cast.figure(one.source) for cast, one in cited]
    sources = {id(figure): figure.source() for figure in meant}
    made = [
        (cast, _attribution(cast.tagged, one, sources[id(figure)]))
        for (cast, one), figure in zip(cited, meant, strict=True)
    ]
    return _nested(
        [one for its, one in made if one.content and its is cast],
        [one for its, one in made if one.content and its is not cast],
    )


def _cue(cited: tuple[Cast, Found]) -> Range:
    return cited[1].cue


def _nested(
    outer: list[Attribution], inner: list[Attribution]
) -> tuple[Attribution, ...]:
    """Give each of *inner* to the innermost of *outer* that holds it.

    One that stands in nobody's quotation is among the others.
    """
    if not inner:
        return tuple(outer)
    stretches = stretches_of(outer)
    firsts = sorted((one.content[0] for one in inner), key=_end)
    holders = innermost([span for span, _ in stretches], firsts)
    held: defaultdict[int, list[Attribution]] = defaultdict(list)
    free: list[Attribution] = []
    for one in inner:
        at = holders.get(one.content[0])
        (free if at is None else held[id(stretches[at][1])]).append(one)
    whole = (
        evolve(one, inner=tuple(held[id(one)])) if id(one) in held else one
        for one in outer
    )
    return tuple(sorted([*whole, *free], key=_start))


def _start(said: Attribution) -> int:
    return (said.cue or said.content[0]).start


def _end(span: Span) -> int:
    return span.end


def _attribution(tagged: Tagged, found: Found, source: Source) -> Attribution:
    manner = _manner(tagged, found.content)
    return Attribution(
        source,
        tuple(_spans(tagged, found.content, manner)),
        tagged.span(found.cue) if found.cue[0] < found.cue[1] else None,
        _mention(tagged, found.source),
        manner,
        found.stance,
    )


def _mention(tagged: Tagged, source: Phrase | None) -> Span | None:
    return tagged.span((source.first, source.after)) if source else None


def _manner(tagged: Tagged, content: tuple[Range, ...]) -> Manner:
    outer = tagged.outer
    quoted = any(
        '"' in outer[first:after] or outer[first : first + 1] == "Q"
        for first, after in content
    )
    if not quoted:
        return Manner.INDIRECT
    if any(_OUTSIDE.search(outer, first, after) for first, after in content):
        return Manner.MIXED
    return Manner.DIRECT


def _spans(
    tagged: Tagged, content: tuple[Range, ...], manner: Manner
) -> Iterator[Span]:
    """Yield stretches without the marks and commas at their ends."""
    for first, after in content:
        if manner is Manner.DIRECT and tagged.outer[first] == "Q":
            yield from _trimmed(tagged, (first, after), "\"',")
        elif manner is Manner.DIRECT:
            for match in _QUOTATION.finditer(tagged.outer, first, after):
                yield from _trimmed(tagged, match.span(), "\"',")
        else:
            yield from _trimmed(tagged, (first, after), ",-")


def _trimmed(tagged: Tagged, where: Range, marks: str) -> Iterator[Span]:
    first, after = where
    tags = tagged.tags
    while first < after and tags[first] in marks:
        first += 1
    while after > first and tags[after - 1] in marks:
        after -= 1
    if first < after:
        yield tagged.span((first, after))
