"""Reporting verbs with their auxiliaries, and whether a phrase can be their subject."""

from __future__ import annotations

import re

from attrs import frozen

from claimcheck.attribute.ends import acts
from claimcheck.attribute.outline import Range
from claimcheck.attribute.phrase import Phrase
from claimcheck.attribute.places import Place
from claimcheck.lang.cues import Cue, Form, Frame
from claimcheck.model import SourceKind, Stance

_GROUP = re.compile(r"(?:(?<=[rR])#)?[kv]{0,6}$")
_CLAUSE = re.compile(r"[op][tXx#WU]{1,4}h")
_FIRST_PREPOSITION = re.compile("[opT]|##")
_MANNER = "ly"
"""How adverbs end: sharply denied."""

_BEFORE_ADVERB = ("&", "c", "J", "R", ",", "Q", "v", "")
_OTHER = Cue("", Form.PAST, Frame.SAYS, Stance.ASSERTS)
"""Any other verb, where a quotation shows that it reports."""


@frozen
class Verb:
    """A reporting verb; *first* is where its auxiliaries and adverbs start.

    *helped* tells that it has auxiliaries; *asserted* that they leave it a plain
    statement in the active: neither "was told" nor "would say"; but "would not say"
    tells that something is *withheld*.
    """

    at: int
    first: int
    cue: Cue
    negated: bool
    asserted: bool
    helped: bool
    passive: bool = False
    infinitive: bool = False
    withheld: bool = False

    @property
    def where(self) -> Range:
        """The tokens from the first auxiliary on."""
        return self.first, self.at + 1

    @property
    def stance(self) -> Stance:
        """What the subject does with the content; what is not said is denied.

        What is not denied is not.
        """
        if self.withheld:
            return Stance.WITHHOLDS
        if self.negated:
            denied = self.cue.stance is Stance.DENIES
            return Stance.ASSERTS if denied else Stance.DENIES
        return self.cue.stance

    @property
    def shares_subject(self) -> bool:
        """Whether it may be an -ing form without a subject of its own: …, saying."""
        return self.cue.form is Form.ING and not self.helped


def verb_at(place: Place, at: int) -> Verb:
    """Read the group of words that a reporting verb ends."""
    tagged = place.tagged
    first = _group_start(place, at)
    if _is_its_adverb(place, first - 1):
        first = _group_start(place, first - 1)
    words = frozenset(tagged.lower[first:at])
    cue = tagged.cues.verbs.get(tagged.lower[at], _OTHER)
    lists = tagged.cues.words
    past = cue.form in (Form.PAST, Form.PARTICIPLE)
    passive = past and not words.isdisjoint(lists["passives"])
    helped = "v" in place.letters[first:at]
    negated = not words.isdisjoint(lists["negations"])
    modal = not words.isdisjoint(lists["modals"])
    unwilling = negated and not words.isdisjoint(lists["unwilling"])
    withheld = unwilling and cue.verb in lists["withheld"]
    return Verb(
        at,
        first,
        cue,
        negated=negated,
        asserted=not passive
        and (withheld or not modal)
        and (helped or cue.form is not Form.PARTICIPLE)
        and place.letter(first - 1) != "T",
        helped=helped,
        passive=passive,
        infinitive=place.letter(first - 1) == "T" and cue.form is Form.BASE,
        withheld=withheld,
    )


def _is_its_adverb(place: Place, at: int) -> bool:
    """Say whether an adverb stands at *at*: sharply denied; and instead called."""
    letter = place.letters[at] if at >= place.low else ""
    if letter not in ("x", "#"):
        return False
    word = place.tagged.lower[at]
    if letter == "x" and word.endswith(_MANNER):
        return True
    alone = place.letter(at - 1) in _BEFORE_ADVERB
    return alone and word in place.tagged.cues.words["adverbs"]


def _group_start(place: Place, at: int) -> int:
    match = _GROUP.search(place.letters, max(place.low, at - 6), at)
    return match.start() if match else at


