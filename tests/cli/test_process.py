"""The installed command, run as a program: exit codes, standard error, signals."""

# ruff: noqa: S603  (the command under test is run, with words of our own)

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

CLAIMCHECK = [sys.executable, "-W", "error", "-m", "claimcheck"]
ENVIRONMENT = {
    **{name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ},
    "COLUMNS": "80",
    "PYTHONUTF8": "1",
}

WRONG = "The vote is on Friday, March 3, 2011.\n"
RIGHT = "The vote is on Thursday, March 3, 2011.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "wrong.txt").write_text(WRONG, "utf-8")
    (tmp_path / "right.txt").write_text(RIGHT, "utf-8")
    return tmp_path


def run(
    folder: Path,
    *words: str,
    given: bytes = b"",
    environment: Mapping[str, str] | None = None,
) -> tuple[int, str, str]:
    """Give exit code, standard output and standard error."""
    done = subprocess.run(
        [*CLAIMCHECK, *words],
        input=given,
        cwd=folder,
        env={**ENVIRONMENT, **(environment or {})},
        capture_output=True,
        check=False,
        timeout=60,
    )
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def test_nothing_found_is_0_and_a_finding_is_1(folder: Path) -> None:
    code, output, complaints = run(folder, "check", "right.txt")
    assert (code, complaints) == (0, "")
    assert output.startswith("right.txt: no findings in ")
    code, output, complaints = run(folder, "check", "-", given=WRONG.encode())
    assert (code, complaints) == (1, "")
    assert output.startswith("-:1:")


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["check", "none.txt"], "none.txt: there is no such file"),
        (["check", "."], ".: expected a file, not a directory"),
        (
            ["explain", "D1O1"],
            "No rule has the code or name 'D1O1'; did you mean D101?",
        ),
        (
            ["demo", "--published=2020-01-02"],
            "there is no option '--published' (see claimcheck demo --help)",
        ),
        (
            [],
            (
                "expected a command: check, annotate, compare, diff, explain, demo "
                "(see claimcheck --help)"
            ),
        ),
    ],
)
def test_bad_input_is_2_and_one_line(folder: Path, words: list[str], says: str) -> None:
    assert run(folder, *words) == (2, "", f"claimcheck: {says}\n")


def test_undecodable_input_is_2_and_one_line(folder: Path) -> None:
    assert run(folder, "annotate", "-", given=b"caf\xe9") == (
        2,
        "",
        (
            "claimcheck: standard input: expected UTF-8 text, but byte 0xe9 at "
            "offset 3 is none (unexpected end of data)\n"
        ),
    )


def test_the_installed_script_is_the_same_command(folder: Path) -> None:
    script = Path(sys.executable).parent / "claimcheck"
    if not script.exists():
        pytest.skip("claimcheck was not installed with its script")
    done = subprocess.run(
        [script, "check", "wrong.txt"],
        cwd=folder,
        env=ENVIRONMENT,
        capture_output=True,
        check=False,
        timeout=60,
    )
    _, output, _ = run(folder, "check", "wrong.txt")
    assert (done.returncode, done.stdout.decode()) == (1, output)


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")
@pytest.mark.parametrize(
    ("environment", "coloured"),
    [
        ({}, True),
        ({"NO_COLOR": "1"}, False),
        ({"NO_COLOR": ""}, True),
        ({"TERM": "dumb"}, False),
    ],
)
def test_a_terminal_gets_colour_unless_the_environment_says_no(
    folder: Path, environment: dict[str, str], *, coloured: bool
) -> None:
    ours, theirs = os.openpty()
    done = subprocess.run(
        [*CLAIMCHECK, "check", "wrong.txt"],
        cwd=folder,
        env={**ENVIRONMENT, "TERM": "xterm", **environment},
        stdout=theirs,
        check=False,
        timeout=60,
    )
    os.close(theirs)
    shown = os.read(ours, 100_000)
    os.close(ours)
    assert done.returncode == 1
    assert (b"\x1b[" in shown) == coloured


def test_an_output_that_knows_few_characters_gets_escapes(folder: Path) -> None:
    few = {"PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii", "LC_ALL": "C"}
    code, output, complaints = run(folder, "demo", environment=few)
    assert (code, complaints) == (1, "")
    assert "\\u201cnearly seven months\\u201d" in output


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGPIPE")
def test_a_reader_that_has_gone_is_no_error(folder: Path) -> None:
    (folder / "long.txt").write_text(WRONG * 3_000, "utf-8")
    with subprocess.Popen(
        [*CLAIMCHECK, "annotate", "long.txt"],
        cwd=folder,
        env=ENVIRONMENT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full")
def test_a_full_disk_is_told(folder: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*CLAIMCHECK, "check", "wrong.txt"],
            cwd=folder,
            env=ENVIRONMENT,
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
            timeout=60,
        )
    assert done.returncode == 2
    assert done.stderr == (
        b"claimcheck: cannot write the output: No space left on device\n"
    )


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes")
def test_an_interrupt_ends_it_with_130(folder: Path) -> None:
    os.mkfifo(folder / "pipe.txt")
    command = [word for word in CLAIMCHECK if word not in ("-W", "error")]
    with (
        subprocess.Popen(
            [*command, "check", "pipe.txt"],
            cwd=folder,
            env=ENVIRONMENT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        ) as process,
        # Opening waits until the other side reads.
        (folder / "pipe.txt").open("wb"),
    ):
        process.send_signal(signal.SIGINT)
        output, complaints = process.communicate(timeout=60)
    assert (process.returncode, output, complaints) == (130, b"", b"")


CARRIAGE = "\ufeffThe vote is on Friday, March 3, 2011.\r\n\r\nNo end — it stops"


def test_writes_just_the_fixes_that_are_picked(tmp_path: Path) -> None:
    path = tmp_path / "wrong.txt"
    path.write_bytes(CARRIAGE.encode())
    code, output, complaints = run(tmp_path, "check", "wrong.txt", "--fix")
    assert (code, complaints) == (1, "")
    assert "1.1  if the weekday is wrong: “Friday, March 3, 2011” becomes" in output
    assert path.read_bytes() == CARRIAGE.encode()
    code, output, _ = run(tmp_path, "check", "wrong.txt", "--fix", "1.1", "--diff")
    assert code == 1
    assert "+The vote is on Thursday, March 3, 2011." in output
    assert path.read_bytes() == CARRIAGE.encode()
    code, output, complaints = run(tmp_path, "check", "wrong.txt", "--fix", "d101:1")
    assert (code, complaints) == (0, "")
    assert output.startswith("wrong.txt:1: wrote 1.1: “Friday, March 3, 2011” becomes")
    after = CARRIAGE.replace("Friday", "Thursday")
    assert path.read_bytes() == after.encode()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("wrong.txt", "--fix", "1.1,1.2"), "change the same words: pick one"),
        (("wrong.txt", "--fix", "7.1"), "No fix is called '7.1'"),
        (("wrong.txt", "right.txt", "--fix", "1.1"), "one file at a time"),
        (("-", "--fix"), "one file at a time"),
        (("--fix", "wrong.txt"), "articles stand before --fix"),
        (("wrong.txt", "--diff"), "expected --fix with --diff"),
        (("wrong.txt", "--fix", "--format", "json"), "it has no --format"),
    ],
)
def test_a_fix_that_cannot_be_written_is_refused(
    folder: Path, words: tuple[str, ...], said: str
) -> None:
    code, _, complaints = run(folder, "check", *words)
    assert code == 2
    assert said in complaints
    assert (folder / "wrong.txt").read_text("utf-8") == WRONG
