"""What stands around a cue: its subject, and the stretches that it gives as said."""

from __future__ import annotations

import re

from attrs import evolve, frozen

from claimcheck.attribute.phrases import (
    Phrase,
    before,
    behind,
    phrase_of,
    subject_of_sentence,
)
from claimcheck.attribute.tags import Range, Tagged
from claimcheck.lang.cues import Cue, Form, Frame
from claimcheck.model import SourceKind, Stance

_LONGEST = 400
"""How many tokens on either side of a cue its content is sought in."""

_GROUP = re.compile(r"[kv]{1,6}$")
_ASIDE = r"(?:[pokTWU][tXx#S._'&opTkWU]{0,13})?"
_TAIL = re.compile(rf"{_ASIDE}(?=[,.;:)\-]|$)")
_TOLD_TAIL = re.compile(r"[rtXx#S._'&opkTWU]{1,14}(?=[,.;:)\-]|$)")
_MARK = re.compile(rf"{_ASIDE}(?P<mark>,?h|:|,?(?=\"))")
_TOLD = re.compile(r"[rRtXx#S._'&opTkWU,]{1,16}?(?P<mark>,?h|:|,?(?=\"))")
_TOLD_WHOM = re.compile(r"(?:r|t?[x#_]{0,2}X[X._']*|t?[x#_]{1,3})[kW]?")
_TIME = re.compile(r"[op]?(?:k|W|t?[#x]?[UW])+")
_STOP = re.compile(r";|,?A(?=T)|,(?=&?G)")
_OWN = re.compile(r"[,&cJ][&cJk]*$")


@frozen
class Found:
    """Who is given as the source of what, in tokens.

    *joint* is where the clause of the cue is joined to the one before. *waiting* tells
    that the content is still to come, in the next line.
    """

    cue: Range
    source: Phrase
    content: tuple[Range, ...]
    stance: Stance = Stance.ASSERTS
    joint: int | None = None
    waiting: bool = False


@frozen
class Place:
    """A sentence around a cue, in the letters that are read there."""

    tagged: Tagged
    letters: str
    low: int
    high: int

    def around(self, at: int) -> Place:
        """Keep near the cue, so that a text of one endless sentence is read as fast."""
        low, high = max(self.low, at - _LONGEST), min(self.high, at + _LONGEST)
        return Place(self.tagged, self.letters, low, high)

    def letter(self, at: int) -> str:
        """Give the letter at an index, or none outside the sentence."""
        return self.letters[at] if self.low <= at < self.high else ""

    def quotation_end(self, at: int) -> int:
        """Give the index behind the quotation that opens at *at*."""
        end = at + 1
        while end < self.high and self.letters[end] == "Q":
            end += 1
        return end


@frozen
class Verb:
    """A cue with the auxiliaries and adverbs before it."""

    at: int
    first: int
    cue: Cue
    negated: bool
    passive: bool
    possible: bool
    helped: bool

    @property
    def where(self) -> Range:
        return self.first, self.at + 1

    @property
    def stance(self) -> Stance:
        return Stance.DENIES if self.negated else self.cue.stance


_OTHER = Cue("", Form.PAST, Frame.SAYS, Stance.ASSERTS)
"""Any other verb, where a quotation shows that it reports."""


def verb_at(place: Place, at: int) -> Verb:
    """Read the group of words that a reporting verb ends."""
    tagged = place.tagged
    match = _GROUP.search(place.letters, max(place.low, at - 6), at)
    first = match.start() if match else at
    if first > place.low and tagged.lower[first - 1].endswith("ly"):
        match = _GROUP.search(place.letters, max(place.low, first - 5), first - 1)
        first = match.start() if match else first - 1
    words = tagged.lower[first:at]
    cue = tagged.cues.verbs.get(tagged.lower[at], _OTHER)
    known = tagged.cues.words
    past = cue.form in (Form.PAST, Form.PARTICIPLE)
    return Verb(
        at,
        first,
        cue,
        negated=any(word in known["negations"] for word in words),
        passive=past and any(word in known["passives"] for word in words),
        possible=any(word in known["modals"] for word in words),
        helped="v" in place.letters[first:at],
    )


