"""How customers' programs write what an SDK told them: one line, in orders and signs of their own.

Each way of writing is crossed with each error; what a person reads in the line is what is found.
"""

from __future__ import annotations

from itertools import product

from tests.answer import findings
from tests.rows import each

ID = "0000019D01F2C3A4B5C6D7E8F9A0B1C2"
ERRORS = (
    ("NoSuchUpload", 404, "The specified upload does not exist."),
    ("EntityTooSmall", 400, "Your proposed upload is smaller than the minimum allowed size"),
    ("SlowDown", 503, "Please reduce your request rate."),
    ("AccessDenied", 403, "Access Denied"),
)
LEADS = (
    "obs mover: moving failed: ",
    "2026-04-02 07:31:09,120 ERROR [pool-3] de.example.Mover - object storage, Fehler beim Lesen: ",
    "[07:31:09] s3 could not fetch a/b.bin: ",
)
WAYS = {
    "in parentheses": "{code} (httpStatus={status}, reqId={id}, errMsg={message})",
    "with arrows": "{code} (http code => {status}, reason => {message}, request id => {id})",
    "in brackets": "[{code}][respStatus: {status}][requestId: {id}][msg: {message}]",
    "with colons": "{code}: {message} ({status}) [x-obs-request-id: {id}]",
    "with bars": "{code}: {message} | HTTP status: {status} | Request ID: {id}",
    "with dashes": "{status} {code} - {message} / {id}",
    "a message first": "msg={message}, obs_code={code}, statusCode={status}, requestId={id}",
    "in quotes": "reason='{message}'; errCode='{code}'; status='{status}'; request_id='{id}'",
    "in JSON": '{{"reason": "{message}", "err_code": "{code}", "status": {status},'
    ' "requestId": "{id}"}}',
    "an answer": 'storage answered {status} {code} ("{message}"), request {id}',
}


@each("way", WAYS.values())
def test_every_value_of_a_line_is_read(way):
    for lead, (code, status, message) in product(LEADS, ERRORS):
        line = lead + way.format(code=code, status=status, message=message, id=ID)
        told = [
            (one.capture.status, one.error.code, one.error.message, one.error.request_id)
            for one in findings(f"{line}\n".encode())
        ]
        assert told == [(status, code, message, ID)], line


@each(
    "ident",
    [
        "request 7QK2M9XW4T8R1Z5B",
        "request id: 6A1B2C3D4E5F60718293A4B5",
        "tx0000000000000000a1b2c-0067c1d2e3-4f5a-zone",
    ],
)
def test_an_id_in_the_shape_of_a_store_stands_behind_its_word_or_alone(ident):
    line = f"obs mover failed: 404 NoSuchUpload - The specified upload does not exist. ({ident})"
    (found,) = findings(f"{line}\n".encode())
    assert found.error.message == "The specified upload does not exist."
    assert found.error.request_id == ident.rpartition(" ")[2]


def test_a_code_that_nobody_has_heard_of_counts_where_it_is_named_beside_a_status():
    line = "OBS: copy failed, ErrorCode: TapeRobotAsleep, Status Code: 503"
    (found,) = findings(f"{line}\n".encode())
    assert (found.capture.status, found.error.code) == (503, "TapeRobotAsleep")
    assert findings(b"weather: copy failed, ErrorCode: TapeRobotAsleep, Status Code: 503\n") == []


def test_an_apostrophe_within_quotes_ends_no_message():
    said = "The difference between the request time and the server's time is too large."
    line = f"obs: upload failed: errCode='RequestTimeTooSkewed' status='403' errMsg='{said}'"
    (found,) = findings(f"{line}\n".encode())
    assert found.error.message == said


@each(
    "rest",
    [
        " (403) session: QX7T0M3NB5KZ81VW, bucket: films",
        " (403) QX7T0M3NB5KZ81VW",
        " (403), batch id: QX7T0M3NB5KZ81VW",
        " (403) order=QX7T0M3NB5KZ81VW tenant=QX7T0M3NB5KZ81VWAB",
    ],
)
def test_what_a_program_numbers_itself_behind_the_status_is_no_part_of_the_message(rest):
    line = f"2026-04-02 07:31:09 ERROR put failed: AccessDenied: Access Denied{rest}\n"
    [one] = findings(line.encode())
    error = one.error
    assert (one.capture.status, error.message, error.request_id) == (403, "Access Denied", None)


@each("noun", ["upload id", "batch id", "session id"])
def test_an_id_under_another_noun_is_none_of_the_stores(noun):
    line = f"07:31:09 ERROR put failed: 403 AccessDenied, {noun}: QX7T0M3NB5KZ81VW\n"
    assert [one.error.request_id for one in findings(line.encode())] == [None]


@each("noun", ["id", "s3 id", "error id", "request id"])
def test_an_id_of_the_stores_is_kept(noun):
    line = f"07:31:09 ERROR put failed: AccessDenied: Access Denied, {noun}: QX7T0M3NB5KZ81VW\n"
    assert [one.error.request_id for one in findings(line.encode())] == ["QX7T0M3NB5KZ81VW"]
