"""The tools behind the Makefile: what they count, and which interpreter they choose."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tools.tally import Part

TOOLS = Path(__file__).resolve().parent.parent / "tools"


def told(*lines: str, code: int = 0) -> Part:
    part = Part("part")
    for line in lines:
        part.read(line)
    part.close(code)
    return part


@pytest.mark.parametrize(
    ("line", "counts"),
    [
        ("=========== 12 passed, 1 skipped in 3.41s ===========", {"passed": 12, "skipped": 1}),
        ("== 2 failed, 3 passed, 1 error in 61.02s (0:01:01) ==", {"failed": 3, "passed": 3}),
        ("58 passed, 2 warnings in 4.99s", {"passed": 58}),
        ("\x1b[2m      Tests \x1b[22m \x1b[32m58 passed\x1b[39m (58)", {"passed": 58}),
        ("      Tests  1 failed | 57 passed (58)", {"failed": 1, "passed": 57}),
    ],
)
def test_tests_are_counted_as_their_runner_counts_them(line: str, counts: dict[str, int]) -> None:
    assert told(line, code=1 if "failed" in counts else 0).counts == counts


@pytest.mark.parametrize("line", ["Test Files  2 passed (2)", "we passed 3 of them", "5 passed the door"])
def test_other_lines_count_for_nothing(line: str) -> None:
    assert told(line).counts == {"passed": 1}


def test_a_part_that_is_no_test_run_counts_as_one() -> None:
    assert told("fine").counts == {"passed": 1}
    assert told("broken", code=2).counts == {"failed": 1}


def test_the_exit_code_has_the_last_word() -> None:
    assert told("12 passed in 3.41s", code=1).counts == {"passed": 12, "failed": 1}


def test_what_is_left_out_is_told_and_counts_for_nothing() -> None:
    part = told("NOT RUN: no Python 3.12 here")
    assert not part.counts
    assert "no Python 3.12 here" in str(part)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder with the few commands the tool needs, in which a test puts pythons."""
    for name in ("sh", "cat", "dirname", "grep", "ls"):
        found = next(path for path in (Path("/usr/bin") / name, Path("/bin") / name) if path.exists())
        (tmp_path / name).symlink_to(found)
    return tmp_path


def find_python(folder: Path, *versions: str) -> subprocess.CompletedProcess[str]:
    environment = {"PATH": str(folder), "HOME": str(folder), "PYENV_ROOT": str(folder / "none")}
    return subprocess.run(
        [folder / "sh", TOOLS / "find-python", *versions], env=environment, capture_output=True, text=True
    )


def test_a_name_on_the_path_is_not_enough(folder: Path) -> None:
    version = "{}.{}".format(*sys.version_info)
    shim = folder / f"python{version}"
    shim.write_text("#!/bin/sh\necho 'pyenv: command not found' >&2\nexit 127\n")
    shim.chmod(0o755)
    (folder / "python3").symlink_to(os.path.realpath(sys.executable))
    found = find_python(folder, version).stdout.strip()
    assert found
    assert found != str(shim)


def test_where_there_is_none_the_words_say_what_to_install(folder: Path) -> None:
    answer = find_python(folder, "3.4")
    assert answer.returncode == 1
    assert answer.stdout == ""
    assert "apt-get install python3" in answer.stderr