def report_at(place: Place, at: int, found: list[Found]) -> Found | None:
    """Read what a reporting verb reports; *found* came before it in the sentence."""
    place = place.around(at)
    verb = verb_at(place, at)
    if verb.passive or verb.possible or place.letter(verb.first - 1) == "T":
        return None
    if verb.cue.form is Form.PARTICIPLE and not verb.helped:
        return None
    inverted = _inverted(place, verb)
    if inverted:
        return inverted
    subject, joint = _subject(place, verb, found)
    if subject is None or not _agrees(place, verb, subject):
        return None
    its_own = verb.first - subject.after <= 1
    if its_own and place.letter(subject.first - 1) in ("Q", ","):
        trailing = _trailing(place, verb, subject, at + 1)
        if trailing:
            return trailing
    return _leading(place, verb, subject, joint)


def _subject(
    place: Place, verb: Verb, found: list[Found]
) -> tuple[Phrase | None, int | None]:
    """Give the subject, and where the clause is joined to one that shares it."""
    letter = place.letter(verb.first - 1)
    ing = verb.cue.form is Form.ING and not verb.helped
    if letter in ("&", "c", "J") or (ing and letter in (",", "p", "o", "")):
        own = _OWN.search(place.letters, place.low, verb.first)
        joint = own.start() if own else verb.first
        if ing and letter == "":
            return _after_comma(place, verb.at), None
        if found:
            return found[-1].source, joint
        subject = subject_of_sentence(
            place.tagged, place.letters, place.low, verb.first
        )
        return subject, joint
    subject = before(place.tagged, place.letters, place.low, verb.first)
    if subject is None and letter in ("W", "U", "k"):
        subject = subject_of_sentence(
            place.tagged, place.letters, place.low, verb.first
        )
    if subject is None:
        return None, None
    return subject, _joint(place, subject)


def _joint(place: Place, subject: Phrase) -> int | None:
    """Say where a clause with a subject of its own is joined to the one before."""
    own = _OWN.search(place.letters, place.low, subject.first)
    if own is None or place.letters[subject.first - 1] == ",":
        return None
    if "," in own[0] or (own[0][0] in "cJ" and place.letters[subject.first] != "r"):
        return own.start()
    return None


def _after_comma(place: Place, at: int) -> Phrase | None:
    comma = place.letters.find(",", at, place.high)
    if comma < 0:
        return None
    return behind(place.tagged, place.letters, comma + 1, place.high)


def _agrees(place: Place, verb: Verb, subject: Phrase) -> bool:
    """Say whether a form can be the verb of a subject, and is no noun."""
    letters, tagged = place.letters, place.tagged
    last = letters[subject.core[1] - 1]
    word = tagged.lower[subject.core[1] - 1]
    if word == "you" or (verb.cue.frame is Frame.HOLDS and word in ("i", "we")):
        return False
    if tagged.lower[subject.first - 1] == "what":
        return False
    if verb.cue.verb in tagged.cues.words["naming"] and not verb.helped:
        articles = tagged.tokens.lexicon.language.words["articles"]
        if tagged.lower[subject.first] in articles:
            return False
    following = place.letter(verb.at + 1)
    if verb.cue.form is Form.BASE and not verb.helped:
        plural = word.endswith("s") or tagged.cues.kinds.get(word) is SourceKind.GROUP
        if "&" in letters[slice(*subject.core)]:
            plural = True
        if last == "r":
            plural = word in ("they", "we", "i", "you")
        if last != "R" and not plural:
            return False
    if verb.cue.doubtful and not verb.helped:
        if last in "rR" or place.letter(subject.first - 1) == "Q":
            return True
        if following in ("o", "p", ".", ",", "", "v"):
            return False
        if verb.cue.form is Form.ING:
            return place.letter(verb.first - 1) in ",&"
        return last == "X" or following in "h\"rXt"
    return True


