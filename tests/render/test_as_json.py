"""JSON for other programs: a stable shape, exact numbers, places that can be cut."""

from __future__ import annotations

import json
from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import claimcheck.model
from claimcheck import annotate, compare
from claimcheck.model import (
    Age,
    AgeClaim,
    Article,
    Attribution,
    CalendarDate,
    CalendarUnit,
    Claim,
    Clock,
    Context,
    Conversion,
    CountClaim,
    DateClaim,
    DateRange,
    DayPart,
    Direction,
    Duration,
    DurationClaim,
    Elapsed,
    EventDate,
    Fact,
    Figure,
    Finding,
    Hedge,
    MeasureClaim,
    Mention,
    MoneyClaim,
    Offset,
    Ordinal,
    PartialDate,
    Published,
    Quantity,
    Quote,
    Reason,
    Recurrence,
    Repair,
    Report,
    Same,
    Score,
    Severity,
    Source,
    SourceKind,
    Span,
    Thing,
    Unchecked,
    Value,
    Weekday,
    Zone,
)
from claimcheck.render.as_json import article_as_json, report_as_json
from claimcheck.render.json_values import value_as_json
from claimcheck.render.kinds import CLAIMS, VALUES
from claimcheck.render.page import Page

TEXT = "More than 4.5 boats.\r\nOn Monday “they sank” \ud800, Moller said.\n"
BOATS = Mention(
    Quantity(Figure(Fraction(9, 2), place=Fraction(1, 10)), hedge=Hedge.ABOVE),
    "More than 4.5",
    Span(0, 13),
)
MONDAY = Mention(
    PartialDate(
        CalendarDate(weekday=Weekday.MONDAY), Direction.PAST, date(2025, 1, 22)
    ),
    "Monday",
    Span(25, 31),
)
MOLLER = Source("Ida Moller", SourceKind.PERSON, "a pilot", ("Moller",))
SAID = Attribution(MOLLER, (Span(32, 43),), Span(54, 58), Span(47, 53))
ARTICLE = Article(
    TEXT,
    published=date(2025, 1, 22),
    mentions=(BOATS, MONDAY),
    claims=(
        CountClaim(
            BOATS,
            Thing("the boats", "boat", frozenset({"b", "a"}), definite=True),
            span=Span(0, 20),
            also=(Span(22, 31),),
        ),
        DateClaim(MONDAY, attribution=SAID, context=Context(scope=frozenset("cab"))),
    ),
    attributions=(SAID,),
    quotes=(Quote(Span(32, 43), Span(33, 42)),),
    furniture=(Span(45, 46),),
)


def loaded(article: Article) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(article_as_json(article, Page("a.txt")))
    return content


def test_an_article_is_told_in_this_shape() -> None:
    content = loaded(ARTICLE)
    assert list(content) == [
        "version",
        "kind",
        "path",
        "title",
        "published",
        "claims",
        "mentions",
        "attributions",
        "sources",
        "quotes",
        "coverage",
        "furniture",
    ]
    assert (content["version"], content["kind"], content["path"]) == (
        1,
        "article",
        "a.txt",
    )
    assert content["title"] is None
    assert content["published"] == "2025-01-22"


def test_a_claim_is_told_in_this_shape() -> None:
    count = loaded(ARTICLE)["claims"][0]
    assert count == {
        "kind": "count",
        "place": {
            "start": 0,
            "end": 20,
            "line": 1,
            "column": 1,
            "end_line": 1,
            "end_column": 21,
            "text": "More than 4.5 boats.",
        },
        "also": [
            {
                "start": 22,
                "end": 31,
                "line": 2,
                "column": 1,
                "end_line": 2,
                "end_column": 10,
                "text": "On Monday",
            }
        ],
        "context": {
            "modality": "asserted",
            "quoted": False,
            "scope": [],
            "sentence": -1,
        },
        "attribution": None,
        "roles": {
            "quantity": {
                "text": "More than 4.5",
                "place": {
                    "start": 0,
                    "end": 13,
                    "line": 1,
                    "column": 1,
                    "end_line": 1,
                    "end_column": 14,
                    "text": "More than 4.5",
                },
                "value": {
                    "type": "quantity",
                    "figure": {"low": "9/2", "high": "9/2", "place": "1/10"},
                    "unit": {"name": "", "kind": "count", "code": "1"},
                    "hedge": "above",
                    "literal": {
                        "low": "9/2",
                        "high": None,
                        "low_open": True,
                        "high_open": False,
                    },
                    "usual": {
                        "low": "9/2",
                        "high": 5,
                        "low_open": True,
                        "high_open": False,
                    },
                },
            },
            "thing": {
                "name": "the boats",
                "head": "boat",
                "words": ["a", "b"],
                "definite": True,
                "whole": None,
                "partial": False,
            },
            "trend": None,
            "about": None,
        },
    }


