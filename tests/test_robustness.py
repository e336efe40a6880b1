"""Whatever text comes: nothing raises, offsets hold, and time grows in proportion."""

from __future__ import annotations

import re
import time
import tomllib
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck import annotate, check
from claimcheck.extract.lexicon import lexicon_of
from claimcheck.extract.tokens import readable
from claimcheck.lang import load_language
from claimcheck.model import Article

LEXICON = lexicon_of(load_language())

TAG = re.compile(r"<[^<>]*>")
"""What is left out of the words of a mention, as line ends are."""

WORDS = sorted(
    {
        *LEXICON.letters,
        *LEXICON.units.abbreviations,
        *(" ".join((w, *p.rest)) for w, ps in LEXICON.phrases.items() for p in ps),
    }
)
"""Every word that some grammar knows."""

ODD = [
    *("12", "5", "2010", "1,234", "3.5", "0800", "9:30", "31", "2025-01-22", "1" * 50),
    *("¹²", "٣", "½", "\N{MATHEMATICAL DOUBLE-STRUCK DIGIT ONE}", "Ⅷ", "İ", "ß", "ŉ"),
    *("é", "שלום", "مرحبا", "日本語", "😀", "\U0001f469\u200d\U0001f467", "\ufeff"),
    *("\x00", "\x1b[31m", "\ud800", "\udfff", "\u200b", "\u202e", "\u2028", "\xa0"),
    *("\r\n", "\r", "\n\n", "\t", "<p class='x'>", "</p>", "&nbsp;", "&amp;"),
]


def texts() -> st.SearchStrategy[str]:
    """Give texts of words that grammars know, of odd characters and of any at all."""
    odd = st.characters(codec=None) | st.sampled_from("\x00\ud800😀\u202e\r\n")
    word = st.sampled_from(WORDS) | st.sampled_from(ODD) | st.text(odd, max_size=3)
    blank = st.sampled_from(
        [" ", " ", " ", "", "-", ", ", ". ", "\n", "\r\n", "“", '"']
    )
    pieces = st.lists(st.tuples(word, blank), max_size=25)
    written = pieces.map(lambda pairs: "".join(w + b for w, b in pairs))
    return st.one_of(written, written.map(str.upper), written.map(str.title))


def _texts_in(told: object) -> Iterator[str]:
    """Yield the texts of a table of articles, whatever its rows are called."""
    if isinstance(told, str) and len(told.split()) > _SENTENCE:
        yield told
    elif isinstance(told, dict | list):
        for each in told.values() if isinstance(told, dict) else told:
            yield from _texts_in(each)


_SENTENCE = 5
_TABLES = sorted((Path(__file__).parent / "rules").glob("*.toml"))
ARTICLES = sorted(
    {
        text
        for table in _TABLES
        for text in _texts_in(tomllib.loads(table.read_text("utf-8")))
    }
)
"""The texts that the rules are tested on."""


def assert_offsets_hold(text: str, article: Article) -> None:
    """Offsets are those of the string that was given; lone surrogates are replaced."""
    assert article.text == readable(text)
    assert len(article.text) == len(text)
    spans = []
    for mention in article.mentions:
        assert mention.span is not None
        assert 0 <= mention.span.start < mention.span.end <= len(text)
        printed = mention.span.of(article.text)
        assert TAG.sub(" ", printed).split() == mention.text.split()
        assert printed == printed.strip()
        spans.append(mention.span)
    for before, behind in pairwise(spans):
        assert before.end <= behind.start
    for claim in article.claims:
        assert claim.span is not None
        for span in (claim.span, *claim.also):
            assert 0 <= span.start < span.end <= len(text)
    for quote in article.quotes:
        assert 0 <= quote.span.start < quote.span.end <= len(text)
        assert quote.span.holds(quote.words)
    for line in article.furniture:
        assert 0 <= line.start < line.end <= len(text)


@given(texts(), st.none() | st.dates())
def test_no_text_raises_and_offsets_hold(text: str, published: object) -> None:
    article = annotate(text, published=published)  # type: ignore[arg-type]
    assert_offsets_hold(text, article)
    report = check(article)
    for finding in report.findings:
        assert finding.span is None or finding.span.end <= len(text)


@given(st.text(st.characters(codec=None)))
def test_no_string_of_characters_raises(text: str) -> None:
    article = annotate(text)
    assert_offsets_hold(text, article)
    check(article)


def test_one_character_is_a_text_and_so_is_none() -> None:
    for character in {"", *map(chr, range(0x3000)), *ODD}:
        article = annotate(character)
        assert_offsets_hold(character, article)
        assert check(article).findings == ()


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_of_every_kind_keep_offsets(end: str) -> None:
    lines = ["June 12, 2020", "More than 30 boats sank on Monday.", "", "It cost £40m."]
    text = end.join(lines)
    article = annotate(text)
    assert_offsets_hold(text, article)
    words = ["June 12, 2020", "More than 30", "Monday", "£40m"]
    assert [each.text for each in article.mentions] == words
    assert [text.index(word) for word in words] == [
        each.span.start for each in article.mentions if each.span
    ]


