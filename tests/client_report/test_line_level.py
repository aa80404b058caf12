"""A line's level says whether it tells of a failure, or of all that goes on."""

from __future__ import annotations

from obsdiag.client_report.line_level import is_in_passing, is_quiet, says_failed
from tests.rows import each


@each(
    "line",
    [
        "2026-05-02 07:08:09 INFO moved",
        "level=debug msg=moved",
        '{"level":"info","msg":"moved"}',
        "07:08:09 info moved",
        "[7] [info] moved",
    ],
)
def test_a_quiet_level_is_known_in_any_spelling(line):
    assert is_quiet(line.encode())
    assert is_in_passing(line.encode())
    assert not is_in_passing(f"{line} with an error".encode())


@each("line", ["ERROR moved", "for more info/help see below", "level=error msg=moved"])
def test_others_are_loud(line):
    assert not is_quiet(line.encode())


@each(
    "line",
    [
        "INFO GET https://reels.obs.example.com/error/a 200",
        'INFO reels.obs.example.com:443 "GET /failed/a-error.log HTTP/1.1" 200',
        "INFO moved s3://reels/denied/a",
        "INFO moved /srv/error/a, reels.obs.example.com/fatal?error=1",
    ],
)
def test_an_address_says_nothing_of_how_it_went(line):
    assert not says_failed(line.encode())
    assert is_in_passing(line.encode())


@each(
    "line",
    [
        "[ERROR/Mover-1] s3://reels/a",
        "https://reels.obs.example.com/a error",
        '{"url":"https://reels.obs.example.com/a","error":"no"}',
        "https://reels.obs.example.com/a: error (I/O)",
        "I/O error",
        "Error/Mover",
    ],
)
def test_a_word_beside_an_address_or_a_slash_is_still_one(line):
    assert says_failed(line.encode())
