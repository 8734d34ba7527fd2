"""What should not stand here is reported, hidden, and decided on."""

import pytest

from grooc_xblocks.reflections import api
from grooc_xblocks.reflections.models import ModerationAct, Report
from tests.reflections.acting import counts_agree, refused


@pytest.fixture
def text(course, cast, clock):
    """Ana's reflection."""
    return course.share(cast.ana, "Rude words")


def test_enough_different_people_hide_a_reflection_and_nobody_is_handed_it(course, cast, text):
    assert course.report(cast.dan, "contribution", text) is False
    assert course.report(cast.dan, "contribution", text, reason="spam") is False
    assert course.report(cast.eve, "contribution", text) is True
    assert course.serve(cast.fay) is None
    assert course.browse(cast.fay) == []
    with refused(404, "not_there"):
        course.read(cast.fay, text)
    assert course.view(cast.ana).mine.state == "hidden"
    assert counts_agree(course)


def test_one_report_is_enough_where_the_author_says_so(course, cast, text):
    assert course.report(cast.dan, "contribution", text, hide_at=1) is True


def test_staff_show_it_again_and_old_reports_do_not_hide_it_anew(course, cast, text):
    course.report(cast.dan, "contribution", text)
    course.report(cast.eve, "contribution", text)
    course.moderate(cast.staff, "contribution", text, hide=False)
    assert course.serve(cast.fay).contribution.id == text
    assert course.report(cast.fay, "contribution", text) is False
    acts = ModerationAct.objects.order_by("id").values_list("act", "actor_id")
    assert list(acts) == [("by_reports", None), ("shown", cast.staff.id)]


def test_staff_keep_it_hidden_or_hide_by_themselves(course, cast, text):
    course.moderate(cast.staff, "contribution", text, hide=True)
    assert course.row(text).state == "hidden"
    assert [(one.what, one.hidden) for one in course.desk().reported] == []
    course.report(cast.dan, "contribution", text)
    (found,) = course.desk().reported
    assert found.words == ("says Dan",)
    assert (found.id, found.text, found.by, dict(found.reasons), found.hidden) == (
        *(text, "Rude words", cast.ana.id, {"rude": 1}, True),
    )


def test_a_new_version_of_what_is_hidden_stays_hidden(course, cast, text):
    course.moderate(cast.staff, "contribution", text, hide=True)
    course.share(cast.ana, "Kinder words")
    assert (course.row(text).state, course.browse(cast.dan)) == ("hidden", [])


def test_what_its_author_took_back_stays_taken_back(course, cast, text):
    api.withdraw_share(usage_key=course.key, person=cast.ana)
    course.moderate(cast.staff, "contribution", text, hide=False)
    assert course.row(text).state == "withdrawn"


def test_responses_and_messages_are_hidden_likewise(course, cast, text):
    response = course.respond(cast.dan, text, "Rude answer")
    message = course.reply(cast.dan, response, "Rude line").id
    assert course.report(cast.ana, "message", message, hide_at=1) is True
    assert [one.hidden for one in course.received(cast.ana)[0].thread] == [True]
    assert course.report(cast.ana, "response", response, hide_at=1) is True
    assert course.received(cast.ana) == []
    assert course.view(cast.dan).given[0].hidden is True
    assert course.read(cast.eve, text).responses == ()
    reported = {(one.what, one.text, one.by) for one in course.desk().reported}
    assert reported == {("message", "Rude line", cast.dan.id), ("response", "Rude answer", cast.dan.id)}
    course.moderate(cast.staff, "response", response, hide=False)
    assert len(course.received(cast.ana)) == 1


def test_nobody_reports_their_own_or_what_is_elsewhere(course, cast, text):
    with refused(403, "not_yours"):
        course.report(cast.ana, "contribution", text)
    for what in ("contribution", "response", "message", "person"):
        with refused(404, "not_there"):
            course.report(cast.dan, what, 2**53)


def test_nobody_reports_what_they_were_never_shown(course, cast, text):
    response = course.respond(cast.dan, text, "Kind answer")
    message = course.reply(cast.dan, response, "Kind line").id
    with refused(404, "not_there"):
        course.report(cast.eve, "message", message)
    for what, target in (("contribution", text), ("response", response)):
        with refused(404, "not_there"):
            course.report(cast.eve, what, target, anybodys=False)
        assert course.report(cast.eve, what, target, anybodys=False, staff=True) is False
    assert course.report(cast.ana, "response", response, anybodys=False) is True
    assert Report.objects.count() == 3


def test_the_author_is_never_told_who_reported(course, cast, text):
    course.report(cast.dan, "contribution", text)
    course.report(cast.eve, "contribution", text)
    assert Report.objects.count() == 2
    assert "says Dan" not in repr(course.view(cast.ana))
    assert "report" not in repr(course.view(cast.ana))
