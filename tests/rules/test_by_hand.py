"""Rules on claims made by hand, where a text would not get at every edge."""

from __future__ import annotations

import re
from datetime import date
from fractions import Fraction

import pytest
from attrs import evolve

from claimcheck.errors import ClaimcheckError
from claimcheck.model import (
    PERCENT,
    Attribution,
    CalendarDate,
    CalendarUnit,
    Change,
    Claim,
    Clock,
    Context,
    Conversion,
    DateRange,
    Duration,
    Exact,
    Figure,
    Finding,
    Hedge,
    Hours,
    Kind,
    Manner,
    Mention,
    PartialDate,
    Quantity,
    Quote,
    Requoted,
    Severity,
    Share,
    Source,
    SourceKind,
    Span,
    Unit,
    Way,
)
from claimcheck.rules import BUILT_IN, Case
from claimcheck.rules.dates.pairs import days_of_both


def found(code: str, *claims: Claim) -> tuple[Finding, ...]:
    outcomes = BUILT_IN.get(code).outcomes(Case(claims))
    return tuple(one for one in outcomes if isinstance(one, Finding))


def hours(
    start: int, end: int, length: Duration, *, since: bool = False, quoted: bool = False
) -> Hours:
    """Give a claim of a length between two times in minutes behind midnight."""
    first, last = (Clock(time // 60, time % 60) for time in (start, end))
    return Hours(length, first, last, since=since, context=Context(quoted=quoted))


SIX = Duration(6, CalendarUnit.HOUR)
FROM_SIX = Duration(6, CalendarUnit.HOUR, Hedge.FROM)
LESS_THAN_SIX = Duration(6, CalendarUnit.HOUR, Hedge.BELOW)
NINE = 9 * 60


@pytest.mark.parametrize(
    ("minutes", "length", "since", "flagged"),
    [
        (360, SIX, True, False),
        (309, SIX, True, True),  # half an hour for the word, 20 minutes for the clock
        (310, SIX, True, False),
        (410, SIX, True, False),
        (411, SIX, True, True),
        (820, SIX, False, False),  # as long again in breaks
        (821, SIX, False, True),
        (60, FROM_SIX, True, True),  # 25 hours would be told as a day and an hour
        (1_200, FROM_SIX, True, False),
        (0, LESS_THAN_SIX, True, False),
        (381, LESS_THAN_SIX, True, True),
        (60, Duration(2, CalendarUnit.DAY), True, False),
    ],
)
def test_the_clock_is_read_with_some_slack(
    minutes: int,
    length: Duration,
    since: bool,  # noqa: FBT001
    flagged: bool,  # noqa: FBT001
) -> None:
    claim = hours(NINE, (NINE + minutes) % 1440, length, since=since)
    assert bool(found("D106", claim)) is flagged


def test_the_clock_may_pass_midnight_and_a_quotation_may_be_wrong() -> None:
    assert not found("D106", hours(22 * 60, 4 * 60, SIX, since=True))
    assert not found("D106", hours(NINE, NINE + 60, SIX, quoted=True))
    assert not found("D106", hours(25 * 60, NINE, SIX))
    assert not found("D106", hours(NINE, 25 * 60, SIX))
    wrong = (hours(NINE, NINE + 60, SIX, quoted=True), hours(NINE, NINE + 60, SIX))
    assert len(found("D106", *wrong)) == 1


def test_it_tells_lengths_and_times_that_would_fit() -> None:
    (one,) = found("D106", hours(NINE, NINE + 121, SIX, since=True))
    assert (
        one.message
        == "“6 hours” does not fit: “09:00” to “11:01” is 2 hours and 1 minute"
    )
    told = {repair.of: repair.instead for repair in one.repairs}
    assert told == {
        "the length": "2 hours and 1 minute",
        "the start": "05:01",
        "the end": "15:00",
    }
    (two,) = found("D106", hours(NINE, NINE + 62, SIX, since=True))
    assert two.message.endswith("is 1 hour and 2 minutes")
    (three,) = found("D106", hours(NINE, NINE, SIX, since=True))
    assert three.message.endswith("is 0 minutes")


DOLLAR = Unit("dollar", Kind.MONEY, code="USD")


def moved(
    way: Way | None,
    amount: Exact,
    percent: Exact,
    level: Exact,
    before: Exact | None = None,
) -> Change:
    return Change(
        way=way,
        amount=Quantity(amount),
        percent=Quantity(percent, PERCENT),
        after=Quantity(level),
        before=None if before is None else Quantity(before),
    )


@pytest.mark.parametrize(
    ("claim", "flagged"),
    [
        (moved(Way.UP, 50, 1, 5_050), False),
        (moved(Way.UP, 50, 5, 5_050), True),
        (moved(Way.DOWN, 50, 1, 4_950), False),
        (moved(Way.DOWN, 500, 10, 4_500), False),
        (moved(Way.UP, 500, 10, 4_500), True),
        (moved(Way.UP, 500, 11, 4_500), False),  # the level it started from
        (moved(None, 500, 10, 4_500), False),
        (moved(None, 500, 10, 5_500), False),
        (moved(None, 500, 30, 5_500), True),
        (moved(Way.UP, 50, 5, 5_050, before=5_000), False),  # another rule's
        (moved(Way.UP, 50, 5, 40), False),
    ],
)
def test_points_percent_and_level_fit(claim: Change, flagged: bool) -> None:  # noqa: FBT001
    assert bool(found("N114", claim)) is flagged


def test_it_tells_which_points_percent_and_level_would_fit() -> None:
    (up,) = found("N114", moved(Way.UP, 50, 5, 5_050))
    assert up.message == "that change is 1 percent, not 5 percent"
    assert [repair.instead for repair in up.repairs] == ["1 percent", "240", "1,050"]
    (down,) = found("N114", moved(Way.DOWN, 50, 5, 4_950))
    assert [repair.instead for repair in down.repairs] == ["1 percent", "261", "950"]
    assert [reason.says for reason in down.because] == [
        "the text says 50 of change",
        "the text says 5 percent",
        "the text says 4,950 after it",
        "it started at 5,000, of which 50 is 1 percent",
    ]


def test_other_changes_are_no_matter_of_points() -> None:
    whole = moved(Way.UP, 50, 5, 5_050)
    assert found("N114", whole)
    assert not found("N114", evolve(whole, amount=None))
    assert not found("N114", evolve(whole, percent=None))
    assert not found("N114", evolve(whole, after=None))


def quoted(text: str, at: int) -> Quote:
    span = Span(at, at + len(text))
    return Quote(span, span, text)


def said(
    name: str, manner: Manner = Manner.DIRECT, *, named: bool = True
) -> Attribution:
    source = Source(name, SourceKind.PERSON, named=named)
    return Attribution(source, cue=Span(0, 4), manner=manner)


PIERS = "We will mend all the old piers by May,"


@pytest.mark.parametrize(
    ("second", "after", "flagged"),
    [
        ("We will mend all the new piers by May,", said("Ada Quill"), True),
        ("We will mend all the new piers by May,", None, True),
        ("We will mend all the new piers by May,", said("Jo Reed"), False),
        ("We will mend some of the new piers by June,", said("Ada Quill"), False),
        ("We’ll mend all the old piers by May,", said("Ada Quill"), False),
    ],
)
def test_a_quotation_in_other_words(
    second: str,
    after: Attribution | None,
    flagged: bool,  # noqa: FBT001
) -> None:
    claim = Requoted(
        quoted(PIERS, 0), quoted(second, 60), said("Ada Quill"), attribution=after
    )
    assert bool(found("Q101", claim)) is flagged


def test_a_quotation_that_lost_a_word_has_nothing_there() -> None:
    other = Requoted(
        quoted(PIERS, 0), quoted("Nobody told us anything,", 60), said("Jo Reed")
    )
    claim = Requoted(quoted(PIERS, 0), quoted(PIERS.replace("old ", ""), 60))
    (one,) = found("Q101", other, claim)
    assert one.message == "the same quotation has “old” first and nothing then"


@pytest.mark.parametrize(
    ("one", "two", "flagged"),
    [
        (said("Ada Quill"), said("Jo Reed"), True),
        (said("Ada Quill"), said("Quill"), False),
        (said("Ada Quill"), None, False),
        (None, said("Ada Quill"), False),
        (said("Ada Quill"), said("Jo Reed", Manner.INDIRECT), False),
        (said("Ada Quill", named=False), said("Jo Reed"), False),
    ],
)
def test_one_quotation_of_two_speakers(
    one: Attribution | None,
    two: Attribution | None,
    flagged: bool,  # noqa: FBT001
) -> None:
    second = PIERS.replace("May,", "May.").upper()
    claim = Requoted(quoted(PIERS, 0), quoted(second, 60), one, attribution=two)
    assert bool(found("Q103", claim)) is flagged


FOOT = Unit("foot", Kind.LENGTH, Fraction(3048, 10_000), code="[ft_i]")
METRE = Unit("metre", Kind.LENGTH, code="m")


def lengths(low: int, high: int, unit: Unit) -> Quantity:
    hedge = Hedge.BARE if low == high else Hedge.BETWEEN
    return Quantity(Figure(low, high), unit, hedge)


@pytest.mark.parametrize(
    ("feet", "metres", "flagged"),
    [
        ((40, 60), (12, 18), False),
        ((40, 60), (12, 30), True),
        ((40, 60), (8, 18), True),
        ((40, 60), (18, 18), False),
        ((40, 40), (12, 12), False),
        ((40, 40), (30, 30), True),
    ],
)
def test_ranges_are_converted_end_by_end(
    feet: tuple[int, int],
    metres: tuple[int, int],
    flagged: bool,  # noqa: FBT001
) -> None:
    claim = Conversion(lengths(*feet, FOOT), lengths(*metres, METRE))
    assert bool(found("U104", claim)) is flagged


def test_a_range_is_offered_as_a_range() -> None:
    (one,) = found("U104", Conversion(lengths(40, 60, FOOT), lengths(12, 30, METRE)))
    assert one.message == "40 to 60 feet is 12.2 to 18.3 metres, not 12 to 30 metres"


@pytest.mark.parametrize(
    ("share", "whole", "flagged"),
    [(40, 12, True), (42, 12, False), (50, 12, False), (40, 1, False), (40, 5, False)],
)
def test_a_share_of_few_is_one_of_few(share: int, whole: int, flagged: bool) -> None:  # noqa: FBT001
    claim = Share(Quantity(share, PERCENT), Quantity(whole))
    assert bool(found("N115", claim)) is flagged


MARCH = PartialDate(CalendarDate(2011, 3, 3))
MAY = PartialDate(CalendarDate(month=5, day=4))
JUNE = PartialDate(CalendarDate(month=6, day=5))
HELD = PartialDate(CalendarDate(month=6, day=5), anchor=date(1999, 1, 1))


def test_dates_without_a_year_are_taken_for_the_nearest() -> None:
    def days(
        one: PartialDate | DateRange, two: PartialDate | DateRange
    ) -> list[str] | None:
        both = days_of_both(one, two)
        return both and [str(day) for pair in both for day in pair]

    assert days(MARCH, MAY) == ["2011-03-03"] * 2 + ["2011-05-04"] * 2
    assert days(MAY, MARCH) == ["2011-05-04"] * 2 + ["2011-03-03"] * 2
    assert days(MAY, JUNE) == ["2001-05-04"] * 2 + ["2001-06-05"] * 2
    assert days(HELD, MAY) == ["1999-06-05"] * 2 + ["1999-05-04"] * 2
    assert days(MAY, HELD) is None
    assert days(MARCH, DateRange(MAY, JUNE)) == [
        *("2011-03-03", "2011-03-03", "2011-05-04", "2011-06-05")
    ]
    assert days(DateRange(MAY, JUNE), MARCH) == [
        *("2011-05-04", "2011-06-05", "2011-03-03", "2011-03-03")
    ]
    assert days(MARCH, PartialDate(CalendarDate(2011, 2, 30))) is None


def test_rules_are_kept_by_their_surest_finding_and_a_typo_is_told() -> None:
    errors = BUILT_IN.at_least(Severity.ERROR).rules
    assert errors
    assert all(rule.surest is Severity.ERROR for rule in errors)
    assert BUILT_IN.at_least(Severity.ADVICE) == BUILT_IN
    for typo, meant in (("d1o1", "D101"), ("week-date", "weekday-date")):
        with pytest.raises(ClaimcheckError, match=re.escape(f"did you mean {meant}?")):
            BUILT_IN.get(typo)
    with pytest.raises(ClaimcheckError, match=r"^No rule has the code or name '§'$"):
        BUILT_IN.get("§")
    assert BUILT_IN.get("d101") == BUILT_IN.get("weekday-date")


def test_a_case_finds_claims_of_a_kind_each_time() -> None:
    claim = Share(Quantity(40, PERCENT), Quantity(12))
    case = Case((claim, hours(NINE, NINE, SIX)))
    assert case.claims_of(Share) == case.claims_of(Share) == (claim,)
    assert Mention(SIX) in case.claims_of(Hours)[0].mentions