def test_words_between_two_mentions_belong_to_one_of_them() -> None:
    text = "It sank on 2025-01-22 noon tomorrow morning Monday night early Friday."
    assert_offsets_hold(text, annotate(text))


def test_lone_surrogates_are_replaced_in_place() -> None:
    article = annotate("It cost\ud800 £40m\udfff.")
    assert article.text == "It cost\ufffd £40m\ufffd."
    (mention,) = article.mentions
    assert (mention.text, mention.span and mention.span.start) == ("£40m", 9)


def test_html_pasted_as_text_is_read_around_its_tags() -> None:
    text = '<p class="a1">More than <b>30</b> boats sank.</p>\n<p>It cost £40m.</p>'
    article = annotate(text)
    assert_offsets_hold(text, article)
    assert "£40m" in [each.text for each in article.mentions]


@pytest.mark.parametrize(
    "text",
    [
        "It was on 1 January 1000, the day before yesterday.",
        "It was in 1000, a thousand years ago.",
        "It will be in 2199, nine million years later.",
        "It was 9999-12-31 and 0001-01-01.",
        "It was a billion years ago, on Monday, 31 December 2199.",
        "He is aged 99999999999999999999999999999999999999.",
        f"It took {'9' * 40} years, ten billion centuries ago.",
        "The war has lasted ten trillion decades.",
        "It began on 2 March 1000 and ended 9,999,999 centuries later, on 3 May 1001.",
        "From 30 February to 99 March 2020. 0 May 2020. 31 April 1999-12-31.",
    ],
)
@pytest.mark.parametrize("published", [None, "0001-01-01", "9999-12-31", "2024-02-29"])
def test_the_ends_of_the_calendar_are_no_trap(text: str, published: str | None) -> None:
    article = annotate(text, published=published)
    assert_offsets_hold(text, article)
    check(article)
    for mention in article.mentions:
        str(mention.value)
        getattr(mention.value, "days", None)


@given(st.sampled_from(ARTICLES), st.data())
@settings(max_examples=500)
def test_an_article_may_begin_and_end_at_any_word(
    article: str, data: st.DataObject
) -> None:
    words = article.split()
    first = data.draw(st.integers(0, len(words) - 1))
    after = data.draw(st.integers(first + 1, len(words)))
    text = " ".join(words[first:after])
    read = annotate(text, published="2024-02-29")
    assert_offsets_hold(text, read)
    check(read)


@pytest.mark.parametrize(
    "text",
    [
        "The 34-year-old nurse is well. Paul Rudge,",
        "He was appointed in 1978. He retired in 1991. So ended his 21 years as",
        "She cut a ribbon on 22 March 2018 and was cheered by",
        "Prices stood at 9 and then 8 last week. Fewer sank",
        "The 23-year-old",
        "Sunday",
        "Ada Orme, she added,",
        "The town refunds the five-hour",
        "It is worth 40 pounds. Monday's rise of 9 per cent",
        "It came into view on 2 March this",
    ],
)
def test_a_text_may_end_where_more_would_follow(text: str) -> None:
    check(annotate(text, published="2024-02-29"))


REPEATED = [
    *("one ", "million ", "hundred and ", "twenty-", "twenty and ", "a ", "the "),
    *("half ", "third ", "about ", "up to ", "or so ", "several ", "of ", "to "),
    *("and ", "or ", "12 ", "2010 ", "500 ", "1,000 ", "5km ", "5bn ", "3rd "),
    *("1990s ", "12-", "2010-", "9:30 ", "9 to ", "years ", "two-year "),
    *("3 days ago ", "3-day ", "a year ", "today ", "last ", "last week ", "this "),
    *("every ", "Monday ", "Monday, ", "May ", "May 3 ", "3 May 2010 ", "early "),
    *("earlier ", "ago ", "old ", "aged ", "aged 12 ", "p.m. ", "5 p.m. ", "summer "),
    *("night ", "now ", "fiscal ", "daily ", "kilometres ", "km ", "$ ", "$5 ", "% "),
    *("boats ", "Boats ", "12 boats ", "the 12 boats ", "The 12 red boats sank. "),
    *("12 boats sank. ", "has lasted 3 days ", "began on 2 May ", "Bob, 52, ", "he "),
    *("will ", "mostly ", "'s ", '"', "“", "”", "(", ")", "-", ".", ",", "?", "\n"),
    *("\r\n", "\r", " ", "\t", "x", "X", "1", "é", "😀", "\x00", "a" * 60 + "\n"),
    *("10 miles (16 km) ", "said ", "he said, ", "according to ", '"No," she said. '),
    *("J. ", "No. ", "i.e. ", "3-1 ", "10 Downing Street ", "Click here\n", "— "),
    *("A. B. ", "January 22, 2025\n", "3 days ago, on 2 May "),
    *(
        "2 March nine weeks later, 3 May ",
        "<!-- ",
        "<!--",
        "-->",
        "<a ",
        "<p>",
        "&lt; ",
    ),
]
"""What repeated without end comes near to something that is read, or is something."""


