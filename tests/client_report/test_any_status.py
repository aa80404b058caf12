"""A status is told in any dress; a number that counts is none."""

from __future__ import annotations

from obsdiag.client_report.any_status import reason_behind, says_failed, status_at, statuses
from tests.answer import findings
from tests.rows import each


@each(
    "line, is_clear",
    [
        ("got (403)", False),
        ("got [403]: no", False),
        ("HTTP/403", True),
        ("403 - Forbidden", True),
        ("x: (403) Forbidden", True),
        ("StatusCode: 403", True),
        ("Code=403 for it", False),
        ("rec'd 403", False),
        ("a : 403 : 403 This is it", True),
    ],
)
def test_each_dress_is_read(line, is_clear):
    (told,) = statuses(line.encode())
    assert (told.status, told.is_clear) == ("403", is_clear)


@each(
    "line",
    [
        *("403 ms", "403.5", "line: 403", "a-403", "v403", "1403", "403%", "12:403", "403/7"),
        'GET https://reels.s3.eu-west-1.amazonaws.com:443 "GET /error/a HTTP/1.1" 200 7',
        "mover.py:403: failed",
    ],
)
def test_a_number_of_something_else_is_none(line):
    assert list(statuses(line.encode())) == []


def test_a_firewalls_teapot_is_a_status():
    (told,) = statuses(b"PUT https://films-7.obs.eu-de.example/a -> 418 I'm a Teapot in 9 ms")
    assert (told.status, told.is_clear) == ("418", True)


def test_a_reason_phrase_is_told_from_what_follows():
    assert reason_behind(b"Not Found: here") == b": here"
    assert reason_behind(b"nothing of it") == b"nothing of it"


def test_giving_up_is_a_failure():
    assert says_failed(b"giving up after 5 attempts")
    assert not says_failed(b"moved five reels")


def test_the_status_at_a_place_is_the_one_of_all_that_stands_there():
    line = b"PUT failed (403), try 404 of 500: HTTP 503 Service Unavailable, took 412 ms, got 409"
    told = {one.start: one for one in statuses(line)}
    assert told
    for at in range(len(line)):
        assert status_at(line, at) == told.get(at)


def test_in_a_log_a_status_behind_a_word_like_a_code_is_found_where_a_store_is_named():
    lines = (
        "INFO begun",
        "ERROR put obs://films-7/a: ReelsExhausted (403)",
        "INFO x: ReelGone (404)",
    )
    text = "".join(f"2026-03-14 09:28:30 {line}\n" for line in lines)
    assert [(one.capture.status, one.capture.origin.line) for one in findings(text.encode())] == [
        (403, 2)
    ]
