"""Export and import: every setting of an author survives, nothing a learner or a group made goes along."""

from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
from grooc_workbench.runtime import PlayerRuntime
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from opaque_keys.edx.keys import UsageKey
from xblock.core import XML_NAMESPACES
from xblock.fields import Dict, ScopeIds, String

from grooc_xblocks.action_plan import ActionPlanXBlock
from grooc_xblocks.asset_map import AssetMapXBlock
from grooc_xblocks.base import GroocXBlock
from grooc_xblocks.domain.asset_settings import COLOURS, SHAPES, WORK
from grooc_xblocks.domain.asset_settings import COMPLETIONS as MAP_COMPLETIONS
from grooc_xblocks.domain.asset_settings import Settings as MapSettings
from grooc_xblocks.domain.match_rules import OWN, PRESETS, filled_in
from grooc_xblocks.domain.plan_parts import SECTION_KINDS
from grooc_xblocks.domain.plan_settings import CHOICES
from grooc_xblocks.domain.plan_settings import Settings as PlanSettings
from grooc_xblocks.domain.reflection_settings import COMPLETIONS as REFLECTION_COMPLETIONS
from grooc_xblocks.domain.reflection_settings import NAMES, WHO
from grooc_xblocks.domain.reflection_settings import Settings as ReflectionSettings
from grooc_xblocks.domain.settings import ANNOUNCING, COMPLETIONS, DOORS, QUESTIONS, WHENS, Settings
from grooc_xblocks.group_formation import GroupFormationXBlock
from grooc_xblocks.group_scope import group_state
from grooc_xblocks.peer_reflection import PeerReflectionXBlock
from grooc_xblocks.peer_reflection_fields import FIELDS
from tests.group_blocks import BoardXBlock
from tests.scope.elsewhere import BareRuntime, set_fields

OPTION = f"{{{XML_NAMESPACES['option']}}}"


def exported(block: Any) -> bytes:
    """The OLX of one block as the runtime it lives in writes it."""
    out = BytesIO()
    block.runtime.export_to_xml(block, out)
    return out.getvalue()


def imported(block_class: type[GroocXBlock], olx: bytes) -> Any:
    """The block that OLX makes in another course, with nobody looking."""
    key = UsageKey.from_string("block-v1:TestX+T9+R+type@other+block@b9")
    keys = ScopeIds(None, "other", key, key)
    return block_class.parse_xml(etree.fromstring(olx), BareRuntime(), keys)


@pytest.fixture
def wells(people: Any, board: Callable[..., Any], grouped: Callable[..., int], call: Any) -> Any:
    made = board(people.amina)
    grouped(made, people.amina, people.otieno)
    call(made, "put", {"key": "secretpump", "value": 31337})
    call(made, "mark", {"key": "secretcard", "value": 31337})
    call(made, "name", {"title": "secrettitle"})
    call(made, "keep_private", {"key": "", "value": 31337})
    call(made, "put_in_summary", {"key": "secretsum", "value": 31337})
    return made


@pytest.mark.parametrize("somebody", ["amina", None])
def test_nothing_learners_made_travels_even_when_exported_while_one_is_bound(
    wells: Any, seen_by: Any, people: Any, somebody: str | None
) -> None:
    block = seen_by(getattr(people, somebody) if somebody else None, wells)
    olx = exported(block)
    assert b"secret" not in olx
    assert b"31337" not in olx
    assert set(etree.fromstring(olx).attrib) == {"xblock-family"}


