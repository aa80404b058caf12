"""The time that a log record bears, where it tells its zone."""

from __future__ import annotations

from obsdiag.records.stamp import stamp_of
from tests.answer import REQUEST_ID, finding
from tests.rows import each


@each(
    "line, moment",
    [
        ("2026-05-02T07:08:09.123Z ERROR x", "2026-05-02T07:08:09.123Z"),
        ("[2026-05-02 09:08:09,123 +0200] x", "2026-05-02T07:08:09.123Z"),
        ("2026-05-02 09:08:09+02:00 x", "2026-05-02T07:08:09Z"),
        ("2026/05/02 07:08:09 UTC x", "2026-05-02T07:08:09Z"),
        ("<34>1 2026-05-02T07:08:09Z host app - - x", "2026-05-02T07:08:09Z"),
        ("ERROR 2026-05-02T07:08:09Z x", "2026-05-02T07:08:09Z"),
        ('{"level":"error","time":"2026-05-02T09:08:09+02:00"}', "2026-05-02T07:08:09Z"),
        ('{"@timestamp": "2026-05-02T07:08:09.5Z"}', "2026-05-02T07:08:09.5Z"),
        ('{"ts":1777705689.25,"msg":"x"}', "2026-05-02T07:08:09.25Z"),
        ('{"time":1777705689250}', "2026-05-02T07:08:09.250Z"),
        ("level=error ts=2026-05-02T07:08:09Z msg=x", "2026-05-02T07:08:09Z"),
        ("1777705689 x", "2026-05-02T07:08:09Z"),
        ('a b - [02/May/2026:09:08:09 +0200] "GET /"', "2026-05-02T07:08:09Z"),
    ],
)
def test_a_stamp_with_its_zone_is_a_moment(line, moment):
    assert stamp_of(line.encode()) == moment


@each(
    "line",
    [
        "2026-05-02 07:08:09,123 ERROR local time may be any",
        "2026-13-02T07:08:09Z is no date",
        "May  2 07:08:09 host app: x",
        "the token expires at 2026-05-02T07:08:09Z",
        "no time at all",
        "",
    ],
)
def test_anything_else_is_none(line):
    assert stamp_of(line.encode()) is None


def test_the_record_s_own_stamp_is_the_event_s_time_and_not_what_the_id_has_inside():
    line = f"2026-05-02T07:08:09Z ERROR put: code=AccessDenied status=403 requestId={REQUEST_ID}\n"
    error = finding(line.encode()).error
    assert (error.time, error.time_origin) == ("2026-05-02T07:08:09Z", "log")


def test_without_a_zone_the_id_tells_the_time():
    line = f"2026-05-02 07:08:09 ERROR put: code=AccessDenied status=403 requestId={REQUEST_ID}\n"
    assert finding(line.encode()).error.time_origin == "request-id"


def test_the_stamp_above_a_stack_trace_is_its_time():
    text = (
        "2026-05-02T07:08:09Z ERROR put failed\n"
        "botocore.exceptions.ClientError: An error occurred (AccessDenied) when calling the"
        " PutObject operation: Access Denied\n"
    )
    assert finding(text.encode()).error.time == "2026-05-02T07:08:09Z"


def test_a_collector_s_stamp_counts_where_its_lines_are_put_together():
    text = "".join(
        f"2026-05-02T07:08:09.5Z stderr F {line}\n"
        for line in (
            "HTTP/1.1 403 Forbidden",
            "Server: OBS",
            "",
            "<Error><Code>AccessDenied</Code>",
        )
    )
    assert finding(text.encode()).error.time == "2026-05-02T07:08:09.5Z"
