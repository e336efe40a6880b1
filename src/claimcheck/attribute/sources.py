"""Whom a noun phrase beside a cue means."""

from __future__ import annotations

import re
from bisect import bisect_left
from copy import copy

from claimcheck.attribute.figures import Figure
from claimcheck.attribute.noun_phrases import (
    before_participle,
    is_aged,
    is_common,
    is_known,
    kind_of_name,
    kind_of_phrase,
    kind_of_word,
    number_of,
    surface,
    title_of,
    without_titles,
)
from claimcheck.attribute.outline import Range
from claimcheck.attribute.phrase import Phrase
from claimcheck.attribute.phrases import before, opening
from claimcheck.attribute.places import sentence, sentence_at
from claimcheck.attribute.tags import FULL_NAME, Tagged
from claimcheck.model import SourceKind

_OFFICE = re.compile(r"t?[x_]{1,4}(?=o)")
_HYPHENED = re.compile(r"X_x$")
_OF_NAME = re.compile(r"ot?[X_.]+(?:&[X_.]+)?")
_BODIES = (SourceKind.ORGANISATION, SourceKind.PUBLICATION)
_PREPOSITION = re.compile(r"(?<!^)[opT]|(?<=[xX])##(?=[tX])")
_FULL = 2
"""Words that a full name has at least."""
_FAR = 4
"""How many sentences back a pronoun's antecedent is sought."""


