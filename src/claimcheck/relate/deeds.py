"""What a verb and the noun made from it share: seized and seizure, sacked and sacking.

So a noun can name again what a verb told, where no table has them both. The endings are
those of Latin and English derivation (Marchand 1969, chapter 4).
"""

from __future__ import annotations

from functools import lru_cache

_ENDINGS = (
    *("ations", "ation", "ated", "ates", "ate", "ions", "ion", "ings", "ing"),
    *("ures", "ure", "ments", "ment", "als", "al", "ances", "ance", "ences", "ence"),
    *("eries", "ery", "ages", "age", "ed", "es", "s", "e"),
)
_TURNED = {"ss": "t", "s": "d"}
"""How a stem ends before -ion: admission of admit, explosion of explode."""
_LEAST = 4


@lru_cache(maxsize=4096)
def stem_of(word: str) -> str:
    """Give what a verb has in common with the noun of what it tells.

    >>> [stem_of(word) for word in ("seized", "seizure", "exploded", "explosion")]
    ['seiz', 'seiz', 'explod', 'explod']
    """
    ending = next((end for end in _ENDINGS if _has(word, end)), "")
    stem = word.removesuffix(ending) if ending else word
    if ending in ("ion", "ions"):
        turned = next((end for end in _TURNED if stem.endswith(end)), "")
        stem = stem.removesuffix(turned) + _TURNED.get(turned, "")
    doubled = len(stem) > _LEAST and stem[-1] == stem[-2] and stem[-1] not in "sl"
    return stem[:-1] if doubled else stem


def _has(word: str, ending: str) -> bool:
    return len(word) - len(ending) >= _LEAST and word.endswith(ending)
