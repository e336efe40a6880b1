"""From any place of a sentence with marks there is a way back to its token."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.relate.lines import line_of

WORDS = st.lists(
    st.sampled_from(["a", "boat", "sank", ",", "", "12\u00a0000"]), max_size=9
)


@given(WORDS, st.lists(st.integers(0, 9), max_size=6).map(sorted), st.integers(0, 3))
def test_each_piece_leads_back_to_the_token_it_stands_for(
    words: list[str], cuts: list[int], begin: int
) -> None:
    ends = sorted({cut for cut in cuts if begin <= cut <= len(words)})
    stretches = zip(ends[::2], ends[1::2], strict=False)
    marks = [("#c0", first, after) for first, after in stretches]
    line = line_of(words, begin, len(words), marks)
    inside = {at for _, first, after in marks for at in range(first + 1, after)}
    expected = [at for at in range(begin, len(words)) if at not in inside]
    offset, found = 0, []
    for piece in line.text.split(" ")[:-1]:
        found.append(line.token_at(offset))
        offset += len(piece) + 1
    assert found == expected
