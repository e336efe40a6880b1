"""What has a meaning only right behind digits: 5m, 3rd, 8pm, 6km, 9 inches as 9"."""

from __future__ import annotations

import re

from claimcheck.extract.lexicon import Phrase
from claimcheck.extract.tokens import Tokens
from claimcheck.model import Kind, Unit

_DIGITS = re.compile("[NYi]Q?")
ORDINAL_ENDINGS = frozenset({"st", "nd", "rd", "th"})
_CLOCK_ENDINGS = frozenset({"am", "pm"})
_HOURS = re.compile("h[0-5][0-9]")


def read_after_digits(
    tokens: Tokens, letters: list[str], meanings: dict[int, Phrase]
) -> None:
    """Give letters to what has a meaning only right behind digits: 5m, 3rd, 8pm."""
    last = len(letters) - 1
    for match in _DIGITS.finditer(tokens.letters):
        at = match.end()
        if at > last:
            return
        unit = _short_unit(tokens, at)
        ending = _ending(tokens, at, is_unit=unit is not None)
        if ending:
            letters[at] = ending
        if letters[at] == "-" and at < last and tokens.glued(at + 1):
            letters[at + 1] = _ending_of_steps(tokens, at + 1) or letters[at + 1]
        if letters[at] in "qm" and at < last:  # 40m or 40 million (km)
            at += 1
            unit, ending = _short_unit(tokens, at), ""
        if letters[at] == "-" and at < last and tokens.glued(at + 1):
            at += 1
            unit, ending = _behind_hyphen(tokens, at), ""
        if unit is not None and not ending:
            letters[at : at + 1 + len(unit.rest)] = ["b", *"~" * len(unit.rest)]
            meanings[at] = unit


def _ending(tokens: Tokens, at: int, *, is_unit: bool) -> str:
    """Read the ending of a number; "m" is a million of money and of people."""
    low, lexicon = tokens.lower[at], tokens.lexicon
    if low in lexicon.language.words["only_beside_times"] and tokens.glued(at):
        beside = _is_minutes(tokens, at) if low == "m" else _is_seconds(tokens, at)
        if beside:
            return "U"
    of_time = _ending_of_time(tokens, at, is_unit=is_unit)
    if of_time:
        return of_time
    if not tokens.glued(at):
        return "q" if low in lexicon.language.suffixes and _is_coded(tokens, at) else ""
    if low in ORDINAL_ENDINGS:
        return "" if is_unit and _are_stones(tokens, at) else "o"
    if low in ("s", "'s", "’s"):
        return "z"
    return _multiplier(tokens, at, is_unit=is_unit)


def _is_minutes(tokens: Tokens, at: int) -> bool:
    """Say whether it is the m of 1hr 20m or of 1m 20s."""
    if at > 1 and tokens.lower[at - 2] in _OF_HOURS:
        return True
    if tokens.printed[max(at - 2, 0)] in tokens.lexicon.units.before:
        return False
    return _is_seconds(tokens, at + 2)


def _is_seconds(tokens: Tokens, at: int) -> bool:
    """Say whether it is the s of 1m 20s."""
    if at >= len(tokens.lower) or tokens.lower[at] not in _OF_SECONDS:
        return False
    glued = tokens.glued(at) and tokens.lower[at - 2] in _OF_MINUTES
    return glued and tokens.letters[at - 1] in "iN" and tokens.glued(at - 2)


_OF_HOURS = frozenset({"h", "hr", "hrs"})
_OF_MINUTES = frozenset({"m", "min", "mins"})
_OF_SECONDS = frozenset({"s", "sec", "secs"})


def _multiplier(tokens: Tokens, at: int, *, is_unit: bool) -> str:
    """Read the bn of $5bn, and the m that counts millions and no metres."""
    low, lexicon = tokens.lower[at], tokens.lexicon
    if low not in lexicon.language.suffixes:
        return ""
    if at > 1 and tokens.printed[at - 2] in lexicon.units.before:
        return "q"
    if low in lexicon.language.words["of_money"]:
        return ""
    return "q" if not is_unit or _counts_behind(tokens, at) else ""


