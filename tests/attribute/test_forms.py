"""Who says so, in the less usual ways of saying it."""

from __future__ import annotations

import pytest

from claimcheck.attribute import attributions_in
from claimcheck.extract import read
from claimcheck.lang import load_language
from claimcheck.model import Attribution, Stance

AS_TOLD = {
    "As Ada Quill put it, the pier is a ruin.": ("Ada Quill", "the pier is a ruin"),
    "As the mayor puts it, nobody counts boats.": ("the mayor", "nobody counts boats"),
    "As the Vellmar Times reported, two boats sank.": (
        "Vellmar Times",
        "two boats sank",
    ),
    "As Ada Quill told the council, two sank.": ("Ada Quill", "two sank"),
    "Two boats sank, as Ada Quill noted.": ("Ada Quill", "Two boats sank"),
    "The pier, as Ada Quill put it, is a ruin.": (
        "Ada Quill",
        "The pier",
        "is a ruin",
    ),
    "As one pilot put it: “It was dark.”": ("one pilot", "It was dark."),
    "“A ruin” is how Ada Quill described the pier.": ("Ada Quill", "A ruin"),
    "“A ruin of planks” was how the mayor put it.": (
        "the mayor",
        "A ruin of planks",
    ),
    "“Two sank” is what Ada Quill said.": ("Ada Quill", "Two sank"),
    "“Two boats sank,” Ada Quill shot back.": ("Ada Quill", "Two boats sank"),
    "“Two boats sank.” Ada Quill said.": ("Ada Quill", "Two boats sank."),
    "“Two boats sank . . .” Ada Quill said.": ("Ada Quill", "Two boats sank . . ."),
    "Quill said of the ten: “They were brave.”": ("Quill", "They were brave."),
}
WORDINGS = {
    "In the mayor's words, the pier is “a ruin.”": (
        "the mayor",
        "the pier is “a ruin.”",
    ),
    "In the words of Ada Quill, the pier is a ruin.": (
        "Ada Quill",
        "the pier is a ruin",
    ),
    "The pier is, in Ada Quill's words, “a ruin.”": (
        "Ada Quill",
        "The pier is",
        "“a ruin.”",
    ),
    "In her view, the pier is a ruin.": ("her", "the pier is a ruin"),
    "By the council's count, 12 boats sank.": ("the council", "12 boats sank"),
    "Twelve boats sank, by the council's own count.": (
        "the council",
        "Twelve boats sank",
    ),
}
NOUNS = {
    "Nobody believed the claim by Ada Quill that 12 boats sank.": (
        "Ada Quill",
        "12 boats sank",
    ),
    "The claim by Ada Quill that 12 boats sank was rejected.": (
        "Ada Quill",
        "12 boats sank",
    ),
    "They heard a warning from the harbour master that the pier may fall.": (
        "the harbour master",
        "the pier may fall",
    ),
    "The council's promise to rebuild the pier has been broken.": (
        "the council",
        "to rebuild the pier",
    ),
    "A promise by the mayor to open the sluice was kept.": (
        "the mayor",
        "to open the sluice",
    ),
    "His statement on Monday that two boats sank was false.": (
        "his",
        "two boats sank",
    ),
}
PASSIVES = {
    "Residents were told by the harbour master that two boats sank.": (
        "the harbour master",
        "two boats sank",
    ),
    "It was confirmed by the ministry that two boats sank.": (
        "the ministry",
        "two boats sank",
    ),
    "It is claimed that two boats sank.": ("an unnamed source", "two boats sank"),
}
HEADLINES = {
    "Chief Quill: 12 boats sank": ("Quill", "12 boats sank"),
    "Coast guard: 12 boats sank": ("Coast guard", "12 boats sank"),
    "Quill on the pier: It is a ruin\n\nAda Quill wept.": ("Quill", "It is a ruin"),
}
SUBJECTS = {
    "“It sank,” said Theresa May.": ("Theresa May", "It sank"),
    "“It sank,” said Kristen Day, a pilot.": ("Kristen Day", "It sank"),
    "“It sank,” reported the Orrel Sun.": ("Orrel Sun", "It sank"),
    "“It sank,” said the 46-year-old pilot.": ("the 46-year-old pilot", "It sank"),
    "“It sank,” said the Vellmar marine-history graduate.": (
        "the Vellmar marine-history graduate",
        "It sank",
    ),
    "The Party Chairman Ed Quill said it sank.": ("Ed Quill", "it sank"),
    "According to the school’s harbour post, it sank.": (
        "the school’s harbour post",
        "it sank",
    ),
    "A 2014 Harbour Committee report found it sank.": (
        "a 2014 Harbour Committee report",
        "it sank",
    ),
    "Quill, meanwhile, who sits on the board, said it sank.": ("Quill", "it sank"),
    "Quill laughed at first, but in a later talk said it sank.": ("Quill", "it sank"),
    "Quill is going as a guest and in a letter said it sank.": ("Quill", "it sank"),
    "Ada Quill first said it sank.": ("Ada Quill", "it sank"),
    "Quill’s letter makes a plea: “Let it sink.”": (
        "Quill’s letter",
        "Let it sink.",
    ),
    "Back on the pier, Quill held up a sign: “Let it sink.”": (
        "Quill",
        "Let it sink.",
    ),
}
ENDS = {
    "Ada Quill called the pier “a ruin” and boycotted the vote.": (
        "Ada Quill",
        "the pier “a ruin”",
    ),
    "Ada Quill said two boats sank until the storm was over.": (
        "Ada Quill",
        "two boats sank until the storm was over",
    ),
    "Rather, Ada Quill said, two boats sank.": (
        "Ada Quill",
        "Rather",
        "two boats sank",
    ),
    "Ada Quill said “Dockers” in “dark coats” had sunk two boats.": (
        "Ada Quill",
        "“Dockers” in “dark coats” had sunk two boats",
    ),
    "Ada Quill called Monday's vote a ruin.": ("Ada Quill", "Monday's vote a ruin"),
    "“Two boats sank,” tweeted another. “One was new.”": (
        "another",
        "Two boats sank",
        "One was new.",
    ),
    "“Two sank,” the mayor said as she turned around. “One was new.”": (
        "the mayor",
        "Two sank",
        "One was new.",
    ),
}
MARKS = {
    "‘He said “go home” and left,’ said Ada Quill.": (
        "Ada Quill",
        "He said “go home” and left",
    ),
    "'He said \"go home\" and left,' said Ada Quill.": (
        "Ada Quill",
        'He said "go home" and left',
    ),
    '"They said “so” at noon," said Ada Quill.': (
        "Ada Quill",
        "They said “so” at noon",
    ),
    "''She'd say, 'What is that?''' Ada Quill said.": (
        "Ada Quill",
        "She'd say, 'What is that?",
    ),
    "»Two boats sank,« said Ada Quill.": ("Ada Quill", "Two boats sank"),
    "«Two boats sank», said Ada Quill.": ("Ada Quill", "Two boats sank"),
    "« Two boats sank », said Ada Quill.": ("Ada Quill", "Two boats sank"),
    "„Two boats sank“, said Ada Quill.": ("Ada Quill", "Two boats sank"),
    "'The pilots' boats sank in '98,' said Ada Quill.": (
        "Ada Quill",
        "The pilots' boats sank in '98",
    ),
    "“Two sank.\n\n“It was dark.\n\n“One was new,” Ada Quill said.": (
        "Ada Quill",
        "Two sank.",
        "It was dark.",
        "One was new",
    ),
}
AMID = {
    "“If it sinks,” Quill warned the harbour panel, “I shall leave.”": (
        "Quill",
        "If it sinks",
        "I shall leave.",
    ),
    "Ada Quill warned the council on Monday that two sank.": (
        "Ada Quill",
        "two sank",
    ),
    "The pier, said the keeper, had “gone to the gulls.”": (
        "the keeper",
        "The pier",
        "had “gone to the gulls.”",
    ),
    "The council estimated in March that two boats sank.": (
        "the council",
        "two boats sank",
    ),
    "Friends of the pilot claim the boats sank.": (
        "friends of the pilot",
        "the boats sank",
    ),
    "Ada Quill has long argued that two boats sank.": (
        "Ada Quill",
        "two boats sank",
    ),
    "Two boats sank, the mayor points out.": ("the mayor", "Two boats sank"),
    "Ada Quill made it clear that two boats sank.": ("Ada Quill", "two boats sank"),
    "As Ada Quill sees it, two boats sank.": ("Ada Quill", "two boats sank"),
    "Brandt was believed on Friday to be in Orrel.": (
        "an unnamed source",
        "Brandt",
        "to be in Orrel",
    ),
    "The council's position is that two boats sank.": (
        "the council",
        "two boats sank",
    ),
    "They met amid rumours that two boats sank.": (
        "an unnamed source",
        "two boats sank",
    ),
    "An official who asked not to be named said two sank.": (
        "an official",
        "two sank",
    ),
    "A senior official who was not authorised to speak said two sank.": (
        "a senior official",
        "two sank",
    ),
    "A spokesman for the harbour, Jonas Brandt, said two sank.": (
        "Jonas Brandt",
        "two sank",
    ),
    "A rival charity, the Lantern Group, said two sank.": (
        "Lantern Group",
        "two sank",
    ),
    "Two sank, according to the botanist Lin Mei-hua.": ("Lin Mei-hua", "Two sank"),
    "A sign reading “Two sank” hung there.": ("a sign", "Two sank"),
    "Ada Quill believes two boats sank.": ("Ada Quill", "two boats sank"),
    "“Two sank, said Ada Quill, leaning on the rail.": ("Ada Quill", "Two sank"),
    "“Two sank, Ada Quill said. It was dark.": ("Ada Quill", "Two sank"),
    "Ada Quill and Jonas Brandt both said two sank.": (
        "Ada Quill and Jonas Brandt",
        "two sank",
    ),
}
SIGNED = {
    "‘Two boats sank’: mayor": ("mayor", "Two boats sank"),
    "Two boats sank - police": ("police", "Two boats sank"),
    "Two boats sank – harbour master": ("harbour master", "Two boats sank"),
    "‘Two boats sank’ – castaway": ("castaway", "Two boats sank"),
    "Two boats sank, say police": ("police", "Two boats sank"),
}
ALL = {
    **AMID,
    **SIGNED,
    **AS_TOLD,
    **WORDINGS,
    **NOUNS,
    **PASSIVES,
    **HEADLINES,
    **SUBJECTS,
    **ENDS,
    **MARKS,
}


