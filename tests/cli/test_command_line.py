"""Every command and option, and what is said of bad input."""

from __future__ import annotations

import json
import os
import re
import shlex
import sys
from collections.abc import Mapping
from contextlib import chdir, redirect_stderr, redirect_stdout
from io import BytesIO, TextIOWrapper
from pathlib import Path
from unittest import mock

import pytest
from attrs import frozen

from claimcheck.cli import main
from claimcheck.rules import BUILT_IN
from claimcheck.verbs.codes import CODES

WRONG = "The vote is on Friday, March 3, 2011.\n"
RIGHT = "The vote is on Thursday, March 3, 2011.\n"
TWICE = "The shelter keeps 40 goats. A vet saw all 70 of the shelter's goats.\n"
CLOSURE = """\
[[fact]]
event = "the closure of the dam"
start = 2018-03-05
source = { title = "Order 12" }
"""
LASTED = "June 12, 2020\nThe closure of the dam has lasted for nearly seven months.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in {
        "wrong.txt": WRONG,
        "right.txt": RIGHT,
        "lasted.txt": LASTED,
        "dam.toml": CLOSURE,
    }.items():
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


@frozen
class Done:
    """How a command ended, and what it wrote."""

    returncode: int
    stdout: str
    stderr: str


def run(
    folder: Path,
    *words: str,
    given: bytes = b"",
    environment: Mapping[str, str] | None = None,
) -> Done:
    """Run a command in a folder, here; test_process.py runs it as a program."""
    out, err = (TextIOWrapper(BytesIO(), "utf-8", newline="") for _ in range(2))
    with (
        chdir(folder),
        redirect_stdout(out),
        redirect_stderr(err),
        mock.patch.object(sys, "stdin", TextIOWrapper(BytesIO(given))),
        mock.patch.dict(os.environ, {"COLUMNS": "80", **(environment or {})}),
    ):
        try:
            status = main(words)
        except SystemExit as done:
            status = int(done.code or 0)
    written = []
    for stream in (out, err):
        stream.flush()
        buffer = stream.detach()
        assert isinstance(buffer, BytesIO)
        written.append(buffer.getvalue().decode())
    return Done(status, *written)


def complaint(folder: Path, *words: str, given: bytes = b"") -> str:
    """Give the one line that is said of bad input."""
    done = run(folder, *words, given=given)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.count("\n") == 1
    assert done.stderr.startswith("claimcheck: ")
    return done.stderr.removeprefix("claimcheck: ").rstrip("\n")


def test_nothing_found_is_0_and_a_finding_1(folder: Path) -> None:
    right = run(folder, "check", "right.txt")
    assert (right.returncode, right.stderr) == (0, "")
    assert re.fullmatch(
        r"right\.txt: no findings in \d+ claims?; 0 not checked; 0 silenced\n",
        right.stdout,
    )
    wrong = run(folder, "check", "wrong.txt")
    assert (wrong.returncode, wrong.stderr) == (1, "")
    assert wrong.stdout.startswith("wrong.txt:1:")
    assert "D101 weekday-date" in wrong.stdout


def test_of_several_articles_one_finding_is_enough(folder: Path) -> None:
    done = run(folder, "check", "right.txt", "wrong.txt", "right.txt")
    assert done.returncode == 1
    assert done.stdout.count("right.txt: no findings") == 2
    assert "\n\nwrong.txt:1:" in done.stdout


def test_articles_may_stand_before_and_behind_options(folder: Path) -> None:
    done = run(folder, "check", "right.txt", "--select", "D", "wrong.txt")
    assert done.returncode == 1
    assert "right.txt: no findings" in done.stdout


def test_a_fact_makes_a_contradiction(folder: Path) -> None:
    assert run(folder, "check", "lasted.txt").returncode == 0
    done = run(folder, "check", "lasted.txt", "--facts", "dam.toml")
    assert done.returncode == 1
    assert "T111 timeline" in done.stdout
    assert "source: Order 12" in done.stdout
    assert "if the date line is wrong: between" in done.stdout


def test_a_fact_may_be_a_range_of_days(folder: Path) -> None:
    ranged = CLOSURE.replace("2018-03-05", '"2018-02/2018-03"')
    (folder / "ranged.toml").write_text(ranged, "utf-8")
    done = run(folder, "check", "lasted.txt", "--facts", "ranged.toml")
    assert (done.returncode, done.stderr) == (1, "")
    assert "T111" in done.stdout


