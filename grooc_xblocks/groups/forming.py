"""
One round of matching from claim to preview: what a worker does, wherever it runs.

Who waits is read at the beginning and nothing is written but signs of life until all of it is stored in one transaction
at the end, so a worker may be killed at any moment and leaves those who wait as they were.
"""

import logging
from time import monotonic

from django.db import OperationalError

from grooc_xblocks.domain import match_rules, match_run
from grooc_xblocks.domain.match_run import Formed, Result, Setting
from grooc_xblocks.groups import api
from grooc_xblocks.groups.match_data import NewProposal, NewSeat, Outcome, Work

log = logging.getLogger(__name__)

BEAT_S = 1.0
"""Seconds between two signs of life."""


class Pulse:
    """Signs of life of a round, one a ``BEAT_S`` at most. ``stopped``: it is cancelled, or no longer this worker's."""

    def __init__(self, round_id: int) -> None:
        self.round_id, self.stopped = round_id, False
        self.share, self.phase, self.last = 0.0, "reading", monotonic()

    def tell(self, share: float, phase: str) -> None:
        """Hear how far the work is, and pass it on when it is time."""
        self.share, self.phase = share, phase
        self.beat()

    def beat(self) -> bool:
        """Return whether to stop. A database that is busy just now is asked again at the next beat."""
        if self.stopped or monotonic() - self.last < BEAT_S:
            return self.stopped
        try:
            self.stopped = not api.note_progress(round_id=self.round_id, progress=self.share, phase=self.phase)
        except OperationalError:
            log.info("Round %s: the database is busy", self.round_id)
        self.last = monotonic()
        return self.stopped


def run_round(round_id: int) -> bool:
    """
    Work a queued round out and store it as a preview; return whether that was done here.

    A round that is not queued (any more) is somebody else's: two workers with one round form its groups once. Whatever
    goes wrong is logged and told to the facilitator as a round that failed.
    """
    work = api.claim_round(round_id=round_id)
    if work is None:
        log.info("Round %s is not waiting to be worked out", round_id)
        return False
    try:
        result = _formed(work, Pulse(round_id))
        stored = result is not None and api.store_round(round_id=round_id, outcome=_outcome(result))
    except MemoryError:
        log.exception("Round %s takes more memory than there is", round_id)
        api.fail_round(round_id=round_id, fault="memory")
        return False
    except Exception:
        log.exception("Round %s failed", round_id)
        api.fail_round(round_id=round_id, fault="error")
        return False
    if result is not None and stored:
        _prove(round_id, result)
    return stored


def _formed(work: Work, pulse: Pulse) -> Result | None:
    """Work it out; None when it was cancelled."""
    matched = work.round
    setting = Setting(match_rules.rules(matched.rules, matched.sizes), matched.seed, matched.at)
    result = match_run.form(
        [one.looking for one in work.seekers],
        [one.opening for one in work.open_groups if not one.small],
        setting,
        small=[one.opening for one in work.open_groups if one.small],
        progress=pulse.tell,
        cancelled=pulse.beat,
    )
    if result is not None:
        pulse.tell(1.0, "storing")
    return None if pulse.stopped else result


def _outcome(result: Result) -> Outcome:
    left = tuple(NewSeat(person, facts=reasons) for person, reasons in result.left)
    return Outcome(tuple(_proposal(group) for group in result.groups), left, result.counts, result.figures)


def _proposal(group: Formed) -> NewProposal:
    seats = tuple(NewSeat(one.person, group_from=one.leaves) for one in group.asked)
    return NewProposal(seats, group.matched, group.line, group.kind, group.group)


def _prove(round_id: int, result: Result) -> None:
    """Say how near the best possible it is. The preview stands without that, so its failing fails nothing."""
    try:
        api.prove_round(round_id=round_id, proof=match_run.proof(result))
    except Exception:
        log.exception("Round %s stands without a certificate", round_id)