def found_in(text: str) -> tuple[Attribution, ...]:
    return attributions_in(read(text, load_language()))


@pytest.mark.parametrize("text", ALL)
def test_reads_who_is_cited_for_what(text: str) -> None:
    (found,) = found_in(text)
    content = tuple(span.of(text) for span in found.content)
    assert (found.source.name, *content) == ALL[text]


@pytest.mark.parametrize(
    "text",
    [
        "As Ada Quill spoke, two boats sank.",
        "It should be noted that two boats sank.",
        "In the end, two boats sank.",
        "By the light of the moon, two boats sank.",
        "Nobody saw the statement by the door.",
        "Pier on fire: Two hurt",
        "There were claims in May.",
        "Guests sat according to age, with the old in front.",
        "I cannot say that two boats sank.",
        "Two boats sank - twice",
        "Giving states more power, the storm sank two boats.",
    ],
)
def test_finds_nobody_where_nobody_is_cited(text: str) -> None:
    assert found_in(text) == ()


@pytest.mark.parametrize(
    ("mention", "text"),
    [
        (
            "a poll released on Monday",
            "It sank, according to a poll released on Monday.",
        ),
        ("one pilot involved in it", "“It sank,” said one pilot involved in it."),
        ("a man calling himself Jack", "“It sank,” said a man calling himself Jack."),
        ("a pilot", "“It sank,” said a pilot, weeping."),
    ],
)
def test_mentions_a_source_with_what_a_participle_tells_of_it(
    mention: str, text: str
) -> None:
    (found,) = found_in(text)
    assert found.mention is not None
    assert found.mention.of(text) == mention


