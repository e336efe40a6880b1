"""Frames whose roles are given by the words beside a number and by what it counts.

Where :mod:`claimcheck.relate.patterns` knows whole phrases, here the words between do
not matter: "41 of the 60 boats ... leaving 21" needs "of the 60" and "leaving 21" only.
Nothing is said unless one number alone can play each role, nor where another fair
choice among the numbers makes the sum come out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, combinations, islice, product
from typing import TypeAlias

from attrs import frozen

from claimcheck.extract import Reading
from claimcheck.extract.tokens import Tokens
from claimcheck.lang.patterns import load_patterns
from claimcheck.lang.roles import Role, RoleFrame, Roles, load_roles
from claimcheck.model import Claim
from claimcheck.relate.building import BUILDERS
from claimcheck.relate.casting import Cast, Player
from claimcheck.relate.coming_out import comes_out, falls_short, leaves_one
from claimcheck.relate.found import Found
from claimcheck.relate.marks import Marked

_MOST = 6
"""Numbers of which every choice is tried; where there are more nothing is said."""
_READINGS = 12
"""Readings that are compared; where there are more nothing is said."""

_CLOSED = "closed"
"""The sign that nothing is left out, nor put in from elsewhere."""
_LENT = {"t", "u"}
"""Kinds of numbers whose unit stands for the bare ones behind it as well."""

_Casting: TypeAlias = Mapping[str, tuple[Player, ...]]


def played_in(
    skeleton: Marked, reading: Reading, known: Sequence[Claim]
) -> Iterator[Claim]:
    """Yield the claims that roles make up, but not of what is in a *known* claim."""
    tokens = reading.tokens
    roles = load_roles(tokens.lexicon.language.code)
    cast = Cast(skeleton, roles, reading)
    taken = {(type(claim), one.span) for claim in known for one in claim.mentions}
    for line, words in enumerate(skeleton.words):
        for frame in roles.frames:
            if frame.first.isdisjoint(words):
                continue
            for anchor in cast.line(line):
                if not plays(anchor, frame.anchor):
                    continue
                scene = _scene(frame, cast, line, anchor)
                claim = _claim(frame, scene, roles, tokens)
                key = claim and (type(claim), anchor.measured.span)
                if claim is not None and key not in taken:
                    yield claim


@frozen(eq=False)
class _Scene:
    """The number that a frame is sought at, and those around it; what signs stand."""

    anchor: Player
    players: tuple[Player, ...]
    signs: frozenset[str]


def _scene(frame: RoleFrame, cast: Cast, line: int, anchor: Player) -> _Scene:
    players = tuple(cast.window(line, frame.back, frame.forth))
    return _Scene(anchor, players, cast.signs(line, frame.back, frame.forth))


def plays(player: Player, role: Role) -> bool:
    """Say whether a number may play a role, by its kind and by its cues."""
    if player.kind not in role.kinds or not role.barred.isdisjoint(player.tags):
        return False
    return not role.cues or not role.cues.isdisjoint(player.tags)


def _claim(
    frame: RoleFrame, scene: _Scene, roles: Roles, tokens: Tokens
) -> Claim | None:
    """Give the only claim of a frame, or of several the one that comes out."""
    if frame.signs - scene.signs or (
        frame.unless & scene.signs and _CLOSED not in scene.signs
    ):
        return None
    made: list[Claim] = []
    for casting in _castings(frame, scene, roles):
        claim = _built(frame, casting, tokens)
        if claim is None:
            continue
        if comes_out(claim):
            return claim
        fair = (
            _built(frame, one, tokens) for one in _choices(frame, scene, casting, roles)
        )
        if any(one is not None and comes_out(one) for one in fair):
            return None
        if "other" in scene.anchor.tags and leaves_one(claim):
            return None
        made.append(claim)
    if len(made) != 1:
        return None
    closed = _CLOSED in scene.signs or _is_brief(made[0], scene, tokens)
    return made[0] if closed or not falls_short(made[0]) else None


def _is_brief(claim: Claim, scene: _Scene, tokens: Tokens) -> bool:
    """Say whether a claim is made so briefly that nothing can be left out of it.

    That is in one sentence, or in two where the second tells what the first one
    leaves, or where no other number is near that may be of the same.
    """
    begin = tokens.at(claim.span.start) if claim.span else 0
    near = (p.sentence for p in scene.players if begin <= p.first)
    apart = scene.anchor.sentence - min(near)
    if apart > 1:
        return False
    told = "left" in scene.anchor.tags and "rest" not in scene.anchor.tags
    used = {mention.span for mention in claim.mentions}
    other = any(
        player.kind == scene.anchor.kind and player.measured.span not in used
        for player in scene.players
    )
    return apart == 0 or told or not other


def _castings(frame: RoleFrame, scene: _Scene, roles: Roles) -> Iterator[_Casting]:
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
        if all(casting.values()):
            yield casting


def _pool(role: Role, scene: _Scene, roles: Roles) -> list[Player]:
    """Give those that may play a role alone, those with the same noun first."""
    anchor = scene.anchor
    fit = [
        player
        for player in scene.players
        if player is not anchor
        and plays(player, role)
        and (not role.larger or player.size > anchor.size)
        and (role.kinds_apart or is_like(player, anchor, roles))
    ]
    named = [player for player in fit if anchor.noun and player.noun == anchor.noun]
    values = {player.size: player for player in reversed(named or fit)}
    return list(values.values())


def _group(role: Role, scene: _Scene, casting: _Casting, roles: Roles) -> list[Player]:
    """Give all that may be among those that play a role together."""
    chosen = [player for players in casting.values() for player in players]
    begin = min(player.sentence for player in chosen)
    end = max(player.sentence for player in chosen)
    whole = max(chosen, key=lambda player: player.size)
    return [
        player
        for player in scene.players
        if player.kind in role.kinds
        and player.sentence <= end
        and (begin <= player.sentence or player.kind == "o")
        and player.size < whole.size
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


def _choices(
    frame: RoleFrame, scene: _Scene, casting: _Casting, roles: Roles
) -> Iterator[_Casting]:
    """Yield the castings in which others of those that may play a role together do."""
    for role in frame.roles:
        if not role.several:
            continue
        rest = {name: who for name, who in casting.items() if name != role.name}
        able = _group(role, scene, rest, roles)
        if len(able) > _MOST:
            yield rest
            continue
        sizes = range(1, len(able) + 1)
        for chosen in chain.from_iterable(combinations(able, n) for n in sizes):
            yield {**rest, role.name: chosen}


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
    return other.noun in roles.kin.get(one.noun, ())


def _built(frame: RoleFrame, casting: _Casting, tokens: Tokens) -> Claim | None:
    """Make the claim of a casting."""
    players = [player for who in casting.values() for player in who]
    span = tokens.span(
        min(player.first for player in players),
        max(player.after for player in players),
    )
    given = {
        name: tuple(player.measured for player in who) for name, who in casting.items()
    }
    patterns = load_patterns(tokens.lexicon.language.code)
    return BUILDERS[frame.claim](Found(given, {}, frame.given, patterns, span))
