"""What is drawn reaches the edges at which programs break, and shrinks to little."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, find, given, settings
from hypothesis.strategies import SearchStrategy

from claimcheck.model import Duration, Hedge, Quantity
from claimcheck.strategies import (
    calendar_days,
    dates,
    durations,
    inconsistent_articles,
    quantities,
    sentences,
)
from claimcheck.strategies.printing import HEDGES
from claimcheck.strategies.scenes import REGISTERS, SCENES

WITHOUT_SHRINKING = settings(
    max_examples=1_000,
    database=None,
    deadline=None,
    derandomize=True,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)


def drawn(strategy: SearchStrategy[Any]) -> list[Any]:
    made: list[Any] = []

    @WITHOUT_SHRINKING
    @given(strategy)
    def look(value: Any) -> None:  # noqa: ANN401
        made.append(value)

    look()
    return made


DAYS: dict[str, Callable[[date], bool]] = {
    "leap day": lambda day: (day.month, day.day) == (2, 29),
    "end of a month": lambda day: day.day == monthrange(day.year, day.month)[1],
    "start of a year": lambda day: (day.month, day.day) == (1, 1),
    "end of a year": lambda day: (day.month, day.day) == (12, 31),
}


def test_days_are_drawn_at_every_edge_of_the_calendar() -> None:
    days = drawn(calendar_days())
    first_days = [value.earliest for value in drawn(dates()) if value.earliest]
    for edge, is_there in DAYS.items():
        assert any(map(is_there, days)), edge
        assert any(map(is_there, first_days)), edge


def test_quantities_are_drawn_of_none_one_and_very_many_under_every_hedge() -> None:
    made = drawn(quantities())
    assert {value.hedge for value in made} == set(Hedge)
    highest = [value.figure.high for value in made]
    assert {0, 1} <= set(highest)
    assert max(highest) > 10**9
    assert min(value.figure.low for value in made) < 0


def test_lengths_are_drawn_under_every_hedge() -> None:
    assert {value.hedge for value in drawn(durations())} == set(Hedge)


@cache
def stories() -> tuple[Any, ...]:
    return tuple(drawn(sentences()))


def test_sentences_tell_numbers_and_lengths_under_every_hedge() -> None:
    values = [mention.value for story in stories() for mention in story.mentions]
    hedged = [value for value in values if isinstance(value, Quantity | Duration)]
    assert {value.hedge for value in hedged} >= set(HEDGES) - {Hedge.EXACT}
    assert max(value.figure.high for value in hedged) >= 10**9


def test_sentences_are_printed_at_the_edges_of_the_calendar() -> None:
    days = [story.published for story in stories()]
    for edge, is_there in DAYS.items():
        assert any(map(is_there, days)), edge


@pytest.mark.parametrize("register", REGISTERS)
def test_sentences_are_drawn_in_every_register(register: str) -> None:
    other = "\n".join(
        wording
        for scene in SCENES
        for name, wordings in scene.wordings.items()
        for wording in wordings
        if name != register
    )
    own = {
        piece.strip()
        for scene in SCENES
        for wording in scene.wordings.get(register, ())
        for piece in re.split(r"\{[^}]*\}|[\[\]]", wording)
        if len(piece.split()) > 1 and piece.strip() not in other
    }
    assert any(piece in story.text for story in stories() for piece in own)


@pytest.mark.parametrize("rule", ["D101", "T104", "N101", "N107", "U104", "R101"])
def test_what_is_wrong_shrinks_to_a_short_article(rule: str) -> None:
    quick = settings(database=None, deadline=None, derandomize=True, max_examples=50)
    shortest = find(inconsistent_articles(rule), bool, settings=quick)
    assert len(shortest.article.text.split()) <= 40
    assert "\n\n" not in shortest.article.text
