import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from grooc_xblocks.domain import plan_checks as rules
from grooc_xblocks.domain import plan_fields, plan_parts, plan_rows, plan_templates, steps
from tests.domain.asset_maps import AT
from tests.domain.plans import ROW_IDS, told

PARTS = plan_templates.parts("lis", (), str)
PLACES = {"action": ("work", "actions"), "indicator": ("measuring", "indicators"), "link": ("measuring", "links"),
          "item": ("work", "ready")}  # fmt: skip
ALL_TEMPLATES = st.sampled_from(list(plan_templates.TEMPLATES)).map(lambda name: plan_templates.parts(name, (), str))
FULL_ACTION = {"what": "Print 120 talk cards", "who": ["Yusuf"], "when": "2026-11-26", "uses": ["asset0001"],
               "done_when": "They lie in room 12."}  # fmt: skip
FULL_INDICATOR = {"what": "Voices heard", "unit": "voices", "baseline": "5", "target": "15", "until": "2027-01-26",
                  "how": "Yusuf counts on Tuesdays."}  # fmt: skip


def with_rows(*rows, kind="action"):
    now = plan_rows.Rows()
    part, section = PLACES[kind]
    for key, fields in zip(ROW_IDS, rows, strict=False):
        now = plan_rows.add(now, key, fields, part=part, section=section, kind=kind, by=1, at=AT)
    return now


def asked(**changes):
    nothing = {
        "parts": PARTS, "problem": "", "sections": {}, "rows": plan_rows.Rows(), "ticks": (), "versions": {},
        "changes": {}, "is_map": True, "cycles": 0, "suggested_cycles": 0,
    }  # fmt: skip
    return rules.Asked(**{**nothing, **changes})


def said(check):
    text = check.text[0] if check.count in (None, 1) else check.text[1]
    return text % check.params


def checks(part, **changes):
    return rules.checks(plan_parts.require_part(PARTS, part), asked(**changes))


def of(part, *, met=False, **changes):
    return [said(check) for check in checks(part, **changes) if check.met == met]


@settings(max_examples=60)
@given(
    ALL_TEMPLATES,
    st.lists(st.sampled_from(plan_fields.KINDS).flatmap(lambda kind: st.tuples(st.just(kind), told(kind, whole=True)))),
    st.booleans(),
)
def test_every_check_speaks_and_leads_to_a_place_there_is(parts, drawn, is_map):
    now = plan_rows.Rows()
    for key, (kind, fields) in zip(ROW_IDS, drawn, strict=False):
        place = next(
            (plan_parts.holding(parts, section) for section, one in plan_parts.ROW_KINDS.items() if one == kind), None
        )
        if place is not None:
            now = plan_rows.add(now, key, fields, part=place[0], section=place[1], kind=kind, by=1, at=AT)
    places = {(part["id"], section["id"]) for part in parts for section in part["sections"]}
    plan = asked(parts=parts, rows=now, is_map=is_map)
    for listed in (rules.checks(part, plan) for part in parts):
        assert len({check.id for check in listed}) == len(listed)
        assert [check.met for check in listed] == sorted(check.met for check in listed)
        for check in listed:
            assert said(check)
            assert not check.section or (check.part, check.section) in places
            assert not check.row or check.row in now.rows
            assert check.met or check.action


@given(st.integers(0, 8))
def test_what_many_actions_lack_is_said_once_and_counted(count):
    now = with_rows(*[{"what": f"Action {number}"} for number in range(count)])
    about_dates = [text for text in of("work", rows=now) if "date" in text]
    if count > rules.NAMED:
        assert about_dates == [f"{count} actions have no date."]
    else:
        assert about_dates == [f"“Action {number}” has no date." for number in range(count)]


