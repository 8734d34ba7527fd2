"""What learners and facilitators see, and what it costs."""

import pytest

from grooc_xblocks.reflections import api
from tests.reflections.acting import Queries, refused


def test_a_view_costs_the_same_for_whoever_has_much_and_little(course, crowd, clock):
    me, *others = crowd(31)
    texts = [course.share(one) for one in others]
    mine = course.share(me)
    costs = []
    for share in (1, 25):
        for one, text in zip(others[:share], texts[:share], strict=True):
            if course.row(text).responses == 0:
                course.reply(one, course.respond(one, mine), "And you?")
                course.reply(me, course.respond(me, text), "And you?")
        with Queries() as queries:
            view = course.view(me)
        costs.append(queries.ours)
    assert costs == [12, 12]
    assert (view.received.total, len(view.received.latest), len(view.given), view.given_strangers) == (25, 20, 20, 25)
    assert (view.waiting, view.others, set(view.people) >= {me.id, others[24].id}) == (5, True, True)
    older = api.older(usage_key=course.key, person=me, which="received", before=view.received.latest[-1].id)
    assert len(older) == 5


def test_the_stamp_changes_with_what_concerns_one_and_is_the_views(course, cast, clock):
    assert course.stamp(cast.ana) == "0.0.0"
    text = course.share(cast.ana)
    stamps = [course.stamp(cast.ana)]
    deeds = [
        lambda: course.share(cast.dan),
        lambda: course.respond(cast.dan, text),
        lambda: course.reply(cast.dan, course.received(cast.ana)[0].id),
        lambda: course.moderate(cast.staff, "contribution", text, True),
    ]
    for deed in deeds:
        deed()
        stamps.append(course.stamp(cast.ana))
        assert stamps[-1] == course.view(cast.ana).stamp
    assert len(set(stamps)) == len(stamps)
    before = course.stamp(cast.ana)
    course.respond(cast.eve, course.share(cast.fay))
    with Queries() as queries:
        assert course.stamp(cast.ana) == before
    assert queries.ours == 1


def test_others_texts_are_found_by_every_word_by_cause_and_among_those_one_follows(course, cast, clock):
    wells = course.share(cast.dan, "Nous avons creusé un puits", cause="Clean water")
    seeds = course.share(cast.eve, "We sowed seeds", cause="Food")
    course.share(cast.ana, "My own puits", cause="Clean water")
    assert course.browse(cast.ana) == [seeds, wells]
    assert course.browse(cast.ana, text="PUITS creuse") == [wells]
    assert course.browse(cast.ana, text="puits seeds") == []
    assert course.browse(cast.ana, cause="Food") == [seeds]
    assert course.browse(cast.ana, page=2) == []
    where = {"usage_key": course.key, "learner": cast.ana.id}
    api.follow(**where, what="contribution", target=wells, on=True)
    api.follow(**where, what="contribution", target=wells, on=True)
    assert course.browse(cast.ana, followed=True) == [wells]
    api.follow(**where, what="contribution", target=wells, on=False)
    api.follow(**where, what="group", target=cast.dan.group_id, on=True)
    assert course.browse(cast.ana, followed=True) == [seeds, wells]
    with refused(404, "not_there"):
        api.follow(**where, what="group", target=77, on=True)
    page = api.browse(usage_key=course.key, person=cast.ana)
    assert (page.total, dict(page.causes)) == (2, {"Clean water": 1, "Food": 1})
    course.share(cast.dan, "Another text")
    assert course.browse(cast.ana, text="puits") == []


def test_browsing_costs_the_same_however_many_there_are(course, crowd, clock):
    me, *others = crowd(26)
    costs = []
    for one in others:
        course.share(one)
        if len(costs) < 2 and one in (others[0], others[-1]):
            with Queries() as queries:
                course.browse(me, text="garden")
            costs.append(queries.ours)
    assert costs == [7, 7]


def test_whoever_waits_two_days_stands_on_the_facilitators_list(course, cast, clock):
    waits = course.share(cast.ana, "Nobody answers")
    course.respond(cast.dan, course.share(cast.eve))
    clock.forward(hours=47)
    assert course.desk().waiting == ()
    clock.forward(hours=2)
    (row,) = course.desk().waiting
    assert (row.id, row.version.answers["tried"]) == (waits, "Nobody answers")
    course.boost(waits)
    assert course.serve(cast.fay).why == "asked_for_help"
    course.respond(cast.fay, waits)
    desk = course.desk()
    assert (desk.waiting, desk.responses) == ((), 2)
    assert [(one.name, one.people, one.contributions, one.given, one.received, one.without) for one in desk.groups] == [
        ("Seeds", 3, 1, 2, 1, 0),
        ("Wells", 1, 1, 0, 1, 0),
    ]
    with refused(404, "not_there"):
        course.boost(2**53)


def test_the_desk_costs_the_same_however_many_take_part(course, crowd, clock):
    costs = []
    for count in (2, 20):
        people = crowd(count, 2)
        for one in people:
            course.report(people[0], "contribution", course.share(one)) if one is not people[0] else course.share(one)
        course.respond(people[0], course.share(people[1]))
        with Queries() as queries:
            course.desk()
        costs.append(queries.ours)
    assert costs[0] == costs[1] <= 10


def test_ties_say_who_answered_whom_how_often(course, cast, clock):
    text = course.share(cast.ana)
    course.respond(cast.dan, text)
    clock.forward(days=10)
    course.share(cast.ana, "Again")
    course.respond(cast.dan, text, version=2)
    course.respond(cast.ben, text, version=2)
    ties = {(one.giver, one.receiver): one.times for one in api.ties(usage_key=course.key)}
    assert ties == {(cast.dan.id, cast.ana.id): 2, (cast.ben.id, cast.ana.id): 1}
    assert {one.times for one in api.ties(usage_key=course.key, days=7)} == {1}
    assert [one.giver for one in api.ties(usage_key=course.key, of=cast.ben.id)] == [cast.ben.id]
    assert [one.name for one in api.taking_part(usage_key=course.key)] == ["Ana", "Ben", "Dan"]
    assert api.waiting_authors(usage_key=course.key) == {}


def test_how_many_more_one_could_be_handed(course, cast, clock):
    assert api.left(usage_key=course.key, person=cast.ana) == {"team": 0, "strangers": 0}
    course.share(cast.ben)
    assert api.left(usage_key=course.key, person=cast.ana) == {"team": 1, "strangers": 1}  # the only group
    text = course.share(cast.dan)
    assert api.left(usage_key=course.key, person=cast.ana) == {"team": 1, "strangers": 1}
    course.serve(cast.ana)
    assert api.left(usage_key=course.key, person=cast.ana)["strangers"] == 1
    course.respond(cast.ana, text)
    assert api.left(usage_key=course.key, person=cast.ana) == {"team": 1, "strangers": 0}


def test_the_first_words_of_what_is_hidden_go_to_nobody(course, cast, clock):
    text = course.share(cast.ana, "Something private")
    course.respond(cast.dan, text)
    course.moderate(cast.staff, "contribution", text, True)
    assert course.view(cast.dan).given[0].title == ""


@pytest.mark.parametrize("which", ["contribution", "response"])
def test_one_response_and_faces_by_their_ids(course, cast, clock, which):
    text = course.share(cast.ana)
    response = course.respond(cast.dan, text)
    found = api.response(usage_key=course.key, response=response if which == "response" else 2**53)
    assert (found.by if found else None) == (cast.dan.id if which == "response" else None)
    assert api.faces(usage_key=course.key, ids={cast.ana.id})[cast.ana.id].name == "Ana"
