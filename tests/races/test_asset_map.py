"""One map and many hands at the same instant: one version, no edit lost, nothing doubled, nobody half erased."""

from collections import Counter
from typing import Any

from grooc_xblocks.groups.models import Change, SharedItem, SharedState, Snapshot
from tests.races import acting

HANDS, TIMES = 8, 5
TOLD = {"kind": "people", "level": "self"}


def send(number: int, learners: list[int], handler: str, payload: dict[str, Any]) -> list[Any]:
    """One request of one's own: (status, code)."""
    acting.enter()
    status, body = acting.send(learners[number], acting.MAP, handler, payload)
    return [acting.told(status, body), (body or {}).get("code")]


def look(number: int, learner: int) -> dict[str, Any]:
    """The map as a member sees it, and what the tables hold of it."""
    acting.enter()
    _, state = acting.send(learner, acting.MAP, "poll", {"version": ""})
    shared = SharedState.objects.get(usage_key=acting.MAP, owner=acting.owner(learner))
    changes = Change.objects.filter(shared=shared).order_by("version")
    items = SharedItem.objects.filter(shared=shared)
    copies = Snapshot.objects.filter(shared=shared, name="map").order_by("number")
    return {
        "state": {name: state[name] for name in ("assets", "links", "versions", "problem")},
        "changes": list(changes.values_list("version", flat=True)),
        "items": str(list(items.values_list("value", flat=True))),
        "history": str(list(changes.values_list("delta", flat=True))),
        "copies": list(copies.values_list("number", flat=True)),
        "copied": str(list(copies.values_list("value", flat=True))),
    }


def begun(race: Any, size: int) -> list[int]:
    """A group with one asset on its map; its members."""
    ((group,),) = race(acting.groups, sizes=[size])
    asset = {"id": "assetone", "name": "Pump", "offers": "One\nTwo\nThree", **TOLD}
    race(send, learners=group["members"], handler="add_asset", payload=asset)
    return group["members"]


def test_all_who_submit_at_one_instant_make_one_version(race: Any) -> None:
    members = begun(race, HANDS)
    answers = race(send, HANDS, learners=members, handler="submit_map", payload={"name": "first"})
    assert Counter(map(tuple, answers)) == {(200, None): 1, (409, "nothing_new"): HANDS - 1}
    (seen,) = race(look, learner=members[0])
    assert ([head["number"] for head in seen["state"]["versions"]], seen["copies"]) == ([1], [1])


def test_assets_added_at_one_instant_are_all_there(race: Any) -> None:
    members = begun(race, HANDS)
    assert race(add_some, HANDS, learners=members) == [[200] * TIMES] * HANDS
    (seen,) = race(look, learner=members[0])
    assert len(seen["state"]["assets"]) == HANDS * TIMES + 1
    assert seen["changes"] == list(range(1, HANDS * TIMES + 2))


def add_some(number: int, learners: list[int]) -> list[Any]:
    acting.enter()
    told = [{"id": f"asset{number:02}{n:02}", "name": f"Pump {number} {n}", **TOLD} for n in range(TIMES)]
    return [acting.told(*acting.send(learners[number], acting.MAP, "add_asset", one)) for one in told]


def test_different_fields_of_one_asset_changed_at_one_instant_are_all_kept(race: Any) -> None:
    members = begun(race, 4)
    changes = [{"name": "Hand pump"}, {"place": "Obunga"}, {"state": "asked"}, {"note": "Ask on Sunday"}]
    answers = race(edit, 4, learners=members, changes=changes)
    assert answers == [[200, None]] * 4
    (seen,) = race(look, learner=members[0])
    asset = seen["state"]["assets"]["assetone"]
    assert {key: asset[key] for change in changes for key in change} == {
        key: value for change in changes for key, value in change.items()
    }


def edit(number: int, learners: list[int], changes: list[dict[str, Any]]) -> list[Any]:
    return send(number, learners, "edit_asset", {"id": "assetone", "base": 1, "changes": changes[number]})


