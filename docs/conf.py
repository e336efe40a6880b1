"""How the documentation is built; the pages that code can write are written here."""

import io
import json
import os
import re
import shutil
from contextlib import redirect_stdout, suppress
from pathlib import Path
from typing import Any

from docutils.nodes import Element
from sphinx.addnodes import pending_xref
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from claimcheck.cli import main
from claimcheck.lang import HedgePhrase, Language, load_language
from claimcheck.rules import BUILT_IN, Example, Rule
from claimcheck.verbs.codes import CODES, Code

project = "claimcheck"
author = "The claimcheck developers"
project_copyright = f"2026, {author}"
extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.viewcode",
    "sphinx_copybutton",
]
html_theme = "furo"
html_title = "claimcheck"
exclude_patterns = ["_build"]
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3
copybutton_exclude = ".linenos, .gp, .go"
autodoc_member_order = "bysource"
nitpicky = True
# No inventory of the standard library is at hand, and type variables have no page.
nitpick_ignore_regex = [
    ("py:.*", r"(datetime|fractions|collections|typing|attrs?|enum|re|hypothesis)\..*"),
    ("py:.*", r"(claimcheck\..*\.)?\w*T(_co)?"),
    ("py:.*", "Exact|Measured|Value"),  # aliases of unions
    ("py:.*", "SearchStrategy"),
]

REFERENCE = Path(__file__).parent / "reference"


def fenced(kind: str, text: str) -> str:
    """Show a text letter for letter."""
    return f"```{kind}\n{text.strip()}\n```\n\n"


def shown(example: Example) -> str:
    """Show an example with the day and the facts it is read with."""
    dated = f"Published {example.published}:\n\n" if example.published else ""
    titled = f"Under the title “{example.title}”:\n\n" if example.title else ""
    facts = f"With the facts:\n\n{fenced('toml', example.facts)}"
    return (
        dated + titled + fenced("text", example.text) + (facts if example.facts else "")
    )


MEASURED: dict[str, Any] = json.loads(
    (Path(__file__).parent / "measured.json").read_text("utf-8")
)


def measured(code: str) -> str:
    """Say how much a rule was measured to find, and how often it was wrong."""
    told = {**MEASURED["phrases"].get(code, {}), **MEASURED["examples"].get(code, {})}
    parts = [
        f"{told[name][0]} of {told[name][1]} {what}"
        for name, what in _TOLD.items()
        if name in told
    ]
    news = MEASURED["news"]
    number, wrong = (news[name].get(code, 0) for name in ("told", "wrong"))
    parts.append(f"{number} in {news['articles']:,} news articles")
    return (
        f"## Measured\n\nFlagged: {'; '.join(parts)} ({wrong} wrongly, when read). "
        "{doc}`../measured` tells what was measured, and all rules together.\n\n"
    )


_TOLD = {
    "phrases": "inconsistent phrases of our own",
    "traps": "consistent ones that look so",
    "examples": "inconsistent examples of the list that the rules were made from",
    "example traps": "of its consistent ones",
}


def measured_page(rules: tuple[Rule, ...]) -> str:
    """Tell how much all rules were measured to find, and how often they were wrong."""
    news = MEASURED["news"]
    head = "| code | own phrases | own traps | examples | traps | news | wrong |\n"
    lines = [
        f"| {{doc}}`{rule.code} <rules/{rule.code}>` | {_cells(rule.code)} "
        f"| {news['told'].get(rule.code, 0)} | {news['wrong'].get(rule.code, 0)} |\n"
        for rule in rules
        if rule.code in MEASURED["phrases"] or rule.code in MEASURED["examples"]
    ]
    suites = [
        f"| {name} | {_share(counts, 'inconsistent')} "
        f"| {_share(counts, 'consistent')} |\n"
        for name, counts in MEASURED["suites"].items()
    ]
    return (
        "# What was measured\n\nWritten by `python -m bench.rules FOLDER` from data "
        "that is not part of the project. A cell tells how many were flagged, of how "
        "many: of inconsistent ones all should be, of traps (consistent ones that look "
        "inconsistent) none. What is found in the news was read one by one: "
        "`bench/labels/findings.jsonl` says of each whether it is right, and why. "
        f"In {news['articles']:,} articles {news['flagged']} have a warning or an "
        f"error, {news['mistaken']} of them a wrong one.\n\n"
        f"{head}|---|---|---|---|---|---|---|\n{''.join(lines)}\n## Suites\n\n"
        "| suite | inconsistent, flagged | consistent, flagged |\n|---|---|---|\n"
        f"{''.join(suites)}"
    )


def _cells(code: str) -> str:
    told = {**MEASURED["phrases"].get(code, {}), **MEASURED["examples"].get(code, {})}
    return " | ".join(f"{told[n][0]}/{told[n][1]}" if n in told else "" for n in _TOLD)


