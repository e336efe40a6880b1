"""What can be asked for on the command line, and what is said of anything else."""

from __future__ import annotations

import re
from argparse import (
    ArgumentParser,
    ArgumentTypeError,
    Namespace,
    RawDescriptionHelpFormatter,
)
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from importlib.metadata import version
from typing import Any, NoReturn

from claimcheck.cli.commands import (
    run_annotate,
    run_check,
    run_compare,
    run_demo,
    run_diff,
    run_explain,
)
from claimcheck.cli.hints import nearest
from claimcheck.cli.output import put
from claimcheck.errors import ClaimcheckError
from claimcheck.model import Severity
from claimcheck.render import ARTICLE_FORMATS, FORMATS
from claimcheck.rules import BUILT_IN


class UsageError(ClaimcheckError):
    """The command line asks for something that claimcheck does not have."""


class _Parser(ArgumentParser):
    """Raises instead of printing its usage; abbreviations are not taken."""

    def __init__(self, **given: Any) -> None:  # noqa: ANN401  (argparse's own)
        given.setdefault("formatter_class", RawDescriptionHelpFormatter)
        super().__init__(**given, allow_abbrev=False)

    def error(self, message: str) -> NoReturn:
        told = message.removeprefix("argument ")
        raise UsageError(f"{told} (see {self.prog} --help)")


def parse(argv: Sequence[str]) -> Namespace:
    """Read arguments; ``run`` of what is given does what they ask for.

    Raises :class:`UsageError` for anything unknown, with the nearest that is known.
    """
    parser, commands = _parsers()
    first = argv[0] if argv else ""
    if first in ("-h", "--help", "--version"):
        return parser.parse_args(argv[:1])
    if not first:
        parser.error(f"expected a command: {', '.join(commands)}")
    if first.startswith("-"):
        parser.error(f"expected a command before the option {first!r}")
    if first not in commands:
        parser.error(f"there is no command {first!r}{nearest(first, commands)}")
    given, rest = commands[first].parse_known_args(argv[1:])
    return _with_rest(given, rest, commands[first])


def _with_rest(given: Namespace, rest: list[str], parser: ArgumentParser) -> Namespace:
    """Take in articles that stand behind options; refuse whatever else is left."""
    for word in rest:
        if word.startswith("--") or (word.startswith("-") and len(word) > 1):
            option = word.partition("=")[0]
            known = [name for name in _options(parser) if name.startswith("--")]
            parser.error(f"there is no option {option!r}{nearest(option, known)}")
        if not hasattr(given, "articles"):
            parser.error(f"did not expect {word!r}")
        given.articles.append(word)
    return given


def _options(parser: ArgumentParser) -> list[str]:
    return re.findall(r"--[a-z-]+", parser.format_help())


def _parsers() -> tuple[ArgumentParser, dict[str, ArgumentParser]]:
    parser = _Parser(
        prog="claimcheck",
        description="Reports what a news article says that cannot all be true.",
        epilog="exit code: 0 nothing found, 1 something found, 2 bad input",
    )
    parser.add_argument("--version", action="store_true", help="print the version")
    parser.set_defaults(run=_print_version)
    commands = parser.add_subparsers(title="commands", dest="command")
    made: dict[str, ArgumentParser] = {}
    for name, (words, what, fill, run) in _COMMANDS.items():
        made[name] = commands.add_parser(
            name,
            help=what,
            description=f"{what[0].upper()}{what[1:]}.",
            usage=f"%(prog)s {words} [options]".replace("  ", " "),
        )
        made[name].set_defaults(run=run)
        fill(made[name])
    return parser, made


def _print_version(_given: Namespace) -> int:
    put(f"claimcheck {version('claimcheck')}\n")
    return 0


def _fill_check(parser: ArgumentParser) -> None:
    parser.add_argument(
        "articles", nargs="+", metavar="ARTICLE", help="UTF-8 text; - is standard input"
    )
    _add_article_options(parser)
    parser.add_argument(
        "--facts",
        nargs="+",
        action="extend",
        default=[],
        metavar="FILE",
        help="TOML files of facts, besides those of the settings",
    )
    parser.add_argument(
        "--select", type=_codes, metavar="CODES", help="run these rules: D,T111"
    )
    parser.add_argument(
        "--ignore", type=_codes, metavar="CODES", help="do not run these rules"
    )
    _add_severity(parser, default=None)
    parser.add_argument(
        "--fix",
        nargs="?",
        const=(),
        type=_picks,
        metavar="PICKS",
        help="offer what could be written instead, and write what is picked, and "
        "nothing else: 1.1,2.1 or D101:1",
    )
    parser.add_argument(
        "--diff",
        action="store_true",
        help="with --fix: show what would change, and write nothing",
    )
    where = parser.add_mutually_exclusive_group()
    where.add_argument(
        "--config",
        metavar="FILE",
        help="take the settings from this pyproject.toml or claimcheck.toml and not "
        "from the nearest",
    )
    where.add_argument("--no-config", action="store_true", help="take no settings")
    _add_output(parser, FORMATS)


def _fill_annotate(parser: ArgumentParser) -> None:
    _add_article(parser)
    _add_article_options(parser)
    _add_output(parser, ARTICLE_FORMATS)


