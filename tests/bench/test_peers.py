"""The comparison with peers: how files are read, scored, run and laid out."""

from __future__ import annotations

import json
from datetime import datetime
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.peers import drivers
from bench.peers.__main__ import main
from bench.peers.catalogue import PEERS, Peer
from bench.peers.documents import DocumentError, rows_in, tml_row
from bench.peers.drivers.timex3 import (
    NOW,
    located,
    of_counts,
    of_duckling,
    of_grain,
    of_length,
    timex,
)
from bench.peers.rooms import InstallError, python_of, told
from bench.peers.running import Outcome, outcome_of, run, scored
from bench.peers.table import Result, table
from bench.peers.tasks import TASKS
from bench.scoring import Mark, Tally, pairs_of, tally

TML = """<?xml version="1.0" ?>
<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<DOCID>ferry</DOCID>
<DCT><TIMEX3 tid="t0" type="TIME" value="2011-03-03T09:00">March 3, 2011</TIMEX3></DCT>
<TITLE>Ferry late</TITLE>
<TEXT>
Moller &amp; Sons <EVENT eid="e1" class="REPORTING">said</EVENT> on <TIMEX3 tid="t1"
 type="DATE" value="2011-03-02">Wednesday</TIMEX3> that the ferry, due <TIMEX3 tid="t2"
 type="DATE" value="2011-02-27"><TIMEX3 tid="t3" type="DURATION"
 value="P3D">three days</TIMEX3> earlier</TIMEX3>, “sank”.<TIMEX3 tid="t4"
 type="DURATION" value="P1D"/>
</TEXT>
</TimeML>
"""
TEXT = (
    "\nMoller & Sons said on Wednesday that the ferry, due three days earlier, "
    "“sank”.\n"
)
TEMPORAL = TASKS["temporal"]
QUOTING = TASKS["attributions"]
MEASURING = TASKS["quantities"]


@pytest.fixture
def ferry(tmp_path: Path) -> Path:
    file = tmp_path / "ferry.tml"
    file.write_text(TML, encoding="utf-8")
    return file


@st.composite
def disjoint_marks(draw: st.DrawFn) -> list[Mark]:
    """Marks as taggers give them: none within or across another."""
    cuts = sorted(draw(st.sets(st.integers(0, 14), max_size=8)))
    ends = zip(cuts[::2], cuts[1::2], strict=False)
    return [Mark(low, high, draw(st.sampled_from("ab"))) for low, high in ends]


LENGTHS = st.tuples(st.integers(0, 9), st.integers(1, 5), st.sampled_from("ab"))
ANY_MARKS = st.lists(
    LENGTHS.map(lambda drawn: Mark(drawn[0], drawn[0] + drawn[1], drawn[2])),
    max_size=6,
)


# Scoring


@given(ANY_MARKS)
def test_gold_held_against_itself_scores_a_hundred(gold: list[Mark]) -> None:
    made = tally(gold, gold)
    assert (made.strict, made.relaxed, made.value) == (100, 100, 100)


@given(ANY_MARKS.filter(bool))
def test_a_system_that_finds_nothing_scores_nothing(gold: list[Mark]) -> None:
    made = tally(gold, [])
    assert (made.strict, made.relaxed, made.value) == (0, 0, 0)


@given(ANY_MARKS, ANY_MARKS)
def test_pairs_are_the_same_whichever_side_is_gold(
    one: list[Mark], two: list[Mark]
) -> None:
    assert sorted(pairs_of(one, two)) == sorted((b, a) for a, b in pairs_of(two, one))


@given(ANY_MARKS, ANY_MARKS)
def test_a_mark_is_in_one_pair_at_most_and_pairs_overlap(
    one: list[Mark], two: list[Mark]
) -> None:
    pairs = list(pairs_of(one, two))
    for side, marks in zip(zip(*pairs, strict=True), (one, two), strict=False):
        assert all(side.count(mark) <= marks.count(mark) for mark in side)
    assert all(a.start < b.end and b.start < a.end for a, b in pairs)


