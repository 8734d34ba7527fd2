"""The author's form shows the strengths of a named rule set, the server applies them: both know the same ones."""

import re
from pathlib import Path

from grooc_xblocks.domain.match_rules import PRESETS

SOURCE = Path(__file__).resolve().parents[2] / "frontend" / "group_formation" / "match" / "presets.ts"


def test_the_browsers_rule_sets_are_the_servers() -> None:
    text = SOURCE.read_text(encoding="utf-8")
    shown = {
        name: dict(re.findall(r'(\w+): "(\w+)"', strengths))
        for name, strengths in re.findall(r"(\w+):\s*\{([^}]*)\}", text)
    }
    assert shown == {name: dict(strengths) for name, strengths in PRESETS.items()}
