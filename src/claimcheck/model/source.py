"""Who says so, in which words, and how."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from attrs import frozen

from claimcheck.model.pasting import Pastes
from claimcheck.model.text import Span


class SourceKind(Pastes, StrEnum):
    """What kind of source it is."""

    PERSON = "person"
    ORGANISATION = "organisation"
    DOCUMENT = "document"
    PUBLICATION = "publication"
    GROUP = "group"
    UNKNOWN = "unknown"


@frozen
class Source:
    """Somebody or something that is cited.

    *name* is the fullest form in which it was named, *role* what the text says it
    is. A source that is not *named* ("officials") has its description as its name.
    *number* tells how many they are, where the text does.

    >>> str(Source("Ida Moller", SourceKind.PERSON, role="a harbour pilot"))
    'Ida Moller'
    >>> Source("three officials", SourceKind.GROUP, named=False, number=3).named
    False
    """

    name: str
    kind: SourceKind = SourceKind.UNKNOWN
    role: str = ""
    aliases: tuple[str, ...] = ()
    url: str = ""
    date: date | None = None
    named: bool = True
    number: int | None = 1

    def __str__(self) -> str:
        """Write the name."""
        return self.name


class Manner(Pastes, StrEnum):
    """In whose words something is given."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class Stance(Pastes, StrEnum):
    """What the source does with what it is cited for.

    Only what it asserts is claimed. It *doubts* what it questions, *withholds* what it
    refuses to say, and *wants* what it plans or hopes for.
    """

    ASSERTS = "asserts"
    DENIES = "denies"
    DOUBTS = "doubts"
    WITHHOLDS = "withholds"
    WANTS = "wants"


@frozen
class Attribution:
    """Stretches of a text that are given as a source's, and the words that say so.

    *mention* is the source as it stands beside the *cue* ("he"); *source* is whom
    that means. *inner* are those that the source makes in what is quoted: “The mayor
    told me, ‘It sank’,” Quill said.
    """

    source: Source
    content: tuple[Span, ...] = ()
    cue: Span | None = None
    mention: Span | None = None
    manner: Manner = Manner.INDIRECT
    stance: Stance = Stance.ASSERTS
    inner: tuple[Attribution, ...] = ()

    @property
    def with_inner(self) -> tuple[Attribution, ...]:
        """It, and behind it those that are made in its words."""
        return (self, *(each for one in self.inner for each in one.with_inner))

    def covers(self, span: Span) -> bool:
        """Say whether *span* lies in what is attributed."""
        return any(stretch.holds(span) for stretch in self.content)


@frozen
class Quote:
    """A stretch between quotation marks; *span* has the marks, *words* has not.

    *text* is what stands between them. It is *closed* by a mark of its own, or goes on
    in the next paragraph, which is opened by another.
    """

    span: Span
    words: Span
    text: str = ""
    closed: bool = True
