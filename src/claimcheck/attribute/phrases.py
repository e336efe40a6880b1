"""Noun phrases beside a cue, as patterns over letters (see ``tags``)."""

from __future__ import annotations

import re

from claimcheck.attribute.inflected import is_irregular, is_past
from claimcheck.attribute.outline import Range
from claimcheck.attribute.phrase import REACH, Phrase, phrase_of, with_addition
from claimcheck.attribute.places import Place
from claimcheck.attribute.tags import Tagged
from claimcheck.model import SourceKind

_BEHIND_ADVERB = tuple(",opJG")
_DATELINE = re.compile(r"X[X.,W#]{0,8}(?:\([X]{1,3}\))?-{1,2}")
_WHEN = re.compile(r"[t#][x#]?[xUW]{1,2}k,")

_NOMINAL = re.compile(r"[tXx#S._'*op&WU]+$")
_NAMED = re.compile(
    r"t?(?:X_x){0,1}[x#_]{0,6}X(?:[X.'#]|_(?!x)|_x(?=[,.;:\"DVvk)]|$)){0,12}(?:S[Xx_]{1,6})?(?:&(?:X[X._]{0,8}|[tXx_]{1,6}))?"
)
_COMMON = re.compile(r"t?(?:[xX#_'S.]|U(?=_)|(?<=t)W(?=x)){1,12}(?:&[xX]{1,4})?")
_APPOSED = re.compile(r"[x_]{1,5}")
_LISTED = re.compile(r"(?:(?:t?[x#_]{0,3}X[X._]{0,4}|t[x_]{1,3}),){1,6}$")
_LIST_STARTS = ("", "c", "J", "h", "Q", "\n", ":", ";", "-")
_NOUNS = re.compile(r"x(?:_?x){1,3}(?=[,.;:]|$)")
_NAME = re.compile(r"X[X._]{0,8}")
_FULL = re.compile(r"xX[X.]*X")
_DETERMINED = re.compile(r"[t#]x?[X.]{1,3}$")
_ARTICLE = re.compile(r"(?<=[xX])t(?![UWS])(?=[^t]*$)")
_NO_NOUN = ("s", "ed", "ing", "ly")
_FEW = 6
_PLACE_OR_TIME = re.compile(r"(?<=X),X[X.]{0,2},(?=[topWUrX])|,[opWU][tx#XWU.op]{0,9},")
_SHORT = 2
_LONGEST_TITLE = 12
_SMALL = "to&pTS"
_NO_NOUNS = tuple('tr"h')
_OF = re.compile(r"o[tXx#_S.'&o]{0,20}[Xx#]\.?")
_ON = re.compile(r"(?:[op]|(?<=##)(?=[tX]))[tXx#_S.'&op]{0,20}[Xx#]\.?")
_TIME = re.compile(r"[op&]?t?[x#]?[WU][WU#]*")
_PAIRS = {")": "(", "-": "-"}
_PARTICIPLES = ("ed", "ing")
_JOINTS = ',;:-&cJkh(Q"\n'
"""What stands before a phrase that is the subject, not part of a longer one."""


def before(place: Place, at: int) -> Phrase | None:
    """Give the noun phrase that ends right before *at*."""
    letter = place.letter(at - 1)
    if not letter:
        return None
    if letter in "rR" or (letter == "h" and place.letter(at - 2) in ("x", "X")):
        return phrase_of(at - 1, at)
    if letter == ",":
        return _with_aside(place, at - 1)
    if letter in _PAIRS:
        return _with_brackets(place, at)
    phrase = _nominal(place, at) if letter in "Xx#.'UW" else None
    return _with_others(place, phrase) if phrase else None


