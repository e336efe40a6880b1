"""From a reading to attributions."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.attribute.finding import found_in
from claimcheck.attribute.found import Found
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
    found = with_free_quotations(tagged, found_in(tagged))
    meant = [cast.figure(one.source) for one in found]
    sources = {id(figure): figure.source() for figure in meant}
    made = (
        _attribution(tagged, one, sources[id(figure)])
        for one, figure in zip(found, meant, strict=True)
    )
    return tuple(one for one in made if one.content)


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