def _inverted(place: Place, verb: Verb) -> Found | None:
    """Read "…," said Ada Quill, a pilot."""
    if verb.cue.form not in (Form.THIRD, Form.PAST):
        return None
    ahead = place.letter(verb.first - 1)
    if verb.cue.frame not in _TRAILING and ahead != "Q":
        return None
    if ahead not in ("Q", ",", ""):
        return None
    subject = behind(place.tagged, place.letters, verb.at + 1, place.high)
    if subject is None or place.letter(subject.after) == "v":
        return None
    if ahead == "":
        marked = place.letter(subject.after) in (":", ",", '"')
        return _leading(place, verb, subject, None, subject.after) if marked else None
    if ahead == "," and place.letter(verb.first - 2) != "Q":
        if place.letter(subject.after) not in (",", ".", ";", ":", ""):
            return None
        if before(place.tagged, place.letters, place.low, verb.first):
            return None
    return _trailing(place, verb, subject, subject.after, verb.first)


def _trailing(
    place: Place, verb: Verb, subject: Phrase, rest: int, end: int | None = None
) -> Found | None:
    """Read a cue that stands behind its content, or in the midst of it."""
    letters = place.letters
    end = subject.first if end is None else end
    quoted = letters[end - 1] == "Q" or place.letter(end - 2) == "Q"
    if end <= place.low:
        return None
    pattern = _TOLD_TAIL if verb.cue.frame is Frame.TELLS else _TAIL
    tail = pattern.match(letters, rest, place.high)
    whole = quoted and letters[place.low] == '"'
    if not quoted and verb.cue.frame not in _TRAILING:
        return None
    if not whole and (tail is None or _MARK.match(letters, rest, place.high)):
        return None
    content = [(place.low, end)]
    if tail and place.letter(tail.end()) == ",":
        goes_on = tail.end() + 1
        if place.letter(goes_on) and place.letter(goes_on) in "c&":
            goes_on += place.letter(goes_on + 1) == '"'
        if place.letter(goes_on) == '"':
            content.append((goes_on, _end(place, goes_on)))
        elif not quoted and place.letter(goes_on) not in ("G", "&", "c", "J", "R", "D", ""):
            content.append((goes_on, _end(place, goes_on)))
    return Found(verb.where, subject, tuple(content), verb.stance)


def _leading(
    place: Place, verb: Verb, subject: Phrase, joint: int | None, rest: int = -1
) -> Found | None:
    """Read a cue that stands before its content."""
    letters, frame = place.letters, verb.cue.frame
    rest = verb.at + 1 if rest < 0 else rest
    pattern = _TOLD if frame is Frame.TELLS else _MARK
    mark = pattern.match(letters, rest, place.high)
    if mark and frame is Frame.JUDGES and mark.end() > rest + 1:
        mark = None
    if mark is None:
        start = _unmarked(place, verb, rest)
    else:
        start = mark.end()
        if place.letter(start - 1) == "h" and place.letter(start) in ("S", "v"):
            start -= 1
    if start is None:
        return None
    base = Found(verb.where, subject, (), verb.stance, joint)
    if start >= place.high:
        return evolve(base, waiting=True) if mark and mark["mark"] == ":" else None
    if mark and place.letter(start) == '"' and _opens_sentence(place, start):
        end = place.quotation_end(start)
        while place.letter(end) == '"':
            end = place.quotation_end(end)
    else:
        end = _end(place, start)
    return evolve(base, content=((start, end),))


def _opens_sentence(place: Place, at: int) -> bool:
    tokens = place.tagged.tokens
    return at + 1 < len(tokens.printed) and tokens.printed[at + 1][0].isupper()


