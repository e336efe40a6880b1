"""What a reporting verb's subject is, and which stretches it gives as said."""

from __future__ import annotations

import re

from attrs import evolve, frozen

from claimcheck.attribute.outline import Range
from claimcheck.attribute.phrases import Phrase, before, behind, opening
from claimcheck.attribute.places import Place
from claimcheck.attribute.verbs import Verb, agrees, verb_at
from claimcheck.lang.cues import Form, Frame
from claimcheck.model import Stance

_ASIDE = r"(?:[pokTWU][tXx#S._'&opTkWU]{0,13})?"
_TAIL = re.compile(rf"{_ASIDE}(?=[,.;:)\-]|$)")
_TOLD_TAIL = re.compile(r"[rtXx#S._'&opkTWU]{1,14}(?=[,.;:)\-]|$)")
_MARK = re.compile(rf"{_ASIDE}(?P<mark>,?h|:|,?(?=\"))")
_TOLD_MARK = re.compile(r"[rRtXx#S._'&opTkWU,]{1,16}?(?P<mark>,?h|:|,?(?=\"))")
_WHOM = re.compile(r"(?:r|t?[x#_]{0,2}X[X._']*|t?[x#_]{1,3})[kW]?")
_TIME = re.compile(r"k*[op]?[tx#]{0,2}[UW]+k*|k+")
_CLAUSE = re.compile(r"[rRJ]|[tXx#S._'o]{1,10}[k,]?[vVD]")
_STOP = re.compile(r";|,?A(?=T)|,(?=&?G)")
_LINK = re.compile(r"[,&cJ][&cJk]*$")
_LINK_REACH = 6
_TRAILING = (Frame.SAYS, Frame.ADDS, Frame.VOWS, Frame.TELLS)
"""What may stand behind a clause that it reports."""


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


def report_at(place: Place, at: int, found: list[Found]) -> Found | None:
    """Read what a reporting verb reports; *found* came before it in the sentence."""
    place = place.around(at)
    verb = verb_at(place, at)
    if not verb.asserted:
        return None
    inverted = _inverted(place, verb)
    if inverted:
        return inverted
    subject, joint = _subject(place, verb, found)
    if subject is None or not agrees(place, verb, subject):
        return None
    its_own = verb.first - subject.after <= 1
    if its_own and place.letter(subject.first - 1) in ("Q", ","):
        trailing = _trailing(place, verb, subject, (subject.first, at + 1))
        if trailing:
            return trailing
    return _leading(place, verb, subject, at + 1, joint)


def _subject(
    place: Place, verb: Verb, found: list[Found]
) -> tuple[Phrase | None, int | None]:
    """Give the subject, and where the clause is joined to one before it."""
    ahead = place.letter(verb.first - 1)
    if verb.shares_subject and ahead == "":
        comma = place.letters.find(",", verb.at, place.high)
        return (behind(place, comma + 1) if comma >= 0 else None), None
    if ahead in ("&", "c", "J") or (verb.shares_subject and ahead in (",", "p", "o")):
        link = _link(place, verb.first)
        joint = link.start() if link else verb.first
        return (found[-1].source if found else opening(place, verb.first)), joint
    subject = before(place, verb.first)
    if subject is None and ahead in ("W", "U", "k"):
        subject = opening(place, verb.first)
    return subject, _joint(place, subject) if subject else None


def _link(place: Place, at: int) -> re.Match[str] | None:
    """Find the comma and conjunctions right before *at*."""
    return _LINK.search(place.letters, max(place.low, at - _LINK_REACH), at)


def _joint(place: Place, subject: Phrase) -> int | None:
    """Say where a clause with a subject of its own is joined to the one before."""
    link = _link(place, subject.first)
    if link is None or place.letters[subject.first - 1] == ",":
        return None
    strong = link[0][0] in "cJ" and place.letters[subject.first] != "r"
    return link.start() if "," in link[0] or strong else None


def _inverted(place: Place, verb: Verb) -> Found | None:
    """Read "…," said Ada Quill, a pilot."""
    ahead = place.letter(verb.first - 1)
    trailing = ahead == "Q" or (ahead in (",", "") and verb.cue.frame in _TRAILING)
    if not trailing or verb.cue.form not in (Form.THIRD, Form.PAST):
        return None
    subject = behind(place, verb.at + 1)
    if subject is None or place.letter(subject.after) == "v":
        return None
    following = place.letter(subject.after)
    if ahead == "":
        marked = following in (":", ",", '"')
        return _leading(place, verb, subject, subject.after) if marked else None
    loose = ahead == "," and place.letter(verb.first - 2) != "Q"
    ends = following in (",", ".", ";", ":", "")
    if loose and (not ends or before(place, verb.first)):
        return None
    return _trailing(place, verb, subject, (verb.first, subject.after))


