"""What a reporting verb's subject is, and which stretches it gives as said."""

from __future__ import annotations

import re

from attrs import evolve

from claimcheck.attribute.ends import end_of, end_of_clause
from claimcheck.attribute.found import Found, is_within
from claimcheck.attribute.inflected import is_irregular, is_past
from claimcheck.attribute.outline import Range, last_inner
from claimcheck.attribute.phrase import Phrase, with_participle
from claimcheck.attribute.phrases import before, behind, is_title, opening
from claimcheck.attribute.places import Place
from claimcheck.attribute.subjects import opens, subject_of
from claimcheck.attribute.telling import (
    ASIDE,
    as_liked,
    as_open,
    as_told,
    heard_saying,
    how_at,
    is_compared,
    keeps_name,
)
from claimcheck.attribute.verbs import Verb, agrees, has_its_number, verb_at
from claimcheck.lang.cues import SPEAKING, Form, Frame

_TAIL = re.compile(rf"(?:J[rtXx#S._'&opkTWUN]{{1,13}}|{ASIDE})(?=[,.;:)R\-]|$)")
_TOLD_TAIL = re.compile(r"[rtXx#S._'&opkTWU]{1,14}(?=[,.;:)\-]|$)")
_MARK = re.compile(rf"{ASIDE}(?P<mark>,?h|:|,?(?=\"))")
_CIRCUMSTANCES = re.compile(r",?(?:[pokTWUJ]|tU)[tXx#S._'&opkTWUN,()\"Q]{0,40}")
_FAR_MARK = re.compile(r"(?P<mark>(?:,|(?<=Q))h|:|,?(?=\"))")
_TOLD_MARK = re.compile(r"[rRtXx#S._'&opTkWUJ,]{1,16}?(?P<mark>,?h|:|,?(?=\"))")
_ADDRESSED_MARK = re.compile(r"[rtXx#S._'&opkWU]{1,12}?(?P<mark>,?h)(?!x)")
_ASKED = re.compile(r"(?:r|t?[x#_]{0,2}X[X._']{0,4}|t?[x#_]{1,3})[kWU]{0,2}(?=[JR])")
_WHOM = re.compile(r"(?:r|t?[x#_]{0,2}X[X._']*|t?[x#_]{1,3})(?:k|o?t?[WU]{1,3})?")
_TIME = re.compile(r"k*[op]?[tx#]{0,2}[UW]+(?!S)k*|k+")
_CLAUSE = re.compile(r"[rRJ]|[tXx#S._'o]{1,10}[k,]?[vVD]")
_BEFORE_PAST = re.compile(r"(?:t|#|X)[Xx#S._']{1,7}|xx")
_RESUMING = re.compile(r",(?:[tXx#S._'opWU]{1,10},(?=[c&]?\"))?")
_MAIN = re.compile(r",k?(?P<verb>[VDvx])")
"""Where the clause goes on that an aside stood in: Quill, noting it, said so."""
_LATER = re.compile(r",t[^\"QVDBNGAc;:]{1,40},(?=\")")
_PUT = re.compile(r"v[vk]{0,5}x?T$")
_GOES_ON = tuple("ovVx")
_ALONE = ("", ".", ",", ";", "o", "p", "&")
_LINKING = 2
_REACH = 8
_FEW = 3
"""Tokens before "while" that still leave it at the start: But then, while."""
_PAUSES = tuple(",-:;")
_OF_THINGS = (Frame.JUDGES, Frame.WANTS)
_INWARD = (Frame.HOLDS, Frame.WANTS)
"""What is not told apart within what somebody says: she said she wants to go."""
_TRAILING = (Frame.SAYS, Frame.ADDS, Frame.VOWS, Frame.TELLS, Frame.HOLDS)
"""What may stand behind a clause that it reports."""


def report_at(place: Place, at: int, found: list[Found]) -> Found | None:
    """Read what a reporting verb reports; *found* came before it in the sentence."""
    place = place.around(at)
    verb = verb_at(place, at)
    if verb.infinitive:
        return _to_say(place, verb, found)
    if not verb.asserted or _is_inward(place, verb, found) or keeps_name(place, verb):
        return None
    inverted = _inverted(place, verb)
    if inverted:
        return as_open(place, verb, _without_others(place, inverted, found))
    report = _with_subject(place, verb, found)
    return as_open(place, verb, report) if report is not None else None


