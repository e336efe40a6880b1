"""What a sentence puts around its claims: modality, quotation, limits of scope."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import compress, count

from claimcheck.extract import Reading
from claimcheck.extract.tokens import Tokens
from claimcheck.lang import Language
from claimcheck.model import Context, Modality

_HEDGES_AND_MONTHS = "Hh~M"
"""Letters of "no more than" and of May, which deny and doubt nothing."""


class Contexts:
    """The contexts of a text's sentences, each worked out once."""

    def __init__(self, reading: Reading) -> None:
        """Take a text whose sentences are asked about one by one."""
        self._reading = reading
        self._quote_starts = [quote.span.start for quote in reading.quotes]
        words = reading.tokens.lexicon.language.words
        self._telling = frozenset().union(*(words[key] for _, key in _TELLING))
        self._made: dict[tuple[int, bool], Context] = {}
        self._mistaken = frozenset(_near_mistakes(reading))

    def at(self, offset: int) -> Context:
        """Give the context of what stands at an offset."""
        number = self._reading.sentence_of(self._reading.tokens.at(offset))
        key = (number, self._is_quoted(offset))
        known = self._made.get(key)
        if known is None:
            known = self._made[key] = self._context(*key)
        return known

    def _is_quoted(self, offset: int) -> bool:
        at = bisect_right(self._quote_starts, offset) - 1
        return at >= 0 and offset < self._reading.quotes[at].span.end

    def _context(self, number: int, quoted: bool) -> Context:  # noqa: FBT001
        tokens = self._reading.tokens
        first, after = self._reading.sentences[number]
        mistaken = number in self._mistaken
        modality = Modality.MISTAKEN if mistaken else self._modality(first, after)
        scope = frozenset(
            tokens.lower[match.start()]
            for match in _NARROWING.finditer(tokens.letters, first + 1, after)
        )
        return Context(modality, quoted, scope, number)

    def _modality(self, first: int, after: int) -> Modality:
        tokens = self._reading.tokens
        told = self._telling.intersection(tokens.lower[first:after])
        if not told:
            return Modality.ASSERTED
        said = {
            tokens.lower[at]
            for at in range(first, after)
            if tokens.lower[at] in told and tokens.letters[at] not in _HEDGES_AND_MONTHS
            if not (tokens.lower[at] == "no" and tokens.letters[at - 1] == "&")
        }  # 312 steps and no handrail
        words = tokens.lexicon.language.words
        return next(
            (meant for meant, key in _TELLING if not words[key].isdisjoint(said)),
            Modality.ASSERTED,
        )


_TELLING = (
    (Modality.DENIED, "negations"),
    (Modality.CONDITIONAL, "conditions"),
    (Modality.PLANNED, "future_verbs"),
)
"""The words that tell of each modality; an earlier one prevails."""
_NARROWING = re.compile("[XMWDLY]")
"""Letters of names and times, which tell what a sentence is limited to."""


def _near_mistakes(reading: Reading) -> Iterator[int]:
    """Yield the sentences that speak of a mistake, and those beside them.

    What is told as wrong, forged or made up contradicts nothing: a leaflet gave it as
    31 June, an error that was soon put right.
    """
    tokens = reading.tokens
    mistakes = _mistakes(tokens.lexicon.language)
    faults = tokens.lexicon.language.words["machine_faults"]
    for at in compress(count(), map(mistakes.__contains__, tokens.lower)):
        for before, phrase in mistakes[tokens.lower[at]]:
            first = at - before
            if first < 0 or _is_none(tokens, at):
                continue
            if tokens.lower[first : first + len(phrase)] == phrase:
                number = reading.sentence_of(first)
                if " ".join(phrase) not in faults or _shows(reading, number):
                    yield from (number - 1, number, number + 1)


def _shows(reading: Reading, number: int) -> bool:
    """Say whether a fault shows in figures: brakes that fail tell nothing of them."""
    tokens = reading.tokens
    wrong = tokens.lexicon.language.words["shown_wrong"]
    return not wrong.isdisjoint(tokens.lower[slice(*reading.sentences[number])])


def _is_none(tokens: Tokens, at: int) -> bool:
    """Say whether a word is part of what is only named after errors: their margin."""
    near = " ".join(tokens.lower[max(at - 3, 0) : at + 2])
    named = tokens.lexicon.language.words["no_mistakes"]
    return any(phrase in near for phrase in named)


@cache
def _mistakes(language: Language) -> Mapping[str, list[tuple[int, list[str]]]]:
    """Give the phrases that tell of a mistake by their longest words, the rarest.

    With each goes how many words stand before that one.
    """
    phrases: dict[str, list[tuple[int, list[str]]]] = {}
    for text in language.words["mistaken"] | language.words["machine_faults"]:
        phrase = text.split()
        longest = max(phrase, key=len)
        phrases.setdefault(longest, []).append((phrase.index(longest), phrase))
    return phrases
