from dataclasses import asdict

import pytest

from grooc_xblocks.domain import plan_parts, plan_templates, plan_text
from grooc_xblocks.domain import plan_settings as rules
from grooc_xblocks.domain.errors import NotThere

DEFAULTS = asdict(rules.Settings())
OWN = [dict(part) for part in plan_templates.templated("smart", str)]
CRITERION = {
    "id": "clear",
    "title": "It is clear",
    "levels": [{"id": "no", "title": "Not yet", "points": 0}, {"id": "yes", "title": "Yes", "points": 2}],
}


def faults(**changes):
    return rules.check({**DEFAULTS, **changes})


def said(fault):
    text, params = fault
    return text % params


def with_part(**changes):
    return [{**OWN[0], **changes}, *OWN[1:]]


def with_section(**changes):
    first, *others = OWN[0]["sections"]
    return with_part(sections=[{**first, **changes}, *others])


def many_sections(count, kind="text"):
    return [plan_parts.section(kind, f"s{number}", f"Section {number}", "", "") for number in range(count)]


class TestSettings:
    def test_it_works_as_it_is(self):
        assert faults() == {}

    @pytest.mark.parametrize("template", plan_templates.TEMPLATES)
    def test_every_template_can_be_chosen_and_made_ones_own(self, template):
        assert faults(template=template) == {}
        assert faults(template="own", parts=plan_templates.templated(template, str)) == {}

    @pytest.mark.parametrize(
        ("field", "value"),
        [
            ("display_name", ""),
            ("group_set", "Main"),
            ("suggested_date", "soon"),
            ("work", "pairs"),
            ("template", "canvas"),
            ("rule", "nobody"),
            ("marks", "stars"),
            ("completion", "never"),
            ("points", 0),
            ("points", 1001),
            ("cycles", -1),
            ("cycles", 21),
            ("parts", with_part(id="Ä")),
            ("parts", with_part(id="final")),
            ("parts", [*OWN, OWN[0]]),
            ("parts", with_part(title="")),
            ("parts", with_part(title="x" * 121)),
            ("parts", with_part(title=OWN[1]["title"].upper())),
            ("parts", with_part(intro="x" * 1001)),
            ("parts", with_part(suggested_date="2026-11-24")),
            ("parts", with_part(sections=[])),
            ("parts", with_part(sections=OWN[0]["sections"] * 2)),
            ("parts", with_part(sections=many_sections(21))),
            ("parts", with_part(sections=many_sections(2, "problem"))),
            ("parts", [plan_parts.part(f"p{number}", f"Part {number}", "", *many_sections(1)) for number in range(13)]),
            ("parts", [plan_parts.part(f"p{number}", f"Part {number}", "", *many_sections(16)) for number in range(4)]),
            ("parts", with_section(kind="poll")),
            ("parts", with_section(prompt="x" * 501)),
            ("parts", with_section(example="x" * 2001)),
            ("parts", with_section(items=["Ask", "ask"])),
            ("parts", with_section(items=["x" * 201])),
            ("rubric", [CRITERION, CRITERION]),
            ("rubric", [{**CRITERION, "title": " "}]),
            ("rubric", [{**CRITERION, "levels": CRITERION["levels"][:1]}]),
            ("rubric", [{**CRITERION, "levels": CRITERION["levels"] * 2}]),
            ("rubric", [{**CRITERION, "levels": [{**level, "points": 101} for level in CRITERION["levels"]]}]),
        ],
    )
    def test_what_cannot_be_is_said_at_its_field_and_only_there(self, field, value):
        found = faults(**{field: value})
        assert set(found) == {field}
        assert "%" not in said(found[field])

    def test_what_is_chosen_is_there(self):
        assert set(faults(template="own")) == {"parts"}
        assert set(faults(marks="rubric")) == {"rubric"}
        assert faults(marks="rubric", rubric=[CRITERION]) == {}

    def test_dates_of_parts_are_moments_or_none(self):
        assert faults(template="own", parts=with_part(suggested_date="2026-11-24T12:00:00+00:00")) == {}
        assert faults(template="own", parts=with_part(suggested_date=None)) == {}


