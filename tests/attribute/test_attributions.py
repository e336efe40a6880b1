"""Who is said to have said what: sentences of every pattern that is read."""

from __future__ import annotations

import pytest
from attrs import frozen

from claimcheck.attribute import attributions_in
from claimcheck.extract import read
from claimcheck.lang import load_language
from claimcheck.model import Attribution, Manner, SourceKind, Stance

DIRECT, INDIRECT, MIXED = Manner.DIRECT, Manner.INDIRECT, Manner.MIXED
ASSERTS, DENIES = Stance.ASSERTS, Stance.DENIES
PERSON, GROUP = SourceKind.PERSON, SourceKind.GROUP
DOCUMENT, PUBLICATION = SourceKind.DOCUMENT, SourceKind.PUBLICATION
ORGANISATION, UNKNOWN = SourceKind.ORGANISATION, SourceKind.UNKNOWN


@frozen
class Row:
    """A text with one attribution, and what that must be."""

    text: str
    name: str
    content: tuple[str, ...]
    manner: Manner = INDIRECT
    kind: SourceKind = PERSON
    stance: Stance = ASSERTS


QUOTED = (
    Row("“Two boats sank,” said Ada Quill.", "Ada Quill", ("Two boats sank",), DIRECT),
    Row('"Two boats sank," Ada Quill said.', "Ada Quill", ("Two boats sank",), DIRECT),
    Row(
        "Ada Quill said: “Two boats sank. It was dark.”",
        "Ada Quill",
        ("Two boats sank. It was dark.",),
        DIRECT,
    ),
    Row(
        "“Two boats,” Ada Quill said, “sank at night.”",
        "Ada Quill",
        ("Two boats", "sank at night."),
        DIRECT,
    ),
    Row(
        "“Two boats sank,” Ada Quill told the council on Monday. “It was dark.”",
        "Ada Quill",
        ("Two boats sank", "It was dark."),
        DIRECT,
    ),
    Row(
        "“Who counted them?” Ada Quill asked. “Nobody did.”",
        "Ada Quill",
        ("Who counted them?", "Nobody did."),
        DIRECT,
    ),
    Row(
        "“Two boats sank,” Ada Quill said.\n\n“One was new.”",
        "Ada Quill",
        ("Two boats sank", "One was new."),
        DIRECT,
    ),
    Row(
        "‘It’s the pilots’ boat,’ Ada Quill said.",
        "Ada Quill",
        ("It’s the pilots’ boat",),
        DIRECT,
    ),
    Row("'Two boats sank,' said Ada Quill.", "Ada Quill", ("Two boats sank",), DIRECT),
    Row("“Go home,” Ada Quill snapped.", "Ada Quill", ("Go home",), DIRECT),
    Row(
        "''Two boats sank,'' said Ada Quill. ''It was dark.''",
        "Ada Quill",
        ("Two boats sank", "It was dark."),
        DIRECT,
    ),
    Row(
        "“We want our pier back,” reads a translation of the petition.",
        "a translation of the petition",
        ("We want our pier back",),
        DIRECT,
        DOCUMENT,
    ),
    Row(
        "Ada Quill took the microphone: “Two boats sank.”",
        "Ada Quill",
        ("Two boats sank.",),
        DIRECT,
    ),
    Row(
        "The minister wrote:\n\n“Two boats sank.”",
        "the minister",
        ("Two boats sank.",),
        DIRECT,
    ),
    Row(
        "Ada Quill said that the pier was “a ruin” by June.",
        "Ada Quill",
        ("the pier was “a ruin” by June",),
        MIXED,
    ),
    Row(
        "“Two sank,” Ada Quill said, but “one was new.”",
        "Ada Quill",
        ("Two sank", "one was new."),
        DIRECT,
    ),
    Row(
        "Ada Quill held up a sign:\n\n“Go home.”",
        "Ada Quill",
        ("Go home.",),
        DIRECT,
    ),
    Row(
        "The pier is “a ruin,” Ada Quill said.",
        "Ada Quill",
        ("The pier is “a ruin,”",),
        MIXED,
    ),
)
REPORTED = (
    Row("Ada Quill said that two boats sank.", "Ada Quill", ("two boats sank",)),
    Row("Ada Quill said two boats sank.", "Ada Quill", ("two boats sank",)),
    Row("Ada Quill, a pilot, said two boats sank.", "Ada Quill", ("two boats sank",)),
    Row("In May, Ada Quill found that two sank.", "Ada Quill", ("two sank",)),
    Row("Ada Quill added that two boats sank.", "Ada Quill", ("two boats sank",)),
    Row("Ada Quill said last week that two sank.", "Ada Quill", ("two sank",)),
    Row("Ada Quill said about 30 boats sank.", "Ada Quill", ("about 30 boats sank",)),
    Row(
        "Ada Quill wondered why two sank.",
        "Ada Quill",
        ("why two sank",),
        stance=Stance.DOUBTS,
    ),
    Row("Ada Quill found it had sunk.", "Ada Quill", ("it had sunk",)),
    Row(
        "In the end the head of the council said two sank.",
        "the head of the council",
        ("two sank",),
    ),
    Row("They left and Ada Quill said two sank.", "Ada Quill", ("two sank",)),
    Row("Ada Quill said that was a lie.", "Ada Quill", ("that was a lie",)),
    Row(
        "In the harbour the police said two sank.",
        "the police",
        ("two sank",),
        kind=GROUP,
    ),
    Row("On Monday police said two sank.", "police", ("two sank",), kind=GROUP),
    Row("They claim that two sank.", "they", ("two sank",), kind=GROUP),
    Row(
        "The ministry reports that two sank.",
        "the ministry",
        ("two sank",),
        kind=ORGANISATION,
    ),
    Row(
        "The police closed the pier, adding that two boats sank.",
        "the police",
        ("two boats sank",),
        kind=GROUP,
    ),
    Row(
        "The petition, signed on a pier by Ada Quill, a pilot, condemned the ban.",
        "the petition",
        ("the ban",),
        kind=DOCUMENT,
    ),
    Row(
        "Ada Quill praised the pier, which is old.",
        "Ada Quill",
        ("the pier",),
    ),
    Row("Two boats sank, Ada Quill said.", "Ada Quill", ("Two boats sank",)),
    Row("Two boats sank, said Ada Quill, a pilot.", "Ada Quill", ("Two boats sank",)),
    Row(
        "The pier, Ada Quill said, had stood for 90 years.",
        "Ada Quill",
        ("The pier", "had stood for 90 years"),
    ),
    Row(
        "Ada Quill said in a letter on Friday that two boats sank.",
        "Ada Quill",
        ("two boats sank",),
    ),
    Row(
        "Ada Quill told reporters that two boats sank.",
        "Ada Quill",
        ("two boats sank",),
    ),
    Row("Two boats sank, Ada Quill told the BBC.", "Ada Quill", ("Two boats sank",)),
    Row(
        "Officials say two boats sank.",
        "officials",
        ("two boats sank",),
        kind=GROUP,
    ),
    Row(
        "The new report found that 14 piles had rotted.",
        "the new report",
        ("14 piles had rotted",),
        kind=DOCUMENT,
    ),
    Row(
        "The Vellmar Times reported that two boats sank.",
        "Vellmar Times",
        ("two boats sank",),
        kind=PUBLICATION,
    ),
    Row(
        "The Ministry of Tides announced a ban on nets.",
        "Ministry of Tides",
        ("a ban on nets",),
        kind=ORGANISATION,
    ),
    Row(
        "Ada Quill called the study a joke.",
        "Ada Quill",
        ("the study a joke",),
    ),
    Row(
        "The keepers vowed to open the sluice.",
        "the keepers",
        ("to open the sluice",),
        kind=GROUP,
    ),
    Row(
        "Quill: Harbour Must Stay Open",
        "Quill",
        ("Harbour Must Stay Open",),
        kind=UNKNOWN,
    ),
)
ACCORDING = (
    Row(
        "Two boats sank, according to a report from the Tidal Watch movement.",
        "a report from the Tidal Watch movement",
        ("Two boats sank",),
        kind=DOCUMENT,
    ),
    Row(
        "According to police, two boats sank.",
        "police",
        ("two boats sank",),
        kind=GROUP,
    ),
    Row(
        "According to Ada Quill, a pilot, two boats sank.",
        "Ada Quill",
        ("two boats sank",),
    ),
    Row(
        "According to Ada Quill, a gull sank two boats.",
        "Ada Quill",
        ("a gull sank two boats",),
    ),
    Row(
        "The pier, according to Ada Quill, had stood for 90 years.",
        "Ada Quill",
        ("The pier", "had stood for 90 years"),
    ),
)
DENIED = (
    Row(
        "Ada Quill denied that two boats sank.",
        "Ada Quill",
        ("two boats sank",),
        stance=DENIES,
    ),
    Row(
        "Ada Quill did not say that two boats sank.",
        "Ada Quill",
        ("two boats sank",),
        stance=DENIES,
    ),
    Row(
        "Ada Quill has firmly rejected the figure of 40.",
        "Ada Quill",
        ("the figure of 40",),
        stance=DENIES,
    ),
    Row(
        "Ada Quill doubted that two boats sank.",
        "Ada Quill",
        ("two boats sank",),
        stance=Stance.DOUBTS,
    ),
    Row(
        "Ada Quill declined to say how many boats sank.",
        "Ada Quill",
        ("to say how many boats sank",),
        stance=Stance.WITHHOLDS,
    ),
    Row(
        "Ada Quill wants to raise two boats.",
        "Ada Quill",
        ("to raise two boats",),
        stance=Stance.WANTS,
    ),
)
FURTHER = (
    Row(
        "Ada Quill said on her radio show on Monday that two boats sank.",
        "Ada Quill",
        ("two boats sank",),
    ),
    Row(
        "Ada Quill said, among other things, that two boats sank.",
        "Ada Quill",
        ("two boats sank",),
    ),
    Row(
        "Ada Quill wrote on the page of the harbour office, “Two boats sank.”",
        "Ada Quill",
        ("Two boats sank.",),
        DIRECT,
    ),
    Row(
        "Ada Quill said in her column “Low Water” that two boats sank.",
        "Ada Quill",
        ("two boats sank",),
    ),
    Row(
        "Ada Quill went on to say that two boats sank.",
        "Ada Quill",
        ("two boats sank",),
    ),
    Row("Ada Quill warned of rising tides.", "Ada Quill", ("rising tides",)),
    Row("Ada Quill called for a ban on nets.", "Ada Quill", ("a ban on nets",)),
    Row(
        "Ada Quill referred to the pier as “a ruin.”",
        "Ada Quill",
        ("the pier as “a ruin.”",),
        MIXED,
    ),
    Row(
        "While Ada Quill said two boats sank, nobody was hurt.",
        "Ada Quill",
        ("two boats sank",),
    ),
    Row(
        "Lamenting the storm, Ada Quill left the pier.",
        "Ada Quill",
        ("the storm",),
    ),
    Row("Ada Quill hissed that two boats sank.", "Ada Quill", ("two boats sank",)),
    Row("Two boats sank, records show.", "records", ("Two boats sank",), kind=DOCUMENT),
    Row(
        "Some 7 percent say two boats sank.",
        "some 7 percent",
        ("two boats sank",),
        kind=GROUP,
    ),
    Row(
        "Officials close to the council say two boats sank.",
        "officials close to the council",
        ("two boats sank",),
        kind=GROUP,
    ),
    Row(
        "The pilots — who were tired — said two boats sank.",
        "the pilots",
        ("two boats sank",),
        kind=GROUP,
    ),
    Row(
        "Ada Quill, now 81 and retired in Orrel, Coast County, said two boats sank.",
        "Ada Quill",
        ("two boats sank",),
    ),
    Row("“Two boats sank,“ Ada Kelly said.", "Ada Kelly", ("Two boats sank",), DIRECT),
    Row("“Two sank,” said Will Quill.", "Will Quill", ("Two sank",), DIRECT),
    Row(
        "“Two boats sank,” said one Vellmar source in the council.",
        "one Vellmar source in the council",
        ("Two boats sank",),
        DIRECT,
    ),
    Row(
        "Coast Party spokeswoman Ada Quill wept, saying two boats sank.",
        "Ada Quill",
        ("two boats sank",),
    ),
    Row(
        "Speaking in Orrel, Coast County, Ada Quill left, saying two boats sank.",
        "Ada Quill",
        ("two boats sank",),
    ),
    Row(
        "“QUILL: Two boats sank.\n\n“One of the two boats was new.”",
        "QUILL",
        ("Two boats sank.", "One of the two boats was new."),
        DIRECT,
        UNKNOWN,
    ),
    Row(
        "The council issued a letter on Monday, saying two boats sank.",
        "the council",
        ("two boats sank",),
        kind=ORGANISATION,
    ),
    Row(
        "“Two boats sank,” said one Vellmar insider.",
        "one Vellmar insider",
        ("Two boats sank",),
        DIRECT,
    ),
    Row(
        "“Two boats sank.” — Ada Quill",
        "Ada Quill",
        ("Two boats sank.",),
        DIRECT,
    ),
    Row(
        "The council was mocked for what Ada Quill called “a toy pier.”",
        "Ada Quill",
        ("a toy pier.",),
        DIRECT,
    ),
)
PASSIVE = (
    Row(
        "As reported by the Vellmar Times, two boats sank.",
        "Vellmar Times",
        ("two boats sank",),
        kind=PUBLICATION,
    ),
    Row(
        "Two boats sank, as first reported by the Vellmar Times.",
        "Vellmar Times",
        ("Two boats sank",),
        kind=PUBLICATION,
    ),
    Row(
        "They were told by Ada Quill that two boats sank.",
        "Ada Quill",
        ("two boats sank",),
    ),
    Row(
        "They were told that two boats sank.",
        "an unnamed source",
        ("two boats sank",),
        kind=UNKNOWN,
    ),
    Row(
        "The pier is said to be a ruin.",
        "an unnamed source",
        ("The pier", "to be a ruin"),
        kind=UNKNOWN,
    ),
    Row(
        "The pier was described by Ada Quill as a ruin.",
        "Ada Quill",
        ("The pier", "as a ruin"),
    ),
)
NOUNS = (
    Row("Her claim that two boats sank stands.", "her", ("two boats sank stands",)),
    Row(
        "Nobody heard Ada Quill's warning that two boats sank.",
        "Ada Quill",
        ("two boats sank",),
    ),
    Row(
        "Nobody heard Ada Quill's warning “go home”.",
        "Ada Quill",
        ("go home",),
        DIRECT,
    ),
)
ROWS = (*QUOTED, *REPORTED, *ACCORDING, *DENIED, *FURTHER, *PASSIVE, *NOUNS)


