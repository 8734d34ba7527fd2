"""Rounds: started once, claimed once, stored once or not at all; and what starts them by itself."""

import pytest
from django.db import IntegrityError, transaction

from grooc_xblocks.domain.matching import Certificate, Fact
from grooc_xblocks.domain.pool import Counts
from grooc_xblocks.groups import api, jobs
from grooc_xblocks.groups.match_data import Outcome
from grooc_xblocks.groups.match_models import MatchRound, Proposal, ProposalSeat
from tests.groups.acting import refused
from tests.groups.matching import outcome, plan
from tests.tables import Queries, tables

NOTHING = Outcome((), (), Counts())


def test_a_started_round_waits_for_its_worker(matching, cast):
    started = matching.start(seed=7, by=cast.eve.id, by_name="Eve", at_once=True)
    assert (started.number, started.kind, started.state, started.trigger) == (1, "wave", "queued", "hand")
    assert (started.rules, started.sizes, started.seed) == ({"preset": "balanced"}, (3, 4), 7)
    assert (started.by, started.by_name, started.at_once, started.answer_hours) == (cast.eve.id, "Eve", True, 72)
    assert started.usage_key == str(matching.groups.usage_key)
    assert (started.took_s, started.answers, started.figures) == (None, None, None)


def test_its_worker_is_called(matching, monkeypatch):
    called = []
    monkeypatch.setattr(jobs, "start", called.append)
    started = matching.start()
    assert called == [started.id]


def test_one_round_at_a_time(matching, cast):
    started = matching.start()
    with refused(409, "round_running"):
        matching.start()
    matching.claim(started)
    with refused(409, "round_running"):
        matching.start(kind="repair")
    assert api.store_round(round_id=started.id, outcome=NOTHING)
    assert matching.start().number == 2


def test_each_set_has_its_own_rounds(matching):
    matching.start()
    assert api.start_round(usage_key=matching.groups.usage_key, group_set="other", plan=plan()).number == 1


def test_the_constraint_has_the_last_word_on_one_round_at_a_time(matching):
    started = matching.start()
    second = MatchRound.objects.get(id=started.id)
    second.pk, second.number = None, 2
    with pytest.raises(IntegrityError), transaction.atomic():
        second.save()


def test_a_round_is_claimed_once(matching, cast):
    matching.wait(cast.ana, cast.ben)
    started = matching.start()
    work = api.claim_round(round_id=started.id)
    assert [one.learner_id for one in work.seekers] == [cast.ana.id, cast.ben.id]
    assert work.seekers[0].looking.card["name"] == "Ana"
    assert (work.round.state, work.round.phase, work.open_groups) == ("running", "reading", ())
    assert api.claim_round(round_id=started.id) is None
    assert api.claim_round(round_id=started.id + 1) is None


def test_claiming_takes_five_queries_however_many_wait(matching, groups, crowd):
    for count in (3, 30):
        everybody = crowd(count)
        matching.wait(*everybody)
        groups.start(*crowd(2), openness="open", fills=True)
        started = matching.start()
        with Queries() as queries:
            api.claim_round(round_id=started.id)
        assert len(queries.ours) == 5  # the claim, the round, who waits, groups and their members
        matching.cancel(started)


def test_whoever_is_asked_just_now_is_in_no_other_round(matching, cast):
    matching.wait(cast.ana, cast.ben, cast.cyd, cast.dan)
    matching.announce(matching.preview([cast.ana, cast.ben, cast.cyd]))
    matching.again(cast.cyd)
    assert [one.learner_id for one in matching.claim().seekers] == [cast.cyd.id, cast.dan.id]


def test_groups_that_let_the_matching_fill_their_places_are_part_of_the_work(matching, groups, cast):
    wells = groups.start(cast.ana, cast.ben, size_max=5, fills=True)
    groups.start(cast.cyd)
    (opened,) = matching.claim().open_groups
    assert (opened.group.id, opened.room, opened.small) == (wells.id, 2, False)  # four is the round's largest size
    assert [one.learner_id for one in opened.members] == [cast.ana.id, cast.ben.id]
    assert (opened.opening.id, opened.opening.cause, opened.opening.room) == (wells.id, "Clean water", 2)


