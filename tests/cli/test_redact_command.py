"""What `redact` answers."""

from __future__ import annotations

import gzip
import io
import json
import os
import re
import stat
import tarfile
import zipfile
from random import Random

import pytest

from obsdiag.cli import main
from obsdiag.pseudonyms.replacer import Replacer
from tests.answer import error, findings, response
from tests.command import run

TOKEN = "gQpldXJvcGVhbmNsb3VkAbCdEf0123456789"
TEXT = f"HTTP/1.1 403 Forbidden\r\nx-obs-security-token: {TOKEN}\r\n"


def redacted(tmp_path, data: bytes, *words: object, name: str = "capture") -> tuple[bytes, str]:
    """Return what comes out, and what is said on standard error."""
    (tmp_path / name).write_bytes(data)
    done = run("redact", *words, "-o", tmp_path / "out", tmp_path / name)
    assert (done.status, done.out) == (0, "")
    return (tmp_path / "out").read_bytes(), done.err


def refused(tmp_path, data: bytes) -> str:
    """Return why nothing comes out."""
    (tmp_path / "capture").write_bytes(data)
    done = run("redact", "-o", tmp_path / "out", tmp_path / "capture")
    assert (done.status, done.out, (tmp_path / "out").exists()) == (2, "", False)
    assert done.err.count("\n") == 1
    return done.err


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le"])
def test_a_capture_is_written_without_its_secrets(tmp_path, encoding):
    out, said = redacted(tmp_path, TEXT.encode(encoding))
    assert out.startswith(b"HTTP/1.1 403 Forbidden\r\nx-obs-security-token: masked-token-")
    assert TOKEN.encode() not in out
    assert said == "obsdiag: secrets masked: 1\n"


def test_without_a_place_it_goes_to_standard_output(tmp_path, capsysbinary):
    (tmp_path / "answer.http").write_bytes(b"Cookie: a=secret-of-mine\n")
    assert main(["redact", str(tmp_path / "answer.http")]) == 0
    assert capsysbinary.readouterr().out.startswith(b"Cookie: a=masked-cookie-")


def test_the_report_says_what_was_masked_by_kind_and_line(tmp_path):
    text = f"x-auth-token: {TOKEN}\n\nCookie: a=b1\nx-auth-token: {TOKEN}\n"
    assert redacted(tmp_path, text.encode(), "--report")[1].splitlines() == [
        "obsdiag: secrets masked: 3",
        "obsdiag: cookie: 1 (line 3)",
        "obsdiag: token: 2 (line 1, 4)",
        "obsdiag: not looked at: nothing",
    ]


def test_a_name_that_is_given_is_masked_too(tmp_path):
    text = b"customer-number: 4711-x\nother: 4711-x\n"
    out, said = redacted(tmp_path, text, "--mask", "customerNumber", "--report")
    assert out.count(b"4711-x") == 1
    assert "name given: 1 (line 1)" in said


