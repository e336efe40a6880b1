"""What the articles of the testing kit tell, as scenes.toml has it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib.resources import files
from typing import Any

from attrs import frozen

from claimcheck import model
from claimcheck.model import Claim, Mention
from claimcheck.strategies.drawing_numbers import NUMBERS
from claimcheck.strategies.drawing_others import OTHERS
from claimcheck.strategies.drawing_times import TIMES
from claimcheck.strategies.pen import Draw
from claimcheck.toml import Table

REGISTERS = ("hard_news", "sport", "markets", "courts", "obituaries")
"""The kinds of news that the scenes are of."""

_DRAWS: Mapping[str, Draw] = {**NUMBERS, **TIMES, **OTHERS}


@frozen
class Scene:
    """Values that are bound together, and the ways to tell them.

    *wordings* go from a register to sentences. *rule* is the code of the one that
    finds it where it is wrong, empty for a sentence that no rule looks at. *frames* are
    claims by kind, their roles going to slots; *points_at* are the slots that a finding
    has to touch. A scene that is *alone* is given to nobody. Its value is a *phrase*
    where it means the same by itself.
    """

    draw: Draw
    wordings: Mapping[str, tuple[str, ...]]
    rule: str = ""
    frames: tuple[Mapping[str, Any], ...] = ()
    points_at: tuple[str, ...] = ()
    title: str = ""
    alone: bool = False
    phrase: bool = False

    def claims(self, mentions: Mapping[str, Mention[Any]]) -> Iterator[Claim]:
        """Yield the claims that the sentence makes, from the mentions in its slots."""
        for frame in self.frames:
            kind = getattr(model, frame["kind"])
            filled = {
                role: tuple(mentions[slot] for slot in slots)
                if isinstance(slots, list)
                else mentions[slots]
                for role, slots in frame.items()
                if role != "kind"
            }
            yield kind(**{**_BESIDES.get(kind, {}), **filled})


_BESIDES: Mapping[type[Claim], Mapping[str, Any]] = {
    model.ListOf: {"items": ()},
    model.Confined: {"of": ""},
    model.Sum: {"total": None},
    model.Life: {"who": model.Thing("")},
    model.Happening: {"event": model.Thing("")},
    model.Order: {"first": model.Thing(""), "then": model.Thing("")},
    model.Record: {"way": model.Way.UP},
}
"""Roles that are no values and that a scene does not tell."""


def _scene(row: Table) -> Scene:
    frames = tuple(one.values for one in row.tables("claims"))
    slots = [slot for frame in frames for slot in _slots(frame)]
    return Scene(
        draw=_DRAWS[row.text("draw")],
        wordings={name: row.texts(name) for name in REGISTERS if name in row.values},
        rule=row.text("rule", ""),
        frames=frames,
        points_at=row.texts("points_at") if "points_at" in row.values else tuple(slots),
        title=row.text("title", ""),
        alone=bool(row.values.get("alone")),
        phrase=bool(row.values.get("phrase")),
    )


def _slots(frame: Mapping[str, Any]) -> Iterator[str]:
    for role, slots in frame.items():
        if role != "kind":
            yield from slots if isinstance(slots, list) else [slots]


def _read() -> tuple[Scene, ...]:
    name = "scenes.toml"
    text = files("claimcheck.strategies").joinpath(name).read_text("utf-8")
    return tuple(map(_scene, Table.of(text, name).tables("scene")))


SCENES = _read()
"""All scenes, those with a rule first."""
