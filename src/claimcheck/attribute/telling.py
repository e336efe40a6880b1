"""What a report is told with: as she put it, "…" is how she put it, asked if."""

from __future__ import annotations

import re

from attrs import evolve

from claimcheck.attribute.found import Found
from claimcheck.attribute.outline import last_inner
from claimcheck.attribute.phrase import Phrase
from claimcheck.attribute.phrases import before, behind
from claimcheck.attribute.places import Place
from claimcheck.attribute.verbs import Verb
from claimcheck.lang.cues import Form
from claimcheck.model import Stance

ASIDE = r"(?:(?:[pokTWU]|[t#]#?[UW])(?:[tXx#S._'&opkTWUN]|(?<=U)J){0,13})?"
"""When or where something was said, right behind the cue."""
_NAMED = re.compile(r"k?Tk?v[xDN]")
_REACH = 10
_HEARD = re.compile(r"v{1,3}[xDN]J?$")
_HOW = ("QvJ", "QvR")
_PUT_TAIL = re.compile(rf"k?{ASIDE}(?:,|:|,?(?=\"))")


def as_open(place: Place, verb: Verb, report: Found) -> Found:
    """Mark what is asked, and what somebody did not or nobody said, as not asserted."""
    words, tags = place.tagged.cues.words, place.tagged.tags
    source = report.source
    if not report.content:
        return report
    if source and place.tagged.lower[source.first] in words["nobody"]:
        return evolve(report, stance=Stance.DENIES)
    asks = place.tagged.lower[report.content[0][0]] in words["questions"]
    if verb.negated:
        return evolve(report, stance=Stance.WITHHOLDS) if asks else report
    if verb.cue.verb not in words["questioning"]:
        return report
    open_ones = (tags[last_inner(tags, after)] == "?" for _, after in report.content)
    return evolve(report, stance=Stance.DOUBTS) if asks or all(open_ones) else report


def how_at(place: Place, subject: Phrase) -> int | None:
    """Give where "is how" stands behind a quotation: "A ruin" is how she put it."""
    at = subject.first - 2
    if place.letters[at - 1 : at + 2] not in _HOW or place.letters[place.low] != '"':
        return None
    asks = place.tagged.lower[at + 1] in place.tagged.cues.words["questions"]
    return at if asks and place.quotation_end(place.low) == at else None


def as_told(place: Place, verb: Verb, subject: Phrase, start: int) -> Found | None:
    """Read "As Ada Quill put it, two sank", where "as" opens the sentence."""
    if not _is_first_word(place, start):
        return None
    tail = _PUT_TAIL.match(place.letters, verb.at + 1, place.high)
    if tail is None or tail.end() >= place.high:
        return None
    content = (tail.end(), place.high)
    return Found(verb.where, subject, (content,), verb.stance)


def as_liked(place: Place, verb: Verb) -> Found | None:
    """Read "As the pilot liked to say, two sank", or the same behind what is said."""
    opener = place.letters.rfind("J", max(place.low, verb.first - _REACH), verb.first)
    if opener < 0 or place.tagged.lower[opener] not in place.tagged.cues.words["being"]:
        return None
    subject = behind(place, opener + 1)
    if subject is None:
        return None
    if place.letter(opener - 1) == "," and place.letter(verb.at + 1) in ("", ".", ";"):
        return Found(verb.where, subject, ((place.low, opener - 1),), verb.stance)
    return as_told(place, verb, subject, opener)


def heard_saying(place: Place, verb: Verb) -> Phrase | None:
    """Give "Quill" of: "…," Quill is quoted as saying; was heard telling a friend."""
    if not verb.shares_subject:
        return None
    low = max(place.low, verb.first - _REACH)
    heard = _HEARD.search(place.letters, low, verb.first)
    subject = before(place, heard.start()) if heard else None
    return subject if subject and place.letter(subject.first - 1) == "Q" else None


def _is_first_word(place: Place, at: int) -> bool:
    return place.letters[place.low : at].strip("&c,") == ""


def is_compared(place: Place, verb: Verb, at: int) -> bool:
    """Say whether "as" tells no time: As Quill noted; but not: As Quill spoke."""
    words = place.tagged.cues.words
    if at < place.low or place.tagged.lower[at] not in words["being"]:
        return False
    verbs = place.letter(at - 1) == "Q" or verb.cue.verb in words["comparing"]
    return verbs and verb.cue.form is not Form.ING


def keeps_name(place: Place, verb: Verb) -> bool:
    """Say whether only a name is kept back: who asked not to be named."""
    named = _NAMED.match(place.letters, verb.at + 1, place.high)
    words = place.tagged.cues.words["keeping"]
    return named is not None and place.tagged.lower[named.end() - 1] in words