class TestTemplates:
    def test_the_default_goes_from_the_problem_to_the_final_deliverable(self):
        parts = plan_templates.parts("lis", (), str)
        assert [part["id"] for part in parts] == ["problem", "vision", "work", "measuring", "final"]
        assert parts[-1]["sections"] == []

    @pytest.mark.parametrize("template", plan_templates.TEMPLATES)
    def test_each_says_what_is_asked_and_shows_how(self, template):
        sections = plan_parts.by_key(plan_templates.templated(template, str)).values()
        assert {"problem", "actions", "indicators"} <= {section["kind"] for section in sections}
        for section in sections:
            assert section["title"]
            assert section["prompt"]
            assert section["example"] or section["items"]

    @pytest.mark.parametrize("template", plan_templates.TEMPLATES)
    def test_every_word_is_translated_and_nothing_else(self, template):
        plain, loud = (plan_templates.parts(template, (), translate) for translate in (str, str.upper))
        for part, louder in zip(plain, loud, strict=True):
            assert {**part, "title": part["title"].upper(), "intro": part["intro"].upper(), "sections": 0} == {
                **louder,
                "sections": 0,
            }
            for section, other in zip(part["sections"], louder["sections"], strict=True):
                words = {name: section[name].upper() for name in ("title", "prompt", "example")}
                assert other == {**section, **words, "items": [line.upper() for line in section["items"]]}

    def test_an_empty_text_is_not_looked_up(self):
        asked = []
        for template in plan_templates.TEMPLATES:
            plan_templates.parts(template, (), lambda text: asked.append(text) or text)
        assert asked
        assert "" not in asked

    def test_drivers_are_shown_as_headings_with_lists(self):
        drivers = plan_parts.by_key(plan_templates.templated("pdsa", str))["aim.drivers"]
        assert [block.kind for block in plan_text.parse(drivers["example"])] == ["heading", "bullets"] * 2

    def test_an_authors_words_stay_as_they_were_written(self):
        parts = plan_templates.parts("own", OWN, str.upper)
        assert list(parts[:-1]) == OWN
        assert parts[-1]["title"] == "FINAL DELIVERABLE"

    def test_parts_of_ones_own_are_looked_at_where_they_were_chosen(self):
        assert plan_templates.parts("lis", OWN, str) == plan_templates.parts("lis", (), str)
        assert plan_templates.parts("own", (), str) == plan_templates.parts("lis", (), str)


class TestPlaces:
    parts = plan_templates.parts("lis", (), str)

    def test_a_part_and_a_section_are_found_or_are_not_there(self):
        assert plan_parts.require_part(self.parts, "work")["title"] == "Getting to work"
        assert plan_parts.require_section(self.parts, "work.first", "text")["kind"] == "text"
        for where in ("work.seen", "seen", "work.actions", ""):
            with pytest.raises(NotThere):
                plan_parts.require_section(self.parts, where, "text")
        with pytest.raises(NotThere):
            plan_parts.require_part(self.parts, "epilogue")

    def test_a_row_stands_where_its_kind_stands(self):
        plan_parts.require_row_place(self.parts, "work", "actions", "action")
        plan_parts.require_row_place(self.parts, "work", "ready", "item")
        for section, kind in (("actions", "link"), ("first", "action"), ("gone", "action")):
            with pytest.raises(NotThere):
                plan_parts.require_row_place(self.parts, "work", section, kind)

    def test_the_problem_has_its_place_in_every_template(self):
        for template in plan_templates.TEMPLATES:
            assert plan_parts.holding(plan_templates.templated(template, str), "problem") is not None
        assert plan_parts.holding(self.parts, "problem") == ("problem", "problem")
        assert plan_parts.holding((), "problem") is None
