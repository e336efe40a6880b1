"""Hypothesis knows the types of the model once claimcheck is installed."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck import model
from claimcheck.hypothesis_plugin import register
from claimcheck.model import Bounds, Claim, Sum
from claimcheck.strategies import (
    bounds,
    calendar_days,
    claims,
    dates,
    durations,
    quantities,
    sources,
)

ROOT = Path(__file__).parents[2]
UNASKED = """
import sys
import hypothesis
assert "claimcheck.strategies" not in sys.modules
"""
FOUND = """
import claimcheck
from hypothesis import find, strategies as st
assert isinstance(find(st.from_type(claimcheck.Claim), bool), claimcheck.Claim)
"""


@pytest.mark.parametrize(
    "first", ["hypothesis", "claimcheck.strategies", "claimcheck.hypothesis_plugin"]
)
def test_the_types_are_known_whatever_is_imported_first(
    tmp_path: Path, first: str
) -> None:
    run_installed(tmp_path, f"import {first}\n{FOUND}")


def test_a_claim_is_made_of_its_type_with_no_import_of_the_kit(tmp_path: Path) -> None:
    run_installed(tmp_path, UNASKED + FOUND)


def run_installed(tmp_path: Path, code: str) -> None:
    """Run code where the entry point is declared, as in an installed package."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    installed = tmp_path / "kit-0.dist-info"
    installed.mkdir()
    (installed / "METADATA").write_text("Name: kit\nVersion: 0\n", "utf-8")
    hooks = project["entry-points"]["hypothesis"].items()
    told = "".join(f"{name} = {place}\n" for name, place in hooks)
    (installed / "entry_points.txt").write_text(f"[hypothesis]\n{told}", "utf-8")
    paths = os.pathsep.join([str(tmp_path), str(ROOT / "src")])
    subprocess.run(  # noqa: S603
        [sys.executable, "-c", code],
        check=True,
        env={**os.environ, "PYTHONPATH": paths},
        cwd=tmp_path,
    )


@given(st.data())
def test_registered_types_give_values_of_themselves(data: st.DataObject) -> None:
    register()
    for kind in (Bounds, Sum, model.Duration, model.Source, model.Finding):
        assert isinstance(data.draw(st.from_type(kind)), kind)
    assert isinstance(data.draw(st.from_type(Claim)), Claim)


@given(st.data())
def test_each_strategy_gives_what_it_is_called_after(data: st.DataObject) -> None:
    made = (
        (bounds(), Bounds),
        (quantities(), model.Quantity),
        (durations(), model.Duration),
        (dates(), model.PartialDate),
        (sources(), model.Source),
        (claims(model.QuantityClaim), model.QuantityClaim),
    )
    for strategy, kind in made:
        assert isinstance(data.draw(strategy), kind)
    assert 1990 <= data.draw(calendar_days(1990, 2000)).year <= 2000
