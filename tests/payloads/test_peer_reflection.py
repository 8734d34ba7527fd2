import json
from dataclasses import asdict

import pytest

from grooc_xblocks.domain import reflection_settings, reflection_texts
from grooc_xblocks.domain.identity import Masks
from grooc_xblocks.payloads import parse, reflection_desk
from grooc_xblocks.payloads import peer_reflection as wanted
from tests.payloads.requests import faulty, read

KEY = Masks("block", b"secret").key(1, 2)
LINK = {"kind": "link", "url": "https://aminateaches.example", "summary": "How the cards came about"}
TALK = {"kind": "talk", "with": "Mateo", "when": "2026-11-20", "summary": "We keep the cards."}
PLAN = {"kind": "plan", "number": 1, "title": "Quiet minutes", "summary": ""}


@pytest.mark.parametrize(
    ("model", "values"),
    [
        (wanted.Poll, {"version": "7-1"}),
        (wanted.SaveDraft, {"answers": {}}),
        (wanted.WithdrawShare, {}),
        (wanted.Serve, {"lane": "team"}),
        (wanted.ShowAnother, {"lane": "strangers"}),
        (wanted.SaveResponseDraft, {"contribution": 1, "answers": {"like": "The"}}),
        (wanted.Respond, {"contribution": 1, "version": 2, "answers": {"like": "The cards"}}),
        (wanted.Respond, {"contribution": 1, "version": 2, "answers": {"like": "The cards"}, "lane": "staff"}),
        (wanted.ReviseResponse, {"response": 1, "answers": {"like": "The cards"}}),
        (wanted.Reply, {"response": 1, "id": "k3x9ab12", "text": "Thanks.\nWe will."}),
        (wanted.MarkHelped, {"response": 1, "mark": "no", "why": ""}),
        (wanted.Thank, {"response": 1}),
        (wanted.Decide, {"response": 1, "will": "use", "because": "It fits."}),
        (wanted.AskReveal, {"response": 1}),
        (wanted.Report, {"what": "message", "id": 1, "reason": "rude", "words": ""}),
        (wanted.Browse, {"text": "", "cause": "", "page": 1, "followed": False}),
        (wanted.Read, {"contribution": 1, "number": 2}),
        (wanted.Follow, {"contribution": 1, "on": True}),
        (wanted.Seen, {"responses": [1, 2]}),
        (wanted.MyNetwork, {"days": 14}),
        (wanted.SetPace, {"date": None}),
        (wanted.SetPace, {"date": "2026-12-13"}),
        (wanted.Older, {"which": "given", "before": 3}),
        (reflection_desk.Desk, {}),
        (reflection_desk.Boost, {"contribution": 1, "on": True}),
        (reflection_desk.Moderate, {"what": "contribution", "id": 1, "hide": False}),
        (reflection_desk.CourseNetwork, {"days": 0}),
        (reflection_desk.NetworkCsv, {"days": 14}),
        (reflection_desk.Export, {"format": "json"}),
        (reflection_desk.SaveSettings, asdict(reflection_settings.Settings())),
    ],
    ids=lambda value: value.__name__ if isinstance(value, type) else "",
)
def test_what_the_views_send_is_understood(model, values):
    understood = read(model, **values)
    assert json.loads(json.dumps(understood.sent())) == json.loads(json.dumps(values))


def test_a_group_is_followed_by_its_key_which_is_no_group_of_an_event():
    understood = read(wanted.Follow, group=KEY, on=False)
    assert (understood.whose, understood.contribution, hasattr(understood, "group")) == (KEY, None, False)


def test_what_is_brought_along_is_handed_on_as_the_rules_know_it():
    shared = read(wanted.Share, answers={"tried": "Cards"}, attachments=[LINK, TALK, PLAN])
    assert shared.brought() == [LINK, TALK, PLAN]
    can_bring = {"map": {}, "plan": {1: "Quiet minutes"}}
    assert reflection_texts.brought(shared.brought(), can_bring, {}) == [LINK, TALK, PLAN]


def test_a_draft_may_lack_what_sharing_needs():
    half = [{"kind": "link", "url": ""}, {"kind": "talk"}]
    assert [one["summary"] for one in read(wanted.SaveDraft, answers={}, attachments=half).brought()] == ["", ""]