def zipped(members: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


def tarred(members: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, data in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return out.getvalue()


ANSWER = response("404 Not Found", error(), (f"x-auth-token: {TOKEN}", "Server: OBS"))


@pytest.mark.parametrize(
    "packed",
    [
        gzip.compress(ANSWER),
        zipped({"logs/a.txt": ANSWER}),
        tarred({"a.txt": ANSWER}),
        zipped({"inner.zip": zipped({"a.txt.gz": gzip.compress(ANSWER)})}),
        gzip.compress(tarred({"a.txt": ANSWER.decode().encode("utf-16")})),
    ],
    ids=["gzip", "zip", "tar", "zip in zip", "tar.gz of UTF-16"],
)
def test_what_is_packed_is_packed_again_and_reads_as_before(tmp_path, packed):
    out, said = redacted(tmp_path, packed)
    assert "secrets masked: 1" in said
    assert out[:2] == packed[:2]
    (before,), (after,) = findings(packed), findings(out)
    assert before.error == after.error
    assert TOKEN not in repr(after)


def test_what_cannot_be_looked_at_is_left_out_of_an_archive_and_named(tmp_path):
    packed = zipped({"a.txt": ANSWER, "picture.png": b"\x89PNG\0\0" + TOKEN.encode()})
    out, said = redacted(tmp_path, packed)
    with zipfile.ZipFile(io.BytesIO(out)) as archive:
        assert archive.namelist() == ["a.txt"]
    assert "not looked at, and left out: picture.png (it is no text)" in said


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"\x89PNG\r\n\0\0\0" + TOKEN.encode(), "it is no text"),
        (b"\x1f\x8b\x08", "it is damaged"),
        (b"PK\3\4 and so on", "it is damaged"),
        (b"BZh91AY&SY and so on", "damaged"),
        (b"7z\xbc\xaf\x27\x1c", "7-Zip"),
    ],
)
def test_what_cannot_be_masked_is_refused_and_nothing_is_written(tmp_path, data, why):
    assert why in refused(tmp_path, data)


def test_a_file_that_is_not_there_is_said(tmp_path):
    assert run("redact", tmp_path / "nothing").status == 2


def test_a_har_stays_a_har_and_reads_as_before(tmp_path):
    entry = {
        "request": {
            "method": "GET",
            "url": f"https://media.obs.example.com/a?x-obs-security-token={TOKEN}",
            "headers": [{"name": "Authorization", "value": f"OBS QX7PLANTEDKEY0000042:{TOKEN}"}],
            "cookies": [{"name": "sid", "value": TOKEN}],
        },
        "response": {
            "status": 404,
            "statusText": "Not Found",
            "headers": [{"name": "Set-Cookie", "value": f"sid={TOKEN}; Path=/"}],
            "content": {"text": error().decode(), "mimeType": "application/xml"},
        },
        "startedDateTime": "2026-03-14T09:28:30.381Z",
    }
    har = json.dumps({"log": {"version": "1.2", "entries": [entry]}}).encode()
    out, _ = redacted(tmp_path, har, name="a.har")
    assert TOKEN.encode() not in out
    (kept,) = json.loads(out)["log"]["entries"]
    assert [pair["name"] for pair in kept["request"]["headers"]] == ["Authorization"]
    (before,), (after,) = findings(har), findings(out)
    assert (before.error.code, before.error.request_id) == (
        after.error.code,
        after.error.request_id,
    )


NAMED = response(body=error(more="<Resource>/media-4711x/a.txt</Resource>"))


def test_names_have_pseudonyms_that_their_owner_takes_back(tmp_path):
    out, said = redacted(
        tmp_path, NAMED, "--mask", "bucket,key", "--map", tmp_path / "map", name="a.http"
    )
    assert b"media" not in out
    assert "obsdiag: pseudonyms: bucket 1" in said
    assert stat.S_IMODE((tmp_path / "map").stat().st_mode) == 0o600
    back = tmp_path / "back"
    done = run("redact", "--undo", "--map", tmp_path / "map", "-o", back, tmp_path / "out")
    assert (done.status, back.read_bytes()) == (0, NAMED)


def test_masking_twice_changes_nothing(tmp_path):
    once, _ = redacted(tmp_path, NAMED, "--mask", "identity")
    twice, _ = redacted(tmp_path, once, "--mask", "identity")
    assert once == twice


def test_the_same_name_has_the_same_pseudonym_in_all_files_of_a_run(tmp_path):
    (tmp_path / "a.http").write_bytes(NAMED)
    (tmp_path / "b.txt").write_text("see media-4711x, it fails\n", encoding="utf-8")
    folder = tmp_path / "masked"
    folder.mkdir()
    done = run(
        "redact", "--mask", "identity", "-o", folder, tmp_path / "a.http", tmp_path / "b.txt"
    )
    assert done.status == 0
    (name,) = re.findall(rb"see (\S+),", (folder / "b.txt").read_bytes())
    assert name != b"media-4711x"
    assert b"/" + name + b"/" in (folder / "a.http").read_bytes()


