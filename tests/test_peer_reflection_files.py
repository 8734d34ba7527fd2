"""Files that come along with a reflection, and links that readers could not open."""

import base64
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from django.test import override_settings

from grooc_xblocks.domain import reflection_files as rules
from grooc_xblocks.reflections.models import EnclosedFile
from grooc_xblocks.reflections.receivers import on_retirement
from tests.reflection_blocks import TYPE, Reflecting

KEY = "a1b2c3d4e5f6"
LINK = {"kind": "link", "url": "https://example.org/wells", "summary": "How it came about"}
CONTENT = bytes(range(256)) * 5000  # 1.28 MB: two pieces
PIECES = [CONTENT[: rules.PIECE_BYTES], CONTENT[rules.PIECE_BYTES :]]


@pytest.fixture
def at(block: Any, call: Any, people: Any, tmp_path: Path) -> Any:
    found = Reflecting(block({}, people.amina, block_type=TYPE), call)
    found.grouped(people.amina, people.otieno)
    found.grouped(people.maria, people.thuha, name="Weavers")
    with override_settings(MEDIA_ROOT=tmp_path / "files"):
        yield found


def sent(number: int, *, name: str = "Walk.PDF", size: int = len(CONTENT), data: bytes | None = None) -> dict[str, Any]:
    content = PIECES[number] if data is None else data
    return {"id": KEY, "name": name, "size": size, "number": number, "data": base64.b64encode(content).decode()}


def kept(at: Reflecting, user: Any) -> dict[str, Any]:
    for number in range(2):
        at.does(user, "keep_piece", **sent(number))
    return {"kind": "file", "file": KEY, "summary": "The form we walked with"}


def test_a_file_comes_in_pieces_and_whoever_may_read_the_reflection_may_keep_it(at: Reflecting, people: Any) -> None:
    first = at.does(people.amina, "keep_piece", **sent(0))
    assert first == {"file": KEY, "name": "Walk.PDF", "size": len(CONTENT), "stored": 1, "pieces": 2}
    assert at.file(people.amina, "read_file", file=KEY).status_int == 404
    file = kept(at, people.amina)  # the first piece a second time
    assert at.file(people.amina, "read_file", file=KEY).body == CONTENT
    shared = at.shares(people.amina, "We tried.", attachments=[{**file, "name": "other.exe", "size": 1}])
    assert at.sees(people.amina)["mine"]["versions"][0]["attachments"] == [
        {**file, "name": "Walk.PDF", "size": len(CONTENT)}
    ]
    got = at.file(people.maria, "read_file", contribution=shared, file=KEY)
    assert (got.body, got.content_type, got.headers["X-Content-Type-Options"]) == (
        CONTENT,
        "application/pdf",
        "nosniff",
    )
    assert got.headers["Content-Disposition"].startswith('attachment; filename="Walk.pdf"')


def test_a_file_is_nobodys_who_may_not_read_what_it_belongs_to(at: Reflecting, people: Any) -> None:
    file = kept(at, people.amina)
    assert at.file(people.maria, "read_file", file=KEY).status_int == 404
    theirs = at.shares(people.maria, "We wove.")
    assert at.file(people.maria, "read_file", contribution=theirs, file=KEY).status_int == 404
    stolen = {"answers": {"tried": "x"}, "attachments": [file]}
    said = at.refuses(people.maria, "share_reflection", 422, "invalid", **stolen)["fields"]
    assert said == {"attachments.0": "This file is not here. Choose it once more."}
    at.refuses(people.maria, "keep_piece", 404, "not_there", **sent(1))
    shared = at.shares(people.amina, "We tried.", attachments=[file])
    at.does(people.amina, "withdraw_share")
    assert at.file(people.maria, "read_file", contribution=shared, file=KEY).status_int == 404


@pytest.mark.parametrize(
    ("wrong", "status"),
    [
        ({"name": "walk.exe"}, 422),
        ({"name": ".pdf"}, 422),
        ({"size": rules.MOST_BYTES + 1}, 422),
        ({"size": 0}, 422),
        ({"data": "no base64!"}, 400),
        ({"data": base64.b64encode(b"too short").decode()}, 400),
        ({"number": 7}, 400),
        ({"number": 1, "data": base64.b64encode(PIECES[1]).decode()}, 409),
    ],
)
def test_what_is_no_piece_of_a_file_that_may_come_along_is_refused(
    at: Reflecting, people: Any, wrong: dict[str, Any], status: int
) -> None:
    assert at.asks(people.amina, "keep_piece", **{**sent(0), **wrong})[0] == status
    assert EnclosedFile.objects.filter(stored__gt=0).count() == 0


def test_another_file_under_the_same_key_begins_again(at: Reflecting, people: Any) -> None:
    at.does(people.amina, "keep_piece", **sent(0))
    at.refuses(people.amina, "keep_piece", 409, "file_changed", **sent(0, name="other.pdf"))


def test_there_is_room_for_twenty_files_of_one_learner(at: Reflecting, people: Any) -> None:
    small = sent(0, size=1, data=b"x")
    for number in range(rules.FILES_OF_ONE):
        at.does(people.amina, "keep_piece", **{**small, "id": f"file{number:08}"})
    at.refuses(people.amina, "keep_piece", 422, "too_many", **small)


def test_retirement_deletes_the_files_but_those_of_a_groups_reflection(
    at: Reflecting, people: Any, tmp_path: Path, django_capture_on_commit_callbacks: Any
) -> None:
    at.shares(people.amina, "We tried.", attachments=[kept(at, people.amina)])
    pieces = tmp_path / "files"
    assert sorted(path.name for path in pieces.rglob("*") if path.is_file()) == ["0", "1"]
    with django_capture_on_commit_callbacks(execute=True):
        on_retirement(user=SimpleNamespace(id=people.amina.id))
    assert [path for path in pieces.rglob("*") if path.is_file()] == []
    assert not EnclosedFile.objects.exists()


def test_the_author_learns_how_many_could_not_open_a_link(at: Reflecting, people: Any) -> None:
    shared = at.shares(people.amina, "We tried.", attachments=[LINK])
    note = {"contribution": shared, "number": 1, "position": 0, "dead": True}
    before = at.sees(people.amina)["version"]
    for user in (people.maria, people.thuha, people.maria):
        at.does(user, "note_link", **note)
    seen = at.sees(people.amina)
    assert seen["mine"]["contribution"]["dead"] == [{"position": 0, "count": 2, "mine": False}]
    assert seen["version"] != before
    assert at.does(people.maria, "read", contribution=shared)["contribution"]["dead"] == [
        {"position": 0, "count": 2, "mine": True}
    ]
    for user in (people.maria, people.thuha):
        at.does(user, "note_link", **{**note, "dead": False})
    assert at.sees(people.amina)["mine"]["contribution"]["dead"] == []


def test_only_links_of_others_can_be_dead(at: Reflecting, people: Any) -> None:
    shared = at.shares(people.amina, "We tried.", attachments=[LINK, {"kind": "talk", "summary": "By the well"}])
    note = {"contribution": shared, "number": 1, "position": 0, "dead": True}
    wrong = [{"position": 1}, {"position": 5}, {"number": 2}, {"contribution": 10**9}]
    assert [at.asks(people.maria, "note_link", **{**note, **one})[0] for one in wrong] == [404] * 4
    at.refuses(people.amina, "note_link", 403, "not_yours", **note)
    assert at.sees(people.amina)["mine"]["contribution"]["dead"] == []
