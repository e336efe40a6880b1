"""Words of a language, read from its TOML files."""

from claimcheck.lang.language import HedgePhrase, Language, Vague
from claimcheck.lang.loading import load_language, parse_language, with_units

__all__ = [
    "HedgePhrase",
    "Language",
    "Vague",
    "load_language",
    "parse_language",
    "with_units",
]
