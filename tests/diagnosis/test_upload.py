"""Uploads that may have worked, and bodies that did not arrive."""

from __future__ import annotations

from obsdiag.diagnosis import upload
from tests.answer import HEAD, response
from tests.diagnosis.exchange import asked, covers, is_silent, refused, speaks_up
from tests.rows import each

FAILED = refused("InternalError", "We encountered an internal error.", status="500 Oops")
SLOW = refused("SlowDown", status="503 Service Unavailable")
UNAVAILABLE = "503 Service Unavailable"
ASKED_TO_SLOW_DOWN = refused(
    "ServiceUnavailable", "Please reduce your request rate.", status=UNAVAILABLE
)
INDICATED = refused(
    "ServiceUnavailable", status=UNAVAILABLE, head=(*HEAD, "x-reserved-indicator: 601")
)
COMPLETE = "POST /a.bin?uploadId=0000019CEBA1000042BEEF0042BEEF00"


def short(expected: str, provided: str) -> bytes:
    more = (
        f"<NumberBytesExpected>{expected}</NumberBytesExpected>"
        f"<NumberBytesProvided>{provided}</NumberBytesProvided>"
    )
    return refused("IncompleteBody", more=more, status="400 Bad Request")


FIRES = [
    (
        "complete-may-stand",
        asked(COMPLETE, answer=FAILED),
        "x-obs-uploadId is 0000019CEBA1000042BEEF0042BEEF00, “a.bin” is stored",
        "POST /a.bin",
    ),
    ("put-may-stand", asked("PUT /a.bin", answer=FAILED), "“a.bin” may be stored", "PUT /a.bin"),
    (
        "put-may-stand",
        asked("PUT /a.bin", answer=refused("RequestTimeout", status="400 Bad Request")),
        "may be stored",
        None,
    ),
    (
        "put-may-stand",
        asked("PUT /a.bin", answer=response("504 Gateway Time-out", b"", ("Server: nginx",))),
        "“a.bin” may be stored",
        None,
    ),
    (
        "part-may-stand",
        asked("PUT /a.bin?uploadId=U7&partNumber=12", answer=FAILED),
        "Part 12 may be stored in spite of this answer. List the parts of the upload (GET ?upl",
        "PUT /a.bin",
    ),
    (
        "body-short",
        short("1048576", "1000000"),
        (
            "Of the 1,048,576 bytes (1 MiB) that the request announced, 1,000,000 bytes (976.6 KiB)"
            " arrived and 48,576 bytes (47.44 KiB) are missing"
        ),
        "NumberBytesProvided: 1000000",
    ),
]
SILENT = [
    ("complete-may-stand", asked("POST /a.bin?uploads", answer=FAILED)),
    ("complete-may-stand", asked(COMPLETE, answer=SLOW)),
    ("complete-may-stand", asked(COMPLETE, answer=refused())),
    ("put-may-stand", asked("GET /a.bin", answer=FAILED)),
    ("put-may-stand", asked("PUT /", answer=FAILED)),
    ("put-may-stand", asked("PUT /a.bin", answer=SLOW)),
    ("put-may-stand", asked("PUT /a.bin", answer=ASKED_TO_SLOW_DOWN)),
    ("put-may-stand", asked("PUT /a.bin", answer=INDICATED)),
    ("put-may-stand", asked("PUT /a.bin?partNumber=3&uploadId=U7", answer=FAILED)),
    ("put-may-stand", asked("PUT /a.bin?acl", answer=FAILED)),
    ("part-may-stand", asked("PUT /a.bin", answer=FAILED)),
    ("part-may-stand", asked("PUT /a.bin?uploadId=U7&partNumber=12", answer=SLOW)),
    ("body-short", short("100", "100")),
    ("body-short", short("100", "some")),
    ("body-short", refused("IncompleteBody", status="400 Bad Request")),
]


@each("case", FIRES)
def test_what_became_of_an_upload_is_told(case):
    speaks_up(case)


@each("name, data", SILENT)
def test_a_plain_refusal_is_one(name, data):
    is_silent(name, data)


def test_every_rule_is_tried():
    covers(upload, FIRES, SILENT)
