"""Presigned URLs: expired by how much, not valid yet, valid for too long."""

from __future__ import annotations

from obsdiag.diagnosis import presigned
from tests.answer import HEAD, response
from tests.diagnosis.exchange import asked, covers, is_silent, notes, refused, speaks_up
from tests.rows import each

KEYS = "AccessKeyId=MADEUPACCESSKEY00042&Signature=MadeUpSignature"
V4 = "X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-SignedHeaders=host"
EXPIRED = refused("AccessDenied", "Request has expired")


LATER, EARLIER = (
    refused(head=[line for line in HEAD if not line.startswith("Date")] + [date])
    for date in ("Date: Sun, 15 Mar 2026 09:28:30 GMT", "Date: Fri, 13 Mar 2026 09:28:30 GMT")
)
"""Answers whose Date is a day off what their request id has inside."""
CACHED = refused(head=(*HEAD, "Age: 7200"))


def url(query: str, answer: bytes = EXPIRED) -> bytes:
    return asked(f"GET /a.txt?{query}", answer=answer)


FIRES = [
    ("presigned-expired", url(f"{KEYS}&Expires=1773476910"), "1 hour before", "Expires=1773476910"),
    (
        "presigned-expired",
        url(f"{V4}&X-Amz-Date=20260313T092800Z&X-Amz-Expires=3600"),
        "23 hours 30 s before the service answered: it held until 2026-03-13 10:28:00 UTC",
        "X-Amz-Expires=3600",
    ),
    (
        "presigned-expired",
        url("X-Obs-Date=20260314T092800Z&X-Obs-Expires=20"),
        "10 s before",
        "X-Obs-Expires=20",
    ),
    ("presigned-expired", url(f"{KEYS}&Expires=1773476910", LATER), "1 day 1 hour", "Expires=1773"),
    (
        "presigned-expired",
        refused(more="<Expires>2026-03-14T09:18:30Z</Expires>"),
        "10 min before",
        "Expires: 2026-03-14T09:18:30Z",
    ),
    (
        "presigned-expired",
        refused(more="<StringToSign>GET\n\n\n1773480450\n/photos/a.txt</StringToSign>"),
        "1 min before",
        "1773480450",
    ),
    (
        "presigned-early",
        url(f"{V4}&X-Amz-Date=20260314T172830Z&X-Amz-Expires=3600"),
        "the service answered 8 hours before that",
        "X-Amz-Date=20260314T172830Z",
    ),
    (
        "expires-duration",
        url(f"{KEYS}&Expires=86400"),
        "so the URL ended at 1970-01-02 00:00:00 UTC",
        "Expires=86400",
    ),
    (
        "expires-duration",
        refused(more="<StringToSign>GET\n\n\n900\n/photos/a.txt</StringToSign>"),
        "Expires is 900,",
        None,
    ),
    (
        "presigned-too-long",
        url(f"{V4}&X-Amz-Date=20260314T092800Z&X-Amz-Expires=1773480511"),
        "it looks like a moment",
        "X-Amz-Expires=1773480511",
    ),
    (
        "presigned-too-long",
        url(f"{V4}&X-Amz-Date=20260314T092800Z&X-Amz-Expires=604801"),
        "hold for 7 days 1 s",
        "X-Amz-Expires=604801",
    ),
]
SILENT = [
    ("presigned-expired", url(f"{KEYS}&Expires=1773480511")),
    ("presigned-expired", url(f"{KEYS}&Expires=soon")),
    ("presigned-expired", url("Expires=1773476910")),
    ("presigned-expired", url(f"{KEYS}&Expires=1773476910", response())),
    ("presigned-expired", url(f"{V4}&X-Amz-Date=20260314T092800Z&X-Amz-Expires=a")),
    ("presigned-expired", url(f"{V4}&X-Amz-Date=20260314T092800Z&X-Amz-Expires={10**15}")),
    ("presigned-early", url(f"{V4}&X-Amz-Date=20260314T092830Z&X-Amz-Expires=3600")),
    ("presigned-expired", url(f"{KEYS}&Expires=1773476910", CACHED)),
    ("presigned-expired", url(f"{KEYS}&Expires=1773480511", LATER)),
    ("presigned-expired", url(f"{KEYS}&Expires=1773476910", EARLIER)),
    ("presigned-early", url(f"{V4}&X-Amz-Date=20260314T092800Z&X-Amz-Expires=3600", EARLIER)),
    ("presigned-early", url(f"{V4}&X-Amz-Date=20260314T093000Z&X-Amz-Expires=3600")),
    ("presigned-early", url(f"{KEYS}&Expires=1773480511")),
    ("expires-duration", url(f"{KEYS}&Expires=1773480511")),
    ("expires-duration", url("Expires=3600")),
    ("expires-duration", url(f"{V4}&X-Amz-Date=20260314T092800Z&X-Amz-Expires=3600")),
    ("presigned-too-long", url(f"{V4}&X-Amz-Date=20260314T092800Z&X-Amz-Expires=604800")),
    ("presigned-too-long", url(f"{KEYS}&Expires=1793480511")),
]


@each("case", FIRES)
def test_a_url_out_of_its_time_is_told(case):
    speaks_up(case)


@each("name, data", SILENT)
def test_a_url_in_its_time_is_not_told(name, data):
    is_silent(name, data)


def test_every_rule_is_tried():
    covers(presigned, FIRES, SILENT)


def test_the_signature_of_the_url_is_never_quoted():
    for _, data, *_ in FIRES:
        for note in notes(data).values():
            assert "MadeUpSignature" not in f"{note.text} {note.evidence}"
