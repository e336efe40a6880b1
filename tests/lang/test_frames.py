"""Every row of phrases carries its own proof, and what is wrong is refused."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck import ClaimcheckError
from claimcheck.extract import read
from claimcheck.lang import load_language
from claimcheck.lang.frames import load_frames, parse_frames
from claimcheck.lang.sieve import pairs_in
from claimcheck.relate import anchored
from claimcheck.relate.claims import clauses
from claimcheck.relate.skeleton import found_in

FRAMES = load_frames()
TABLES = ("lists", "concepts", "synonyms", "jubilees", "zones", "orders")
MARK = re.compile("<[a-z][0-9]+>")
EMPTY = "".join(f"[{name}]\n" for name in TABLES) + "once = []\nchains = []\n"


def frames_in(text: str) -> set[str]:
    reading = read(text, load_language())
    mentions = tuple(anchored(reading, None))
    return {
        found.phrasing.frame
        for _, clause in clauses(reading, mentions)
        for found in found_in(clause, FRAMES)
    }


@pytest.mark.parametrize(("frame", "text"), FRAMES.examples)
def test_an_example_gives_its_frame(frame: str, text: str) -> None:
    assert frame in frames_in(text)


@pytest.mark.parametrize(("frame", "text"), FRAMES.refused)
def test_a_counterexample_does_not(frame: str, text: str) -> None:
    assert frame not in frames_in(text)


def row(phrase: str) -> str:
    return f'{EMPTY}[[frames]]\nframe = "age"\nphrases = ["{phrase}"]\nexamples = []\n'


def test_a_phrase_needs_its_words_its_mentions_and_what_is_beside_them() -> None:
    (phrasing,) = parse_frames(row("<who born ,? in|on {born:d}")).phrasings
    needs = [{"born"}, {"in", "on"}, {"<d"}, {"in <d", "on <d"}]
    assert list(map(set, phrasing.needs)) == needs


def test_a_phrase_is_sought_only_where_all_it_needs_stands() -> None:
    sieve = parse_frames(row("<who born ..2 {born:d}")).sieve
    assert sieve.among({"born", "<d"}) == [0]
    assert sieve.among({"born"}) == sieve.among({"<d"}) == []


ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789<> ,;:.()-\"!?|/’'"


@given(st.integers(0, len(FRAMES.phrasings) - 1), st.data())
@settings(deadline=None)
def test_whatever_a_phrase_matches_it_is_sought_in(
    number: int, data: st.DataObject
) -> None:
    pattern = FRAMES.phrasings[number].pattern
    text = data.draw(st.from_regex(pattern, fullmatch=True, alphabet=ALPHABET))
    pieces = text.split(" ")[:-1]
    kinds = [(piece[:2], at) for at, piece in enumerate(pieces) if MARK.match(piece)]
    marks = [(kind, at, at + 1) for kind, at in kinds]
    pairs = pairs_in(pieces, 0, len(pieces), marks)
    words = {*pieces, *(kind for kind, _ in kinds), *pairs}
    assert number in FRAMES.sieve.among(words)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[", "frames: "),
        ("", "frames: 'lists'"),
        (row("@nobody"), "frames: no list is called 'nobody'"),
    ],
)
def test_what_cannot_be_read_is_refused(text: str, says: str) -> None:
    with pytest.raises(ClaimcheckError) as caught:
        parse_frames(text)
    assert str(caught.value).startswith(says)
