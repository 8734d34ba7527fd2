"""What `pip install` of the package brings, and what it leaves at home."""

import shutil
import subprocess
import sys
import zipfile
from configparser import ConfigParser
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ["setup.py", "pyproject.toml", "README.rst", "MANIFEST.in"]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    """Build the wheel from a copy of the sources, as an installer does."""
    sources, built = tmp_path_factory.mktemp("sources"), tmp_path_factory.mktemp("built")
    for name in SOURCES:
        shutil.copy(ROOT / name, sources)
    without = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "grooc_xblocks", sources / "grooc_xblocks", symlinks=True, ignore=without)
    command = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "--quiet",
        "--no-deps",
        "--no-build-isolation",
        f"-w{built}",
        sources,
    ]
    subprocess.run(command, check=True, capture_output=True, text=True)
    (path,) = built.glob("*.whl")
    return zipfile.ZipFile(path)


@pytest.mark.parametrize(
    "name",
    [
        "public/grooc.css",
        "public/action_plan.css",
        "public/action_plan.js",
        "public/action_plan_studio.js",
        "public/asset_map.css",
        "public/asset_map.js",
        "public/asset_map_studio.js",
        "documents/map_docx.py",
        "documents/plan_docx.py",
        "public/group_formation.css",
        "public/group_formation.js",
        "public/group_formation_studio.js",
        "groups/migrations/0001_initial.py",
        "public/peer_reflection.css",
        "public/peer_reflection.js",
        "public/peer_reflection_studio.js",
        "reflections/migrations/0001_initial.py",
        "conf/locale/front_end.json",
        "conf/locale/ar/LC_MESSAGES/text.mo",
        "translations/ar/LC_MESSAGES/text.mo",
    ],
)
def test_the_package_holds_what_the_blocks_serve_and_read(wheel: zipfile.ZipFile, name: str) -> None:
    assert f"grooc_xblocks/{name}" in wheel.namelist()


def test_every_file_of_the_package_is_shipped(wheel: zipfile.ZipFile) -> None:
    listed = subprocess.run(["git", "ls-files", "grooc_xblocks"], cwd=ROOT, check=True, capture_output=True, text=True)
    ours = {name for name in listed.stdout.split() if (ROOT / name).is_file()}
    assert ours - set(wheel.namelist()) == set()


def test_nothing_else_is_shipped(wheel: zipfile.ZipFile) -> None:
    assert {name.partition("/")[0].partition("-")[0] for name in wheel.namelist()} == {"grooc_xblocks"}


def test_the_names_of_blocks_fit_into_the_platforms_column(wheel: zipfile.ZipFile) -> None:
    (metadata,) = [name for name in wheel.namelist() if name.endswith("entry_points.txt")]
    entry_points = ConfigParser()
    entry_points.read_string(wheel.read(metadata).decode())
    blocks = {"grooc_action_plan", "grooc_asset_map", "grooc_group_formation", "grooc_peer_reflection"}
    assert blocks <= set(entry_points["xblock.v1"])
    assert [name for name in entry_points["xblock.v1"] if len(name) >= 33] == []
