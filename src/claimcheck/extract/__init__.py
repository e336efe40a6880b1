"""From text to mentions: what values are printed, and where."""

from claimcheck.extract.reading import Reading, read

__all__ = ["Reading", "read"]
