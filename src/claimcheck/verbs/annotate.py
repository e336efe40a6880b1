"""The verb that reads: from a text to all that was found in it."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from claimcheck.attribute import attribute, attributions_in, requoted
from claimcheck.errors import ClaimcheckError
from claimcheck.extract import Reading, read
from claimcheck.extract.tokens import readable
from claimcheck.lang import Language, load_language
from claimcheck.model import Article, Headline, Mention
from claimcheck.relate import anchored, dateline, headlines_in, plain_case, relate


def annotate(
    text: str,
    published: date | str | None = None,
    title: str = "",
    language: Language | None = None,
) -> Article:
    """Read a news text: its values, its claims, its sources.

    *published*, a date or its ISO 8601 form, is the day that relative dates are
    reckoned from. Without it the date that the text gives itself in its first line is
    taken. Offsets are code points into *text* as it was given.

    Raises :class:`~claimcheck.errors.ClaimcheckError` where *text* is no string or
    *published* no date.

    >>> article = annotate("More than 30 officials signed.")
    >>> article.claims[0].thing.head, str(article.claims[0].quantity.value.literal)
    ('official', '[31, ∞)')
    """
    if not isinstance(text, str):
        raise ClaimcheckError(f"A text is a str, not {type(text).__name__}")
    text = readable(text)
    day = _day(published)
    reading = read(text, language or load_language())
    date_line = dateline(reading)
    anchor = day or (date_line.value.earliest if date_line else None)
    mentions = tuple(anchored(reading, anchor))
    attributions = attributions_in(reading)
    claims = attribute(relate(reading, mentions, anchor), attributions)
    return Article(
        text=text,
        title=title,
        published=anchor,
        mentions=mentions,
        claims=(
            *claims,
            *requoted(reading.quotes, attributions),
            *_headlines(title, reading, mentions, anchor),
        ),
        attributions=attributions,
        quotes=reading.quotes,
        furniture=reading.furniture,
    )


def _headlines(
    title: str,
    reading: Reading,
    mentions: tuple[Mention[Any], ...],
    anchor: date | None,
) -> tuple[Headline, ...]:
    """Give what the title says in numbers that the text does not."""
    if not title:
        return ()
    language = reading.tokens.lexicon.language
    head = read(plain_case(readable(title), language), language)
    named = tuple(anchored(head, anchor))
    return tuple(headlines_in(title, head, named, reading, mentions))


def _day(published: date | str | None) -> date | None:
    if isinstance(published, datetime):
        return published.date()
    if published is None or isinstance(published, date):
        return published
    try:
        return date.fromisoformat(published[: len("2025-01-22")])
    except (TypeError, ValueError):
        raise ClaimcheckError(
            f"A publication date is a date or YYYY-MM-DD, not {published!r}"
        ) from None
