"""The gallery of plans: cards, those with a similar problem, and one plan whole."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from grooc_xblocks.domain import plan_chart, plan_gallery, plan_similar
from grooc_xblocks.domain.errors import NotThere
from grooc_xblocks.domain.plan_gallery import Hidden
from grooc_xblocks.domain.plan_parts import ROW_KINDS, Part, key
from grooc_xblocks.domain.texts import folded
from grooc_xblocks.domain.words import marked as _
from grooc_xblocks.states import plan_lived
from grooc_xblocks.states import plan_shapes as shapes
from grooc_xblocks.states.everybody import names_of, require_gallery
from grooc_xblocks.states.group_shapes import Json
from grooc_xblocks.states.plan_shown import Opened, Shown, opened, shown_plans, with_rows
from grooc_xblocks.states.plan_sight import Sight
from grooc_xblocks.states.plan_voices import appreciation

CARDS = 12
"""Plans on a page."""
SIMILAR = 3
_SOMEBODY = _("somebody")
Why = Mapping[int, tuple[str, ...]]


def gallery(sight: Sight, text: str, page: int) -> Json:
    """
    Return the plans that are shown, newest first; on top those with a similar problem, while nothing is searched for.
    Nine queries, however many plans, and two for one's own problem.
    """
    require_gallery(sight)
    plans = shown_plans(sight)
    why = {} if text else _similar(sight, plans)
    wanted = folded(text)
    rest = [one for one in plans if one.whose.number not in why and _has(one, wanted, _members_hidden(one))]
    pages = max(1, -(-len(rest) // CARDS))
    page = min(page, pages)
    here = rest[(page - 1) * CARDS : page * CARDS]
    like = [one for number in why for one in plans if one.whose.number == number]
    there = opened([*like, *here], with_rows(sight, "actions", "indicators"))
    found = [one for one in here if _has(one, wanted, there[one.whose.number].hidden)]
    return {
        "cards": [card(sight, there[one.whose.number], ()) for one in found],
        "similar": [card(sight, there[one.whose.number], why[one.whose.number]) for one in like],
        "total": len(rest) - len(here) + len(found) + len(like),
        "page": page,
        "pages": pages,
    }


def _members_hidden(one: Shown) -> Hidden:
    """Return the names that are known to be hidden before the plan is opened."""
    return plan_gallery.hidden_names(one.members, one.named, (), ())


def _has(one: Shown, wanted: str, hidden: Hidden) -> bool:
    """Tell whether something that is searched for is in what others see of a plan: no name is found that is hidden."""
    told = "\n".join((one.whose.name, one.whose.place, *one.whose.languages, one.problem, one.page["words"]))
    if not wanted or wanted not in folded(told):
        return not wanted
    return wanted in folded(plan_gallery.public(told, hidden))


def _similar(sight: Sight, plans: list[Shown]) -> Why:
    """Return the plans with a problem like the reader's own, the most similar first, with the words that are shared."""
    own = sight.problem["text"]
    others = {one.whose.number: one.problem for one in plans if one.whose.owner != sight.share.owner}
    return {one.id: one.words for one in plan_similar.similar(own, others, most=SIMILAR)} if own else {}


def gallery_plan(sight: Sight, number: int) -> Json:
    """Return one plan that is shown, whole. Raises NotThere for any other. Eight queries."""
    found = shown_plan(sight, number)
    one = opened([found], list(found.serials))[number]
    rows = one.public(one.rows)
    return {
        **card(sight, one, ()),
        "named": list(found.named.values()),
        "unnamed": len(found.members) - len(found.named),
        "parts": [_part(sight, one, part) for part in sight.parts if part["id"] in one.copies],
        "charts": [
            {**_chart(sight, key, chart), "what": rows[key]["what"], "unit": rows[key]["unit"]}
            for key, chart in one.charts.items()
        ],
        "said": _said(sight, one),
    }