def _is_coded(tokens: Tokens, at: int) -> bool:
    """Say whether a multiplier is glued to the code of a currency: 30 MUSD."""
    glued = at + 1 < len(tokens.starts) and tokens.glued(at + 1)
    return glued and tokens.printed[at + 1] in tokens.lexicon.units.before


def _are_stones(tokens: Tokens, at: int) -> bool:
    """Tell 12st, 11st and 21st 4lb from the 21st: stones are made up of pounds."""
    digits = tokens.printed[at - 1]
    first = digits.endswith("1") and not digits.endswith("11")
    pounds = tokens.lexicon.language.words["pounds_of_stones"]
    return not first or not pounds.isdisjoint(tokens.lower[at + 2 : at + 3])


def _ending_of_time(tokens: Tokens, at: int, *, is_unit: bool) -> str:
    """Read 8 pm, 1800 GMT, 13h30, 3h."""
    low, language = tokens.lower[at], tokens.lexicon.language
    if low in _CLOCK_ENDINGS and not is_unit:
        return "C"
    if is_unit:
        return ""
    if low in language.zones:
        small = low in language.words["zones_in_small_letters"]
        return "A" if small or tokens.printed[at].isupper() else ""
    hours = low[0] == "h" and _HOURS.fullmatch(tokens.printed[at])
    return "w" if hours and tokens.glued(at) else _ending_of_steps(tokens, at)


def _ending_of_steps(tokens: Tokens, at: int) -> str:
    """Read the unit of 3 h and a 30-second spot, not of a 1988 second quarter."""
    if tokens.printed[at] not in tokens.lexicon.language.words["only_behind_digits"]:
        return ""
    ordinal = tokens.letters[at + 1 : at + 2] in ("-", "F")
    return "" if ordinal or tokens.letters[at - 1] == "Y" else "U"


def _counts_behind(tokens: Tokens, at: int) -> bool:
    """Say whether an ending stands between a number and what it counts.

    So it does in 3.2m people, in 35m of its members and in 300m euros.
    """
    words = tokens.lexicon.language.words
    if tokens.lower[at + 1 : at + 2] == ["of"]:
        return bool(words["possessives"] & {*tokens.lower[at + 2 : at + 3]})
    if _is_counted_in_millions(tokens, at + 1):
        return True
    if at + 1 >= len(tokens.letters) or tokens.letters[at + 1] != "x":
        return False
    word, decimal = tokens.lower[at + 1], "." in tokens.printed[at - 1]
    if word in words["plurals"]:
        return True
    return decimal and tokens.lexicon.is_plural(word)


def _is_counted_in_millions(tokens: Tokens, at: int) -> bool:
    """Say whether a token is a unit of money or weight: no metre stands before it."""
    words = tokens.lexicon.units.words
    found = [words[word] for word in tokens.lower[at : at + 1] if word in words]
    return any(unit.kind in (Kind.MONEY, Kind.MASS) for unit in found)


def _short_unit(tokens: Tokens, at: int) -> Phrase | None:
    """Find the longest abbreviation of a unit that starts at a token."""
    printed, glued = tokens.printed, tokens.glued(at)
    if printed[at] in tokens.lexicon.units.before and _leads(tokens, at):
        return None
    for phrase in tokens.lexicon.short.get(printed[at], ()):
        after = at + 1 + len(phrase.rest)
        whole = tuple(printed[at + 1 : after]) == phrase.rest
        closed_up = printed[at] in tokens.lexicon.units.glued
        word = len(printed[at]) > 1
        last = word and tokens.letters[after : after + 1] in _ENDING
        if whole and (glued or not closed_up or last or _is_over(tokens, after)):
            return None if _means_other(tokens, at) else phrase
    return _in_brackets(tokens, at)


_ENDING = ("", ".", ";", ")")


