"""Plans put into the tables as many writes would have: one that is large, and hundreds of others like one."""

from random import Random
from typing import Any

from grooc_xblocks.groups.models import Change, Group, Membership, SharedItem, SharedState, Snapshot
from tests.action_plans import Plans

PARTS, SECTIONS, ACTIONS = 4, 10, 200
WORDS = (
    "pump", "well", "rope", "yard", "market", "circle", "school", "nurse", "boat", "choir", "roof", "tank", "bench",
    "story", "river", "mends", "keeps", "welds",
)  # fmt: skip
KINDS = ("text", "actions", "indicators", "links", "checklist")


def author() -> dict[str, Any]:
    """An author's plan of four parts with ten sections each."""
    parts = [
        {
            "id": f"part{part}", "title": f"Part {part}", "intro": "", "suggested_date": None,
            "sections": [_section(section) for section in range(SECTIONS)],
        }
        for part in range(PARTS)
    ]  # fmt: skip
    return {"template": "own", "parts": parts, "rule": "any"}


def _section(number: int) -> dict[str, Any]:
    kind = KINDS[number] if number < len(KINDS) else "text"
    return {"id": f"s{number}", "kind": kind, "title": f"S {number}", "prompt": "", "example": "", "items": []}


def enlarge(at: Plans, user: Any) -> None:
    """The plan that this learner sees has text in every section, and two hundred actions like its first one."""
    at.writes(user, "part0.s0", said(0, 60))
    row = at.adds_row(user, "action00", "action", "part0.s1", what="Mend it", who=[user.pk], uses=["pumpaaaa"])
    own = SharedItem.objects.filter(shared__owner=f"group:{at.wells}")
    text, action = own.get(field="sections"), own.get(field="rows")
    more = [
        like(
            action,
            f"action{n:02}",
            what=said(n, 6),
            done_when=said(-n, 12),
            part=f"part{n % PARTS}",
            order=row["order"] + n,
        )
        for n in range(1, ACTIONS)
    ]
    texts = [(part, section) for part in range(PARTS) for section in (0, *range(5, SECTIONS))]
    more += [
        like(text, f"part{part}.s{section}", text=said(part * 100 + section, 60))
        for part, section in texts
        if (part, section) != (0, 0)
    ]
    SharedItem.objects.bulk_create(more)


def said(seed: int, count: int) -> str:
    """Words at random, so that packing does not flatter."""
    return " ".join(Random(seed).choices(WORDS, k=count)).capitalize()


def like(item: SharedItem, key: str, **values: Any) -> SharedItem:
    """Another item like one that is there."""
    told: dict[str, Any] = {"shared": item.shared, "field": item.field, "version": item.version}
    return SharedItem(key=key, value={**item.value, **values}, **told)


def multiply(at: Plans, learners: list[Any]) -> None:
    """A group more for each of these learners, with a plan, copies of it and a history like those of the wells."""
    first = Group.objects.get(id=at.wells)
    groups = Group.objects.bulk_create(
        copied(first, name=f"Group {number}", code=f"CODE{number:04}", members=1) for number in range(len(learners))
    )
    member = Membership.objects.filter(group=first).first()
    Membership.objects.bulk_create(
        copied(member, group_id=group.id, learner_id=learner.pk)
        for group, learner in zip(groups, learners, strict=True)
    )
    state = SharedState.objects.get(owner=f"group:{first.id}", usage_key=at.block.scope_ids.usage_id)
    states = SharedState.objects.bulk_create(copied(state, owner=f"group:{group.id}") for group in groups)
    for model in (SharedItem, Snapshot, Change):
        likes = [row for row in model.objects.filter(shared=state) if not _is_of_another(row, member.learner_id)]
        rows = (_of(one, each, learner) for one, learner in zip(states, learners, strict=True) for each in likes)
        model.objects.bulk_create(rows, batch_size=2000)


def copied(row: Any, **values: Any) -> Any:
    """A row of the same table that is like one, not yet in it."""
    columns = {field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields}
    del columns[row._meta.pk.attname]
    return type(row)(**{**columns, **values})


def _is_of_another(row: Any, learner: int) -> bool:
    return isinstance(row, SharedItem) and row.field in ("consents", "named") and row.key != str(learner)


def _of(state: SharedState, row: Any, learner: Any) -> Any:
    """A row of one state as a row of another, whose only member agrees to everything."""
    values: dict[str, Any] = {"shared_id": state.id}
    if isinstance(row, Change):
        values |= {"owner": state.owner, "actor_id": learner.pk}
    if isinstance(row, SharedItem) and row.field in ("consents", "named"):
        values["key"] = str(learner.pk)
    return copied(row, **values)