def found_in(text: str) -> tuple[Attribution, ...]:
    return attributions_in(read(text, load_language()))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.text)
def test_reads_who_is_cited_for_what(row: Row) -> None:
    (found,) = found_in(row.text)
    assert (
        Row(
            row.text,
            found.source.name,
            tuple(span.of(row.text) for span in found.content),
            found.manner,
            found.source.kind,
            found.stance,
        )
        == row
    )


@pytest.mark.parametrize(
    "text",
    [
        "Two boats sank on Monday.",
        "The report was printed in May.",
        "A group called the Reds met on Monday.",
        "They were told to wait.",
        "Ada Quill would say that two boats sank.",
        "You know that two boats sank.",
        "Ada Quill added sugar.",
        "Ada Quill found them asleep.",
        "The claims of pilots vary.",
        "Two new reports on boats came out.",
        "The so-called “pier” is a plank.",
        "That said, two boats sank.",
        "The storm ensured that two boats sank.",
        "The council's idea that day was new.",
        "Boats are known on the coast.",
        "She sang in the show “Old Pier of Vellmar”.",
        "Q: How many boats sank?",
        "There is, according, to some, no pier.",
        "““”” „ ''' '' “",
        "said",
        "",
    ],
)
def test_finds_nobody_where_nobody_is_cited(text: str) -> None:
    assert found_in(text) == ()