def _behind_hyphen(tokens: Tokens, at: int) -> Phrase | None:
    """Find the abbreviation in 20-kg; single letters are other things there."""
    unit = _short_unit(tokens, at) if len(tokens.printed[at]) > 1 else None
    closed_up = tokens.printed[at] in tokens.lexicon.units.glued
    return None if closed_up else unit


def _means_other(tokens: Tokens, at: int) -> bool:
    """Say whether a form is no unit where it stands.

    The prime of 2022′s is an apostrophe, the marks behind “I was 9" close, 2 pm is a
    time, 2K are thousands and 5A is a room, but 2.125 pm is a length, 300K beside °C is
    kelvin and 5 A/cm2 a density.
    """
    sign = tokens.printed[at]
    if sign.isalnum():
        words = tokens.lexicon.language.words
        if tokens.lower[at] in _CLOCK_ENDINGS:
            number = tokens.printed[at - 1 - (tokens.letters[at - 1] == "-")]
            return "." not in number or _HOUR.fullmatch(number) is not None
        if tokens.lower[at] in words["only_before_stroke"]:
            return not _is_over(tokens, at + 1)
        scale = tokens.lower[at] in words["only_beside_degrees"]
        return scale and not _is_beside_degrees(tokens, at)
    if sign in _QUOTES:
        if sign == '"':
            return at in tokens.closing or _goes_on(tokens, at + 1)
        return tokens.has_wire_quotes or not tokens.glued(at + 1)
    return tokens.lower[at + 1 : at + 2] == ["s"] and tokens.glued(at + 1)


def _is_over(tokens: Tokens, at: int) -> bool:
    """Say whether a stroke and another unit's sign stand next: the A of A/cm2."""
    over = tokens.printed[at : at + 1] == ["/"] and at + 1 < len(tokens.printed)
    return over and tokens.printed[at + 1] in tokens.lexicon.units.abbreviations


def _goes_on(tokens: Tokens, at: int) -> bool:
    """Say whether a word or number is stuck on to what stands before a token."""
    return tokens.glued(at) and tokens.printed[at][0].isalnum()


_HOUR = re.compile(r"\d{1,2}\.\d\d")
_QUOTES = ('"', "'")


def _is_beside_degrees(tokens: Tokens, at: int) -> bool:
    """Say whether a temperature is told in degrees within a few words."""
    words = tokens.lexicon.units.words
    near = tokens.lower[max(at - _NEAR, 0) : at + _NEAR]
    known = [words[word].kind is Kind.TEMPERATURE for word in near if word in words]
    return "°" in near or any(known)


_NEAR = 12


def _in_brackets(tokens: Tokens, at: int) -> Phrase | None:
    """Find the abbreviation in brackets behind a number: 20 (kg)."""
    closing = _BRACKETS.get(tokens.printed[at])
    if closing is None:
        return None
    inner = tokens.printed[at + 1 : at + 3]
    closed = inner[1:] == [closing]
    for phrase in tokens.lexicon.short.get(inner[0], ()) if closed else ():
        free = inner[0] not in tokens.lexicon.units.glued and len(inner[0]) > 1
        if free and not phrase.rest and isinstance(phrase.meaning, Unit):
            money = phrase.meaning.kind is Kind.MONEY
            return None if money else Phrase(tuple(inner), "b", phrase.meaning)
    return None


_BRACKETS = {"(": ")", "[": "]"}


def _leads(tokens: Tokens, at: int) -> bool:
    """Say whether a sign belongs to the number behind it: ten $5 notes.

    Between two blanks it belongs to the one before where nothing but cents can be
    behind: 3 GBP 10 pence, 17 USD 25.
    """
    if at + 1 >= len(tokens.starts) or not tokens.printed[at + 1][0].isdecimal():
        return False
    if tokens.glued(at + 1) or tokens.glued(at):
        return tokens.glued(at + 1)
    words = tokens.lexicon.units.words
    behind = tokens.lower[at + 2 : at + 3]
    cents = behind in ([], ["."], [tokens.lower[at]]) or behind[0] in words
    return not cents or tokens.letters[at - 1] == "Y"
