"""Lines of a list as assets: what is told, who is meant, where links lead, and what cannot be read."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import count, islice
from typing import Any

from grooc_xblocks.domain.asset_cells import id_in, items, text_of, verb_and_target
from grooc_xblocks.domain.asset_fields import PROBLEM, STATES, VERB_LENGTH, faults, tidy
from grooc_xblocks.domain.asset_links import verb_of
from grooc_xblocks.domain.asset_table import Record
from grooc_xblocks.domain.assets import AssetMap
from grooc_xblocks.domain.records import ID, PEOPLE
from grooc_xblocks.domain.texts import folded, one_line
from grooc_xblocks.domain.words import Message
from grooc_xblocks.domain.words import marked as _

YES = "yes"
_YES, _NO = frozenset({YES, "true", "1", "x"}), frozenset({"", "no", "false", "0"})
_GUESSED = ("offers", "place", "note")  # of cells without a header, in this order

_TWICE = _("This id stands on two lines.")
_YES_OR_NO = _("Write “yes”, or leave it empty.")
_NOT_HERE = _("There is no “%(name)s” in this list or on the map.")
_WHICH = _("“%(name)s” stands here more than once: write # and the id of the one you mean.")
_TO_ITSELF = _("A link goes from an asset to another, or to the problem.")
_NO_MEMBER = _("Nobody here has the number %(number)s.")
_LONG_VERB = _("Please stay under %(most)s characters.")


@dataclass(frozen=True)
class Row:
    """
    One asset of a list. ``asset`` has ``id`` and the fields of ``asset_fields.FIELDS``; ``links`` are
    ``{"verb": str, "to": id or PROBLEM}``; ``known`` says that this id or name is on the map already.
    """

    line: int
    asset: Mapping[str, Any]
    links: tuple[Mapping[str, str], ...] = ()
    known: bool = False


@dataclass(frozen=True)
class Fault:
    """What could not be read: the line, from 1, the column's name or "", and the reason."""

    line: int
    column: str
    message: Message


@dataclass
class Told:
    """One line while it is read: its own id, the fields it tells, and the links it writes down."""

    line: int
    own_id: str = ""
    fields: dict[str, Any] = field(default_factory=dict)
    links: list[str] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)  # with one of these the line is left out
    notes: list[Fault] = field(default_factory=list)  # with these it is not


class Names:
    """Who is meant by a name or an id in a list: first those of the list itself, then those of the map."""

    def __init__(self, now: AssetMap, lines: Sequence[Told], ids: Mapping[int, str]) -> None:
        self.now, self.ids = now, ids
        self._own_ids = {told.own_id: ids[told.line] for told in lines if told.line in ids}
        self._unread = {folded(told.fields.get("name", "")) for told in lines if told.line not in ids} - {""}
        self._unread |= {f"#{told.own_id}" for told in lines if told.line not in ids}
        on_map = {key: asset["name"] for key, asset in now.assets.items()}
        self._on_map = _by_name(on_map, folded)
        in_list = {self._stand_in(told, ids[told.line]): told.fields["name"] for told in lines if told.line in ids}
        self._lookups = (
            _by_name(in_list, str),
            _by_name(on_map, str),
            _by_name(in_list, folded),
            self._on_map,
        )

    def knows(self, told: Told) -> bool:
        """Tell whether the map has this id or name already."""
        return self.ids[told.line] in self.now.assets or folded(told.fields["name"]) in self._on_map

    def _stand_in(self, told: Told, asset: str) -> str:
        """A line that tells of what is on the map need not be taken in: links lead to the one that is there."""
        same = self._on_map.get(folded(told.fields["name"]), [])
        return same[0] if asset not in self.now.assets and len(same) == 1 else asset

    def meant(self, written: str) -> tuple[str, Message | None]:
        """Return the id that is meant, or what is wrong; neither when a line that cannot be read is meant."""
        asset = id_in(written)
        name = one_line(text_of(written))
        if asset:
            found = self._own_ids.get(asset, asset if asset in self.now.assets or asset == PROBLEM else "")
            return found, None if found or written in self._unread else (_NOT_HERE, {"name": written})
        for key, lookup in zip((name, name, folded(name), folded(name)), self._lookups, strict=True):
            if len(lookup.get(key, ())) > 1:
                return "", (_WHICH, {"name": name})
            if key in lookup:
                return lookup[key][0], None
        return "", None if folded(name) in self._unread else (_NOT_HERE, {"name": name})