def test_one_field_changed_at_one_instant_keeps_one_and_shows_the_others_both(race: Any) -> None:
    members = begun(race, HANDS)
    answers = race(edit, HANDS, learners=members, changes=[{"place": f"Place {n}"} for n in range(HANDS)])
    assert Counter(map(tuple, answers)) == {(200, None): 1, (409, "asset_clash"): HANDS - 1}
    (seen,) = race(look, learner=members[0])
    assert seen["changes"] == [1, 2]


def test_one_queue_sent_from_two_windows_at_one_instant_doubles_nothing(race: Any) -> None:
    members = begun(race, 1)
    assert {status for answers in race(queue, 2, learner=members[0]) for status in answers} <= {200, 409}
    (seen,) = race(look, learner=members[0])
    state = seen["state"]
    assert len(state["assets"]) == 6
    assert len(state["links"]) == 5
    assert state["assets"]["assetone"]["offers"] == "One\nTwo\nThree and a half"


def queue(number: int, learner: int) -> list[Any]:
    """What one learner did offline, as one of two windows sends it."""
    acting.enter()
    acts = [("add_asset", {"id": f"asset{n:04}", "name": f"Yard {n}", **TOLD}) for n in range(5)]
    acts += [
        ("link_assets", {"id": f"linka{n:04}", "from": f"asset{n:04}", "verb": "uses", "to": "assetone"})
        for n in range(5)
    ]
    acts.append(("edit_asset", {"id": "assetone", "base": 1, "changes": {"offers": "One\nTwo\nThree and a half"}}))
    return [acting.told(*acting.send(learner, acting.MAP, handler, payload)) for handler, payload in acts]


def test_whoever_is_erased_while_others_write_about_them_is_gone(race: Any) -> None:
    members = begun(race, HANDS)
    person = {"id": "personone", "name": "Chebet", "person": True, **TOLD}
    race(send, learners=members, handler="add_asset", payload=person)
    race(send, learners=members, handler="submit_map", payload={"name": ""})
    answers = race(about, HANDS, learners=members)
    assert {answer[0] for answer in answers} <= {200, 404, 409}
    assert answers[0] == [200, None]
    race(send, learners=members, handler="erase_person", payload={"id": "personone"})
    (seen,) = race(look, learner=members[0])
    for kept in ("items", "history", "copied"):
        assert "Chebet" not in seen[kept], kept


def about(number: int, learners: list[int]) -> list[Any]:
    """The first erases the person; the others link, comment and edit."""
    acts = [
        ("erase_person", {"id": "personone"}),
        ("link_assets", {"id": f"linkb{number:03}", "from": "personone", "verb": "knows", "to": "assetone"}),
        ("comment_asset", {"id": f"comment{number:02}", "asset": "personone", "text": "Chebet is kind"}),
        ("edit_asset", {"id": "personone", "base": 2, "changes": {"note": f"Ask Chebet {number}"}}),
    ]
    return send(number, learners, *acts[0 if number == 0 else 1 + number % 3])


def test_whoever_leaves_while_others_write_takes_a_whole_version_along(race: Any) -> None:
    members = begun(race, HANDS)
    answers = race(leave_or_add, HANDS, learners=members)
    assert {status for one in answers for status in one} == {200}
    (copy,) = race(copy_of, learner=members[0])
    assert copy["version"] >= 1
    assert copy["count"] == copy["version"]


def leave_or_add(number: int, learners: list[int]) -> list[Any]:
    if number:
        return add_some(number, learners)
    acting.enter()
    return [acting.told(*acting.send(learners[0], acting.FINDER, "leave_group", {}))]


def copy_of(number: int, learner: int) -> dict[str, Any]:
    """Every version added one asset, so a copy that is whole has as many as its version says."""
    copy = Snapshot.objects.get(name=f"left:{learner}")
    return {"version": copy.version, "count": len(copy.value["assets"])}