def test_a_comment_to_claimcheck_is_no_part_of_the_article(folder: Path) -> None:
    comment = "<!-- claimcheck: ignore D101 because 12 boats sank on Monday -->\n"
    (folder / "a.txt").write_text(comment + RIGHT, "utf-8")
    article = json.loads(run(folder, "annotate", "a.txt", "--format=json").stdout)
    texts = [mention["text"] for mention in article["mentions"]]
    assert texts == ["Thursday, March 3, 2011"]


def test_standard_input_is_read(folder: Path) -> None:
    done = run(folder, "check", "-", given=WRONG.encode())
    assert done.returncode == 1
    assert done.stdout.startswith("-:1:")


def test_the_day_of_publication_can_be_given(folder: Path) -> None:
    (folder / "a.txt").write_text("The mayor said on Monday that it was so.", "utf-8")
    done = run(folder, "annotate", "a.txt", "--published", "2025-01-22")
    assert done.returncode == 0
    assert "the Monday on or before publication: Monday 2025-01-20" in done.stdout


def test_an_article_is_held_against_sources(folder: Path) -> None:
    (folder / "a.txt").write_text("The fire killed 12 people.", "utf-8")
    (folder / "b.txt").write_text("It burnt for days. 12 people were killed.", "utf-8")
    (folder / "c.txt").write_text("The fire killed 15 people.", "utf-8")
    borne_out = run(folder, "compare", "a.txt", "--source", "c.txt", "b.txt")
    assert (borne_out.returncode, borne_out.stderr) == (0, "")
    done = run(folder, "compare", "a.txt", "--source", "c.txt")
    assert done.returncode == 1
    assert "c.txt" in done.stdout
    assert "“12 people”" in done.stdout


def test_two_versions_are_told_apart(folder: Path) -> None:
    (folder / "a.txt").write_text("The fire killed 12 people.", "utf-8")
    (folder / "b.txt").write_text("The fire killed 15 people.", "utf-8")
    same = run(folder, "diff", "a.txt", "a.txt")
    assert (same.returncode, same.stderr) == (0, "")
    other = run(folder, "diff", "a.txt", "b.txt", "--severity", "advice")
    assert (other.returncode, other.stderr) == (1, "")
    assert "15" in other.stdout


def test_json_is_one_object_on_a_line_for_each_article(folder: Path) -> None:
    done = run(folder, "check", "right.txt", "wrong.txt", "--format", "json")
    right, wrong = map(json.loads, done.stdout.splitlines())
    assert (right["path"], right["findings"]) == ("right.txt", [])
    assert wrong["findings"][0]["code"] == "D101"
    place = wrong["findings"][0]["place"]
    assert place["text"] == WRONG[place["start"] : place["end"]]
    article = json.loads(run(folder, "annotate", "wrong.txt", "--format=json").stdout)
    assert article["kind"] == "article"


def test_line_ends_and_a_byte_order_mark_leave_offsets_alone(folder: Path) -> None:
    content = b"\xef\xbb\xbfOne.\r\nTwo.\r" + WRONG.encode()
    (folder / "a.txt").write_bytes(content)
    done = run(folder, "check", "a.txt", "--format", "json")
    place = json.loads(done.stdout)["findings"][0]["place"]
    assert place["line"] == 3
    text = content[3:].decode()
    assert text[place["start"] : place["end"]] == place["text"]


def test_severity_bounds_what_is_reported(folder: Path) -> None:
    assert str(BUILT_IN.get("D101").severity) == "error"
    assert str(BUILT_IN.get("R101").severity) == "warning"
    (folder / "a.txt").write_text(TWICE, "utf-8")
    assert run(folder, "check", "a.txt").returncode == 1
    error = run(folder, "check", "a.txt", "--severity", "error")
    assert error.returncode == 0
    assert "a.txt: no findings" in error.stdout
    assert run(folder, "check", "wrong.txt", "--severity", "error").returncode == 1


def test_rules_are_selected_and_ignored(folder: Path) -> None:
    assert run(folder, "check", "wrong.txt", "--select", "T,R101").returncode == 0
    assert run(folder, "check", "wrong.txt", "--select", "D1").returncode == 1
    ignored = run(folder, "check", "wrong.txt", "--ignore", "weekday-date")
    assert ignored.returncode == 0


def test_a_comment_in_the_article_silences(folder: Path) -> None:
    comment = "<!-- claimcheck: ignore D101 because the poster says so -->\n"
    (folder / "a.txt").write_text(comment + WRONG, "utf-8")
    done = run(folder, "check", "a.txt")
    assert done.returncode == 0
    assert "0 not checked; 1 silenced" in done.stdout


