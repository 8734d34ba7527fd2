"""Ten thousand responses with their talk as CSV and as JSON: seconds, and how much memory the process grows by."""

import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from django.utils import timezone

from grooc_xblocks.documents.tables import csv_lines
from grooc_xblocks.reflections.data import Person
from grooc_xblocks.reflections.models import Contribution, ContributionVersion, Participant, Response, ResponseMessage
from grooc_xblocks.states import reflection_exports
from tests.reflections.acting import Course
from tests.reflections.seeing import seen_by

RESPONSES, AUTHORS = 10_000, 4_000
SECONDS, MEGABYTES = 10, 100
TEXT = "=We tried to win the shopkeepers of our street over, and three of seven came. " * 8


def fill(course: Course, learners: list[Any]) -> None:
    """Each of some thousand people shares, and answers two or three others; a line of talk under every answer."""
    now, key = timezone.now(), course.key
    Participant.objects.bulk_create(
        [Participant(usage_key=key, learner=one, name=f"+{one.username}", group_name="@Wells") for one in learners]
    )
    made = [
        Contribution(usage_key=key, owner=f"learner:{one.pk}", author=one, title="=1", shared_at=now, waiting_since=now)
        for one in learners
    ]
    texts = Contribution.objects.bulk_create(made, batch_size=1000)
    ContributionVersion.objects.bulk_create(
        [
            ContributionVersion(contribution=one, number=1, by_id=one.author_id, answers={"tried": TEXT}, at=now)
            for one in texts
        ],
        batch_size=1000,
    )
    given = Response.objects.bulk_create(
        [
            Response(
                usage_key=key, contribution=texts[at % AUTHORS], version=1,
                reviewer=learners[(at + 1 + at // AUTHORS) % AUTHORS],
                lane="strangers", answers={"like": TEXT}, at=now, messages=1, will="use", because="-1",
            )
            for at in range(RESPONSES)
        ],
        batch_size=1000,
    )  # fmt: skip
    ResponseMessage.objects.bulk_create(
        [ResponseMessage(response=one, by_id=one.reviewer_id, client="one", text="@all", at=now) for one in given],
        batch_size=1000,
    )


def memory(name: str) -> float:
    """Memory of this process in MB, as Linux tells it: "VmRSS" now, "VmHWM" the most since it was last forgotten."""
    lines = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines())
    return int(lines[name].split()[0]) / 1024


def forget_the_most() -> None:
    Path("/proc/self/clear_refs").write_text("5")


def written(file: Iterable[bytes]) -> tuple[int, bool]:
    """Read a file to its end as a web server would: its size, and whether a cell of it could be a formula."""
    size, formula = 0, False
    for line in file:
        size += len(line)
        formula |= any(mark in line for mark in (b",=", b",+", b",@", b",-", b'"=', b'"+', b'"@'))
    return size, formula


@pytest.mark.django_db
def test_ten_thousand_responses_are_written_while_they_are_read(people: Any) -> None:
    course = Course()
    fill(course, people.more(AUTHORS))
    sight = seen_by(course, Person(people.henrik.pk, "Henrik", staff=True))
    for form, file in (
        ("CSV", csv_lines(reflection_exports.rows(sight))),
        ("JSON", reflection_exports.lines(sight)),
    ):
        forget_the_most()
        before, began, worked = memory("VmRSS"), time.perf_counter(), time.process_time()
        size, formula = written(file)
        seconds, cpu, grown = time.perf_counter() - began, time.process_time() - worked, memory("VmHWM") - before
        print(f"\n{form}: {size / 1e6:.1f} MB in {seconds:.1f} s ({cpu:.1f} s of CPU), {grown:.0f} MB more memory")
        assert seconds < SECONDS
        assert grown < MEGABYTES
        assert form == "JSON" or not formula
