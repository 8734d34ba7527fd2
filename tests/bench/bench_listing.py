"""
The list of groups with 200 and with 20,000 of them: time and queries of one whole request, over the wire.

What is timed is the handler from the bytes of the request to those of the answer, with a list that has been asked for
before; the first request of a process, which reads every group, is told apart. Searches differ from call to call.
"""

import random
import statistics
import time
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from grooc_xblocks import compat
from grooc_xblocks.domain.codes import new_code
from grooc_xblocks.domain.settings import CAUSES
from grooc_xblocks.groups import listing
from grooc_xblocks.groups.models import Group, GroupSet, Membership

CALLS = 60
WORDS = [
    "water", "school", "garden", "radio", "bridge", "health", "repair", "bread", "river", "light", "forest", "market",
]  # fmt: skip
ZONES = ["Africa/Dakar", "Africa/Nairobi", "America/Lima", "Asia/Kolkata", "Europe/Paris", "Asia/Ho_Chi_Minh"]


def fill(block: Any, people: Any, count: int) -> None:
    """Make groups as alive as a course's: words, places, hours, languages, a face each."""
    draw = random.Random(count)
    now = timezone.now()
    belongs, _ = GroupSet.objects.get_or_create(course_key=compat.course_key(block), slug="main")
    made = Group.objects.bulk_create(
        [
            Group(
                group_set=belongs, usage_key=compat.usage_key(block), name=" ".join(draw.sample(WORDS, 3)),
                initiative=" ".join(draw.choices(WORDS, k=14)), cause=draw.choice(CAUSES),
                place=draw.choice(WORDS).title(),
                languages=draw.sample(["en", "fr", "es", "ar", "hi"], 2), meets=sorted(draw.sample(range(168), 5)),
                meets_zone=draw.choice(ZONES), size_min=4, size_max=6, openness=draw.choice(["open", "request"]),
                state="active", code=new_code(), members=3, offered=0, created_at=now, listed_at=now,
            )
            for _ in range(count)
        ],
        batch_size=2000,
    )  # fmt: skip
    learners = people.more(count)
    card = {"name": "Somebody", "initials": "S"}
    Membership.objects.bulk_create(
        [
            Membership(group=group, group_set=belongs, learner=learner, card=card, joined_at=now)
            for group, learner in zip(made, learners, strict=True)
        ],
        batch_size=2000,
    )


def searches() -> list[dict[str, Any]]:
    """What learners ask for: everything, words, filters, other pages, other orders."""
    draw = random.Random(1)
    asked = []
    for number in range(CALLS):
        asked.append(
            {
                "text": draw.choice(["", "", draw.choice(WORDS), " ".join(draw.sample(WORDS, 2))]),
                "causes": draw.sample(CAUSES, draw.choice([0, 0, 1, 2])),
                "languages": draw.choice([[], ["fr"], ["en", "es"]]),
                "hours": draw.choice([0, 0, 1, 2]),
                "free": draw.choice([0, 1]),
                "sort": draw.choice(["fit", "fit", "new", "free"]),
                "page": 1 + number % 3,
            }
        )
    return asked


def measured(block: Any, call: Any, learner: Any) -> dict[str, float]:
    """Median wall and CPU time of a request in ms, most queries of one, and the first two, which read every group."""
    listing.forget()
    began = time.perf_counter()
    call(block, "find_groups", {}, user=learner)
    call(block, "find_groups", {"text": "water"}, user=learner)
    first = time.perf_counter() - began
    walls, cpus, queries = [], [], []
    for search in searches():
        with CaptureQueriesContext(connection) as captured:
            wall, cpu = time.perf_counter(), time.process_time()
            status, _ = call(block, "find_groups", search, user=learner)
            walls.append(time.perf_counter() - wall)
            cpus.append(time.process_time() - cpu)
        assert status == 200
        queries.append(sum("grooc_groups" in query["sql"] for query in captured))
    median = {name: round(statistics.median(times) * 1000, 1) for name, times in (("wall", walls), ("cpu", cpus))}
    return {**median, "first": round(first * 1000), "queries": max(queries)}


@pytest.mark.django_db
def test_the_list_answers_as_fast_with_20_000_groups_as_with_200(people: Any, block: Any, call: Any) -> None:
    found = {}
    for count in (200, 20_000):
        one = block({}, people.amina)
        call(one, "save_profile", {"hours": [19, 20, 43, 44, 91, 92, 140, 141], "zone": "Africa/Dakar"})
        fill(one, people, count)
        found[count] = measured(one, call, people.amina)
        print(f"\n{connection.vendor}, {count} groups: {found[count]}")
    factor = found[20_000]["cpu"] / found[200]["cpu"]  # of CPU, which a busy machine changes least
    print(f"factor {factor:.2f}")
    assert found[20_000]["queries"] <= 6
    assert factor <= 1.3