class Cast:
    """Everybody cited in a text; phrases are given to it in the order of the text."""

    def __init__(self, tagged: Tagged) -> None:
        """Start with nobody."""
        self.tagged = tagged
        self.figures: dict[Range, Figure] = {}
        self.by_name: dict[str, Figure] = {}
        self.by_head: dict[str, Figure] = {}
        name = "".join(tagged.cues.words["unnamed"])
        self.unnamed = Figure(name, SourceKind.UNKNOWN, named=False, number=None)
        self.latest: dict[SourceKind, tuple[int, Figure]] = {}

    def within(self, tagged: Tagged) -> Cast:
        """Give the same people for another part of the text, as what is quoted."""
        other = copy(self)
        other.tagged = tagged
        return other

    def figure(self, phrase: Phrase | None) -> Figure:
        """Give whom a phrase means; somebody unnamed where there is none."""
        if phrase is None:
            return self.unnamed
        known = self.figures.get(phrase.core)
        if known is not None:
            return known
        first, after = phrase.core
        if after - first == 1 and self._stands_for_another(first):
            figure = self._of_pronoun(first)
        else:
            figure = self._of_words(phrase)
        self.figures[phrase.core] = figure
        at = self.latest.get(figure.kind)
        if at is None or at[0] <= first:
            self.latest[figure.kind] = (first, figure)
        return figure

    def _stands_for_another(self, at: int) -> bool:
        possessives = self.tagged.cues.words["possessives"]
        return self.tagged.tags[at] in "rRh" or self.tagged.lower[at] in possessives

    def _of_pronoun(self, at: int) -> Figure:
        word = self.tagged.lower[at]
        kind = self.tagged.cues.pronouns.get(word, SourceKind.UNKNOWN)
        found: Figure | None = None
        if self.tagged.tags[at] in "Rh":
            found = self._antecedent(at)
        elif word not in self.tagged.cues.words["speakers"]:
            person = kind is SourceKind.PERSON
            found = self._person(at) if person else self._thing(kind, at)
        number = None if kind is SourceKind.GROUP else 1
        return found or Figure(word, kind, named=False, number=number)

    def _antecedent(self, at: int) -> Figure | None:
        """Give whom "who" stands for: what is named right before it."""
        tagged = self.tagged
        place = sentence_at(tagged, at)
        phrase = before(place, at)
        if phrase is None and place.letter(at - 1) == ",":
            aside = place.letters.rfind(",", place.low, at - 1)
            phrase = before(place, aside) or before(place, at - 1)
        if phrase is None or tagged.outer[phrase.core[0]] in "rRh":
            return None
        return self.figure(phrase)

    def _person(self, at: int) -> Figure | None:
        """Give the person last cited or last named at the start of a sentence."""
        tagged = self.tagged
        cited = self.latest.get(SourceKind.PERSON)
        number = tagged.sentence_of(at)
        for back in range(number, max(number - _FAR, -1), -1):
            place = sentence(tagged, back)
            subject = opening(place, min(place.high, at))
            if subject and back == number and subject.after == at - 1:
                continue
            if subject and subject.after <= at and self._is_name(subject.core):
                figure = self.figure(subject)
                if figure.kind in (SourceKind.PERSON, SourceKind.UNKNOWN):
                    return figure
            if cited and place.low <= cited[0] < at:
                return cited[1]
        return None

    def _is_name(self, core: Range) -> bool:
        letters = self.tagged.outer[slice(*core)]
        if letters == "X":
            word = self.tagged.lower[core[0]]
            return word in self.by_name or word in self.tagged.full_names
        return letters[-1:] == "X" and "t" not in letters

    def _thing(self, kind: SourceKind, at: int) -> Figure | None:
        """Give the body or document last cited, or that opens the sentence before."""
        kinds = _STAND_FOR.get(kind, ())
        cited = [self.latest[one] for one in kinds if one in self.latest]
        number = self.tagged.sentence_of(at) - 1
        place = sentence(self.tagged, max(number, 0))
        subject = opening(place, place.high) if number >= 0 else None
        last = max(cited, key=_place) if cited else None
        later = subject and (last is None or last[0] < subject.first)
        if (
            subject
            and later
            and kind_of_word(self.tagged, subject.core[1] - 1) in kinds
        ):
            return self.figure(subject)
        return last[1] if last else None

    def _of_words(self, phrase: Phrase) -> Figure:
        """Give whom a phrase with a noun means."""
        first, after = phrase.core
        letters = self.tagged.outer
        appeared = (
            self._neither(first, after)
            or self._of_role(phrase)
            or self._of_age(first, after)
        )
        if appeared:
            return appeared
        after = before_participle(self.tagged, first, after)
        cut = _PREPOSITION.search(letters[first:after])
        end = first + cut.start() if cut else after
        while end > first + 1 and letters[end - 1] in ".'t&":
            end -= 1
        if letters[end - 1] == "X" and "&" in letters[first:end]:
            figure = self._pair(first, end)
        elif _HYPHENED.search(letters, first, end):
            figure = self._named(first, end)
        elif letters[end - 1] == "X" and not is_common(self.tagged, end - 1):
            figure = self._body(first, end, after) or self._named(first, end)
        else:
            figure = self._described(phrase.core, end - 1)
        role = self._role(phrase)
        if role and not figure.role:
            figure.role = role
        self._know_role(figure)
        return figure

    def _is_office(self, first: int, after: int) -> bool:
        """Say whether a name may follow: a pilot; a spokesman for the harbour."""
        letters = self.tagged.outer[first:after]
        held = _OFFICE.match(letters)
        person = held and kind_of_word(self.tagged, first + held.end() - 1)
        return letters.strip("tx_") == "" or person is SourceKind.PERSON

    def _of_role(self, phrase: Phrase) -> Figure | None:
        """Give Ada Quill of "a pilot, Ada Quill"."""
        first, after = phrase.core
        if phrase.role is None or not self._is_office(first, after):
            return None
        start, stop = phrase.role
        name = self.tagged.outer[start:stop]
        if name.removeprefix("t").strip("X._") != "" or name.count("X") < _FULL:
            return None
        figure = self._named(start, stop)
        figure.role = figure.role or surface(self.tagged, first, after)
        self._know_role(figure)
        return figure

    def _of_age(self, first: int, after: int) -> Figure | None:
        """Give whom "the 44-year-old" stands for: who was named last."""
        definite = self.tagged.tokens.lexicon.language.words["definite"]
        known = (
            is_aged(self.tagged, first, after) and self.tagged.lower[first] in definite
        )
        return self._person(first) or self._last_named(first) if known else None

    def _last_named(self, at: int) -> Figure | None:
        """Give whoever the sentence before names in full last: They held Ada Quill."""
        last = sentence(self.tagged, max(self.tagged.sentence_of(at) - 1, 0))
        names = [
            match.span()
            for match in FULL_NAME.finditer(last.letters, last.low, min(last.high, at))
        ]
        return self._named(*names[-1]) if names else None

    def _body(self, first: int, end: int, after: int) -> Figure | None:
        """Take the University of Vellmar for one name."""
        tagged = self.tagged
        kind = kind_of_word(self.tagged, end - 1)
        if kind not in _BODIES and tagged.outer[first] != "t":
            return None
        match = _OF_NAME.match(tagged.outer, end, after)
        if match is None:
            return None
        name = tagged.tokens.words(first + (tagged.outer[first] == "t"), match.end())
        kind = kind if kind in _BODIES else SourceKind.ORGANISATION
        return self.by_name.setdefault(name.lower(), Figure(name, kind))

    def _neither(self, first: int, after: int) -> Figure | None:
        """Give two of whom neither says it: neither Quill nor Hoff."""
        words, lower = self.tagged.cues.words, self.tagged.lower
        at = next((at for at in range(first, after) if lower[at] in words["nor"]), None)
        if at is None or lower[first] not in words["nobody"]:
            return None
        tokens = self.tagged.tokens
        name = f"{tokens.words(first + 1, at)}, {tokens.words(at + 1, after)}"
        pair = Figure(name, SourceKind.GROUP, number=2)
        return self.by_name.setdefault(name.lower(), pair)

    def _pair(self, first: int, end: int) -> Figure:
        """Give two that are cited together, or a firm of two names."""
        outer, lower = self.tagged.outer, self.tagged.lower
        first += lower[first] in self.tagged.cues.words["together"]
        name = self.tagged.tokens.words(first, end)
        firm = "&" in name
        kind = SourceKind.ORGANISATION if firm else SourceKind.GROUP
        listed = outer.count("&", first, end) + outer.count(",", first, end)
        number = 1 if firm else listed + 1
        return self.by_name.setdefault(name.lower(), Figure(name, kind, number=number))

    def _role(self, phrase: Phrase) -> str:
        if phrase.role is None or self.tagged.outer[phrase.role[0]] in "R#":
            return ""
        return self.tagged.tokens.words(*phrase.role)

    def _know_role(self, figure: Figure) -> None:
        """Let "the deputy" find whoever was called a deputy."""
        kinds = self.tagged.cues.kinds
        for word in figure.role.lower().split():
            if kinds.get(word) is SourceKind.PERSON:
                self.by_head[word] = figure

    def _named(self, first: int, end: int) -> Figure:
        tagged = self.tagged
        start, titled = without_titles(self.tagged, first, end)
        kind = kind_of_name(self.tagged, first, start, end, titled=titled)
        name = tagged.tokens.words(start, end)
        key = name.lower()
        figure = self.by_name.get(key)
        if figure is None and " " not in name:
            figure = self._by_last_name(end - 1, name, kind)
        if figure is None:
            figure = self._longer(start, end, kind) or Figure(name, kind)
        if figure.kind is SourceKind.UNKNOWN:
            figure.kind = kind
        figure.add(name)
        if titled and not figure.role and start > first:
            figure.role = title_of(self.tagged, first, start)
        self.by_name[key] = figure
        if figure.kind in (SourceKind.PERSON, SourceKind.UNKNOWN):
            self.by_name[tagged.lower[end - 1]] = figure
        return figure

    def _longer(self, start: int, end: int, kind: SourceKind) -> Figure | None:
        """Give a figure known by this last name alone its full name."""
        known = self.by_name.get(self.tagged.lower[end - 1])
        if known is None or " " in known.name or kind is not SourceKind.PERSON:
            return None
        known.aliases = {known.name: None, **known.aliases}
        known.name = self.tagged.tokens.words(start, end)
        known.kind = kind
        return known

    def _by_last_name(self, at: int, short: str, kind: SourceKind) -> Figure | None:
        """Give whoever was last named in full before, in the text or as a source."""
        if kind not in (SourceKind.PERSON, SourceKind.UNKNOWN):
            return None
        word = self.tagged.lower[at]
        places = self.tagged.full_names.get(word, [])
        before_it = bisect_left(places, (at, at)) - 1
        if before_it < 0:
            return None
        start, _ = without_titles(self.tagged, *places[before_it])
        name = self.tagged.tokens.words(start, places[before_it][1])
        if not name.endswith(f" {short}"):
            return None
        figure = self.by_name.get(name.lower())
        if figure is None:
            figure = Figure(name, SourceKind.PERSON)
            self.by_name[name.lower()] = figure
        return figure

    def _described(self, core: Range, head: int) -> Figure:
        """Give what a phrase without a name describes."""
        tagged = self.tagged
        first, after = core
        word = tagged.lower[head]
        bare = first + (tagged.outer[first] == "t" and after - first > 1)
        key = " ".join(tagged.lower[bare:after])
        definite = (
            tagged.lower[first] in tagged.tokens.lexicon.language.words["definite"]
        )
        figure = self.by_name.get(key)
        if figure is None and definite and after - bare == 1:
            figure = self.by_head.get(word) or self._of_kind(word)
        if figure is None:
            kind = kind_of_phrase(self.tagged, core, head)
            figure = Figure(
                surface(self.tagged, first, after),
                kind,
                named=is_known(self.tagged, core, head, kind),
                number=number_of(self.tagged, core, head, kind),
            )
        figure.add(surface(self.tagged, first, after))
        self.by_name[key] = self.by_head[word] = figure
        return figure

    def _of_kind(self, word: str) -> Figure | None:
        """Give whom "the company" stands for: the organisation cited last."""
        if word not in self.tagged.cues.words["generic"]:
            return None
        _, last = self.latest.get(SourceKind.ORGANISATION, (0, None))
        return last if last and last.named else None


def _place(cited: tuple[int, Figure]) -> int:
    return cited[0]


_STAND_FOR = {
    SourceKind.GROUP: (SourceKind.GROUP,),
    SourceKind.ORGANISATION: (
        SourceKind.ORGANISATION,
        SourceKind.DOCUMENT,
        SourceKind.PUBLICATION,
    ),
}
"""The kinds of source that a pronoun of a kind can stand for."""
