"""Sentences, paragraphs, quotations, and lines that are not the article's."""

from __future__ import annotations

import re
import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck import annotate, check
from claimcheck.extract import read
from claimcheck.extract.sentences import unwrap
from claimcheck.lang import load_language
from claimcheck.model import Conversion

ENGLISH = load_language()


def sentences(text: str) -> list[str]:
    reading = read(text, ENGLISH)
    return [reading.tokens.words(first, after) for first, after in reading.sentences]


@pytest.mark.parametrize(
    "text",
    [
        "It sank.|It rained.",
        "Did it sink?|It did!|So it did.",
        "It sank…",
        "Dr. Hale met Mr. Quill at Orrel.|They swam.",
        "The U.S. Senate voted.|They swam.",
        "It sank at 5 p.m. on Friday.|They swam.",
        "It sank at 5 p.m. Friday.|They swam.",
        "J. K. Hale swam.|They cheered.",
        "It rose 3.5 percent.|It fell 2.5 percent.",
        "It cost £40m.|Nobody paid.",
        "“It sank.”|She wept.",
        "“It sank,” she said.|“We wept.”",
        'He asked: "Why?"|She left.',
        "(It sank.)|She wept.",
        "Take no. 5 home.",
        "On Jan. 5 it sank.|They swam.",
        "It was on 5 Jan. 2020.|They swam.",
        "e.g. boats sank.",
        "It sank at www.orrel.example in May.",
        "It sank.|12 boats sank.",
        "They saw St. Orrel.|They swam.",
        "It sank at 3 a.m.|Each of the boats was old.",
        "It sank at 3 a.m. Orrel time.|He swam.",
        "He runs Quill Inc.|The firm sank.",
        "Hale vs. The Firm went on.|They swam.",
        "Hale met No. 4 vs. No. 5 at Orrel.|They swam.",
    ],
)
def test_where_a_sentence_ends(text: str) -> None:
    assert sentences(text.replace("|", " ")) == text.split("|")


def test_a_line_end_ends_a_sentence() -> None:
    assert sentences("A heading\nIt sank. They swam\n\nIt rained") == [
        "A heading",
        "It sank.",
        "They swam",
        "It rained",
    ]


def test_every_mention_stands_in_a_sentence() -> None:
    text = "12 boats sank. It cost £40m!\n\n“6 km,” she said"
    reading = read(text, ENGLISH)
    found = [
        reading.sentence_of(reading.tokens.at(each.span.start))
        for each in reading.mentions
        if each.span
    ]
    assert found == [0, 1, 2]


ARTICLE = """\
June 12, 2020

More than 30 engineers asked the ministry on Monday to open the sluices of the \
Orrel Dam again, which puts their licences at risk, and about 84 of them left on 3 \
May 2020 for another country, according to Ida Moller, 52, who keeps the register \
of wells.

The wall is 30 feet (9 metres) tall, and the closure of the Orrel Dam has lasted \
for nearly seven months. It cost between £10 million and £20 million in the first \
year, and 12.5 percent of it was paid by the valley; the rest is due on Thursday, \
May 14, 2021.

“We measure the lake with a ruler now,” Moller said. “In two and a half years they \
will measure their thirst with a spoon, and I do not know who of the twenty-five \
will drink!”
"""


WRAPS = st.one_of(
    st.tuples(st.integers(36, 200), st.sampled_from(["\n", "\r\n"])),
    st.tuples(st.integers(60, 200), st.just("\r")),
)


@given(WRAPS)
def test_a_text_wrapped_at_any_width_reads_the_same(wrap: tuple[int, str]) -> None:
    width, end = wrap
    paragraphs = [
        textwrap.wrap(paragraph, width, break_on_hyphens=False)
        for paragraph in ARTICLE.split("\n\n")
    ]
    wrapped = "\n\n".join("\n".join(lines) for lines in paragraphs)
    whole, again = annotate(ARTICLE), annotate(wrapped.replace("\n", end))
    assert [each.value for each in again.mentions] == [m.value for m in whole.mentions]
    assert list(map(type, again.claims)) == list(map(type, whole.claims))
    assert [f.code for f in check(again).findings] == [
        f.code for f in check(whole).findings
    ]
    for here, there in zip(again.mentions, whole.mentions, strict=True):
        assert here.span is not None
        assert re.sub(r"\s+", " ", here.span.of(again.text)) == there.text