def most_pairs(one: list[Mark], two: list[Mark]) -> int:
    """Try every way to set the shorter list beside the longer one."""
    few, many = sorted((one, two), key=len)
    return max(
        sum(
            bool({*range(a.start, a.end)} & {*range(b.start, b.end)}) for a, b in beside
        )
        for order in permutations(many, len(few))
        for beside in [list(zip(few, order, strict=True))]
    )


@given(disjoint_marks(), disjoint_marks())
def test_as_many_pairs_are_made_as_can_be(one: list[Mark], two: list[Mark]) -> None:
    assert len(list(pairs_of(one, two))) == most_pairs(one, two)


def test_scores_agree_with_a_reckoning_by_hand() -> None:
    gold = [
        Mark(0, 6, "2011-03-07"),
        Mark(10, 20, "P3D"),
        Mark(30, 40, "2011"),
        Mark(50, 60, "PRESENT_REF"),
    ]
    found = [
        Mark(0, 6, "2011-03-07"),  # the same ends and value
        Mark(12, 20, "P3D"),  # the same value only
        Mark(30, 40, "2012"),  # the same ends only
        Mark(41, 49, "P1Y"),  # in nobody's way
        Mark(60, 62, "P1D"),  # next to a mark, not over it
    ]
    made = tally(gold, found)
    assert made == Tally(
        gold=4, found=5, overlapping=3, same_ends=2, same_value=2, same_unit=2
    )
    # Strict: precision 2/5, recall 2/4; relaxed 3/5, 3/4; 2 of 3 values are right.
    strict, relaxed = 2 * (2 / 5 * 2 / 4) / (2 / 5 + 2 / 4), 2 / 3
    assert made.strict == pytest.approx(100 * strict)
    assert made.relaxed == pytest.approx(100 * relaxed)
    assert made.value == pytest.approx(100 * relaxed * 2 / 3)


def test_a_mark_with_the_same_ends_is_taken_before_an_earlier_one() -> None:
    whole, inner = Mark(0, 9, "a"), Mark(3, 9, "b")
    assert list(pairs_of([inner], [whole, inner])) == [(inner, inner)]


@given(ANY_MARKS, ANY_MARKS, ANY_MARKS)
def test_documents_are_counted_together(
    one: list[Mark], two: list[Mark], three: list[Mark]
) -> None:
    both = tally(one, two) + tally(two, three)
    assert both.gold == len(one) + len(two)
    assert both.found == len(two) + len(three)
    assert tally(one, two) + Tally() == tally(one, two)


@pytest.mark.parametrize(("start", "end"), [(3, 3), (4, 2), (-1, 2)])
def test_a_mark_holds_at_least_one_character(start: int, end: int) -> None:
    message = f"^No character lies from {start=} to {end=}$"
    with pytest.raises(ValueError, match=message):
        Mark(start, end)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("12", "Kilometer"), ("12.0", "kilometre")),
        (("0.25", "%"), ("1/4", "percentage")),
        (("3500000", "United States dollar"), ("3500000.00", "dollar")),
        ((7, "dimensionless"), ("7", None)),
        (({"lo": "1", "hi": "2.0"}, "pound"), ({"lo": 1, "hi": 2}, "Pound-mass")),
    ],
)
def test_quantities_are_compared_by_number_and_unit(
    one: tuple[object, str], other: tuple[object, str | None]
) -> None:
    marks = [
        MEASURING.marks(TEXT, [{"start": 3, "end": 9, "value": value, "unit": unit}])
        for value, unit in (one, other)
    ]
    made = tally(*marks)
    assert (made.relaxed, made.value, made.unit) == (100.0, 100.0, 100.0)


def test_a_quantity_with_another_unit_has_its_value_only() -> None:
    gold, found = Mark(0, 9, "12", "mile"), Mark(0, 4, "12", "kilometre")
    made = tally([gold], [found])
    assert (made.relaxed, made.value, made.unit) == (100.0, 100.0, 0.0)


