"""Times of day."""

from __future__ import annotations

from claimcheck.extract.tokens import Tokens
from claimcheck.model import Clock, Mention

_NOON, _HOURS = 12, 24


def clock(tokens: Tokens, first: int, after: int) -> Mention[Clock] | None:
    """Read 8 p.m., 10:30, about 9.15am, and the later one of "from 4 to 7:30 p.m.".

    A bare 3:1 may be a score and is left alone.
    """
    half = tokens.lower[after - 1] if tokens.letters[after - 1] == "C" else ""
    begin = after - 1
    while begin > first and tokens.letters[begin] not in "T-&cH~":
        begin -= 1
    begin += tokens.letters[begin] in "T-&cH~"
    digits = [
        tokens.lower[at] for at in range(begin, after) if tokens.letters[at] in "iNY"
    ]
    hour, _, rest = (":".join(digits)).replace(".", ":").partition(":")
    minute = rest.partition(":")[0]
    if not _is_time(hour, minute, half):
        return None
    hours = int(hour)
    if half.startswith("p") and hours < _NOON:
        hours += _NOON
    elif half.startswith("a") and hours == _NOON:
        hours = 0
    value = Clock(hours, int(minute or 0))
    if not half and not value.exists:
        return None
    return tokens.mention(begin, after, value)


def _is_time(hour: str, minute: str, half: str) -> bool:
    """Say whether digits are printed as a time is, possible or not."""
    two = len("00")
    if not hour.isdecimal() or len(hour) > two:
        return False
    if not minute:
        return bool(half) and int(hour) <= _HOURS
    return minute.isdecimal() and len(minute) == two