def _with_subject(place: Place, verb: Verb, found: list[Found]) -> Found | None:
    """Read a verb that stands behind its subject."""
    heard = heard_saying(place, verb)
    if heard:
        where = (heard.after, verb.at + 1)
        trailing = _trailing(place, verb, heard, (heard.first, verb.at + 1))
        return evolve(trailing, cue=where) if trailing else None
    subject, joint = subject_of(place, verb, found)
    if subject is None or not agrees(place, verb, subject):
        return None
    its_own = 0 <= verb.first - subject.after <= 1
    relative = place.letters[subject.first] in "Rh"
    start = subject.first - is_compared(place, verb, subject.first - 1)
    if its_own and not relative and place.letter(start - 1) in ("Q", ","):
        trailing = _trailing(place, verb, subject, (start, verb.at + 1))
        if trailing:
            alone = _without_others(place, trailing, found)
            return alone if start == subject.first else evolve(alone, joint=None)
    how = how_at(place, subject)
    if how is not None:
        return Found(verb.where, subject, ((place.low, how),), verb.stance)
    told = start < subject.first
    by_way = as_told(place, verb, subject, start) if told else None
    return by_way or _leading(place, verb, subject, verb.at + 1, joint)


def _to_say(place: Place, verb: Verb, found: list[Found]) -> Found | None:
    """Read "She went on to say that" and "He stood up to declare: "…""."""
    mark = _MARK.match(place.letters, verb.at + 1, place.high)
    if verb.cue.frame not in SPEAKING or is_within(verb.at, found):
        return None
    if mark is None:
        return as_liked(place, verb)
    group = _PUT.search(place.letters, max(place.low, verb.first - _REACH), verb.first)
    own = before(place, group.start()) if group else None
    others = found[-1].source if found else opening(place, verb.first - 1)
    subject = own or others
    return _leading(place, verb, subject, verb.at + 1) if subject else None


def _is_inward(place: Place, verb: Verb, found: list[Found]) -> bool:
    """Say whether a verb is not told apart from what it stands in."""
    if verb.cue.frame is Frame.WANTS and verb.shares_subject:
        return True
    relative = place.letter(verb.first - 1) in ("R", "h")
    inward = relative or verb.cue.frame in _INWARD
    return inward and is_within(verb.at, found)


def _inverted(place: Place, verb: Verb) -> Found | None:
    """Read "…," said Ada Quill, a pilot."""
    ahead = place.letter(verb.first - 1)
    quoted = ahead == "Q" and (
        verb.cue.frame in _TRAILING or place.letters[place.low] == '"'
    )
    trailing = quoted or (ahead in (",", "") and verb.cue.frame in _TRAILING)
    many = verb.cue.form is Form.BASE and not verb.cue.doubtful and not verb.helped
    if not trailing or not (many or verb.cue.form in (Form.THIRD, Form.PAST)):
        return None
    subject = behind(place, verb.at + 1)
    if subject and not has_its_number(place, verb, subject):
        return None
    subject = with_participle(place, subject) if subject else None
    if subject is None or place.letter(subject.after) == "v":
        return None
    following = place.letter(subject.after)
    if ahead == "":
        marked = following in (":", ",", '"')
        return _leading(place, verb, subject, subject.after) if marked else None
    loose = ahead == "," and place.letter(verb.first - 2) != "Q"
    ends = following in (",", ".", ";", ":", "", "R")
    if loose and _TAIL.fullmatch(place.letters, subject.after, place.high):
        ends = True
    amid = following == "," and place.letter(subject.after + 1) == "v"
    if loose and (not ends or (not amid and before(place, verb.first))):
        return None
    return _trailing(place, verb, subject, (verb.first, subject.after))


def _trailing(place: Place, verb: Verb, subject: Phrase, own: Range) -> Found | None:
    """Read a clause that stands behind its content, or in the midst of it."""
    letters = place.letters
    end, rest = own
    quoted = "Q" in (letters[end - 1], place.letter(end - 2))
    if end <= place.low or not (quoted or verb.cue.frame in _TRAILING):
        return None
    told = verb.cue.frame is Frame.TELLS or (quoted and _addresses(place, verb))
    pattern = _TOLD_TAIL if told else _TAIL
    rest = _behind_particle(place, rest)
    tail = pattern.match(letters, rest, place.high)
    tail = tail or (_TAIL.match(letters, rest, place.high) if told else None)
    whole = quoted and letters[place.low] == '"'
    if not whole and (tail is None or _MARK.match(letters, rest, place.high)):
        return None
    content = [(place.low, end)]
    comma = _resuming(place, tail.end(), quoted=quoted) if tail else None
    if comma:
        start = _resumed(place, comma.end(), quoted=quoted)
        if start is None and _is_link(place, (place.low, end)):
            start = comma.end()
        if start is not None:
            content.append((start, end_of(place, start)))
    return Found(verb.where, subject, tuple(content), verb.stance)


def _addresses(place: Place, verb: Verb) -> bool:
    """Say whether who is spoken to may follow: warned the council that."""
    return verb.cue.verb in place.tagged.cues.words["addressing"]