def test_the_nearest_settings_hold(folder: Path) -> None:
    inner = folder / "inner" / "most"
    inner.mkdir(parents=True)
    (inner / "wrong.txt").write_text(WRONG, "utf-8")
    (folder / "pyproject.toml").write_text("[tool.claimcheck]\nignore = ['D101']")
    assert run(folder, "check", "wrong.txt").returncode == 0
    assert run(inner, "check", "-", given=WRONG.encode()).returncode == 0
    assert run(Path("/"), "check", str(inner / "wrong.txt")).returncode == 0
    (inner.parent / "pyproject.toml").write_text("[tool.other]\nclaimcheck = 1")
    assert run(folder, "check", "inner/most/wrong.txt").returncode == 0
    (inner.parent / "claimcheck.toml").write_text("")
    done = run(folder, "check", "wrong.txt", "inner/most/wrong.txt")
    assert done.returncode == 1
    assert "wrong.txt: no findings" in done.stdout
    assert run(folder, "check", "wrong.txt", "--no-config").returncode == 1
    given = run(folder, "check", "wrong.txt", "--config", "inner/claimcheck.toml")
    assert given.returncode == 1


def test_options_stand_in_for_settings(folder: Path) -> None:
    (folder / "claimcheck.toml").write_text('select = ["T"]\nseverity = "error"')
    assert run(folder, "check", "wrong.txt").returncode == 0
    assert run(folder, "check", "wrong.txt", "--select", "D").returncode == 1


def test_facts_of_the_settings_lie_beside_them(folder: Path) -> None:
    (folder / "claimcheck.toml").write_text('facts = ["dam.toml"]')
    inner = folder / "inner"
    inner.mkdir()
    (inner / "a.txt").write_text(LASTED, "utf-8")
    assert run(inner, "check", "a.txt").returncode == 1


def test_settings_silence_a_quotation(folder: Path) -> None:
    (folder / "claimcheck.toml").write_text(
        '[[silence]]\ncode = "D101"\nquote = "Friday, March 3"\nreason = "a poster"'
    )
    assert "1 silenced" in run(folder, "check", "wrong.txt").stdout


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["check", "none.txt"], "none.txt: there is no such file"),
        (["annotate", "."], ".: expected a file, not a directory"),
        (
            ["check", "right.txt", "--facts", "no.toml"],
            "no.toml: there is no such file",
        ),
        (
            ["check", "right.txt", "--config", "no.toml"],
            "no.toml: there is no such file",
        ),
        (
            ["check", "right.txt", "--published", "2025-02-30"],
            (
                "--published: the calendar has no day '2025-02-30' "
                "(see claimcheck check --help)"
            ),
        ),
        (
            ["annotate", "right.txt", "--published", "soon"],
            (
                "--published: expected a day such as 2025-01-22, not 'soon' "
                "(see claimcheck annotate --help)"
            ),
        ),
        (
            ["check", "right.txt", "--select", "D1O1"],
            (
                "--select: No rule has the code or name 'D1O1'; did you mean D101? "
                "(see claimcheck check --help)"
            ),
        ),
        (
            ["check", "right.txt", "--ignore", ","],
            (
                "--ignore: expected codes such as D,T111, not ',' "
                "(see claimcheck check --help)"
            ),
        ),
        (
            ["check", "right.txt", "--severity", "eror"],
            (
                "--severity: expected advice, warning or error, not 'eror'; "
                "did you mean error? (see claimcheck check --help)"
            ),
        ),
        (
            ["check", "right.txt", "--format", "xml"],
            "--format: expected text or json, not 'xml' (see claimcheck check --help)",
        ),
        (
            ["check", "right.txt", "--fact", "dam.toml"],
            (
                "there is no option '--fact'; did you mean --facts? "
                "(see claimcheck check --help)"
            ),
        ),
        (
            ["explain", "D1O1"],
            "No rule has the code or name 'D1O1'; did you mean D101?",
        ),
        (
            ["explain", "D101", "T111"],
            "did not expect 'T111' (see claimcheck explain --help)",
        ),
        (
            ["chek", "right.txt"],
            "there is no command 'chek'; did you mean check? (see claimcheck --help)",
        ),
        (
            ["--format", "json", "check", "right.txt"],
            "expected a command before the option '--format' (see claimcheck --help)",
        ),
        (
            [],
            (
                "expected a command: check, annotate, compare, diff, explain, demo "
                "(see claimcheck --help)"
            ),
        ),
        (
            ["check"],
            (
                "the following arguments are required: ARTICLE "
                "(see claimcheck check --help)"
            ),
        ),
        (
            ["compare", "right.txt"],
            (
                "expected --source DOC... or --facts FILE... "
                "(see claimcheck compare --help)"
            ),
        ),
        (
            ["check", "-", "--facts", "-"],
            "standard input (-) can be read only once",
        ),
        (["check", "x" * 5_000], f"{'x' * 5_000}: File name too long"),
        (["check", f"{'x' * 5_000}/a"], f"{'x' * 5_000}/a: File name too long"),
        (["check", "a\0b"], "a\\x00b: no file has such a name"),
        (["check", "odd\nname\x1b.txt"], "odd name\\x1b.txt: there is no such file"),
    ],
)
def test_bad_input_is_told_in_one_line(
    folder: Path, words: list[str], says: str
) -> None:
    assert complaint(folder, *words) == says


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (
            b"caf\xe9 at noon",
            (
                "expected UTF-8 text, but byte 0xe9 at offset 3 is none "
                "(invalid continuation byte)"
            ),
        ),
        (
            b"\xef\xbb\xbfcaf\xff",
            (
                "expected UTF-8 text, but byte 0xff at offset 6 is none "
                "(invalid start byte)"
            ),
        ),
        (
            "Über".encode("utf-16"),
            (
                "expected UTF-8 text, but byte 0xff at offset 0 is none "
                "(invalid start byte); it looks like UTF-16, so save it as UTF-8 first"
            ),
        ),
        (
            b"lone \xed\xa0\x80",
            (
                "expected UTF-8 text, but byte 0xed at offset 5 is none "
                "(invalid continuation byte)"
            ),
        ),
    ],
)
def test_what_is_not_utf_8_is_told_with_its_offset(
    folder: Path, content: bytes, says: str
) -> None:
    (folder / "a.txt").write_bytes(content)
    assert complaint(folder, "check", "a.txt") == f"a.txt: {says}"
    assert complaint(folder, "check", "-", given=content) == f"standard input: {says}"


