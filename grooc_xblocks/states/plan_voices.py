"""What is said of a plan, as its views show it: comments, words and marks of course staff, what others wrote back."""

from collections.abc import Collection, Mapping
from typing import Any

from grooc_xblocks.domain import consent, plan_marks, plan_submit, plan_talk
from grooc_xblocks.domain.words import marked as _
from grooc_xblocks.groups.data import SharedData
from grooc_xblocks.reflections import api as reflections
from grooc_xblocks.reflections.data import FeedbackData
from grooc_xblocks.states import plan_shapes as shapes
from grooc_xblocks.states.group_shapes import Json, iso, live
from grooc_xblocks.states.lines import Names
from grooc_xblocks.states.plan_shapes import Shape
from grooc_xblocks.states.plan_sight import Sight

Values = Mapping[str, Any]
_A_PEER = _("Somebody in the course")
_FEEDBACK = ("kind", "part", "text", "points", "rubric", "by", "at", "released")


def people_in(sight: Sight, since: int) -> set[int]:
    """Return who is in what was written after a version, as far as the reader may see it."""
    shared = sight.share.data
    newer = SharedData(items={field: shapes.newer(shared, field, since) for field in shared.items})
    answers = [one["answer"] for one in live(newer.items, "appreciations").values()]
    words = feedback(sight, live(newer.items, "feedback")).values()
    return shapes.people_in(newer) | shapes.people(answers) | {one["by"] for one in words}


def outsiders(sight: Sight, since: int, actors: Collection[int]) -> set[int]:
    """Return the people of other groups who wrote back after a version, or ever where they are among ``actors``."""
    said = shapes.newer(sight.share.data, "appreciations", 0).values()
    found = {
        item.value["by"] for item in said if not item.removed and (item.version > since or item.value["by"] in actors)
    }
    return found - set(sight.names)


def feedback(sight: Sight, kept: Values) -> Values:
    """Return what the reader may see of words, marks and notes: learners no note, and no mark that is not released."""
    return kept if sight.reader.staff else plan_marks.shown(kept)


def said(sight: Sight, names: Names, since: int) -> Json:
    """Return what was said after a version, by field and id; null for what is gone."""
    return {
        "comments": {**_comments(sight, names, since), **(peers(sight) if not since else {})},
        "feedback": _feedback(sight, names, since),
        "appreciations": shapes.entries(sight.share.data, "appreciations", since, appreciation(names, sight.reader.me)),
    }


def _comments(sight: Sight, names: Names, since: int) -> Json:
    """Return the newer comments, and those whose section was changed meanwhile."""
    shared = sight.share.data
    versions = plan_submit.section_versions(sight.parts, shared.items)

    def comment(key: str, value: Values, version: int) -> Json:
        replies = [{**reply, "name": names.get(reply["by"], reply["name"])} for reply in value["replies"]]
        told = {"name": names.get(value["by"], value["name"]), "changed": plan_talk.has_changed(value, versions)}
        return {"id": key, "version": version, **value, **told, "replies": replies}

    items = shared.items.get("comments", {})
    moved = {
        key: item for key, item in items.items() if not item.removed and versions.get(item.value["where"], 0) > since
    }
    again = {key: comment(key, item.value, item.version) for key, item in moved.items()} if since else {}
    return {**again, **shapes.entries(shared, "comments", since, comment)}


def _feedback(sight: Sight, names: Names, since: int) -> Json:
    def word(key: str, value: Values, version: int) -> Json:
        told = {name: value[name] for name in _FEEDBACK}
        return {"id": key, "version": version, **told, "name": names.get(value["by"], "")}

    visible = feedback(sight, sight.kept("feedback"))
    words = shapes.entries(sight.share.data, "feedback", since, word)
    return {key: one for key, one in words.items() if one is None or key in visible}


def appreciation(names: Names, me: int) -> Shape:
    """Show what somebody wrote back to a published plan, and what its group answered."""

    def shown(key: str, value: Values, _version: int) -> Json:
        told = {name: value[name] for name in ("kind", "text", "group", "at")}
        answer = value["answer"]
        said = {"text": answer["text"], "name": names.get(answer["by"], ""), "at": answer["at"]} if answer else None
        return {"id": key, **told, "name": names.get(value["by"], ""), "answer": said, "mine": value["by"] == me}

    return shown


def consents(sight: Sight) -> Json:
    """Return how the members stand to showing the plan, and their names, in the gallery."""
    given, members, page = sight.kept("consents"), list(sight.names), sight.kept("published")
    return {
        "mine": consent.answer_of(given, sight.reader.me),
        "named": consent.answer_of(sight.kept("named"), sight.reader.me),
        "yes": len(consent.agreed(given, members)),
        "no": len(consent.refused(given, members)),
        "public": bool(sight.values["gallery"] and page) and consent.is_public(given, members),
    }


def published(sight: Sight) -> Json | None:
    """Return what the group shows, or would show, in the gallery."""
    page = sight.kept("published").get("page")
    return {name: page[name] for name in ("parts", "words", "at", "by")} if page is not None else None


def peers(sight: Sight) -> Json:
    """Return what people answered, in peer reflection, to parts that were brought along there. Two queries at most."""
    versions, owner, course = sight.kept("versions"), sight.share.owner, sight.reader.course_key
    if not versions or owner is None or course is None:
        return {}
    whose: dict[str, Any] = {"authors": list(sight.names), "group_id": owner.group_id}
    found = reflections.feedback_on(course_key=course, **whose, kind="plan", block=sight.reader.usage_key)
    return {
        f"peer{one.id}": _peer(sight, one, versions[str(one.number)]) for one in found if str(one.number) in versions
    }


def _peer(sight: Sight, one: FeedbackData, head: Values) -> Json:
    return {
        "id": f"peer{one.id}",
        "version": 0,
        "where": f"{head['part']}.",
        "quote": "",
        "on_version": head["number"],
        "changed": sight.changes.get(head["part"], 0) > head["version"],
        "text": "\n\n".join(text for text in one.answers.values() if text),
        "by": 0,
        "name": sight.say(_A_PEER),
        "role": "peer",
        "at": iso(one.at),
        "settled": False,
        "replies": [],
    }