@pytest.mark.parametrize(
    ("stance", "text"),
    [
        (Stance.DENIES, "Ada Quill's denial that two boats sank stands."),
        (Stance.DOUBTS, "Ada Quill's doubts that two boats sank are known."),
        (Stance.ASSERTS, "Ada Quill's warning that two boats sank stands."),
        (Stance.DENIES, "It was denied by the mayor that two boats sank."),
        (Stance.DENIES, "Nobody said that two boats sank."),
        (Stance.DENIES, "No one has claimed that two boats sank."),
        (Stance.ASSERTS, "Ada Quill did not deny that two boats sank."),
        (Stance.ASSERTS, "Ada Quill is convinced that two boats sank."),
        (Stance.DOUBTS, "Ada Quill was not sure that two boats sank."),
        (Stance.DOUBTS, "Ada Quill is sceptical that two boats sank."),
        (Stance.DOUBTS, "Ada Quill asked whether two boats sank."),
        (Stance.DOUBTS, "Ada Quill asked the mayor why two boats sank."),
        (Stance.DOUBTS, "“Did two boats sink?” asked Ada Quill."),
        (Stance.DOUBTS, "Ada Quill questioned whether two boats sank."),
        (Stance.WITHHOLDS, "Ada Quill would not say whether two boats sank."),
        (Stance.WITHHOLDS, "Ada Quill won’t say who sank two boats."),
        (Stance.WITHHOLDS, "Ada Quill could not confirm that two boats sank."),
        (Stance.WITHHOLDS, "Ada Quill did not say whether two boats sank."),
    ],
)
def test_tells_what_is_not_asserted_from_a_claim(stance: Stance, text: str) -> None:
    (found,) = found_in(text)
    assert found.stance is stance


