"""What others share, who has met whom, what is reported, and the desk of course staff, over the wire."""

import csv
import io
import json
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from tests.reflection_blocks import TYPE, Reflecting


@pytest.fixture
def made(block: Any, call: Any, people: Any) -> Any:
    def make(**settings: Any) -> Any:
        found: Any = Reflecting(block(settings, people.amina, block_type=TYPE), call)
        found.grouped(people.amina, people.otieno)
        found.grouped(people.maria, people.thuha, name="Weavers")
        found.mine, found.theirs = found.shares(people.amina, "We asked."), found.shares(people.maria, "We wove.")
        found.given = found.answers(people.amina, found.theirs)
        return found

    return make


@pytest.fixture
def at(made: Any) -> Any:
    return made()


def test_others_are_found_by_words_and_by_cause_and_followed(at: Any, people: Any) -> None:
    assert [row["contribution"]["id"] for row in at.does(people.amina, "browse", text="WOVE")["rows"]] == [at.theirs]
    assert at.does(people.amina, "browse", text="cards")["rows"] == []
    assert at.does(people.layla, "browse", cause="Clean water")["total"] == 2
    (row,) = at.does(people.amina, "browse")["rows"]
    assert (row["answered"], row["followed"]) == (True, False)
    at.does(people.amina, "follow", contribution=at.theirs, on=True)
    assert at.does(people.amina, "browse", followed=True)["total"] == 1
    at.does(people.amina, "follow", contribution=at.theirs, on=False)
    assert at.does(people.amina, "browse", followed=True)["total"] == 0


def test_a_group_is_followed_by_the_key_that_one_was_sent_and_by_no_other(at: Any, people: Any) -> None:
    key = next(one["key"] for one in at.does(people.amina, "my_network")["groups"] if one["name"] == "Weavers")
    at.does(people.amina, "follow", group=key, on=True)
    assert at.does(people.amina, "browse", followed=True)["total"] == 1
    at.refuses(people.layla, "follow", 404, "not_there", group=key, on=True)


def test_where_the_author_wants_no_browsing_one_reads_what_one_was_handed(made: Any, people: Any) -> None:
    at = made(browse=False)
    at.block.runtime.shelf.course_of(at.block.scope_ids.usage_id).fields(at.block.scope_ids.usage_id)["browse_all"] = (
        False
    )
    at.refuses(people.amina, "browse", 403, "no_browsing")
    at.refuses(people.layla, "read", 404, "not_there", contribution=at.theirs)
    said = {"version": 1, "answers": {"like": "It"}}
    at.refuses(people.layla, "respond", 404, "not_there", contribution=at.theirs, **said)
    at.does(people.layla, "respond", contribution=at.is_handed(people.layla, "strangers")["contribution"]["id"], **said)
    assert at.does(people.amina, "read", contribution=at.theirs)["contribution"]["id"] == at.theirs
    assert at.does(people.henrik, "browse")["total"] == 2


def test_two_reports_hide_it_at_once_and_staff_bring_it_back(at: Any, people: Any) -> None:
    told = {"what": "contribution", "id": at.theirs, "reason": "rude"}
    at.does(people.amina, "report", **told)
    assert at.does(people.otieno, "browse")["total"] == 2
    at.does(people.otieno, "report", **told)
    assert [row["contribution"]["id"] for row in at.does(people.otieno, "browse")["rows"]] == [at.mine]
    assert at.is_handed(people.thuha, "team") is None
    at.refuses(people.otieno, "read", 404, "not_there", contribution=at.theirs)
    mine = at.sees(people.maria)["mine"]["contribution"]
    assert mine["hidden"]
    assert "amina" not in json.dumps(mine)
    (row,) = at.does(people.henrik, "desk")["reported"]
    assert (row["hidden"], row["reasons"], row["by"]["name"]) == (True, {"rude": 2}, "maria")
    at.does(people.henrik, "moderate", what="contribution", id=at.theirs, hide=False)
    assert not at.sees(people.maria)["mine"]["contribution"]["hidden"]
    assert at.is_handed(people.thuha, "team")["contribution"]["id"] == at.theirs


def test_a_report_needs_words_when_it_gives_no_reason_and_nobody_reports_their_own(at: Any, people: Any) -> None:
    told = {"what": "contribution", "id": at.theirs}
    refusal = at.refuses(people.amina, "report", 422, "invalid", **told, reason="other")
    assert set(refusal["fields"]) == {"words"}
    at.refuses(people.maria, "report", 403, "not_yours", **told, reason="spam")


