"""Lines and columns of an article, held against `str.splitlines`."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model import Article

# Of the characters at which splitlines breaks, an editor breaks at these alone.
LINE_ENDS_AND_OTHERS = ["\n", "\r", "\r\n", "a", "é", "🚢", " "]
TEXTS = st.lists(st.sampled_from(LINE_ENDS_AND_OTHERS)).map("".join)


@given(TEXTS)
def test_every_character_stands_where_splitlines_has_it(text: str) -> None:
    article = Article(text)
    offset = 0
    for number, line in enumerate(text.splitlines(keepends=True), start=1):
        for column in range(1, len(line) + 1):
            assert article.line_of(offset) == number
            assert article.column_of(offset) == column
            offset += 1
    assert offset == len(text)


@given(TEXTS)
def test_the_end_of_a_text_stands_behind_its_last_character(text: str) -> None:
    lines = (text + "|").splitlines()
    assert Article(text).line_of(len(text)) == len(lines)
    assert Article(text).column_of(len(text)) == len(lines[-1])


def test_other_separators_end_no_line() -> None:
    assert Article("a\x0bb\x0cc\x1cd\x85e\u2028f").line_of(10) == 1
