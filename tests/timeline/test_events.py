"""Which claims speak of one event, and what contradicts what."""

from __future__ import annotations

from datetime import date

from claimcheck.model import (
    CalendarDate,
    Claim,
    Duration,
    Elapsed,
    End,
    EventDate,
    Fact,
    Hedge,
    PartialDate,
    Published,
    Source,
    Thing,
)
from claimcheck.timeline import Side, Timeline, conflicts_of

WAR = Thing("the war", head="war", definite=True)
LONG_WAR = Thing("the long war", head="war", words=frozenset({"long"}), definite=True)
HILL_WAR = Thing("the hill war", head="war", words=frozenset({"hill"}), definite=True)
BOOK = Source("A Chronicle")


def on(year: int, month: int, day: int) -> PartialDate:
    return PartialDate(CalendarDate(year, month, day))


def lasted(event: Thing, months: int, hedge: Hedge = Hedge.BARE) -> Elapsed:
    return Elapsed(
        duration=Duration(months, "month", hedge), event=event, until_now=True
    )


def fact(event: Thing, start: PartialDate, *aliases: Thing) -> Fact:
    return Fact(EventDate(event=event, date=start), BOOK, aliases)


def conflicts(*claims: Claim, facts: tuple[Fact, ...] = ()) -> list[tuple[Side, ...]]:
    return list(conflicts_of(Timeline.of(claims, facts)))


DATE_LINE = Published(date=on(2025, 1, 22))
NEARLY_SEVEN = lasted(LONG_WAR, 7, Hedge.JUST_BELOW)


def test_finds_the_three_that_cannot_be_and_a_window_for_each() -> None:
    known = fact(LONG_WAR, on(2022, 2, 24))
    (sides,) = conflicts(DATE_LINE, NEARLY_SEVEN, facts=(known,))
    assert [side.member.claim for side in sides] == [
        DATE_LINE,
        NEARLY_SEVEN,
        known.claim,
    ]
    days = [tuple(map(date.fromordinal, sides[at].window)) for at in (0, 2)]  # type: ignore[arg-type]
    assert days == [
        (date(2022, 8, 24), date(2022, 9, 23)),
        (date(2024, 6, 23), date(2024, 7, 22)),
    ]
    assert sides[1].window == (1063, 1063)


def test_leaving_out_any_side_leaves_no_contradiction() -> None:
    known = fact(LONG_WAR, on(2022, 2, 24))
    assert not conflicts(NEARLY_SEVEN, facts=(known,))
    assert not conflicts(DATE_LINE, facts=(known,))
    assert not conflicts(DATE_LINE, NEARLY_SEVEN)


def test_a_fact_is_about_the_event_it_names_with_more_words_or_by_an_alias() -> None:
    known = fact(LONG_WAR, on(2022, 2, 24), WAR)
    for event in (LONG_WAR, WAR):
        assert conflicts(DATE_LINE, lasted(event, 7), facts=(known,))
    assert not conflicts(DATE_LINE, lasted(HILL_WAR, 7), facts=(known,))


def test_a_bare_name_means_the_one_event_spoken_of_before() -> None:
    began = EventDate(event=LONG_WAR, date=on(2022, 2, 24))
    assert conflicts(DATE_LINE, began, lasted(WAR, 7))
    other = EventDate(event=HILL_WAR, date=on(2024, 6, 24))
    assert not conflicts(DATE_LINE, began, other, lasted(WAR, 7))


def test_the_day_of_publication_from_outside_has_some_slack() -> None:
    near = Timeline.of([DATE_LINE], published=date(2025, 1, 23))
    far = Timeline.of([DATE_LINE], published=date(2025, 3, 23))
    assert not list(conflicts_of(near))
    assert len(list(conflicts_of(far))) == 1


def test_an_end_before_a_length_is_over_contradicts_its_start() -> None:
    start = EventDate(event=LONG_WAR, date=on(2020, 1, 1))
    end = EventDate(event=LONG_WAR, date=on(2020, 2, 1), end=End.END)
    year = Elapsed(duration=Duration(1, "year"), event=LONG_WAR)
    (sides,) = conflicts(start, end, year)
    assert len(sides) == 3
    assert sides[2].window == (31, 31)


def test_an_exact_length_that_needs_a_third_date_is_shown_with_it() -> None:
    """Seven months are 212 to 215 days; only from 24 February are they 212."""
    exactly = lasted(LONG_WAR, 7, Hedge.EXACT)
    known = fact(LONG_WAR, on(2022, 2, 24))
    (sides,) = conflicts(Published(date=on(2022, 9, 26)), exactly, facts=(known,))
    assert len(sides) == 3