@pytest.mark.parametrize("piece", REPEATED, ids=ascii)
def test_anything_repeated_is_read_to_its_end(piece: str) -> None:
    text = piece * 2_000
    article = annotate(text, published="2024-02-29")
    assert_offsets_hold(text, article)
    check(article)


def seconds(text: str) -> float:
    begin = time.process_time()
    check(annotate(text, published="2024-02-29"))
    return time.process_time() - begin


@pytest.mark.slow
@pytest.mark.parametrize("piece", REPEATED, ids=ascii)
def test_time_grows_in_proportion_to_length(piece: str) -> None:
    """Twice the text takes twice the time; 3.5 leaves room for a busy machine."""
    small = 20_000 * piece
    seconds(small)
    ratios = [seconds(small * 2) / max(seconds(small), 0.05) for _ in range(2)]
    assert min(ratios) < 3.5


VARIED = [
    "{name} said the fair starts on {day} June.",
    "{name} said it opened on {day} May and closed on 9 June.",
    "{name} died on {day} May 2011. {name} was buried on 3 May 2011.",
    "The 1{digit}th-century mill in {name} was built in 17{day}.",
    "{name} has a 15th-century mill. It was built in 17{day}.",
    "{name} marked the {day}th anniversary of the opening. It opened in 1950.",
    "{name} was opened in 19{day}. {name} marked its 30th anniversary.",
    "The march on {name} began on {day} May 2016. The march has lasted for two weeks.",
    "The march on {name} began on 4 May 2016. The march on {name} lasted {day} weeks.",
    "{name} paid {day} euros (${day}.30). The loan of ${day}m is due.",
    "Mr {name} met Ms Ann{letter} Lorimer. Mr {name}x met Ms Lorimer{letter}.",
    "{name} Orme, {day}, was born in 19{day}. Orme, who is {day}, sings.",
    "{name} rowed for {day} hours from 3pm to 7pm on Monday, {day} May 2016.",
    "{name} was wrong: it shut on 31 June. {name} shut on 31 June {day}.",
    "{name} sold {day} of 90 boats, leaving 40, {name} said: “We have {day} boats.”",
]
"""What is told again and again, each time of somebody else, or on another day."""


def varied(piece: str, times: int) -> str:
    letters = "abcdefghijklmnopqrst"
    return "\n".join(
        piece.format(
            name="".join(letters[n // step % 20] for step in (1, 20, 400)).title(),
            letter=letters[n % 20],
            digit=n % 4 + 5,
            day=n % 18 + 10,
        )
        for n in range(times)
    )


@pytest.mark.slow
@pytest.mark.parametrize("piece", VARIED)
def test_time_grows_in_proportion_to_what_is_told_anew(piece: str) -> None:
    """Four times the text takes four times the time; 6 leaves room."""
    small, large = varied(piece, 400), varied(piece, 1_600)
    seconds(small)
    ratios = [seconds(large) / max(seconds(small), 0.05) for _ in range(2)]
    assert min(ratios) < 6


@pytest.mark.slow
@given(st.lists(st.sampled_from([*REPEATED, *WORDS]), min_size=2, max_size=4))
@settings(max_examples=60, deadline=None)
def test_time_grows_in_proportion_for_anything_repeated(pieces: list[str]) -> None:
    text = " ".join(pieces) * 3_000
    small = max(seconds(text), 0.1)
    if seconds(text * 2) >= 3.5 * small:  # once more, for the machine may be busy
        assert seconds(text * 2) < 3.5 * max(seconds(text), 0.1)


@pytest.mark.slow
def test_five_megabytes_on_one_line_are_read() -> None:
    sentence = "More than 30 boats sank off Orrel on Monday, 3 May 2010, she said. "
    text = sentence * (5_000_000 // len(sentence))
    article = annotate(text)
    assert_offsets_hold(text, article)
    check(article)


ENDING = """\
The chess week, founded in 2000, reached only its 21st edition on Sunday. \
Entries, at 96, were down by a fifth"""


@pytest.mark.parametrize(
    "text",
    [ENDING, "Talks opened at half past two. She left at 4:15, after four hours"],
)
def test_a_text_may_end_within_a_sentence(text: str) -> None:
    check(annotate(text, published="2020-05-02"))
