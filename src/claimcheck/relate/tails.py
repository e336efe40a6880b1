"""What stands behind a noun and narrows it down: the cows that were sold.

Words are known again by how they begin, or by the group of like meaning they are in.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.extract.tokens import Tokens
from claimcheck.lang.patterns import load_patterns
from claimcheck.relate.things import CONTENT, lemma

STOPS = '.;,:()\n"iNYnmq$'
"""Letters of signs and of numbers that end what narrows a noun down."""
_STEM = 4
"""Letters that two words must share to be forms of one: found, founder."""
_FEW, _LONGEST = 2, 8
"""Content words of a tail that are looked at, and its tokens."""


class Tails:
    """The words behind the nouns of a text."""

    def __init__(self, tokens: Tokens) -> None:
        """Take a text."""
        language = tokens.lexicon.language
        self._tokens, self._words = tokens, language.words
        self._groups = load_patterns(language.code).tables.get("alike", {})

    def stem(self, word: str) -> str:
        """Give words of like meaning as one, and of others how they begin."""
        group = self._groups.get(word)
        return str(group or lemma(word, self._tokens.lexicon.language)[:_STEM])

    def is_past(self, word: str) -> bool:
        """Say whether a word is in the past, or looks so."""
        return word.endswith("ed") or word in self._words["past_verbs"]

    def behind(self, at: int, told: frozenset[str]) -> Iterator[str]:
        """Yield the stems of what narrows down a noun that ends before a token."""
        tokens = self._tokens
        letter, word = tokens.letters[at : at + 1], tokens.lower[at : at + 1]
        if not word or " ".join(tokens.lower[at : at + 2]) in self._words["there_all"]:
            return
        if letter == "p" or word[0] in self._words["relative"]:
            yield from self._content(at + 1, _FEW)
        elif letter != "v" and (self.stem(word[0]) in told or self._is_participle(at)):
            yield from self._content(at, 1)

    def _content(self, at: int, most: int) -> Iterator[str]:
        """Yield the stems of the next words, as far as the next sign or verb."""
        tokens = self._tokens
        left, told = most, False
        for here in range(at, min(at + _LONGEST, len(tokens.letters))):
            letter = tokens.letters[here]
            if letter in STOPS or (letter == "v" and left < most) or not left:
                return
            past = self.is_past(tokens.lower[here])
            if past and told:
                return  # the 19 who started finished late
            told = told or past
            if letter in CONTENT:
                left -= 1
                yield self.stem(tokens.lower[here])

    def _is_participle(self, at: int) -> bool:
        """Say whether a word in the past narrows down, as another verb follows."""
        tokens = self._tokens
        if tokens.letters[at] not in "xu" or not self.is_past(tokens.lower[at]):
            return False
        for here in range(at + 1, min(at + _LONGEST, len(tokens.letters))):
            letter = tokens.letters[here]
            if letter in ".;,&":
                return False
            if letter == "v" or self.is_past(tokens.lower[here]):
                return True
        return False