def _behind_particle(place: Place, at: int) -> int:
    """Pass what belongs to a verb: the mayor points out."""
    known = at < place.high and place.tagged.lower[at] in _particles(place)
    return at + known


def _particles(place: Place) -> frozenset[str]:
    return place.tagged.cues.words["outward"]


def _resuming(place: Place, at: int, *, quoted: bool) -> re.Match[str] | None:
    """Find the comma behind a cue, or behind what is added to the speaker there."""
    comma = _RESUMING.match(place.letters, at, place.high)
    if quoted and comma and place.letter(comma.end()) not in '"c&TJh':
        return _LATER.match(place.letters, at, place.high) or comma
    return comma


def _without_others(place: Place, trailing: Found, found: list[Found]) -> Found:
    """Leave what stands before a quotation to who was cited before: …: "…," he said."""
    start, end = trailing.content[0] if trailing.content else (0, 0)
    quoted = place.letter(end - 1) == "Q" or place.letter(end - 2) == "Q"
    opened = place.letters.rfind('"', start, end) if quoted else -1
    if opened <= start or not found:
        return trailing
    if place.letter(opened - 1) not in _PAUSES and _holds(place, found[-1]):
        return evolve(trailing, joint=end)
    content = ((opened, end), *trailing.content[1:])
    return evolve(trailing, content=content, joint=opened)


def _holds(place: Place, found: Found) -> bool:
    """Say whether it is no speech, but may be told of: "Polls show it," she said."""
    cue = place.tagged.cues.verbs.get(place.tagged.lower[found.cue[1] - 1])
    return cue is not None and cue.frame not in SPEAKING


def _is_link(place: Place, where: Range) -> bool:
    """Say whether only a word or two stand before a cue: Rather, he said, it sank."""
    words = place.letters[slice(*where)].rstrip(",")
    return len(words) <= _LINKING and words.strip("xXk&cJ") == ""


def _resumed(place: Place, at: int, *, quoted: bool) -> int | None:
    """Give where content goes on behind a cue in its midst: …, she said, "…"."""
    if place.letter(at) in ("c", "&") and place.letter(at + 1) == '"':
        at += 1
    if place.letter(at) == '"':
        return at
    if quoted and place.letter(at) in ("T", "h"):
        return at + (place.letter(at) == "h")
    ends = quoted or place.letter(at) in ("G", "&", "c", "J", "R", "D", "")
    return None if ends else at


def _leading(
    place: Place, verb: Verb, subject: Phrase, rest: int, joint: int | None = None
) -> Found | None:
    """Read a clause that stands before its content."""
    mark = _mark(place, verb, rest)
    start = _after_mark(place, mark) if mark else _unmarked(place, verb, rest)
    if start is None:
        return None
    base = Found(verb.where, subject, (), verb.stance, joint)
    if start >= place.high:
        return evolve(base, waiting=True) if mark and mark["mark"] == ":" else None
    if mark and _is_whole(place, verb, start):
        end = place.quotation_end(start)
    elif _is_subordinate(place, verb, subject):
        end = end_of_clause(place, start)
    else:
        end = end_of(place, start, aside=verb.cue.frame is Frame.JUDGES)
    if place.letter(verb.first - 1) == "," and verb.shares_subject:
        mains = _MAIN.finditer(place.letters, start, end)
        end = next((one.start() for one in mains if _acts(place, one)), end)
    return evolve(base, content=((start, end),))


def _acts(place: Place, main: re.Match[str]) -> bool:
    """Say whether a verb that can be a clause's own stands behind a comma."""
    at = main.start("verb")
    return main["verb"] != "x" or is_past(place.tagged.tokens, at)


def _mark(place: Place, verb: Verb, rest: int) -> re.Match[str] | None:
    """Find what opens content behind a verb: that, a colon or a quotation."""
    pattern = _TOLD_MARK if verb.cue.frame is Frame.TELLS else _MARK
    mark = pattern.match(place.letters, rest, place.high)
    if mark is None and _addresses(place, verb):
        mark = _ADDRESSED_MARK.match(place.letters, rest, place.high)
    if mark is None or (_is_title(place, mark.end()) and not _shows(place, verb)):
        mark = _far_mark(place, rest)
    if mark and verb.cue.frame in _OF_THINGS and mark.end() > rest + 1:
        return None
    if mark and mark["mark"] == "" and _taken(place, verb, rest) is not None:
        return None
    return mark


def _far_mark(place: Place, rest: int) -> re.Match[str] | None:
    """Find "that" or a quotation behind where and when something was said."""
    run = _CIRCUMSTANCES.match(place.letters, rest, place.high)
    if run is None:
        return None
    marks = _FAR_MARK.finditer(place.letters, rest, min(run.end() + 1, place.high))
    return next((mark for mark in marks if not _is_title(place, mark.end())), None)


