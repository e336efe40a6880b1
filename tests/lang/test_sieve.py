"""Of many phrases only those are tried whose words all stand in the sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.lang.frames import load_frames
from claimcheck.lang.patterns import load_patterns, parse_patterns
from claimcheck.lang.sieve import sieve_of

WORDS = st.sampled_from(["born", "died", "in", "the", "tower", "#c", "<d"])
NEEDS = st.lists(st.frozensets(WORDS, min_size=1, max_size=3), max_size=3).map(tuple)


@given(st.dictionaries(st.integers(0, 20), NEEDS, max_size=8), st.frozensets(WORDS))
def test_those_are_tried_of_whose_every_set_a_word_stands(
    phrases: dict[int, tuple[frozenset[str], ...]], words: frozenset[str]
) -> None:
    sieve = sieve_of(phrases)
    able = [n for n, needs in phrases.items() if all(words & need for need in needs)]
    assert sieve.among(words) == sorted(able)


@pytest.mark.parametrize(
    ("sign", "printed"), [("-", "—"), ("–", "-"), (",", "\n"), ('"', "”"), ("'", "’")]
)
def test_a_sign_stands_for_all_its_forms(sign: str, printed: str) -> None:
    sieve = sieve_of({0: (frozenset({sign}),)})
    assert sieve.among({printed}) == [0]


@pytest.mark.parametrize(
    ("pattern", "needs"),
    [
        ("rose ~1 {by:s}", ({"rose"}, {"#s", "#f"})),
        ("%left ~1 {x:m}", ({"left", "spare"}, {"#m"})),
        ("( rose | had fallen ) to? {x:m}", ({"rose", "fallen"}, {"#m"})),
        ("( rose )? !( by ) {x:m}", ({"#m"},)),
    ],
)
def test_a_pattern_needs_the_rarest_word_of_each_choice(
    pattern: str, needs: tuple[set[str], ...]
) -> None:
    raw = {
        "words": {"left": ["left", "to spare"]},
        "patterns": [{"claim": "sum", "patterns": [pattern]}],
    }
    (made,) = parse_patterns(raw).frames
    assert tuple(map(set, made.needs)) == needs


@pytest.mark.parametrize(
    ("pattern", "pairs"),
    [
        ("of {x:m}", [{"of #m"}]),
        ("of the? {x:m}", [{"of #m", "the #m"}]),
        ("%left {x:m} ,", [{"left #m", "spare #m"}, {"#m ,"}]),
        ("{x:m} %left", [{"#m left", "#m to"}]),
        ("^ in {x:m} - {y:m}", [{"^ in"}, {"in #m"}]),
        ("of !( few ) {x:m}", [{"of #m"}]),
        ("of ( rose ) {x:c}", []),
        ("of ~2 {x:c}", []),
        ("of > {x:c}", []),
        ("of {x+:m} and", [{"of #m"}, {"#m and"}]),
        ("of {x*:m} and", [{"#m and"}]),
    ],
)
def test_a_pattern_needs_what_stands_right_beside_a_number(
    pattern: str, pairs: list[set[str]]
) -> None:
    raw = {
        "words": {"left": ["left", "to spare"]},
        "patterns": [{"claim": "sum", "patterns": [pattern]}],
    }
    (made,) = parse_patterns(raw).frames
    assert [set(need) for need in made.needs if " " in min(need)] == pairs


def test_every_phrase_that_comes_with_claimcheck_is_a_regular_expression() -> None:
    patterns = [
        *(each.pattern for each in load_frames().phrasings),
        *(each.pattern for each in load_patterns().frames),
    ]
    assert all(pattern.search("") is None for pattern in patterns)
