"""Rows with wrong gold are listed by their ids alone."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import bench

_LISTED = Path(bench.__file__).parent / "labels" / "gold_errors.toml"


def test_gold_errors_are_ids_of_their_suite_and_none_is_listed_twice() -> None:
    listed = tomllib.loads(_LISTED.read_text("utf-8"))
    assert set(listed) == {"newsquant", "rtext"}
    for suite, kinds in listed.items():
        ids = [each for rows in kinds.values() for each in rows]
        assert len(set(ids)) == len(ids)
        assert all(re.fullmatch(rf"{suite}[a-z_]*-\d{{3}}", each) for each in ids)
