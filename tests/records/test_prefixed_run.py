"""Messages of many lines that a collector has prefixed line by line."""

from __future__ import annotations

import pytest

from obsdiag.records.prefixed_run import MOST_BLANK, MOST_OTHERS, may_go_on, prefixed_run
from tests.rows import each

MESSAGE = [
    b"HTTP/1.1 404 Not Found",
    b"Server: OBS",
    b"",
    b"<Error><Code>NoSuchKey</Code>",
    b"</Error>",
]
PREFIXES = {
    "CRI": b"2026-03-14T09:28:30.%03dZ stderr F ",
    "syslog": b"Mar 14 09:28:30 host-1 sync[12]: ",
    "compose": b"web_1  | ",
}


def cri(lines: list[bytes], stream: bytes = b"stderr", first: int = 0) -> list[bytes]:
    return [
        b"2026-03-14T09:28:30.%03dZ %s F %s" % (first + at, stream, line)
        for at, line in enumerate(lines)
    ]


def run_at(lines: list[bytes], number: int) -> list[bytes]:
    """Return what a program wrote in the message that a line is part of, none where it is alone."""
    text = b"\n".join(lines) + b"\n"
    start = sum(len(line) + 1 for line in lines[:number])
    run = prefixed_run(text, start, 0)
    return [] if run is None else [line.rest for line in run.lines]


@pytest.mark.parametrize("name", PREFIXES)
@pytest.mark.parametrize("number", [0, 3])
def test_the_whole_message_is_found_from_any_of_its_lines(name, number):
    prefix = PREFIXES[name]
    filled = (prefix % at if b"%" in prefix else prefix for at in range(len(MESSAGE)))
    lines = [one + line for one, line in zip(filled, MESSAGE, strict=True)]
    assert run_at(lines, number) == MESSAGE


@pytest.mark.parametrize("number", [0, 1])
def test_a_line_that_ends_in_a_colon_leads_to_the_document_below_it(number):
    document = [b"<?xml version='1.0'?>", b"<Error><Code>NoSuchKey</Code> (truncated...)"]
    lines = cri([b"fetch: 404 Not Found, and this response:", *document, b"closing"])
    assert run_at(lines, number) == [b"fetch: 404 Not Found, and this response:", *document]
    assert may_go_on(lines[0])


PADDED = [
    "ERROR    [app.%s] (main) ",
    "WARN  c.e.%s - ",
    "ERROR   %s ",
    "\tapp.main\t",
    "INFO:app.%s:",
]


@each("prefix", PADDED)
def test_what_a_logger_fills_up_its_columns_with_makes_no_line_go_on(prefix):
    heads = [f"2026-03-14 09:28:30,38{at} {prefix}".replace("%s", f"x{at}") for at in (1, 2)]
    tails = ('{"log": "upload failed: error 1"}', '{"log": "status: 403, AccessDenied"}')
    lines = [(head + tail).encode() for head, tail in zip(heads, tails, strict=True)]
    assert run_at(lines, 1) == run_at(lines, 0) == []


def test_an_indented_line_below_a_padded_level_goes_on():
    lines = [b"2026-03-14 09:28:30,381 INFO     sync: it said:"]
    lines += [
        b"2026-03-14 09:28:30,381 INFO     " + line for line in (b"<Error>", b" <Code>A</Code>")
    ]
    assert len(run_at(lines, 1)) == len(lines)


@each("prefix", [b"web_1  | ", b"[pod/web-1/main] 2026-03-14T09:28:30.381216000Z "])
def test_a_loggers_line_of_json_is_no_part_of_another_ones_message(prefix):
    lines = [prefix + b'{"level":"%s","msg":"upload %%d"}' % level for level in (b"info", b"error")]
    assert run_at(lines, 1) == run_at(lines, 0) == []
    assert not may_go_on(lines[0])


@each(
    "prefix",
    [
        b"web/app/ab12 2026-03-14T09:28:30.381Z ",
        b"[pod/web-1/main] 2026-03-14T09:28:30.381216000Z ",
        b"web_1  | 2026-03-14T09:28:30.381216000Z ",
    ],
)
def test_a_document_is_led_to_by_its_declaration_at_a_lines_end(prefix):
    told = [b'store failed, it said <?xml version="1.0"?>', b"<Error>", b" <Code>NoSuchKey</Code>"]
    lines = [prefix + line for line in (*told, b"</Error>", b"next request")]
    assert run_at(lines, 0) == run_at(lines, 2) == [*told, b"</Error>"]
    assert may_go_on(lines[0])


