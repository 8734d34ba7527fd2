"""A plan as words to be read: names, days and numbers as the reader writes them. What its document is made of."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from grooc_xblocks import compat
from grooc_xblocks.documents.pictures import Picture
from grooc_xblocks.documents.plan_told import Measured, Note, Part, Row, Section
from grooc_xblocks.domain import plan_life
from grooc_xblocks.domain.words import counted as _n
from grooc_xblocks.domain.words import marked as _
from grooc_xblocks.states import plan_lived as lived
from grooc_xblocks.states.plan_content import Content, Place, places
from grooc_xblocks.states.plan_sight import Sight

Names = Mapping[int, str]

STATUSES = {
    "not_begun": _("Not begun"), "under_way": _("Under way"), "done": _("Done"), "dropped": _("Dropped"),
}  # fmt: skip
OPEN = _("Open")
_DECISIONS = {"adopt": _("Adopt"), "adapt": _("Adapt"), "abandon": _("Abandon")}
_NUMBERS = frozenset({"baseline", "target", "value"})
_DAYS = frozenset({"when", "until", "date"})
_CYCLE = (("predicted", _("What we expected")), ("did", _("What we did")), ("learned", _("What we learned")))


@dataclass(frozen=True)
class Teller:
    """Tells a ``content``; ``names`` are those that may stand in the file, anybody else is "a member"."""

    sight: Sight
    content: Content
    names: Names

    def person(self, who: int | str) -> str:
        """Return what somebody is called."""
        if isinstance(who, str):
            return who
        return self.names.get(who) or self.sight.say(_("a member"))

    def people(self, found: Sequence[int | str]) -> str:
        """Return who is meant; of those who are not named, one stands for all."""
        return ", ".join(dict.fromkeys(self.person(one) for one in found))

    def assets(self, uses: Sequence[str]) -> str:
        """Return the names of assets."""
        return ", ".join(self.content.chips[one].name for one in uses if one in self.content.chips)

    def told(self, value: Mapping[str, Any]) -> Row:
        """Return a row or a note as it is read."""
        return {name: self._told(name, one) for name, one in value.items()}

    def _told(self, name: str, value: Any) -> str:
        match name:
            case "who" | "there":
                return self.people(value)
            case "uses":
                return self.assets(value)
            case "status":
                return self.sight.say(STATUSES[value])
            case "done":
                return self.sight.say(STATUSES["done"] if value else OPEN)
            case _ if name in _DAYS:
                return day(value)
            case _ if name in _NUMBERS:
                return compat.shown_number(Decimal(value)) if value else ""
            case _:
                return value if isinstance(value, str) else ""

    # Parts

    def parts(self, only: str, note: Callable[[str], str]) -> list[Part]:
        """Return the parts, or the ``only`` one unless that is "", each with the ``note`` of its id."""
        found = self._places(only)
        return [
            Part(
                part["title"], note(part["id"]), [self._section(one) for one in found if self._is_told(one, part["id"])]
            )
            for part in self.sight.parts
            if any(one.part["id"] == part["id"] for one in found)
        ]

    def _places(self, only: str) -> list[Place]:
        return [one for one in places(self.sight, self.content) if not only or one.part["id"] == only]

    def _is_told(self, place: Place, part: str) -> bool:
        """The problem stands on top of the whole."""
        return bool(place.part["id"] == part and place.section["kind"] != "problem")

    def _section(self, place: Place) -> Section:
        rows = [self.told(row) for _id, row in place.rows]
        if place.section["kind"] == "checklist":
            lines = [{"what": line, "status": self._told("done", is_done)} for line, is_done in place.lines]
            rows = [*lines, *({**row, "status": row["done"]} for row in rows)]
        return Section(place.section["title"], place.section["kind"], place.text, rows)

    # What became of it

    def measured(self, pictures: Mapping[str, Picture], only: str = "") -> list[Measured]:
        """Return every indicator, or those of the ``only`` part, with its readings and the chart that came for it."""
        rows, readings = self.content.rows.rows, self.content.life.readings
        charts = lived.charts(rows, readings, self.sight.reader.say)
        return [
            Measured(
                self._named(row["what"], row["unit"]),
                charts[one]["says"],
                [{**self.told(each), "day": day(each["date"])} for _id, each in readings_of(self.content, one)],
                pictures.get(one),
            )
            for place in self._places(only)
            for one, row in place.rows
            if row["kind"] == "indicator"
        ]

    def _named(self, what: str, unit: str) -> str:
        return self.sight.say(_("%(what)s (%(unit)s)")) % {"what": what, "unit": unit} if unit else what

    def notes(self) -> list[tuple[str, str, Note]]:
        """
        Return check-ins and notes of meetings, each with its kind and its ISO day, in the order in which they happened,
        those only planned last.
        """
        life = self.content.life
        numbers = plan_life.numbers(life.checkins)
        told = [
            *(("checkin", one, self._checkin(numbers[key], one)) for key, one in life.checkins.items()),
            *(("meeting", one, self._meeting(one)) for one in life.meetings.values()),
        ]
        told.sort(key=lambda each: (each[1]["date"] or "~", each[1].get("planned", ""), each[1]["at"]))
        return [(kind, one["date"] or one.get("planned", ""), note) for kind, one, note in told]

    def _checkin(self, number: int, one: Mapping[str, Any]) -> Note:
        say = self.sight.say
        title = _("Check-in %(number)s")
        if one["date"] or one["planned"]:
            title = (
                _("Check-in %(number)s, %(date)s") if one["date"] else _("Check-in %(number)s, planned for %(date)s")
            )
        told = [(say(words), one[name]) for name, words in _CYCLE if one[name]]
        came = [say(_DECISIONS[one["decision"]]) if one["decision"] else "", one["words"]]
        if any(came):
            told.append((say(_("What comes of it")), "\n".join(filter(None, came))))
        return Note(say(title) % {"number": number, "date": day(one["date"] or one["planned"])}, told)

    def _meeting(self, one: Mapping[str, Any]) -> Note:
        say = self.sight.say
        there = [(_("Where we met"), one["where"]), (_("Who was there"), self.people(one["there"]))]
        told: list[tuple[str, str | tuple[str, ...]]] = [(say(words), text) for words, text in there if text]
        if one["text"]:
            told.append((say(_("Notes")), one["text"]))
        if one["agreed"]:
            told.append((say(_("What we agreed")), tuple(one["agreed"])))
        return Note(say(_("Meeting, %(date)s")) % {"date": day(one["date"])}, told)


def readings_of(content: Content, indicator: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Give the readings of an indicator, oldest first."""
    own = [(key, one) for key, one in content.life.readings.items() if one["indicator"] == indicator]
    yield from sorted(own, key=lambda one: (one[1]["date"], one[1]["at"], one[0]))


def day(text: str) -> str:
    """Return an ISO day as the reader's language writes it; "" is none."""
    return compat.shown_date(date.fromisoformat(text)) if text else ""


def written_by(sight: Sight, names: Sequence[str], unnamed: int) -> str:
    """Return who wrote the plan: those who may be named by name, the others by their number."""
    told = {"names": ", ".join(names), "count": unnamed}
    if not names:
        one, many = _n("Written by %(count)s member.", "Written by %(count)s members.")
        return sight.reader.say(one, many, unnamed) % told if unnamed else ""
    if not unnamed:
        return sight.say(_("Written by %(names)s.")) % told
    one, many = _n(
        "Written by %(names)s and %(count)s more member.", "Written by %(names)s and %(count)s more members."
    )
    return sight.reader.say(one, many, unnamed) % told
