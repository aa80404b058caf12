"""Lines of access logs: those of errors are findings, all others are passed over."""

from __future__ import annotations

import pytest

from tests import answer

OWNER = "5d41402abc4b2a76b9719d911017c592"
REQUEST_ID = "0000019CEBAD03AD141B842B94535B99"
ACCESS_KEY = "QTWAOYMADEUPKEY00001"
NEWER = f' STANDARD STANDARD "-" 7d793037a0760186574b0282f2f435e7 {ACCESS_KEY}'


def findings(text: str):
    return answer.findings(text.encode())


def finding(text: str):
    return answer.finding(text.encode())


def line(
    status: str = "404 NoSuchKey",
    *,
    key: str = "img/a%20b.jpg",
    request: str = "GET /photos/img/a%20b.jpg HTTP/1.1",
    rest: str = "",
) -> str:
    """Return a line of 19 fields, or more; OBS writes two blanks in two places."""
    return (
        f"{OWNER} photos [13/Aug/2026:01:43:43 +0200] 192.0.2.7 {OWNER} {REQUEST_ID}"
        f'  REST.GET.OBJECT {key} "{request}" {status} 331 - 6 5 "-"  "made-up/1.0" - -{rest}\n'
    )


@pytest.mark.parametrize("rest", ["", NEWER], ids=["19 fields", "24 fields"])
def test_a_line_of_an_error_is_read(rest):
    found = finding(line("200 -") + line(rest=rest) + line("304 -"))
    error, capture = found.error, found.capture
    assert (capture.format, capture.status, capture.origin.line) == ("access-log", 404, 2)
    assert (error.code, error.code_origin, error.request_id) == ("NoSuchKey", "log", REQUEST_ID)
    assert (error.bucket, error.key, error.method) == ("photos", "img/a b.jpg", "GET")
    assert (error.time, error.time_origin) == ("2026-08-12T23:43:43Z", "log")
    assert error.fields["Operation"] == "REST.GET.OBJECT"
    assert error.fields["UserAgent"] == "made-up/1.0"
    assert ACCESS_KEY not in repr(error)


def test_a_status_without_a_code_is_an_error_too():
    found = finding(line("403 -", request="HEAD /photos/a.jpg HTTP/1.1", key="a.jpg"))
    assert (found.capture.status, found.error.code, found.error.method) == (403, None, "HEAD")
    assert found.match.candidates


def test_what_a_line_leaves_out_is_left_out():
    found = finding(line("403 AccessDenied", key="-", request="-"))
    assert (found.error.bucket, found.error.key, found.error.method) == ("photos", None, None)


def test_a_line_that_was_broken_on_its_way_is_read():
    broken = line().replace(" [13/", "\n[13/").replace(" REST", "\nREST").replace(' "GET', '\n"GET')
    assert finding(line("200 -") + broken).error.code == "NoSuchKey"


def test_a_line_that_a_search_has_printed_is_read():
    found = finding(f"logs/2026-08-13-01:812: {line()}")
    assert (found.error.code, found.error.fields["BucketOwner"]) == ("NoSuchKey", OWNER)


def test_all_errors_of_a_long_log_are_found():
    text = (line("200 -") * 400 + line("503 SlowDown").replace("0000019C", "0000019D")) * 3
    text = text.replace("141B842B", "141B842C", 1) + line() * 2
    found = findings(text)
    assert [one.error.code for one in found] == ["SlowDown", "NoSuchKey"]
    assert [one.capture.origin.line for one in found] == [401, 1204]


@pytest.mark.parametrize(
    "text",
    [
        '192.0.2.7 - - [13/Aug/2026:01:43:43 +0000] "GET /k HTTP/1.1" 404 331 "-" "curl/8"\n',
        '192.0.2.7 - - [13/Aug/2026:01:43:43 +0000] "GET /k HTTP/1.1" 404 - "-" "curl/8"\n',
        line("200 -"),
        line("404 NoSuchKey").replace("[13/Aug/2026:01:43:43 +0200]", "13 August"),
    ],
    ids=["nginx", "Apache", "success", "no time"],
)
def test_other_lines_are_no_errors(text):
    assert findings(text * 3) == []


def test_a_line_without_end_takes_no_time():
    assert findings('" 404 NoSuchKey 1 ' * 1_500) == []


def test_a_line_is_read_from_its_operation_on():
    whole = line()
    error = finding(whole[whole.index("REST.") :]).error
    assert (error.code, error.method, error.key) == ("NoSuchKey", "GET", "img/a b.jpg")
    assert (error.request_id, error.time) == (None, None)


def test_what_is_left_of_another_servers_line_is_none():
    assert (
        findings('GET.IMAGE a.jpg "GET /a.jpg HTTP/1.1" 404 NoSuchKey 331 - 6 5 "-" "x/1.0"\n')
        == []
    )


def test_the_host_id_is_read_where_s3_writes_one():
    host_id = "kX9/" * 18 + "+8c="
    text = line().replace(
        " - -\n", f" - {host_id} SigV4 ECDHE-RSA-AES128-GCM-SHA256 AuthHeader -\n"
    )
    assert finding(text).error.host_id == host_id
