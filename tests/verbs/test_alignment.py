"""Passages known again by the words they share."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model import Span
from claimcheck.verbs.alignment import Passage, Passages, align, pair_up

TEXTS = st.lists(
    st.lists(
        st.sampled_from(["pier", "boat", "sank", "3", "4", "the", "a"]), max_size=6
    ).map(lambda words: Passage(" ".join(words))),
    max_size=6,
)


@given(TEXTS, TEXTS)
def test_the_other_way_round_gives_the_same_pairs(
    one: list[Passage], two: list[Passage]
) -> None:
    there, back = align(one, two), align(two, one)
    assert {(a, b) for a, b in there.items()} == {(b, a) for a, b in back.items()}


@given(TEXTS)
def test_a_text_is_aligned_with_itself(some: list[Passage]) -> None:
    pairs = align(some, some)
    assert sorted(pairs) == list(range(len(some)))
    assert all(some[one].words == some[two].words for one, two in pairs.items())


@given(st.permutations(["the pier sank", "a boat of 3 crew left", "snow fell"]))
def test_every_order_of_the_same_passages_is_seen_through(texts: list[str]) -> None:
    before = [Passage(text) for text in sorted(texts)]
    after = [Passage(text) for text in texts]
    pairs = align(before, after)
    assert [after[pairs[at]] for at in range(3)] == before


def test_figures_may_change_where_all_else_stays() -> None:
    before = [Passage(f"the crew of boat {n} was saved") for n in (1, 2, 3)]
    after = [Passage(f"the crew of boat {n} was saved") for n in (2, 3, 4)]
    assert align(before, after) == {1: 0, 2: 1, 0: 2}


def test_of_two_passages_the_more_alike_is_taken() -> None:
    before = [Passage("a storm sank the old pier")]
    after = [Passage("a storm came to town"), Passage("one storm sank an old pier")]
    assert align(before, after) == {0: 1}


def test_passages_that_share_too_few_words_have_no_pair() -> None:
    before = [Passage("a storm sank the old pier on the coast")]
    assert align(before, [Passage("no coast is without its own light house now")]) == {}


def test_words_that_are_everywhere_propose_nothing() -> None:
    before = [Passage(f"the the{n}") for n in range(9)]
    after = [Passage(f"the other{n}") for n in range(9)]
    assert align(before, after) == {}


@pytest.mark.parametrize("keys", [*permutations("abb")])
def test_equal_keys_are_paired_in_order(keys: tuple[str, ...]) -> None:
    ours = list(enumerate(keys))
    pairs = list(
        pair_up(ours, [(9, "b")], lambda each: (each[1],), lambda each: (each[1],))
    )
    assert pairs == [((keys.index("b"), "b"), (9, "b"))]


def test_an_empty_key_makes_no_pair() -> None:
    assert list(pair_up([1], [1], lambda _: (), lambda _: ())) == []


def test_a_passage_ends_at_a_full_stop_before_a_blank_or_at_a_line_end() -> None:
    text = "It cost 4.5 marks.  “Why?” Ida\nasked"
    passages = Passages(text)
    spans = [text.index(word) for word in ("4.5", "Ida", "cost", "asked")]
    numbers = [passages.number_of(Span(at, at + 1)) for at in spans]
    assert numbers == [0, 1, 0, 2]
    assert [each.text for each in passages.passages] == [
        "It cost 4.5 marks.",
        "Ida",
        "asked",
    ]


def test_what_has_no_place_shares_a_passage_without_words() -> None:
    passages = Passages("A text.")
    assert passages.number_of(None) == passages.number_of(None) == 0
    assert passages.passages == [Passage("")]