class TestActions:
    def test_an_action_is_asked_what_it_lacks_by_its_own_words(self):
        lacks = {"when": "", "done_when": ""}
        now = with_rows(FULL_ACTION, {**FULL_ACTION, "what": "Explain the cards to 8B", **lacks})
        found = [check for check in checks("work", rows=now) if check.row]
        assert [(said(check), check.more, check.action, check.row) for check in found] == [
            ("“Explain the cards to 8B” has no date.", "By when will it be done?", "Set a date", ROW_IDS[1]),
            ("“Explain the cards to 8B” does not say when it is done.", "What would you see?", "Write it", ROW_IDS[1]),
        ]

    def test_what_is_there_is_said_too(self):
        assert of("work", rows=with_rows(FULL_ACTION), met=True) == [
            "Every action has a date.",
            "Every action has somebody who does it.",
            "Every action says when it is done.",
            "Every action uses something from your asset map.",
        ]

    def test_nobody_is_sent_to_a_map_that_is_not_there(self):
        now = with_rows({**FULL_ACTION, "uses": []})
        assert any("asset map" in text for text in of("work", rows=now))
        assert not any("asset map" in text for text in of("work", rows=now, is_map=False))

    @pytest.mark.parametrize("status", ["done", "dropped"])
    def test_what_is_settled_is_asked_no_more(self, status):
        assert not any("Print" in text for text in of("work", rows=with_rows({"what": "Print", "status": status})))

    def test_long_words_are_cut(self):
        assert f"“{'x' * 79}…” has no date." in of("work", rows=with_rows({"what": "x" * 200}))

    def test_a_part_without_actions_is_asked_for_one(self):
        assert "There is no action yet." in of("work")


class TestNumbers:
    def test_where_there_are_actions_there_is_something_to_count_and_its_place_is_named(self):
        check = next(check for check in checks("work") if check.id == "countable")
        assert (check.part, check.section) == ("measuring", "indicators")
        assert "Nothing can be counted yet." not in of("work", rows=with_rows(FULL_INDICATOR, kind="indicator"))
        assert "Nothing can be counted yet." not in of("vision")

    @pytest.mark.parametrize(
        ("field", "value", "text"),
        [
            ("baseline", "", "“Voices heard” does not say where you are today."),
            ("target", "", "“Voices heard” has no target."),
            ("target", "5", "“Voices heard” ends where it starts."),
            ("until", "", "“Voices heard” has no day for its target."),
            ("how", "", "“Voices heard” does not say how you will know."),
        ],
    )
    def test_the_part_of_smart_that_is_missing_is_named_in_plain_words(self, field, value, text):
        now = with_rows({**FULL_INDICATOR, field: value}, kind="indicator")
        assert [one for one in of("measuring", rows=now) if "Voices" in one] == [text]

    def test_a_smart_number_is_praised(self):
        now = with_rows(FULL_INDICATOR, kind="indicator")
        assert of("measuring", rows=now, met=True) == [
            "Every number says where you are, where you want to be, by when, and how you will know."
        ]


class TestTexts:
    def test_an_empty_text_is_named_and_a_blank_one_is_empty(self):
        sections = {"work.first": {"text": "Cards."}, "work.stop": {"text": " "}}
        assert of("work", sections=sections)[0] == "Nothing stands under “What could stop us” yet."
        sections["work.stop"] = {"text": "If they feel like a test."}
        assert of("work", sections=sections, met=True) == ["There is something under every heading."]

    def test_the_problem_is_asked_for_where_it_is_written(self):
        assert "The problem is not written yet." in of("problem")
        assert of("problem", problem="Five voices.", met=True) == ["The problem is there, and every part shows it."]

    def test_lines_of_the_author_and_of_the_group_are_ticked_off_together(self):
        lines = plan_parts.by_key(PARTS)["work.ready"]["items"]
        now = with_rows({"what": "Ask the caretaker", "done": False}, kind="item")
        ticks = [f"work.ready:{steps.key(line)}" for line in lines]
        assert "1 line under “Before we begin” is not ticked off." in of("work", rows=now, ticks=ticks)
        assert "4 lines under “Before we begin” are not ticked off." in of("work", rows=now)
        assert "Everything under “Before we begin” is ticked off." in of("work", ticks=ticks, met=True)


class TestFinal:
    HEADS = {str(number): {"part": part["id"], "version": 5, "number": 1} for number, part in enumerate(PARTS[:-1], 1)}

    def test_parts_that_were_not_submitted_or_changed_since_are_named(self):
        heads = {serial: head for serial, head in self.HEADS.items() if head["part"] != "vision"}
        assert of("final", versions=heads, changes={"work": 6, "problem": 5}) == [
            "“Vision” has not been submitted.",
            "“Getting to work” has changed since it was submitted.",
        ]
        assert of("final", versions=self.HEADS, met=True) == ["Every part was submitted as it stands."]

    def test_cycles_are_counted_where_some_are_suggested(self):
        assert of("final", versions=self.HEADS, cycles=1, suggested_cycles=3) == [
            "Cycles of trying that came to a decision: 1 of 3."
        ]
        assert "Cycles of trying that came to a decision: 4 of 3." in of(
            "final", cycles=4, suggested_cycles=3, met=True
        )
        assert not any("Cycles" in text for text in of("final"))
