"""Puts values into sentences and sentences into articles, minding where each stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from attrs import evolve, frozen
from hypothesis import reject
from hypothesis import strategies as st

from claimcheck.model import (
    Age,
    AgeClaim,
    Article,
    Attribution,
    CalendarDate,
    Claim,
    Clock,
    CountClaim,
    DateClaim,
    DateRange,
    Distance,
    Duration,
    DurationClaim,
    Figure,
    Hedge,
    Kind,
    Manner,
    MeasureClaim,
    Mention,
    MoneyClaim,
    PartialDate,
    Quantity,
    Source,
    SourceKind,
    Span,
    Unit,
)
from claimcheck.strategies.names import NAMES, Saying
from claimcheck.strategies.pen import Pen, Slots, words
from claimcheck.strategies.printing import Printed, Style
from claimcheck.strategies.scenes import Scene

_SIGN = re.compile(r"\{(\w+)(?::([^}]*))?\}|[\[\]]")


@frozen
class Draft:
    """A piece of text with what stands in its slots, and where.

    *joined* are stretches that are read as one value, by the names of their slots.
    """

    text: str
    places: Mapping[str, Span]
    slots: Slots
    joined: Mapping[str, Span] = {}
    scene: Scene | None = None
    source: Source | None = None
    manner: Manner = Manner.INDIRECT
    title: str = ""

    def moved(self, by: int, text: str) -> Draft:
        """Give the same inside a longer text, so many characters further on."""
        places, joined = _moved(self.places, by), _moved(self.joined, by)
        return evolve(self, text=text, places=places, joined=joined)

    def mentions(self) -> dict[str, Mention[Any]]:
        """Give what has a value by slot, as the text that it stands in prints it."""
        found = {}
        for name, span in self.places.items():
            value = self.slots[name].value if name in self.slots else None
            if value is not None:
                wide = self.joined.get(name, span)
                whole = as_told(wide.of(self.text), (value,)) or value
                found[name] = Mention(whole, wide.of(self.text), wide)
        return found

    def whole_mentions(self) -> Iterator[Mention[Any]]:
        """Yield the mentions of the text, those that are read as one together."""
        each = self.mentions()
        for names, span in self.joined.items():
            ends = [each.pop(name) for name in names.split() if name in each]
            words = span.of(self.text)
            value = as_told(words, tuple(end.value for end in ends))
            if value or len(ends) == 1:
                yield Mention(value or ends[0].value, words, span)
        yield from each.values()

    def attribution(self) -> Attribution | None:
        """Give who says the sentence, if somebody does."""
        if self.source is None:
            return None
        return Attribution(
            self.source,
            (self.places["body"],),
            self.places["cue"],
            self.places["source"],
            self.manner,
        )


def filled(wording: str, slots: Slots) -> Draft:
    """Put words into the slots of a sentence.

    >>> draft = filled("there were {many:boat}", {"many": Printed("31")})
    >>> draft.text, draft.places["many"]
    ('there were 31 boats', Span(start=11, end=13))
    """
    text, opened, end = "", 0, 0
    places: dict[str, Span] = {}
    joined: dict[str, Span] = {}
    for sign in _SIGN.finditer(wording):
        text += wording[end : sign.start()]
        end = sign.end()
        if sign[0] == "[":
            opened = len(text)
        elif sign[0] == "]":
            inside = Span(opened, len(text))
            names = [name for name, place in places.items() if inside.holds(place)]
            joined[" ".join(names)] = inside
        else:
            printed = slots.get(sign[1]) or words(sign[2])
            places[sign[1]] = Span(len(text), len(text) + len(printed.words))
            noun = sign[2] if sign[1] in slots else ""
            text += printed.words + (f" {_noun(noun, printed)}" if noun else "")
    return Draft(text + wording[end:], places, slots, joined)


def _noun(noun: str, printed: Printed) -> str:
    """Give a noun in the singular or in the plural, as its number asks for."""
    one, _, more = noun.partition("/")
    value = printed.value
    alone = isinstance(value, Quantity) and value.figure.high == 1
    return one if alone else more or f"{one}s"


_DIALLED = frozenset({"101", "111", "112", "911", "999"})
"""Numbers that are rather called than counted."""


def told(pen: Pen, scene: Scene, register: str) -> Draft:
    """Write the sentence of a scene, as it stands behind "said that"."""
    cast = {name: words(each) for name, each in pen.cast.items()}
    slots = {**cast, **scene.draw(pen)}
    if any(slot.words in _DIALLED for slot in slots.values()):
        reject()
    draft = filled(pen.pick(scene.wordings[register]), slots)
    title = filled(scene.title, slots).text if scene.title else ""
    return evolve(draft, scene=scene, title=title)


def said(pen: Pen, draft: Draft, speaker: str) -> Draft:
    """Let somebody say a sentence, or leave it to the article."""
    saying = pen.pick((None, *_sayings(pen, draft)))
    if saying is None:
        return _stopped(draft)
    quoted = saying.text.endswith("”")
    body = _capital(draft.text) if saying.manner == Manner.DIRECT else draft.text
    slots = {"body": words(body + "." * quoted), "source": pen.pick(_sources(speaker))}
    whole = filled(saying.text, slots)
    moved = draft.moved(whole.places["body"].start, whole.text)
    return _stopped(
        evolve(
            moved,
            places={**whole.places, **moved.places},
            source=_SOURCES_OF[speaker in slots["source"].words](
                slots["source"].words, speaker
            ),
            manner=Manner(saying.manner),
        )
    )


def _sayings(pen: Pen, draft: Draft) -> tuple[Saying, ...]:
    """Give the ways in which somebody may say a sentence; what is wrong is not quoted.

    Several sentences at once are nobody's, nor is one that has a source already.
    """
    several = re.search(r"[.”;]\s|\n", draft.text)
    if several or draft.scene is None or draft.scene.alone:
        return ()
    return tuple(saying for saying in NAMES.sayings if _fits(pen, draft, saying))


def _fits(pen: Pen, draft: Draft, saying: Saying) -> bool:
    """Say whether a sentence can be given to somebody in one way.

    What is wrong is not quoted, for a quotation may be wrong. Behind "said" no "of the
    ten" can follow, nor a clause with commas behind "according to the board".
    """
    if saying.manner == Manner.DIRECT:
        return not pen.wrong
    if saying.text.startswith("{body}"):
        return True
    return not draft.text.startswith("of ") and ", " not in draft.text


def _sources(speaker: str) -> tuple[Printed, ...]:
    titled = f"{NAMES.titles[len(speaker) % len(NAMES.titles)]} {speaker}"
    return tuple(map(words, (speaker, titled, *NAMES.organisations)))


def _person(printed: str, speaker: str) -> Source:
    role = printed.removesuffix(speaker).strip()
    return Source(speaker, SourceKind.PERSON, role=role)


def _office(printed: str, _speaker: str) -> Source:
    return Source(printed, SourceKind.ORGANISATION)


_SOURCES_OF = {True: _person, False: _office}


def _stopped(draft: Draft) -> Draft:
    text = _capital(draft.text)
    stop = "" if text.endswith((".", ".”", "!")) else "."
    return evolve(draft, text=text + stop)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def printed_by(draw: st.DrawFn, style: Style, drafts: Iterable[Draft]) -> list[Draft]:
    """Give every draft its place in one text, in paragraphs; each has all of it."""
    text, starts, drafts = "", [], list(drafts)
    for draft in drafts:
        if text:
            text += draw(st.sampled_from(["\n\n", " "]))
        starts.append(len(text))
        text += draft.text
    if style.quotes == '""':
        text = text.replace("“", '"').replace("”", '"')
    return [
        draft.moved(start, text) for draft, start in zip(drafts, starts, strict=True)
    ]


def gold(drafts: Iterable[Draft], published: date) -> Article:
    """Give the article that drafts make up, with all that is known of it."""
    drafts = list(drafts)
    mentions: list[Mention[Any]] = []
    claims: list[Claim] = []
    attributions: list[Attribution] = []
    for draft in drafts:
        who = draft.attribution()
        whole = tuple(draft.whole_mentions())
        frames = list(draft.scene.claims(draft.mentions())) if draft.scene else []
        framed = draft.scene is not None and bool(draft.scene.rule)
        alone = [one for each in whole for one in _alone(each, framed=framed)]
        mentions += whole
        attributions += [who] if who else []
        claims += [evolve(claim, attribution=who) for claim in (*alone, *frames)]
    return Article(
        text=drafts[0].text if drafts else "",
        title=next((draft.title for draft in drafts if draft.title), ""),
        published=published,
        mentions=tuple(sorted(mentions, key=lambda one: one.span or Span(0, 0))),
        claims=tuple(claims),
        attributions=tuple(attributions),
    )


def as_told(words: str, values: tuple[Any, ...]) -> Any | None:  # noqa: ANN401
    """Give the one value that words make of several, or of a length; None for none.

    >>> from claimcheck.model import CalendarUnit
    >>> as_told("two weeks ago", (Duration(2, CalendarUnit.WEEK),)).said.after
    False
    """
    match values:
        case (PartialDate() as start, PartialDate() as end):
            return DateRange(start, end)
        case (Quantity() as low, Quantity() as high):
            return _range(low.figure, high.figure, high.unit)
        case (Duration() as length,) if words.endswith(("ago", "later")):
            return PartialDate(Distance(length, after=words.endswith("later")))
        case _:
            return None


def _range(low: Figure, high: Figure, unit: Unit) -> Quantity | None:
    if low.low > high.high:
        return None
    figure = Figure(low.low, high.high, min(low.place, high.place))
    return Quantity(figure, unit, Hedge.BETWEEN)


def _alone(mention: Mention[Any], *, framed: bool) -> Iterator[Claim]:
    """Yield the claim that a value makes by itself; a *framed* length makes none."""
    match mention.value:
        case Quantity(unit=unit):
            yield _MEASURED.get(unit.kind, MeasureClaim)(mention)
        case Duration() if not framed:
            yield DurationClaim(mention)
        case Age():
            yield AgeClaim(mention)
        case DateRange() | Clock() | PartialDate(said=CalendarDate()):
            yield DateClaim(mention)
        case _:
            pass


_MEASURED = {Kind.COUNT: CountClaim, Kind.MONEY: MoneyClaim}


def _moved(places: Mapping[str, Span], by: int) -> dict[str, Span]:
    return {name: Span(span.start + by, span.end + by) for name, span in places.items()}
