"""Reads the interfaces of a TypeScript file, as far as ours go, and says where a JSON value departs from them."""

import re
from pathlib import Path
from typing import Any

_INTERFACE = re.compile(r"export interface (\w+)(?: extends (\w+))? \{")
_ALIAS = re.compile(r"export type (\w+) =")
_PRIMITIVES = {"string": str, "boolean": bool, "number": (int, float)}


def _top(text: str, marks: str) -> list[str]:
    """Split at any of ``marks`` that stands in no bracket."""
    parts, depth = [""], 0
    for sign in text:
        depth += (sign in "{[(<") - (sign in "}])>")
        if sign in marks and depth == 0:
            parts.append("")
        else:
            parts[-1] += sign
    return [part.strip() for part in parts if part.strip()]


def _body(text: str, start: int) -> str:
    """What stands between the brace before ``start`` and the one that closes it."""
    depth, end = 1, start
    while depth:
        depth += (text[end] == "{") - (text[end] == "}")
        end += 1
    return text[start : end - 1]


class Types:
    """
    The types of one file, or of several that share names; ``departures("State", value)`` is empty when the value fits.

    What an interface extends stands before it.
    """

    def __init__(self, *paths: Path) -> None:
        whole = "\n".join(path.read_text(encoding="utf-8") for path in paths)
        text = re.sub(r"/\*.*?\*/|//[^\n]*", "", whole, flags=re.DOTALL)
        self.aliases = {found[1]: _top(text[found.end() :], ";")[0] for found in _ALIAS.finditer(text)}
        self.interfaces: dict[str, dict[str, str]] = {}
        for found in _INTERFACE.finditer(text):
            inherited = self.interfaces[found[2]] if found[2] else {}
            self.interfaces[found[1]] = {**inherited, **self._members(_body(text, found.end()))}

    def _members(self, body: str) -> dict[str, str]:
        return dict((part.strip() for part in line.split(":", 1)) for line in _top(body, ";"))

    def departures(self, kind: str, value: Any, at: str = "") -> list[str]:
        """Where a value departs from a type, each with its path."""
        kind = kind.strip()
        if kind.startswith("(") and kind.endswith(")"):
            kind = kind[1:-1]
        choices = _top(kind, "|")
        if len(choices) > 1:
            each = [self.departures(choice, value, at) for choice in choices]
            return [] if [] in each else min(each, key=len)
        if kind.endswith("[]"):
            if not isinstance(value, list):
                return [f"{at}: no list"]
            return [fault for n, one in enumerate(value) for fault in self.departures(kind[:-2], one, f"{at}[{n}]")]
        return self._one(kind, value, at)

    def _one(self, kind: str, value: Any, at: str) -> list[str]:
        if kind.startswith("Partial<Record<"):
            return self._some(kind, value, at)
        if kind.startswith("Record<"):
            return self._record(kind, value, at)
        if kind.startswith("["):
            kinds = [part.split(":", 1)[-1] for part in _top(kind[1:-1], ",")]
            return self._each(kinds, value, at) if isinstance(value, list) else [f"{at}: no tuple"]
        both = _top(kind, "&")
        if len(both) > 1:
            return self._object({name: one for each in both for name, one in self._known(each).items()}, value, at)
        if kind.startswith("{") or kind in self.interfaces:
            return self._object(self._known(kind), value, at)
        if '["' in kind:
            name, *keys = kind.replace("]", "").split("[")
            members = self.interfaces[name]
            for key in keys[:-1]:
                members = self._known(members[key.strip('"')])
            return self.departures(members[keys[-1].strip('"')], value, at)
        if kind in self.aliases:
            return self.departures(self.aliases[kind], value, at)
        return self._plain(kind, value, at)

    def _known(self, kind: str) -> dict[str, str]:
        """The members of an interface, or of an object that is written out."""
        return self._members(kind[1:-1]) if kind.startswith("{") else self.interfaces[kind]

    def _plain(self, kind: str, value: Any, at: str) -> list[str]:
        if kind in _PRIMITIVES:
            fits = isinstance(value, _PRIMITIVES[kind]) and (kind == "boolean" or not isinstance(value, bool))
        else:
            fits = value == {"null": None}.get(kind, int(kind) if kind.isdigit() else kind.strip('"'))
        return [] if fits else [f"{at}: {value!r} is no {kind}"]

    def _each(self, kinds: list[str], values: list[Any], at: str) -> list[str]:
        if len(kinds) != len(values):
            return [f"{at}: {len(values)} values for {len(kinds)}"]
        faults = [self.departures(kind, value, at) for kind, value in zip(kinds, values, strict=True)]
        return [fault for each in faults for fault in each]

    def _record(self, kind: str, value: Any, at: str) -> list[str]:
        keys, inner = _top(kind[len("Record<") : -1], ",")
        if not isinstance(value, dict):
            return [f"{at}: no object"]
        if keys.startswith('"'):
            return self._object({key.strip('"'): inner for key in _top(keys, "|")}, value, at)
        faults = [f"{at}.{key}: no number" for key in value if keys == "number" and not key.isdigit()]
        return faults + [fault for key, one in value.items() for fault in self.departures(inner, one, f"{at}.{key}")]

    def _some(self, kind: str, value: Any, at: str) -> list[str]:
        """``Partial<Record<Keys, Kind>>``: none of the keys need be there, and no other may."""
        keys, inner = _top(kind[len("Partial<Record<") : -2], ",")
        if not isinstance(value, dict):
            return [f"{at}: no object"]
        faults = [f"{at}: {key} is no key" for key in value if self.departures(keys, key)]
        return faults + [fault for key, one in value.items() for fault in self.departures(inner, one, f"{at}.{key}")]

    def _object(self, members: dict[str, str], value: Any, at: str) -> list[str]:
        if not isinstance(value, dict):
            return [f"{at}: no object"]
        known = {name.rstrip("?"): kind for name, kind in members.items()}
        faults = [f"{at}.{name}: missing" for name in members if not name.endswith("?") and name not in value]
        faults += [f"{at}.{name}: not in the contract" for name in value if name not in known]
        both = [name for name in known if name in value]
        return faults + [fault for name in both for fault in self.departures(known[name], value[name], f"{at}.{name}")]
