"""Numbers that count nothing: parts of names, scores, list marks, codes, addresses."""

from __future__ import annotations

import re
from collections.abc import Mapping

from claimcheck.extract.tokens import Tokens

_DIGITS = "iNY"
_NUMERAL = tuple(_DIGITS)
_STARTING = '\n.?!:;"(-'
_FARTHEST = 3
"""Words behind a number among which its noun or street is sought."""


def counts_nothing(tokens: Tokens, start: int, after: int) -> bool:
    """Say whether a bare number is part of a name, a score, a list mark or a code."""
    for test in _TESTS.get(tokens.letters[start], _TESTS_OF_ALL):
        if test(tokens, start, after):
            return True
    return False


def _is_odds(tokens: Tokens, start: int, after: int) -> bool:
    """Say whether it is odds: six-to-one, 8-to-1."""
    odds = _ODDS.fullmatch(tokens.letters, start, after) is not None
    return odds and tokens.lower[after - 1] in _ONE


_ODDS = re.compile("[iNn]-T-[in]")
_ONE = frozenset({"1", "one"})


def _is_base(tokens: Tokens, start: int, _after: int) -> bool:
    """Say whether it is what a rate is per: deaths per 100,000 people."""
    return start > 0 and tokens.lower[start - 1] == "per"


def _is_garment(tokens: Tokens, _start: int, after: int) -> bool:
    """Say whether a pair is one thing: a pair of red trousers, a pair worn by him."""
    words = tokens.lexicon.language.words
    if tokens.lower[after - 1] not in words["pair"]:
        return False
    near = tokens.lower[after + 1 : after + 1 + _NEAR_PAIR]
    of_some = tokens.lower[after : after + 1] == ["of"] or after == len(tokens.lower)
    return not of_some or bool(words["in_pairs"] & {*near})


_NEAR_PAIR = 4
"""Words behind "a pair of" among which its noun is sought."""


def in_name(tokens: Tokens, first: int, after: int) -> bool:
    """Say whether a word is part of a name: USA Today, the Daily Mail, the Big Ten."""
    if not first or not tokens.printed[first][0].isupper():
        return False
    before, behind = tokens.letters[first - 1], _behind(tokens, after)
    if before == "S" and tokens.letters[first] == "n":  # Corby's Eleven
        return True
    return before == "X" or (behind == "X" and before not in _STARTING)


def _is_numbered_in_words(tokens: Tokens, start: int, after: int) -> bool:
    """Say whether it tells which one: phase two, category one storms."""
    numbered = tokens.lexicon.language.words["numbered"]
    before = tokens.lower[start - 1] if start else ""
    return before in numbered and not _counts_plural(tokens, after)


def _is_hyphenated(tokens: Tokens, start: int, after: int) -> bool:
    """Say whether it is within a word: production-four-door, and not forty-four."""
    if not tokens.glued(start) or _behind(tokens, after) != "-":
        return False
    return tokens.letters[max(start - 2, 0) : start] in ("x-", "X-")


def _is_dialled(tokens: Tokens, start: int, after: int) -> bool:
    """Say whether it is 911, which is called, and not 911 people."""
    words = tokens.lexicon.language.words
    if tokens.lower[start] not in words["emergency"]:
        return False
    calls = tokens.lower[after : after + 1]
    return not _counts_plural(tokens, after) or bool(words["calls"] & {*calls})


def _is_model(tokens: Tokens, start: int, after: int) -> bool:
    """Say whether it names a make: a 747 landed, a 4K film."""
    printed, behind = tokens.printed[start], _behind(tokens, after)
    if after - start == 2 and tokens.printed[start + 1] == "K":  # noqa: PLR2004
        return len(printed) == 1 and not _counts_plural(tokens, after)
    alone = after - start == 1 and printed.isdecimal() and len(printed) == len("747")
    article = start > 0 and tokens.letters[start - 1] == "a"
    noun = behind == "x" and not _is_past(tokens, after)
    return alone and article and not noun and behind not in ("X", "-", "m", "O")


def _is_past(tokens: Tokens, at: int) -> bool:
    word = tokens.lower[at]
    return word.endswith("ed") or word in _words(tokens)["past_verbs"]


def _measures(tokens: Tokens, _start: int, after: int) -> bool:
    """Say whether a unit stands behind a number: two numbers of one are refused."""
    dash = _behind(tokens, after) == "-"
    return _behind(tokens, after + dash) in ("u", "U", "b")


def _behind(tokens: Tokens, at: int) -> str:
    return tokens.letters[at : at + 1]


def _is_pronoun(tokens: Tokens, start: int, after: int) -> bool:
    """Say whether it is "one" without a noun, no one, or the naught of "to naught"."""
    if after - start == 1 and tokens.lower[start] in _words(tokens)["nothing"]:
        return True
    if after - start > 1 or tokens.lower[start] != "one":
        return False
    words, before = tokens.lexicon.language.words, tokens.lower[max(start - 1, 0)]
    no_one = before in words["determiners"] and before not in words["possessives"]
    one_of = _OF_SOME.match(tokens.letters, after) and tokens.lower[after] == "of"
    return no_one or not (one_of or _is_noun_phrase(tokens, after))


