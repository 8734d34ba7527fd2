"""What a browser makes of a text is what the server makes of it: ``text/parse.test.ts`` reads the same cases."""

import json
from dataclasses import asdict
from pathlib import Path

import pytest

from grooc_xblocks.domain import plan_text

CASES = json.loads((Path(__file__).parents[1] / "data" / "plan_text.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: ascii(case["text"][:24]))
def test_a_text_reads_here_as_in_the_browser(case):
    assert json.loads(json.dumps([asdict(block) for block in plan_text.parse(case["text"])])) == case["blocks"]
    assert plan_text.plain(case["text"]) == case["plain"]
