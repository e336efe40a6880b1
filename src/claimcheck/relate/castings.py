"""The ways in which the numbers around one can play the roles of a frame."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, combinations, islice, product
from math import prod
from typing import TypeAlias

from attrs import frozen

from claimcheck.lang.roles import Role, RoleFrame, Roles
from claimcheck.relate.casting import Cast, Player

_MOST = 6
"""Numbers of which every choice is tried; where there are more nothing is said."""
_READINGS = 12
"""Readings that are compared; where there are more nothing is said."""
_ANYHOW = 200
"""Castings without cues that are looked at for one that comes out."""
_SHARES = "s"
"""The kind of shares, of which any may be of another whole."""
_NEARBY = 12
"""Words beside a whole among which the group is named that it is."""
_LENT = {"t", "u"}
"""Kinds of numbers whose unit stands for the bare ones behind it as well."""

Casting: TypeAlias = Mapping[str, tuple[Player, ...]]
"""The numbers in each role of a frame."""


@frozen(eq=False)
class Scene:
    """The number that a frame is sought at, and those around it; what signs stand."""

    anchor: Player
    players: tuple[Player, ...]
    signs: frozenset[str]


def scene_at(frame: RoleFrame, cast: Cast, line: int, anchor: Player) -> Scene:
    """Give what stands around the number that a frame is sought at."""
    players = tuple(cast.window(line, frame.back, frame.forth))
    return Scene(anchor, players, cast.signs(line, frame.back, frame.forth))


def plays(player: Player, role: Role) -> bool:
    """Say whether a number may play a role, by its kind and by its cues."""
    if player.kind not in role.kinds or not role.barred.isdisjoint(player.tags):
        return False
    return not role.cues or not role.cues.isdisjoint(player.tags)


def castings_of(frame: RoleFrame, scene: Scene, roles: Roles) -> Iterator[Casting]:
    """Yield each way to give the roles, those that several play to all that can."""
    single = [role for role in frame.roles if not role.several]
    pools = [_pool(role, scene, roles) for role in single]
    for chosen in islice(product(*pools), _READINGS):
        if len({id(player) for player in chosen}) < len(chosen):
            continue
        casting: dict[str, tuple[Player, ...]] = {frame.anchor.name: (scene.anchor,)}
        casting |= {r.name: (p,) for r, p in zip(single, chosen, strict=True)}
        for role in frame.roles:
            if role.several:
                group = _group(role, scene, casting, roles)
                casting[role.name] = tuple(
                    player
                    for player in group
                    if _is_surely(player, role, scene.anchor)
                    and not _is_nested(player, group)
                )
        if all(casting.values()) and _is_possible(casting):
            yield casting


def _is_possible(casting: Casting) -> bool:
    """Say whether a share may be that of a part in a whole: the part is the smaller."""
    if not {"share", "part", "whole"} <= casting.keys():
        return True
    (share,), (part,), (whole,) = (casting[r] for r in ("share", "part", "whole"))
    return share.size < 1 and part.size < whole.size


def _pool(role: Role, scene: Scene, roles: Roles) -> list[Player]:
    """Give those that may play a role alone, those with the same noun first."""
    anchor = scene.anchor
    fit = [
        player
        for player in scene.players
        if player is not anchor
        and plays(player, role)
        and (not role.larger or _holds(player, anchor))
        and (role.apart or is_like(player, anchor, roles))
        and (
            not role.named
            or (player.noun == anchor.noun != "" and _is_in(anchor, player))
        )
        and (not role.kin or player.noun in roles.nouns[role.kin])
    ]
    fit = _placed(role.place, fit, scene)
    named = [player for player in fit if anchor.noun and player.noun == anchor.noun]
    values = {player.size: player for player in reversed(named or fit)}
    return sorted(values.values(), key=lambda player: player.first)


def _holds(whole: Player, left: Player) -> bool:
    """Say whether a number may be what another is left of, which a noun must tell."""
    return whole.size > left.size and bool(whole.noun or not left.noun)


def _is_in(part: Player, whole: Player) -> bool:
    """Say whether a part is told to be in no larger group than the whole: a county."""
    stretch = whole.tokens.lower[max(whole.first - _NEARBY, 0) : whole.after + _NEARBY]
    return not part.within or part.within in stretch


def _placed(place: str, fit: list[Player], scene: Scene) -> list[Player]:
    """Keep those that stand where a role is played, by the place of the anchor."""
    anchor, players = scene.anchor, scene.players
    if not place:
        return fit
    here = [player for player in fit if player.sentence == anchor.sentence]
    at = players.index(anchor)
    if place == "before":
        return [player for player in here if at and player is players[at - 1]]
    if place == "behind":
        return [player for player in here if player in players[at + 1 : at + 2]]
    return here


def _group(role: Role, scene: Scene, casting: Casting, roles: Roles) -> list[Player]:
    """Give all that may be among those that play a role together."""
    chosen = [player for players in casting.values() for player in players]
    begin = min(player.sentence for player in chosen)
    end = max(player.sentence for player in chosen)
    if role.kinds == _SHARES:
        end = scene.players[-1].sentence
    whole = max(chosen, key=lambda player: player.size)
    return [
        player
        for player in scene.players
        if player.kind in role.kinds
        and player.sentence <= end
        and (begin <= player.sentence or player.kind == "o")
        and (player.kind != "o" or player.noun == whole.noun)
        and (player.size < whole.size or role.kinds == _SHARES)
        and all(player is not one for one in chosen)
        and all(is_like(player, one, roles) for one in chosen)
    ]


def _is_surely(player: Player, role: Role, anchor: Player) -> bool:
    """Say whether a number is told to be nothing else.

    Lengths of time have no noun to tell what they are of; they must stand near.
    """
    if not role.barred.isdisjoint(player.tags):
        return False
    return player.kind != "t" or player.sentence >= anchor.sentence - 1


def _is_nested(player: Player, group: Sequence[Player]) -> bool:
    """Say whether a number is part of one before it: 16 members, two of them new."""
    return "part" in player.tags and any(
        one.sentence == player.sentence and one.first < player.first for one in group
    )


def _anybody(role: Role, scene: Scene, casting: Casting, roles: Roles) -> list[Player]:
    """Give those that could play a role if there were no cues."""
    (given,) = casting[role.name]
    if role.place:
        return [given]
    alike = role.named and "share" not in casting
    return [
        player
        for player in scene.players
        if player is not scene.anchor
        and player.kind in role.kinds
        and (not role.kin or not player.noun or player.noun in roles.nouns[role.kin])
        and (is_like(player, given, roles) if alike else _is_alike(player, given))
    ]


def _is_alike(one: Player, other: Player) -> bool:
    return one.measured.value.unit.comparable_with(other.measured.value.unit)


def choices_of(
    frame: RoleFrame, scene: Scene, casting: Casting, roles: Roles
) -> Iterator[Casting]:
    """Yield the castings in which others play a role, whatever their cues are.

    One without any number stands for more of them than are looked at.
    """
    single = [role for role in frame.roles if not role.several]
    if len(single) == len(frame.roles):
        yield from _others(single, scene, casting, roles)
    for role in frame.roles:
        if role.several:
            rest = {name: who for name, who in casting.items() if name != role.name}
            able = _group(role, scene, rest, roles)
            if role.kinds == _SHARES:
                able += rest.pop(frame.anchor.name)
            if len(able) > _MOST:
                yield {}
            for chosen in _subsets(able[:_MOST]):
                yield {**rest, role.name: chosen}


def _others(
    single: list[Role], scene: Scene, casting: Casting, roles: Roles
) -> Iterator[Casting]:
    """Yield the castings of roles that one plays each, by others around."""
    pools = [_anybody(role, scene, casting, roles) for role in single]
    if prod(map(len, pools)) > _ANYHOW:
        yield {}
    for chosen in islice(product(*pools), _ANYHOW):
        names = (role.name for role in single)
        yield {**casting, **{n: (p,) for n, p in zip(names, chosen, strict=True)}}


def _subsets(players: list[Player]) -> Iterator[tuple[Player, ...]]:
    """Yield each choice of at least one."""
    sizes = range(1, len(players) + 1)
    return chain.from_iterable(combinations(players, n) for n in sizes)


def is_like(one: Player, other: Player, roles: Roles) -> bool:
    """Say whether two numbers may count the same, for all that their nouns tell.

    A bare number may lack the unit of another: 18 months, of which he has done five.
    """
    units = one.measured.value.unit, other.measured.value.unit
    if not units[0].comparable_with(units[1]):
        bare = one if one.kind == "c" else other
        kinds = {one.kind, other.kind} - {"c"}
        return bare.kind == "c" and not bare.noun and kinds <= _LENT
    if not one.noun or not other.noun or one.noun == other.noun:
        return True
    return one.kind != _SHARES and roles.are_kin(one.noun, other.noun)
