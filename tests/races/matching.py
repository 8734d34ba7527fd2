"""
What workers do in races of matching: the api itself, each worker a process of its own.

Everything here runs inside a worker (``run_workers``), on the database under test; what goes in and out is JSON. Each
test has a group set of its own.
"""

import os
import signal
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from typing import Any

from django.db import connection, transaction
from django.utils import timezone

from grooc_xblocks.domain import match_run
from grooc_xblocks.domain.errors import GroocError
from grooc_xblocks.groups import api, forming, jobs
from grooc_xblocks.groups.data import Person
from grooc_xblocks.groups.match_data import RoundData
from grooc_xblocks.groups.match_models import MatchRound, Proposal, ProposalSeat
from grooc_xblocks.groups.models import Group, Membership
from tests.groups.acting import Groups
from tests.groups.matching import Matching, outcome, plan
from tests.races.acting import people

ENGLISH = {"zone": "Africa/Nairobi", "languages": [{"code": "en", "level": "work"}]}


def here(group_set: str) -> Matching:
    """The matching of a set; rounds are worked out where a test says so, and nowhere else."""
    jobs.start = lambda round_id: None  # type: ignore[assignment]
    return Matching(Groups(course="Race", group_set=group_set))


def person(learner: int) -> Person:
    return Person(learner, {"id": learner, "name": f"Racer {learner}", **ENGLISH}, (9, 10, 11))


def code(act: Callable[..., Any], *given: Any, **more: Any) -> str:
    """What came of an act: "done", or the code of its refusal."""
    try:
        act(*given, **more)
    except GroocError as refusal:
        return refusal.code
    return "done"


def slowly(sign: str, act: Callable[..., Any], *given: Any) -> None:
    """Do something in a transaction, give a sign (the path of a file), and come to the end a while later."""
    with transaction.atomic():
        act(*given)
        Path(sign).touch()
        time.sleep(0.6)


def upon(sign: str) -> None:
    """Wait for a sign of another worker."""
    deadline = time.monotonic() + 60
    while not Path(sign).exists():
        assert time.monotonic() < deadline, sign
        time.sleep(0.01)


# Before the race


def waiting(number: int, group_set: str, count: int) -> list[int]:
    """Make learners who wait."""
    learners = people(0, count)
    here(group_set).wait(*(person(one) for one in learners))
    return learners


def previews(number: int, group_set: str, count: int, rounds: int = 1, **more: Any) -> list[Any]:
    """Make learners who wait, and previews of them by four, no two alike; give them, and id and version of each."""
    matching, made = here(group_set), []
    learners = waiting(0, group_set, count)
    for turn in range(rounds):
        turned = learners[turn:] + learners[:turn]
        one = matching.preview(*([person(learner) for learner in four] for four in by_four(turned)), **more)
        made.append([one.id, one.version])
    return [learners, made]


def announced(number: int, group_set: str, count: int, **more: Any) -> list[Any]:
    """Make learners who wait, and ask them by four; give each proposal with its four."""
    learners, ((one, version),) = previews(0, group_set, count, **more)
    matching = here(group_set)
    api.announce_round(**matching.here, round_id=one, version=version)
    proposals = Proposal.objects.filter(round_id=one).order_by("number").values_list("id", flat=True)
    return list(zip(proposals, by_four(learners), strict=True))


def by_four(learners: list[int]) -> list[list[int]]:
    return [learners[at : at + 4] for at in range(0, len(learners), 4)]


def group_of(number: int, group_set: str, members: int, size_max: int) -> dict[str, Any]:
    """Make a group that takes people in."""
    groups = here(group_set).groups
    first, *others = people(0, members)
    made = groups.start(person(first), fills=True, size_max=size_max, limits=(2, 50))
    for other in others:
        groups.join(made, person(other))
    return {"id": made.id, "members": [first, *others]}


def filled(number: int, group_set: str, group: int, learners: list[int]) -> int:
    """Propose places of a group to learners who wait; give the proposal's id."""
    matching = here(group_set)
    found = api.group(**matching.where, group_id=group)
    one = matching.announce(matching.fill(found, *(person(learner) for learner in learners), sizes=(2, 50)))
    return Proposal.objects.get(round_id=one.id).id


def merged(number: int, group_set: str, small: int, into: int) -> int:
    """Ask the members of a small group to move; give the proposal's id."""
    matching = here(group_set)
    both = [api.group(**matching.where, group_id=one) for one in (small, into)]
    one = matching.announce(matching.merge(*both, sizes=(4, 50)))
    return Proposal.objects.get(round_id=one.id).id


def end_in(number: int, proposals: list[int], seconds: float) -> None:
    """Let the time to answer be over in so many seconds."""
    rounds = MatchRound.objects.filter(proposals__id__in=proposals)
    MatchRound.objects.filter(id__in=list(rounds.values_list("id", flat=True))).update(
        answer_by=timezone.now() + timedelta(seconds=seconds)
    )


# The race


