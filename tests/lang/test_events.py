"""Words of one kind of event name it; what is wrong in the table is refused."""

from __future__ import annotations

import pytest

from claimcheck import ClaimcheckError
from claimcheck.lang.events import Words, load_events, parse_events

EVENTS = load_events()


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("blaze", "burnt"),
        ("the grounding", "ran aground"),
        ("lift-off", "was launched"),
        ("disaster", "capsized"),
        ("blackout", "lights went out"),
    ],
)
def test_a_noun_names_what_other_words_tell(name: str, told: str) -> None:
    assert kinds(EVENTS.names, name) & kinds(EVENTS.kinds, told)


def test_a_disaster_is_any_of_several_kinds_but_a_flood_is_no_fire() -> None:
    disaster = kinds(EVENTS.names, "disaster")
    assert disaster & kinds(EVENTS.kinds, "flood") & kinds(EVENTS.kinds, "fire")
    assert not kinds(EVENTS.names, "flood") & kinds(EVENTS.kinds, "fire")


def test_the_longest_phrase_counts() -> None:
    words = ["the", "bill", "was", "signed", "into", "law"]
    assert EVENTS.kinds.at(words, 3) == (frozenset({"enactment"}), 6)
    assert EVENTS.kinds.at(["signed", "by"], 0) == (frozenset({"signing"}), 1)


@pytest.mark.parametrize("text", ["[", "", "[kinds]\nfire = 3\n[members]\n[words]\n"])
def test_what_is_no_table_of_events_is_refused(text: str) -> None:
    with pytest.raises(ClaimcheckError, match="events: "):
        parse_events(text)


def kinds(words: Words, text: str) -> frozenset[str]:
    """Give the kinds of all words of a phrase."""
    tokens = text.split()
    found = (words.at(tokens, at) for at in range(len(tokens)))
    return frozenset().union(*(each[0] for each in found if each))
