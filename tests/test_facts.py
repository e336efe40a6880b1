"""Facts from TOML: what they become, and what is said of wrong ones."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.errors import ClaimcheckError
from claimcheck.facts import parse_facts
from claimcheck.model import (
    CountClaim,
    End,
    EventDate,
    Fact,
    Published,
    Source,
    SourceKind,
)

A_DATE = 'a date, a year or "2022-02/2022-03"'
SOURCE = 'source = { title = "the harbour log" }'


def event(*lines: str, source: str = SOURCE) -> tuple[Fact, ...]:
    text = "\n".join(["[[fact]]", 'event = "the closure of the dam"', *lines, source])
    return parse_facts(text, "dam.toml")


def days_of(fact: Fact) -> tuple[date, date] | None:
    assert isinstance(fact.claim, EventDate)
    return fact.claim.date.value.days


def complaint_of(text: str) -> str:
    with pytest.raises(ClaimcheckError) as caught:
        parse_facts(text, "dam.toml")
    return str(caught.value)


def test_an_event_is_read_with_its_names_and_its_source() -> None:
    (fact,) = event(
        'aliases = ["the closure", "shut-down of the sluices"]',
        "start = 2018-03-05",
        source='source = { title = "log", url = "https://log.example/5", '
        "date = 2018-03-06 }",
    )
    assert isinstance(fact.claim, EventDate)
    assert fact.claim.event.head == "closure"
    assert fact.claim.event.words == {"dam"}
    assert fact.claim.end is End.START
    assert [alias.name for alias in fact.aliases] == [
        "the closure",
        "shut-down of the sluices",
    ]
    assert fact.source == Source(
        "log",
        SourceKind.DOCUMENT,
        url="https://log.example/5",
        date=date(2018, 3, 6),
    )


@pytest.mark.parametrize(
    ("given_date", "first", "last"),
    [
        ("2022-02-24", date(2022, 2, 24), date(2022, 2, 24)),
        ('"2022-02-24"', date(2022, 2, 24), date(2022, 2, 24)),
        ('"2022-02"', date(2022, 2, 1), date(2022, 2, 28)),
        ("2022", date(2022, 1, 1), date(2022, 12, 31)),
        ('"2022"', date(2022, 1, 1), date(2022, 12, 31)),
        ('"2022-02/2022-03"', date(2022, 2, 1), date(2022, 3, 31)),
        ('"2022-02-24/2022"', date(2022, 2, 24), date(2022, 12, 31)),
        ("987", date(987, 1, 1), date(987, 12, 31)),
    ],
)
def test_dates_are_as_exact_as_they_are_told(
    given_date: str, first: date, last: date
) -> None:
    (fact,) = event(f"end = {given_date}")
    assert isinstance(fact.claim, EventDate)
    assert fact.claim.end is End.END
    assert days_of(fact) == (first, last)


@given(st.dates(), st.integers(0, 400))
def test_a_range_holds_the_days_from_its_start_to_its_end(day: date, more: int) -> None:
    later = min(day.toordinal() + more, date.max.toordinal())
    last = date.fromordinal(later)
    (fact,) = event(f'start = "{day}/{last}"')
    assert days_of(fact) == (day, last)
    if last > day:
        assert "ends before it starts" in complaint_of(
            f'[[fact]]\nevent = "x"\nstart = "{last}/{day}"\n{SOURCE}'
        )


@given(st.dates(max_value=date(9000, 1, 1)), st.integers(-3, 3))
def test_an_event_does_not_end_before_it_starts(day: date, more: int) -> None:
    if day.toordinal() + more < 1:
        return
    end = day + timedelta(days=more)
    lines = [f"start = {day}", f"end = {end}"]
    if more >= 0:
        assert [days_of(fact) for fact in event(*lines)] == [(day, day), (end, end)]
    else:
        with pytest.raises(ClaimcheckError, match="would end before it starts"):
            event(*lines)


def test_one_date_stands_for_both_ends() -> None:
    start, end = event("date = 2018-03-05")
    assert isinstance(start.claim, EventDate)
    assert isinstance(end.claim, EventDate)
    assert (start.claim.end, end.claim.end) == (End.START, End.END)
    assert days_of(start) == days_of(end) == (date(2018, 3, 5), date(2018, 3, 5))


def test_a_sentence_becomes_the_claims_it_makes() -> None:
    (fact,) = parse_facts(f'[[fact]]\nsays = "Exactly 12 boats sank."\n{SOURCE}')
    assert isinstance(fact.claim, CountClaim)
    assert fact.claim.quantity.text == "Exactly 12"
    assert fact.claim.quantity.span is fact.claim.span is None
    assert fact.source.name == "the harbour log"


def test_a_sentence_is_reckoned_from_the_day_of_its_source() -> None:
    facts = parse_facts(
        '[[fact]]\nsays = "The sluice was closed on Monday."\n'
        'source = { title = "log", date = 2018-03-07 }'
    )
    days = [m.value.days for fact in facts for m in fact.claim.mentions]
    assert (date(2018, 3, 5), date(2018, 3, 5)) in days
    assert not any(isinstance(fact.claim, Published) for fact in facts)


def test_a_fact_stands_in_no_article() -> None:
    (fact, *_) = parse_facts(
        f'[[fact]]\nsays = "Exactly 12 boats sank, Ida Moller said."\n{SOURCE}'
    )
    said = fact.claim.attribution
    assert said is not None
    assert said.source.name == "Ida Moller"
    assert said.content == ()
    assert said.cue is said.mention is None


def test_no_fact_is_no_error() -> None:
    assert parse_facts("") == ()


@pytest.mark.parametrize(
    ("lines", "says"),
    [
        (
            'event = "x"\nstart = "soon"',
            "fact[1].start: expected a date, a year or \"2022-02/2022-03\", not 'soon'",
        ),
        (
            'event = "x"\nend = "2022-13"',
            f"fact[1].end: expected {A_DATE}, not '2022-13'",
        ),
        (
            'event = "x"\nstart = "2022/2023/2024"',
            f"fact[1].start: expected {A_DATE}, not '2022/2023/2024'",
        ),
        (
            'event = "x"\nstart = "2022/"',
            f"fact[1].start: expected {A_DATE}, not '2022/'",
        ),
        (
            'event = "x"\nstart = true',
            'fact[1].start: expected a date, a year or "2022-02/2022-03", not true',
        ),
        (
            'event = "x"\nstart = 20220224',
            'fact[1].start: expected a date, a year or "2022-02/2022-03", not 20220224',
        ),
        (
            'event = "x"\nstart = 2022-02-24T05:00:00Z',
            f"fact[1].start: expected {A_DATE}, not 2022-02-24 05:00:00+00:00",
        ),
        (
            'event = "x"\nbegin = 2020\nstart = 2020',
            (
                "fact[1].begin: no such key; known: event, aliases, start, end, date, "
                "source, says"
            ),
        ),
        (
            'event = "x"\nalias = ["y"]\nstart = 2020',
            "fact[1].alias: no such key; did you mean aliases?",
        ),
        ("start = 2020", "fact[1].event: missing"),
        ('event = "x"', "fact[1]: expected a start, an end or a date of the event"),
        (
            'event = "x"\ndate = 2020\nstart = 2020',
            "fact[1].date: stands for both ends; drop it or start",
        ),
        (
            'event = "x"\nsays = "y"',
            "fact[1].says: a fact is an event or a sentence, not both",
        ),
        (
            'says = "It rained."',
            "fact[1].says: no claim was found in 'It rained.'",
        ),
        (
            'says = "12 boats sank."\naliases = ["x"]',
            "fact[1].aliases: no such key; known: says, source",
        ),
        ("event = 3\nstart = 2020", "fact[1].event: expected words in quotes, not 3"),
        (
            'event = "x"\naliases = "y"\nstart = 2020',
            "fact[1].aliases: expected a list such as [\"…\"], not 'y'",
        ),
    ],
)
def test_what_cannot_be_used_is_told_with_its_path(lines: str, says: str) -> None:
    assert complaint_of(f"[[fact]]\n{lines}\n{SOURCE}") == f"dam.toml: {says}"


@pytest.mark.parametrize(
    ("source", "says"),
    [
        (
            "",
            (
                "fact[1].source: missing; a fact needs its source, such as "
                'source = { title = "…" }'
            ),
        ),
        (
            "source = 'log'",
            "fact[1].source: expected a table such as { … = … }, not 'log'",
        ),
        ("source = {}", "fact[1].source.title: missing"),
        (
            "source = { title = 'x', link = 'y' }",
            "fact[1].source.link: no such key; known: title, url, date",
        ),
        (
            "source = { title = 'x', date = 2020 }",
            "fact[1].source.date: expected a day such as 2022-03-02, not 2020",
        ),
        (
            "source = { title = 'x', date = '2020/2021' }",
            "fact[1].source.date: expected a day such as 2022-03-02, not '2020/2021'",
        ),
    ],
)
def test_a_source_that_cannot_be_cited_is_told(source: str, says: str) -> None:
    text = f'[[fact]]\nevent = "x"\nstart = 2020\n{source}'
    assert complaint_of(text) == f"dam.toml: {says}"


def test_facts_are_counted_from_one() -> None:
    good = f'[[fact]]\nevent = "x"\nstart = 2020\n{SOURCE}\n'
    assert (
        complaint_of(f"{good}[[fact]]\n{SOURCE}") == "dam.toml: fact[2].event: missing"
    )


def test_a_misspelt_table_and_broken_toml_are_told() -> None:
    assert complaint_of("[[facts]]") == (
        "dam.toml: facts: no such key; did you mean fact?"
    )
    assert "fact: expected tables that begin with [[fact]]" in complaint_of("fact = 3")
    assert "line 1, column 9" in complaint_of("start = ")
