"""Made-up people who wait, for the tests of matching in the course."""

import random
from datetime import UTC, datetime
from typing import Any

from hypothesis import strategies as st

from grooc_xblocks.domain.pool import Looking, Opening

AT = datetime(2026, 11, 20, 12, tzinfo=UTC)
ZONES = ["Africa/Dakar", "Europe/Oslo", "Asia/Kolkata", "America/Lima"]
CAUSES = ["Clean water", "Girls’ education", "Food and farming", "Mental health"]
SKILLS = ["Film", "Teaching", "Numbers", "Web"]
EVENINGS = (18, 19, 42, 43, 66, 67)


def waits(number: int, **told: Any) -> Looking:
    """Somebody in Dakar, where the clock shows UTC, who fits everybody, unless told otherwise."""
    card = {
        "name": f"Person {number}",
        "zone": told.get("zone", "Africa/Dakar"),
        "languages": [{"code": code, "level": "work"} for code in told.get("languages", ("en",))],
        "causes": list(told.get("causes", ())),
        "skills": list(told.get("skills", ("Film",))),
    }
    wishes = {
        "topics": list(told.get("topics", ("Clean water", "Mental health"))),
        "commitment": told.get("commitment"),
        "experience": told.get("experience"),
    }
    return Looking(number, card, tuple(told.get("hours", EVENINGS)), wishes)


def crowd(size: int, seed: int = 1, first: int = 1) -> list[Looking]:
    """People who differ in everything."""
    chance = random.Random(seed)
    return [
        waits(
            number,
            zone=chance.choice(ZONES),
            languages=chance.sample(["en", "fr", "es"], chance.randint(1, 2)),
            topics=chance.sample(CAUSES, chance.randint(0, 3)),
            skills=chance.sample(SKILLS, chance.randint(0, 2)),
            hours=sorted({24 * chance.randint(0, 6) + chance.randint(8, 22) for _ in range(30)}),
            commitment=chance.choice([None, 2.0, 4.0]),
            experience=chance.choice([None, 0, 4]),
        )
        for number in range(first, first + size)
    ]


def group_of(number: int, *members: Looking, cause: str = "", room: int | None = None) -> Opening:
    return Opening(number, members, cause, room)


some_waiting = st.builds(crowd, st.integers(1, 14), st.integers(0, 99))