def test_a_relative_date_is_told_as_a_function_and_as_days() -> None:
    assert value_as_json(MONDAY.value) == {
        "type": "date",
        "said": {
            "form": "calendar",
            "year": None,
            "month": None,
            "day": None,
            "weekday": "Monday",
            "unit": "day",
            "number": None,
            "feast": None,
            "shift": 0,
            "length": 1,
            "exists": True,
        },
        "relative": True,
        "anaphoric": False,
        "direction": "on or before",
        "portion": None,
        "anchor": "2025-01-22",
        "lag": [-6, 0],
        "earliest": "2025-01-20",
        "latest": "2025-01-20",
    }


def test_who_says_so_is_told_with_every_place() -> None:
    said = loaded(ARTICLE)["claims"][1]["attribution"]
    assert said["source"] == {
        "name": "Ida Moller",
        "kind": "person",
        "role": "a pilot",
        "aliases": ["Moller"],
        "url": None,
        "date": None,
        "named": True,
        "number": 1,
    }
    assert said["content"][0]["text"] == "“they sank”"
    assert said["cue"]["text"] == "said"
    assert (said["manner"], said["stance"]) == ("indirect", "asserts")
    assert loaded(ARTICLE)["sources"] == [said["source"]]
    assert loaded(ARTICLE)["quotes"][0]["words"]["text"] == "they sank"


YEARS = Duration(3, CalendarUnit.YEAR, Hedge.EXACT, ((1, CalendarUnit.DECADE),))


@pytest.mark.parametrize(
    ("value", "content"),
    [
        (
            Clock(25, 10, zone=Zone("EST", -300), hedge=Hedge.NEAR),
            {
                "type": "clock",
                "hour": 25,
                "minute": 10,
                "second": None,
                "zone": {"name": "EST", "offset": -300},
                "hedge": "near",
                "exists": False,
            },
        ),
        (
            Recurrence(DayPart.NIGHT, 3, step=2),
            {
                "type": "recurrence",
                "every": {"type": "part-of-day", "part": "night"},
                "times": 3,
                "step": 2,
            },
        ),
        (Ordinal(40), {"type": "ordinal", "number": 40}),
        (
            Age(YEARS),
            {"type": "age", "duration": value_as_json(YEARS)},
        ),
        (
            YEARS,
            {
                "type": "duration",
                "figure": {"low": 3, "high": 3, "place": 1},
                "unit": "year",
                "leading": [{"count": 1, "unit": "decade"}],
                "hedge": "exact",
                "literal": {"low": 3, "high": 3, "low_open": False, "high_open": False},
                "usual": {"low": 3, "high": 3, "low_open": False, "high_open": False},
                "days": {
                    "literal": {
                        "low": 4748,
                        "high": 4749,
                        "low_open": False,
                        "high_open": False,
                    },
                    "usual": {
                        "low": 4748,
                        "high": 4749,
                        "low_open": False,
                        "high_open": False,
                    },
                },
            },
        ),
        (Ordinal(-2), {"type": "ordinal", "number": -2}),
        (Score(5, 4), {"type": "score", "first": 5, "second": 4}),
    ],
)
def test_values_are_told_in_this_shape(value: Value, content: object) -> None:
    assert value_as_json(value) == content


def test_a_range_has_both_its_ends() -> None:
    day = PartialDate(CalendarDate(2025, 3, 3))
    month = PartialDate(CalendarDate(2025, 4, unit=CalendarUnit.MONTH))
    content = value_as_json(DateRange(day, month))
    assert content["start"] == value_as_json(day)
    assert content["end"] == value_as_json(month)
    assert (content["earliest"], content["latest"]) == ("2025-03-03", "2025-04-30")
    assert content["start"]["lag"] is None


def test_an_offset_is_told_as_one() -> None:
    said = PartialDate(Offset(-1, CalendarUnit.WEEK))
    assert value_as_json(said)["said"] == {
        "form": "offset",
        "count": -1,
        "unit": "week",
    }
    assert value_as_json(said)["earliest"] is None


