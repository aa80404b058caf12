"""What `case` writes, and that every command reads it."""

from __future__ import annotations

import io
import json
import stat
import zipfile

import pytest

from tests.answer import error, response
from tests.command import run

TOKEN = "gQpldXJvcGVhbmNsb3VkAbCdEf0123456789"
ANSWER = response(
    "404 Not Found",
    error(more="<Resource>/media-4711x/a.txt</Resource>"),
    (f"x-auth-token: {TOKEN}", "Server: OBS"),
)


@pytest.fixture
def capture(tmp_path):
    file = tmp_path / "a.http"
    file.write_bytes(ANSWER)
    return file


def test_decode_and_report_read_a_case_like_a_capture(tmp_path, capture):
    out = tmp_path / "a.obscase"
    done = run("case", "-o", out, capture)
    assert (done.status, done.err) == (0, "")
    assert "1 capture" in done.out
    assert stat.S_IMODE(out.stat().st_mode) == 0o600
    assert TOKEN.encode() not in out.read_bytes()
    (before,), (after,) = (run("decode", "--format", "json", file).rows for file in (capture, out))
    for name in ("code", "request_id", "bucket", "key", "line", "notes", "causes"):
        assert after[name] == before[name]
    assert (after["source"], after["member"]) == (str(out), "a.http")
    assert run("report", "-o", tmp_path / "report", out).status == 0
    assert b"404 NoSuchKey" in (tmp_path / "report").read_bytes()


def test_names_have_pseudonyms_in_all_of_it(tmp_path, capture):
    out = tmp_path / "a.obscase"
    note = f"media-4711x again, token={TOKEN}"
    assert run("case", "--mask", "identity", "--note", note, "-o", out, capture).status == 0
    with zipfile.ZipFile(out) as archive:
        for name in archive.namelist():
            assert b"media" not in archive.read(name), name
            assert TOKEN.encode() not in archive.read(name), name


def test_what_cannot_be_masked_is_left_out_and_said(tmp_path, capture):
    (tmp_path / "b.png").write_bytes(b"\x89PNG\0\0\0")
    out = tmp_path / "a.obscase"
    done = run("case", "-o", out, capture, tmp_path / "b.png")
    assert done.status == 2
    assert "b.png: left out, it is no text" in done.err
    with zipfile.ZipFile(io.BytesIO(out.read_bytes())) as archive:
        manifest = json.loads(archive.read("manifest.json"))
    assert manifest["left_out"] == [{"name": "b.png", "reason": "it is no text"}]


def test_without_a_name_it_is_called_after_the_capture_and_replaces_nothing(
    tmp_path, capture, monkeypatch
):
    monkeypatch.chdir(tmp_path)
    assert run("case", capture).status == 0
    assert (tmp_path / "a.obscase").exists()
    assert "there already" in run("case", capture).err


def test_of_nothing_no_case_is_made(tmp_path):
    done = run("case", "-o", tmp_path / "a.obscase", tmp_path / "nothing")
    assert done.status == 2
    assert not (tmp_path / "a.obscase").exists()


def test_a_hostile_case_is_refused_in_words(tmp_path):
    out = tmp_path / "a.obscase"
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", "application/vnd.obsdiag.case+zip")
        archive.writestr("../../evil", "x")
    done = run("decode", out)
    assert "No case has a member called" in done.err
    assert "Traceback" not in done.err
