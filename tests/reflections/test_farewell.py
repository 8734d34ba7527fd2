"""When an account ends, names and texts go, counts stay; and digests come once an hour."""

from types import SimpleNamespace

import pytest
from django.core.management import call_command

from grooc_xblocks.reflections import api
from grooc_xblocks.reflections.receivers import on_retirement
from grooc_xblocks.reflections.signals import digest_due
from tests.reflections.acting import counts_agree, holding, refused, rows

WORD = "Zanzibar"


@pytest.fixture
def digests(django_capture_on_commit_callbacks):
    """``digests(deed, *given)``: whom a deed sends a digest, with how many news."""

    def heard(deed, *given):
        sent = []

        def listen(learner, news, **_):
            sent.append((learner, news))

        digest_due.connect(listen)
        with django_capture_on_commit_callbacks(execute=True):
            deed(*given)
        digest_due.disconnect(listen)
        return sent

    return heard


def test_retirement_leaves_no_name_and_no_text_and_keeps_the_counts(course, cast, clock):
    dan = type(cast.dan)(cast.dan.id, WORD, WORD, cast.dan.group_id, "Seeds")
    theirs, mine = course.share(cast.ana), course.share(dan, f"{WORD} tried")
    course.share(dan, f"{WORD} tried again", attachments=[{"kind": "talk", "summary": WORD}], cause=WORD)
    given = course.respond(dan, theirs, WORD)
    received = course.respond(cast.ana, mine, version=2)
    course.reply(dan, given, WORD)
    course.says(dan, "mark_helped", received, mark="yes", why=WORD)
    course.says(dan, "decide", received, will="use", because=WORD)
    course.report(cast.ben, "contribution", theirs)
    course.report(dan, "response", received)
    other = course.share(cast.eve)
    course.serve(dan, "team")
    api.save_response_draft(usage_key=course.key, person=dan, contribution=other, answers={"like": WORD})
    api.follow(usage_key=course.key, learner=dan.id, what="contribution", target=theirs, on=True)
    assert len(holding(WORD)) > 8
    for _ in range(2):
        on_retirement(user=SimpleNamespace(id=dan.id))
        assert holding(WORD) == []
        assert holding("says Zanzibar") == []
    view = course.view(cast.ana)
    assert (view.received.total, view.given_strangers, view.received.latest[0].answers) == (1, 1, {})
    assert course.serve(cast.fay, "team").contribution.author == cast.eve.id
    assert counts_agree(course)
    on_retirement(user=None)


def test_a_groups_reflection_stays_when_the_one_who_shared_it_goes(course, cast, clock):
    text = course.share(cast.ana, "Ours", of_group=True)
    api.retire(learner=cast.ana.id)
    assert course.read(cast.dan, text).contribution.version.answers["tried"] == "Ours"


def test_twenty_answers_in_an_hour_are_one_digest_and_then_another(course, crowd, clock, digests):
    author, *readers = crowd(21)
    text = course.share(author)
    assert digests(lambda: [course.respond(one, text) for one in readers[:-1]]) == [(author.id, 1)]
    assert digests(api.send_due_digests) == []
    clock.forward(hours=1.1)
    assert digests(course.respond, readers[-1], text) == [(author.id, 18 + 1)]


def test_a_clock_sends_what_is_left(course, crowd, clock, digests, capsys):
    author, one, two = crowd(3)
    text = course.share(author)
    for reader in (one, two):
        course.respond(reader, text)
    clock.forward(hours=2)
    assert digests(call_command, "grooc_send_digests") == [(author.id, 1)]
    assert "Digests sent: 1" in capsys.readouterr().out
    assert digests(api.send_due_digests) == []


def test_who_wants_no_digests_gets_none_and_what_came_meanwhile_is_no_news(course, cast, clock, digests):
    text = course.share(cast.ana)
    assert course.view(cast.ana).digest is None
    digest_due.connect(print)
    try:
        assert course.view(cast.ana).digest is True
        api.set_digest(usage_key=course.key, person=cast.ana, on=False)
        assert course.view(cast.ana).digest is False
    finally:
        digest_due.disconnect(print)
    assert digests(course.respond, cast.dan, text) == []
    clock.forward(hours=2)
    assert digests(api.send_due_digests) == []
    api.set_digest(usage_key=course.key, person=cast.ana, on=True)
    assert digests(api.send_due_digests) == []
    assert digests(course.respond, cast.eve, text) == [(cast.ana.id, 1)]
    with refused(404, "not_there"):
        api.set_digest(usage_key=course.key, person=cast.fay, on=False)


def test_both_sides_hear_of_a_reply_and_nobody_of_their_own(course, cast, clock, digests):
    response = course.respond(cast.dan, course.share(cast.ana))
    clock.forward(hours=2)
    assert digests(course.reply, cast.ana, response) == [(cast.dan.id, 1)]
    assert digests(course.reply, cast.dan, response) == [(cast.ana.id, 1)]


def test_everything_of_a_block_can_be_read_page_by_page(course, crowd, clock, monkeypatch):
    monkeypatch.setattr("grooc_xblocks.reflections.api.exporting.PAGE", 2)
    author, *readers = crowd(6)
    text = course.share(author)
    for reader in readers:
        course.reply(author, course.respond(reader, text), "Thanks")
    assert [one.version.number for one in api.every_contribution(usage_key=course.key)] == [1]
    told = list(api.every_response(usage_key=course.key))
    assert [(one.by, len(one.thread)) for one in told] == [(reader.id, 1) for reader in readers]
    assert rows()["Participant"]