def _with_others(place: Place, phrase: Phrase) -> Phrase:
    """Add who else is listed: Quill, Hoff and Dunn; neither Quill nor Hoff."""
    first, after = phrase.first, phrase.after
    words, lower = place.tagged.cues.words, place.tagged.lower
    if place.letter(first - 1) == "c" and lower[first - 1] in words["nor"]:
        other = _nominal(place, first - 1)
        start = other.first if other else first
        start -= start > place.low and lower[start - 1] in words["nobody"]
        nobody = lower[start] in words["nobody"]
        return Phrase(start, after, (start, after)) if nobody else phrase
    if place.letter(first - 1) != "," or "&" not in place.letters[first:after]:
        return phrase
    listed = _LISTED.search(place.letters, max(place.low, first - REACH), first)
    if listed is None or place.letter(listed.start() - 1) not in _LIST_STARTS:
        return phrase
    return Phrase(listed.start(), after, (listed.start(), after))


def _nominal(place: Place, at: int) -> Phrase | None:
    match = _NOMINAL.search(place.letters, max(place.low, at - REACH), at)
    first = _start(place, match.span()) if match else at
    while at > first + 1 and _is_trailing_adverb(place, at - 1):
        at -= 1
    alone = first == at - 1 and place.letters[first] in "x#"
    if first >= at or (alone and _is_an_adverb(place, first)):
        return None
    return phrase_of(first, at)


def _is_an_adverb(place: Place, at: int) -> bool:
    return place.tagged.lower[at] in place.tagged.cues.words["adverbs"]


def _is_trailing_adverb(place: Place, at: int) -> bool:
    """Say whether "further" stands behind a name: Quill further said."""
    adverbs = place.tagged.cues.words["adverbs"]
    behind_noun = place.letters[at - 1] in "xX" and place.letters[at] == "#"
    adverb = behind_noun or place.letters[at] == "x"
    return adverb and place.tagged.lower[at] in adverbs


def _start(place: Place, run: Range) -> int:
    """Say where in a run of nominal letters its last noun phrase starts."""
    letters = place.letters
    first, after = run
    time = _TIME.match(letters, first, after)
    first = time.end() if time else first
    if first < after and letters[first] in "op&":
        first = _after_opening_phrase(letters, first, after)
    if first > place.low and first == run[0] and letters[first - 1] in "vrRVDBNGTk":
        conjunction = letters.rfind("&", first, after)
        first = conjunction + 1 if conjunction >= 0 else first
    return first


def _after_opening_phrase(letters: str, first: int, after: int) -> int:
    """Pass "In the capital" before "the police", or only the preposition."""
    start = letters.rfind("t", first + 2, after)
    while start > first and letters[start - 1] in "op&":
        start = letters.rfind("t", first + 2, start - 1)
    return start if start > first else first + 1


def _with_brackets(place: Place, at: int) -> Phrase | None:
    """Give "Ada Quill (born 1970)", or the same between dashes."""
    pair = _PAIRS[place.letters[at - 1]]
    double = place.letters[at - 2 : at] == "--"
    end = at - 1 - double
    start = place.letters.rfind(pair, max(place.low, at - REACH), end)
    start -= double and place.letter(start - 1) == "-"
    if start <= place.low or start + 2 >= at or place.letter(start - 1) == ",":
        return None
    inner = before(place, start)
    role = (start + 1 + double, end)
    return inner and Phrase(inner.first, at, inner.core, role)


def _with_aside(place: Place, comma: int) -> Phrase | None:
    """Give "Ada Quill, 47, a pilot" before its last comma."""
    letters, end, role = place.letters, comma, None
    for _ in range(3):
        other = letters.rfind(",", max(place.low, end - REACH), end)
        if other <= place.low or letters[other + 1] not in "tx#XRp_ok":
            return _opening(place, comma)
        begin = other + 1
        if _is_adverb(place, other - 1) and letters[other - 2] == ",":
            other -= 2
        inner = before(place, other) if letters[other - 1] in "Xx#.)" else None
        if inner and _goes_on(place, inner.first):
            role, end = role or (begin, end), other
            continue
        if inner and letters[inner.first : other].strip("#"):
            if _is_within(place, inner.first):
                return _opening(place, comma)
            return Phrase(inner.first, comma, inner.core, role or (begin, end))
        role, end = role or (begin, end), other
    return None


