"""
A course of learners who share something and answer each other, made up but the same for every allocator.

``trace`` says what each would do, ``run`` lets them do it on a virtual clock, and ``measures`` is what an allocator is
judged by. ``run`` drives whatever has the four verbs of ``Exchange``: the rules in memory, which are here, or a
database.

The model: 14 days, 45 % share in the last 36 hours; 30 % never respond, 15 % once, 10 % twice, 45 % three times; of
those who respond one request in ten is opened and left, and they do not come back; the first request comes at once for
half, within 48 hours for the rest. Who is handed nothing asks again after 24 hours, six times at most.
"""

import heapq
import random
import statistics
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import count
from typing import Protocol

from grooc_xblocks.domain.exchange import Candidate, Choice, Lane, Reader, serve

HOUR = 3600.0
LEASE_HOURS = 2
RESCUE_HOURS = 48
AGAIN_HOURS, TRIES = 24, 6


@dataclass(frozen=True)
class Learner:
    """``abandon`` is the number of the request that is opened and left for good; ``_h`` is hours."""

    id: int
    submit_h: float
    will_do: int
    gaps_h: Sequence[float]
    think_h: Sequence[float]
    abandon: int | None


def trace(n: int, seed: int = 7, *, days: int = 14, most: int = 3) -> list[Learner]:
    """Return learners in the order in which they share."""
    draw = random.Random(seed)
    drawn = []
    for _ in range(n):
        end = days * 24
        submit = draw.uniform(0, end - 36) if draw.random() < 0.55 else end - 36 * draw.random()
        luck = draw.random()
        will = 0 if luck < 0.30 else 1 if luck < 0.45 else 2 if luck < 0.55 else most
        first = 0.02 if draw.random() < 0.5 else draw.uniform(1, 48)
        gaps = [first] + [0.05 if draw.random() < 0.7 else draw.uniform(2, 30) for _ in range(most * 3)]
        think = [draw.uniform(0.1, 0.6) for _ in range(most * 3 + 1)]
        abandon = draw.randrange(will) if will and draw.random() < 0.1 * will else None
        drawn.append((submit, will, gaps, think, abandon))
    drawn.sort(key=lambda one: one[0])
    return [Learner(number, *one) for number, one in enumerate(drawn)]


def measures(received: Sequence[int], first_wait_h: Sequence[float]) -> dict[str, float]:
    """Judge by the finished responses of each contribution, and the hours until the first one, of those with any."""
    n, total, ranked = len(received), sum(received), sorted(received)
    gini = (2 * sum((i + 1) * x for i, x in enumerate(ranked)) / (n * total) - (n + 1) / n) if total else 0
    return {
        "n": n,
        "responses": total,
        "without": sum(x == 0 for x in ranked),
        "spread": ranked[-1] - ranked[0],
        "gini": round(gini, 3),
        "first_median_h": round(statistics.median(first_wait_h), 1) if first_wait_h else 0,
    }


class Exchange(Protocol):
    """What a course is run on; moments are seconds. ``ask`` returns whose contribution is handed out."""

    def share(self, learner: int, at: float) -> None: ...
    def ask(self, learner: int, at: float) -> int | None: ...
    def respond(self, learner: int, author: int, at: float) -> None: ...
    def rescue(self, at: float) -> Sequence[int]: ...


