"""Where what somebody says starts and ends, and which words are the speaker."""

from __future__ import annotations

import pytest

from claimcheck.attribute import attributions_in
from claimcheck.extract import read
from claimcheck.lang import load_language
from claimcheck.model import Stance

ENDS = {
    "Quill called the pier “a ruin,” but she also praised the harbour.": [
        ("Quill", "the pier “a ruin,”"),
        ("Quill", "the harbour"),
    ],
    "Quill called the pier “a ruin,” and the mayor left the hall.": [
        ("Quill", "the pier “a ruin,”")
    ],
    "Quill called the pier ''a ruin,'' referring to its planks.": [
        ("Quill", "the pier ''a ruin,''"),
        ("Quill", "its planks"),
    ],
    "Under what Quill called ''the old plan,'' the pier is to stay.": [
        ("Quill", "the old plan")
    ],
    "Quill said that the pier was “old,” and there was no money for it.": [
        ("Quill", "the pier was “old,” and there was no money for it")
    ],
    "Quill said the pier was “old,” but only at its end.": [
        ("Quill", "the pier was “old,” but only at its end")
    ],
    "Of them 12 percent said “too late” and 14 percent said “too soon.”": [
        ("12 percent", "too late"),
        ("14 percent", "too soon."),
    ],
}
TAILS = {
    "“Boats on the roads” would be fine, Ada Quill said after the storm.": [
        ("Ada Quill", "“Boats on the roads” would be fine")
    ],
    "As Ada Quill said last week in Vellmar, “The pier is the future.”": [
        ("Ada Quill", "The pier is the future.")
    ],
    "“The risk,” said Ada Quill, a pilot who is the head of the club, “is small.”": [
        ("Ada Quill", "The risk", "is small.")
    ],
    "“Two sank,” Quill told pilots in Fort Mill, S.C. “Three are old.”": [
        ("Quill", "Two sank", "Three are old.")
    ],
    "''Two sank,'' Quill said on the show ''Ask Us.'' ''Three are old.''": [
        ("Quill", "Two sank", "Three are old.")
    ],
    "“Two sank,” said Ada Quill, who noted it was “dark” there. “Three are old.”": [
        ("Ada Quill", "Two sank", "Three are old."),
        ("Ada Quill", "it was “dark” there"),
    ],
    "Quill praised “the old pier,” adding that the harbour was “wide.”": [
        ("Quill", "the old pier"),
        ("Quill", "the harbour was “wide.”"),
    ],
    "“They said “no more boats” at noon,” Ada Quill wrote.": [
        ("Ada Quill", "They said “no more boats” at noon")
    ],
    "Quill launched a “plan to wait” and a “plan that lets a few sail out again.”": [
        (
            "Quill",
            "a “plan to wait” and a “plan that lets a few sail out again.”",
        )
    ],
}
SPEAKERS = {
    "Another said, “The pier is closed.”": [("another", "The pier is closed.")],
    "Most said they were “very worried.”": [("most", "they were “very worried.”")],
    "Jill A. Quill, a pilot, said two boats sank.": [
        ("Jill A. Quill", "two boats sank")
    ],
    "Ida van der Quill said two boats sank.": [("Ida van der Quill", "two boats sank")],
    "Judge Ada Quill, writing for the court, said two sank.": [
        ("Ada Quill", "two sank")
    ],
    "Then the council aired a plea the mayor said was old.": [("the mayor", "was old")],
    "The pilots who attended the trial said two sank.": [("the pilots", "two sank")],
}
CLAUSES = {
    "It was dark, with the Harbour Board calling it “a ruin.”": [
        ("Harbour Board", "it “a ruin.”")
    ],
    "Eight years ago, he met Ada Quill and said, “Quill never came.”": [
        ("he", "Quill never came.")
    ],
    "VELLMAR (AP) - Pilot Ada Quill has left the hall, saying that two sank.": [
        ("Ada Quill", "two sank")
    ],
    "It was so calm that Mr. Quill was prompted to say, “So far, so good.”": [
        ("Quill", "So far, so good.")
    ],
    "Quill's club shrugged off the words, telling pilots, “Neither came.”": [
        ("Quill's club", "Neither came.")
    ],
    "The deputy further said that two sank.": [("the deputy", "two sank")],
    "“Two sank,” said Vellmar-based harbour pilot Al Quill.": [
        ("Al Quill", "Two sank")
    ],
    "A short time later, Ms. Quill wrote back: “We have it.”": [
        ("Quill", "We have it.")
    ],
    "Pilots agree - Carl Quill: “One of the lessons was a plain one.”": [
        ("Carl Quill", "One of the lessons was a plain one.")
    ],
    "The race “is a dead heat,” as Quill said on the show, and that is all.": [
        ("Quill", "The race “is a dead heat,”")
    ],
    "As Ada Quill put it, “Two sank.”": [("Ada Quill", "Two sank.")],
    "Marsh plans to build a pier of “old planks,” Ada Quill said.": [
        ("Marsh", "to build a pier of “old planks,”"),
        ("Ada Quill", "Marsh plans to build a pier of “old planks,”"),
    ],
    "In May, Ada Quill said two boats sank.": [("Ada Quill", "two boats sank")],
    "Two boats sank, Ada Quill said two days ago.": [("Ada Quill", "Two boats sank")],
    "Quill said the board was led by “insiders” - and she left.": [
        ("Quill", "the board was led by “insiders”")
    ],
}
ROWS = {**ENDS, **TAILS, **SPEAKERS, **CLAUSES}


@pytest.mark.parametrize("text", ROWS)
def test_gives_every_speaker_the_words_that_are_theirs(text: str) -> None:
    assert [
        (one.source.name, *(span.of(text) for span in one.content))
        for one in attributions_in(read(text, load_language()))
    ] == ROWS[text]


@pytest.mark.parametrize(
    "text",
    [
        "The band took the stage to “Song of the Harbour at Noon in the Rain.”",
        "He sold it, as in his book “The Art of the Old Boat in Peace.”",
    ],
)
def test_takes_no_title_for_what_somebody_says(text: str) -> None:
    assert attributions_in(read(text, load_language())) == ()


@pytest.mark.parametrize(
    ("text", "asked", "by"),
    [
        ("Asked if the pier is closed, Quill left.", "if the pier is closed", ""),
        ("When asked about the pier, Quill wept.", "the pier", ""),
        (
            "He was asked by Ada Quill whether two sank.",
            "whether two sank",
            "Ada Quill",
        ),
    ],
)
def test_what_somebody_was_asked_is_not_asserted(
    text: str, asked: str, by: str
) -> None:
    (found,) = attributions_in(read(text, load_language()))
    assert [span.of(text) for span in found.content] == [asked]
    assert found.source.name == (by or "an unnamed source")
    assert found.stance is Stance.DOUBTS
