from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grooc_xblocks.domain import plan_submit as rules
from grooc_xblocks.domain import plan_templates
from grooc_xblocks.domain.errors import Conflict, Refused
from tests.domain.asset_maps import AT

PARTS = plan_templates.parts("lis", (), str)
WORK = next(part for part in PARTS if part["id"] == "work")
NOTHING = {"problem": "", "sections": {}, "rows": {}, "ticks": (), "versions": {}}


@dataclass(frozen=True)
class Item:
    value: Any
    version: int
    removed: bool = False


def row(part="work", section="actions"):
    return {"part": part, "section": section}


def submit(versions, part, version=1):
    return rules.submitted(
        versions, part, name="Getting to work", by=1, at=AT, version=version, due="", late=False, signers=[]
    )


def changes(**fields):
    return {part: version for part, version in rules.last_changes(PARTS, fields).items() if version}


class TestChanges:
    @pytest.mark.parametrize(
        ("fields", "part"),
        [
            ({"sections": {"work.first": Item({"text": "x"}, 4)}}, "work"),
            ({"ticks": {"work.ready:12ab": Item(None, 4, removed=True)}}, "work"),
            ({"rows": {"row00001": Item(row("measuring", "links"), 4)}}, "measuring"),
            ({"removed": {"row00001": Item({"row": row()}, 4)}}, "work"),
            ({"problem": {"text": Item({"text": "x"}, 4)}}, "problem"),
        ],
    )
    def test_what_was_written_changes_its_part_and_the_whole(self, fields, part):
        assert changes(**fields) == {part: 4, "final": 4}

    def test_the_words_of_a_source_change_the_whole_alone(self):
        assert changes(problem={"kept": Item({"text": "x"}, 4)}) == {"final": 4}

    def test_what_became_of_the_plan_and_other_versions_change_the_whole_alone(self):
        assert changes(readings={"note00001": Item({}, 3)}) == {"final": 3}
        assert changes(versions={"1": Item({"part": "work"}, 3)}) == {"final": 3}
        assert changes(versions={"1": Item({"part": "final"}, 3)}) == {}

    def test_what_is_said_of_a_plan_changes_nothing_of_it(self):
        said = {name: {"k": Item({}, 9)} for name in ("comments", "agreements", "consents", "pace", "feedback")}
        assert changes(**said) == {}

    def test_a_part_that_the_author_took_out_is_nobodys(self):
        assert changes(sections={"epilogue.end": Item({"text": "x"}, 4)}) == {"final": 4}

    @given(st.dictionaries(st.sampled_from(["work.first", "work.stop", "vision.vision"]), st.integers(1, 9)))
    def test_the_latest_change_counts(self, versions):
        found = changes(sections={key: Item({}, version) for key, version in versions.items()})
        assert found.get("work", 0) == max((v for key, v in versions.items() if key.startswith("work")), default=0)


class TestSubmitting:
    @given(st.lists(st.sampled_from(["problem", "work", "final"]), max_size=12))
    def test_versions_are_numbered_over_all_parts_and_in_each(self, submits):
        versions = {}
        for count, part in enumerate(submits, 1):
            before = versions
            serial, versions = submit(versions, part)
            assert serial == str(count)
            assert {key: versions[key] for key in before} == before
            assert versions[serial]["number"] == submits[:count].count(part)
            assert rules.newest(versions, part) == serial
        assert sum(len(rules.of_part(versions, part)) for part in {*submits}) == len(submits)

    def test_two_who_submit_the_same_have_one_version(self):
        _serial, versions = submit({}, "work", version=7)
        assert not rules.has_changed("work", 6, versions)
        with pytest.raises(Conflict) as refused:
            rules.require_change("work", 6, versions)
        assert refused.value.code == "nothing_new"
        rules.require_change("work", 8, versions)
        rules.require_change("vision", 0, versions)


class TestSomething:
    @pytest.mark.parametrize(
        "there",
        [
            {"sections": {"work.first": {"text": "Cards."}}},
            {"rows": {"row00001": row()}},
            {"ticks": ["work.ready:12ab"]},
        ],
    )
    def test_a_line_anywhere_in_a_part_is_something(self, there):
        assert rules.is_begun(WORK, **{**NOTHING, **there})
        assert not rules.is_begun(PARTS[1], **{**NOTHING, **there})

    @pytest.mark.parametrize(
        "there",
        [
            {},
            {"sections": {"work.first": {"text": " \n"}}},
            {"sections": {"work.gone": {"text": "Of a section that is not there any more."}}},
            {"rows": {"row00001": row(section="gone")}},
            {"problem": "It is written in another part."},
        ],
    )
    def test_nothing_cannot_be_submitted(self, there):
        with pytest.raises(Refused) as refused:
            rules.require_something(WORK, **{**NOTHING, **there})
        assert refused.value.code == "nothing_written"

    def test_the_problem_is_something_where_it_is_written(self):
        rules.require_something(PARTS[0], **{**NOTHING, "problem": "Five voices carry it all."})

    def test_the_final_deliverable_asks_that_something_was_submitted_before(self):
        _serial, versions = submit({}, "final")
        with pytest.raises(Refused):
            rules.require_something(PARTS[-1], **{**NOTHING, "versions": versions})
        rules.require_something(PARTS[-1], **{**NOTHING, "versions": submit(versions, "work")[1]})


def test_a_section_is_as_new_as_what_was_written_in_it_last():
    items = {
        "sections": {"work.first": Item({"text": "x"}, 4)},
        "rows": {"row00001": Item(row(), 5), "row00002": Item(None, 9, removed=True)},
        "removed": {"row00002": Item({"row": row()}, 9), "row00003": Item(None, 11, removed=True)},
        "ticks": {"work.ready:12ab": Item(None, 7, removed=True)},
    }
    assert rules.section_versions(PARTS, items) == {"work.first": 4, "work.actions": 9, "work.ready": 7}
    items["problem"] = {"text": Item({"text": "x"}, 12), "kept": Item({"text": "y"}, 13)}  # kept: of its source
    place = f"{PARTS[0]['id']}.{PARTS[0]['sections'][0]['id']}"
    assert rules.section_versions(PARTS, items)[place] == 12