def test_whoever_waits_too_long_is_on_the_desk_and_is_handed_out_first_once_boosted(
    at: Any, people: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    later = timezone.now() + timedelta(hours=49)
    monkeypatch.setattr("django.utils.timezone.now", lambda: later)
    (row,) = at.does(people.henrik, "desk")["waiting"]
    assert (row["contribution"]["id"], row["hours"], row["boosted"]) == (at.mine, 49, False)
    assert at.does(people.henrik, "boost", contribution=at.mine, on=True)["waiting"][0]["boosted"]
    assert at.is_handed(people.thuha, "strangers")["why"] == "asked_for_help"


def test_a_facilitator_answers_as_such_and_a_learner_cannot(at: Any, people: Any) -> None:
    at.answers(people.henrik, at.mine, "Ask about term dates", lane="staff")
    (got,) = at.sees(people.amina)["received"]["responses"]
    assert (got["lane"], got["by"]["staff"]) == ("staff", True)
    said = {"contribution": at.mine, "version": 1, "answers": {"like": "It"}, "lane": "staff"}
    at.refuses(people.maria, "respond", 403, "not_yours", **said)


@pytest.mark.parametrize("handler", ["desk", "boost", "moderate", "course_network", "export", "network_csv"])
def test_the_desk_is_course_staffs(at: Any, people: Any, handler: str) -> None:
    payload = {
        "boost": {"contribution": at.mine, "on": True},
        "moderate": {"what": "response", "id": at.given, "hide": True},
        "export": {"format": "csv"},
    }
    at.refuses(people.amina, handler, 403, "not_yours", **payload.get(handler, {}))


def test_the_network_knows_who_answered_whom(at: Any, people: Any) -> None:
    mine = at.does(people.amina, "my_network")
    assert [(one["times"], one["waits"]) for one in mine["ties"]] == [(1, "b")]
    assert {one["name"] for one in mine["people"]} == {"amina", "maria"}
    course = at.does(people.henrik, "course_network", days=7)
    assert {(one["name"], one["ties"]) for one in course["groups"]} == {("Wells", 1), ("Weavers", 1)}
    rows = list(csv.reader(io.StringIO(at.file(people.henrik, "network_csv").body.decode("utf-8-sig"))))
    assert sorted(row[:1] + row[2:6] for row in rows[1:]) == [
        ["Weavers", "1", "0", "1", "1"], ["Wells", "1", "1", "0", "1"],
    ]  # fmt: skip


def test_everything_is_taken_along_with_the_talk_and_what_came_of_it(at: Any, people: Any) -> None:
    at.does(people.maria, "reply", response=at.given, id="k3x9ab12", text="=HYPERLINK(1)")
    at.does(people.maria, "decide", response=at.given, will="use", because="It fits")
    answer = at.file(people.henrik, "export", format="csv")
    assert answer.headers["Content-Disposition"].startswith('attachment; filename="Peer-reflection.csv"')
    table = answer.body.decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(table)))
    assert [row[0] for row in rows[1:]] == ["reflection", "reflection", "response"]
    assert "use" in rows[-1]
    assert all(not cell.startswith("=") for row in rows for cell in row)
    told = json.loads(at.file(people.henrik, "export", format="json").body)
    assert (len(told["reflections"]), told["responses"][0]["thread"][0]["text"]) == (2, "=HYPERLINK(1)")


def test_in_a_preview_nobody_is_there_and_nothing_breaks(at: Any, people: Any, seen_by: Any, call: Any) -> None:
    preview = seen_by(people.priya, at.block, preview=True)
    assert call(preview, "browse", {})[1]["rows"] == []
    assert call(preview, "my_network", {})[1]["people"] == []
    assert call(preview, "older", {"which": "given", "before": 1})[1]["responses"] == []
    assert call(preview, "read", {"contribution": at.mine})[0] == 404
    assert call(preview, "poll", {"version": ""})[1]["readonly"] == "preview"
    assert call(preview, "serve", {"lane": "team"})[1]["code"] == "preview_only"


def test_nobody_writes_while_they_look_as_somebody_else(at: Any, people: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("grooc_xblocks.compat.is_masquerading", lambda block: True)
    at.refuses(people.amina, "serve", 403, "preview_only", lane="team")
    assert at.sees(people.amina)["readonly"] == "masquerade"