def test_a_group_field_that_would_be_an_element_of_its_own_does_not_travel_either(
    wells: Any, people: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(BoardXBlock.numbers, "xml_node", True)
    monkeypatch.setattr(BoardXBlock.summary, "xml_node", True)
    olx = exported(PlayerRuntime(people.amina).get_block(wells.scope_ids.usage_id))
    assert len(etree.fromstring(olx)) == 0
    assert b"secret" not in olx


def test_the_settings_of_the_block_travel(wells: Any, seen_by: Any, people: Any) -> None:
    author = seen_by(people.priya, wells, studio=True)
    author.heading, author.group_set = "Our wells", "water"
    author.save()
    block = imported(BoardXBlock, exported(seen_by(people.amina, wells)))
    assert (block.heading, block.group_set) == ("Our wells", "water")
    assert set_fields(block) == {"heading", "group_set"}


def test_olx_that_carries_learners_fields_is_imported_without_them() -> None:
    olx = (
        f'<other xmlns:option="{XML_NAMESPACES["option"]}" heading="Our wells" title="theirs" total="7" private="7" '
        'unheard_of="7"><option:numbers>{"pump": 3}</option:numbers></other>'
    )
    block = imported(BoardXBlock, olx.encode())
    assert set_fields(block) == {"heading"}
    assert (block.title, block.total, block.private, block.numbers) == ("untitled", 0, 0, {})


def test_a_block_read_from_olx_in_a_course_is_one_that_learners_can_use(
    board: Callable[..., Any], people: Any, call: Any
) -> None:
    made = board(people.amina, '<grooc_board heading="Our wells" title="theirs"/>')
    assert (made.heading, made.title) == ("Our wells", "untitled")
    assert call(made, "put", {"key": "pump", "value": 1})[0] == 200


# Every setting, whatever an author wrote

# What XML can carry and an author can type; XBlock itself drops other control characters.
texts = st.text(
    st.characters(
        exclude_categories=("Cs", "Cc", "Cn", "Co"), exclude_characters="\ufffe\uffff", include_characters="\n\t"
    ),
    max_size=40,
)
lines = st.lists(texts, max_size=5)
EVERY_SETTING = st.fixed_dictionaries(
    {
        "display_name": texts,
        "group_set": st.from_regex(r"[a-z0-9][a-z0-9-]{0,20}", fullmatch=True),
        "suggested_date": st.sampled_from(["", "2027-03-01"]) | texts,
        "doors": st.lists(st.sampled_from(DOORS), unique=True),
        "size_min": st.integers(2, 50),
        "size_max": st.integers(2, 50),
        "causes": lines,
        "roles": lines,
        "skills": lines,
        "questions": st.lists(st.sampled_from(QUESTIONS), unique=True),
        "offer_hours": st.integers(1, 336),
        "completion": st.sampled_from(COMPLETIONS),
        "grade_on_completion": st.booleans(),
        "next_steps": lines,
        "match_when": st.sampled_from(WHENS),
        "match_date": st.sampled_from(["", "2027-03-01T18:00:00Z"]),
        "match_count": st.integers(2, 10_000),
        "match_rolling": st.booleans(),
        "match_announce": st.sampled_from(ANNOUNCING),
        "match_rules": st.sampled_from([*PRESETS, OWN]).map(
            lambda preset: filled_in({"preset": preset, "hours": "some"})
        ),
        "answer_hours": st.integers(1, 336),
    }
)


ids = st.from_regex(r"[a-z][a-z0-9_]{0,20}", fullmatch=True)
named = st.lists(st.fixed_dictionaries({"id": ids, "name": texts}), max_size=5)
looks = st.fixed_dictionaries(
    {"id": ids, "name": texts, "shape": st.sampled_from(SHAPES), "colour": st.integers(0, COLOURS - 1)}
)
EVERY_SETTING_OF_A_MAP = st.fixed_dictionaries(
    {
        "display_name": texts,
        "group_set": st.from_regex(r"[a-z0-9][a-z0-9-]{0,20}", fullmatch=True),
        "suggested_date": st.sampled_from(["", "2027-03-01"]) | texts,
        "work": st.sampled_from(WORK),
        "question": texts,
        "kinds": st.lists(looks, max_size=5),
        "levels": named,
        "verbs": named,
        "prompts": st.lists(st.fixed_dictionaries({"id": ids, "text": texts}), max_size=5),
        "min_assets": st.integers(0, 600),
        "min_kinds": st.integers(0, 9),
        "min_links": st.integers(0, 1200),
        "min_reflections": st.integers(0, 50),
        "exemplar": texts,
        "gallery": st.booleans(),
        "completion": st.sampled_from(MAP_COMPLETIONS),
        "grade_on_completion": st.booleans(),
    }
)
asked = st.lists(
    st.fixed_dictionaries({"id": ids, "label": texts, "help": texts, "required": st.booleans()}), max_size=5
)
EVERY_SETTING_OF_A_REFLECTION = st.fixed_dictionaries(
    {
        "display_name": texts,
        "group_set": st.from_regex(r"[a-z0-9][a-z0-9-]{0,20}", fullmatch=True),
        "suggested_date": st.sampled_from(["", "2027-03-01"]) | texts,
        "intro": texts,
        "prompts": asked,
        "response_prompts": asked,
        "give_team": st.integers(0, 10),
        "give_strangers": st.integers(0, 10),
        "names_team": st.sampled_from(NAMES),
        "names_strangers": st.sampled_from(NAMES),
        "who": st.sampled_from(WHO),
        "browse": st.booleans(),
        "example": texts,
        "completion": st.sampled_from(REFLECTION_COMPLETIONS),
        "hide_at": st.integers(1, 20),
        "lease_hours": st.integers(1, 168),
        "rescue_hours": st.integers(1, 1440),
        "grade_on_completion": st.booleans(),
    }
)
sections = st.fixed_dictionaries(
    {
        "id": ids,
        "kind": st.sampled_from(SECTION_KINDS),
        "title": texts,
        "prompt": texts,
        "example": texts,
        "items": lines,
    }
)
parts = st.fixed_dictionaries(
    {
        "id": ids,
        "title": texts,
        "intro": texts,
        "suggested_date": st.sampled_from([None, "2027-03-01T18:00:00Z"]),
        "sections": st.lists(sections, max_size=2),
    }
)
levels = st.lists(st.fixed_dictionaries({"id": ids, "title": texts, "points": st.integers(0, 100)}), max_size=3)
EVERY_SETTING_OF_A_PLAN = st.fixed_dictionaries(
    {
        "display_name": texts,
        "group_set": st.from_regex(r"[a-z0-9][a-z0-9-]{0,20}", fullmatch=True),
        "suggested_date": st.sampled_from(["", "2027-03-01"]) | texts,
        **{name: st.sampled_from(choices) for name, choices in CHOICES.items()},
        "parts": st.lists(parts, max_size=2),
        "gallery": st.booleans(),
        "points": st.integers(1, 1000),
        "rubric": st.lists(st.fixed_dictionaries({"id": ids, "title": texts, "levels": levels}), max_size=2),
        "cycles": st.integers(0, 20),
        "grade_on_completion": st.booleans(),
    }
)
EVERY_BLOCK = (
    st.tuples(st.just(GroupFormationXBlock), st.just(Settings), EVERY_SETTING)
    | st.tuples(st.just(AssetMapXBlock), st.just(MapSettings), EVERY_SETTING_OF_A_MAP)
    | st.tuples(st.just(PeerReflectionXBlock), st.just(ReflectionSettings), EVERY_SETTING_OF_A_REFLECTION)
    | st.tuples(st.just(ActionPlanXBlock), st.just(PlanSettings), EVERY_SETTING_OF_A_PLAN)
)


@settings(max_examples=160, deadline=None, derandomize=True)
@given(EVERY_BLOCK)
def test_every_setting_of_every_block_survives_export_and_import(
    drawn: tuple[type[GroocXBlock], Any, dict[str, Any]],
) -> None:
    block_class, every, values = drawn
    assert set(values) == set(every.__dataclass_fields__)
    block: Any = block_class(runtime=BareRuntime(), scope_ids=ScopeIds(None, "grooc_block", "original", "original"))
    for name, value in values.items():
        setattr(block, FIELDS.get(name, name), value)
    again = imported(block_class, exported(block))
    assert again.setting_values() == values
    assert again.has_score is (values["grade_on_completion"] or values.get("marks", "none") != "none")


@pytest.mark.parametrize("block_class", [ActionPlanXBlock, AssetMapXBlock, GroupFormationXBlock, PeerReflectionXBlock])
def test_settings_that_were_never_set_stay_unset_so_that_better_defaults_reach_them(block_class: Any) -> None:
    block = imported(block_class, b"<grooc_block/>")
    assert set_fields(block) == set()
    assert etree.fromstring(exported(block)).attrib.keys() == ["xblock-family"]


def test_a_block_that_declares_group_fields_only_exports_as_an_empty_element() -> None:
    class Shared(GroocXBlock):
        words = Dict(scope=group_state)
        motto = String(scope=group_state, default="on we go")

    block = imported(Shared, b'<other words="{}" motto="stop"/>')
    assert block.motto == "on we go"
    assert set(etree.fromstring(exported(block)).attrib) == {"xblock-family"}
