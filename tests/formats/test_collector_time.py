"""Lines that a collector has timed are read as the program wrote them."""

from __future__ import annotations

from obsdiag.formats.collector_time import without_time
from tests.answer import REQUEST_ID, finding, findings, response
from tests.rows import each

TIME = "2026-03-14T09:28:{:02}.{:06}{}Z"
DENIED = "QuotaExceeded: There is no room left."
GO = f"ERROR: put reel-7: {DENIED}\n\tstatus code: 403, request id: {REQUEST_ID}, host id: "
STAMPED = "09:28:{:02}.100 [io-1] ERROR c.e.Reels - {}"


def timed(text: str, digit: object = 1) -> bytes:
    lines = enumerate(text.splitlines())
    return "".join(f"{TIME.format(at % 60, at + 7, digit)} {line}\n" for at, line in lines).encode()


@each("before", ["", "[pod/reels-7f/app] ", "reels-1  | "])
def test_a_message_of_two_lines_has_the_values_of_both(before):
    lines = timed(f"##[group]Run push\n{GO}\ndone").decode().splitlines()
    found = finding("".join(f"{before}{line}\n" for line in lines).encode())
    assert (found.capture.status, found.error.code, found.error.request_id) == (
        403,
        "QuotaExceeded",
        REQUEST_ID,
    )


def test_a_body_below_what_leads_up_to_it_has_its_status():
    text = "  at Push\nCaused by: java.io.IOException: HTTP/1.1 404 Not Found\n"
    assert finding(timed(text + response().decode().replace("\r", ""))).capture.status == 404


def test_records_with_a_time_of_their_own_stay_apart():
    lines = [
        STAMPED.format(at, f"NoSuchUpload: It is gone. RequestId: {REQUEST_ID[:-1]}{at}")
        for at in range(4)
    ]
    assert len(findings(timed("\n".join(lines)))) == len(lines)


@each(
    "text",
    [
        "INFO app: one\nERROR app: two",
        " INFO app: one\n\n  two",
        "one",
        "",
    ],
)
def test_a_loggers_own_time_is_none_of_a_collectors(text):
    assert without_time(timed(text).splitlines()) is None


def test_what_came_later_begins_a_record_unless_it_looks_like_a_line_of_a_message():
    text = "go\n\tdone\nReel 7 is gone\n<Error>\nServer: OBS\nReel 8 is gone"
    lines = without_time(timed(text).splitlines())
    assert lines is not None
    apart = [line.text for line in lines[0] if line.text.startswith(b"2026-")]
    assert [line.split(b" ", 1)[1] for line in apart] == [b"Reel 7 is gone", b"Reel 8 is gone"]


def test_what_came_at_one_time_is_read_together():
    rows = [
        f"{TIME.format(59, 7, at)} {line}".encode() for at, line in enumerate(("a", "  b", "c"))
    ]
    lines = without_time(rows)
    assert lines is not None
    assert [line.text for line in lines[0]] == [b"a", b"  b", b"c"]


def test_all_lines_have_it_and_most_to_a_small_fraction():
    rows = timed("one\n\n  two").splitlines()
    assert without_time(rows) is not None
    assert without_time([*rows, b"three"]) is None
    assert without_time([row[:22] + row[27:] for row in rows]) is None