def _trailing(place: Place, verb: Verb, subject: Phrase, own: Range) -> Found | None:
    """Read a clause that stands behind its content, or in the midst of it."""
    letters = place.letters
    end, rest = own
    quoted = "Q" in (letters[end - 1], place.letter(end - 2))
    if end <= place.low or not (quoted or verb.cue.frame in _TRAILING):
        return None
    pattern = _TOLD_TAIL if verb.cue.frame is Frame.TELLS else _TAIL
    tail = pattern.match(letters, rest, place.high)
    whole = quoted and letters[place.low] == '"'
    if not whole and (tail is None or _MARK.match(letters, rest, place.high)):
        return None
    content = [(place.low, end)]
    if tail and place.letter(tail.end()) == ",":
        start = _resumed(place, tail.end() + 1, quoted=quoted)
        if start is not None:
            content.append((start, _end(place, start)))
    return Found(verb.where, subject, tuple(content), verb.stance)


def _resumed(place: Place, at: int, *, quoted: bool) -> int | None:
    """Give where content goes on behind a cue in its midst: …, she said, "…"."""
    if place.letter(at) in ("c", "&") and place.letter(at + 1) == '"':
        at += 1
    if place.letter(at) == '"':
        return at
    ends = quoted or place.letter(at) in ("G", "&", "c", "J", "R", "D", "")
    return None if ends else at


def _leading(
    place: Place, verb: Verb, subject: Phrase, rest: int, joint: int | None = None
) -> Found | None:
    """Read a clause that stands before its content."""
    pattern = _TOLD_MARK if verb.cue.frame is Frame.TELLS else _MARK
    mark = pattern.match(place.letters, rest, place.high)
    if mark and verb.cue.frame is Frame.JUDGES and mark.end() > rest + 1:
        mark = None
    start = _after_mark(place, mark) if mark else _unmarked(place, verb, rest)
    if start is None:
        return None
    base = Found(verb.where, subject, (), verb.stance, joint)
    if start >= place.high:
        return evolve(base, waiting=True) if mark and mark["mark"] == ":" else None
    if mark and place.letter(start) == '"' and _opens_sentence(place, start):
        end = place.quotation_end(start)
    else:
        end = _end(place, start, aside=verb.cue.frame is Frame.JUDGES)
    return evolve(base, content=((start, end),))


def _after_mark(place: Place, mark: re.Match[str]) -> int:
    """Give where content starts: behind "that", unless it is itself a subject."""
    itself = mark["mark"].endswith("h") and place.letter(mark.end()) in ("S", "v")
    return mark.end() - itself


def _opens_sentence(place: Place, at: int) -> bool:
    printed = place.tagged.tokens.printed
    return at + 1 < len(printed) and printed[at + 1][0].isupper()


def _unmarked(place: Place, verb: Verb, rest: int) -> int | None:
    """Give where content without "that" starts."""
    frame = verb.cue.frame
    if frame is Frame.TELLS:
        whom = _WHOM.match(place.letters, rest, place.high)
        return whom.end() if whom and whom.end() < place.high else None
    time = _TIME.match(place.letters, rest, place.high)
    start = time.end() if time else rest
    following = place.letter(start)
    if time and following == "h":
        return start + 1
    if frame in (Frame.ADDS, Frame.HOLDS):
        return start if _is_clause(place, start) else None
    return start if _is_thing(place, start, frame) else None


def _is_thing(place: Place, at: int, frame: Frame) -> bool:
    """Say whether something that can be reported or judged starts at *at*."""
    following = place.letter(at)
    if following == "T":
        return frame is Frame.VOWS
    if following in ("o", "p"):
        return frame is Frame.JUDGES or place.letter(at + 1) == "#"
    return following not in ("", ".", ",", ";", ")", "&", "c", "-")


def _is_clause(place: Place, at: int) -> bool:
    """Say whether a clause starts at *at*: a subject and what may be its verb."""
    if _CLAUSE.match(place.letters, at, place.high) is None:
        return False
    word, cues = place.tagged.lower[at], place.tagged.cues
    if place.letters[at] in "RJ":
        return word in cues.words["questions"]
    return place.letters[at] != "r" or word in cues.pronouns


def _end(place: Place, start: int, *, aside: bool = False) -> int:
    """Give where content that starts at *start* ends.

    With *aside*, what follows in a relative clause is the article's own.
    """
    match = _STOP.search(place.letters, start, place.high)
    end = match.start() if match and match.start() > start else place.high
    relative = place.letters.find(",R", start, end) if aside else -1
    return relative if relative > start else end
