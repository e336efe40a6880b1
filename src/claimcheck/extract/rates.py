"""What an amount is paid or counted for: $3 a day, 12 per 100,000 people, $15/hour."""

from __future__ import annotations

import re

from attrs import evolve

from claimcheck.extract.compounds import unit_at
from claimcheck.extract.figures import figure_from
from claimcheck.extract.tokens import Tokens
from claimcheck.model import Figure, Kind, Mention, Quantity, Unit
from claimcheck.model.bounds import exact
from claimcheck.model.figure import number

Measured = Mention[Quantity]

_EACH = frozenset({"a", "an"})
_EACH_OR_PER = _EACH | {"per", "/", "every", "each"}


def with_rate(tokens: Tokens, found: Measured) -> Measured:
    """Take in what stands behind an amount and tells what it is for.

    That can be two things: 5 grams per square metre per day.
    """
    rated = _with_one(tokens, found)
    end = tokens.places(rated)[1] if rated is not found else len(tokens.lower)
    twice = tokens.lower[end : end + 1] == ["per"]
    return _with_one(tokens, rated) if twice else rated


def _with_one(tokens: Tokens, found: Measured) -> Measured:
    first, end = tokens.places(found)
    if tokens.letters[end - 1] == "F":  # half an hour
        return found
    named = found.value.unit.name
    at = _behind_contents(tokens, end) if named else _behind_noun(tokens, end)
    if named and tokens.lower[end : end + 2] == ["to", "the"]:
        return _to_the(tokens, found, end + 2)
    if at >= len(tokens.letters) or tokens.lower[at] not in _EACH_OR_PER:
        return found
    apart = tokens.lower[at] in _EVERY  # it tells by itself how often
    per = _of_time(tokens, at + 1) if apart else _unit_behind(tokens, at)
    if per is None or (apart and found.value.unit.kind not in _PAID):
        return found
    unit, after = per
    value = evolve(found.value, unit=found.value.unit.over(unit))
    # What stands between belongs to neither: 40 tonnes (of hay) a year, 300 (people).
    near = not apart and at <= end + (1 if named else 0)
    return tokens.mention(first, after if near else end, value)


def _to_the(tokens: Tokens, found: Measured, at: int) -> Measured:
    """Read 40 miles to the gallon, but not: it rose 2 percent to the dollar."""
    unit = unit_at(tokens, at)
    kinds = (found.value.unit.kind, unit.kind if unit else None)
    if unit is None or kinds not in _TO_THE:
        return found
    value = evolve(found.value, unit=found.value.unit.over(unit))
    return tokens.mention(tokens.places(found)[0], at + 1, value)


_TO_THE = ((Kind.LENGTH, Kind.VOLUME), (Kind.MASS, Kind.AREA), (Kind.VOLUME, Kind.AREA))
_EVERY = frozenset({"every", "each"})
_PAID = frozenset({Kind.COUNT, Kind.MONEY})


def _behind_contents(tokens: Tokens, end: int) -> int:
    """Give the token behind "of hay" and behind the hyphen of "$3-a-day"."""
    if tokens.letters[end : end + 2] == "-a":
        return end + 1
    if tokens.lower[end : end + 1] != ["of"]:
        return end
    contents = _CONTENTS.match(tokens.letters, end)
    return contents.end() if contents else end


def _behind_noun(tokens: Tokens, end: int) -> int:
    """Give the token behind the people of "300 people a day"."""
    noun = _NOUN.match(tokens.letters, end)
    plural = noun and tokens.lexicon.is_plural(tokens.lower[noun.end() - 1])
    return noun.end() if noun and plural else end


_NOUN = re.compile("[xX]{0,3}x(?=[apd]U|p[xiNYu])")
_CONTENTS = re.compile(r"px{1,3}(?=aU)")


def _unit_behind(tokens: Tokens, at: int) -> tuple[Unit, int] | None:
    """Read the unit behind "a" or "per", and give the token behind it."""
    each, first = tokens.lower[at] in _EACH, at + 1
    first += tokens.letters[first : first + 1] == "-"
    if first >= len(tokens.letters):
        return None
    return (
        _of_time(tokens, first)
        or _of_measure(tokens, first, glued=tokens.lower[at] == "/")
        or _of_things(tokens, first, each=each)
    )


