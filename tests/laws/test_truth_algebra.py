"""Kleene's strong three-valued logic, held against the least and the greatest."""

from __future__ import annotations

from itertools import product

import pytest

from claimcheck.model import Truth

RANK = {Truth.NO: 0, Truth.UNKNOWN: 1, Truth.YES: 2}
OF_RANK = {rank: truth for truth, rank in RANK.items()}
PAIRS = list(product(Truth, repeat=2))


@pytest.mark.parametrize(("one", "two"), PAIRS)
def test_and_is_the_lesser_and_or_the_greater(one: Truth, two: Truth) -> None:
    assert (one & two) is OF_RANK[min(RANK[one], RANK[two])]
    assert (one | two) is OF_RANK[max(RANK[one], RANK[two])]


@pytest.mark.parametrize("truth", Truth)
def test_not_turns_the_ranks_round(truth: Truth) -> None:
    assert (~truth) is OF_RANK[2 - RANK[truth]]


@pytest.mark.parametrize("truth", Truth)
def test_a_truth_is_neither_true_nor_false(truth: Truth) -> None:
    with pytest.raises(TypeError, match=rf"^{truth} is neither true nor false"):
        bool(truth)
