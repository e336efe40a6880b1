"""Whom a mention beside a cue means."""

from __future__ import annotations

import pytest

from claimcheck.attribute import attributions_in
from claimcheck.extract import read
from claimcheck.lang import load_language
from claimcheck.model import Source, SourceKind


def sources_of(text: str) -> list[Source]:
    return [one.source for one in attributions_in(read(text, load_language()))]


@pytest.mark.parametrize(
    "later",
    [
        "Moller said one sank.",
        "Mrs Moller said one sank.",
        "She said one sank.",
        "The deputy said one sank.",
        "Ida Moller said one sank.",
        "Jonas Brandt met Moller, who said one sank.",
    ],
)
def test_finds_the_full_name_of_whoever_was_named_before(later: str) -> None:
    text = f"Two boats sank, said Ida Moller, a deputy from Vellmar. {later}"
    first, second = sources_of(text)
    assert second is first
    assert first.name == "Ida Moller"
    assert first.kind is SourceKind.PERSON
    assert first.role == "a deputy from Vellmar"


def test_finds_names_that_were_not_cited_before() -> None:
    text = "The harbour hired Ida Moller in May. Two boats sank, Moller said."
    (source,) = sources_of(text)
    assert source == Source("Ida Moller", SourceKind.PERSON, aliases=("Moller",))


def test_takes_a_pronoun_for_the_subject_of_the_sentence_before() -> None:
    text = "Ida Moller met Jonas Brandt in May. She said two boats sank."
    (source,) = sources_of(text)
    assert source.name == "Ida Moller"


def test_takes_the_last_of_two_people_with_one_surname() -> None:
    text = "Ida Moller left. Otto Moller stayed. Moller said two boats sank."
    (source,) = sources_of(text)
    assert source.name == "Otto Moller"


def test_gives_a_surname_its_full_name_when_that_comes_later() -> None:
    text = "Moller said two boats sank. Ida Moller said one was new."
    first, second = sources_of(text)
    assert first is second
    assert (first.name, first.aliases) == ("Ida Moller", ("Moller",))


@pytest.mark.parametrize(
    ("text", "name", "kind", "number"),
    [
        ("He said two boats sank.", "he", SourceKind.PERSON, 1),
        ("They said two boats sank.", "they", SourceKind.GROUP, None),
        ("It said two boats sank.", "it", SourceKind.ORGANISATION, 1),
    ],
)
def test_keeps_a_pronoun_that_nobody_answers_to(
    text: str, name: str, kind: SourceKind, number: int | None
) -> None:
    assert sources_of(text) == [Source(name, kind, named=False, number=number)]


def test_takes_it_for_what_was_cited_last_and_is_no_person() -> None:
    text = (
        "The petition said two boats sank. Ida Moller said none did. "
        "It said one was new."
    )
    assert [str(source) for source in sources_of(text)] == [
        "the petition",
        "Ida Moller",
        "the petition",
    ]


@pytest.mark.parametrize(
    ("mention", "name", "kind", "role"),
    [
        ("Mr. Jonas Brandt", "Jonas Brandt", SourceKind.PERSON, "Mr."),
        (
            "Harbour pilot Jonas Brandt",
            "Jonas Brandt",
            SourceKind.PERSON,
            "Harbour pilot",
        ),
        ("Mayor Jonas Brandt", "Jonas Brandt", SourceKind.PERSON, "Mayor"),
        ("The mayor, Jonas Brandt,", "Jonas Brandt", SourceKind.PERSON, "the mayor"),
        ("Jonas Brandt, the mayor,", "Jonas Brandt", SourceKind.PERSON, "the mayor"),
        ("Jonas Brandt, 47, a pilot,", "Jonas Brandt", SourceKind.PERSON, "a pilot"),
        ("Jonas Brandt (Vellmar)", "Jonas Brandt", SourceKind.PERSON, "Vellmar"),
        (
            "Jonas Brandt, a friend of Ida Moller,",
            "Jonas Brandt",
            SourceKind.PERSON,
            "a friend of Ida Moller",
        ),
        ("The Reds", "Reds", SourceKind.ORGANISATION, ""),
        ("J. R. Brandt", "J. R. Brandt", SourceKind.PERSON, ""),
        ("Brandt", "Brandt", SourceKind.UNKNOWN, ""),
        ("The Vellmar Post", "Vellmar Post", SourceKind.PUBLICATION, ""),
        ("A news agency", "a news agency", SourceKind.PUBLICATION, ""),
        ("The agency", "the agency", SourceKind.ORGANISATION, ""),
        ("The Tidal Office", "Tidal Office", SourceKind.ORGANISATION, ""),
        (
            "The University of Vellmar",
            "University of Vellmar",
            SourceKind.ORGANISATION,
            "",
        ),
        ("NATO", "NATO", SourceKind.ORGANISATION, ""),
        ("Quill & Brandt", "Quill & Brandt", SourceKind.ORGANISATION, ""),
        ("Quill and Brandt", "Quill and Brandt", SourceKind.GROUP, ""),
        ("Police", "police", SourceKind.GROUP, ""),
        ("More than 30 pilots", "more than 30 pilots", SourceKind.GROUP, ""),
        ("Two of the pilots", "two of the pilots", SourceKind.GROUP, ""),
        (
            "A spokesman for the council",
            "a spokesman for the council",
            SourceKind.PERSON,
            "",
        ),
        ("The council's report", "the council's report", SourceKind.DOCUMENT, ""),
        ("The gull", "the gull", SourceKind.UNKNOWN, ""),
    ],
)
def test_names_a_source_and_says_what_it_is(
    mention: str, name: str, kind: SourceKind, role: str
) -> None:
    (source,) = sources_of(f"{mention} said that two boats sank.")
    assert (source.name, source.kind, source.role) == (name, kind, role)


def test_knows_the_role_that_stands_behind_an_age() -> None:
    (source,) = sources_of("“Two sank,” said Jonas Brandt, 47, a pilot.")
    assert (source.name, source.role) == ("Jonas Brandt", "a pilot")


def test_takes_a_phrase_without_a_name_for_the_same_source_each_time() -> None:
    text = "Officials said two boats sank. One was new, according to officials."
    first, second = sources_of(text)
    assert first is second


def test_finds_a_document_by_its_noun() -> None:
    text = (
        "Two boats sank, according to a study of the harbour. "
        "The study said one was new. Studies said none did."
    )
    first, second, third = sources_of(text)
    assert first is second
    assert first.aliases == ("the study",)
    assert third.name == "studies"


@pytest.mark.parametrize(
    ("text", "named", "number"),
    [
        ("Ada Quill said two boats sank.", True, 1),
        ("Ada Quill and Jonas Brandt said two boats sank.", True, 2),
        ("The council said two boats sank.", True, 1),
        ("A study said two boats sank.", True, 1),
        ("Police said two boats sank.", True, None),
        ("The minister said two boats sank.", True, 1),
        ("A spokesman for the council said two boats sank.", True, 1),
        ("A source close to the council said two boats sank.", False, 1),
        ("Officials said two boats sank.", False, None),
        ("Three officials said two boats sank.", False, 3),
        ("12 officials said two boats sank.", False, 12),
        ("They were told that two boats sank.", False, None),
    ],
)
def test_tells_named_sources_from_anonymous_ones_and_counts_them(
    text: str,
    named: bool,  # noqa: FBT001
    number: int | None,
) -> None:
    (source,) = sources_of(text)
    assert (source.named, source.number) == (named, number)
