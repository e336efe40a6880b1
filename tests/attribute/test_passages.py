"""Who says what in forms that lie beside each other: each with its trap."""

from __future__ import annotations

import pytest

from claimcheck.attribute import attributions_in
from claimcheck.extract import read
from claimcheck.lang import load_language
from claimcheck.model import Stance

CLAUSES = {
    "Ada Quill said two boats sank, to which the mayor replied: “Three did.”": [
        ("Ada Quill", "two boats sank"),
        ("the mayor", "Three did."),
    ],
    "Ada Quill said the port was “a ruin” on the coast, which costs 12 million.": [
        ("Ada Quill", "the port was “a ruin” on the coast")
    ],
    "Ada Quill said the port was “a ruin” - and the board left.": [
        ("Ada Quill", "the port was “a ruin”")
    ],
    "Ada Quill, noting the size of the fleet, said two boats sank.": [
        ("Ada Quill", "the size of the fleet"),
        ("Ada Quill", "two boats sank"),
    ],
    "Ada Quill, noting the size of the fleet, left the room.": [
        ("Ada Quill", "the size of the fleet")
    ],
    "While admitting that the nets were “torn,” skipper Jo Hoff said it sank.": [
        ("Jo Hoff", "the nets were “torn,”"),
        ("Jo Hoff", "it sank"),
    ],
    "While the nets were torn, skipper Jo Hoff said it sank.": [("Jo Hoff", "it sank")],
    "“Two boats sank,” she said two days after the storm, “and one was new.”": [
        ("she", "Two boats sank", "and one was new.")
    ],
    "The port also wants to close two piers that are “old,” the clerk said.": [
        ("the port", "to close two piers that are “old,”"),
        ("the clerk", "The port also wants to close two piers that are “old,”"),
    ],
    "Responding to it in a talk, Ada Quill said: “Two boats sank.”": [
        ("Ada Quill", "it in a talk"),
        ("Ada Quill", "Two boats sank."),
    ],
    "As the old keeper used to say, the sea forgets nothing.": [
        ("the old keeper", "the sea forgets nothing")
    ],
    "The sea forgets nothing, as the old keeper used to say.": [
        ("the old keeper", "The sea forgets nothing")
    ],
    "As the keeper rose to leave, the sea grew calm.": [],
    "Money, as Jo Hoff once said of the bell, is “a loud thing.”": [
        ("Jo Hoff", "Money", "is “a loud thing.”")
    ],
}
CUES = {
    "The audit puts the loss at 12 million.": [("the audit", "the loss at 12 million")],
    "She put the boxes at 12 doors.": [],
    "The theory, first floated by Jo Hoff, is that the pier was pushed.": [
        ("Jo Hoff", "the pier was pushed")
    ],
    "The claim, made of paper and glue, fell apart.": [],
    "Ada Quill's claim that “nobody drowned” drew laughter.": [
        ("Ada Quill", "nobody drowned")
    ],
    "''Keep two boats,'' it recommended. ''Sink one.''": [
        ("it", "Keep two boats", "Sink one.")
    ],
    "“Two sank,” reads a Wednesday editorial in the Vellmar Register.": [
        ("a Wednesday editorial in the Vellmar Register", "Two sank")
    ],
    "“It smelt of tar,” recollects Jo Hoff, 88, a retired rigger.": [
        ("Jo Hoff", "It smelt of tar")
    ],
    "Jo Hoff vented to the harbour board that the bell was cracked.": [
        ("Jo Hoff", "the bell was cracked")
    ],
    "Jo Hoff turned to the idea that the bell was cracked.": [],
    "“Two sank,” Jo Hoff is quoted as saying. “One was new.”": [
        ("Jo Hoff", "Two sank", "One was new.")
    ],
    "“Two sank,” Jo Hoff was heard telling a friend.": [("Jo Hoff", "Two sank")],
    "Jo Hoff is quoted by the Times as saying that the bell is cracked.": [
        ("Jo Hoff", "the bell is cracked")
    ],
}
SPEAKERS = {
    "Officials speaking on background told the Herald that two sank.": [
        ("officials", "two sank")
    ],
    "Ada Quill walked to the pier and said the tide was late.": [
        ("Ada Quill", "the tide was late")
    ],
    "Parents were told by the head, Ms. Quill, that the school would close.": [
        ("Quill", "the school would close")
    ],
    "The bell, according to people who heard it ring, was cracked.": [
        ("people", "The bell", "was cracked")
    ],
    "The bell was cracked, according to the keeper who found it.": [
        ("the keeper", "The bell was cracked")
    ],
    "“The tide was late,” insists Jo Hoff, who keeps the bell, “by an hour.”": [
        ("Jo Hoff", "The tide was late", "by an hour.")
    ],
    "The tide will be late, warns Jo Hoff, a keeper who rang the bell twice.": [
        ("Jo Hoff", "The tide will be late")
    ],
    "It was Jo Hoff, the keeper, who told the board that the bell was cracked.": [
        ("Jo Hoff", "the bell was cracked")
    ],
    "“The bell is cracked,” Tom O'Hara of Bells for All said.": [
        ("Tom O'Hara", "The bell is cracked")
    ],
    "“Two sank!” US Senator Jo Hoff said as he left.": [("Jo Hoff", "Two sank!")],
    "“Two sank!” she told US WORKERS.": [("she", "Two sank!")],
    "Nord Rail plans to cut 12 trains.": [("Nord Rail", "to cut 12 trains")],
}
ROWS = {**CLAUSES, **CUES, **SPEAKERS}