def test_bad_toml_is_told_with_the_path_of_its_key(folder: Path) -> None:
    (folder / "bad.toml").write_text(CLOSURE.replace("2018-03-05", '"soon"'))
    facts = ["check", "right.txt", "--facts", "bad.toml"]
    assert complaint(folder, *facts) == (
        'bad.toml: fact[1].start: expected a date, a year or "2022-02/2022-03", '
        "not 'soon'"
    )
    (folder / "bad.toml").write_text("[[fact]\n")
    assert complaint(folder, *facts).startswith("bad.toml: not TOML: ")
    assert "line 1, column" in complaint(folder, *facts)
    (folder / "pyproject.toml").write_text("[tool.claimcheck]\nignor = ['D101']")
    assert complaint(folder, "check", "right.txt").endswith(
        "pyproject.toml: tool.claimcheck.ignor: no such key; did you mean ignore?"
    )
    assert complaint(folder, "check", "right.txt", "--config", "dam.toml") == (
        "dam.toml: fact: no such key; did you mean facts?"
    )
    (folder / "pyproject.toml").write_text("[tool.other]")
    assert complaint(folder, "check", "right.txt", "--config", "pyproject.toml") == (
        "pyproject.toml: there is no table [tool.claimcheck]"
    )


def test_somebody_elses_broken_pyproject_is_passed_over(folder: Path) -> None:
    (folder / "pyproject.toml").write_text("[[[")
    assert run(folder, "check", "right.txt").returncode == 0


def test_a_file_that_may_not_be_read_is_told(folder: Path) -> None:
    path = folder / "secret.txt"
    path.write_text(RIGHT)
    path.chmod(0)
    if os.access(path, os.R_OK):
        pytest.skip("this user may read everything")
    assert complaint(folder, "check", "secret.txt") == "secret.txt: Permission denied"


def test_a_rule_is_explained(folder: Path) -> None:
    done = run(folder, "explain", "D101")
    assert done.returncode == 0
    assert done.stdout.startswith("D101 weekday-date (")
    assert run(folder, "explain", "weekday-date").stdout == done.stdout
    assert run(folder, "explain", "f102").stdout.startswith("F102 figure-not-in-")
    listed = run(folder, "explain").stdout
    assert all(f"{rule.code} {rule.name}" in listed for rule in BUILT_IN.rules)
    assert all(f"{code.code} {code.name}" in listed for code in CODES)


