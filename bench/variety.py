"""How many ways of saying things the testing kit knows.

    python -m bench.variety [--draws N] [--seed N]

Draws phrases, sentences and articles from :mod:`claimcheck.strategies`, puts a mark in
place of every figure and every name, and counts the distinct forms that remain: how
many different phrases, and how many different sentences.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable, Iterable
from typing import Any

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis.strategies import SearchStrategy

from claimcheck.strategies import articles, phrases, sentences

_VARIABLE = re.compile(r"[A-Z]\w+|\d[\d,.]*")
_BETWEEN = re.compile(r"(?<=[.”]) |\n\n")


def forms(text: str) -> Iterable[str]:
    """Give the sentences of a text without its figures and names."""
    return _BETWEEN.split(_VARIABLE.sub("_", text))


def drawn(strategy: SearchStrategy[Any], draws: int, start: int) -> list[str]:
    """Give the texts of so many examples, the same ones for the same seed."""
    texts: list[str] = []

    @seed(start)
    @settings(
        max_examples=draws,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(strategy)
    def look(made: Any) -> None:  # noqa: ANN401
        texts.append(made.text)

    look()
    return texts


KINDS: dict[str, Callable[[], SearchStrategy[Any]]] = {
    "phrases": phrases,
    "sentences": sentences,
    "articles": articles,
}


def main() -> None:
    """Print a table: what is drawn, how often, and its distinct forms."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--draws", type=int, default=2_000)
    parser.add_argument("--seed", type=int, default=1)
    given_ = parser.parse_args()
    rows = [f"{'drawn':<10} {'draws':>7} {'texts':>7} {'forms':>7}"]
    for name, strategy in KINDS.items():
        texts = drawn(strategy(), given_.draws, given_.seed)
        found = {form for text in texts for form in forms(text)}
        rows.append(
            f"{name:<10} {len(texts):>7,} {len(set(texts)):>7,} {len(found):>7,}"
        )
    sys.stdout.write("\n".join(rows) + "\n")


if __name__ == "__main__":
    main()
