"""grooc-match: a file in, a file out, and errors that say where."""

import csv
from pathlib import Path

import pytest

from grooc_xblocks.domain.matching.command import main

HEADER = "id,topics,languages,utc_offset,availability,skills,region\n"
WEEK = f"{int('1' * 4 + '0' * 164, 2):042x}"


def learners(folder: Path, *lines: str, header: str = HEADER) -> Path:
    path = folder / "learners.csv"
    path.write_text(header + "".join(line + "\n" for line in lines), encoding="utf-8")
    return path


def row(number: int, **changes: str) -> str:
    usual = {
        "topics": "wells|seeds",
        "languages": "en",
        "utc_offset": "0",
        "availability": WEEK,
        "skills": "1|5",
        "region": "x",
    }
    return ",".join([str(number), *{**usual, **changes}.values()])


def test_groups_are_written_and_summed_up(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = learners(tmp_path, *(row(i) for i in range(9)), row(9, languages="sw"))
    out = tmp_path / "groups.csv"
    assert main([str(path), "-o", str(out), "--seconds", "0.2", "--min", "4", "--max", "5", "--seed", "3"]) == 0
    rows = list(csv.DictReader(out.open(encoding="utf-8")))
    assert [one["id"] for one in rows] == [str(i) for i in range(10)]
    assert {one["group"] for one in rows[:9]} == {"1", "2"}
    assert rows[0]["topic"] == "wells"
    assert (rows[9]["group"], rows[9]["reason"]) == ("", "Nobody else speaks sw.")
    told = capsys.readouterr().err
    assert "10 people, 2 groups (1 of 4, 1 of 5)" in told
    assert "without a group: 1. Nobody else speaks sw." in told
    assert "upper bound" in told


def test_groups_go_to_standard_output_without_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = learners(tmp_path, *(row(i) for i in range(4)))
    assert main([str(path), "--seconds", "0.1", "--proof", "0", "--languages", "soft"]) == 0
    assert capsys.readouterr().out.splitlines()[:2] == ["id,group,topic,reason", "0,1,wells,"]


def test_the_first_hour_of_the_week_is_the_highest_bit(tmp_path: Path) -> None:
    from grooc_xblocks.domain.matching.csvfile import read_learners

    assert read_learners(learners(tmp_path, row(1)))[0].hours == 0b1111


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        (row(1, availability="xyz"), "line 3, column availability: 'xyz' is not a hexadecimal number"),
        (row(1, availability="1" + "0" * 42), "line 3, column availability: more than the 168 hours"),
        (row(1, availability="-1"), "line 3, column availability: more than"),
        (row(1, skills="1|9"), "line 3, column skills: '9' is not a whole number from 0 to 5"),
        (row(1, topics="a|b|a"), "line 3, column topics: a topic is listed twice"),
        (row(0), "line 3, column id: 0 is on line 2 already"),
        (row(1).replace("1,", ",", 1), "line 3, column id: this learner has no id"),
        ("1,2", "should have 7 values"),
        (row(1) + ",more", "should have 7 values"),
        ('1,"open', "not a comma-separated file"),
    ],
)
def test_a_bad_line_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str], line: str, problem: str) -> None:
    assert main([str(learners(tmp_path, row(0), line))]) == 2
    assert problem in capsys.readouterr().err


def test_a_bad_file_or_option_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path / "none.csv")]) == 2
    assert main([str(learners(tmp_path, header="name\n"))]) == 2
    assert main([str(learners(tmp_path, header="id,id\n"))]) == 2
    (tmp_path / "latin.csv").write_bytes(b"id\n\xe9\xff\n")
    assert main([str(tmp_path / "latin.csv")]) == 2
    assert main([str(learners(tmp_path, row(0))), "--min", "7"]) == 2
    assert main([str(learners(tmp_path, row(0))), "--seconds", "0.01", "-o", str(tmp_path / "no" / "where.csv")]) == 2
    told = capsys.readouterr().err
    for problem in ("No such file", "no column called id", "comes twice", "UTF-8", "group sizes"):
        assert problem in told
    with pytest.raises(SystemExit):
        main([str(tmp_path / "latin.csv"), "--weights", "1,2"])