@pytest.mark.parametrize(
    "item",
    [
        {"start": 3, "end": 9, "kind": "date", "value": "2011"},
        {"start": 3, "end": 9, "kind": "ordinal", "value": "3"},
        {"start": None, "end": None, "kind": "number", "value": "3"},
    ],
)
def test_dates_and_values_without_a_place_are_no_quantities(
    item: dict[str, object],
) -> None:
    assert MEASURING.marks(TEXT, [item]) == ()


# Reading files


def test_tml_gives_the_text_and_the_place_of_each_time_in_it(ferry: Path) -> None:
    row = tml_row(ferry)
    assert (row["id"], row["dct"], row["text"]) == ("ferry", "2011-03-03", TEXT)
    told_of = [
        (TEXT[t["start"] : t["end"]], t["type"], t["value"]) for t in row["timexes"]
    ]
    assert told_of == [
        ("Wednesday", "DATE", "2011-03-02"),
        ("three days", "DURATION", "P3D"),
        ("three days earlier", "DATE", "2011-02-27"),
    ]
    assert [t["text"] for t in row["timexes"]] == [words for words, *_ in told_of]


def test_a_folder_gives_its_files_by_name_and_skips_others(ferry: Path) -> None:
    row = tml_row(ferry)
    (ferry.parent / "README.txt").write_text("not a document")
    (ferry.parent / "all.jsonl").write_text(
        json.dumps({**row, "id": "line", "dct": "2011-03-03T09:00"}) + "\n\n"
    )
    assert list(rows_in([ferry.parent])) == [{**row, "id": "line"}, row]


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.tml", "<TimeML>", "a.tml is not XML: "),
        ("a.tml", "<TimeML><TEXT>x</TEXT></TimeML>", "a.tml has no DCT"),
        ("a.tml", TML.replace("TEXT>", "BODY>"), "a.tml has no TEXT"),
        ("a.tml", TML.replace("2011-03-03T", "X"), "a.tml: no day in its DCT: "),
        ("a.jsonl", '\n{"id": "a", "dct": null}', "a.jsonl:2 is not a document: "),
        ("a.jsonl", "{", "a.jsonl:1 is not a document: "),
        ("a.txt", "x", "holds no file that ends in .tml or .jsonl"),
    ],
)
def test_what_is_no_document_is_told_by_file(
    tmp_path: Path, name: str, content: str, message: str
) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8")
    with pytest.raises(DocumentError, match=message.replace(".", r"\.")):
        list(rows_in([tmp_path]))


# Drivers' helpers


def test_moments_are_written_no_finer_than_their_grain() -> None:
    evening = datetime(2011, 12, 31, 20, 5)  # noqa: DTZ001 - no zone is told
    assert {grain: of_grain(evening, grain)[1] for grain in GRAINS} == GRAINS
    assert of_grain(evening, "hour")[0] == "TIME"
    assert of_grain(evening, "week")[0] == "DATE"


GRAINS = {
    "century": "20",
    "decade": "201",
    "year": "2011",
    "season": "2011-WI",
    "quarter": "2011-Q4",
    "month": "2011-12",
    "week": "2011-W52",
    "day": "2011-12-31",
    "hour": "2011-12-31T20:05",
    "second": "2011-12-31T20:05",
}


def test_durations_are_written_in_the_units_they_are_told_in() -> None:
    assert of_counts({"year": 2, "day": 3, "hour": 4}) == ("DURATION", "P2Y3DT4H")
    assert of_counts({"hour": 1, "minute": 30}) == ("DURATION", "PT1H30M")
    assert of_counts({"year": 2.5}) == ("DURATION", "P2.5Y")
    lengths = [(730, 0), (90, 0), (14, 0), (10, 0), (1, 3600), (0, 61)]
    written = [of_length(*length)[1] for length in lengths]
    assert written == ["P2Y", "P3M", "P2W", "P10D", "PT25H", "PT61S"]


