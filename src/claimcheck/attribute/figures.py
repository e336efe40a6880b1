"""Somebody cited, while a text is still being read."""

from __future__ import annotations

from attrs import define, field

from claimcheck.model import Source, SourceKind


@define
class Figure:
    """Somebody or something cited, as far as the text was read."""

    name: str
    kind: SourceKind
    role: str = ""
    aliases: dict[str, None] = field(factory=dict)
    named: bool = True
    number: int | None = 1

    def add(self, name: str) -> None:
        """Keep another form of the name."""
        if name != self.name:
            self.aliases[name] = None

    def source(self) -> Source:
        """Give the value that stays."""
        return Source(
            self.name,
            self.kind,
            self.role,
            tuple(self.aliases),
            named=self.named,
            number=self.number,
        )
