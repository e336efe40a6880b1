"""How a later noun phrase with a number points back to an earlier one.

"The 90 cows" may be those told of before; "the 90 cows that were sold" are some of
them, unless it was told before that cows were sold.
"""

from __future__ import annotations

import re

from attrs import frozen

from claimcheck.extract import Reading
from claimcheck.lang.patterns import load_patterns
from claimcheck.lang.roles import load_roles
from claimcheck.model import CountClaim, QuantityClaim, Span
from claimcheck.relate.tails import STOPS, Tails
from claimcheck.relate.things import lemma


@frozen
class Reference:
    """How a later phrase takes up an earlier: by its own words, and by which.

    *echoed* tells that it has words to narrow it down, all of them told before; *every*
    that it is of all there are; *narrowed* that a word before the noun narrows it down.
    """

    echoed: bool
    every: bool
    narrowed: bool

    @property
    def sure(self) -> bool:
        """Whether the words make sure of what is meant."""
        return self.every or (self.echoed and not self.narrowed)


class References:
    """What the words around the quantities of a text say, worked out once each."""

    def __init__(self, reading: Reading) -> None:
        """Take a text; nothing is looked for yet."""
        self._reading = reading
        self._tokens = reading.tokens
        self._stems: dict[int, frozenset[str]] = {}
        language = reading.tokens.lexicon.language
        self._words = language.words
        self._roles = load_roles(language.code)
        self._tails = Tails(reading.tokens)
        self._bands = load_patterns(language.code).tables.get("bands", {})

    def counts(self, claim: QuantityClaim, *, named: bool = False) -> bool:
        """Say whether a verb of counting stands right before a bare number.

        With *named*, what is counted may stand behind it.
        """
        tokens = self._tokens
        first, after = self._places(claim)
        stops = tokens.letters[after : after + 1] in (".", ",", ";", "")
        counting = self._words["counting"]
        return first > 0 and (named or stops) and tokens.lower[first - 1] in counting

    def counts_them(self, claim: QuantityClaim) -> bool:
        """Say whether a bare number is that of all told before: all 30 of them."""
        first, after = self._places(claim)
        tokens = self._tokens
        behind = tokens.lower[after : after + 2] == ["of", "them"]
        return behind and first > 0 and tokens.lower[first - 1] == "all"

    def is_among(self, claim: QuantityClaim) -> bool:
        """Say whether somebody else is told to be with them: among the ten injured."""
        first, _ = self._places(claim)
        before = self._tokens.lower[max(first - _FEW, 0) : first]
        return not self._words["among"].isdisjoint(before)

    def is_generic(self, claim: QuantityClaim) -> bool:
        """Say whether too many of its like are about to be taken for one."""
        return claim.thing is not None and claim.thing.head in self._words["generic"]

    def are_kin(self, earlier: QuantityClaim, later: QuantityClaim) -> bool:
        """Say whether the nouns of two counts may be of the same: men, suspects.

        What is counted by what became of it must be told to have: hurt, the injured.
        """
        one, two = earlier.thing, later.thing
        if one is None or two is None or not isinstance(earlier, CountClaim):
            return False
        told = self._tails.stem(two.head) in self._stems_in(earlier.context.sentence)
        if not self._roles.is_human(two.head):
            return self._roles.are_kin(one.head, two.head)
        if not self._roles.is_human(one.head):
            return False
        if told or self._tails.stem(one.head) == self._tails.stem(two.head):
            return True
        becoming = two.head in self._words["told_of_people"]
        wide = self._words["anybody"]
        return not becoming and not wide.isdisjoint((one.head, two.head))

    def names_one(self, earlier: QuantityClaim, later: QuantityClaim) -> bool:
        """Say whether one person stands between two counts, who may be one of them."""
        if later.thing is None or not self._roles.is_human(later.thing.head):
            return False
        letters, lower = self._tokens.letters, self._tokens.lower
        language = self._tokens.lexicon.language
        _, begin = self._places(earlier)
        first, _ = self._places(later)
        return any(
            letters[at] in "xX"
            and letters[at - 1] in "ax"
            and letters[at - 2] != "p"
            and lemma(lower[at], language) == lower[at]
            and self._roles.is_human(lower[at])
            for at in range(begin, max(first - 1, begin))
        )

    def head_of(self, claim: QuantityClaim) -> str:
        """Give the noun of what is counted; that of a band for its members.

        "Raiders" and "robbers" are of one kind, and so are the men of "the gang, three
        men in blue".
        """
        if claim.thing is None:
            return ""
        head = claim.thing.head
        if head in self._bands:
            return str(self._bands[head])
        first, _ = self._places(claim)
        tokens = self._tokens
        if first > 1 and tokens.letters[first - 1] == "," and self.is_generic(claim):
            return str(self._bands.get(tokens.lower[first - 2], head))
        return head

    def points_back(self, claim: QuantityClaim) -> bool:
        """Say whether an amount is told as known: the $4 million, last year's 20 km."""
        first, _ = self._places(claim)
        if claim.thing is not None and claim.thing.definite:
            return True
        before = self._tokens.letters[first - 1 : first]
        told = before in ("t", "S") or self._is_owned(first) or self._is_all(first)
        return first > 0 and told

    def takes_up(self, claim: QuantityClaim, earlier: QuantityClaim) -> bool:
        """Say whether an amount is that told before, by an adjective or by its noun.

        The missing $4 million; a loss of $4 million, and the loss, which came to $4.
        """
        first, _ = self._places(claim)
        lower, letters = self._tokens.lower, self._tokens.letters
        begin, _ = self._reading.sentences[claim.context.sentence]
        narrowed = first - 1 > begin and letters[first - 1] == "x"
        if narrowed and letters[first - 2] in "tS":
            return lower[first - 1] not in self._words["of_another_amount"]
        noun = self._governing(earlier)
        start = max(begin, first - _FAR)
        language = self._tokens.lexicon.language
        if not noun or lower[first - 1] not in self._words["amounting"]:
            return False
        return any(
            lemma(lower[at], language) == noun
            and (letters[at - 1] in "tS" or self._is_owned(at))
            and (at - 1 == begin or letters[at - 2] not in "pT")
            for at in range(max(start, begin + 1), first)
        )

    def _governing(self, claim: QuantityClaim) -> str:
        """Give the noun that an amount is told of: a loss of $4 million."""
        first, _ = self._places(claim)
        lower = self._tokens.lower
        if first < _FEW or lower[first - 1] != "of":
            return ""
        return lemma(lower[first - 2], self._tokens.lexicon.language)

    def _is_all(self, at: int) -> bool:
        return self._tokens.lower[at - 1] in self._words["all_of"]

    def _is_owned(self, at: int) -> bool:
        return self._tokens.lower[at - 1] in self._words["possessives"]

    def counts_all(self, claim: QuantityClaim) -> bool:
        """Say whether a number is given as that of all: in all 32 boats took part."""
        first, _ = self._places(claim)
        begin, _ = self._reading.sentences[claim.context.sentence]
        before = " ".join(self._tokens.lower[max(begin, first - _FEW - 1) : first])
        return any(phrase in before for phrase in self._words["all_told"])

    def is_given(self, claim: QuantityClaim) -> bool:
        """Say whether an amount is one that is told once: the 340-pound grant."""
        thing = claim.thing
        low = claim.quantity.value.figure.low
        few = len(str(low).rstrip("0")) < _FEW
        return thing is not None and not few and thing.head in self._words["given_once"]

    def names(self, claim: QuantityClaim, earlier: QuantityClaim) -> bool | None:
        """Say whether the noun beside an amount is told where the earlier one stands.

        There is nothing to say where there is no noun.
        """
        if claim.thing is None:
            return None
        head = claim.thing.head
        here = earlier.context.sentence
        near = range(max(here - 1, 0), here + 1)
        told = [
            lemma(self._tokens.lower[at], self._tokens.lexicon.language)
            for number in near
            for at in range(*self._reading.sentences[number])
        ]
        return any(word.endswith(head) for word in told)

    def at_other_times(self, earlier: QuantityClaim, later: QuantityClaim) -> bool:
        """Say whether the sentences of two claims speak of different times."""
        one, two = self._times(earlier), self._times(later)
        if self._is_of_every(self._places(later)[0]):
            # Whatever will be done with all there are tells how many there are.
            relatives = self._tokens.lexicon.language.relatives
            told = {word for word in two["L"] if relatives.get(word, 0) <= 0}
            two = {**two, "L": frozenset(told)}
        both = one["W"] and two["W"] and not one["W"] & two["W"]
        years = one["Y"] ^ two["Y"]
        past = (one["L"] ^ two["L"]) - self._words["this"]
        return bool(both or years or past or two["M"] - one["M"] or two["?"] - one["?"])

    def _times(self, claim: QuantityClaim) -> dict[str, frozenset[str]]:
        """Give the words for times in a sentence, as far as a few words behind."""
        tokens = self._tokens
        first, after = self._reading.sentences[claim.context.sentence]
        _, stop = self._places(claim)
        narrowed = tokens.lower[stop : stop + 1]
        ends = ",;:" if self._words["relative"].issuperset(narrowed) else ",;:v"
        for here in range(stop, min(after, stop + _LONGEST)):
            if tokens.letters[here] in ends:
                after = here
                break
        else:
            after = min(after, stop + _LONGEST)
        letters = tokens.letters[first:after]
        words = tokens.lower[first:after]
        found = {
            kind: frozenset(
                word
                for word, letter in zip(words, letters, strict=True)
                if letter in kinds
            )
            for kind, kinds in (("W", "WDK"), ("Y", "Y"), ("L", "L"), ("M", "M"))
        }
        other = self._words["other_times"].intersection(words)
        still = not self._words["none_of"].isdisjoint(words)  # none was sold since
        return {**found, "?": other - {"since"} if still else other}

    def goes_on(self, earlier: QuantityClaim, later: QuantityClaim) -> bool:
        """Say whether there became more or fewer between two claims: two more came."""
        tokens = self._tokens
        first, _ = self._reading.sentences[earlier.context.sentence]
        _, after = self._reading.sentences[later.context.sentence]
        going = self._words["going_on"]
        return any(
            tokens.lower[at] in going
            and tokens.lower[at + 1 : at + 2] != ["than"]
            and tokens.lower[at - 1] not in self._words["singly"]
            and self._words["none_of"].isdisjoint(tokens.lower[max(at - _NONE, 0) : at])
            for at in range(first, after)
        )

    def reference(
        self, earlier: QuantityClaim, later: QuantityClaim
    ) -> Reference | None:
        """Say how the later takes up the earlier, or None where it does not.

        Whatever narrows down the later must be told where the earlier stands.
        """
        one, two = earlier.thing, later.thing
        if one is None or two is None:
            return None
        first, after = self._places(later)
        told = self._stems_in(earlier.context.sentence)
        narrow = {self._tails.stem(word) for word in two.words - one.words}
        narrow |= set(self._tails.behind(after, told))
        owners = self._stems_of(two.whole, two.head)
        narrow -= owners
        theirs = self._stems_of(one.whole, one.head)
        holder = self._holder(first)
        if holder and not self._holds(holder, earlier):
            return None
        if owners and theirs and theirs.isdisjoint(owners):
            return None
        here = range(max(earlier.context.sentence - 1, 0), later.context.sentence)
        known = frozenset().union(*map(self._stems_in, here))
        if narrow - told or owners - known:
            return None
        narrow |= owners | holder
        every = self._is_of_every(first)
        return Reference(
            bool(narrow), every, bool(two.words - one.words) and not owners
        )

    def goes_on_as(self, earlier: QuantityClaim, later: QuantityClaim) -> bool:
        """Say whether what stands behind the later was told with the earlier.

        "All 181 acres of the island" are those of a 118-acre island, and of no farm.
        """
        tokens, here = self._tokens, earlier.context.sentence
        _, at = self._places(later)
        while tokens.letters[at : at + 1] in tuple("-ptd"):
            at += 1
        told = self._stems_in(here) | self._stems_in(max(here - 1, 0))
        new = later.thing.words if later.thing else frozenset()
        words = [word for word in new if not word.endswith(("ed", "en"))]
        behind = tokens.lower[at : at + 1]
        if tokens.letters[at : at + 1] not in ("v", *STOPS):
            words += [word for word in behind if not self._tails.is_past(word)]
        return {*map(self._tails.stem, words)} <= told

    def _is_of_every(self, first: int) -> bool:
        """Say whether all there are are meant: each of the hotel's 56 rooms."""
        lower, begin = self._tokens.lower, max(first - _LONGEST, 0)
        if lower[first - 1 : first] == ["all"]:
            return True
        of = next((at for at in range(first - 1, begin, -1) if lower[at] == "of"), 0)
        if of < 1:
            return False
        letters = self._tokens.letters[of + 1 : first]
        before = lower[of - 1]
        every = before in self._words["every_of"] or (
            before == "one" and lower[of - 2] in ("every", "not", "no")
        )
        return every and _DETERMINED.fullmatch(letters) is not None

    def _holder(self, first: int) -> set[str]:
        """Give the stem of whose a number is: the hotel's 56 rooms."""
        if first < _FEW or self._tokens.letters[first - 1] != "S":
            return set()
        return {self._tails.stem(self._tokens.lower[first - 2])}

    def _holds(self, holder: set[str], earlier: QuantityClaim) -> bool:
        """Say whether who holds something stood before it, and nobody else between."""
        tokens = self._tokens
        begin, _ = self._reading.sentences[earlier.context.sentence]
        first, _ = self._places(earlier)
        if tokens.letters[first - 1 : first] == "S":
            return False  # the state's 49 delegates, and then its 26: two lots
        for at in range(first - 1, max(begin, first - _WIDEST) - 1, -1):
            if self._tails.stem(tokens.lower[at]) in holder:
                return True
            named = tokens.letters[at] == "X" and tokens.letters[at - 1] not in "pX"
            if named and tokens.letters[at + 1] != "X":
                return False
        return False

    def _stems_in(self, number: int) -> frozenset[str]:
        if number not in self._stems:
            first, after = self._reading.sentences[number]
            words = self._tokens.lower[first:after]
            self._stems[number] = frozenset(map(self._tails.stem, words))
        return self._stems[number]

    def _stems_of(self, whole: str, head: str) -> set[str]:
        """Give the stems of what counted things are of, but for their own noun."""
        language = self._tokens.lexicon.language
        words = _WORD.findall(whole.casefold())
        small = self._words["possessives"] | self._words["small_words"]
        return {
            self._tails.stem(word)
            for word in words
            if word not in small and lemma(word, language) != head
        }

    def _places(self, claim: QuantityClaim) -> tuple[int, int]:
        span = claim.span or Span(0, 1)
        return self._tokens.at(span.start), self._tokens.at(span.end - 1) + 1


_WORD = re.compile(r"\w\w+")
_DETERMINED = re.compile("[td]?[xXl]{0,4}S?|[td]")
_FEW = 2
_FAR = 16
"""Tokens before an amount in which the noun stands that it is of."""
_WIDEST, _LONGEST = 60, 8
_NONE = 6
"""Tokens between "none" and what would have become more: none has been added."""