_OF_SOME = re.compile("p[tdiNn]")
"""Letters behind the one of "one of the six", "one of his sons"; not of one of them."""


_NOUN_PHRASE = re.compile("[RL]?x|X{1,3}x")


def _is_noun_phrase(tokens: Tokens, at: int) -> bool:
    """Say whether a noun in the singular can begin: recent cases, Turkish soldier."""
    found = _NOUN_PHRASE.match(tokens.letters, at)
    if found is None or found.end() - at == 1:
        return found is not None
    last = tokens.lower[found.end() - 1]
    return not (_is_past(tokens, found.end() - 1) or last.endswith(_NO_SINGULAR))


_NO_SINGULAR = ("s", "ing", "ly")


def _words(tokens: Tokens) -> Mapping[str, frozenset[str]]:
    return tokens.lexicon.language.words


def _is_code(tokens: Tokens, start: int, after: int) -> bool:
    """Say whether it is 007, or one of the groups of (555) 555 0123."""
    printed, letters = tokens.printed[start], tokens.letters
    if len(printed) > 1 and printed[0] == "0" and printed[1] not in ".,":
        return True
    before = letters[start - 1] if start else ""
    postal = tokens.lower[after : after + 1]
    if before in ("i", "N") or _words(tokens)["postal"] & {*postal}:
        return True
    if before == "(" and letters[after : after + 1] == ")":
        named = letters[start - 2 : start - 1] == "X" and after - start == 1
        return named or letters[after + 1 : after + 2] in _NUMERAL
    ends = tokens.letters[after - 1] in _NUMERAL
    return (
        ends
        and _behind(tokens, after) in _NUMERAL
        and _behind(tokens, after + 1) != "-"
    )


def _is_in_code(tokens: Tokens, start: int, after: int) -> bool:
    """Say whether it is stuck to something: B52, 4x4, 9/11, #1, Covid-19, 7-Eleven."""
    before = tokens.letters[start - 1] if start else ""
    if before and before in "#[/":
        return True
    free = before in _FREE_LETTERS or (before and tokens.printed[start - 1] in _FREE)
    stuck_before = tokens.glued(start) and not free
    if after >= len(tokens.letters) or not tokens.glued(after):
        return stuck_before
    behind = tokens.printed[after]
    if behind == ":":
        return stuck_before or _behind(tokens, after + 1) in _NUMERAL
    if behind in _HYPHENS and letters_behind(tokens, after + 1, "x"):
        return bool(stuck_before)
    return bool(stuck_before) or behind[0].isalnum() or behind in _STUCK


_FREE_LETTERS = ('"', "H", "~", "\n")
_FREE = frozenset("(‘—,")
_STUCK = frozenset("/-‐‑–_(")


_HYPHENS = frozenset("-‐‑")


def letters_behind(tokens: Tokens, at: int, letter: str) -> bool:
    """Say whether a word of a letter is stuck on: the member of 12-member."""
    return _behind(tokens, at) == letter and tokens.glued(at) and _is_word(tokens, at)


def _is_word(tokens: Tokens, at: int) -> bool:
    return len(tokens.printed[at]) > len("no") and tokens.printed[at].islower()


def _is_numbered(tokens: Tokens, start: int, after: int) -> bool:
    """Say whether it tells which one: page 12, No. 10, Boeing 737, magnitude 7.1."""
    if start == 0 or tokens.glued(start):
        return False
    language = tokens.lexicon.language
    before = tokens.lower[start - 1]
    if before == "." and start > 1:
        short = tokens.lower[start - 2]
        return short in language.words["numbered"] and short in language.abbreviations
    counts = _counts_plural(tokens, after) and "." not in tokens.printed[start]
    named = tokens.letters[start - 1] in ("X", "S")
    numbered = before in language.words["numbered"]
    return (named or numbered) and not (counts and not (named and numbered))


def _counts_plural(tokens: Tokens, after: int) -> bool:
    """Say whether a noun in the plural stands among the words behind a number."""
    for at in range(after, min(after + _FARTHEST, len(tokens.letters))):
        if tokens.letters[at] != "x":
            return False
        if tokens.lexicon.is_plural(tokens.lower[at]):
            return True
    return False


_SCORE = re.compile("[iNY]-[iNYn]")


def _is_score(tokens: Tokens, start: int, after: int) -> bool:
    """Say whether it is 3-1 or a 0-3 start, and not 30-40 people."""
    score = _SCORE.fullmatch(tokens.letters, start, after)
    return score is not None and not _counts_plural(tokens, after)


_LONGEST_STREET = 5


def is_address(tokens: Tokens, start: int, after: int) -> bool:
    """Say whether it is 10 Downing Street, and not 10 Wall Street bankers."""
    streets = tokens.lexicon.language.words["streets"]
    if after - start > 1:
        return False
    for at in range(after, min(after + _LONGEST_STREET, len(tokens.letters))):
        if tokens.letters[at] == "." and len(tokens.lower[at - 1]) == 1:
            continue  # 10 W. Main Street
        if not tokens.printed[at][0].isupper():
            return False
        if at > after and tokens.lower[at] in streets:
            noun = _behind(tokens, at + 1) == "x" and tokens.lower[at + 1].endswith("s")
            return not noun
    return False