def _unmarked(place: Place, verb: Verb, rest: int) -> int | None:
    """Give where content without "that" starts."""
    letters = place.letters
    following = place.letter(rest)
    if verb.cue.frame is Frame.TELLS:
        whom = _TOLD_WHOM.match(letters, rest, place.high)
        return whom.end() if whom and whom.end() < place.high else None
    time = _TIME.match(letters, rest, place.high)
    rest = time.end() if time else rest
    following = place.letter(rest)
    if following == "T":
        return rest if verb.cue.frame is Frame.VOWS else None
    if verb.cue.frame in (Frame.ADDS, Frame.HOLDS):
        return rest if _is_clause(place, rest) else None
    if following in ("", ".", ",", ";", ")", "&", "c", "-"):
        return None
    loose = following in ("o", "p") and place.letter(rest + 1) != "#"
    if loose and verb.cue.frame is not Frame.JUDGES:
        return None
    return rest


def _is_clause(place: Place, at: int) -> bool:
    """Say whether a clause starts at *at*: a subject and what may be its verb."""
    match = _CLAUSE.match(place.letters, at, place.high)
    if match is None:
        return False
    nominative = place.tagged.cues.pronouns
    return place.letters[at] != "r" or place.tagged.lower[at] in nominative


_CLAUSE = re.compile(r"[rRJ]|[tXx#S._'o]{1,10}[k,]?[vVD]")
_TRAILING = (Frame.SAYS, Frame.ADDS, Frame.VOWS, Frame.TELLS)
"""What may stand behind a clause that it reports."""


def _end(place: Place, start: int) -> int:
    """Give where content that starts at *start* ends."""
    match = _STOP.search(place.letters, start, place.high)
    return match.start() if match and match.start() > start else place.high


def colon_at(place: Place, at: int) -> Found | None:
    """Read any sentence that a colon ends before a quotation: He held up a sign: "…"."""
    place = place.around(at)
    subject = subject_of_sentence(place.tagged, place.letters, place.low, at)
    if subject is None:
        return None
    base = Found((at, at + 1), subject, ())
    if at + 1 >= place.high:
        return evolve(base, waiting=True)
    if place.letter(at + 1) != '"':
        return None
    return evolve(base, content=((at + 1, place.quotation_end(at + 1)),))


_HEADLINE = re.compile(r"X[X._']{0,4}:")


def headline_in(place: Place) -> Found | None:
    """Read "Quill: Harbour Must Stay"."""
    match = _HEADLINE.match(place.letters, place.low, place.high)
    if match is None or match.end() >= place.high or place.letter(match.end()) == '"':
        return None
    at = match.end() - 1
    if at == place.low + 1 and len(place.tagged.lower[place.low]) == 1:
        return None
    return Found((at, at + 1), phrase_of(place.low, at), ((at + 1, place.high),))


def according_at(place: Place, at: int) -> Found | None:
    """Read "according to" with its source, and the sentence without both."""
    place = place.around(at)
    letters = place.letters
    if place.letter(at + 1) != "T":
        return None
    source = behind(place.tagged, letters, at + 2, place.high)
    if source is None:
        return None
    cue = (at, at + 2)
    opening = at - place.low <= 1
    if opening and source.after >= place.high:
        source = phrase_of(*source.core)
    goes_on = source.after
    tail = _TAIL.match(letters, goes_on, place.high)
    goes_on = tail.end() if tail else goes_on
    if opening:
        if place.letter(goes_on) == ",":
            goes_on += 1
        if goes_on >= place.high:
            return None
        return Found(cue, source, ((goes_on, _end(place, goes_on)),))
    content = [(place.low, at)]
    if place.letter(goes_on) == "," and place.letter(goes_on + 1) not in "G&cJRD":
        if goes_on + 1 < place.high and place.letter(at - 1) == ",":
            content.append((goes_on + 1, place.high))
    return Found(cue, source, tuple(content))