def _said(sight: Sight, one: Opened) -> list[Json]:
    """Return what others wrote back, oldest first, with their names; the group answers by those who may be named."""
    kept = sorted(one.shown.kept("appreciations").items(), key=lambda item: (str(item[1]["at"]), item[0]))
    others = {value["by"] for _key, value in kept} - set(one.shown.members)
    names = {**names_of(sight, others), **one.shown.named}
    shown = appreciation(names, sight.reader.me)
    return [shown(key, one.public(value), 0) for key, value in kept]


def shown_plan(sight: Sight, number: int) -> Shown:
    """Return a plan that is shown. Raises NotThere for any other. Five queries."""
    require_gallery(sight)
    found = next((one for one in shown_plans(sight) if one.whose.number == number), None)
    if found is None:
        raise NotThere
    return found


def card(sight: Sight, one: Opened, why: tuple[str, ...]) -> Json:
    """Return a plan as the list shows it; ``why`` are words that its problem shares with the reader's own."""
    shown, whose = one.shown, one.shown.whose
    problem: str = one.public(shown.problem)
    said = [value["kind"] for value in shown.kept("appreciations").values()]
    indicator = next((key for key, chart in one.charts.items() if chart.points), next(iter(one.charts), None))
    return {
        "id": whose.number,
        "name": _name(sight, one),
        "place": whose.place,
        "languages": list(whose.languages),
        "problem": problem,
        "words": one.public(shown.page["words"]),
        "why": list(plan_similar.in_text(why, problem)),
        "published": shown.page["at"],
        "members": len(shown.members),
        "used": [sight.chip(key, plan_gallery.public_chip(chip, one.hidden)) for key, chip in one.chips.items()],
        "chart": _chart(sight, indicator, one.charts[indicator]) if indicator is not None else None,
        "indicator": _numbers(one, indicator) if indicator is not None else None,
        "appreciations": sum(kind != "ask" for kind in said),
        "questions": said.count("ask"),
        "own": whose.owner == sight.share.owner,
    }


def _name(sight: Sight, one: Opened) -> str:
    """Return what a plan is called: by its group, or by its learner alone who agreed to be named."""
    whose = one.shown.whose
    return whose.name if whose.owner.learner_id is None or one.shown.named else sight.say(_SOMEBODY)


def _chart(sight: Sight, indicator: str, chart: plan_chart.Chart) -> Json:
    return shapes.chart(indicator, chart, plan_lived.says(chart.trend, sight.reader.say))


def _numbers(one: Opened, indicator: str) -> Json:
    row, trend = one.public(one.rows[indicator]), one.charts[indicator].trend
    told = {name: asdict(trend)[name] for name in ("start", "latest", "target")}
    return {"what": row["what"], "unit": row["unit"], **told}


def _part(sight: Sight, one: Opened, part: Part) -> Json:
    head = one.shown.kept("versions")[str(one.shown.serials[part["id"]])]
    return {
        "part": part["id"],
        "title": part["title"],
        "number": head["number"],
        "at": head["at"],
        "sections": [_section(sight, one, part["id"], section) for section in part["sections"]],
    }


def _section(sight: Sight, one: Opened, part: str, section: Mapping[str, Any]) -> Json:
    where = key(part, section["id"])
    text = one.texts(part).get(where, "") if section["kind"] == "text" else ""
    place = (part, section["id"], ROW_KINDS.get(section["kind"]))
    rows = [item for item in one.rows.items() if (item[1]["part"], item[1]["section"], item[1]["kind"]) == place]
    return {
        "title": section["title"],
        "kind": section["kind"],
        "text": one.public(one.shown.problem if section["kind"] == "problem" else text),
        "rows": [_row(sight, one, name, row) for name, row in sorted(rows, key=lambda row: (row[1]["order"], row[0]))],
    }


def _row(sight: Sight, one: Opened, name: str, row: Mapping[str, Any]) -> Json:
    """Return a row as others see it: members who agreed by name, other members as "", anybody else as somebody."""
    shown = plan_gallery.public_row(row, one.shown.named, one.hidden)
    if "who" in shown:
        others = {"member": "", "somebody": sight.say(_SOMEBODY)}
        shown["who"] = [one.shown.named[who] if isinstance(who, int) else others[who] for who in shown["who"]]
    return shapes.record(name, shown, 0)
