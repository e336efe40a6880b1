"""Which quotations are printed twice, and how many figures have a source."""

from __future__ import annotations

import pytest

from claimcheck import annotate
from claimcheck.model import Coverage, Modality, QuantityClaim, Requoted, Same

SAID = "two of the nine old boats sank in the night"


def pairs(text: str) -> list[tuple[str, str]]:
    found = annotate(text).claims_of(Requoted)
    return [(one.first.text, one.second.text) for one in found]


@pytest.mark.parametrize(
    "again",
    [
        SAID,
        SAID.replace("two", "Two"),
        SAID.replace("nine", "ten"),
        f"{SAID} and nobody was there to see it",
        "they say that " + SAID,
    ],
)
def test_knows_a_quotation_again(again: str) -> None:
    text = f"“{SAID},” Ada Quill said.\n\nIn May: “{again},” she had said."
    assert pairs(text) == [(f"{SAID},", f"{again},")]


@pytest.mark.parametrize(
    "other",
    [
        "two of the nine old boats",
        "two of the nine … boats sank in the night",
        "two of the nine new trains left the depot late in the night",
        "two of the nine old boats were raised by the council again in May or June",
    ],
)
def test_leaves_short_marked_and_other_quotations_alone(other: str) -> None:
    text = f"“{SAID},” Ada Quill said.\n\nIn May: “{other},” she had said."
    assert pairs(text) == []


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("We will not stop at the town wall", "We may not stop at the town wall"),
        ("We will not stop at the town wall", "We will not sleep at the town wall"),
        ("the road (all of it) stays shut now", "the road (all of it) is shut now"),
        (f"{SAID} (and a raft)", f"{SAID.replace('nine', 'ten')} (and a raft)"),
        (f"{SAID} [in May]", f"{SAID.replace('nine', 'ten')} [in May]"),
    ],
)
def test_knows_eight_words_again_by_seven_and_brackets_by_what_they_hold(
    one: str, two: str
) -> None:
    text = f"“{one},” Ada Quill said.\n\nIn May: “{two},” she had said."
    assert pairs(text) == [(f"{one},", f"{two},")]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("the old mill will return to use by May", "it is sad but the old mill will"),
        ("We will not stop at the town wall", "We may never stop at the town wall"),
        (f"{SAID} (and a raft)", f"{SAID.replace('nine', 'ten')} (and a tub)"),
        (SAID, SAID.replace("nine", "[ten]")),
    ],
)
def test_leaves_what_only_begins_alike_and_other_brackets_alone(
    one: str, two: str
) -> None:
    text = f"“{one},” Ada Quill said.\n\nIn May: “{two},” she had said."
    assert pairs(text) == []


def test_a_saying_that_begins_like_others_is_known_by_the_rest() -> None:
    others = "".join(
        f"“In the end we {verb} all that we had, the rest is for you,” she said.\n\n"
        for verb in ("will sell", "can keep")
    )
    again = "In the end we can keep all that we had, the rest was for you,"
    assert pairs(f"{others}In May: “{again}” she had said.")[-1][1] == again


def test_says_who_is_cited_both_times() -> None:
    text = f"“{SAID},” Ada Quill said.\n\n“{SAID},” Jonas Brandt said."
    (found,) = annotate(text).claims_of(Requoted)
    assert found.before is not None
    assert found.attribution is not None
    speakers = [str(said.source) for said in (found.before, found.attribution)]
    assert speakers == ["Ada Quill", "Jonas Brandt"]


@pytest.mark.parametrize(
    ("text", "coverage"),
    [
        ("No boat came.", Coverage()),
        ("Some 14 boats sank.", Coverage(1)),
        ("Officials said 14 boats sank.", Coverage(1, 1)),
        ("Ada Quill said 14 boats sank. She owns 20 boats.", Coverage(2, 1, 1)),
        ("Ada Quill said 14 boats sank. She said 9 men drowned.", Coverage(2, 2, 2)),
    ],
)
def test_tells_how_many_figures_have_a_source(text: str, coverage: Coverage) -> None:
    assert annotate(text).coverage == coverage


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Ada Quill said 14 boats sank.", Modality.ASSERTED),
        ("Ada Quill denied that 14 boats sank.", Modality.DENIED),
        ("Ada Quill doubted that 14 boats sank.", Modality.DENIED),
        ("Ada Quill wants to raise 14 boats.", Modality.PLANNED),
    ],
)
def test_a_claim_is_asserted_only_where_its_source_asserts_it(
    text: str, modality: Modality
) -> None:
    (claim,) = annotate(text).claims_of(QuantityClaim)
    assert claim.context.modality is modality


def test_claims_of_one_thing_keep_their_sources() -> None:
    text = "Police said the shelter keeps 40 goats. A vet saw all 70 of its goats."
    for same in annotate(text).claims_of(Same):
        first, second = (one.attribution for one in same.claims)
        assert first is not None
        assert str(first.source) == "police"
        assert second is None
