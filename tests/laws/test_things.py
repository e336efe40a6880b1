"""Narrowing orders things: each narrows itself, and what that narrows."""

from __future__ import annotations

from hypothesis import given

from claimcheck.model import Thing
from claimcheck.strategies.values import things


@given(things())
def test_a_thing_narrows_itself(thing: Thing) -> None:
    assert thing.narrows(thing)


@given(things(), things())
def test_things_that_narrow_each_other_have_the_same_words(
    one: Thing, two: Thing
) -> None:
    both = one.narrows(two) and two.narrows(one)
    assert both == ((one.head, one.words) == (two.head, two.words))


@given(things(), things(), things())
def test_what_narrows_a_narrower_thing_narrows_the_wide_one(
    one: Thing, two: Thing, three: Thing
) -> None:
    if one.narrows(two) and two.narrows(three):
        assert one.narrows(three)


@given(things(), things())
def test_more_words_are_narrower(one: Thing, two: Thing) -> None:
    narrower = Thing("x", one.head, one.words | two.words)
    assert narrower.narrows(one)
    assert one.narrows(narrower) == (two.words <= one.words)


def test_a_name_alone_is_its_own_head() -> None:
    assert Thing("The War").head == "the war"
    assert str(Thing("The War")) == "The War"
    assert Thing("war").narrows(Thing("WAR"))
    assert not Thing("war").narrows(Thing("boat"))
