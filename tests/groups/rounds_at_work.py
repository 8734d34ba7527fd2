"""What tests of rounds at work share: people who wait, and a round that is queued. Import the fixtures by name."""

from collections.abc import Callable
from typing import Any

import pytest

from grooc_xblocks.domain import match_run
from grooc_xblocks.domain.matching.effort import Clock
from grooc_xblocks.groups import api
from grooc_xblocks.groups.data import Person
from grooc_xblocks.groups.match_data import RoundData, RoundPlan
from grooc_xblocks.groups.match_models import MatchRound, ProposalSeat
from tests.domain.waiting import crowd, waits
from tests.groups.acting import Groups

RULES = {"preset": "balanced"}


@pytest.fixture
def short_searches(monkeypatch: pytest.MonkeyPatch) -> None:
    """A tenth of a second of work, whatever the clock says."""
    monkeypatch.setattr(match_run, "seconds", lambda people: 0.1)
    monkeypatch.setattr(Clock, "over", lambda clock, share: False)
    monkeypatch.setattr(match_run, "PROOF_S", 0.1)


@pytest.fixture
def wait(groups: Groups, people: Any) -> Callable[..., list[Person]]:
    """``wait(12)``: so many people wait, who differ in everything."""

    def enter(number: int, **told: Any) -> list[Person]:
        users = people.more(number)
        made = crowd(number) if not told else [waits(at, **told) for at in range(number)]
        persons = []
        for user, one in zip(users, made, strict=True):
            person = Person(user.pk, {**one.card, "id": user.pk, "name": f"Person {user.pk}"}, one.hours)
            api.enter_pool(group_set_id=groups.here["group_set_id"], person=person, wishes=one.wishes)
            persons.append(person)
        return persons

    return enter


@pytest.fixture
def begin(groups: Groups) -> Callable[..., RoundData]:
    """``begin()``: a round is queued."""

    def start(kind: str = "wave", sizes: tuple[int, int] = (4, 6)) -> RoundData:
        plan = RoundPlan(RULES, sizes, answer_hours=72, kind=kind)
        return api.start_round(usage_key=groups.usage_key, group_set=groups.group_set, plan=plan)

    return start


def state(matched: RoundData) -> tuple[str, str]:
    return MatchRound.objects.values_list("state", "fault").get(id=matched.id)


def placed(matched: RoundData) -> list[int]:
    seats = ProposalSeat.objects.filter(round_id=matched.id, proposal__isnull=False)
    return list(seats.order_by("learner_id").values_list("learner_id", flat=True))