@pytest.mark.parametrize(
    "wrong",
    [
        "https://aminateaches.example",
        {"url": LINK["url"]},
        {**LINK, "kind": "file"},
        {**LINK, "number": 1},
        {**LINK, "url": None},
        {**LINK, "url": "https://" + "x" * 2000},
        {**TALK, "people": "Mateo"},
        {**TALK, "summary": "x" * 1001},
        {**PLAN, "number": 0},
        {**PLAN, "number": "1"},
        {**PLAN, "number": True},
    ],
)
def test_what_cannot_be_brought_along_is_refused(wrong):
    assert faulty(wanted.Share, answers={}, attachments=[LINK, wrong]) == {"attachments"}


def test_no_more_is_brought_along_than_there_is_room_for():
    assert faulty(wanted.Share, answers={}, attachments=[LINK] * (reflection_texts.ATTACHMENTS + 1)) == {"attachments"}


def test_as_much_as_there_is_room_for_can_be_sent_in_any_script():
    answers = {f"prompt{number}": "क" * 4000 for number in range(20)}
    full = json.dumps({"answers": answers, "attachments": [{**TALK, "summary": "क" * 1000}] * 6}, ensure_ascii=False)
    assert parse(wanted.Share, full.encode()).answers == answers


def test_texts_are_cleaned_and_bounded():
    answers = {"tried": " a\r\nb\u0000 \n\n"}
    assert read(wanted.Share, answers=answers).answers == {"tried": " a\nb"}
    assert faulty(wanted.Share, answers={"tried": "x" * 4001}) == {"answers"}
    for prompt in ("x" * 41, "", "a\u0000", "Ä"):
        assert faulty(wanted.Share, answers={prompt: "x"}) == {"answers"}
    assert faulty(wanted.Share, answers={str(number): "x" for number in range(21)}) == {"answers"}


@pytest.mark.parametrize(
    ("model", "values", "fields"),
    [
        (wanted.Serve, {"lane": "staff"}, {"lane"}),
        (wanted.Serve, {}, {"lane"}),
        (wanted.Respond, {"contribution": 1, "version": 0, "answers": {}}, {"version"}),
        (wanted.Respond, {"contribution": 1, "version": 1, "answers": {}, "lane": "team"}, {"lane"}),
        (wanted.Respond, {"contribution": 1, "version": 1, "answers": {}, "author": 3}, {"author"}),
        (wanted.Reply, {"response": 1, "id": "k3x9ab12", "text": " \n\u200b"}, {"text"}),
        (wanted.Reply, {"response": 1, "id": "k3", "text": "x" * 2001}, {"id", "text"}),
        (wanted.MarkHelped, {"response": 1, "mark": "perhaps"}, {"mark"}),
        (wanted.Decide, {"response": 1, "will": "use", "because": "x" * 1001}, {"because"}),
        (wanted.Report, {"what": "person", "id": 1, "reason": "boring"}, {"what", "reason"}),
        (wanted.Follow, {"contribution": 1, "group": KEY, "on": 1}, {"on"}),
        (wanted.Follow, {"group": "10", "on": True}, {"group"}),
        (wanted.Follow, {"contribution": 1, "group": KEY, "on": True}, set()),
        (wanted.Follow, {"on": True}, set()),
        (wanted.Seen, {"responses": [1] * 201}, {"responses"}),
        (wanted.MyNetwork, {"days": -1}, {"days"}),
        (wanted.SetPace, {"date": "2026-02-30"}, {"date"}),
        (wanted.SetPace, {}, {"date"}),
        (wanted.Older, {"which": "all", "before": 0}, {"which", "before"}),
        (reflection_desk.Export, {"format": "xlsx"}, {"format"}),
        (reflection_desk.Moderate, {"what": "message", "id": 2**53 + 1, "hide": "no"}, {"id", "hide"}),
    ],
)
def test_what_does_not_fit_is_named(model, values, fields):
    assert faulty(model, **values) == fields


def test_the_settings_of_an_author_are_whole_and_judged_by_their_rules_not_by_their_shape():
    values = asdict(reflection_settings.Settings()) | {"hide_at": -1, "prompts": [], "who": "me"}
    understood = read(reflection_desk.SaveSettings, **values).model_dump()
    assert reflection_settings.check(understood).keys() == {"hide_at", "prompts", "who"}
    del values["browse"]
    assert faulty(reflection_desk.SaveSettings, **values) == {"browse"}
