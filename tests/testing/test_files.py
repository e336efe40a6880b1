"""Article files are read whatever they are, with the lines of the file."""

from __future__ import annotations

import json
from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck import ClaimcheckError
from claimcheck.testing import ArticleFile, articles_in


def test_plain_text_is_one_article_as_it_is() -> None:
    assert list(articles_in("It rained.\n")) == [ArticleFile("It rained.\n")]


@pytest.mark.parametrize("closing", ["---", "..."])
def test_front_matter_gives_day_and_title_and_leaves_its_lines(closing: str) -> None:
    content = f'---\ntitle: "Rain"\ndate: 2024-05-14\ntags: [a]\n{closing}\nIt rained.'
    (read,) = articles_in(content, "a.md")
    assert (read.title, read.published) == ("Rain", "2024-05-14")
    assert read.text == "\n\n\n\n\nIt rained."


@pytest.mark.parametrize(
    ("told", "title"),
    [
        ('"Rain: #1"', "Rain: #1"),
        ("'Rain'  # to be changed", "Rain"),
        ("Rain  # to be changed", "Rain"),
        ("Rain\n  in May", "Rain in May"),
        (">\n  Rain\n  in May", "Rain in May"),
        ("|-\n  Rain in May", "Rain in May"),
        ("", ""),
    ],
)
def test_front_matter_is_read_as_yaml_has_it(told: str, title: str) -> None:
    (read,) = articles_in(f"---\ntitle: {told}\ndate: 2024-05-14\n---\n", "a.md")
    assert (read.title, read.published) == (title, "2024-05-14")


def test_front_matter_that_never_ends_is_text() -> None:
    assert next(articles_in("---\ndate: 2024-05-14\n")).published is None


def test_each_line_of_json_is_an_article() -> None:
    rows = [
        {"id": 7, "text": "It rained.", "published": "2024-05-14", "title": "Rain"},
        {"body": "It snowed.", "headline": "Snow", "dct": "2024-01-14"},
    ]
    lines = "\n".join(map(json.dumps, rows))
    assert list(articles_in(f"{lines}\n\n", "a.jsonl")) == [
        ArticleFile("It rained.", "7", "2024-05-14", "Rain"),
        ArticleFile("It snowed.", "2", "2024-01-14", "Snow"),
    ]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("{", "a.jsonl:2: expected JSON"),
        ("[1]", r"a.jsonl:2: expected an object, not \[1\]"),
        ('{"txt": "It rained."}', "a.jsonl:2: expected a text under .*; there are txt"),
        ('{"text": 3}', "a.jsonl:2: expected text under text, not 3"),
        (
            '{"text": "It rained.", "date": 20240514}',
            "a.jsonl:2: expected text under date, not 20240514",
        ),
        ("[" * 100_000, "a.jsonl:2: "),
    ],
)
def test_a_line_that_is_no_article_is_named(line: str, told: str) -> None:
    with pytest.raises(ClaimcheckError, match=told):
        list(articles_in('{"text": "It rained."}\n' + line, "a.jsonl"))


def test_the_ending_of_a_path_is_read_in_either_case() -> None:
    assert [row.text for row in articles_in('{"text": "It rained."}', "A.JSONL")] == [
        "It rained."
    ]


def test_json_that_is_no_row_a_line_is_refused() -> None:
    with pytest.raises(ClaimcheckError, match=r"a.json: JSON is read a line at a time"):
        list(articles_in('[{"text": "It rained."}]', "a.json"))


@given(st.text(), st.sampled_from(["a.txt", "a.md"]))
def test_whatever_a_file_holds_its_lines_stay(content: str, path: str) -> None:
    (read,) = articles_in(content, path)
    assert content.endswith(read.text.lstrip("\n")) or read.text == content
    assert read.text.count("\n") == content.count("\n")


@given(st.lists(st.text(), min_size=1))
def test_rows_come_back(texts: list[str]) -> None:
    content = "\n".join(json.dumps({"text": text}) for text in texts)
    read = list(chain(articles_in(content, "a.jsonl")))
    assert [each.text for each in read] == texts