def _goes_on(place: Place, at: int) -> bool:
    """Say whether a phrase is in the midst of what stands aside: …, now 81 and ill."""
    comma = place.letters.rfind(",", place.low, at)
    return comma >= 0 and place.letters[comma + 1] == "k"


def _is_within(place: Place, at: int) -> bool:
    """Say whether a phrase is no subject but part of another: …, drawn by Ada Quill."""
    ahead = place.letter(at - 1)
    if ahead == ",":
        return place.tagged.lower[at].endswith(_PARTICIPLES)
    return ahead != "" and ahead not in _JOINTS


def _opening(place: Place, comma: int) -> Phrase | None:
    """Give "The order" of "The order, drawn up by Ada Quill, a pilot,"."""
    low = place.low
    low = place.quotation_end(low) if place.letters[low] == '"' else low
    phrase = (
        opening(Place(place.tagged, low, place.high), comma) if low < comma else None
    )
    return phrase if phrase and place.letter(phrase.after) == "," else None


def behind(place: Place, at: int, *, whole: bool = False) -> Phrase | None:
    """Give the noun phrase that starts at *at*, with what is added to it.

    With *whole*, no verb of its own follows it: by the harbour master that.
    """
    letter = place.letter(at)
    if letter and letter in "rR":
        return phrase_of(at, at + 1)
    after = _core_end(place, at, whole=whole)
    while after > at and place.letters[after - 1] in "t&op'_":
        after -= 1
    return with_addition(place, at, after) if after > at else None


def _core_end(place: Place, at: int, *, whole: bool) -> int:
    letters, high = place.letters, min(place.high, at + REACH)
    match, more = _NAMED.match(letters, at, high), _OF
    if match is None or _is_opening_word(place, at, match.end()):
        match, more = _COMMON.match(letters, at, high), _ON
        if match is None:
            return at
        after = _before_verb(place.tagged, at, match.end())
        if after < match.end():
            return after
        verbal = match[0][-1] == "x" and len(match[0]) > _SHORT
        if verbal and not whole and place.letter(after) in _NO_NOUNS:
            return after - 1
    end = _before_verb(place.tagged, at, match.end())
    if end < match.end():
        return end
    if match[0].endswith("x") and _is_owned_verb(place, match):
        return end - 1
    end = _with_name(place, end) if more is _OF else end
    added = more.match(letters, end, high)
    acts = (
        whole
        and place.tagged.lower[end + 1 : end + 2] > [""]
        and place.tagged.lower[end + 1].endswith("ing")
    )
    return added.end() if added and not acts else end


def _is_owned_verb(place: Place, match: re.Match[str]) -> bool:
    """Say whether the last of what somebody has is a verb: Quill's letter makes a."""
    owned = len(match[0]) - match[0].rfind("S") - 1
    return "S" in match[0] and owned > 1 and place.letter(match.end()) in _NO_NOUNS


def _past_nouns(place: Place, at: int) -> int:
    """Pass the noun that a phrase goes on with: one Vellmar insider, a Coast ad.

    Before a comma or a stop there may be several: the Vellmar tide-table card.
    """
    if not _DETERMINED.search(place.letters, max(place.low, at - _FEW), at):
        return at
    words, tokens = place.tagged.lower, place.tagged.tokens
    run = _NOUNS.match(place.letters, at, place.high)
    for end in (run.end() if run else at + 1, at + 1):
        if not any(
            words[one].endswith(_NO_NOUN) or is_irregular(tokens, one)
            for one in range(at, end)
        ):
            return end
    return at


def _is_opening_word(place: Place, at: int, after: int) -> bool:
    """Say whether a capital is only the sentence's: Small groups of people."""
    alone = after == at + 1 and at == place.low
    return alone and place.letters[after : after + 2] == "xo"