def _is_block(tokens: Tokens, start: int, after: int) -> bool:
    """Say whether it is a place in a street: the 500 block of Mill Lane."""
    hundreds = tokens.printed[start].endswith("00")
    blocks = _words(tokens)["behind_number"]
    return hundreds and bool(blocks & {*tokens.lower[after : after + 1]})


def _is_year(tokens: Tokens, start: int, after: int) -> bool:
    """Say whether four digits count nothing that is printed behind them."""
    words = tokens.lexicon.language.words
    letters = tokens.letters[start:after]
    if letters[0] != "Y" or (len(letters) > 1 and letters[1] != "&"):
        return False
    if start and tokens.letters[start - 1] == "X":
        return True
    noun = tokens.lower[after] if _behind(tokens, after) == "x" else ""
    return noun in words["year_nouns"] or not tokens.lexicon.is_plural(noun)


def _is_of_band(tokens: Tokens, start: int, after: int) -> bool:
    """Say whether it is the Group of Eight, the round of 16, or the top ten alone."""
    words = _words(tokens)
    before = tokens.lower[start - 1] if start else ""
    if before in words["topmost"]:
        return _behind(tokens, after) not in _COUNTED
    if start < _SHORTEST_BAND or before != "of":
        return False
    band = tokens.lower[start - 2]
    named = tokens.printed[start - 2][0].isupper() and tokens.letters[start - 3] == "t"
    return band in words["rounds"] or (named and band in words["bands"])


_SHORTEST_BAND = 3
_COUNTED = tuple("xXkc-n")


def _is_quoted_alone(tokens: Tokens, start: int, after: int) -> bool:
    """Say whether the number itself is quoted: he wrote "42"."""
    if tokens.letters[start - 1] != '"' or _behind(tokens, after) != '"':
        return False
    if not (tokens.glued(start) and tokens.glued(after)):
        return False
    return not _counts_plural(tokens, after + 1)


def _is_texted(tokens: Tokens, start: int, _after: int) -> bool:
    """Say whether it is a short code: text HELP to 88877."""
    digits = tokens.printed[start].isdecimal() and len(tokens.printed[start])
    near = tokens.lower[max(start - _FARTHEST_CODE, 0) : start]
    return (
        bool(digits)
        and digits >= _SHORTEST_CODE
        and not _words(tokens)["texting"].isdisjoint(near)
    )


_SHORTEST_CODE, _FARTHEST_CODE = 5, 6


def _is_of_days(tokens: Tokens, start: int, _after: int) -> bool:
    """Say whether it is one of several days of a month: Aug. 3, 10, 17 and 24."""
    if tokens.letters[start] != "i" or tokens.letters[start - 1] not in ",&":
        return False
    month = tokens.letters.rfind("M", max(start - _LONGEST_DAYS, 0), start)
    days = _DAYS.match(tokens.letters, month) if month >= 0 else None
    return days is not None and start < days.end()


_DAYS = re.compile(r"M\.?i(?:,i)*(?:,?&i(?=[.;:\n)rvkpat]|$)|,i(?=[.;:\n)]|$))")
_LONGEST_DAYS = 24


def _is_list_mark(tokens: Tokens, start: int, after: int) -> bool:
    """Say whether it is 1) or 2), with no bracket open before, or 1. Go. 2. Stop.

    It stands behind a full stop or opens a line, and what it opens begins with no
    small letter.
    """
    if tokens.letters[start : after + 1] == "i." and after + 1 < len(tokens.starts):
        opens = not tokens.printed[after + 1][0].islower()
        return opens and (start == 0 or tokens.letters[start - 1] in "\n.")
    if tokens.letters[start:after] != "i" or _behind(tokens, after) != ")":
        return False
    near = max(start - _LONGEST_BRACKET, 0)
    opened = tokens.letters.rfind("(", near, start)
    return opened <= tokens.letters.rfind(")", near, start)


_LONGEST_BRACKET = 60

_TESTS_OF_ALL = (_measures, _is_garment, _is_odds, _is_base)
_TESTS_OF_WORDS = (
    *_TESTS_OF_ALL,
    _is_pronoun,
    in_name,
    _is_numbered_in_words,
    _is_hyphenated,
    _is_of_band,
    _is_quoted_alone,
)
_TESTS_OF_DIGITS = (
    *_TESTS_OF_ALL,
    _is_list_mark,
    _is_dialled,
    _is_model,
    _is_year,
    _is_code,
    _is_in_code,
    _is_numbered,
    _is_score,
    is_address,
    _is_block,
    _is_of_band,
    _is_quoted_alone,
    _is_texted,
    _is_of_days,
)
_TESTS = {"n": _TESTS_OF_WORDS, **dict.fromkeys(_DIGITS, _TESTS_OF_DIGITS)}
