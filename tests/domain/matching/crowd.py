"""Small made-up cohorts for the tests."""

import random
from typing import Any

from grooc_xblocks.domain.matching import Seeker

TOPICS = ["wells", "seeds", "school", "waste", "heat", "bikes"]
LANGUAGES = ["en", "fr", "es"]


def evening(*slots: int, length: int = 4) -> int:
    """Free half hours: `length` from each start."""
    mask = 0
    for start in slots:
        for slot in range(start, start + length):
            mask |= 1 << slot % 336
    return mask


def person(number: Any, **changes: Any) -> Seeker:
    """Somebody who fits everybody."""
    usual: dict[str, Any] = {
        "topics": ("wells", "seeds"),
        "hours": evening(38, 86),
        "languages": frozenset({"en"}),
        "skills": {"design": 3, "money": 2},
        "region": "weurope",
    }
    return Seeker(number, **{**usual, **changes})


def crowd(size: int, seed: int = 1, languages: list[str] = LANGUAGES) -> list[Seeker]:
    """People who differ in everything."""
    chance = random.Random(seed)
    return [
        Seeker(
            number,
            topics=tuple(chance.sample(TOPICS, chance.randint(1, 4))),
            hours=evening(*(chance.choice([36, 38, 84, 86, 132, 180, 230]) for _ in range(4))),
            languages=frozenset(chance.sample(languages, chance.randint(1, min(2, len(languages))))),
            skills={name: chance.randint(0, 5) for name in ("design", "money", "writing")},
            experience=chance.choice([None, 0, 1, 2, 3, 4]),
            commitment=chance.choice([None, 2.0, 3.0, 5.0, 8.0]),
            region=chance.choice(["", "latam", "weurope", "sasia"]),
            attributes={"gender": chance.choice(["woman", "man", ""])},
        )
        for number in range(size)
    ]