def _with_name(place: Place, at: int) -> int:
    """Pass "poll" behind "Harbour Party", or "spokeswoman Ada Quill"."""
    match = _APPOSED.match(place.letters, at, place.high)
    if match is None:
        return at
    kinds, lower = place.tagged.cues.kinds, place.tagged.lower
    last = _before_verb(place.tagged, at - 1, match.end())
    known = [end for end in range(at + 1, last + 1) if lower[end - 1] in kinds]
    full = _FULL.match(place.letters, at, place.high)
    if not known and full and last > at:
        return full.end()
    if not known:
        return _past_nouns(place, at)
    name = _NAME.match(place.letters, known[-1], place.high)
    person = kinds[lower[known[-1] - 1]] is SourceKind.PERSON
    return name.end() if name and person else known[-1]


def _before_verb(tagged: Tagged, first: int, after: int) -> int:
    """Cut a run of words before what looks like a verb in the past."""
    for at in range(first + 1, after):
        if tagged.tags[at] == "X" or not is_past(tagged.tokens, at):
            continue
        if tagged.tags[at - 1] not in "tS_" or is_irregular(tagged.tokens, at):
            return at
    return after


def opening(place: Place, stop: int) -> Phrase | None:
    """Give the noun phrase that a sentence starts with, past "On Monday," and "But"."""
    letters, at = place.letters, place.low
    dateline = _DATELINE.match(letters, at, stop)
    at = dateline.end() if dateline else at
    when = _WHEN.match(letters, at, stop)
    at = when.end() if when else at
    while at < stop and (letters[at] in "&ckWU," or _is_adverb(place, at)):
        at += 1
    at -= letters[at : at + 1] == "S" and at > place.low
    if at < stop and (letters[at] in "opGNTDJ" or _is_participle(place, at)):
        at = _after_commas(place, at, min(stop, at + REACH))
    return behind(Place(place.tagged, place.low, stop), at)


def _is_adverb(place: Place, at: int) -> bool:
    """Say whether "Meanwhile," or "Sadly," stands there, or "Soon after" something."""
    if place.letter(at + 1) not in _BEHIND_ADVERB or place.letters[at] not in "xX":
        return False
    word = place.tagged.lower[at]
    return word.endswith("ly") or word in place.tagged.cues.words["adverbs"]


def _is_participle(place: Place, at: int) -> bool:
    if place.letters[at] not in "xX":
        return False
    word = place.tagged.lower[at]
    past = word.endswith("ed") and place.letter(at + 1) in _BEHIND_ADVERB
    return past or word.endswith("ing")


def last_of(place: Place, phrase: Phrase) -> Phrase:
    """Give "the mayor" of "showed a letter the mayor", where a verb is in no list."""
    if phrase.role:
        return phrase
    article = _ARTICLE.search(place.letters, *phrase.core)
    return phrase_of(article.start(), phrase.core[1]) if article else phrase


def without_verb(place: Place, phrase: Phrase) -> Phrase:
    """Give "The town" of "The town released a letter", whose verb is in no list."""
    first, after = phrase.core
    end = _before_verb(place.tagged, first, after)
    return phrase_of(first, end) if end > first and end < after else phrase


def is_title(tagged: Tagged, quotation: Range) -> bool:
    """Say whether a quotation is the name of a thing: "The Old Pier of Vellmar"."""
    first, after = quotation
    printed = tagged.tokens.printed[first + 1 : after]
    letters = tagged.tags[first + 1 : after]
    words = [
        (word, letter)
        for word, letter in zip(printed, letters, strict=True)
        if word[0].isalpha()
    ]
    ends = all(word[0].isupper() for word, _ in words[:1] + words[-1:])
    large = all(word[0].isupper() or letter in _SMALL for word, letter in words)
    return ends and large and len(words) <= _LONGEST_TITLE


def _after_commas(place: Place, at: int, stop: int) -> int:
    """Pass "Speaking in Vellmar, Coast County, on Monday," up to what follows."""
    comma = place.letters.find(",", at, stop)
    if comma < 0:
        return at
    while True:
        further = _PLACE_OR_TIME.match(place.letters, comma, stop)
        if further is None:
            return comma + 1
        comma = further.end() - 1