def _by_name(named: Mapping[str, str], shape: Callable[[str], str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for asset, name in named.items():
        found.setdefault(shape(name), []).append(asset)
    return found


class Reader:
    """Reads the lines of one list for one map; kinds, levels, verbs and people as ``asset_csv.read`` takes them."""

    def __init__(
        self,
        now: AssetMap,
        kinds: Sequence[Mapping[str, Any]],
        levels: Sequence[Mapping[str, Any]],
        verbs: Sequence[Mapping[str, Any]],
        people: Mapping[int, str],
    ) -> None:
        self.now, self.verbs, self.people = now, verbs, people
        self.choices = {"kind": _choices(kinds), "level": _choices(levels), "state": {state: state for state in STATES}}
        self.ids = {"kinds": [kind["id"] for kind in kinds], "levels": [level["id"] for level in levels]}
        # Nothing said: the first kind, and the outermost level, where most of what is looked for stands.
        self.defaults = {"kind": self.ids["kinds"][0], "level": self.ids["levels"][-1], "state": STATES[0]}

    def guess(self, cells: Sequence[str]) -> dict[str, str] | None:
        """Tell cells without a header apart: the name, whatever is a kind, a level or a state, then texts in order."""
        found, texts = {"name": cells[0]}, iter(_GUESSED)
        for cell in filter(str.strip, cells[1:]):
            fits = (one for one in self.choices if one not in found and folded(cell).strip() in self.choices[one])
            column = next(fits, None) or next(texts, None)
            if column is None:
                return None
            found[column] = cell
        return found

    def told(self, record: Record) -> Told:
        """Read one line by itself."""
        told, cells = Told(record.line, record.cells.get("id", "").strip()), record.cells
        if record.fault:
            told.faults.append(Fault(record.line, "", record.fault))
            return told
        chosen = {column: self._chosen(column, cells.get(column, "")) for column in self.choices}
        texts = {column: cells.get(column, "") for column in ("name", "offers", "place", "note")}
        person = folded(cells.get("person", "")).strip()
        people = islice(items(cells.get("knows", "")), PEOPLE + 1)  # one more than can be, for its fault
        knows = [who for written in people for who in self._person(written, told)]
        told.fields = tidy({**texts, **chosen, "person": person in _YES, "knows": knows})
        found = faults(told.fields, kinds=self.ids["kinds"], levels=self.ids["levels"])
        if person not in _YES | _NO:
            found["person"] = _YES_OR_NO, {}
        told.faults += [Fault(record.line, column, message) for column, message in found.items()]
        told.links = list(items(cells.get("links", "")))
        return told

    def _chosen(self, column: str, cell: str) -> str:
        wanted = cell.strip()
        return self.choices[column].get(folded(wanted), wanted) if wanted else self.defaults[column]

    def _person(self, written: str, told: Told) -> Iterator[int | str]:
        """Yield whom an item means: a member by number or by a name that only one has, else somebody by name."""
        number, name = id_in(written), one_line(text_of(written))
        if number:
            who = next((one for one in self.people if str(one) == number), None)
            if who is None:
                told.notes.append(Fault(told.line, "knows", (_NO_MEMBER, {"number": number})))
            else:
                yield who
            return
        same = [] if written.startswith("\\") else [one for one, called in self.people.items() if called == name]
        yield same[0] if len(same) == 1 else name

    def rows(self, lines: Sequence[Told]) -> tuple[list[Row], list[Fault]]:
        """Return the lines as rows, each with its links, and all faults in the order of the lines."""
        _require_own_ids(lines)
        whole = [told for told in lines if not told.faults]
        names = Names(self.now, lines, self._ids(whole))
        rows = [
            Row(told.line, {"id": names.ids[told.line], **told.fields}, self._links(told, names), names.knows(told))
            for told in whole
        ]
        return rows, [fault for told in lines for fault in (*told.faults, *told.notes)]

    def _ids(self, whole: Sequence[Told]) -> dict[int, str]:
        """Keep ids that can be kept; make the others from the names, so that one list read twice gives the same."""
        own = {told.line: told.own_id for told in whole if ID.fullmatch(told.own_id)}
        ids = {line: asset for line, asset in own.items() if asset not in self.now.removed}
        taken = {*ids.values(), *self.now.assets, *self.now.removed}
        for told in whole:
            if told.line not in ids:
                ids[told.line] = next(one for one in _made_from(told.fields["name"]) if one not in taken)
                taken.add(ids[told.line])
        return ids

    def _links(self, told: Told, names: Names) -> tuple[Mapping[str, str], ...]:
        found = []
        for written in told.links:
            words, target = verb_and_target(written)
            verb = one_line(text_of(words)) or self.verbs[0]["id"]
            to, fault = names.meant(target)
            if to == names.ids[told.line]:
                fault = _TO_ITSELF, {}
            if len(verb) > VERB_LENGTH:
                fault = _LONG_VERB, {"most": VERB_LENGTH}
            if fault:
                told.notes.append(Fault(told.line, "links", fault))
            elif to:
                found.append({"verb": verb_of(verb, self.verbs), "to": to})
        return tuple(one for at, one in enumerate(found) if one not in found[:at])


def _choices(listed: Sequence[Mapping[str, Any]]) -> dict[str, str]:
    """Return ids by what may stand for them: the name or the id itself."""
    return {folded(one["name"]): one["id"] for one in listed} | {one["id"]: one["id"] for one in listed}


def _require_own_ids(lines: Sequence[Told]) -> None:
    """Find a fault with the second line of an id; what is no id of ours counts for nothing."""
    seen: set[str] = set()
    for told in lines:
        if ID.fullmatch(told.own_id) and told.own_id in seen:
            told.faults.append(Fault(told.line, "id", (_TWICE, {})))
        seen.add(told.own_id)


def _made_from(name: str) -> Iterator[str]:
    for number in count():
        yield sha256(json.dumps([folded(name), number]).encode()).hexdigest()[:16]
