"""Every complaint about TOML says where and what was wanted."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.errors import ClaimcheckError
from claimcheck.toml import Table, shown


@pytest.mark.parametrize(
    ("text", "place"),
    [("a = 1\nb == 2", "line 2, column 4"), ("a = 1\nb = ", "line 2, column 5")],
)
def test_a_syntax_error_carries_line_and_column(text: str, place: str) -> None:
    with pytest.raises(ClaimcheckError) as caught:
        Table.of(text, "a.toml")
    assert str(caught.value) == f"a.toml: not TOML: Invalid value (at {place})"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("a = " + "[" * 100_000, "a.toml: nested too deeply for TOML"),
        ("a = " + "9" * 5_000, "a.toml: not TOML: Exceeds the limit"),
    ],
)
def test_what_no_person_writes_is_refused_like_the_rest(text: str, says: str) -> None:
    with pytest.raises(ClaimcheckError) as caught:
        Table.of(text, "a.toml")
    assert str(caught.value).startswith(says)


@pytest.mark.parametrize(
    ("read", "text", "says"),
    [
        (Table.text, "", "missing"),
        (Table.text, "key = 3", "expected words in quotes, not 3"),
        (Table.text, "key = ' '", "expected words in quotes, not ' '"),
        (Table.texts, "key = 'x'", "expected a list such as [\"…\"], not 'x'"),
        (Table.table, "", "missing"),
        (
            Table.table,
            "key = 2020-01-02",
            "expected a table such as { … = … }, not 2020-01-02",
        ),
        (Table.tables, "key = [1]", "expected tables that begin with [[a.key]]"),
        (Table.tables, "key = {}", "expected tables that begin with [[a.key]]"),
    ],
)
def test_a_wrong_type_is_told_with_the_path_of_its_key(
    read: Callable[[Table, str], object], text: str, says: str
) -> None:
    table = Table.of(f"[a]\n{text}", "t").table("a")
    with pytest.raises(ClaimcheckError) as caught:
        read(table, "key")
    assert str(caught.value) == f"t: a.key: {says}"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("words = ['x', true]", "words[2]: expected words in quotes, not true"),
        ("words = ['']", "words[1]: expected words in quotes, not ''"),
    ],
)
def test_a_wrong_word_in_a_list_is_told_by_its_number(text: str, says: str) -> None:
    with pytest.raises(ClaimcheckError) as caught:
        Table.of(text, "t").texts("words")
    assert str(caught.value) == f"t: {says}"


def test_an_unknown_key_is_told_with_the_nearest_or_with_all() -> None:
    table = Table.of("lenght = 1", "t")
    with pytest.raises(ClaimcheckError, match="t: lenght: no such key; did you mean"):
        table.refuse_other_keys("length", "name")
    with pytest.raises(ClaimcheckError, match="t: lenght: no such key; known: a, b"):
        table.refuse_other_keys("a", "b")


def test_tables_in_tables_know_their_paths() -> None:
    outer = Table.of("[[a]]\n[[a.b]]\nx = 1\n[[a.b]]\nx = 2", "t")
    (first,) = outer.tables("a")
    assert [one.path for one in first.tables("b")] == ["a[1].b[1]", "a[1].b[2]"]
    assert first.tables("c") == ()


def test_a_default_stands_in_for_an_absent_text_only() -> None:
    assert Table.of("").text("word", default="") == ""
    with pytest.raises(ClaimcheckError):
        Table.of("word = ''").text("word", default="")


def test_values_are_shown_about_as_they_were_written() -> None:
    assert [shown(v) for v in (True, date(2020, 1, 2), "x")] == [
        "true",
        "2020-01-02",
        "'x'",
    ]
    assert len(shown("x" * 1000)) == 40
    assert shown(1 << 20_000) == "a number that is too long to print"


@given(st.text())
def test_any_text_is_read_as_tomllib_reads_it_or_refused(text: str) -> None:
    try:
        wanted = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        with pytest.raises(ClaimcheckError, match="not TOML"):
            Table.of(text)
    else:
        assert Table.of(text).values == wanted
