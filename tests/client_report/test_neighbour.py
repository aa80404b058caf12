"""What stands next to an error and tells of something else lends it nothing, nor becomes one."""

from __future__ import annotations

from tests.answer import error, finding, findings
from tests.rows import each

FIELDS = "task=7 phase=failed code=7 status=503 id=91bc took=12ms"
OTHER = (
    "RangeFault: amount must be positive\n    at check (/app/v.js:4:1)\n    at go (/app/r.js:9) {\n"
    "  code: 'E_AMOUNT',\n  statusCode: 422,\n  requestId: '1111-91c4-4be0'\n}"
)
NEIGHBOURS = [
    FIELDS,
    OTHER,
    'INFO:     10.0.0.7:53122 - "GET /orders/9 HTTP/1.1" 404 Not Found',
    "ctx requestId: 7d0f6a52-91c4-4be0-8d5e-0a1b2c3d4e5f end of export",
]
BODY = "<Error><Code>NoSuchKey</Code><Message>Gone.</Message></Error>"


@each("neighbour", NEIGHBOURS)
def test_a_document_has_no_status_and_no_id_of_a_neighbour(neighbour):
    for text in (f"{neighbour}\n{BODY}\n", f"{BODY}\n{neighbour}\n"):
        only = finding(f"up\n{text}bye\n".encode())
        assert (only.error.code, only.capture.status, only.error.request_id) == (
            "NoSuchKey",
            None,
            None,
        )


@each("neighbour", [FIELDS, *NEIGHBOURS[2:]])
def test_a_status_of_a_stores_address_is_the_only_one_that_is_told(neighbour):
    told = "Fetch.Error: GET error on 'https://films-7.obs.eu-de.example/a?prefix=b' (HTTP 403)"
    for text in (f"{neighbour}\n{told}\n", f"{told}\n{neighbour}\n"):
        assert [one.capture.status for one in findings(text.encode())] == [403]


def test_fields_that_name_a_store_lend_the_document_below_them_their_status():
    line = "task=7 phase=failed bucket=films-7 status=404"
    only = finding(f"{line}\n".encode() + error("NoSuchKey", "Gone.") + b"\n")
    assert only.capture.status == 404


def test_a_status_above_the_fields_of_its_own_head_is_that_of_the_document_below_them():
    head = "404 {\n  'content-type': 'application/xml',\n  server: 'OBS'\n}\n"
    assert finding(f"{head}{BODY}\n".encode()).capture.status == 404
