"""Reading the cues and frames that tell numbers their roles."""

from __future__ import annotations

from typing import Any

import pytest

from claimcheck.errors import ClaimcheckError
from claimcheck.lang.roles import load_roles, parse_roles
from claimcheck.relate.building import BUILDERS


def _table(**changed: object) -> dict[str, Any]:
    frame: dict[str, object] = {
        "claim": "remainder",
        "anchor": "left",
        "roles": {"left": {"cues": ["left"], "kinds": "c"}, "whole": {"kinds": "c"}},
    }
    return {
        "cues": {"left": {"near": 1, "before": ["that leaves"], "behind": ["remain"]}},
        "signs": {"closed": ["nobody else"]},
        "kin": {"home": ["house", "flat"]},
        "frames": [frame | changed],
    }


def test_cues_go_by_the_word_that_stands_nearest_to_the_number() -> None:
    roles = parse_roles(_table())
    assert set(roles.before) == {"leaves"}
    assert set(roles.behind) == {"remain"}
    assert roles.frames[0].cued == {"leaves", "remain"}


def test_nouns_of_one_kin_know_each_other() -> None:
    assert parse_roles(_table()).kin["flat"] == {"house", "flat"}


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"signs": ["opened"]}, "No sign is called 'opened'"),
        (
            {"roles": {"left": {"cues": ["over"], "kinds": "c"}}},
            "No cue is called 'over'",
        ),
    ],
)
def test_refuses_what_no_table_tells(changed: dict[str, object], message: str) -> None:
    with pytest.raises(ClaimcheckError, match=message):
        parse_roles(_table(**changed))


def test_every_frame_has_a_builder() -> None:
    assert {frame.claim for frame in load_roles().frames} <= BUILDERS.keys()
