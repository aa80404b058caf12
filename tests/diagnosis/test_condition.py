"""Conditions that did not hold."""

from __future__ import annotations

from obsdiag.diagnosis import condition
from tests.answer import HEAD
from tests.diagnosis.exchange import asked, covers, is_silent, refused, speaks_up
from tests.rows import each

ETAG = "0123456789abcdef0123456789abcdef"
SINCE = "If-Unmodified-Since: Sat, 14 Mar 2026 08:00:00 GMT"


STORE = ("Server: MinIO", "x-amz-request-id: 4442587FB7D0A2F9")


def failed(*fields: str, named: str = "", head: tuple[str, ...] = HEAD) -> bytes:
    more = f"<Condition>{named}</Condition>" if named else ""
    head = (*head, *fields)
    return refused("PreconditionFailed", more=more, status="412 Precondition Failed", head=head)


def changed(time: str) -> bytes:
    return failed(f"Last-Modified: Sat, 14 Mar 2026 {time} GMT")


FIRES = [
    (
        "condition-failed",
        asked("GET /a", 'If-Match: "a1"', answer=failed('ETag: "b2"', named="If-Match")),
        'is “if-match: "a1"”; what the object has now: "b2".',
        'if-match: "a1"',
    ),
    ("condition-failed", failed(named="If-Match"), "“If-Match”; what", "Condition: If-Match"),
    ("condition-failed", asked("GET /a", SINCE, answer=failed()), "now: not shown", SINCE),
    (
        "condition-failed",
        asked("PUT /b", f"x-obs-copy-source-if-match: {ETAG}", answer=failed()),
        "x-obs-copy-source-if-match",
        ETAG,
    ),
    (
        "changed-since",
        asked("GET /a", SINCE, answer=changed("09:10:00")),
        "changed 1 hour 10 min after",
        "last-modified",
    ),
    (
        "etag-nearly",
        asked("GET /a", f'If-Match: W/"{ETAG}"', answer=failed(f'ETag: "{ETAG}"')),
        f'The condition names the ETag W/"{ETAG}", and the object has "{ETAG}"',
        "if-match: W/",
    ),
    (
        "etag-nearly",
        asked("GET /a", f'If-Match: "{ETAG}-gzip"', answer=failed(f'ETag: "{ETAG}"')),
        "-gzip for a compressed body",
        "-gzip",
    ),
    (
        "exists-already",
        asked("PUT /a.txt", "If-None-Match: *", answer=failed()),
        "“a.txt” is there",
        "if-none-match: *",
    ),
    (
        "etag-unquoted",
        asked("GET /a", f"If-Match: {ETAG}", answer=failed(head=STORE)),
        f'“"{ETAG}"”',
        ETAG,
    ),
]
SILENT = [
    ("etag-nearly", asked("GET /a", 'If-Match: "a1"', answer=failed('ETag: "b2"'))),
    ("etag-nearly", asked("GET /a", 'If-Match: "a1"', answer=failed('ETag: "a1"'))),
    ("etag-nearly", asked("GET /a", 'If-Match: W/"a1"', answer=failed())),
    ("exists-already", asked("PUT /a.txt", 'If-None-Match: "a1"', answer=failed())),
    ("exists-already", asked("GET /a.txt", "If-None-Match: *", answer=failed())),
    ("condition-failed", failed()),
    ("condition-failed", asked("GET /a", 'If-Match: "a1"')),
    ("changed-since", asked("GET /a", SINCE, answer=changed("08:00:00"))),
    ("changed-since", asked("GET /a", SINCE, answer=failed())),
    ("changed-since", asked("GET /a", 'If-Match: "a1"', answer=changed("09:10:00"))),
    ("etag-unquoted", asked("GET /a", f"If-Match: {ETAG}", answer=failed())),
    ("etag-unquoted", asked("GET /a", f'If-Match: "{ETAG}"', answer=failed(head=STORE))),
    ("etag-unquoted", asked("GET /a", "If-Match: *", answer=failed(head=STORE))),
]


@each("case", FIRES)
def test_the_condition_is_told(case):
    speaks_up(case)


@each("name, data", SILENT)
def test_a_condition_that_is_not_shown_is_not_told(name, data):
    is_silent(name, data)


def test_every_rule_is_tried():
    covers(condition, FIRES, SILENT)
