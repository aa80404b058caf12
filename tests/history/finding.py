"""An invented finding, as the JSON object that the history keeps."""

from __future__ import annotations

TAKEN_AT = "2026-11-22T10:00:00.000Z"


def record(**values: object) -> dict[str, object]:
    """Return the record of a finding; `values` replace what it has, by name."""
    found: dict[str, object] = {
        "schema": 1,
        "source": "ticket-0815.zip",
        "member": "logs/app.log",
        "line": 812,
        "format": "curl-verbose",
        "status": 403,
        "reason": "Forbidden",
        "code": "AccessDenied",
        "code_origin": "body",
        "message": "Access  Denied",
        "request_id": "0000019CEBAD03AD42BEEF0042BEEF00",
        "host_id": "32AAAQAAEAABAAAQmadeupHostId",
        "resource": "/media/img/a b.png",
        "bucket": "media",
        "bucket_origin": "host",
        "key": "img/a b.png",
        "key_origin": "path",
        "method": "PUT",
        "url": "https://media.obs.region-1.example.com/img/a%20b.png",
        "time": "2026-11-22T09:59:58Z",
        "time_origin": "date-header",
        "fields": {"Condition": "If-Match", "StringToSignBytes": "47 45 54"},
        "catalogue": {
            "id": "AccessDenied#1",
            "code": "AccessDenied",
            "description": "Published text.",
            "status": "403 Forbidden",
        },
        "match": "exact",
        "candidates": [],
        "notes": [
            {
                "id": "clock-skew",
                "severity": "likely",
                "text": "The clock is ahead.",
                "evidence": "Date: Sun, 22 Nov 2026",
                "line": 9,
            }
        ],
    }
    return found | values