def test_stretches_between_years_ten_apart_are_decades() -> None:
    now = datetime(2011, 3, 3)  # noqa: DTZ001
    ends = [
        {"value": f"{year}-01-01T00:00:00.000+00:00", "grain": "year"}
        for year in (1990, 2000, 2001)
    ]
    assert of_duckling({"from": ends[0], "to": ends[1]}, now) == ("DATE", "199")
    assert of_duckling({"from": ends[0], "to": ends[2]}, now) == ("DATE", "1990")
    assert of_duckling({"to": ends[2]}, now) == ("DATE", "2001")
    this_second = {"value": "2011-03-03T00:00:00.000+00:00", "grain": "second"}
    assert of_duckling(this_second, now) == NOW


def test_pieces_are_found_from_left_to_right() -> None:
    places = located("May or May not in June", ["May", "May", "July", "June"])
    assert list(places) == [(0, 3), (7, 10), None, (18, 22)]


def test_blanks_at_the_ends_of_a_stretch_are_left_out() -> None:
    made = timex({"text": "in  May, 2011"}, 2, 8, ("DATE", "2011-05"))
    assert made["text"] == "May,"
    assert (made["start"], made["end"]) == (4, 8)


# Running


def test_claimcheck_runs_as_a_peer_and_sees_no_gold(ferry: Path) -> None:
    row = tml_row(ferry)
    assert set(TEMPORAL.asked(row)) == {"id", "dct", "text"}
    (peer,) = (
        peer for peer in PEERS if (peer.name, peer.task) == ("claimcheck", "temporal")
    )
    outcome = run(python_of(peer, ferry.parent), peer.driver, TEMPORAL, [row], 60)
    assert outcome.failed == {}
    assert outcome.read == len(TEXT.encode())
    assert outcome.seconds > 0
    assert any(item["text"] == "Wednesday" for item in outcome.items["ferry"])
    assert scored(TEMPORAL, [row], outcome).gold == 3


def test_documents_that_were_not_reached_in_time_have_failed(ferry: Path) -> None:
    row = tml_row(ferry)
    python = python_of(PEERS[0], ferry.parent)
    outcome = run(python, PEERS[0].driver, TEMPORAL, [row], 0)
    assert outcome == Outcome(failed={"ferry": "not reached within 0 s"})
    assert outcome.speed is None
    assert scored(TEMPORAL, [row], outcome) == Tally(gold=3)


def test_a_driver_that_stops_tells_why(ferry: Path) -> None:
    python = python_of(PEERS[0], ferry.parent)
    outcome = run(python, "with_nothing", TEMPORAL, [tml_row(ferry)], 60)
    (why,) = outcome.failed.values()
    assert why.startswith("exit code 1: ModuleNotFoundError: No module named")


def test_answers_are_sorted_into_items_and_failures() -> None:
    rows = [{"id": name, "text": "é"} for name in ("read", "tripped", "lost")]
    lines = [
        '{"id": "read", "items": [], "seconds": 0.5}\n',
        '{"id": "tripped", "error": "KeyError: 1", "seconds": 0.1}\n',
        '{"id": "lost", "ite',
    ]
    assert outcome_of(lines, rows, "stopped") == Outcome(
        {"read": []}, {"tripped": "KeyError: 1", "lost": "stopped"}, 0.5, 2
    )


@pytest.mark.slow
def test_a_peer_that_cannot_be_installed_says_so_in_a_line(tmp_path: Path) -> None:
    peer = Peer("absent", "temporal", "with_absent", (str(tmp_path / "absent.whl"),))
    with pytest.raises(InstallError, match=r"absent\.whl") as raised:
        python_of(peer, tmp_path)
    assert "\n" not in str(raised.value)


def test_of_a_complaint_the_first_error_is_told() -> None:
    assert told("note\nERROR: No such name\nERROR: later") == "No such name"
    assert told("Traceback:\n  here\nKeyError: 1\n\n") == "KeyError: 1"
    assert told("") == ""
    assert told("ERROR: " + 300 * "x") == 199 * "x" + "…"


# The table