CALL = b"DEBUG:botocore.parsers:Response headers: {}"


@each(
    "lines, number, run",
    [
        ([b"ERROR:app:code: NoSuchKey", CALL], 0, 0),
        ([CALL, b"ERROR:app:put failed, errorCode: NoSuchKey"], 0, 0),
        ([b"<Error>", b"</Error>", CALL, b"  wrapped"], 2, 2),
        ([b"</Error>", b"ERROR:app.put:put failed, status: 404"], 0, 0),
        ([CALL, b"botocore.errorfactory.NoSuchKey: An error occurred (NoSuchKey)"], 0, 2),
    ],
)
def test_a_clients_debug_lines_are_of_their_own_call_alone(lines, number, run):
    prefix = b"Mar 14 09:28:30 web-1 app[812]: "
    assert len(run_at([prefix + line for line in lines], number)) == run


def test_a_clients_debug_lines_are_of_one_thread():
    asked = b'2026-03-14 09:28:30,381 [urllib3.connectionpool] (Thread-%d) a "GET /b HTTP/1" 403 9'
    body = b"2026-03-14 09:28:30,381 DEBUG [botocore.parsers] (Thread-2) Response body:"
    for thread, run in ((1, 2), (2, 3)):
        for prefix in (b"web_1  | ", b"Mar 14 09:28:30 web-1 app[812]: "):
            lines = [
                prefix + line for line in (asked % thread, body, b"<Error><Code>A</Code></Error>")
            ]
            assert len(run_at(lines, 2)) == run


@each(
    "prefix",
    [
        b"2026-03-14 09:28:30.381  INFO 1 --- [nio-8080-exec-3] okhttp3.OkHttpClient    : ",
        b"2026-03-14 09:28:30,381 DEBUG okhttp3.OkHttpClient - ",
        b"2026-03-14 09:28:30.381 I/okhttp.OkHttpClient( 1234): ",
    ],
)
def test_a_call_that_okhttp_logs_ends_where_it_says_so(prefix):
    call = [b"<-- 404 Not Found https://a.b/c (9ms)", b"Server: OBS", b"", b"<Error></Error>"]
    call += [b"<-- END HTTP (15-byte body)"]
    lines = [prefix + line for line in call * 2]
    for number in (0, 3, 4):
        assert run_at(lines, number) == run_at(lines, len(call) + number) == call


@each(
    "told",
    [
        [
            b'ERROR:app.put:said 404 Not Found: <?xml version="1.0"?>',
            b"<Error>",
            b" <Code>A</Code>",
        ],
        [b"WARN [put] HTTP/1.1 404 Not Found", b"Server: OBS", b"x-obs-error-code: NoSuchKey"],
    ],
)
def test_a_logger_may_have_its_prefix_on_the_first_of_the_lines_that_a_collector_timed(told):
    other = b"INFO:app.put:next"
    lines = [b"2026-03-14T09:28:30.3812160Z " + line for line in (other, *told, other)]
    assert len(run_at(lines, 1)) == len(told)
    assert run_at(lines, 0) == []


def test_lines_of_another_stream_may_stand_in_between():
    lines = cri(MESSAGE)
    lines[2:2] = cri([b"GET /health 200"], b"stdout")
    assert run_at(lines, 0) == MESSAGE


def test_a_stream_is_not_looked_for_without_end():
    lines = [*cri(MESSAGE[:2]), *cri([b"ok"] * (MOST_OTHERS + 1), b"stdout"), *cri(MESSAGE[2:])]
    assert run_at(lines, 0) == MESSAGE[:2]


def test_a_message_does_not_go_on_behind_very_many_blank_lines():
    for blank, whole in ((MOST_BLANK - 1, True), (MOST_BLANK + 1, False)):
        lines = cri([*MESSAGE[:2], *[b""] * blank, *MESSAGE[3:]])
        assert (MESSAGE[-1] in run_at(lines, 0)) is whole


def test_an_ordinary_line_is_no_part_of_the_message_above_it():
    lines = [*cri(MESSAGE), *cri([b"INFO next request"], first=9)]
    assert run_at(lines, 0) == MESSAGE
    assert not may_go_on(lines[-1])
    assert may_go_on(lines[3])


def test_a_line_without_a_prefix_is_part_of_no_run():
    assert run_at([b"HTTP/1.1 404 Not Found", b"Server: OBS"], 0) == []
