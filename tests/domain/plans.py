"""Plans to try the rules on, drawn by hypothesis or written down."""

from hypothesis import strategies as st

from grooc_xblocks.domain import plan_fields, plan_rows
from tests.domain.asset_maps import AT, IDS, lines_of_text

ROW_IDS = [f"row{number:05}" for number in range(8)]
WHERE = {"part": "start", "section": "who"}
DAYS = ["", "2026-11-24", "2026-12-01", "2027-01-26"]

people = st.lists(st.integers(1, 4) | st.sampled_from(["Mr Haile", "Ms Lindqvist"]), max_size=3, unique=True)
some_text = lines_of_text.map("\n".join)
number = st.sampled_from(["", "0", "5", "-2.5", "120"])
day = st.sampled_from(DAYS)
VALUES = {
    "what": some_text, "done_when": some_text, "unit": some_text, "how": some_text, "summary": some_text,
    "when": day, "until": day, "baseline": number, "target": number, "done": st.booleans(),
    "status": st.sampled_from(plan_fields.STATUSES), "who": people, "uses": st.lists(st.sampled_from(IDS), max_size=3),
    "address": st.sampled_from(["https://circle.example/notes", "http://blog.example/?p=3"]),
}  # fmt: skip
kinds = st.sampled_from(plan_fields.KINDS)
ENOUGH = {"what": "Print 120 talk cards", "summary": "Our tally sheet.", "address": "https://circle.example/notes"}


def told(kind, *, whole=False):
    """Fields of a kind, tidied and such as they may be; with what it cannot be without when ``whole``."""
    drawn = st.fixed_dictionaries({}, optional={name: VALUES[name] for name in plan_fields.WAYS[kind]})
    enough = {name: ENOUGH[name] for name in ENOUGH if whole and name in plan_fields.WAYS[kind]}
    return drawn.map(lambda one: plan_fields.tidy(kind, {**enough, **one})).map(lambda one: _mended(kind, one))


def _mended(kind, fields):
    """Words where a kind cannot be without, and none too long."""
    said = {
        name: value[:50] if isinstance(value, str) and name != "address" else value for name, value in fields.items()
    }
    blank = [name for name in ("what", "summary") if name in said and not any(map(str.isalnum, said[name]))]
    return plan_fields.tidy(kind, {**said, **{name: ENOUGH[name] for name in blank}})


def action(now, row, *, by=1, at=AT, **fields):
    """The rows with one more action."""
    return plan_rows.add(now, row, {"what": "Print 120 talk cards", **fields}, **WHERE, kind="action", by=by, at=at)


def actions(count, **fields):
    now = plan_rows.Rows()
    for row in ROW_IDS[:count]:
        now = action(now, row, **fields)
    return now
