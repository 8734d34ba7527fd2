import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from grooc_xblocks.domain import plan_fields as fields
from grooc_xblocks.domain import plan_rows as rules
from grooc_xblocks.domain.errors import Conflict, Malformed, NotThere, Refused, RowClash
from tests.domain.asset_maps import AT, LATER
from tests.domain.plans import ENOUGH, ROW_IDS, WHERE, action, actions, kinds, told

ROW = ROW_IDS[0]
some_ids = st.sampled_from(ROW_IDS[:4])
ACTS = {
    "add": st.tuples(some_ids, st.sampled_from(["a", "b"])),
    "edit": st.tuples(some_ids, st.sampled_from(fields.STATUSES)),
    "remove": st.tuples(some_ids),
    "restore": st.tuples(some_ids),
    "move": st.tuples(some_ids, st.just("") | some_ids),
}
acts = st.sampled_from(sorted(ACTS)).flatmap(lambda name: st.tuples(st.just(name), ACTS[name]))


def done(now, name, args, base):
    """One request, on the rows from which the browser started."""
    match name:
        case "add":
            return action(now, args[0], what=args[1])
        case "edit":
            return edited(now, {"status": args[1]}, row=args[0], base=base.rows.get(args[0]))
        case "remove":
            return rules.remove(now, *args, by=1, at=LATER)
        case _:
            return getattr(rules, name)(now, *args)


def edited(now, changes, *, row=ROW, base=..., by=2):
    known = now.rows[row] if base is ... else base
    return rules.edit(now, row, changes, base=known, version=7, by=by, at=LATER)


def _of(kind, one):
    whole = {**fields.blank(kind), **{name: ENOUGH[name] for name in ENOUGH if name in fields.WAYS[kind]}, **one}
    return fields.tidy(kind, whole)


@given(st.lists(acts, max_size=8))
def test_whatever_is_done_doing_it_twice_is_doing_it_once(requests):
    now = rules.Rows()
    for name, args in requests:
        try:
            after = done(now, name, args, now)
        except (NotThere, RowClash):
            continue
        assert done(after, name, args, now) is after
        assert not set(after.rows) & set(after.removed)
        now = after


@settings(max_examples=40)
@given(st.data(), st.integers(1, 6))
def test_a_row_stands_where_it_was_put_and_the_others_keep_their_order(data, count):
    now = actions(count)
    for _move in range(15):
        row = data.draw(st.sampled_from(ROW_IDS[:count]))
        others = [key for key in rules.in_order(now, **WHERE) if key != row]
        after = data.draw(st.sampled_from(["", *others]))
        now = rules.move(now, row, after)
        order = rules.in_order(now, **WHERE)
        assert [key for key in order if key != row] == others
        assert order.index(row) == (order.index(after) + 1 if after else 0)


def test_many_moves_into_one_gap_find_room():
    now = actions(3)
    for number in range(40):
        now = rules.move(now, ROW_IDS[number % 2], ROW_IDS[2])
        order = rules.in_order(now, **WHERE)
        assert order[order.index(ROW_IDS[2]) + 1] == ROW_IDS[number % 2]


@settings(max_examples=60)
@given(kinds.flatmap(lambda kind: st.tuples(st.just(kind), told(kind, whole=True), told(kind))))
def test_what_was_told_is_kept_and_an_edit_sets_what_it_names(case):
    kind, first, changes = case
    now = rules.add(rules.Rows(), ROW, first, **WHERE, kind=kind, by=1, at=AT)
    row = edited(now, changes).rows[ROW]
    assert {name: row[name] for name in fields.WAYS[kind]} == {**fields.blank(kind), **first, **changes}
    fields.check(kind, {name: row[name] for name in fields.WAYS[kind]}, people=range(5), assets=row.get("uses", ()))


def test_a_new_row_stands_last_in_its_section_and_elsewhere_stays_elsewhere():
    now = rules.add(actions(2), ROW_IDS[2], {"what": "x"}, part="start", section="other", kind="item", by=1, at=AT)
    now = action(now, ROW_IDS[3])
    assert rules.in_order(now, **WHERE) == [ROW_IDS[0], ROW_IDS[1], ROW_IDS[3]]
    with pytest.raises(NotThere):
        rules.move(now, ROW_IDS[0], ROW_IDS[2])


def test_changes_of_status_are_logged_with_who_and_when():
    now = edited(edited(action(rules.Rows(), ROW), {"status": "under_way"}), {"status": "done", "what": "Cards"}, by=3)
    assert [(line["status"], line["by"]) for line in now.rows[ROW]["statuses"]] == [
        ("not_begun", 1), ("under_way", 2), ("done", 3),
    ]  # fmt: skip


def test_two_who_change_different_fields_are_both_kept_and_one_field_asks():
    start = action(rules.Rows(), ROW, who=[1])
    base = start.rows[ROW]
    there = edited(start, {"when": "2026-11-26", "who": [1, 3]}, by=3)
    both = edited(there, {"done_when": "Cards lie in room 12", "who": ["Mr Haile"]}, base=base).rows[ROW]
    assert (both["when"], both["done_when"], both["who"]) == ("2026-11-26", "Cards lie in room 12", [3, "Mr Haile"])
    with pytest.raises(RowClash) as refused:
        edited(there, {"when": "2026-12-01"}, base=base)
    clash = refused.value.details["clash"]
    assert (clash["row"], clash["field"], clash["theirs"], clash["yours"], clash["version"], clash["by"]) == (
        ROW, "when", "2026-11-26", "2026-12-01", 7, 3,
    )  # fmt: skip


