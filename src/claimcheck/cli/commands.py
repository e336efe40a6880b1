"""What each command does: read, call a verb, print, and give the exit code."""

from __future__ import annotations

import shlex
from argparse import Namespace
from collections.abc import Iterable
from importlib.resources import as_file, files

from attrs import evolve

from claimcheck.cli.fixing import fix_file
from claimcheck.cli.hints import nearest
from claimcheck.cli.inputs import STDIN, Project, Projects, read_text, shown
from claimcheck.cli.output import page_for, put
from claimcheck.errors import ClaimcheckError
from claimcheck.lang import Language
from claimcheck.model import Article, Report, Severity
from claimcheck.render import ARTICLE_FORMATS, FORMATS, rule_as_text, rules_as_text
from claimcheck.rules import BUILT_IN, Rule
from claimcheck.verbs import annotate, check, compare, diff
from claimcheck.verbs.codes import CODES, Code

NOTHING_FOUND, FOUND = 0, 1


def run_check(given: Namespace) -> int:
    """Check articles, one after the other."""
    _read_stdin_once([*given.articles, *given.facts])
    _may_fix(given)
    projects = Projects(given.config, given.no_config)
    status = NOTHING_FOUND
    for number, name in enumerate(given.articles):
        if number and given.format == "text":
            put("\n")
        if _check_one(name, given, projects):
            status = FOUND
    return status


def _may_fix(given: Namespace) -> None:
    if given.fix is None:
        if given.diff:
            raise ClaimcheckError("expected --fix with --diff")
        return
    if len(given.articles) > 1 or given.articles == [STDIN]:
        raise ClaimcheckError("--fix is for one file at a time, not standard input")
    if given.format != "text":
        raise ClaimcheckError("--fix is for people: it has no --format")


def _check_one(name: str, given: Namespace, projects: Projects) -> bool:
    text = read_text(name)
    project = projects.of(name)
    told = {
        key: value
        for key in ("select", "ignore", "severity")
        if (value := getattr(given, key)) is not None
    }
    settings = evolve(project.settings, **told)
    language = projects.language(project, given.units)
    facts = tuple(projects.facts(project, given.facts, language))
    article = annotate(text, given.published, given.title, language)
    report = check(article, facts, settings.rules(), settings.silences)
    if given.fix is None:
        return _print_report(report, name, settings.severity, given)
    found = evolve(report, findings=report.at_least(settings.severity))
    written = fix_file(name, found, given)
    if written is None:
        return bool(found.findings)
    article = annotate(written, given.published, given.title, language)
    report = check(article, facts, settings.rules(), settings.silences)
    return _print_report(report, name, settings.severity, given)


def _print_report(
    report: Report, name: str, severity: Severity, given: Namespace
) -> bool:
    """Print what is at least as severe; say whether anything is."""
    shown = evolve(report, findings=report.at_least(severity))
    put(FORMATS[given.format](shown, page_for(name, given.color)))
    return bool(shown.findings)


def _read_stdin_once(names: Iterable[str]) -> None:
    if list(names).count(STDIN) > 1:
        raise ClaimcheckError("standard input (-) can be read only once")


def run_annotate(given: Namespace) -> int:
    """Show what is found in an article."""
    article = _annotated(given.article, given)
    put(ARTICLE_FORMATS[given.format](article, page_for(given.article, given.color)))
    return NOTHING_FOUND


def _annotated(name: str, given: Namespace) -> Article:
    text, language = read_text(name), _language(given)
    return annotate(text, given.published, given.title, language)


def _language(given: Namespace) -> Language | None:
    """Give the language with the units of the file that is asked for."""
    return Projects(ignored=True).language(Project(), given.units)


def run_compare(given: Namespace) -> int:
    """Hold an article against source documents."""
    if not given.source and not given.facts:
        raise ClaimcheckError(
            "expected --source DOC... or --facts FILE... "
            "(see claimcheck compare --help)"
        )
    _read_stdin_once([given.article, *given.source, *given.facts])
    article = _annotated(given.article, given)
    language = _language(given)
    sources = [
        annotate(read_text(name), title=shown(name), language=language)
        for name in given.source
    ]
    facts = tuple(Projects(ignored=True).facts(Project(), given.facts, language))
    report = compare(article, sources, facts)
    return int(_print_report(report, given.article, given.severity, given))


def run_diff(given: Namespace) -> int:
    """Tell which claims two versions of a text do not share."""
    _read_stdin_once([given.before, given.after])
    language = _language(given)
    before, after = (
        annotate(read_text(name), language=language)
        for name in (given.before, given.after)
    )
    report = diff(before, after)
    return int(_print_report(report, given.after, given.severity, given))


def run_explain(given: Namespace) -> int:
    """Show the page of a rule, or list the rules."""
    page = page_for("", given.color)
    reported: tuple[Rule | Code, ...] = (*BUILT_IN.rules, *CODES)
    if given.code is None:
        put(rules_as_text(reported, page))
        return NOTHING_FOUND
    by_word = {word: each for each in reported for word in (each.code, each.name)}
    meant = by_word.get(given.code) or by_word.get(given.code.upper())
    if meant is None:
        hint = nearest(given.code.upper(), by_word) or nearest(given.code, by_word)
        raise ClaimcheckError(f"No rule has the code or name {given.code!r}{hint}")
    put(rule_as_text(meant, page))
    return NOTHING_FOUND


def run_demo(given: Namespace) -> int:
    """Check the example article that comes with claimcheck."""
    data = files("claimcheck") / "data"
    with as_file(data / "demo.txt") as text, as_file(data / "demo.toml") as facts:
        command = shlex.join(["claimcheck", "check", str(text), "--facts", str(facts)])
        put(f"An invented article, {text}\nand its facts, {facts}\n\n$ {command}\n\n")
        article = annotate(read_text(str(text)))
        projects = Projects(ignored=True)
        known = tuple(projects.facts(projects.of(str(text)), [str(facts)]))
        report = check(article, known)
    return int(_print_report(report, text.name, Severity.WARNING, given))
