"""What is printed, and for what kind of reader."""

from __future__ import annotations

import os
import shutil
import sys
from typing import TextIO

from claimcheck.render import Page
from claimcheck.render.printable import printable

_NARROW, _WIDE = 60, 100


def page_for(path: str, colour: str) -> Page:
    """Give the page that standard output is; *colour* is auto, always or never."""
    columns = shutil.get_terminal_size().columns
    return Page(
        path=path,
        width=min(max(columns, _NARROW), _WIDE),
        colour=colour == "always" or (colour == "auto" and _wants_colour()),
    )


def _wants_colour() -> bool:
    """Ask the terminal, and the environment as no-color.org tells."""
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return sys.stdout.isatty() and not plain


def put(text: str) -> None:
    """Print *text*; what the encoding of the output lacks is written as an escape."""
    sys.stdout.write(_encodable(text, sys.stdout))


def complain(what: str) -> None:
    """Print the one line that says what was wrong with what was given."""
    line = printable(" ".join(what.split()))
    sys.stderr.write(_encodable(f"claimcheck: {line}\n", sys.stderr))


def _encodable(text: str, stream: TextIO) -> str:
    encoding = stream.encoding or "utf-8"
    return text.encode(encoding, "backslashreplace").decode(encoding)
