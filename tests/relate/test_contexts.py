"""What a sentence puts around its claims."""

from __future__ import annotations

import pytest

from claimcheck import annotate
from claimcheck.model import Context, Modality


def context(text: str, number: int = 0) -> Context:
    return annotate(text).claims[number].context


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("12 boats sank.", Modality.ASSERTED),
        ("12 boats sank in May.", Modality.ASSERTED),
        ("In May 12 boats may have sunk.", Modality.CONDITIONAL),
        ("12 boats may sink.", Modality.CONDITIONAL),
        ("If 12 boats sink, he weeps.", Modality.CONDITIONAL),
        ("12 boats would sink.", Modality.CONDITIONAL),
        ("12 boats will sink.", Modality.PLANNED),
        ("12 boats are scheduled to sail.", Modality.PLANNED),
        ("12 boats did not sink.", Modality.DENIED),
        ("He denied that 12 boats sank.", Modality.DENIED),
        ("12 boats never sank.", Modality.DENIED),
        ("No more than 12 boats sank.", Modality.ASSERTED),
        ("No fewer than 12 boats sank.", Modality.ASSERTED),
        ("12 boats sank. It did not rain.", Modality.ASSERTED),
    ],
)
def test_in_what_way_a_claim_is_made(text: str, modality: Modality) -> None:
    assert context(text).modality is modality


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("12 boats sank.", False),
        ("“12 boats sank,” she said.", True),
        ('"12 boats sank," she said.', True),
        ("«12 boats sank», she said.", True),
        ("She said “it is” that 12 boats sank.", False),
        ("“We lost 12 boats.\n“It was sad,” she said.", True),
        ("“Oh,” she said. 12 boats sank.", False),
    ],
)
def test_whether_a_claim_stands_in_quotation_marks(text: str, *, quoted: bool) -> None:
    assert context(text).quoted is quoted


def test_the_scope_has_the_names_and_times_of_the_sentence() -> None:
    assert context("In May, 12 boats sank off Orrel. It rained in Tarvenia.").scope == {
        "may",
        "orrel",
    }


def test_sentences_are_numbered_from_the_first() -> None:
    text = "12 boats sank. Nobody swam. It cost £40m."
    assert [context(text, n).sentence for n in (0, 1)] == [0, 2]