def test_a_full_a_resting_a_queued_for_and_an_asking_group_are_not_filled(matching, groups, cast, clock):
    groups.start(cast.ana, cast.ben, size_max=2, fills=True)
    resting = groups.start(cast.cyd, fills=True)
    groups.rest(resting, cast.cyd)
    assert matching.claim().open_groups == ()
    groups.wake(resting, cast.cyd)
    matching.cancel(matching.round(api.desk(**matching.where, size_min=3).rounds[0]))
    matching.wait(cast.dan, cast.eve)
    matching.announce(matching.fill(resting, cast.dan))
    assert matching.claim().open_groups == ()


def test_a_sign_of_life_says_how_far_it_is_and_whether_to_go_on(matching, clock):
    work = matching.claim()
    assert api.note_progress(round_id=work.round.id, progress=0.4, phase="forming")
    shown = matching.round(work.round)
    assert (shown.progress, shown.phase, shown.state) == (0.4, "forming", "running")
    assert api.note_progress(round_id=work.round.id, progress=1.7, phase="improving")
    assert matching.round(work.round).progress == 1.0
    matching.cancel(work.round)
    assert not api.note_progress(round_id=work.round.id, progress=0.5, phase="improving")
    assert matching.round(work.round).state == "cancelled"


def test_a_stored_round_is_a_preview(matching, cast, clock):
    matching.wait(cast.ana, cast.ben, cast.cyd, cast.dan)
    preview = matching.preview([cast.cyd, cast.ana, cast.ben])
    assert (preview.state, preview.people, preview.groups, preview.progress) == ("preview", 4, 1, 1.0)
    assert preview.took_s > 0
    assert preview.figures["unplaced"] == 1
    assert preview.counts.topics == {"Clean water": 4}
    page = matching.page(preview)
    (group,) = page.groups
    assert (group.number, group.kind, group.state, group.topic) == (1, "new", "draft", "Clean water")
    assert [seat.card["name"] for seat in group.seats] == ["Cyd", "Ana", "Ben"]
    assert not any(seat.open for seat in group.seats)
    (alone,) = matching.page(preview, filter="unplaced").unplaced
    assert (alone.learner_id, [fact.kind for fact in alone.facts]) == (cast.dan.id, ["no_place"])
    assert alone.facts[0] == Fact("no_place", alone.facts[0].msgid, {"smallest": 3, "largest": 4})
    assert matching.waiting() == {one.id for one in (cast.ana, cast.ben, cast.cyd, cast.dan)}


def test_a_round_is_stored_once(matching, cast):
    matching.wait(cast.ana, cast.ben, cast.cyd)
    work = matching.claim()
    made = outcome(work, [[cast.ana, cast.ben, cast.cyd]])
    assert api.store_round(round_id=work.round.id, outcome=made)
    before = tables()
    assert not api.store_round(round_id=work.round.id, outcome=made)
    assert tables() == before


@pytest.mark.parametrize("end", ["cancelled", "interrupted", "failed"])
def test_a_round_that_has_ended_stores_nothing(matching, cast, clock, end):
    matching.wait(cast.ana, cast.ben, cast.cyd)
    work = matching.claim()
    if end == "cancelled":
        matching.cancel(work.round)
    elif end == "failed":
        api.fail_round(round_id=work.round.id, fault="error")
    else:
        clock.forward(seconds=61)
        matching.start()
    assert not api.store_round(round_id=work.round.id, outcome=outcome(work, [[cast.ana, cast.ben, cast.cyd]]))
    assert not Proposal.objects.exists()
    assert not ProposalSeat.objects.exists()
    assert matching.round(work.round).state == ("cancelled" if end == "cancelled" else "failed")


def test_what_a_store_cannot_finish_it_does_not_begin(matching, cast):
    matching.wait(cast.ana, cast.ben, cast.cyd)
    work = matching.claim()
    made = outcome(work, [[cast.ana, cast.ben, cast.cyd]])
    twice = Outcome((*made.proposals, *made.proposals), (), made.counts)
    before = tables()
    with pytest.raises(IntegrityError), transaction.atomic():
        api.store_round(round_id=work.round.id, outcome=twice)
    assert tables() == before