def act(number: int, group_set: str, plans: list[list[list[Any]]]) -> list[str]:
    """Do one's own plan, a list of [what, ...with what]; give what came of each."""
    matching = here(group_set)
    acts: dict[str, Callable[..., Any]] = {
        "announce": lambda one, version: api.announce_round(**matching.here, round_id=one, version=version),
        "discard": lambda one, version: api.discard_round(**matching.here, round_id=one, version=version),
        "move": lambda one, version, learner, to: api.move_person(
            **matching.here, round_id=one, version=version, learner=learner, to=to
        ),
        "answer": lambda proposal, learner, answer: api.answer_proposal(
            **matching.here, proposal_id=proposal, learner=learner, answer=answer
        ),
        "enter": lambda learner: matching.wait(person(learner)),
        "stop": lambda learner: api.leave_pool(**matching.here, learner=learner),
        "join": lambda group, learner: api.join_group(**matching.here, group_id=group, person=person(learner)),
        "take_offer": lambda group, learner: api.take_offer(**matching.here, group_id=group, person=person(learner)),
        "leave": lambda group, learner: api.leave_group(group_id=group, actor=learner),
        "lapse": lambda: api.lapse_answers(**matching.here),
        "start": lambda: matching.start(),
        "due": lambda date: api.start_due(
            **matching.place, plan=plan(), date=timezone.datetime.fromisoformat(date), count=2
        ),
        "sleep": time.sleep,
        "slowly": lambda sign, what, *given: slowly(sign, acts[what], *given),
        "upon": upon,
    }
    return [code(acts[what], *given) for what, *given in plans[number]]


def run(number: int, round_id: int) -> bool:
    """Work a round out as a worker does, but for the best that can be found in a moment, and without a proof."""
    match_run.BUDGETS, forming._prove = ((10**6, 0.2),), lambda round_id, result: None  # type: ignore[assignment]
    return forming.run_round(round_id)


def started(number: int, group_set: str, **more: Any) -> int:
    return here(group_set).start(**more).id


# After the race


def found(number: int, group_set: str) -> dict[str, Any]:
    """Who is where."""
    matching = here(group_set)
    members = Membership.objects.filter(group_set_id=matching.set_id)
    seats = ProposalSeat.objects.filter(group_set_id=matching.set_id)
    rounds = MatchRound.objects.filter(group_set_id=matching.set_id).order_by("id")
    return {
        "members": [list(one) for one in members.order_by("learner_id").values_list("learner_id", "group_id")],
        "waiting": sorted(matching.waiting()),
        "asked": sorted(seats.filter(open=True).values_list("learner_id", flat=True)),
        "rounds": [list(one) for one in rounds.values_list("id", "state", "fault")],
        "proposals": Proposal.objects.filter(group_set_id=matching.set_id).count(),
        "groups": {
            one.id: [one.members, Membership.objects.filter(group=one).count(), one.state, one.size_max]
            for one in Group.objects.filter(group_set_id=matching.set_id)
        },
    }


def beat_was_long_ago(number: int, round_id: int) -> None:
    MatchRound.objects.filter(id=round_id).update(beat_at=timezone.now() - timedelta(seconds=61))


# A worker that dies


def killed_at_every_statement(number: int, group_set: str, what: str) -> list[dict[str, Any]]:
    """
    Let a process do something and be killed before its first statement, before its second, and so on, until it comes
    to its end; give what the database holds after each.
    """
    matching, seen = here(group_set), []
    prepare, do = DEEDS[what]
    given = prepare(matching)
    for statement in range(1, 400):
        connection.close()  # the child must not share it
        child = os.fork()
        if not child:
            _die_at(statement, lambda: do(matching, given))
        _, status = os.waitpid(child, 0)
        after = found(0, group_set)
        after["finished"] = not os.WIFSIGNALED(status)
        seen.append(after)
        if after["finished"]:
            assert os.WEXITSTATUS(status) == 0
            return seen
    raise AssertionError("it never came to its end")


def _die_at(statement: int, do: Callable[[], Any]) -> None:
    left = [statement]

    def execute(run: Callable[..., Any], *given: Any) -> Any:
        left[0] -= 1
        if not left[0]:
            os.kill(os.getpid(), signal.SIGKILL)
        return run(*given)

    status = 1
    with suppress(BaseException), connection.execute_wrapper(execute):
        do()
        status = 0
    os._exit(status)


def _four(matching: Matching) -> list[Person]:
    everybody = [person(one) for one in people(0, 4)]
    matching.wait(*everybody)
    return everybody


def _claimed(matching: Matching) -> Any:
    everybody = _four(matching)
    work = matching.claim()
    return work.round.id, outcome(work, [everybody[:2], everybody[2:]])


def _three_yes(matching: Matching) -> Any:
    everybody = _four(matching)
    one = matching.announce(matching.preview(everybody, sizes=(4, 4)))
    matching.yes(*everybody[:3])
    return Proposal.objects.get(round_id=one.id).id, everybody[3].id


def _mover(matching: Matching) -> Any:
    groups = matching.groups
    one, two, three, four = (person(learner) for learner in people(0, 4))
    small, large = groups.start(one, two, size_max=4), groups.start(three, four, size_max=4, fills=True)
    matching.announce(matching.merge(small, large))
    return Proposal.objects.get(group_id=large.id).id, one.id


def _announce(matching: Matching, one: RoundData) -> None:
    matching.announce(one)


def _answer(matching: Matching, given: Any) -> None:
    api.answer_proposal(**matching.here, proposal_id=given[0], learner=given[1], answer="yes")


DEEDS: dict[str, tuple[Callable[[Matching], Any], Callable[[Matching, Any], Any]]] = {
    "store": (_claimed, lambda matching, given: api.store_round(round_id=given[0], outcome=given[1])),
    "announce": (lambda matching: matching.preview(_four(matching)), _announce),
    "begin": (_three_yes, _answer),
    "move": (_mover, _answer),
}