def test_leaves_another_to_what_another_says() -> None:
    text = "“Two sank,” Ada Quill wrote.\n\n“One was new,” tweeted another."
    first, second = found_in(text)
    assert [span.of(text) for span in first.content] == ["Two sank"]
    assert second.source.name == "another"


@pytest.mark.parametrize(
    ("named", "text"),
    [
        (True, "His wife said two boats sank."),
        (True, "The herder said two boats sank."),
        (True, "The 44-year-old said two boats sank."),
        (False, "A herder said two boats sank."),
        (False, "The source said two boats sank."),
        (False, "Insiders say two boats sank."),
    ],
)
def test_tells_who_is_known_from_who_is_not(*, named: bool, text: str) -> None:
    (found,) = found_in(text)
    assert found.source.named is named


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Ada Quill", "Ada Quill left. The 44-year-old said two boats sank."),
        (
            "Quill & Brandt",
            "Quill & Brandt said it would close; the company said two boats sank.",
        ),
    ],
)
def test_finds_who_was_named_before(name: str, text: str) -> None:
    *_, found = found_in(text)
    assert found.source.name == name


def test_ends_no_quotation_with_an_elided_word() -> None:
    text = "'Twas dark, but the pilot's boat held. 'It's an old boat,' he said."
    (found,) = found_in(text)
    assert [span.of(text) for span in found.content] == ["It's an old boat"]


def test_reads_single_quotations_over_paragraphs() -> None:
    text = "The note read: ‘We're sorry.\n\n‘It isn't over.’"
    (found,) = found_in(text)
    contents = [span.of(text) for span in found.content]
    assert contents == ["We're sorry.", "It isn't over."]