def _of_time(tokens: Tokens, at: int) -> tuple[Unit, int] | None:
    """Read "day" and "hour"; a year ago and a second time are no such thing."""
    if tokens.letters[at : at + 1] != "U":
        return None
    language = tokens.lexicon.language
    unit = tokens.lexicon.units.units.get(str(language.calendar[tokens.lower[at]]))
    behind = tokens.letters[at + 1 : at + 3]
    hyphen = behind[:1] == "-" and tokens.glued(at + 1)
    elsewhere = behind[:1] in _NOT_BEHIND or (hyphen and behind[1:] != "-")
    word = tokens.lower[at + 1] if behind else ""
    if unit is None or elsewhere or word in language.words["behind_length"]:
        return None
    ordinal = tokens.lower[at] in language.ordinals and behind[:1] == "x"
    return None if ordinal or behind == "&a" else (unit, at + 1)


_NOT_BEHIND = ("G", "E", "S", "l")


def _of_measure(tokens: Tokens, at: int, *, glued: bool) -> tuple[Unit, int] | None:
    """Read "barrel", "square foot", "kWh"; one letter counts behind a stroke only."""
    units = tokens.lexicon.units
    phrase = tokens.meanings.get(at)
    if phrase is not None and isinstance(phrase.meaning, Unit):
        if tokens.letters[at] == "u":
            return phrase.meaning, at + 1 + len(phrase.rest)
        return None
    printed = tokens.printed[at]
    unit = units.abbreviations.get(printed)
    if unit is None or unit.kind is Kind.MONEY or printed in units.glued:
        return None
    return (unit, at + 1) if glued or len(printed) > 1 else None


def _of_things(tokens: Tokens, at: int, *, each: bool) -> tuple[Unit, int] | None:
    """Read "share", "person", "100,000 people"."""
    figure = None if each else figure_from(tokens, at, len(tokens.letters))
    if figure is not None:
        many, noun = figure
        if many.is_range or many.low <= 0:
            return None
        if tokens.lower[at - 1] == "per" and tokens.letters[noun : noun + 1] != "x":
            return _so_many(tokens, noun, many)
        return _of_many(tokens, noun, many)
    words, word = tokens.lexicon.language.words, tokens.lower[at]
    known = word in words["shared_out"] if each else word not in words["behind_per"]
    if tokens.letters[at] != "x" or not known:
        return None
    code = f"{{{tokens.lexicon.singular(word)}}}"
    return Unit(word, Kind.COUNT, code=code), at + 1


def _of_many(tokens: Tokens, at: int, many: Figure) -> tuple[Unit, int] | None:
    """Read the "1,000 people", "1,000 live births" of a rate."""
    if tokens.letters[at : at + 1] != "x":
        return None
    named = tokens.lexicon.is_plural(tokens.lower[at])
    if not named and tokens.letters[at + 1 : at + 2] == "x":
        at += tokens.lexicon.is_plural(tokens.lower[at + 1])
    word = tokens.lower[at]
    code = f"{{{tokens.lexicon.singular(word)}}}"
    return Unit(f"{number(many.low)} {word}", Kind.COUNT, many.low, code=code), at + 1


def _so_many(tokens: Tokens, at: int, many: Figure) -> tuple[Unit, int] | None:
    """Read the "100 km" of "5 litres per 100 km", and a bare "per 100,000"."""
    unit, times = unit_at(tokens, at), many.low
    if unit is not None and tokens.letters[at] in "ub" and unit.kind is not Kind.MONEY:
        name, code = f"{number(times)} {unit.name}", f"{number(times)}{unit.code}"
        whole = Unit(name, unit.kind, exact(unit.factor * times), code=code)
        return whole, at + 1 + len(tokens.meanings[at].rest)
    round_one = isinstance(times, int) and times % _THOUSAND == 0
    if not round_one or tokens.letters[at : at + 1] in tuple("XiNYu"):
        return None
    told = number(times)
    return Unit(told, Kind.COUNT, times, code=f"{{{told}}}"), at


_THOUSAND = 1_000
