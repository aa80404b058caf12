"""The JSON object of a finding: every key, the table's text to the letter, no secret."""

from __future__ import annotations

import json

import pytest

from obsdiag.record import SCHEMA, entry_record, record, to_line
from tests.answer import catalogue, error, finding, response

KEYS = {
    *("schema", "source", "member", "line", "format", "status", "reason", "code", "code_origin"),
    *("message", "request_id", "host_id", "resource", "bucket", "key", "method", "url", "time"),
    *("time_origin", "fields", "catalogue", "match", "candidates", "notes", "causes"),
}
"""What others rely on; there may be more."""
TOKEN = "MadeUpTokenOfNobody0123456789"
SIGNED = error(
    "SignatureDoesNotMatch",
    more=f"<StringToSign>GET\nx-obs-security-token:{TOKEN}\n/b</StringToSign>"
    f"<StringToSignBytes>{f'x-obs-security-token:{TOKEN}'.encode().hex()}</StringToSignBytes>",
)


def read_back(data: bytes) -> dict:
    return json.loads(to_line(record(finding(data))))


@pytest.mark.parametrize(
    "data", [response(), b"HTTP/1.1 503\r\n\r\n", error(), b"NoSuchKey", response("200 OK")]
)
def test_every_key_is_always_there(data):
    told = read_back(data)
    assert set(told) >= KEYS
    assert told["schema"] == SCHEMA == 1
    assert isinstance(told["fields"], dict)
    assert isinstance(told["candidates"], list)


def test_what_the_capture_does_not_show_is_null():
    told = read_back(b"HTTP/1.1 503\r\nServer: OBS\r\n\r\n")
    shown = {
        "schema",
        "source",
        "line",
        "format",
        "status",
        "fields",
        "match",
        "candidates",
        "notes",
        "causes",
    }
    assert {name for name in KEYS if told[name] is not None} == shown


def test_the_table_is_told_to_the_letter():
    told = read_back(response("400 Bad Request", error("MaxMessageLengthExceeded")))
    assert told["code"] == "MaxMessageLengthExceeded"
    assert told["catalogue"] == {
        "id": "MaxMessageLengthExceeded#1",
        "code": "MaxMessageLength Exceeded",
        "description": "The request is too long.",
        "status": "400 Bad Request",
    }
    assert told["match"] == "spacing"


def test_candidates_are_told_by_id_best_first():
    told = read_back(response(body=b""))
    assert (told["catalogue"], told["match"]) == (None, "status")
    assert told["candidates"][:2] == ["NoSuchKey#1", "NoSuchBucket#1"]


def test_a_note_says_what_it_rests_on():
    (note,) = [
        note
        for note in read_back(response("403 Forbidden"))["notes"]
        if note["id"] == "status-mismatch"
    ]
    assert note["severity"] == "likely"
    assert note["evidence"] == "403 Forbidden"
    assert note["text"].startswith("The response's status is 403 Forbidden")
    assert note["line"] == 1


def test_secrets_are_masked_in_clear_and_in_hexadecimal():
    line = to_line(record(finding(response("403 Forbidden", SIGNED))))
    assert TOKEN not in line
    assert TOKEN.encode().hex() not in line.lower()
    assert "x-obs-security-token:" in line


@pytest.mark.parametrize(
    "character", ["\x1b", "\x9b", "\u202e", "\u2066", "\u200b", "\x7f", "\ufeff"]
)
def test_a_line_has_nothing_in_it_that_acts_on_a_screen(character):
    shown = response("403 Forbidden", b"", (f"x-obs-error-message: a{character}b", "Server: OBS"))
    line = to_line(record(finding(shown)))
    assert line.isascii()
    assert line.isprintable()


def test_each_row_of_the_catalogue_is_told_with_every_key():
    for entry in catalogue().entries:
        told = json.loads(to_line(entry_record(entry)))
        assert told["list"] == "published"
        assert (told["id"], told["code"], told["description"]) == (
            entry.id,
            entry.code,
            entry.description,
        )
        assert (told["status"], told["status_code"], told["group"]) == (
            entry.status,
            entry.status_code,
            entry.group,
        )


def test_the_line_at_which_the_capture_starts_is_told_beside_that_of_the_finding():
    told = read_back(response("503 Slow Down", error("SlowDown")))
    assert (told["capture_line"], told["line"]) == (1, 1)
