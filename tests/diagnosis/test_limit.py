"""Sizes and ranges over a limit."""

from __future__ import annotations

from obsdiag.diagnosis import limit
from tests.answer import HEAD
from tests.diagnosis.exchange import asked, covers, is_silent, refused, speaks_up
from tests.rows import each

BAD, RANGE = "400 Bad Request", "416 Requested Range Not Satisfiable"
UNSATISFIED = (*HEAD, "Content-Range: bytes */1024")


def large(proposed: str, most: str | None = None) -> bytes:
    more = f"<ProposedSize>{proposed}</ProposedSize>"
    more += f"<MaxSizeAllowed>{most}</MaxSizeAllowed>" if most else ""
    return refused("EntityTooLarge", more=more, status=BAD)


def ranged(asked_for: str, actual: str) -> bytes:
    more = f"<RangeRequested>{asked_for}</RangeRequested><ActualObjectSize>{actual}"
    return refused("InvalidRange", more=f"{more}</ActualObjectSize>", status=RANGE)


def long_key(key: str) -> bytes:
    return refused("KeyTooLong", more=f"<Key>{key}</Key>", status=BAD)


def described(**metadata: str) -> bytes:
    fields = (f"x-obs-meta-{name}: {value}" for name, value in metadata.items())
    return asked("PUT /a", *fields, answer=refused("MetadataTooLarge", status=BAD))


FIRES = [
    (
        "too-large",
        large("5368709121", "5368709120"),
        "brings 5,368,709,121 bytes (5 GiB), and 5,368,709,120 bytes (5 GiB) are allowed: 1 byte",
        "ProposedSize: 5368709121",
    ),
    ("too-large", large("20481", "20480"), "20,480 bytes (20 KiB) are allowed", None),
    (
        "too-large",
        asked(
            "PUT /a",
            "Content-Length: 6442450944",
            answer=refused("EntityTooLarge", status=BAD),
        ),
        "1,073,741,824 bytes (1 GiB) too many",
        "content-length: 6442450944",
    ),
    (
        "too-large",
        asked(
            "PUT /?policy",
            "Content-Length: 30720",
            answer=refused("EntityTooLarge", status=BAD),
        ),
        (
            "30,720 bytes (30 KiB), and 20,480 bytes (20 KiB) are allowed: 10,240 bytes (10 KiB)"
            " too many. Shorten the document"
        ),
        "content-length: 30720",
    ),
    (
        "too-large",
        asked(
            "PUT /a",
            "Content-Length: 5368780000",
            "x-amz-decoded-content-length: 5368709121",
            answer=refused("EntityTooLarge", status=BAD),
        ),
        "brings 5,368,709,121 bytes",
        "x-amz-decoded-content-length",
    ),
    (
        "metadata-size",
        described(text="x" * 8_200, title="b"),
        "8,232 bytes (8.039 KiB) in all",
        "x-obs-meta-text",
    ),
    ("metadata-size", described(text="ä" * 4_200), "are allowed. The longest is x-obs", None),
    ("key-too-long", long_key("ä" * 513), "513 characters, which are 1,026 bytes", "ää"),
    (
        "range-outside",
        ranged("bytes=500-599", "400"),
        "has 400 bytes, and the request asks for bytes from 500 on, 101 bytes past its last one",
        "RangeRequested: bytes=500-599",
    ),
    (
        "range-at-end",
        ranged("bytes=400-", "400"),
        "a download that is resumed although all 400 bytes were there already",
        "RangeRequested: bytes=400-",
    ),
    (
        "range-at-end",
        asked(
            "GET /a",
            "Range: bytes=1024-",
            answer=refused("InvalidRange", status=RANGE, head=UNSATISFIED),
        ),
        "all 1,024 bytes (1 KiB) were there",
        "range: bytes=1024-",
    ),
    ("range-outside", ranged("bytes=0-", "0"), "asks for any byte of it", None),
    ("range-outside", ranged("bytes=-0", "9"), "asks for its last 0 bytes", None),
    (
        "range-outside",
        asked(
            "GET /a",
            "Range: bytes=1024-",
            answer=refused(
                "InvalidRange", status=RANGE, head=(*HEAD, "Content-Range: bytes */1024")
            ),
        ),
        "1 byte past its last one",
        "range: bytes=1024-",
    ),
]
SILENT = [
    ("range-at-end", ranged("bytes=500-", "400")),
    ("range-at-end", ranged("bytes=-400", "400")),
    ("range-at-end", ranged("bytes=0-", "0")),
    ("metadata-size", described(text="x" * 8_000)),
    ("metadata-size", refused("MetadataTooLarge", status=BAD)),
    ("too-large", asked("PUT /a?tagging", "Content-Length: 30720", answer=large("30720"))),
    ("too-large", large("100", "5368709120")),
    ("too-large", large("much")),
    ("too-large", refused("EntityTooLarge", status=BAD)),
    ("key-too-long", long_key("ä" * 512)),
    ("key-too-long", refused("KeyTooLong", status=BAD)),
    ("range-outside", ranged("bytes=0-99", "400")),
    ("range-outside", ranged("bytes=-100", "400")),
    ("range-outside", ranged("lines=500-", "400")),
    ("range-outside", asked("GET /a", "Range: bytes=9-", answer=refused("InvalidRange"))),
]


@each("case", FIRES)
def test_by_how_much_is_told(case):
    speaks_up(case)


@each("name, data", SILENT)
def test_nothing_is_counted_that_is_not_shown(name, data):
    is_silent(name, data)


def test_every_rule_is_tried():
    covers(limit, FIRES, SILENT)