def test_a_failed_round_says_why_and_makes_room_for_another(matching):
    work = matching.claim()
    api.fail_round(round_id=work.round.id, fault="memory")
    failed = matching.round(work.round)
    assert (failed.state, failed.fault) == ("failed", "memory")
    api.fail_round(round_id=work.round.id, fault="error")
    assert matching.round(work.round).fault == "memory"
    assert matching.start().number == 2


def test_a_silent_worker_is_taken_for_gone_after_a_minute(matching, clock):
    work = matching.claim()
    clock.forward(seconds=59)
    with refused(409, "round_running"):
        matching.start()
    assert api.note_progress(round_id=work.round.id, progress=0.1, phase="forming")
    clock.forward(seconds=59)
    assert matching.round(work.round).state == "running"
    clock.forward(seconds=2)
    gone = matching.round(work.round)
    assert (gone.state, gone.fault) == ("failed", "interrupted")
    assert matching.start().number == 2
    assert not api.note_progress(round_id=work.round.id, progress=0.2, phase="forming")


def test_a_worker_that_stores_has_ten_minutes(matching, cast, clock):
    matching.wait(cast.ana, cast.ben, cast.cyd)
    work = matching.claim()
    assert api.note_progress(round_id=work.round.id, progress=1.0, phase="storing")
    clock.forward(minutes=9)
    assert matching.round(work.round).state == "running"
    with refused(409, "round_running"):
        matching.start()
    assert api.store_round(round_id=work.round.id, outcome=outcome(work, [[cast.ana, cast.ben]]))
    other = matching.claim()
    assert api.note_progress(round_id=other.round.id, progress=1.0, phase="storing")
    clock.forward(minutes=11)
    assert matching.round(other.round).state == "failed"
    assert matching.start().number == 3


def test_a_round_waits_ten_minutes_for_a_worker(matching, clock):
    started = matching.start()
    clock.forward(minutes=9)
    with refused(409, "round_running"):
        matching.start()
    clock.forward(minutes=2)
    assert matching.start().number == 2
    assert api.claim_round(round_id=started.id) is None


def test_only_what_is_queued_or_worked_on_can_be_cancelled(matching, cast):
    matching.wait(cast.ana, cast.ben, cast.cyd)
    preview = matching.preview([cast.ana, cast.ben, cast.cyd])
    with refused(409, "round_moved_on"):
        matching.cancel(preview)
    with refused(404, "not_there"):
        api.cancel_round(group_set_id=matching.set_id + 1, round_id=preview.id)


def test_a_discarded_preview_keeps_its_figures_and_forgets_its_people(matching, cast):
    matching.wait(cast.ana, cast.ben, cast.cyd)
    preview = matching.preview([cast.ana, cast.ben, cast.cyd])
    with refused(404, "not_there"):
        api.discard_round(group_set_id=matching.set_id + 1, round_id=preview.id, version=preview.version)
    matching.discard(preview)
    gone = matching.round(preview)
    assert (gone.state, gone.figures["groups"]) == ("discarded", 1)
    assert not ProposalSeat.objects.exists()
    with refused(409, "round_moved_on"):
        matching.discard(preview)
    with refused(409, "round_moved_on"):
        matching.announce(preview)


def test_two_previews_may_stand_side_by_side(matching, cast):
    matching.wait(cast.ana, cast.ben, cast.cyd, cast.dan)
    one = matching.preview([cast.ana, cast.ben, cast.cyd])
    other = matching.preview([cast.ana, cast.ben, cast.dan], rules={"preset": "hours_first"})
    assert [one.state, matching.round(other).state] == ["preview", "preview"]
    assert matching.proposed(one) != matching.proposed(other)


def test_the_proof_comes_after_the_preview(matching, cast):
    matching.wait(cast.ana, cast.ben, cast.cyd)
    preview = matching.preview([cast.ana, cast.ben, cast.cyd])
    assert preview.figures["certificate"] is None
    proof = Certificate(0.7, 0.63, 0.1, True, Fact("proven", "said"))
    api.prove_round(round_id=preview.id, proof=proof)
    proven = matching.round(preview)
    assert proven.figures["certificate"]["bound"] == 0.7
    assert proven.version == preview.version
    matching.discard(proven)
    before = tables()
    api.prove_round(round_id=preview.id, proof=proof)
    assert tables() == before
