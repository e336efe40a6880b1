"""Offer what could be written instead of what is wrong, and write what is picked."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterator
from difflib import unified_diff

from claimcheck.cli.inputs import write_text
from claimcheck.cli.output import page_for, put
from claimcheck.errors import ClaimcheckError
from claimcheck.model import Report
from claimcheck.render import FORMATS
from claimcheck.render.printable import printable
from claimcheck.verbs.fixing import Fix, fixed, fixes, picked


def fix_file(name: str, report: Report, given: Namespace) -> str | None:
    """Write the picked fixes, or show them; give the new text where it was written.

    Where none are picked they are asked for in a terminal, and listed anywhere else.
    """
    offered, text = fixes(report.findings), report.article.text
    picks = picked(offered, given.fix)
    if not picks:
        put(FORMATS["text"](report, page_for(name, given.color)))
        put("".join(_offers(report, offered)))
        picks = _asked(offered) if _is_terminal() else ()
    new = fixed(text, picks)
    if not picks:
        return None
    if given.diff:
        put("".join(_diff(name, text, new)))
        return None
    write_text(name, new)
    for fix in picks:
        line = report.article.line_of(fix.span.start)
        put(f"{printable(name)}:{line}: wrote {fix.label}: {_change(text, fix)}\n")
    put("\n")
    return new


def _offers(report: Report, offered: tuple[Fix, ...]) -> Iterator[str]:
    yield "\n"
    if not offered:
        yield "Nothing can be written without a person.\n"
        return
    yield "Write none, or those that you pick, with --fix 1.1,2.1 and so on:\n"
    number = ""
    for fix in offered:
        if fix.label.partition(".")[0] != number:
            number = fix.label.partition(".")[0]
            finding = report.findings[int(number) - 1]
            yield f"\n  {fix.code} {printable(finding.message)}\n"
        text = report.article.text
        yield f"  {fix.label}  if {fix.of} is wrong: {_change(text, fix)}\n"


def _change(text: str, fix: Fix) -> str:
    return f"“{printable(fix.span.of(text))}” becomes “{printable(fix.writes)}”"


def _is_terminal() -> bool:
    return sys.stdin.isatty() and sys.stdout.isatty()


def _asked(offered: tuple[Fix, ...]) -> tuple[Fix, ...]:
    """Ask for numbers until they are those of fixes; nothing picks none."""
    while offered:
        put("\nWrite which? (numbers, or nothing for none) ")
        sys.stdout.flush()
        words = sys.stdin.readline().replace(",", " ").split()
        try:
            return picked(offered, words)
        except ClaimcheckError as error:
            put(f"{error}\n")
    return ()


def _diff(name: str, before: str, after: str) -> Iterator[str]:
    lines = before.splitlines(keepends=True), after.splitlines(keepends=True)
    for line in unified_diff(*lines, name, f"{name} (fixed)"):
        yield f"{printable(line.rstrip())}\n"