def test_a_merged_text_that_is_too_long_is_refused():
    start = action(rules.Rows(), ROW, done_when="a\n" + "x" * 300)
    there = edited(start, {"done_when": "b" * 99 + "\n" + "x" * 300}, by=3)
    with pytest.raises(Refused):
        edited(there, {"done_when": "a\n" + "x" * 300 + "\n" + "y" * 150}, base=start.rows[ROW])


def test_a_field_that_the_kind_does_not_have_is_malformed_and_what_is_gone_is_not_there():
    now = actions(1)
    with pytest.raises(Malformed):
        edited(now, {"address": "https://a.example"})
    with pytest.raises(Malformed):
        action(now, "short")
    gone = rules.remove(now, ROW, by=1, at=AT)
    for act in (
        lambda: edited(gone, {"what": "x"}, base=None),
        lambda: rules.restore(gone, ROW_IDS[5]),
        lambda: rules.move(gone, ROW, ""),
    ):
        with pytest.raises(NotThere):
            act()


def test_somebody_elses_id_is_a_conflict_also_when_that_row_is_removed():
    now = actions(1)
    for rows in (now, rules.remove(now, ROW, by=1, at=AT)):
        with pytest.raises(Conflict):
            action(rows, ROW, by=2)
        assert action(rows, ROW) is rows


def test_a_removed_row_comes_back_where_it_stood():
    now = edited(actions(3), {"what": "Talk cards"}, row=ROW_IDS[1])
    assert rules.restore(rules.remove(now, ROW_IDS[1], by=2, at=LATER), ROW_IDS[1]).rows == now.rows


def test_the_latest_fifty_removed_are_kept():
    now = rules.Rows()
    for number in range(60):
        row = f"many{number:05}"
        now = rules.remove(action(now, row), row, by=1, at=AT)
    assert list(now.removed) == [f"many{number:05}" for number in range(10, 60)]


def test_a_plan_has_room_for_so_many_rows(monkeypatch):
    monkeypatch.setattr(rules, "ROWS", 2)
    now = rules.remove(actions(2), ROW, by=1, at=AT)
    full = action(now, ROW_IDS[2])
    for act in (
        lambda: action(full, ROW_IDS[3]),
        lambda: rules.restore(full, ROW),
        lambda: rules.bring(full, action(rules.Rows(), ROW_IDS[4]), members=[], names={}),
    ):
        with pytest.raises(Refused) as refused:
            act()
        assert refused.value.code == "too_many"


@pytest.mark.parametrize(
    ("kind", "one", "where"),
    [
        ("action", {"what": " "}, "what"), ("action", {"what": "x" * 201}, "what"),
        ("action", {"when": "soon"}, "when"),
        ("action", {"status": "late"}, "status"), ("action", {"who": [9]}, "who"),
        ("action", {"who": ["x" * 121]}, "who"),
        ("action", {"uses": ["asset9999"]}, "uses"), ("action", {"uses": [f"a{n:08}" for n in range(21)]}, "uses"),
        ("indicator", {"baseline": "five"}, "baseline"), ("indicator", {"target": "1e9"}, "target"),
        ("indicator", {"target": "٥"}, "target"), ("indicator", {"until": "2026-13-01"}, "until"),
        ("indicator", {"what": ""}, "what"), ("item", {"what": ""}, "what"), ("item", {"done": "yes"}, "done"),
        ("link", {"summary": "‎ \n"}, "summary"), ("link", {"address": "javascript:alert(1)"}, "address"),
        ("link", {"address": ""}, "address"), ("link", {"address": "https://a.example/" + "x" * 2000}, "address"),
    ],
)  # fmt: skip
def test_what_a_row_cannot_be_is_said_at_its_field(kind, one, where):
    with pytest.raises(Refused) as refused:
        fields.check(kind, _of(kind, one), people=[1, 2], assets=["asset0001"])
    assert set(refused.value.details["fields"]) == {where}


def test_a_link_without_a_summary_of_ones_own_is_never_stored():
    with pytest.raises(Refused):
        rules.add(rules.Rows(), ROW, {"address": "https://a.example"}, **WHERE, kind="link", by=1, at=AT)
    told_whole = {"address": "https://a.example", "summary": "What we counted."}
    now = rules.add(rules.Rows(), ROW, told_whole, **WHERE, kind="link", by=1, at=AT)
    with pytest.raises(Refused):
        edited(now, {"summary": ""})


def test_a_plan_begun_alone_comes_into_the_groups_and_every_row_stays_whose_it_was():
    alone = action(action(rules.Rows(), "alone001", by=5, who=[5, 9, "Mr Haile"]), "alone002", by=5)
    now = rules.bring(actions(2), alone, members=[1, 5], names={9: "Ann"})
    assert rules.in_order(now, **WHERE) == [*ROW_IDS[:2], "alone001", "alone002"]
    assert now.rows["alone001"]["by"] == 5
    assert now.rows["alone001"]["who"] == [5, "Ann", "Mr Haile"]
    assert rules.bring(now, alone, members=[1, 5], names={}) is now
