"""What somebody may have meant."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(word: str, known: Iterable[str]) -> str:
    """Ask for the nearest of the known words, or say nothing where none is near.

    >>> nearest("chek", ["check", "diff"]), nearest("x", ["check"])
    ('; did you mean check?', '')
    """
    near = get_close_matches(word, list(known), 1)
    return f"; did you mean {near[0]}?" if near else ""