@given(st.text(st.sampled_from("ab .\n\r\x00é"), max_size=200))
def test_unwrapping_keeps_every_offset(text: str) -> None:
    flat = unwrap(text)
    assert len(flat) == len(text)
    assert all(
        here == there or (here == " " and there in "\r\n")
        for here, there in zip(flat, text, strict=True)
    )


def test_a_short_line_is_a_paragraph_of_its_own() -> None:
    assert len(sentences("Boats sink\nThey sank on Monday")) == 2


def test_a_short_line_goes_on_where_the_next_begins_with_a_small_letter() -> None:
    assert len(sentences("The boats that sank\nwere raised on Monday.")) == 1


def test_lines_that_are_filled_are_one_paragraph() -> None:
    text = (
        "Twelve boats left on 4\nMay 2022 with Ann Hale,\n34, and came back in\nJune."
    )
    assert len(sentences(text)) == 1


def test_lines_that_are_not_filled_stay_lines() -> None:
    assert len(sentences("Boats for sale now\n12 red ones\n14 blue ones in May")) == 3


def test_a_long_line_without_an_end_goes_on() -> None:
    line = "The wall that the valley built against the lake is 30 feet"
    (frame,) = annotate(f"{line}\n(9 metres) tall.").claims_of(Conversion)
    assert str(frame.second) == "9 metres"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“It sank,” she said.", ["It sank,"]),
        ('"It sank," she said. "They swam."', ["It sank,", "They swam."]),
        ("«It sank», she said.", ["It sank"]),
        ("„It sank“, she said.", ["It sank"]),
        ("“It sank.\n“They swam,” she said.", ["It sank.", "They swam,"]),
        ("She said: “It sank", ["It sank"]),
        ("“” is nothing.", []),
        ("No quotation.", []),
        ("It's the boat's and the 1990s' end.", []),
    ],
)
def test_what_stands_in_quotation_marks(text: str, words: list[str]) -> None:
    article = annotate(text)
    assert [quote.words.of(text) for quote in article.quotes] == words
    for quote in article.quotes:
        assert quote.span.holds(quote.words)


@pytest.mark.parametrize(
    "line",
    [
        "CLICK HERE TO READ MORE ABOUT OUR 12 BOATS",
        "Leave a Reply",
        "Read more: 12 boats sank",
        "  Subscribe for £3 a month  ",
        "Advertisement",
        "Photo: 12 boats",
    ],
)
def test_lines_of_the_page_claim_nothing(line: str) -> None:
    article = annotate(f"It sank.\n\n{line}\n\nIt cost £40m.")
    assert [span.of(article.text) for span in article.furniture] == [line.strip()]
    assert [each.text for each in article.mentions] == ["£40m"]


@pytest.mark.parametrize(
    "line",
    [
        "Click here, he said, and 12 boats sank.",
        "Watch: " + "12 boats sank and nobody saw them " * 4,
        "They read more than 12 books",
        "Nobody left a reply to 12 letters",
    ],
)
def test_sentences_that_begin_like_lines_of_the_page_are_kept(line: str) -> None:
    article = annotate(f"It sank.\n\n{line}")
    assert article.furniture == ()
    assert article.mentions != ()


@pytest.mark.parametrize("text", ["3) Boats sank.", "It rained.\n (12) Boats sank."])
def test_the_number_of_a_line_is_no_number_of_things(text: str) -> None:
    assert annotate(text).mentions == ()


def test_a_number_in_brackets_elsewhere_is_one() -> None:
    (mention,) = annotate("They sank many boats (12) in all.").mentions
    assert mention.text == "12"