def _fill_compare(parser: ArgumentParser) -> None:
    _add_article(parser)
    parser.add_argument(
        "--source",
        nargs="+",
        action="extend",
        default=[],
        metavar="DOC",
        help="the documents to hold it against, UTF-8 text; - is standard input",
    )
    parser.add_argument(
        "--facts",
        nargs="+",
        action="extend",
        default=[],
        metavar="FILE",
        help="TOML files of facts that it must not contradict",
    )
    _add_article_options(parser)
    _add_severity(parser, default=Severity.WARNING)
    _add_output(parser, FORMATS)


def _fill_diff(parser: ArgumentParser) -> None:
    parser.add_argument("before", metavar="BEFORE", help="the older text")
    parser.add_argument("after", metavar="AFTER", help="the newer text")
    _add_units(parser)
    _add_severity(parser, default=Severity.WARNING)
    _add_output(parser, FORMATS)


def _fill_explain(parser: ArgumentParser) -> None:
    parser.add_argument(
        "code", nargs="?", metavar="CODE", help="a code or a name; without, list all"
    )
    _add_colour(parser)


def _fill_demo(parser: ArgumentParser) -> None:
    _add_output(parser, FORMATS)


_Fill = Callable[[ArgumentParser], None]
_Run = Callable[[Namespace], int]
_COMMANDS: dict[str, tuple[str, str, _Fill, _Run]] = {
    "check": (
        "ARTICLE...",
        "report what articles say that cannot all be true",
        _fill_check,
        run_check,
    ),
    "annotate": (
        "ARTICLE",
        "show what is found in an article",
        _fill_annotate,
        run_annotate,
    ),
    "compare": (
        "ARTICLE --source DOC...",
        "hold an article against source documents",
        _fill_compare,
        run_compare,
    ),
    "diff": (
        "BEFORE AFTER",
        "show which claims differ between two versions",
        _fill_diff,
        run_diff,
    ),
    "explain": (
        "[CODE]",
        "show what a rule reports and why",
        _fill_explain,
        run_explain,
    ),
    "demo": (
        "",
        "check the example that comes with claimcheck",
        _fill_demo,
        run_demo,
    ),
}


def _add_article(parser: ArgumentParser) -> None:
    parser.add_argument(
        "article", metavar="ARTICLE", help="UTF-8 text; - is standard input"
    )


def _add_article_options(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--published",
        type=_day,
        metavar="YYYY-MM-DD",
        help="the day of publication, where the text does not tell",
    )
    parser.add_argument("--title", default="", help="the headline, where it is apart")
    _add_units(parser)


def _add_units(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--units", metavar="FILE", help="a TOML file of units to read besides"
    )


def _add_severity(parser: ArgumentParser, default: Severity | None) -> None:
    parser.add_argument(
        "--severity",
        type=_one_of({str(one): one for one in Severity}),
        default=default,
        metavar="LEVEL",
        help="the least to report: advice, warning (the default) or error",
    )


def _add_output(parser: ArgumentParser, formats: Iterable[str]) -> None:
    names = list(formats)
    parser.add_argument(
        "--format",
        type=_one_of({name: name for name in names}),
        default=names[0],
        metavar="FORMAT",
        help=f"{' or '.join(names)} (default: {names[0]})",
    )
    _add_colour(parser)


def _add_colour(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--color",
        type=_one_of({name: name for name in ("auto", "always", "never")}),
        default="auto",
        metavar="WHEN",
        help="auto, always or never (default: auto, that is in a terminal)",
    )


def _one_of(known: dict[str, Any]) -> Callable[[str], Any]:
    """Make what reads one of some words, for these say more than ``choices``."""

    def read(word: str) -> Any:  # noqa: ANN401  (any value of the table)
        if word not in known:
            near = nearest(word, known)
            raise ArgumentTypeError(f"expected {_listed(known)}, not {word!r}{near}")
        return known[word]

    return read


def _listed(known: Iterable[str]) -> str:
    *others, last = known
    return f"{', '.join(others)} or {last}"


def _day(text: str) -> date:
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", text, re.ASCII):
        raise ArgumentTypeError(f"expected a day such as 2025-01-22, not {text!r}")
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError(f"the calendar has no day {text!r}") from None


def _picks(text: str) -> tuple[str, ...]:
    """Read which fixes to write."""
    words = tuple(filter(None, re.split(r"[,\s]+", text)))
    wrong = next((word for word in words if not _PICK.fullmatch(word)), "")
    if wrong or not words:
        near = "; articles stand before --fix" if wrong else ""
        raise ArgumentTypeError(
            f"expected fixes such as 1.1,2.1 or D101:1, not {text!r}{near}"
        )
    return words


_PICK = re.compile(r"\d+\.\d+|[A-Za-z]\d{3}:\d+")


def _codes(text: str) -> tuple[str, ...]:
    """Read codes, and refuse at once what names no rule."""
    words = tuple(filter(None, re.split(r"[,\s]+", text)))
    if not words:
        raise ArgumentTypeError(f"expected codes such as D,T111, not {text!r}")
    try:
        BUILT_IN.select(*words)
    except ClaimcheckError as error:
        raise ArgumentTypeError(str(error)) from None
    return words
