"""The zone behind a time of day: ET, EST, Eastern time, GMT+2, (GMT), local time."""

from __future__ import annotations

from claimcheck.extract.tokens import Tokens
from claimcheck.model import Zone

Found = tuple[Zone, int]
"""A zone, and the token behind it."""

_LONGEST_NAME = 4
"""Words of the longest name of a zone."""
_LONGEST_SHORT = 5
"""Letters of the longest abbreviation; what is longer is a word."""
_HOUR, _MOST_HOURS = 60, 14


def zone_at(tokens: Tokens, at: int) -> Found | None:
    """Read the zone that starts at a token, in brackets or not."""
    opened = tokens.letters[at : at + 1] == "("
    found = _named(tokens, at + opened) or _distant(tokens, at)
    if found is None or not opened:
        return found
    zone, after = found
    closed = tokens.letters[after : after + 1] == ")"
    return (zone, after + 1) if closed else None


def _named(tokens: Tokens, at: int) -> Found | None:
    zones = tokens.lexicon.language.zones
    for count in range(min(_LONGEST_NAME, len(tokens.lower) - at), 0, -1):
        name = " ".join(tokens.lower[at : at + count])
        if name not in zones or not _is_printed_so(tokens, at, at + count):
            continue
        zone = Zone(tokens.words(at, at + count), zones[name])
        if name not in tokens.lexicon.language.words["universal_time"]:
            return zone, at + count
        further = _distant(tokens, at + count)
        if further is None:
            return zone, at + count
        return Zone(tokens.words(at, further[1]), further[0].offset), further[1]
    return _of_place(tokens, at)


def _is_printed_so(tokens: Tokens, at: int, after: int) -> bool:
    """Say whether it is a zone and no name: ET, Eastern, but not Eastern Fife."""
    printed, low = tokens.printed[at], tokens.lower[at]
    if after - at > 1:
        return printed[0].isupper() or low in tokens.lexicon.language.words["local"]
    if len(low) <= _LONGEST_SHORT:
        small = tokens.lexicon.language.words["zones_in_small_letters"]
        return printed.isupper() or low in small
    return printed[0].isupper() and tokens.letters[after : after + 1] not in ("X", "x")


def _of_place(tokens: Tokens, at: int) -> Found | None:
    """Read Moscow time, New York time."""
    words = tokens.lexicon.language.words["time"]
    for count in (1, 2):
        if tokens.letters[at : at + count] != "X" * count:
            return None
        after = at + count + 1
        if tokens.lower[after - 1 : after] and tokens.lower[after - 1] in words:
            return Zone(tokens.words(at, after)), after
    return None


def _distant(tokens: Tokens, at: int) -> Found | None:
    """Read +2, -05:30, behind a time or a name, and Z right behind a time."""
    if at >= len(tokens.printed) or not tokens.glued(at):
        return None
    sign = tokens.printed[at]
    if sign == "Z":
        return Zone("Z", 0), at + 1
    if sign not in _SIGNS or not tokens.glued(at + 1):
        return None
    hours = tokens.lower[at + 1]
    if not hours.isdecimal() or int(hours[:_LONGEST_SHORT]) > _MOST_HOURS:
        return None
    minutes, after = 0, at + 2
    if tokens.letters[after : after + 1] == ":" and tokens.glued(after + 1):
        last = tokens.lower[after + 1]
        if last.isdecimal() and int(last[:_LONGEST_SHORT]) < _HOUR:
            minutes, after = int(last), after + 2
    offset = _SIGNS[sign] * (_HOUR * int(hours) + minutes)
    return Zone(tokens.words(at, after), offset), after


_SIGNS = {"+": 1, "-": -1, "−": -1, "–": -1}