def _is_title(place: Place, at: int) -> bool:
    """Say whether a quotation is the name of a thing: on her show "Morning Tide"."""
    if place.letter(at) != '"' or place.letter(at - 1) not in ("S", "t", "x", "X", "B"):
        return False
    return is_title(place.tagged, (at, place.quotation_end(at)))


def _is_subordinate(place: Place, verb: Verb, subject: Phrase) -> bool:
    """Say whether a main clause is still to come: While she said so, he left."""
    if verb.shares_subject and opens(place, verb.first):
        return True
    first = subject.first
    opened = place.letter(first - 1) == "J" and first - 1 - place.low <= _FEW
    within = place.letter(first) in ("R", "h") or place.letter(first - 1) == "R"
    return opened or within


def _after_mark(place: Place, mark: re.Match[str]) -> int:
    """Give where content starts: behind "that", unless it is itself a subject."""
    itself = mark["mark"].endswith("h") and place.letter(mark.end()) in ("S", "v")
    return mark.end() - itself


def _is_whole(place: Place, verb: Verb, at: int) -> bool:
    """Say whether a quotation is all: not "Dockers" in "dark coats" came.

    So it is as a sentence, and where a sign or the like reads so.
    """
    printed = place.tagged.tokens.printed
    if place.letter(at) != '"' or at + 1 >= len(printed):
        return False
    if _shows(place, verb):
        return True
    after = place.quotation_end(at)
    ends = place.tagged.tags[last_inner(place.tagged.tags, after)]
    on = (
        _GOES_ON
        if place.letter(at - 1) != "h"
        else (*_GOES_ON, "t", "T", "p", "X", "r", "-")
    )
    goes_on = ends not in ",.?!-" and place.letter(after) in on
    return printed[at + 1][0].isupper() and not goes_on


def _shows(place: Place, verb: Verb) -> bool:
    """Say whether it tells what a sign or the like says: reading "…"."""
    shows = place.tagged.cues.words["displaying"]
    return verb.cue.form is Form.ING and verb.cue.verb in shows


def _unmarked(place: Place, verb: Verb, rest: int) -> int | None:
    """Give where content without "that" starts."""
    frame = verb.cue.frame
    asked = _ASKED.match(place.letters, rest, place.high)
    if asked and verb.cue.verb in place.tagged.cues.words["questioning"]:
        asks = place.tagged.lower[asked.end()] in place.tagged.cues.words["questions"]
        return asked.end() if asks else rest
    if frame is Frame.TELLS:
        whom = _WHOM.match(place.letters, rest, place.high)
        return whom.end() if whom and whom.end() < place.high else None
    time = _TIME.match(place.letters, rest, place.high)
    start = time.end() if time else rest
    following = place.letter(start)
    if time and following == "h":
        return start + 1
    taken = _taken(place, verb, start)
    if taken is not None:
        return taken
    if frame in (Frame.ADDS, Frame.HOLDS):
        held = frame is Frame.HOLDS and _has_past(place, start)
        return start if held or _is_clause(place, start) else None
    return start if _is_thing(place, start, frame) else None


def _taken(place: Place, verb: Verb, at: int) -> int | None:
    """Give where content starts behind what a verb takes: warned of, vowed to."""
    word = place.tagged.lower[at] if place.letter(at) in ("o", "p", "T") else ""
    if word in verb.cue.takes:
        return at + 1
    return at if word == "to" and "infinitive" in verb.cue.takes else None


def _is_thing(place: Place, at: int, frame: Frame) -> bool:
    """Say whether something that can be reported or judged starts at *at*."""
    following = place.letter(at)
    if following == "T":
        return False
    if following in ("o", "p"):
        return frame is Frame.JUDGES or place.letter(at + 1) == "#"
    return following not in ("", ".", ",", ";", ")", "&", "c", "-")


def _has_past(place: Place, at: int) -> bool:
    """Say whether a verb in the past follows a noun: two boats sank."""
    noun = _BEFORE_PAST.match(place.letters, at, place.high)
    last = noun.end() if noun else at
    tokens, letters = place.tagged.tokens, place.letters
    return any(
        is_irregular(tokens, one) or (letters[one - 1] in "xX" and is_past(tokens, one))
        for one in range(at + 1, last)
    )


def _is_clause(place: Place, at: int) -> bool:
    """Say whether a clause starts at *at*: a subject and what may be its verb."""
    if _CLAUSE.match(place.letters, at, place.high) is None:
        return False
    word, cues = place.tagged.lower[at], place.tagged.cues
    if place.letters[at] in "RJ":
        return word in cues.words["questions"]
    alone = place.letter(at + 1) in _ALONE
    return place.letters[at] != "r" or (word in cues.pronouns and not alone)