def test_a_map_is_used_on(tmp_path):
    words = ("--mask", "bucket", "--map", tmp_path / "map")
    assert redacted(tmp_path, NAMED, *words)[0] == redacted(tmp_path, NAMED, *words)[0]


def test_without_being_asked_no_map_is_written(tmp_path):
    redacted(tmp_path, NAMED, "--mask", "bucket")
    assert {path.name for path in tmp_path.iterdir()} <= {"capture", "out", "data"}


def test_what_pseudonyms_do_not_reach_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(Replacer, "replace_bytes", lambda _, text: text)
    (tmp_path / "capture").write_bytes(NAMED)
    done = run("redact", "--mask", "bucket", "-o", tmp_path / "out", tmp_path / "capture")
    assert done.status == 2
    assert "bucket media-4711x" in done.err
    assert not (tmp_path / "out").exists()


def test_several_files_need_a_folder(tmp_path):
    assert run("redact", tmp_path / "a", tmp_path / "b").status == 2


def test_undoing_needs_the_map(tmp_path):
    (tmp_path / "a").write_bytes(NAMED)
    assert "--map" in run("redact", "--undo", tmp_path / "a").err
    assert run("redact", "--undo", "--map", tmp_path / "nothing", tmp_path / "a").status == 2


@pytest.mark.parametrize("command", ["redact", "case"])
def test_a_map_takes_the_place_of_no_pipe_or_device(tmp_path, command):
    (tmp_path / "capture").write_bytes(NAMED)
    os.mkfifo(tmp_path / "pipe")
    words = ("--mask", "bucket", "--map", tmp_path / "pipe", "-o", tmp_path / "out")
    done = run(command, *words, tmp_path / "capture")
    assert (done.status, "has to be a file" in done.err) == (2, True)
    assert (tmp_path / "pipe").is_fifo()
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("seed", range(40))
def test_a_damaged_archive_is_refused_or_masked_and_never_a_defect(tmp_path, seed):
    random, inner = Random(seed), b"x-auth-token: MadeUpTokenOfNobody0123456789\n" * 20
    packed = bytearray(random.choice((gzip.compress(inner), zipped({"a": inner, "b/c": inner}))))
    for _ in range(3):
        packed[random.randrange(2, len(packed))] ^= 1 << random.randrange(8)
    (tmp_path / "packed").write_bytes(packed)
    done = run("redact", "-o", tmp_path / "out", tmp_path / "packed")
    assert done.status in {0, 2}
    assert "defect" not in done.err


def test_secrets_that_are_asked_for_stay_and_it_is_said(tmp_path):
    file, out = tmp_path / "a.txt", tmp_path / "out.txt"
    file.write_text("Cookie: sid=f3Xq9ZLmW2vT8sQp\nX-Subject-Token: Qf3Xq9ZLmW2vT8sQpRb5c\n")
    done = run("redact", "--keep", "cookies", "-o", out, file)
    assert "sid=f3Xq9ZLmW2vT8sQp\n" in out.read_text()
    assert "Qf3Xq9ZLmW2vT8sQpRb5c" not in out.read_text()
    assert "in the clear in what was written: cookies" in done.err
    refused = run("redact", "--keep", "passwords", "-o", out, file)
    assert (refused.status, "keys and tokens and cookies" in refused.err) == (2, True)


def test_of_what_came_in_masked_it_is_said_that_the_original_is_not_there(tmp_path):
    file, out = tmp_path / "a.txt", tmp_path / "out.txt"
    file.write_text("Cookie: sid=masked-cookie-3fa2\n")
    told = "the original is not there"
    assert told in run("redact", "--keep", "cookies,keys", "-o", out, file).err
    assert told not in run("redact", "--keep", "keys", "-o", out, file).err
