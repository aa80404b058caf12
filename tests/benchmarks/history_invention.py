"""Invented findings to fill a history with, and the responses that they were read from."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import random

ANSWER = """HTTP/1.1 {status} {reason}
Server: OBS
x-obs-request-id: {request_id}
x-obs-id-2: {host_id}
Content-Type: application/xml
Date: Sun, 22 Nov 2026 10:00:00 GMT
Content-Length: 300

<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Error><Code>{code}</Code><Message>{message}</Message><RequestId>{request_id}</RequestId>
<HostId>{host_id}</HostId><Resource>{resource}</Resource></Error>
"""
CODES = {  # code, status, message: how often
    ("AccessDenied", 403, "Access Denied"): 26,
    ("NoSuchKey", 404, "The specified key does not exist."): 30,
    ("SignatureDoesNotMatch", 403, "The signature does not match the one you provided."): 9,
    ("NoSuchBucket", 404, "The specified bucket does not exist"): 8,
    ("SlowDown", 503, "Please reduce your request rate."): 12,
    ("InternalError", 500, "An internal error occurred. Please try again."): 8,
    ("RequestTimeTooSkewed", 403, "The request time and the current time differ too much"): 5,
    ("PreconditionFailed", 412, "A pre-condition that you specified did not hold"): 2,
}
NOTES = (
    ("status-mismatch", "The status differs from the one that the table gives for this code."),
    ("clock-skew", "OBS saw the request {} s after the client's clock said."),
    ("no-request-id", "There is no request id: ask for it."),
)


def finding(number: int, chance: random.Random) -> dict[str, object]:
    """Return an invented finding, the same for the same number and chance."""
    (code, status, message), *_ = chance.choices(list(CODES), list(CODES.values()))
    bucket = f"{chance.choice(('media', 'backup', 'logs', 'cce'))}-{chance.randrange(400):03}"
    note, text = chance.choice(NOTES)
    key = f"{chance.choice(('img', 'docs', 'data'))}/{chance.randrange(10**6)}/part-{number}.bin"
    return {
        "schema": 1,
        "source": f"ticket-{1000 + number // 40}.zip",
        "member": f"logs/app-{number % 7}.log",
        "line": number % 900,
        "format": "curl-verbose",
        "status": status,
        "reason": "Error",
        "code": code,
        "code_origin": "body",
        "message": message,
        "request_id": f"{0x1A200000000 + number * 977:016X}{chance.getrandbits(64):016X}",
        "host_id": f"{chance.getrandbits(256):064x}",
        "resource": f"/{bucket}/{key}",
        "bucket": bucket,
        "key": key,
        "method": "GET",
        "url": f"https://{bucket}.obs.example.com/{key}",
        "fields": {},
        "catalogue": {"id": f"{code}#1", "code": code},
        "match": "exact",
        "candidates": [],
        "notes": [{"id": note, "severity": "likely", "text": text.format(number % 999)}],
    }
