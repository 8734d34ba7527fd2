"""The rules of the house that no linter knows; docs/developers.rst says why they are there."""

import ast
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "grooc_xblocks"
BLOCKS = [
    *("action_plan", "action_plan_desk", "action_plan_fields", "action_plan_life"),
    *("asset_map", "asset_map_desk", "asset_map_fields"),
    *("group_formation", "group_matching"),
    *("peer_reflection", "peer_reflection_desk", "peer_reflection_fields"),
]

MODULE_LINES, BLOCK_LINES, FUNCTION_LINES = 300, 250, 30
TEXT = {
    ".py",
    ".ts",
    ".tsx",
    ".mjs",
    ".css",
    ".html",
    ".js",
    ".json",
    ".toml",
    ".yml",
    ".yaml",
    ".rst",
    ".xml",
    ".po",
    "",
}
# Pieced together, so that this module does not find itself.
UNFINISHED = re.compile("TO" + "DO|FIX" + "ME|XX" + "X:")
MACHINE = re.compile(
    "|".join(["/wo" + "rk/", "/ro" + "ot/", "/ho" + "me/[a-z]", "/t" + "mp/pro" + "be", "/opt/whe" + "els"])
)
REGISTRY = re.compile("registry\\.np" + "mjs|py" + "pi\\.org|files\\.pythonho" + "sted")
MARKS = {"_", "_n", "gettext", "ngettext", "gettext_noop", "gettext_lazy"}

Function = ast.FunctionDef | ast.AsyncFunctionDef


def tracked(*suffixes: str) -> list[Path]:
    """List the files that are committed or about to be."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout.splitlines()
    paths = [ROOT / name for name in sorted(set(listed))]
    return [path for path in paths if path.is_file() and (not suffixes or path.suffix in suffixes)]


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def python() -> list[Path]:
    return [path for path in tracked(".py") if "migrations" not in path.parts]


def functions(path: Path) -> Iterator[Function]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, Function):
            yield node


def length(function: Function) -> int:
    """Count the lines of a function without its docstring and decorators."""
    docstring = function.body[0] if ast.get_docstring(function) is not None else None
    described = docstring.end_lineno - docstring.lineno + 1 if docstring else 0
    return function.end_lineno - function.lineno + 1 - described


def test_a_module_can_be_read_in_one_sitting() -> None:
    sources = [*python(), *(path for path in tracked(".ts", ".tsx", ".mjs") if "frontend" in path.parts)]
    lines = {named(path): len(path.read_text(encoding="utf-8").splitlines()) for path in sources}
    assert {name: count for name, count in lines.items() if count > MODULE_LINES} == {}


def test_a_block_holds_fields_views_and_handlers_and_no_rules() -> None:
    lines = {name: len((PACKAGE / f"{name}.py").read_text(encoding="utf-8").splitlines()) for name in BLOCKS}
    assert {name: count for name, count in lines.items() if count > BLOCK_LINES} == {}


def test_a_function_does_one_thing() -> None:
    long = {f"{named(path)}:{each.lineno} {each.name}": length(each) for path in python() for each in functions(path)}
    assert {name: lines for name, lines in long.items() if lines > FUNCTION_LINES} == {}


def test_public_rules_say_what_they_take_and_give() -> None:
    untyped = [
        f"{named(path)}:{each.lineno} {each.name}"
        for folder in ("domain", "groups", "reflections", "storage")
        for path in (PACKAGE / folder).rglob("*.py")
        for each in functions(path)
        if not each.name.startswith("_") and "migrations" not in path.parts
        if each.returns is None
        or any(a.annotation is None for a in (*each.args.args, *each.args.kwonlyargs) if a.arg not in ("self", "cls"))
    ]
    assert untyped == []


def test_nothing_is_left_for_later_and_nothing_names_a_machine() -> None:
    found = [
        f"{named(path)}:{number} {match.group()}"
        for path in tracked(*TEXT)
        if path.suffix != ".js" or "public" not in path.parts
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1)
        for match in [UNFINISHED.search(line) or MACHINE.search(line) or REGISTRY.search(line)]
        if match
    ]
    assert found == []


def test_block_classes_stand_directly_below_the_package() -> None:
    # A block class in a nested package loses its static files in production (docs/decisions).
    nested = [
        f"{named(path)}: {node.name}"
        for path in PACKAGE.glob("*/**/*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef) and any(ast.unparse(base).endswith("XBlock") for base in node.bases)
    ]
    assert nested == []


def test_the_workbench_folder_is_no_package() -> None:
    # xblock-sdk's own package has this name, and would be hidden by ours.
    assert not (ROOT / "workbench" / "__init__.py").exists()


def test_the_browsers_messages_stand_where_extraction_looks_for_them() -> None:
    call = re.compile(r"\bn?gettext\(\s*[\"'`]")
    elsewhere = [
        named(path)
        for path in tracked(".ts", ".tsx")
        if "frontend" in path.parts and not path.name.startswith("strings") and ".test." not in path.name
        if call.search(path.read_text(encoding="utf-8"))
    ]
    assert elsewhere == []


def test_messages_are_put_together_after_translation_and_not_before() -> None:
    early = [
        f"{named(path)}:{node.lineno}"
        for path in PACKAGE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and ast.unparse(node.func).rpartition(".")[2] in MARKS
        and any(isinstance(argument, ast.JoinedStr | ast.BinOp) for argument in node.args[:2])
    ]
    assert early == []
