"""
Run parts of the build (targets of the Makefile) one after another, whatever comes of each, and sum them up.

Ends with a list of what ran and one plain line, ``N passed, N failed``. Tests are counted as their runner counts them;
a part that is no test run counts as one. A part that leaves something out says so in a line ``NOT RUN: reason``, which
the list repeats, so that nothing is left out in silence.
"""

import os
import re
import subprocess
import sys
import time
from collections import Counter
from dataclasses import dataclass, field

COUNT = re.compile(r"(\d+) (passed|failed|errors?|skipped)")
ANSI = re.compile(r"\x1b\[[0-9;]*m")
# "=== 12 passed, 1 skipped in 3.4s ===" of pytest, and "Tests  34 passed (34)" of vitest
PYTEST_CLOSING = re.compile(r"^(=+ )?\d+ (passed|failed|error|skipped|deselected).* in [\d.]+s")
VITEST_CLOSING = re.compile(r"^\s*Tests\s+\d+ ")


@dataclass
class Part:
    name: str
    seconds: float = 0.0
    counts: Counter[str] = field(default_factory=Counter)
    left_out: list[str] = field(default_factory=list)

    def read(self, line: str) -> None:
        """Take in one line of what the part printed."""
        line = ANSI.sub("", line).rstrip()
        if line.startswith("NOT RUN: "):
            self.left_out.append(line)
        if PYTEST_CLOSING.search(line) or VITEST_CLOSING.search(line):
            for number, word in COUNT.findall(line):
                self.counts["failed" if word.startswith("error") else word] += int(number)

    def close(self, code: int) -> None:
        """Settle the count by the exit code, which has the last word."""
        if code and not self.counts["failed"]:
            self.counts["failed"] = 1
        if not code and not self.counts and not self.left_out:
            self.counts["passed"] = 1

    def __str__(self) -> str:
        verdict = "FAILED" if self.counts["failed"] else "ok" if self.counts["passed"] else "--"
        words = [f"{self.counts[word]} {word}" for word in ("passed", "failed", "skipped") if self.counts[word]]
        return f"  {verdict:7}{self.name:18}{self.seconds:6.0f} s   {', '.join([*words, *self.left_out])}"


def run(name: str) -> Part:
    """Make one target, showing what it prints as it comes."""
    part = Part(name)
    print(f"\n--- {name} " + "-" * (96 - len(name)), flush=True)
    started = time.monotonic()
    command = [os.environ.get("MAKE", "make"), "--no-print-directory", name]
    with subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace"
    ) as process:
        for line in process.stdout or ():
            print(line, end="", flush=True)
            part.read(line)
    part.seconds = time.monotonic() - started
    part.close(process.returncode)
    return part


def main(names: list[str]) -> int:
    parts = [run(name) for name in names]
    total = sum((part.counts for part in parts), Counter[str]())
    print("\n--- what ran " + "-" * 88)
    print(*parts, sep="\n")
    skipped = f", {total['skipped']} skipped" if total["skipped"] else ""
    print(f"\n{total['passed']} passed, {total['failed']} failed{skipped}", flush=True)
    return 1 if total["failed"] else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
