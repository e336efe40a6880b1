"""The tables of cues, and what is said of a table that cannot be used."""

from __future__ import annotations

import pytest

from claimcheck.errors import ClaimcheckError
from claimcheck.lang.cues import WORDS, Cue, Form, Frame, load_cues, parse_cues
from claimcheck.model import SourceKind, Stance

LISTS = "".join(f"{key} = []\n" for key in WORDS)
VERBS = "".join(f"[de.verbs.{frame}]\n" for frame in Frame)
WHOLE = f"{VERBS}[de.takes]\n[de.words]\n{LISTS}[de.kinds]\n[de.pronouns]\n"


def test_knows_every_form_of_a_verb() -> None:
    cues = load_cues()
    forms = {form: cue.form for form, cue in cues.verbs.items() if cue.verb == "write"}
    assert forms == {
        "write": Form.BASE,
        "writes": Form.THIRD,
        "wrote": Form.PAST,
        "writing": Form.ING,
        "written": Form.PARTICIPLE,
    }


def test_takes_a_form_that_is_also_the_base_for_the_past() -> None:
    assert load_cues().verbs["read"].form is Form.PAST


@pytest.mark.parametrize(
    ("stance", "verbs"),
    [
        (Stance.DENIES, {"deny", "dispute", "refute", "reject"}),
        (Stance.DOUBTS, {"doubt", "question"}),
        (Stance.WITHHOLDS, {"decline", "refuse"}),
        (Stance.WANTS, {"offer", "plan", "prefer", "seek", "want", "wish"}),
    ],
)
def test_knows_what_a_verb_does_with_its_content(
    stance: Stance, verbs: set[str]
) -> None:
    found = {cue.verb for cue in load_cues().verbs.values() if cue.stance is stance}
    assert found == verbs


def test_knows_what_a_verb_takes_before_the_thing_it_is_about() -> None:
    verbs = load_cues().verbs
    assert {"of", "about"} <= verbs["warned"].takes
    assert "infinitive" in verbs["vowed"].takes
    assert not verbs["said"].takes


def test_every_listed_verb_and_doubtful_form_is_in_the_table() -> None:
    cues = load_cues()
    for key in ("denials", "doubts", "refusals", "naming", "hearsay"):
        assert cues.words[key] <= set(cues.verbs), key
    doubtful = {form for form, cue in cues.verbs.items() if cue.doubtful}
    assert doubtful == cues.words["doubtful"]


def test_reads_another_language() -> None:
    text = WHOLE.replace(
        "[de.verbs.says]", '[de.verbs.says]\nsagen = ["sagt", "sagte", "sagend"]'
    )
    cues = parse_cues(text, code="de")
    assert cues.verbs["sagte"] == Cue("sagen", Form.PAST, Frame.SAYS, Stance.ASSERTS)
    assert cues.kinds.get("bericht", SourceKind.UNKNOWN) is SourceKind.UNKNOWN


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("x = = 1", "words.toml: Invalid value"),
        ("", "words.toml: no language has cues for 'de': none"),
        (WHOLE.replace("[de.pronouns]", "[de.nouns]"), "$.de.nouns: no such key"),
        (WHOLE.replace("[de.pronouns]", ""), "$.de.pronouns: missing"),
        (WHOLE.replace("to = []", "to = 1"), "$.de.words.to: expected words in lower"),
        (WHOLE.replace("to = []", 'to = ["Zu"]'), "$.de.words.to: expected words in"),
        (
            WHOLE.replace("[de.kinds]", "[de.kinds]\nking = []"),
            "$.de.kinds.king: no such",
        ),
        (
            WHOLE.replace("[de.kinds]", '[de.kinds]\nperson = ["er", "er"]'),
            "$.de.kinds.person: 'er' is there twice",
        ),
        (
            WHOLE.replace("[de.verbs.says]", '[de.verbs.says]\nsagen = ["sagt"]'),
            "$.de.verbs.says.sagen: expected three or four forms",
        ),
        (
            WHOLE.replace(
                "[de.verbs.says]",
                '[de.verbs.says]\na = ["b", "c", "d"]\ne = ["b", "f", "g"]',
            ),
            "$.de.verbs.says.e: 'b' is there twice",
        ),
        ("de = 1", "$.de: expected a table, not 1"),
    ],
)
def test_says_where_a_table_is_wrong(text: str, complaint: str) -> None:
    with pytest.raises(ClaimcheckError, match=r"^words\.toml: ") as info:
        parse_cues(text, code="de", origin="words.toml")
    assert complaint in str(info.value)
