"""Whatever is pasted: findings or nothing, never an exception, nothing that acts on a screen."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from obsdiag.input.sources import Problem, paste
from obsdiag.model import Finding
from obsdiag.pipeline.events import Finished, Started
from obsdiag.pipeline.reading import read
from obsdiag.record import record, to_line
from obsdiag.report import markdown, text
from obsdiag.visible import visible
from tests.answer import catalogue, error, findings, response
from tests.client_report.test_report import CASES, ID

DATA = Path(__file__).parent / "data"
GOLDEN = [path.read_bytes() for path in sorted(DATA.glob("*.[htx][tm]*"))]

SCRAPS = [
    b"HTTP/1.1 403 Forbidden\r\n",
    b"HTTP/2 404 \n",
    b"HTTP/1.1 200 OK",
    b"< HTTP/1.1 503\r\n",
    b"> GET /bucket/key?acl HTTP/1.1\r\n",
    b"PUT /a HTTP/1.1\n",
    b"Host: bucket.obs.region-1.example.com\r\n",
    b"Server: OBS\r\n",
    b"x-obs-request-id: 0000019CEBAD03AD42BEEF0042BEEF00\r\n",
    b"x-amz-error-code: AccessDenied\n",
    b":status: 404\n",
    b"Content-Length: 99999999999999999999\r\n",
    b"Content-Encoding: gzip\r\n",
    b"Content-Encoding: deflate\r\n",
    b"Transfer-Encoding: chunked\r\n",
    b"Date: Sat, 14 Mar 2026 09:28:30 GMT\r\n",
    b"Date: Sat, 99 Foo 0000 99:99:99 GMT\r\n",
    b"\r\n",
    b"\n\n",
    b"\r",
    b"\t folded\r\n",
    b"<?xml version='1.0' encoding='utf-16'?>",
    b"<Error>",
    b"<Error",
    b"</Error>",
    b"<o:Error xmlns:o='urn:o'>",
    b"<Code>NoSuchKey</Code>",
    b"<Message>a &amp; b &lt; &#0; &nope;",
    b"</Message>",
    b"<RequestId>",
    b"<Error/>",
    b"<ErrorResponse>",
    b"<DeleteResult>",
    b"</DeleteResult>",
    b"<!DOCTYPE a [<!ENTITY b 'c'>]>",
    b"<![CDATA[",
    b"]]>",
    b"<!--",
    b"-->",
    b'{"code": "NoSuchKey", "message": [1, {}], ',
    b'"request_id": null}',
    b"== Info: x\n=> Send header, 9 bytes (0x9)\n",
    b"<= Recv header, 9 bytes (0x9)\n0000: HTTP/1.1 404 Not Found\n",
    b"<= Recv data, 4 bytes (0x4)\n0000: 3c 45 72 72 <Err\n",
    b"* Connection #0 to host left intact\n",
    b"ff;ext=1\r\n",
    b"0\r\n\r\n",
    b"\x1f\x8b\x08\x00",
    gzip.compress(error()),
    b"\x1b[31m",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"\0",
    "“é指 \u202e \u200b".encode(),
    b"/path/ https://user:secret@example.com/",
    error(),
    response(),
]

WORDS = [
    b"code: ",
    b"error code [",
    b"'Code': '",
    b'\\"message\\": \\"',
    b"Status=403 Forbidden, ",
    b"statusCode: 99999",
    b"requestId=",
    ID.encode(),
    b"NoSuchKey",
    b"null",
    b"None",
    b"An error occurred (",
    b"AccessDenied) when calling the GetObject operation: ",
    b"api error AccessDenied: ",
    b" (Service: S3, Status Code: 403",
    b"S3 error: 403 (AccessDenied)",
    b"RESP: [403] x-obs-request-id: ",
    b"\n    at a.b(c.js:1:2)",
    b"Error: ",
    b", ",
    b"]",
    b"'",
    b'"',
    b"\r\n",
]
"""What clients say, in pieces."""

MARKED = "0000019CEBAD03ADFFFFFFFFFFFFFFFF"

FORGIVING = settings(suppress_health_check=[HealthCheck.too_slow])

noise = st.one_of(st.sampled_from(SCRAPS), st.binary(max_size=12))
pastes = st.lists(noise, max_size=14).map(b"".join)
bruised = st.builds(
    lambda golden, start, left_out, within, behind: (
        golden[:start] + within + golden[start + left_out :] + behind
    ),
    st.sampled_from(GOLDEN),
    st.integers(0, 2000),
    st.integers(0, 600),
    noise,
    noise,
)
said = st.lists(st.one_of(st.sampled_from(WORDS), noise), max_size=14).map(b"".join)
reports = st.sampled_from([text for text, _ in CASES.values()])
mangled = st.builds(
    lambda report, start, left_out, within, behind: (
        report[:start].encode() + within + report[start + left_out :].encode() + behind
    ),
    reports,
    st.integers(0, 400),
    st.integers(0, 200),
    said,
    said,
)
IDENTIFIED = {name: case for name, case in CASES.items() if case[1] and case[1][3]}
BETWEEN = ["", "2026-02-11 19:28:26 INFO copied 4 files\n", "\n\n", "[12:00:01] retrying\n"]
CLASH = [b"<Error>", b"< HTTP/1.1 503\r\n"]
"""Two markers on one place."""


def check(data: bytes) -> None:
    """Read `data` in every way that a person can, and check what must hold of any input."""
    started, *events, finished = read([paste(data)], catalogue())
    found = [event for event in events if isinstance(event, Finding)]
    assert isinstance(started, Started)
    assert isinstance(finished, Finished)
    assert finished.size == len(data)
    assert all(event.text for event in events if isinstance(event, Problem))
    for one in found:
        line = to_line(record(one))
        assert line.isascii()
        assert line.isprintable()
        assert 1 <= json.loads(line)["line"] <= data.count(b"\n") + data.count(b"\r") + 1
        for told in (text(one), markdown(one)):
            assert told == visible(told)


@FORGIVING
@example(data=b"".join(CLASH))
@given(data=pastes)
def test_scraps_of_real_syntax_in_any_order_never_raise(data):
    check(data)


@FORGIVING
@example(data=b"".join(CLASH))
@given(data=bruised)
def test_captures_that_were_cut_and_changed_never_raise(data):
    check(data)


@FORGIVING
@example(before=CLASH)
@given(before=st.lists(st.sampled_from([one for one in SCRAPS if b" header" not in one])))
def test_a_whole_answer_is_found_whatever_stands_above_it(before):
    """On a line of its own a response is a response, in a text in one encoding."""
    above = b"".join(before).replace(b"\r", b"").replace(b"\0", b"")
    shown = response(body=error(request_id=MARKED), head=("Server: OBS",))
    found = findings(b"\n" + above + b"\n\n" + shown)
    assert MARKED in {one.error.request_id for one in found}


@FORGIVING
@given(data=st.one_of(said, mangled))
def test_what_clients_say_never_raises_however_it_was_cut_and_changed(data):
    check(data)


@FORGIVING
@example(name="rclone", times=[2], between=[""])
@given(
    name=st.sampled_from(sorted(IDENTIFIED)),
    times=st.lists(st.integers(1, 3), min_size=1, max_size=4),
    between=st.lists(st.sampled_from(BETWEEN), min_size=1),
)
def test_what_a_client_repeats_is_told_once_and_what_is_of_another_request_is_told_too(
    name, times, between
):
    report, (status, code, message, _) = IDENTIFIED[name]
    ids = [f"{ID[:-4]}{number:04X}" for number in range(len(times))]
    log = "".join(
        (report.replace(ID, one) + "\n" + between[number % len(between)]) * times[number]
        for number, one in enumerate(ids)
    )
    found = findings(log.encode())
    assert [
        (one.capture.status, one.error.code, one.error.message, one.error.request_id)
        for one in found
    ] == [(status, code, message, one) for one in ids]
