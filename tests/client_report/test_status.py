"""The status that stands next to an error document, in whatever words it is told."""

from __future__ import annotations

import pytest

from obsdiag.client_report.status import BEFORE, BEHIND, status_near
from tests.answer import error, finding
from tests.rows import each

BODY = error()


def near(above: str, below: str = "") -> int | None:
    """Return the status that is told of a document between two texts."""
    text = above.encode() + BODY + below.encode()
    return status_near(text, len(above.encode()), len(above.encode()) + len(BODY), 0, len(text))


@each(
    "told",
    [
        "HTTP/1.1 404 Not Found",
        "HTTP 404: ",
        "{:ok, {{'HTTP/1.1', 404, 'Not Found'}, [{'server', 'OBS'}], '",
        '"GET /b/k HTTP/1.1" 404 331 ',
        "status code: 404, body: ",
        "statusCode=404 ",
        '"status": "404", ',
        "Status [404] ",
        "HTTP response code 404, Body Text: ",
        "http_status: 404\n",
        "RESP: [404] ",
        "HEAD / resulted in a `404 Not Found` response:\n",
        "NotFoundException: 404: Client Error for url: https://b.example.com/k, ",
        "S3ResponseError: 404 Not Found\n",
        "urllib.error.HTTPError: HTTP Error 404: Not Found\n",
        "curl: (22) The requested URL returned error: 404\n",
        "<Response [404]>\n",
        "Invoke-WebRequest : The remote server returned an error: (404) Not Found.\n",
        "Invoke-RestMethod : Der Remoteserver hat einen Fehler gemeldet: (404) Nicht gefunden.\n",
        "Invoke-RestMethod: Response status code does not indicate success: 404 (Not Found).\n",
        "<ClientResponse(http://b.example.com/k) [404 Not Found]>\n",
        "404 {'Server': 'OBS'}\n",
        "404 ",
        "404 Object [AxiosHeaders] {\n",
        '{\\"status\\":404,',
        "下载报404错误，",
        "接口返回 404，",
        "one\n404\n",
        "one\r\n404\r\n",
    ],
)
def test_a_status_is_told_in_many_ways(told):
    assert near(told) == 404


@each(
    "told",
    [
        "status: 200 ",
        "status: 4040 ",
        "404 files",
        "took 404 ms",
        "返回 404 条",
        "返回404个, ",
        "code: 404x1",
        "",
    ],
)
def test_a_number_that_is_no_error_status_is_none(told):
    assert near(told) is None


def test_what_rails_has_answered_itself_is_none():
    text = (
        "[5f1c] Completed 500 Internal Server Error in 403ms (ActiveRecord: 1.0ms)\n[5f1c]   \n"
        "[5f1c] Aws::S3::Errors::NoSuchBucket (There is none):\n"
    )
    only = finding(text.encode())
    assert (only.error.code, only.capture.status) == ("NoSuchBucket", None)


def test_the_status_above_goes_before_the_one_below():
    assert near("status: 404 ", " status: 503") == 404
    assert near("", " status: 503, status: 404") == 503


def test_the_nearest_of_those_above_counts():
    assert near("status: 403\nretried\nstatus: 404\n") == 404


@pytest.mark.parametrize(
    ("above", "below", "status"),
    [
        ("status: 404 " + "." * (BEFORE - 12), "", 404),
        ("status: 404 " + "." * BEFORE, "", None),
        ("", "." * (BEHIND - 12) + " status: 404", 404),
        ("", "." * BEHIND + " status: 404", None),
    ],
)
def test_what_is_told_far_away_is_of_something_else(above, below, status):
    assert near(above, below) == status


def test_what_belongs_to_others_is_not_looked_at():
    text = b"status: 403 " + BODY + b" status: 404"
    start, end = 12, 12 + len(BODY)
    assert status_near(text, start, end, 12, len(text)) == 404
    assert status_near(text, start, end, 12, end) is None


def test_a_status_in_brackets_counts_with_its_reason_behind_it():
    head = b"S3 request error [403] Forbidden\n"
    assert status_near(head + b"<Error/>", len(head), len(head) + 8, 0, len(head) + 8) == 403


@each(
    "above, below, status",
    [
        ("500\n", "", None),
        ("404\n", "", 404),
        ("502 \r\n", "", None),
        ("", "\n500\n", None),
        ("", "\n404\n", 404),
        ("404\n500\n", "", 404),
        ("HTTP 500\n", "", 500),
    ],
)
def test_a_bare_number_is_no_status_where_the_code_has_another(above, below, status):
    assert near(above, below) == status


@each(
    "code, told, status",
    [
        ("PermanentRedirect", "Response {status: 301, body: ", 301),
        ("TemporaryRedirect", "HTTP/1.1 307 ", 307),
        ("NoSuchKey", "HTTP/1.1 301 ", None),
        ("NoSuchShelf", "status: 302, ", None),
        ("PermanentRedirect", "took 301 ms, ", None),
    ],
)
def test_a_redirect_is_the_status_of_a_code_that_has_it_and_of_no_other(code, told, status):
    body = BODY.replace(b"NoSuchKey", code.encode())
    text = told.encode() + body
    assert status_near(text, len(told), len(text), 0, len(text)) == status


def test_a_bare_number_is_the_status_of_a_code_that_nobody_knows():
    body = BODY.replace(b"NoSuchKey", b"NoSuchShelf")
    assert status_near(b"500\n" + body, 4, 4 + len(body), 0, 4 + len(body)) == 500


@pytest.mark.parametrize("said", ["status 409", "unexpected status 409 from OBS", "(status 409)"])
@pytest.mark.parametrize("shown", [error("BucketNotEmpty").decode(), '{"Code":"BucketNotEmpty"}'])
def test_a_status_right_in_front_of_what_was_answered_is_its_own(said, shown):
    only = finding(f"rm failed, {said}: {shown}\n".encode())
    assert (only.capture.status, only.error.code) == (409, "BucketNotEmpty")
