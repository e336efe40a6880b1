"""R102 on claims made by hand: what a headline may make of a body's numbers.

Each body has a number of which the headline's is a slip, so that the rule speaks unless
the headline follows from another one.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from claimcheck.model import (
    CELSIUS,
    PERCENT,
    CalendarDate,
    CalendarUnit,
    Exact,
    Figure,
    Finding,
    Headline,
    Hedge,
    Kind,
    Mention,
    PartialDate,
    Quantity,
    Span,
    Unit,
)
from claimcheck.rules import Case
from claimcheck.rules.repeats.headline_vs_body import RULE

PLACE = Span(0, 2)
DOLLAR = Unit("dollar", Kind.MONEY, code="USD")
YEAR = Unit("year", Kind.TIME, 31_557_600, code="a")


def of(number: Exact, unit: Unit | None = None) -> Mention[Quantity]:
    place = Fraction(1, 10) if Fraction(number).denominator > 1 else 1
    figure = Figure(number, place=place)
    return Mention(Quantity(figure) if unit is None else Quantity(figure, unit))


def flags(claim: Headline, published: date | None = None) -> bool:
    outcomes = RULE.outcomes(Case((claim,), published=published))
    return any(isinstance(outcome, Finding) for outcome in outcomes)


def told(mine: Exact, *body: Exact, unit: Unit | None = None) -> bool:
    others = tuple(of(each, unit) for each in body)
    return flags(Headline(PLACE, of(mine, unit), others, others))


@pytest.mark.parametrize(
    ("mine", "body"),
    [
        (41, (14, 82)),  # half of 82
        (41, (14, 20, 21)),  # a sum
        (41, (14, 50, 91)),  # a difference
        (42, (24, 6, 7)),  # a product
        (41, (14, 10, 12, 19)),  # a sum of three
        (42, (24, 14, 14, 15, 13)),  # of three of which two are alike
        (41, (14, 42)),  # but one
        (41, (14, 40)),  # and one more
        (9, (90, 8)),
        (500, (50, 475)),  # rounded
        (500, (50, 525)),
        (20, (200, 21)),
        (84, (48, Fraction(849, 10))),  # cut off
        (7, (70, Fraction(75, 10))),
        (7, (70, Fraction(65, 10))),
        (19, (190, Fraction(195, 10))),
        (20, (200, Fraction(206, 10))),
    ],
)
def test_what_follows_from_the_body_is_left_alone(
    mine: Exact, body: tuple[Exact, ...]
) -> None:
    assert told(mine, body[0], 777)
    assert not told(mine, *body, 777)


@pytest.mark.parametrize(
    ("mine", "body"),
    [
        (41, (14, 83)),
        (41, (14, 20, 22)),
        (41, (14, 50, 92)),
        (41, (14, 43)),
        (8, (80, 7)),  # small counts are told as they are
        (500, (50, 474)),
        (500, (50, 526)),
        (84, (48, Fraction(836, 10) - Fraction(3, 10))),
        (7, (70, Fraction(76, 10))),
        (19, (190, Fraction(196, 10))),
        (20, (200, Fraction(212, 10))),
        (42, (24, 1, 84 * 2)),
    ],
)
def test_what_only_comes_near_is_flagged(mine: Exact, body: tuple[Exact, ...]) -> None:
    assert told(mine, *body, 777)


@pytest.mark.parametrize(
    ("mine", "other", "flagged"),
    [
        (41, 14, True),
        (82, 41, True),
        (40, 400, True),
        (400, 40, True),
        (40, 4_000, True),
        (4_000, 40, True),
        (400, 4, True),
        (41, 47, True),
        (41, 411, True),
        (411, 41, True),
        (41_000_000, 14_000_000, True),
        (41_000, 14, True),
        (4_100, 14, False),
        (Fraction(45, 10), Fraction(54, 10), True),
        (41, 73, False),
        (41, 123, False),
        (40, 40_000, False),
        (6, 5, False),
    ],
)
def test_a_slip_is_a_digit_or_a_nought(
    mine: Exact,
    other: Exact,
    flagged: bool,  # noqa: FBT001
) -> None:
    assert told(mine, other, 777_777) is flagged


@pytest.mark.parametrize(
    ("mine", "other", "flagged"),
    [(7, 20, True), (4, 16, True), (16, 4, True), (4, 17, False), (17, 4, False)],
)
def test_one_small_number_of_the_same_thing_is_meant(
    mine: int,
    other: int,
    flagged: bool,  # noqa: FBT001
) -> None:
    assert told(mine, other) is flagged


def test_any_count_of_two_digits_may_be_the_one_that_slipped() -> None:
    def away(mine: int, other: Mention[Quantity]) -> bool:
        return flags(Headline(PLACE, of(mine), (), (other,)))

    vague = Mention(Quantity(Figure(14, 15), hedge=Hedge.VAGUE))
    assert away(41, of(14))
    assert away(10, of(100))
    assert not away(9, of(90))
    assert not away(41, of(14, DOLLAR))
    assert not away(41, vague)
    assert not away(90, of(9))


def test_more_than_so_many_is_any_number_a_little_above() -> None:
    def above(*body: int) -> bool:
        others = tuple(map(of, body))
        more = Mention(Quantity(40, hedge=Hedge.ABOVE))
        return flags(Headline(PLACE, more, others, others))

    assert not above(400, 45)
    assert above(400, 55)


def test_a_share_is_a_fraction_or_what_another_share_leaves() -> None:
    def shared(*body: Mention[Quantity]) -> bool:
        return flags(Headline(PLACE, of(40, PERCENT), body, body))

    slip = of(4, PERCENT)
    assert shared(slip)
    assert not shared(slip, of(60, PERCENT))
    assert shared(slip, of(61, PERCENT))
    assert not shared(slip, Mention(Quantity(Figure(Fraction(42, 100)))))
    assert shared(slip, Mention(Quantity(Figure(Fraction(43, 100)))))
    assert shared(slip, Mention(Quantity(Figure(Fraction(37, 100)))))


def test_a_temperature_is_rounded_on_its_own_scale() -> None:
    assert not told(20, Fraction(204, 10), unit=CELSIUS)
    assert told(20, 25, unit=CELSIUS)


def year(number: int) -> Mention[PartialDate]:
    said = CalendarDate(number, unit=CalendarUnit.YEAR)
    return Mention(PartialDate(said))


def in_years(
    *dated: int,
    published: int | None = 2012,
    aged: bool = False,
    unit: Unit | None = None,
    slip: Mention[Quantity] | None = None,
) -> bool:
    wrong = (slip or of(14, unit),)
    days = tuple(map(year, dated))
    claim = Headline(PLACE, of(41, unit), wrong, wrong, days, aged=aged)
    return flags(claim, None if published is None else date(published, 6, 1))


def test_a_number_may_be_the_years_since_one_that_is_told() -> None:
    assert in_years()
    assert [in_years(one) for one in (1969, 1970, 1971, 1972, 1973)] == [
        *(True, False, False, False, True)
    ]
    assert in_years(1971, published=None)
    assert in_years(1971, unit=DOLLAR)
    bare = (of(14), of(1971))
    claim = Headline(PLACE, of(41), bare, bare)
    assert not flags(claim, date(2012, 6, 1))
    assert flags(claim, date(2020, 6, 1))


def test_an_age_or_a_length_may_lie_between_two_years() -> None:
    assert in_years(1950, 1991, published=None)
    assert not in_years(1950, 1991, published=None, aged=True)
    assert not in_years(1991, 1950, published=None, aged=True)
    assert not in_years(1950, 1991, published=None, unit=YEAR)
    assert in_years(1950, 1994, published=None, aged=True)


@pytest.mark.parametrize(
    ("other", "flagged"), [(1998, True), (1889, True), (1976, False), (2998, False)]
)
def test_a_year_is_misprinted_by_a_digit(other: int, flagged: bool) -> None:  # noqa: FBT001
    claim = Headline(PLACE, of(1989), (of(other),), year=True)
    assert flags(claim) is flagged


def test_it_says_what_the_headline_and_the_body_have() -> None:
    claim = Headline(
        PLACE,
        Mention(Quantity(41), "41", PLACE),
        (Mention(Quantity(14), "14 people", Span(9, 18)),),
    )
    (found,) = RULE.check(Case((claim,)))
    assert isinstance(found, Finding)
    assert found.message == "the headline says “41”, the text “14 people”"
    assert [reason.says for reason in found.because] == [
        "the headline says “41”",
        "the text says “14 people”",
        "no number of the text makes it by rounding or reckoning",
    ]
    assert [(one.of, one.instead, one.span) for one in found.repairs] == [
        ("“41”", "14 people", None),
        ("“14 people”", "41", Span(9, 18)),
    ]


def test_it_says_which_names_the_body_has_instead() -> None:
    claim = Headline(PLACE, printed="PS7", instead=("PS8", "PS9"))
    (found,) = RULE.check(Case((claim,)))
    assert isinstance(found, Finding)
    assert found.message == "the headline says “PS7”, the text “PS8” and “PS9”"
    assert [reason.says for reason in found.because] == [
        "the headline says “PS7”",
        "the text has “PS8” and “PS9” only",
    ]
    assert [(one.of, one.instead) for one in found.repairs] == [("“PS7”", "PS8")]
