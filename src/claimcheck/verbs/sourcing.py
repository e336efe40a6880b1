"""Sources, and evidence that ties claims to documents, from TOML or JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from enum import StrEnum
from typing import Any, TypeVar

from attrs import evolve, fields

from claimcheck.model import (
    Claim,
    Evidence,
    Locator,
    Mention,
    Published,
    Same,
    Source,
    SourceKind,
    Span,
    Support,
)
from claimcheck.toml import Table, shown
from claimcheck.verbs.annotate import annotate

KindT = TypeVar("KindT", bound=StrEnum)

_QUOTE, _POSITION = "TextQuoteSelector", "TextPositionSelector"


def parse_sources(text: str, origin: str = "sources") -> tuple[Source, ...]:
    """Read sources, each a ``[[source]]`` of TOML or an object of a JSON list "source".

    >>> (ada,) = parse_sources('''
    ... [[source]]
    ... name = "Ada Quill"
    ... kind = "person"
    ... role = "a harbour pilot"
    ... aliases = ["Quill"]
    ... ''')
    >>> ada.kind, ada.aliases
    (SourceKind.PERSON, ('Quill',))

    Raises :class:`~claimcheck.errors.ClaimcheckError` with *origin*, the path of the
    key and what was wanted there.
    """
    whole = _whole(text, origin)
    whole.refuse_other_keys("source")
    return tuple(map(_source, whole.tables("source")))


def parse_evidence(text: str, origin: str = "evidence") -> tuple[Evidence, ...]:
    """Read evidence: a claim, a sentence that is annotated; its source; and where.

    The place is told as the W3C's Web Annotation Data Model does, by a list *selector*
    with a TextQuoteSelector and, if known, a TextPositionSelector. A sentence with
    several values gives evidence for each.

    >>> (boats,) = parse_evidence('''
    ... [[evidence]]
    ... claim = "Twelve boats sank."
    ... stance = "supported"
    ... source = { name = "the harbour log", kind = "document" }
    ... selector = [{ type = "TextQuoteSelector", exact = "12 boats" }]
    ... ''')
    >>> str(boats.mention), str(boats.stance), boats.locator.exact
    ('Twelve', 'supported', '12 boats')

    Raises :class:`~claimcheck.errors.ClaimcheckError` with *origin*, the path of the
    key and what was wanted there.
    """
    whole = _whole(text, origin)
    whole.refuse_other_keys("evidence")
    return tuple(one for table in whole.tables("evidence") for one in _evidence(table))


def _whole(text: str, origin: str) -> Table:
    """Read JSON where the text starts like an object of it, else TOML."""
    if text.lstrip().startswith("{"):
        return Table.of_json(text, origin)
    return Table.of(text, origin)


def _evidence(table: Table) -> Iterator[Evidence]:
    table.refuse_other_keys("claim", "stance", "source", "selector", "why")
    sentence = table.text("claim")
    source = _source(table.table("source"))
    claims = [
        claim
        for claim in annotate(sentence, published=source.date).claims
        if not isinstance(claim, Published | Same) and claim.mentions
    ]
    if not claims:
        raise table.complaint("claim", f"no claim was found in {shown(sentence)}")
    locator = _locator(table)
    stance = _one_of(table, "stance", Support)
    for claim, mention in _values(map(unplaced, claims)):
        yield Evidence(
            claim,
            mention,
            stance,
            source,
            place=locator.place if locator else None,
            words=locator.exact if locator else "",
            why=table.text("why", default=""),
            locator=locator,
        )


def _values(claims: Iterable[Claim]) -> Iterator[tuple[Claim, Mention[Any]]]:
    """Yield each value of the claims once, with the claim that tells it first."""
    seen: list[Mention[Any]] = []
    for claim in claims:
        for mention in claim.mentions:
            if mention not in seen:
                seen.append(mention)
                yield claim, mention


def _source(table: Table) -> Source:
    known = ("name", "kind", "role", "aliases", "url", "date", "named", "number")
    table.refuse_other_keys(*known)
    kind = SourceKind.UNKNOWN
    if "kind" in table.values:
        kind = _one_of(table, "kind", SourceKind)
    named = table.values.get("named", True)
    if not isinstance(named, bool):
        raise table.complaint("named", f"expected true or false, not {shown(named)}")
    return Source(
        table.text("name"),
        kind,
        table.text("role", default=""),
        table.texts("aliases"),
        table.text("url", default=""),
        _day(table) if "date" in table.values else None,
        named,
        _number(table),
    )


def _number(table: Table) -> int | None:
    """Give how many a source is: one, if nothing is said; JSON may tell it by null."""
    if table.values.get("number", 1) is None:
        return None
    return table.number("number") if "number" in table.values else 1


def _one_of(table: Table, key: str, kinds: type[KindT]) -> KindT:
    word, known = table.text(key), [str(kind) for kind in kinds]
    if word not in known:
        wanted = f"expected one of {', '.join(known)}, not {shown(word)}"
        raise table.complaint(key, wanted)
    return kinds(word)


def _day(table: Table) -> date:
    given = table.values["date"]
    if isinstance(given, str):
        try:
            return date.fromisoformat(given)
        except ValueError:
            pass
    elif isinstance(given, date) and not isinstance(given, datetime):
        return given
    wanted = f"expected a day such as 2022-03-02, not {shown(given)}"
    raise table.complaint("date", wanted)


def _locator(table: Table) -> Locator | None:
    if "selector" not in table.values:
        return None
    exact, prefix, suffix, place = "", "", "", None
    for each in table.tables("selector"):
        kind = each.text("type")
        if kind == _QUOTE:
            each.refuse_other_keys("type", "exact", "prefix", "suffix")
            exact = each.text("exact")
            prefix, suffix = (_raw(each, key) for key in ("prefix", "suffix"))
        elif kind == _POSITION:
            each.refuse_other_keys("type", "start", "end")
            place = _place(each)
        else:
            wanted = f"expected {_QUOTE} or {_POSITION}, not {shown(kind)}"
            raise each.complaint("type", wanted)
    if not exact:
        raise table.complaint("selector", f"expected a {_QUOTE} among them")
    return Locator(exact, prefix, suffix, place)


def _raw(table: Table, key: str) -> str:
    """Give a string that may be blank: a blank before a word is told by it."""
    value = table.values.get(key, "")
    if not isinstance(value, str):
        raise table.complaint(key, f"expected words in quotes, not {shown(value)}")
    return value


def _place(table: Table) -> Span:
    start, end = table.number("start"), table.number("end")
    if end <= start:
        raise table.complaint("end", f"expected a place behind {start}, not {end}")
    return Span(start, end)


def unplaced(claim: Claim) -> Claim:
    """Give a claim without its places, which are those of no article."""
    changes: dict[str, Any] = {
        role.name: evolve(value, span=None)
        for role in fields(type(claim))
        if isinstance(value := getattr(claim, role.name), Mention)
    }
    if isinstance(claim, Same):
        changes["claims"] = tuple(unplaced(one) for one in claim.claims)
    if claim.attribution is not None:
        changes["attribution"] = evolve(
            claim.attribution, content=(), cue=None, mention=None
        )
    return evolve(claim, span=None, also=(), **changes)