def test_a_report_is_told_in_this_shape() -> None:
    day = PartialDate(CalendarDate(2018, 3, 5))
    fact = Fact(
        EventDate(event=Thing("closure"), date=Mention(day, "5 March", Span(90, 97))),
        Source("log"),
        (Thing("shut-down"),),
    )
    finding = Finding(
        Span(0, 4),
        "wrong",
        (Reason("known", fact=fact), Reason("there", Span(2, 4))),
        (Repair("this", "that"),),
        "T111",
        "timeline",
        Severity.ERROR,
    )
    unchecked = Unchecked("this", "of that")
    content = json.loads(
        report_as_json(Report(ARTICLE, (finding,), (unchecked,), (finding,)))
    )
    assert content["findings"] == content["silenced"]
    known, there = content["findings"][0].pop("because")
    assert content["findings"][0] == {
        "code": "T111",
        "name": "timeline",
        "severity": "error",
        "message": "wrong",
        "place": there["place"] | {"start": 0, "column": 1, "text": "More"},
        "repairs": [{"of": "this", "instead": "that", "place": None, "writes": []}],
    }
    assert there["fact"] is known["place"] is None
    assert known["fact"]["source"]["name"] == "log"
    assert known["fact"]["claim"]["roles"]["end"] == "start"
    assert known["fact"]["claim"]["roles"]["event"]["name"] == "closure"
    assert known["fact"]["aliases"][0]["name"] == "shut-down"
    assert content["claims"] == 2
    assert content["unchecked"] == [
        {"what": "this", "why": "of that", "place": None, "code": None}
    ]


def test_every_kind_of_claim_and_value_has_a_name_of_its_own() -> None:
    exported = {
        each
        for each in vars(claimcheck.model).values()
        if isinstance(each, type) and issubclass(each, Claim)
    }
    assert exported - {Claim} <= set(CLAIMS)
    names = [name for name, _ in CLAIMS.values()]
    assert len(set(names)) == len(names)
    assert set(VALUES) == set(Value.__args__)


DAY = PartialDate(CalendarDate(2025, 1, 22))
EVERY_KIND = (
    CountClaim(3),
    MeasureClaim(Fraction(1, 2)),
    MoneyClaim(3),
    DurationClaim(YEARS),
    AgeClaim(Age(YEARS)),
    DateClaim(Clock(12)),
    Published(DAY),
    EventDate(event=Thing("storm"), date=DAY),
    Elapsed(YEARS, start=DAY, until_now=True),
    Conversion(3, 4),
    Same((CountClaim(3), CountClaim(4))),
)


@pytest.mark.parametrize("claim", EVERY_KIND, ids=lambda claim: type(claim).__name__)
def test_every_role_of_a_claim_is_told(claim: Claim) -> None:
    (content,) = loaded(Article(claims=(claim,)))["claims"]
    _, roles = CLAIMS[type(claim)]
    assert tuple(content["roles"]) == roles
    values = json.dumps(content["roles"])
    assert values.count('"hedge"') >= sum(
        isinstance(m.value, Quantity | Duration | Age) for m in claim.mentions
    )


def test_a_kind_derived_elsewhere_is_told_as_what_it_derives_from() -> None:
    class BoatClaim(CountClaim):
        pass

    (content,) = loaded(Article(claims=(BoatClaim(3), Claim())))["claims"][:1]
    assert content["kind"] == "count"


@given(
    st.text(st.characters() | st.sampled_from("\r\n\ud800\u2028")),
    st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)).map(sorted)),
)
def test_places_can_be_cut_from_the_text_that_was_given(
    text: str, ends: list[list[int]]
) -> None:
    spans = [Span(*(min(end, len(text)) for end in pair)) for pair in ends]
    line = article_as_json(Article(text, furniture=tuple(spans)))
    assert line.isascii()
    assert line.count("\n") == 1
    for place, span in zip(json.loads(line)["furniture"], spans, strict=True):
        assert place["text"] == text[place["start"] : place["end"]] == span.of(text)
        before = text[: span.start].replace("\r\n", "\n")
        before = before.replace("\r", "\n")
        if text[: span.start + 1].endswith("\r\n"):  # between CR and LF: still the CR's
            before = before.removesuffix("\n") + "?"
        assert place["line"] == before.count("\n") + 1
        assert place["column"] == len(before) - before.rfind("\n")


def test_the_ends_of_a_range_are_told_with_their_places() -> None:
    article = annotate("It ran from 2010 to 2015.")
    (mention,) = json.loads(article_as_json(article, Page("a.txt")))["mentions"]
    assert mention["text"] == "from 2010 to 2015"
    assert [part["text"] for part in mention["parts"]] == ["2010", "2015"]
    assert mention["parts"][1]["place"]["start"] == len("It ran from 2010 to ")


def test_evidence_is_told_with_its_place_on_both_sides() -> None:
    article = annotate("The storm hurt 17 people.")
    source = annotate("The storm hurt 12 men and 5 women.", title="log")
    (evidence,) = json.loads(report_as_json(compare(article, [source])))["evidence"]
    assert evidence.pop("value")["text"] == "17"
    assert evidence.pop("source")["name"] == "log"
    assert evidence == {
        "stance": "supported",
        "document": 0,
        "words": "12 men",
        "there": {"start": 15, "end": 17},
        "also": [{"start": 26, "end": 27}],
        "why": "12 men + 5 women = 17",
    }
