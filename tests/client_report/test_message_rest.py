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
