"""A line that starts as log lines do starts a record; any other goes on with the one above."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from obsdiag.records.line_start import LINE_STARTS, next_start, starts_record
from tests.rows import each


@each(
    "line",
    [
        b"2026-03-14 09:28:30,381 ERROR upload failed",
        b"2026-03-14T09:28:30.381Z stderr F upload failed",
        b"[2026-03-14T09:28:30Z] upload",
        b"2026/03/14 09:28:30 upload",
        b"14/Mar/2026 09:28:30 upload",
        b"Mar 14 09:28:30 host app[12]: upload",
        b"[Sat Mar 14 09:28:30 2026] upload",
        b"<134>1 2026-03-14T09:28:30Z host app - - - upload",
        b"E0314 09:28:30.381 12 sync.go:30] upload",
        b"09:28:30.381 [main] INFO upload",
        b"ERROR: upload",
        b"[main] ERROR com.example.Sync - upload",
        b"[sync worker-3] INFO Sync - upload",
        b"[WARN] upload",
        b"level=error msg=upload",
        b'{"level":"error","msg":"upload"}',
        b'192.0.2.7 - - [14/Mar/2026:09:28:30 +0000] "GET / HTTP/1.1" 200 1',
        b"1773480510.381 upload",
        b"[pod/sync-1/main] upload",
        b"web_1  | upload",
        b"E, [2026-03-14T09:28:30.381216 #12] ERROR -- : upload",
        b"fail: Contoso.Sync.Uploader[12]",
        b"Log Name:      Application",
        b"web/app/0af3 2026-03-14T09:28:30.381Z upload",
        b"host-1 2026-03-14 09:28:30,381 upload",
        b"4627:20260314:092830.381 upload",
        b"  4627:20260314:092830.381 upload",
        b"Sat 2026-03-14 09:28:30.381216 UTC [s=0af3;i=1;b=2;m=3;t=4;x=5]",
        b'uploader-7 main time="2026-03-14T09:28:30Z" level=error msg=upload',
        b'    {\n      "_index" : "logs",\n',
        b' {\r\n  "logStreamName": "web/1",\r\n',
        b'{\n       "message" => "upload",\n',
        b"  2026-03-14T09:28:30.381216Z ERROR sync::upload: failed\n    at src/sync.rs:3\n",
        b"\x1b[31mERROR upload",
        b"03-14 09:28:30.381  4627  4711 E ReelStore: upload",
        b"Error,3/14/2026 9:28:30 AM,Reels,17,None,upload",
        b"Fehler\t14.03.2026 09:28:30\tReels\t17\tupload",
        b"<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System>",
        b'["1773480510381216000", "upload"],',
        b'[7] kube.reels: [[1773480510.381216000, {}], {"log"=>"upload"}]',
        b"reels-6d4cf56db7-x7k2p app upload",
    ],
)
def test_a_line_of_a_log_starts_a_record(line):
    assert starts_record(line + b"\n", 0)


@each(
    "line",
    [
        b"    at com.example.Sync.run(Sync.java:30)",
        b"Caused by: java.io.IOException: gone",
        b"Traceback (most recent call last):",
        b"[main] was told ERROR - gone",
        b"HTTP/1.1 403 Forbidden",
        b"x-obs-request-id: 0000019CEBAD03AD42BEEF0042BEEF00",
        b"Date: Sat, 14 Mar 2026 09:28:30 GMT",
        b"< HTTP/1.1 403 Forbidden",
        b"<Error><Code>AccessDenied</Code>",
        b"{",
        b"ERROR: NoSuchKey",
        b"09:28:30.381216 => Send header, 131 bytes (0x83)",
        b"0000: 48 54 54 50",
        b"fail: no such file[12] here",
        b"begun 2026-03-14 09:28:30",
        b"x-amz-date: 2026-03-14 09:28:30",
        b"",
        b'  {\n    "message": "gone",',
        b'{\n  "code": "NoSuchKey",',
        b'{\n  "code" => nil,\n  "a" => 1',
        b"  2026-03-14T09:28:30Z is when it began",
        b"03-14 is when it began",
        b"Error, on 3/14/2026 it began",
        b"<EventId>17</EventId>",
        b'["17", "upload"]',
        b"[7] upload: [1, 2]",
        b"multi-part-uploads of it began",
    ],
)
def test_what_stands_below_starts_none(line):
    assert not starts_record(line + b"\n", 0)


HEAD = b"HTTP/1.1 400 Bad Request\nServer: OBS\nContent-Type: application/json\n\n"


@pytest.mark.parametrize(
    ("line", "starts"),
    [
        (b'{"code":"AccessDenied","message":"No."}\n', False),
        (b'{"level":"info","msg":"next"}\n', False),
    ],
)
def test_a_line_of_json_below_a_head_that_announces_json_is_its_body(line, starts):
    assert starts_record(HEAD + line, len(HEAD)) is starts


def test_a_line_of_a_log_below_a_head_without_body_is_none():
    head = b"HTTP/1.1 403 Forbidden\nServer: OBS\nContent-Length: 0\n\n"
    assert starts_record(head + b'{"ts":1,"level":"info","msg":"next"}\n', len(head))


def test_no_two_styles_have_one_name():
    names = [style.name for style in LINE_STARTS]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("style", LINE_STARTS, ids=lambda style: style.name)
@given(data=st.data())
def test_each_line_of_a_style_starts_a_record(style, data):
    line = data.draw(st.from_regex(re.compile(rb"\A(?:" + style.pattern + rb")")))
    at_clidriver = b" - awscli.clidriver - DEBUG - Exiting " in line[:80]
    assert starts_record(line, 0) or at_clidriver


_LINES = st.sampled_from(
    [
        b"2026-03-14 09:28:30,381 ERROR upload failed",
        b"  at upload (sync.js:30)",
        b"",
        b"\xef\xbb\xbf[WARN] upload",
        b"\x1b[31mERROR: upload",
        b"```",
        b'{"time": "2026-03-14T09:28:30Z", "msg": "upload"}',
        b'{"error": "none of a log"}',
        b"HTTP/1.1 403 Forbidden\r\nContent-Type: application/json\r\n\r",
        b"level=error msg=upload\r",
        b"upload failed",
    ]
)


@given(st.lists(_LINES, max_size=8), st.booleans())
def test_the_next_start_is_that_of_a_walk_from_line_to_line(lines, is_ended):
    text = b"\n".join(lines) + b"\n" * is_ended
    for at in range(len(text) + 1):
        walked = text.find(b"\n", at) + 1
        while walked and walked < len(text):
            if text.startswith(b"```", walked) or starts_record(text, walked):
                break
            walked = text.find(b"\n", walked) + 1
        assert next_start(text, at) == (walked or len(text))
