"""What services wrote is read out of an export of systemd's journal, service by service."""

from __future__ import annotations

from obsdiag.formats.journal_export import exported
from tests.answer import REQUEST_ID, finding, findings

ENTRY = (
    b"__CURSOR=s=5f1c;i=%x;b=77aa\n__REALTIME_TIMESTAMP=17734805100%05d\nPRIORITY=6\n%s_PID=%d\n"
    b"_SYSTEMD_UNIT=reels.service\n%s\n"
)


def entry(number: int, message: bytes, pid: int = 7, *, last: bool = True) -> bytes:
    line = b"MESSAGE=" + message + b"\n"
    return ENTRY % (number, number, b"" if last else line, pid, line if last else b"")


def journal(*messages: bytes, pid: int = 7) -> bytes:
    return b"".join(entry(at, one, pid, last=at % 2 == 0) for at, one in enumerate(messages))


def test_the_lines_of_one_service_are_one_text():
    found = finding(
        journal(
            b"uploading reel-7",
            b"QuotaExceeded: There is no room left.",
            b"\tstatus code: 403, request id: %s, host id: " % REQUEST_ID.encode(),
            b"+ done",
        )
    )
    error = found.error
    assert (found.capture.status, error.code, error.message, error.request_id) == (
        403,
        "QuotaExceeded",
        "There is no room left.",
        REQUEST_ID,
    )


def test_two_services_lend_each_other_nothing():
    text = entry(1, b"error: QuotaExceeded: There is no room left.") + entry(
        2, b"\tstatus code: 403, request id: %s, host id: " % REQUEST_ID.encode(), 8
    )
    assert all(None in (one.error.code, one.error.request_id) for one in findings(text))


def test_a_message_with_line_ends_stands_behind_its_length():
    message = b"one\ntwo"
    rows = ENTRY % (
        1,
        1,
        b"",
        7,
        b"MESSAGE\n" + len(message).to_bytes(8, "little") + message + b"\n",
    )
    [lines] = exported(rows.split(b"\n")) or []
    assert [line.text for line in lines] == [b"one", b"two"]


def test_an_export_that_is_cut_anywhere_has_no_line_behind_its_last_one():
    said = b"MESSAGE\n" + (3).to_bytes(8, "little") + b"a\nb\n"
    whole = journal(b"one") + ENTRY % (2, 2, b"", 8, said)
    for length in range(len(whole)):
        rows = whole[:length].split(b"\n")
        for lines in exported(rows) or []:
            assert all(line.row < len(rows) for line in lines), rows[-1]


def test_another_text_is_no_export():
    assert exported([]) is None
    assert exported([b"MESSAGE=one"]) is None
    assert exported([b"__CURSOR=s=1", b"PRIORITY=6"]) is None


def test_in_a_long_export_the_field_of_a_line_is_no_message_of_an_error():
    ordinary = journal(*(b"GET /reels/%d 200" % at for at in range(2000)), pid=9)
    line = b"   + code: NoSuchUpload, status: 404, request id: %s" % REQUEST_ID.encode()
    error = finding(ordinary + journal(b"upload", line) + ordinary).error
    assert (error.code, error.message, error.request_id) == ("NoSuchUpload", None, REQUEST_ID)
