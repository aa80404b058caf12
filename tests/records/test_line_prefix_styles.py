"""What collectors and loggers put before a line tells whose line it is."""

from __future__ import annotations

import pytest

from obsdiag.records.line_prefix_styles import split_collected, split_prefix
from tests.answer import REQUEST_ID, error, finding, findings
from tests.rows import each

FIRST, SECOND = "0000019CEBAD03AD42BEEF0042BEEF01", "0000019CEBAD03AD42BEEF0042BEEF02"
NAMED = [
    "2026-03-14 09:28:30,381 ERROR [worker-%d] ",
    "09:28:30 DEBUG [t-%d] ",
    "[pod-%d] ",
    "%d|uploader  | ",
    "uploader-%d  | ",
    "[pod/uploader-%d/main] ",
    "2026-03-14T09:28:30.123456Z 0%dO ",
]


@each("prefix", NAMED)
def test_lines_of_two_that_write_at_once_lend_each_other_nothing(prefix):
    told = ("status: 40%d", "code: %s", "requestId: %s")
    values = {1: (3, "AccessDenied", FIRST), 2: (4, "NoSuchKey", SECOND)}
    lines = [
        prefix % who + text % values[who][at] for at, text in enumerate(told) for who in values
    ]
    found = findings("\n".join(lines).encode() + b"\n")
    assert {(one.capture.status, one.error.code, one.error.request_id) for one in found} == {
        (403, "AccessDenied", FIRST),
        (404, "NoSuchKey", SECOND),
    }


def test_the_moment_of_a_line_does_not_make_it_another_stream():
    first = split_prefix(b"2026-03-14 09:28:30,381 ERROR [worker-1] c.e.Sync - one")
    second = split_prefix(b"2026-03-14 09:28:31,002 ERROR [worker-1] c.e.Sync - two")
    assert first is not None
    assert second is not None
    assert first.stream == second.stream
    assert first.interleaved


@pytest.mark.parametrize(
    "line", [b"HTTP/1.1 403 Forbidden", b"[ERROR] failed", b"[1/3] upload", b""]
)
def test_other_lines_have_no_collectors_prefix(line):
    assert split_collected(line) is None


@pytest.mark.parametrize(
    "prefix",
    [
        "E0314 09:28:30.123456       1 store.go:88] ",
        "2026-03-14 09:28:30 +0000 [error]: #0 ",
        "9:28AM ERR ",
        '[14-Mar-2026 09:28:30] WARNING: [pool web] child 12 said into stderr: "',
    ],
)
def test_a_document_is_read_below_each_loggers_prefix(prefix):
    document = error().decode().replace("><", ">\n<")
    text = "".join(f"{prefix}{line}\n" for line in ("it said:", *document.split("\n")))
    only = finding(text.encode())
    assert (only.error.code, only.error.request_id) == ("NoSuchKey", REQUEST_ID)


def test_php_fpms_quotes_are_no_part_of_what_a_worker_wrote():
    line = b'[14-Mar-2026 09:28:30] WARNING: [pool a] child 7 said into stderr: "no: b%s'
    for end in (b'"', b'", pipe is closed', b""):
        one = split_prefix(line % end)
        assert one is not None
        assert (one.stream, one.rest) == (b"[pool a] child 7", b"no: b")


@pytest.mark.parametrize("gap", ["\t", "     "])
def test_lines_in_columns_are_records_of_their_own(gap):
    head = gap.join(("2026-03-14T09:28:30.%dZ", "error", "Sync@/app/put.go:50", "no "))
    above, below = head % 1 + "a\n", head % 2 + "b: AccessDenied: Access Denied\n"
    text = f"{above}{below}status code: 403, request id: {REQUEST_ID}\n"
    only = finding(text.encode())
    assert (only.capture.status, only.error.code) == (403, "AccessDenied")
    assert only.error.request_id == REQUEST_ID
    assert only.capture.origin.line == 2


@each("lead", ["", "DEBUG:tiles._env:CPLE_None in ", "2026-03-14 09:28:30 DEBUG CPLE_None in "])
def test_a_head_that_gdal_logs_line_by_line_is_that_of_the_document_with_its_id(lead):
    head = (
        "HTTP/1.1 503 Service Unavailable",
        f"x-amz-request-id: {REQUEST_ID}",
        "Server: OBS",
        "",
    )
    lines = [f"{lead}CURL_INFO_HEADER_IN: {line}" for line in head]
    body = error("SlowDown", "Not so fast.").decode()
    lines += [f"{lead}CURL_INFO_TEXT: Connection #0 left intact", f"{lead}S3: {body}"]
    found = finding(("\n".join(lines) + "\n").encode())
    said = found.capture.status, found.error.code, found.error.request_id
    assert said == (503, "SlowDown", REQUEST_ID)