def test_the_demo_shows_the_contradiction_and_the_command_for_it(folder: Path) -> None:
    done = run(folder, "demo")
    assert (done.returncode, done.stderr) == (1, "")
    assert "T111 timeline" in done.stdout
    assert "demo.txt: 1 finding (1 error) in" in done.stdout
    (command,) = re.findall(r"^\$ claimcheck (.*)$", done.stdout, re.MULTILINE)
    again = run(folder, *shlex.split(command))
    assert again.returncode == 1
    assert "1 finding (1 error)" in again.stdout


def test_the_demo_article_has_every_kind_of_claim(folder: Path) -> None:
    demo = Path(shlex.split(run(folder, "demo").stdout.partition("$ ")[2])[2])
    assert 150 <= len(demo.read_text("utf-8").split()) <= 250
    article = json.loads(run(folder, "annotate", str(demo), "--format=json").stdout)
    kinds = [claim["kind"] for claim in article["claims"]]
    assert {"published", "count", "duration", "elapsed", "date"} <= set(kinds)
    assert any(claim["also"] for claim in article["claims"])
    texts = {mention["text"].lower() for mention in article["mentions"]}
    for words in ("more than 30", "dozens", "approximately 84", "up to 15 years"):
        assert words in texts
    for words in (
        "nine years",
        "nearly seven months",
        "earlier this year",
        "last week",
    ):
        assert words in texts
    sources = " ".join(source["name"] for source in article["sources"])
    for name in ("Ida Moller", "Orrel Valley Courier", "River Watch"):
        assert name in sources
    furniture = " ".join(place["text"] for place in article["furniture"])
    assert "CLICK HERE" in furniture
    assert "Leave a comment" in furniture


def test_the_version_is_printed(folder: Path) -> None:
    done = run(folder, "--version")
    assert done.returncode == 0
    assert re.fullmatch(r"claimcheck \d+\.\d+\.\S+\n", done.stdout)


@pytest.mark.parametrize(
    "command", ["", "check", "annotate", "compare", "diff", "explain", "demo"]
)
def test_help_is_printed_and_fits_eighty_columns(folder: Path, command: str) -> None:
    done = run(folder, *filter(None, [command]), "--help")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(f"usage: claimcheck {command}".rstrip())
    assert max(map(len, done.stdout.splitlines())) <= 80


def test_colour_is_given_when_asked_for_only(folder: Path) -> None:
    def coloured(*words: str, **environment: str) -> bool:
        done = run(folder, "check", "wrong.txt", *words, environment=environment)
        return "\x1b[" in done.stdout

    assert not coloured()
    assert coloured("--color", "always")
    assert coloured("--color", "always", NO_COLOR="1")
    assert not coloured("--color", "never")


KIP = '[mass]\nkip = { factor = "500", en = ["kip", "kips"] }\n'
KIPS = "The crate holds 4 kips (3 tonnes) of salt.\n"


def test_units_are_taken_from_the_settings_and_from_a_file(folder: Path) -> None:
    (folder / "kips.txt").write_text(KIPS, "utf-8")
    (folder / "kips.toml").write_text(KIP, "utf-8")
    assert run(folder, "check", "kips.txt").returncode == 0
    told = run(folder, "check", "kips.txt", "--units", "kips.toml")
    assert "U104" in told.stdout
    (folder / "claimcheck.toml").write_text('units = "kips.toml"\n', "utf-8")
    assert run(folder, "check", "kips.txt").stdout == told.stdout
    (folder / "claimcheck.toml").write_text(
        KIP.replace("[mass", "[units.mass"), "utf-8"
    )
    assert run(folder, "check", "kips.txt").stdout == told.stdout


def test_every_command_that_reads_takes_units(folder: Path) -> None:
    (folder / "kips.txt").write_text(KIPS, "utf-8")
    (folder / "more.txt").write_text(KIPS.replace("4", "5"), "utf-8")
    (folder / "kips.toml").write_text(KIP, "utf-8")
    for words in (
        ("annotate", "kips.txt"),
        ("compare", "kips.txt", "--source", "more.txt"),
        ("diff", "kips.txt", "more.txt"),
    ):
        assert "kip" in run(folder, *words, "--units", "kips.toml").stdout


def test_a_mistake_in_units_is_one_clear_line(folder: Path) -> None:
    (folder / "kips.toml").write_text(KIP.replace("factor", "fator"), "utf-8")
    done = run(folder, "annotate", "wrong.txt", "--units", "kips.toml")
    assert done.returncode == 2
    assert done.stderr == (
        "claimcheck: kips.toml: mass.kip.fator: no such key; did you mean factor?\n"
    )