@dataclass
class InMemory:
    """The rules on plain values, one contribution a learner, known by its author: slow, and right."""

    lane: Lane = "strangers"
    asked: int = 1  # of everybody by the author
    groups: dict[int, int] = field(default_factory=dict)
    shared: dict[int, Candidate] = field(default_factory=dict)
    leases: dict[tuple[int, int], float] = field(default_factory=dict)
    answered: dict[int, set[int]] = field(default_factory=dict)
    skipped: dict[int, set[int]] = field(default_factory=dict)

    def share(self, learner: int, at: float) -> None:
        gave = bool(self.answered.get(learner))
        self.shared[learner] = Candidate(learner, learner, at, group=self.groups.get(learner), gave=gave)

    def ask(self, learner: int, at: float) -> int | None:
        in_hand = [author for (reader, author), until in self.leases.items() if reader == learner and until > at]
        if in_hand:
            return in_hand[0]
        chosen = self.choose(learner, at)
        if chosen is None:
            return None
        self.leases[learner, chosen.candidate.id] = at + LEASE_HOURS * HOUR
        return chosen.candidate.id

    def choose(self, learner: int, at: float) -> Choice | None:
        reader = Reader(
            learner,
            group=self.groups.get(learner),
            answered=frozenset(self.answered.get(learner, ())),
            skipped=frozenset(self.skipped.get(learner, ())),
            enough=len(self.answered.get(learner, ())) >= self.asked,
        )
        return serve(self.standing(at), reader, self.lane)

    def skip(self, learner: int, author: int) -> None:
        self.leases.pop((learner, author), None)
        self.skipped.setdefault(learner, set()).add(author)

    def respond(self, learner: int, author: int, at: float) -> None:
        """Late or not, it counts."""
        self.leases.pop((learner, author), None)
        self.answered.setdefault(learner, set()).add(author)
        answered = self.shared[author]
        self.shared[author] = replace(answered, responses=answered.responses + 1, waiting_since=at, boosted=False)
        if learner in self.shared:
            self.shared[learner] = replace(self.shared[learner], gave=True)

    def rescue(self, at: float) -> list[int]:
        """Return whom nobody has answered for two days, longest waiting first."""
        late = at - RESCUE_HOURS * HOUR
        waiting = [each for each in self.shared.values() if each.responses == 0 and each.waiting_since <= late]
        return [each.id for each in sorted(waiting, key=lambda each: each.waiting_since)]

    def standing(self, at: float) -> list[Candidate]:
        """Return all contributions with the leases that hold at that moment."""
        self.leases = {pair: until for pair, until in self.leases.items() if until > at}
        held: dict[int, int] = {}
        for _, author in self.leases:
            held[author] = held.get(author, 0) + 1
        return [replace(each, leases=held.get(key, 0)) for key, each in self.shared.items()]


@dataclass
class Outcome:
    """How many responses each learner received, and after how many hours the first one came."""

    received: list[int]
    first_wait_h: dict[int, float] = field(default_factory=dict)
    end_h: float = 0.0

    def measures(self) -> dict[str, float]:
        return measures(self.received, list(self.first_wait_h.values()))


def run(learners: Sequence[Learner], exchange: Exchange) -> Outcome:
    """Let the learners do what they would do, in the order of time."""
    outcome = Outcome([0] * len(learners))
    numbers = count()  # events at one moment keep their order
    events = [(learner.submit_h, next(numbers), _life(learner, exchange, outcome, learners)) for learner in learners]
    heapq.heapify(events)
    while events:
        now, _, life = heapq.heappop(events)
        outcome.end_h = max(outcome.end_h, now)
        life_goes_on = next(life, None)
        if life_goes_on is not None:
            heapq.heappush(events, (life_goes_on, next(numbers), life))
    return outcome


def _life(learner: Learner, exchange: Exchange, outcome: Outcome, learners: Sequence[Learner]) -> Iterator[float]:
    """Share, then ask and respond as often as this learner would; each step yields the hour of the next."""
    now = learner.submit_h
    exchange.share(learner.id, now * HOUR)
    given = requests = tries = 0
    while given < learner.will_do:
        now += learner.gaps_h[requests]
        yield now
        author = exchange.ask(learner.id, now * HOUR)
        while author is None:
            tries += 1
            if tries > TRIES:
                return
            now += AGAIN_HOURS
            yield now
            author = exchange.ask(learner.id, now * HOUR)
        requests += 1
        if requests - 1 == learner.abandon:
            return
        now += learner.think_h[requests - 1]
        yield now
        exchange.respond(learner.id, author, now * HOUR)
        given += 1
        outcome.received[author] += 1
        outcome.first_wait_h.setdefault(author, now - learners[author].submit_h)
