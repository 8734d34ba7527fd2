"""How far each part of a plan is: what a reader would ask, who agrees, what changed since, which lines are done."""

from collections.abc import Collection

from grooc_xblocks.domain import plan_checks, plan_life, plan_submit, steps
from grooc_xblocks.domain.plan_checks import Asked, Check
from grooc_xblocks.states import plan_shapes as shapes
from grooc_xblocks.states.group_shapes import Json, iso
from grooc_xblocks.states.plan_sight import Sight
from grooc_xblocks.states.reader import Say


def checks(sight: Sight, parts: Collection[str] | None = None) -> Json:
    """Return what a reader would ask before each part is submitted, or some of them, in the reader's language."""
    asked = Asked(
        parts=sight.parts,
        problem=sight.problem["text"],
        sections=sight.kept("sections"),
        rows=sight.rows,
        ticks=sight.kept("ticks"),
        versions=sight.kept("versions"),
        changes=sight.changes,
        is_map=bool(sight.maps.assets),
        cycles=plan_life.cycles(sight.life.checkins),
        suggested_cycles=sight.values["cycles"],
    )
    return {
        part["id"]: [_check(one, sight.reader.say) for one in plan_checks.checks(part, asked)]
        for part in sight.parts
        if parts is None or part["id"] in parts
    }


def _check(one: Check, say: Say) -> Json:
    text = say(one.text[0], one.text[-1] if len(one.text) > 1 else "", one.count)
    return {
        "id": one.id,
        "part": one.part,
        "section": one.section,
        "row": one.row,
        "met": one.met,
        "text": text % one.params if one.params else text,
        "more": say(one.more, "", None) if one.more else "",
        "action": say(one.action, "", None) if one.action else "",
    }


def standings(sight: Sight, parts: Collection[str] | None = None) -> Json:
    """Return who agrees with each part, or with some of them."""
    agreements, seen = sight.kept("agreements"), {one: str(iso(at)) for one, at in sight.last_acts.items()}
    return {
        part: shapes.standing(part, sight.standing(part), agreements, changed, seen, sight.reader.me)
        for part, changed in sight.changes.items()
        if parts is None or part in parts
    }


def changed_since(sight: Sight) -> dict[str, bool]:
    """Return of each part whether it has changed since its newest version, or has none."""
    versions = sight.kept("versions")
    return {part: plan_submit.has_changed(part, changed, versions) for part, changed in sight.changes.items()}


def ticks(sight: Sight) -> dict[str, list[str]]:
    """Return the author's lines that are done, as they are shown, of every section that has lines."""
    done = sight.kept("ticks")
    return {
        where: [shown for kept, shown in lines if f"{where}:{steps.key(kept)}" in done]
        for where, lines in sight.items.items()
    }


def touched(sight: Sight, since: int) -> set[str]:
    """Return the parts with which something happened after a version: they were changed, or somebody agreed."""
    answered = shapes.newer(sight.share.data, "agreements", since)
    changed = {part for part, version in sight.changes.items() if version > since}
    return changed | {key.partition(":")[0] for key in answered}