@pytest.mark.parametrize("text", ROWS)
def test_gives_each_passage_to_whoever_says_it(text: str) -> None:
    assert [
        (one.source.name, *(span.of(text) for span in one.content))
        for one in attributions_in(read(text, load_language()))
    ] == ROWS[text]


@pytest.mark.parametrize(
    ("text", "name", "number", "stance"),
    [
        (
            "Ada Quill, Jo Hoff and Tom Dunn said two sank.",
            "Ada Quill, Jo Hoff and Tom Dunn",
            3,
            Stance.ASSERTS,
        ),
        (
            "“Two sank,” said Ada Quill, Jo Hoff and Tom Dunn.",
            "Ada Quill, Jo Hoff and Tom Dunn",
            3,
            Stance.ASSERTS,
        ),
        (
            "In May, Ada Quill and Jo Hoff said two sank.",
            "Ada Quill and Jo Hoff",
            2,
            Stance.ASSERTS,
        ),
        (
            "Both Ada Quill and Jo Hoff said two sank.",
            "Ada Quill and Jo Hoff",
            2,
            Stance.ASSERTS,
        ),
        (
            "Neither Ada Quill nor Jo Hoff said two sank.",
            "Ada Quill, Jo Hoff",
            2,
            Stance.DENIES,
        ),
        (
            "Neither the mayor nor the council said two sank.",
            "the mayor, the council",
            2,
            Stance.DENIES,
        ),
        ("Neither boat sank, the mayor said.", "the mayor", 1, Stance.ASSERTS),
    ],
)
def test_counts_those_who_say_it_together(
    text: str, name: str, number: int, stance: Stance
) -> None:
    (found,) = attributions_in(read(text, load_language()))
    assert (found.source.name, found.source.number) == (name, number)
    assert found.stance is stance


def test_reads_questions_and_answers_up_to_the_ends_of_their_lines() -> None:
    text = "Q: How many sank?\n\nA. Two boats sank. One was new.\n\nThe tide was late."
    asked, answered = attributions_in(read(text, load_language()))
    assert (asked.source.name, asked.stance) == ("Q", Stance.DOUBTS)
    assert (answered.source.name, answered.stance) == ("A", Stance.ASSERTS)
    assert [span.of(text) for span in answered.content] == [
        "Two boats sank. One was new."
    ]


@pytest.mark.parametrize(
    ("text", "name", "content"),
    [
        ("Two boats sank,” said Ada Quill.", "Ada Quill", "Two boats sank"),
        (
            'We stay put," the clerk told the crew, and left.',
            "the clerk",
            "We stay put",
        ),
        (
            "“Two boats sank, Jo Hoff said afterwards. The tide was late.",
            "Jo Hoff",
            "Two boats sank",
        ),
        (
            'The plank was 12" long, Ada Quill said.',
            "Ada Quill",
            'The plank was 12" long',
        ),
    ],
)
def test_reads_quotations_that_lack_a_mark(text: str, name: str, content: str) -> None:
    (found,) = attributions_in(read(text, load_language()))
    assert found.source.name == name
    assert [span.of(text) for span in found.content] == [content]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "According to figures released November 23, 2003, two sank.",
            "two sank",
        ),
        (
            "According to a study of November 23, 2003, 12 boats sank.",
            "12 boats sank",
        ),
        (
            "Ada Quill said two boats sank on November 23, 2003, off Orrel.",
            "two boats sank on November 23, 2003, off Orrel",
        ),
    ],
)
def test_takes_no_comma_of_a_date_for_the_end(text: str, content: str) -> None:
    (found,) = attributions_in(read(text, load_language()))
    assert [span.of(text) for span in found.content] == [content]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The reply came by wire. It read: Stay where you are.", "the reply"),
        ("The council met Ada Quill on Monday. It said two sank.", "the council"),
        ("They held Matt Brun, a cook. The 44-year-old said he slept.", "Matt Brun"),
        ("“I sank,” Jo Hoff said. Ada Quill, he added, lent the boat.", "Jo Hoff"),
    ],
)
def test_finds_whom_a_later_word_means(text: str, name: str) -> None:
    *_, found = attributions_in(read(text, load_language()))
    assert found.source.name == name


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Prosecutors said two boats sank.", True),
        ("Lawyers for the port said two boats sank.", True),
        ("Minister: two boats sank", True),
        ("Officials at the port said two boats sank.", False),
        ("People in Orrel said two boats sank.", False),
        ("Three officials of the port said two boats sank.", False),
    ],
)
def test_knows_a_profession_and_who_acts_for_somebody(
    *, text: str, named: bool
) -> None:
    (found,) = attributions_in(read(text, load_language()))
    assert found.source.named is named
