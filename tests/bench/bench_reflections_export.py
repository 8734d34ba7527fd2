"""
Ten thousand responses with their talk as CSV and as JSON: seconds, and by how much the process grows that writes them.

Rows are made by one process and written by others, which begin small.
"""

import time
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.utils import timezone

from grooc_xblocks.documents.tables import csv_lines
from grooc_xblocks.reflections.data import Person
from grooc_xblocks.reflections.models import Contribution, ContributionVersion, Participant, Response, ResponseMessage
from grooc_xblocks.states import reflection_exports
from tests.databases import migrated, run_workers
from tests.reflections.acting import Course
from tests.reflections.seeing import seen_by

RESPONSES, AUTHORS = 10_000, 4_000
SECONDS, MEGABYTES = 10, 100
TEXT = "=We tried to win the shopkeepers of our street over, and three of seven came. " * 8


def fill(number: int) -> None:
    """Each of some thousand people shares, and answers two or three others; a line of talk under every answer."""
    users = get_user_model()
    users.objects.bulk_create([users(username=f"writer{at}") for at in range(AUTHORS)], batch_size=1000)
    learners, course = list(users.objects.order_by("pk")[:AUTHORS]), Course()
    now, key = timezone.now(), course.key
    Participant.objects.bulk_create(
        [Participant(usage_key=key, learner=one, name=f"+{one.username}", group_name="@Wells") for one in learners]
    )
    made = [
        Contribution(usage_key=key, owner=f"learner:{one.pk}", author=one, title="=1", shared_at=now, waiting_since=now)
        for one in learners
    ]
    texts = Contribution.objects.bulk_create(made, batch_size=1000)
    said = {"number": 1, "answers": {"tried": TEXT}, "at": now}
    newest = [ContributionVersion(contribution=one, by_id=one.author_id, **said) for one in texts]
    ContributionVersion.objects.bulk_create(newest, batch_size=1000)
    answer(course, learners, texts)


def answer(course: Course, learners: list[Any], texts: list[Contribution]) -> None:
    told = {"usage_key": course.key, "version": 1, "lane": "strangers", "answers": {"like": TEXT}, "messages": 1}
    came = {"at": timezone.now(), "will": "use", "because": "-1"}
    pairs = [(texts[at % AUTHORS], learners[(at + 1 + at // AUTHORS) % AUTHORS]) for at in range(RESPONSES)]
    rows = [Response(contribution=text, reviewer=giver, **told, **came) for text, giver in pairs]
    given = Response.objects.bulk_create(rows, batch_size=1000)
    said = {"client": "one", "text": "@all", "at": timezone.now()}
    lines = [ResponseMessage(response=one, by_id=one.reviewer_id, **said) for one in given]
    ResponseMessage.objects.bulk_create(lines, batch_size=1000)


def memory(name: str) -> float:
    """Memory of this process in MB, as Linux tells it: "VmRSS" now, "VmHWM" the most there was."""
    lines = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines())
    return int(lines[name].split()[0]) / 1024


def write(number: int, form: str) -> dict[str, Any]:
    """Write a file to its end as a web server would; what that took, and whether a cell of it could be a formula."""
    sight = seen_by(Course(), Person(1, "Henrik", staff=True))
    file = csv_lines(reflection_exports.rows(sight)) if form == "CSV" else reflection_exports.lines(sight)
    before, began, worked = memory("VmRSS"), time.perf_counter(), time.process_time()
    size, formula = 0, False
    for line in file:
        size += len(line)
        formula |= any(mark in line for mark in (b",=", b",+", b",@", b",-", b'"=', b'"+', b'"@'))
    return {
        "megabytes": size / 1e6,
        "seconds": time.perf_counter() - began,
        "cpu": time.process_time() - worked,
        "grown": memory("VmHWM") - before,
        "formula": formula,
    }


@pytest.mark.parametrize("kind", ["sqlite", "mariadb"])
def test_ten_thousand_responses_are_written_while_they_are_read(kind: str) -> None:
    with migrated(kind) as url:
        run_workers(url, fill, 1)
        for form in ("CSV", "JSON"):
            (told,) = run_workers(url, write, 1, form=form)
            took = f"{told['seconds']:.1f} s ({told['cpu']:.1f} s of CPU)"
            print(f"\n{kind}, {form}: {told['megabytes']:.1f} MB in {took}, {told['grown']:.0f} MB more memory")
            assert told["seconds"] < SECONDS
            assert told["grown"] < MEGABYTES
            assert form == "JSON" or not told["formula"]
