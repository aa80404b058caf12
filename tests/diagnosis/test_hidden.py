"""Answers that say something else than what is the matter."""

from __future__ import annotations

from obsdiag.diagnosis import hidden
from tests.answer import HEAD, error, response
from tests.diagnosis.exchange import (
    HEADER_SIGNED,
    asked,
    covers,
    is_silent,
    notes,
    refused,
    speaks_up,
)
from tests.rows import each

SERVICE = "obs.eu-de.otc.t-systems.com"
NOT_ALLOWED = "405 Method Not Allowed"
MARKED = (*HEAD, "x-obs-delete-marker: true", "x-obs-version-id: V7")
SOURCE = "x-obs-copy-source: /media/old.txt"
NO_SUCH_VERSION = refused("NoSuchVersion", status="404 Not Found")

FIRES = [
    ("hidden-404", asked("GET /a.txt", answer=refused()), "whether “a.txt” exists", "GET /a.txt"),
    ("hidden-404", asked("HEAD /a.txt", answer=response("403 Forbidden", b"")), "“a.txt”", "HEAD"),
    ("delete-marker", response(head=MARKED), "(version V7)", "x-obs-delete-marker: true"),
    (
        "delete-marker",
        response(NOT_ALLOWED, b"", (*HEAD, "x-amz-delete-marker: true")),
        "(version not shown)",
        "x-amz-delete-marker: true",
    ),
    ("copy-source-missing", asked("PUT /b.txt", SOURCE), "“/media/old.txt”", SOURCE),
    (
        "copy-source-missing",
        asked("PUT /b.txt", "x-amz-copy-source: media/a?versionId=V1", answer=NO_SUCH_VERSION),
        "media/a",
        None,
    ),
    ("put-no-such-key", asked("PUT /media/a.txt", host=SERVICE), f"Ask media.{SERVICE} (", "PUT"),
    (
        "key-slashes",
        asked("GET /2026//beach.jpg"),
        "has two slashes in a row: “2026//beach.jpg”. The service takes slashes",
        "GET /2026//beach.jpg",
    ),
    ("key-slashes", asked("GET //beach.jpg"), "is another object than “beach.jpg”", None),
    (
        "key-encoded-twice",
        asked("GET /holiday%2520photos/a.jpg"),
        "has “%20” in its name",
        "GET /holiday%2520photos",
    ),
    ("key-blank-ends", asked("GET /report.pdf%0D%0A"), "ends with a blank or a line end", None),
    (
        "put-no-such-key",
        asked("PUT /media/a.txt?x-id=PutObject", host=SERVICE),
        f"Ask media.{SERVICE} (",
        "PUT",
    ),
    (
        "put-not-allowed",
        asked("PUT /media/a", host=SERVICE, answer=refused("MethodNotAllowed", status=NOT_ALLOWED)),
        f"Ask media.{SERVICE} (",
        "PUT /media/a",
    ),
]
SILENT = [
    (
        "delete-marker",
        asked("GET /a.txt?versionId=V7", answer=response(NOT_ALLOWED, b"", MARKED)),
    ),
    ("hidden-404", asked("PUT /a.txt", answer=refused())),
    ("hidden-404", asked("GET /", answer=refused())),
    ("hidden-404", asked("GET /a.txt?AccessKeyId=MADEUPACCESSKEY00042", answer=refused())),
    ("hidden-404", asked("GET /a.txt", answer=refused(message="User: x is not authorized"))),
    ("hidden-404", asked("GET /a.txt", HEADER_SIGNED, answer=refused("InvalidAccessKeyId"))),
    ("hidden-404", refused(more="<Key>a.txt</Key>")),
    ("delete-marker", response()),
    ("delete-marker", response(head=(*HEAD, "x-obs-delete-marker: false"))),
    ("copy-source-missing", asked("PUT /b.txt")),
    ("copy-source-missing", asked("PUT /b.txt", SOURCE, answer=refused())),
    ("put-no-such-key", asked("GET /media/a.txt", host=SERVICE)),
    ("put-no-such-key", asked("PUT /b.txt", SOURCE)),
    ("put-no-such-key", asked("PUT /b.txt?acl")),
    ("put-no-such-key", asked("PUT /b.txt")),
    ("put-no-such-key", asked("PUT /media/b.txt?never-heard-of", host=SERVICE)),
    ("put-no-such-key", asked("PUT /media/a.txt?append&position=0", host=SERVICE)),
    ("key-slashes", asked("GET /holiday/beach.jpg")),
    ("key-slashes", asked("GET //a.txt", answer=refused())),
    ("key-encoded-twice", asked("GET /holiday%20photos/100%25.jpg")),
    ("key-blank-ends", asked("GET /a%20b.txt")),
    ("hidden-404", asked("GET /a", answer=response("403 No", b"", ("Server: squid/6.1",)))),
    ("hidden-404", asked("GET /a", answer=response("403 No", b"", ("X-Amz-Cf-Id: made-up",)))),
    (
        "put-not-allowed",
        asked(
            "PUT /media/?notification",
            host=SERVICE,
            answer=refused("MethodNotAllowed", status=NOT_ALLOWED),
        ),
    ),
    (
        "put-not-allowed",
        asked("PUT /a", host=f"media.{SERVICE}", answer=response(NOT_ALLOWED, b"")),
    ),
    ("put-not-allowed", asked("PUT /media/a", host=SERVICE)),
    ("put-not-allowed", asked("GET /media/a", host=SERVICE, answer=response(NOT_ALLOWED, b""))),
]


@each("case", FIRES)
def test_what_is_hidden_is_told(case):
    speaks_up(case)


@each("name, data", SILENT)
def test_a_plain_answer_is_taken_at_its_word(name, data):
    is_silent(name, data)


def test_percent_signs_in_the_answers_own_key_are_told():
    note = notes(response(body=error(more="<Key>m%C3%BCll.txt</Key>")))["key-encoded-twice"]
    assert "has “%C3” in its name" in note.text
    assert note.evidence == "Key: m%C3%BCll.txt"


def test_every_rule_is_tried():
    covers(hidden, FIRES, SILENT)
