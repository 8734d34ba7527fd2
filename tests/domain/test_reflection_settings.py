from dataclasses import asdict

import pytest

from grooc_xblocks.domain import reflection_settings as rules

DEFAULTS = asdict(rules.Settings())


def faults(**changes):
    return rules.check({**DEFAULTS, **changes})


def prompts(*changes):
    blank = {"id": "a", "label": "I tried", "help": "", "required": False}
    return [{**blank, "id": f"p{number}", "label": f"Line {number}", **change} for number, change in enumerate(changes)]


class TestSettings:
    def test_it_works_as_it_is(self):
        assert faults() == {}

    def test_as_it_is_everybody_answers_a_teammate_and_a_stranger_and_is_known_by_name(self):
        assert (DEFAULTS["give_team"], DEFAULTS["give_strangers"]) == (1, 1)
        assert {DEFAULTS["names_team"], DEFAULTS["names_strangers"]} == {"names"}

    def test_no_line_of_a_response_has_to_be_filled_in_as_it_is(self):
        assert not any(prompt["required"] for prompt in rules.RESPONSE)

    @pytest.mark.parametrize(
        ("field", "value"),
        [
            ("display_name", ""),
            ("group_set", "Main"),
            ("suggested_date", "soon"),
            ("intro", "x" * 2001),
            ("example", "x" * 4001),
            ("prompts", []),
            ("prompts", prompts(*[{}] * 11)),
            ("prompts", prompts({}, {"id": "p0"})),
            ("prompts", prompts({"id": "Ä"})),
            ("prompts", prompts({"label": " "})),
            ("prompts", prompts({"label": "x" * 121})),
            ("prompts", prompts({}, {"label": "line 0"})),
            ("prompts", prompts({}, {"help": "x" * 301})),
            ("response_prompts", []),
            ("give_team", -1),
            ("give_strangers", 11),
            ("names_team", "initials"),
            ("names_strangers", ""),
            ("who", "everybody"),
            ("completion", "graded"),
            ("hide_at", 0),
            ("lease_hours", 0),
            ("lease_hours", 169),
            ("rescue_hours", 0),
        ],
    )
    def test_what_cannot_be_is_said_at_its_field_and_only_there(self, field, value):
        found = faults(**{field: value})
        assert set(found) == {field}
        text, params = found[field]
        assert "%" not in text % params

    def test_what_can_just_be_is_taken(self):
        edge = {"prompts": prompts(*[{"help": "x" * 300}] * 10), "give_team": 0, "give_strangers": 0, "hide_at": 20}
        assert faults(**edge, intro="", example="x" * 4000, names_strangers="reveal", who="group") == {}
