"""Cases, and what only pretends to be one."""

from __future__ import annotations

import io
import json
import zipfile
from hashlib import sha256

import pytest

from obsdiag.container.case_archive import (
    FORMAT,
    MAX_CAPTURES,
    MAX_MANIFEST,
    MEDIA_TYPE,
    CaseError,
    manifest_captures,
)
from tests.answer import findings, response
from tests.container.parcel import read
from tests.rows import each

ANSWER = response()


def manifest(**changed: object) -> bytes:
    row = {
        "member": "captures/0001",
        "name": "a.http",
        "size": len(ANSWER),
        "sha256": sha256(ANSWER).hexdigest(),
    }
    return json.dumps({"format": FORMAT, "version": 1, "captures": [row], **changed}).encode()


def case(*members: tuple[str, bytes], page: bytes | None = None, kind: bytes = MEDIA_TYPE) -> bytes:
    """Return a case with further members."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo("mimetype"), kind)
        archive.writestr("manifest.json", manifest() if page is None else page)
        archive.writestr("captures/0001", ANSWER)
        for name, data in members:
            archive.writestr(name, data)
    return out.getvalue()


def refused(data: bytes) -> str:
    """Return why nothing of a case is read."""
    done = read(data)
    assert done.members == {}
    assert findings(data) == []
    ((_, reason),) = done.skipped
    return reason


def test_the_captures_of_a_case_are_read_and_nothing_else():
    data = case(("findings.jsonl", b'{"code": "AccessDenied"}\n'), ("report.md", b"AccessDenied"))
    assert read(data).members == {"a.http": ANSWER}
    assert [one.error.code for one in findings(data)] == ["NoSuchKey"]


@each(
    "name",
    ["../evil", "/etc/passwd", "captures/../../x", "captures\\0002", "captures/2", "x.exe", "C:/x"],
)
def test_a_member_that_no_case_has_is_refused(name):
    assert "No case has a member called" in refused(case((name, b"x")))


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_member_that_is_there_twice_is_refused():
    assert "twice" in refused(case(("captures/0001", b"another")))


@each(
    "page, why",
    [
        (manifest(version=2), "version 2"),
        (manifest(version="1"), "is none"),
        (manifest(format="other"), "is none"),
        (manifest(captures=[{}]), "cannot be read"),
        (manifest(captures=7), "cannot be read"),
        (b"[" * 100_000, "cannot be read"),
        (b"\xff", "cannot be read"),
        (b" " * (MAX_MANIFEST + 1), "too long"),
    ],
)
def test_a_manifest_that_is_none_is_refused_in_words(page, why):
    assert why in refused(case(page=page))


def test_a_capture_that_is_not_there_is_refused():
    page = json.loads(manifest())
    page["captures"][0]["member"] = "captures/0009"
    assert "lacks captures/0009" in refused(case(page=json.dumps(page).encode()))
    page["captures"][0]["member"] = "report.md"
    data = case(("report.md", b"x"), page=json.dumps(page).encode())
    assert "lacks report.md" in refused(data)


def test_a_capture_that_was_changed_is_not_read():
    page = json.loads(manifest())
    page["captures"][0]["sha256"] = "0" * 64
    assert "not what the manifest" in refused(case(page=json.dumps(page).encode()))


def test_a_bomb_is_not_unpacked_past_what_the_manifest_says():
    data = case(("captures/0002", b"\0" * 70_000_000))
    page = json.loads(manifest())
    page["captures"] = [{**page["captures"][0], "member": "captures/0002"}]
    assert findings(data)  # what the manifest does not name is not unpacked at all
    bomb = case(("captures/0002", b"\0" * 70_000_000), page=json.dumps(page).encode())
    assert "not what the manifest" in refused(bomb)


def test_more_captures_than_a_case_has_are_refused():
    members = [(f"captures/{number:04}", b"") for number in range(2, MAX_CAPTURES + 10)]
    assert "at most" in refused(case(*members))


def test_what_does_not_say_that_it_is_a_case_is_read_as_a_zip():
    assert set(read(case(kind=b"application/other")).members) >= {"mimetype", "captures/0001"}


def test_a_manifest_names_no_capture_twice():
    page = json.loads(manifest())
    page["captures"] *= 2
    with pytest.raises(CaseError, match="twice"):
        manifest_captures(json.dumps(page).encode())


def test_what_has_only_members_of_a_case_is_read_as_one(tmp_path):
    """Packed again, or without its type: it is no other archive whose files anybody could read."""
    path = tmp_path / "again.obscase"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("captures/0001", b"HTTP/1.1 403 Forbidden\r\n\r\n")
    (skipped,) = read(path.read_bytes()).skipped
    assert "manifest.json" in skipped.reason
