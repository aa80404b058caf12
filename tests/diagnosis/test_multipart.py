"""Parts that are too small, missing or out of order, and uploads that are gone."""

from __future__ import annotations

from obsdiag.diagnosis import multipart
from tests.diagnosis.exchange import asked, covers, head, is_silent, refused, speaks_up
from tests.rows import each

BAD = "400 Bad Request"
GONE = refused("NoSuchUpload", status="404 Not Found")
BEGUN = "0000019CE98697AD42BEEF0042BEEF00"
"""Ten hours before the answer."""


def small(elements: dict[str, str]) -> bytes:
    more = "".join(f"<{name}>{value}</{name}>" for name, value in elements.items())
    return refused("EntityTooSmall", more=more, status=BAD)


def listed(*numbers: int) -> bytes:
    parts = "".join(f"<Part><PartNumber>{number}</PartNumber></Part>" for number in numbers)
    body = f"<CompleteMultipartUpload>{parts}</CompleteMultipartUpload>\r\n".encode()
    return asked("POST /a?uploadId=x", answer=body + refused("InvalidPartOrder", status=BAD))


FIRES = [
    (
        "part-too-small",
        small({"ProposedSize": "51200", "MinSizeAllowed": "102400", "PartNumber": "3"}),
        (
            "Part 3 has 51,200 bytes (50 KiB), and every part but the last has to have"
            " 102,400 bytes (100 KiB): 51,200 bytes (50 KiB) are missing."
        ),
        "ProposedSize: 51200",
    ),
    (
        "part-too-small",
        asked(
            "PUT /a?partNumber=2&uploadId=abc",
            "Content-Length: 2048",
            answer=refused("EntityTooSmall", status=BAD),
        ),
        "Part 2 has 2,048 bytes (2 KiB)",
        "content-length: 2048",
    ),
    ("part-too-small", small({"ProposedSize": "1"}), "Part has 1 byte, and", "ProposedSize: 1"),
    (
        "part-missing",
        refused("InvalidPart", more="<PartNumber>7</PartNumber><ETag>00ff</ETag>", status=BAD),
        "Part 7 (ETag 00ff) is not",
        "PartNumber: 7",
    ),
    (
        "part-missing",
        asked(
            "POST /a?uploadId=x",
            answer=b"<CompleteMultipartUpload><Part><PartNumber>1</PartNumber><ETag>0a1b2c3d4e</ETag>"
            b"</Part><Part><PartNumber>7</PartNumber> <ETag>&quot;9f8e7d6c5b&quot;</ETag></Part>"
            b"</CompleteMultipartUpload>\r\n"
            + refused("InvalidPart", more="<PartNumber>7</PartNumber>", status=BAD),
        ),
        "Part 7 (ETag 9f8e7d6c5b) is not",
        "PartNumber: 7",
    ),
    (
        "part-missing",
        refused("InvalidPart", more="<PartNumber>7</PartNumber>", status=BAD),
        "Part 7 is not",
        "PartNumber: 7",
    ),
    ("part-order", listed(1, 2, 9, 3), "3 follows 9", "<PartNumber>3</PartNumber>"),
    ("part-order", listed(1, 1), "1 follows 1", None),
    ("parts-as-text", listed(1, 10, 11, 2), "the order of texts (1, 10, 11, 2 …)", "1, 10, 11, 2"),
    (
        "upload-begun",
        asked(f"PUT /a?partNumber=1&uploadId={BEGUN}", answer=GONE),
        "was begun at 2026-03-13 23:",
        f"uploadId={BEGUN}",
    ),
    (
        "upload-begun",
        refused("NoSuchUpload", more=f"<UploadId>{BEGUN}</UploadId>", status="404 Not Found"),
        " hours ",
        f"UploadId: {BEGUN}",
    ),
]
SILENT = [
    ("part-too-small", small({})),
    ("part-too-small", small({"ProposedSize": "204800"})),
    (
        "part-too-small",
        asked(
            "POST /a?uploadId=abc",
            "Content-Length: 2048",
            answer=refused("EntityTooSmall", status=BAD),
        ),
    ),
    ("part-too-small", small({"ProposedSize": "little"})),
    ("part-missing", refused("InvalidPart", status=BAD)),
    ("part-order", listed(1, 2, 3)),
    ("parts-as-text", listed(1, 3, 2)),
    ("parts-as-text", listed(1, 10, 10, 2)),
    ("parts-as-text", listed(9, 10, 11)),
    ("part-order", refused("InvalidPartOrder", status=BAD)),
    ("upload-begun", asked("PUT /a?partNumber=1&uploadId=abc", answer=GONE)),
    ("upload-begun", asked(f"PUT /a?uploadId={'F' * 32}", answer=GONE)),
    ("upload-begun", GONE),
    (
        "upload-begun",
        asked(f"PUT /a?uploadId={BEGUN}", answer=refused("NoSuchKey", head=head())),
    ),
]


@each("case", FIRES)
def test_what_is_wrong_with_an_upload_is_told(case):
    speaks_up(case)


@each("name, data", SILENT)
def test_what_is_not_shown_is_not_told(name, data):
    is_silent(name, data)


def test_every_rule_is_tried():
    covers(multipart, FIRES, SILENT)