def test_gives_each_half_of_a_sentence_to_its_own_speaker() -> None:
    text = "Ada Quill said two boats sank, but Jonas Brandt said none had."
    first, second = found_in(text)
    assert (str(first.source), str(second.source)) == ("Ada Quill", "Jonas Brandt")
    assert [span.of(text) for span in first.content] == ["two boats sank"]
    assert [span.of(text) for span in second.content] == ["none had"]


def test_lets_a_second_verb_share_its_subject() -> None:
    text = "Ada Quill said two boats sank, adding that one was new."
    first, second = found_in(text)
    assert second.source == first.source
    assert [span.of(text) for span in first.content] == ["two boats sank"]
    assert [span.of(text) for span in second.content] == ["one was new"]


def test_leaves_a_report_within_a_report_to_both() -> None:
    text = "Ada Quill said that Jonas Brandt denied that two boats sank."
    outer, inner = found_in(text)
    assert outer.content[0].holds(inner.content[0])
    assert (outer.stance, inner.stance) == (ASSERTS, DENIES)


def test_marks_the_cue_and_the_source_where_they_stand() -> None:
    text = "“Two sank,” Ada Quill, a pilot, has said. She called it a pity."
    first, second = found_in(text)
    assert [
        first.mention and first.mention.of(text),
        first.cue and first.cue.of(text),
    ] == [
        "Ada Quill, a pilot",
        "has said",
    ]
    assert second.mention is not None
    assert second.mention.of(text) == "She"


def test_leaves_a_heading_between_two_speakers_to_nobody() -> None:
    text = "“Two sank,” Ada Quill said.\n\n'Boats are not toys'\n\nA pilot wept."
    (found,) = found_in(text)
    assert [span.of(text) for span in found.content] == ["Two sank"]


def test_keeps_two_speakers_of_one_paragraph_apart() -> None:
    text = "“Two sank,” Ada Quill said. “None,” said Jonas Brandt. “I was there.”"
    first, second = found_in(text)
    assert [span.of(text) for span in first.content] == ["Two sank"]
    assert [span.of(text) for span in second.content] == ["None", "I was there."]