def _share(counts: dict[str, list[int]], name: str) -> str:
    found, of = counts.get(name, (0, 0))
    return f"{found}/{of} ({100 * found / of:.1f} %)" if of else ""


def rule_page(rule: Rule) -> str:
    """Write a rule's page from what the rule says of itself, and what was measured."""
    return (
        f"# {rule.code} {rule.name}\n\n{rule.summary}\n\n{rule.why}\n\n"
        f"Severity: {rule.severity}.\n\n"
        f"## Flagged\n\n{''.join(map(shown, rule.flagged))}"
        f"## Passed\n\n{''.join(map(shown, rule.passed))}"
        f"{measured(rule.code) if rule.code[0] in 'DTNUR' else ''}"
    )


def rules_index(rules: tuple[Rule, ...], codes: tuple[Code, ...]) -> str:
    """List all rules, and what compare and diff report, each with its summary."""
    head = "| code | name | severity | reports |\n|---|---|---|---|\n"
    one = "".join(
        f"| {{doc}}`{r.code} <{r.code}>` | {r.name} | {r.severity} | {r.summary} |\n"
        for r in rules
    )
    two = "".join(
        f"| {c.code} | {c.name} | {c.severity} | {c.summary} {c.why} |\n" for c in codes
    )
    pages = "".join(f"{r.code}\n" for r in rules)
    return (
        "# Rules\n\nThe letter of a code names the family: D dates, T durations and "
        "ages, U units and bounds, R repetitions.\n\n"
        f"{head}{one}\n```{{toctree}}\n:hidden:\n\n{pages}```\n\n"
        "## Between two texts\n\nWhat `compare` (F) and `diff` (C) report.\n\n"
        f"{head}{two}"
    )


def hedge_row(hedge: HedgePhrase) -> str:
    """Show phrases, what they do, and their example as read literally and usually."""
    phrases = " · ".join(f"… {p}" if hedge.after else p for p in hedge.phrases)
    cells = (phrases, hedge.effect, hedge.example, hedge.literal, hedge.usual)
    return f"| {' | '.join(cells)} |\n"


def hedges_page(language: Language) -> str:
    """List the hedges and the vague words of a language with their readings."""
    hedges = "".join(map(hedge_row, language.hedges))
    vague = "".join(
        f"| {word} | {meant.literal} | {meant.usual} |\n"
        for word, meant in language.vague.items()
    )
    return (
        "# Hedges\n\nThe English words that soften a number, and how far. "
        "{doc}`/explanation/hedges` tells why each has two readings. "
        "Every example on this page is run as a test.\n\n"
        "| words | effect | example | literal | usual |\n|---|---|---|---|---|\n"
        f"{hedges}\n## Vague numbers\n\n| word | literal | usual |\n|---|---|---|\n"
        f"{vague}"
    )


def help_of(*words: str) -> str:
    """Give the help text of the command line, eighty columns wide."""
    os.environ["COLUMNS"] = "80"
    with redirect_stdout(io.StringIO()) as printed, suppress(SystemExit):
        main([*words, "--help"])
    return printed.getvalue()


def command_line_page() -> str:
    """Collect the help texts of claimcheck and of each of its commands."""
    overview = help_of()
    braced = re.search(r"\{([a-z,]+)\}", overview)
    commands = braced[1].split(",") if braced else []
    return f"# Command line\n\n```text\n{overview}```\n\n" + "".join(
        f"## claimcheck {name}\n\n```text\n{help_of(name)}```\n\n" for name in commands
    )


def write_reference() -> None:
    """Write the reference pages anew, so that no page outlives its rule."""
    shutil.rmtree(REFERENCE / "rules", ignore_errors=True)
    (REFERENCE / "rules").mkdir()
    for rule in BUILT_IN.rules:
        (REFERENCE / "rules" / f"{rule.code}.md").write_text(rule_page(rule), "utf-8")
    index = rules_index(BUILT_IN.rules, CODES)
    (REFERENCE / "rules" / "index.md").write_text(index, "utf-8")
    (REFERENCE / "measured.md").write_text(measured_page(BUILT_IN.rules), "utf-8")
    (REFERENCE / "hedges.md").write_text(hedges_page(load_language("en")), "utf-8")
    (REFERENCE / "command-line.md").write_text(command_line_page(), "utf-8")


def link_by_public_name(
    app: Sphinx, env: BuildEnvironment, node: pending_xref, contnode: Element
) -> Element | None:
    """Link a name under the module that defines it to where users import it from."""
    package, _, name = node.get("reftarget", "").rpartition(".")
    package = package.rpartition(".")[0]
    if not package.startswith("claimcheck") or node.get("refdomain") != "py":
        return None
    return env.domains.python_domain.resolve_xref(
        env,
        node["refdoc"],
        app.builder,
        node["reftype"],
        f"{package}.{name}",
        node,
        contnode,
    )


def setup(app: Sphinx) -> None:
    """Write the pages, then let Sphinx read them."""
    write_reference()
    app.connect("missing-reference", link_by_public_name)