def agrees(place: Place, verb: Verb, subject: Phrase) -> bool:
    """Say whether a form can be the verb of a subject, and is no noun."""
    return (
        not _is_supposed(place, verb, subject)
        and not _gives_a_name(place, verb, subject)
        and has_its_number(place, verb, subject)
        and not _is_object(place, verb, subject)
        and _is_no_noun(place, verb, subject)
    )


def _is_supposed(place: Place, verb: Verb, subject: Phrase) -> bool:
    """Say whether it is no report: you know, I think, what she calls."""
    lower = place.tagged.lower
    speaks = lower[subject.core[1] - 1] in place.tagged.cues.words["speakers"]
    held = verb.cue.frame is Frame.HOLDS or verb.withheld
    first_or_second = held or lower[subject.first] == "you"
    asked = (
        place.letter(subject.first - 1) == "R"
        and verb.cue.frame is not Frame.JUDGES
        and place.letters[subject.first - 3 : subject.first - 1] != "Qv"
    )
    first = subject.core[0]
    if lower[first] in place.tagged.cues.words["empty"]:
        return True
    return (speaks and first_or_second) or (
        asked and lower[subject.first - 1] not in place.tagged.cues.pronouns
    )


def _gives_a_name(place: Place, verb: Verb, subject: Phrase) -> bool:
    """Say whether it only tells a name: a group called the Reds."""
    tagged = place.tagged
    return (
        verb.cue.verb in tagged.cues.words["naming"]
        and not verb.helped
        and tagged.lower[subject.first]
        in tagged.tokens.lexicon.language.words["articles"]
    )


def has_its_number(place: Place, verb: Verb, subject: Phrase) -> bool:
    """Say whether a base form has a subject in the plural: officials say."""
    if verb.cue.form is not Form.BASE or verb.helped:
        return True
    letters, cues = place.letters, place.tagged.cues
    word = place.tagged.lower[subject.core[1] - 1]
    last = letters[subject.core[1] - 1]
    if last == "r":
        plural = cues.pronouns.get(word) is SourceKind.GROUP
        return plural or word in cues.words["speakers"]
    return (
        last in "Rh#"
        or "&" in letters[slice(*subject.core)]
        or word.endswith("s")
        or cues.kinds.get(word) is SourceKind.GROUP
        or _heads_plural(place, subject)
    )


def _heads_plural(place: Place, subject: Phrase) -> bool:
    """Say whether the noun before a preposition is a plural: sources close to her."""
    first, after = subject.core
    head = _FIRST_PREPOSITION.search(place.letters, first + 1, after)
    if head is None:
        return False
    word = place.tagged.lower[head.start() - 1]
    plural = place.tagged.cues.kinds.get(word) is SourceKind.GROUP
    return plural or word.endswith("s") or place.letters[head.start() - 1] == "#"


def _is_object(place: Place, verb: Verb, subject: Phrase) -> bool:
    """Say whether it is a noun behind a verb: it has classified 22 letters."""
    sure = not verb.cue.doubtful or verb.helped
    helped = place.letter(subject.first - 1) == "v"
    return not sure and helped and acts(place, subject.first)


def _is_no_noun(place: Place, verb: Verb, subject: Phrase) -> bool:
    """Say whether a doubtful form is a verb here: the ministry reports that."""
    last = place.letters[subject.core[1] - 1]
    sure = not verb.cue.doubtful or verb.helped
    if sure or last in "rR" or place.letter(subject.first - 1) == "Q":
        return True
    following = place.letter(verb.at + 1)
    if (
        following
        and place.tagged.lower[verb.at + 1] in place.tagged.cues.words["outward"]
    ):
        return True
    if following in (".", ",", "") and place.letter(subject.first - 1) == ",":
        return verb.cue.form is not Form.ING
    shows = verb.cue.form is Form.ING and place.letters.startswith(',"', verb.at + 1)
    if following in ("o", "p", ".", ",", "", "v") and not shows:
        past = verb.cue.form is Form.PAST
        return past and bool(_CLAUSE.match(place.letters, verb.at + 1, place.high))
    if verb.cue.form is Form.ING:
        return shows or following == '"' or place.letter(verb.first - 1) in (",", "&")
    return last == "X" or following in 'h"rXt'