def test_the_table_ranks_by_value_and_drops_nobody() -> None:
    good, poor, absent = (
        Peer(name, "temporal", "", (f"{name}==1.0",))
        for name in ("good", "poor", "absent")
    )
    failed = {f"d{n}": "KeyError: 1" for n in range(4)}
    results = [
        Result(absent, trouble="No such name"),
        Result(poor, Tally(3, 3, 2, 1, 0), Outcome(failed=failed)),
        Result(good, Tally(3, 3, 3, 2, 2), Outcome(seconds=8.0, read=100_000)),
    ]
    assert table(results, 5) == (
        "| tool | version | strict F1 | relaxed F1 | value F1 | MB/s | failed |\n"
        "|---|---|---:|---:|---:|---:|---:|\n"
        "| good | 1.0 | 66.7 | 100.0 | 66.7 | 0.013 | 0 of 5 |\n"
        "| poor | 1.0 | 33.3 | 66.7 | 0.0 | – | 4 of 5 |\n"
        "| absent | 1.0 | – | – | – | – | not installed |\n"
        "\n"
        "- poor failed on d0: KeyError: 1\n"
        "- poor failed on d1: KeyError: 1\n"
        "- poor failed on d2: KeyError: 1\n"
        "- … and on 1 more\n"
        "- absent 1.0 not installed: No such name\n"
    )


def test_every_peer_has_a_task_a_driver_and_one_pinned_version() -> None:
    folder = Path(str(drivers.__file__)).parent
    for peer in PEERS:
        assert peer.task in TASKS
        assert (folder / f"{peer.driver}.py").is_file()
        assert all("==" in wanted for wanted in peer.requires)
        assert peer.version


def test_the_command_prints_a_table_and_writes_what_was_found(
    ferry: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = ferry.parent / "out"
    words = ["temporal", str(ferry), "--only", "claimcheck", "--out", str(out)]
    assert main(words) == 0
    printed = capsys.readouterr().out
    assert "| claimcheck | " in printed
    assert " 0 of 1 |" in printed
    (found,) = map(json.loads, (out / "claimcheck.jsonl").read_text().splitlines())
    assert found["id"] == "ferry"
    assert found["timexes"]


def test_the_command_refuses_names_and_places_it_does_not_know(
    ferry: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["temporal", str(ferry), "--only", "nobody"]) == 2
    assert "No peer is called nobody; there are claimcheck, " in capsys.readouterr().out
    assert main(["temporal", str(ferry.parent / "no.tml")]) == 2
    assert "no.tml" in capsys.readouterr().out


# Quotations


@pytest.mark.parametrize(
    ("item", "mark"),
    [
        (
            {"source": [[23, 41]], "content": [[0, 16]]},
            Mark(1, 15, "quill"),
        ),
        (
            {"source": [], "content": [[1, 15]]},
            Mark(1, 15, ""),
        ),
        ({"source": [[23, 32]], "content": [[43, 59]]}, None),
        ({"source": [[23, 32]], "content": []}, None),
        ({"source": [], "content": [[0, 1]]}, None),
    ],
)
def test_quotations_are_marked_from_word_to_word_with_the_head_of_their_source(
    item: dict[str, list[list[int]]], mark: Mark | None
) -> None:
    text = "“Two boats sank,” said Ada Quill, a pilot. Nobody was hurt."
    assert QUOTING.marks(text, [item]) == ((mark,) if mark else ())


def test_a_document_needs_no_day_where_none_is_asked(tmp_path: Path) -> None:
    file = tmp_path / "quotes.jsonl"
    row = {"id": "a", "text": "“Go,” she said.", "attributions": []}
    file.write_text(json.dumps(row), encoding="utf-8")
    assert list(rows_in([file])) == [row]
    assert QUOTING.asked(row) == {"id": "a", "text": "“Go,” she said."}


def test_claimcheck_is_asked_for_quotations(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "quotes.jsonl"
    gold = {"source": [[6, 9]], "cue": [[10, 14]], "content": [[0, 5]]}
    row = {"id": "a", "text": "“Go,” she said.", "attributions": [gold]}
    file.write_text(json.dumps(row), encoding="utf-8")
    assert main(["attributions", str(file), "--only", "claimcheck"]) == 0
    header, _, line = capsys.readouterr().out.splitlines()[:3]
    assert "with source F1" in header
    assert "| 100.0 | 100.0 | 100.0 |" in line
