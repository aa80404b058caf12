"""Blanks in objects' names, in front of what ends these."""

from __future__ import annotations

from obsdiag.client_report.spaced_path import path_with_blanks
from tests.answer import REQUEST_ID, finding
from tests.rows import each


@each(
    "shown",
    [
        "No(status=403, errorCode=AccessDenied, bucket=tape-reels, objectKey=reel 7/a b.tif)",
        "No{status=403, errorCode=AccessDenied, objectKey=reel 7/a b.tif, bucket=tape-reels}",
        "status: 403\nerrorCode: AccessDenied\nbucket: tape-reels\nkey: reel/7 a b.tif",
    ],
)
def test_an_objects_name_has_its_blanks(shown):
    found = finding(f"E/Kiosk: {shown}\n".encode())
    assert found.error.bucket == "tape-reels"
    assert found.error.key in {"reel 7/a b.tif", "reel/7 a b.tif"}


def test_words_behind_an_objects_name_are_no_part_of_it():
    shown = f"ERROR errorCode=SlowDown bucket=tape-reels key=reel/7.tif see log.txt {REQUEST_ID}\n"
    assert finding(shown.encode()).error.key == "reel/7.tif"


def test_a_path_alone_on_its_line_goes_to_the_end_of_it():
    assert path_with_blanks(b"key: reel/7 a b.tif\n", 5) == b"reel/7 a b.tif"
    assert path_with_blanks(b"wrote key: reel/7 and went on\n", 11) is None
