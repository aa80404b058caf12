"""A status that a client tells of its own request to object storage, and nothing else."""

from __future__ import annotations

import pytest

from obsdiag.client_report import status_words as module
from obsdiag.client_report.status_words import status_words
from tests.answer import REQUEST_ID, finding, findings
from tests.rows import each


@each(
    "text, status",
    [
        ("Error: GET failed on 'https://b.s3.example.com/k' (HTTP 403)\n", 403),
        ("s3.ERROR Unable to access 'demo': 401: 401 Unauthorized\n", 401),
        (
            "Fatal: Stat: Head https://b.s3.example.com/k: 301 response missing Location header\n",
            301,
        ),
        ("urllib.error.HTTPError: HTTP Error 503: Slow Down\n  for s3://demo/k\n", 503),
        ('gof3r error: 307: "Please send it elsewhere."\n', 307),
        (
            "ERROR: [039]: HTTP request failed with 404 (Not Found):\n  URI: /repo/backup.info\n",
            404,
        ),
        (
            (
                "Amazon.S3.AmazonS3Exception: Error making request with Error Code NotFound and"
                " Http Status Code NotFound.\n"
            ),
            404,
        ),
        (
            (
                "fetch failed: #<Net::HTTPServiceUnavailable 503 Slow Down readbody=true>\n"
                "  bucket: reels\n"
            ),
            503,
        ),
        ("ERROR 11: HTTP response code: 404\ncannot open '/vsiswift/scenes/b.tif'\n", 404),
        ("上传到华为云OBS失败，HTTP状态码：409，请稍后重试\n", 409),
        ("obs://demo/k 下载失败，响应码 404\n", 404),
        ("copy to the OBS bucket demo failed, status code: 503\n", 503),
        ("DB::Exception: No response body.. HTTP response code: 412: While executing S3(x)\n", 412),
    ],
)
def test_a_status_in_words_is_a_finding_without_a_code(text, status):
    only = finding(text.encode())
    assert (only.capture.status, only.error.code) == (status, None)


@pytest.mark.parametrize(
    "text",
    [
        "upstream said: error (HTTP 403) for https://shop.example.com/cart\n",
        'level=error msg="error code 17" http status=200 bucket="images"\n',
        '10.0.0.9 - - [14/Mar/2026:09:28:30 +0000] "GET /b/k HTTP/1.1" 404 12 "-" "curl/8"\n',
        "Unable to reach the directory: 401: 401 Unauthorized\n",
        "短信发送失败，状态码：403，请稍后重试\n",
        "上传到华为云OBS成功，状态码：200，耗时：403ms\n",
    ],
)
def test_a_status_of_anything_else_is_none(text):
    assert findings(text.encode()) == []


def test_a_message_and_the_status_beside_it_are_one_finding():
    text = (
        '{"ClassName":"Amazon.S3.AmazonS3Exception","Message":"Access Denied","Inner":'
        '{"Message":"The remote server returned an error: (403) Forbidden."}}\n'
    )
    only = finding(text.encode())
    assert (only.capture.status, only.error.message) == (403, "Access Denied")


@each(
    "text, status",
    [
        (
            "Failed to copy: operation error S3: Get, https response error StatusCode: 416_\n",
            416,
        ),
        ('{"level":"error","bucket":"parts","msg":"upload failed","statusCode":507}\n', 507),
        ("HTTP GET error reading 's3://parts/a' in region 'x' (HTTP 503 Slow Down)\n", 503),
        ("up.js:7 PUT https://parts.obs.eu-de.otc.t-systems.com/a?x=1 409 (Conflict)\n", 409),
        (
            (
                "https://parts.s3.eu-west-3.amazonaws.com/a.png Failed to load resource: the server"
                " responded with a status of 403 ()\n"
            ),
            403,
        ),
        ("上传失败 bucket=parts HTTP status code: 403\n", 403),
    ],
)
def test_a_status_with_its_name_counts_where_storage_and_a_failure_are_named(text, status):
    only = finding(text.encode())
    assert (only.capture.status, only.error.code) == (status, None)


@pytest.mark.parametrize(
    "text",
    [
        "app.js:7 GET https://shop.example.com/cart 404 (Not Found)\n",
        '{"level":"error","msg":"login failed","statusCode":401}\n',
        '{"level":"info","bucket":"parts","msg":"listed","statusCode":404}\n',
    ],
)
def test_a_status_with_its_name_is_none_of_other_services_or_without_a_failure(text):
    assert findings(text.encode()) == []


def test_a_status_with_its_reason_counts_where_its_own_line_names_object_storage():
    line = "RasterioIOError: '/data/x' not recognized: 400 Bad Request: GET /x HTTP/1.1, Host: {}\n"
    assert finding(line.format("box.s3.example.com").encode()).error.offset == 0
    text = f"s3 is used\n{line.format('example.com')}".encode()
    assert not list(status_words(text, 0, len(text)))


def test_what_wget_was_answered_by_a_store_is_told():
    lines = (
        "--  https://films.obs.eu-de.otc.t-systems.com/z\nHTTP request sent, awaiting response..."
    )
    found = finding(f"{lines} 403 Forbidden\n".encode())
    assert (found.capture.status, found.error.bucket) == (403, "films")
    assert findings(f"{lines} 403 Forbidden\n".replace("obs.", "www.").encode()) == []


@each(
    "text, method",
    [
        (
            (
                "XMLHttpRequest cannot load https://films.obs.eu-de.otc.t-systems.com/a.mkv."
                " Response to preflight request doesn't pass the check. The response had HTTP"
                " status code 403.\n"
            ),
            None,
        ),
        (
            (
                "Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote"
                " resource at https://films.obs.eu-de.otc.t-systems.com/a.mkv. (Reason: CORS header"
                " missing). Status code: 403.\n"
            ),
            None,
        ),
        (
            (
                "XMLHttpRequest cannot load https://films.obs.eu-de.otc.t-systems.com/a.mkv due to"
                " access control checks.\nPreflight response is not successful. Status code: 403\n"
            ),
            None,
        ),
        (
            "PUT https://films.obs.eu-de.otc.t-systems.com/a.mkv net::ERR_FAILED 403 (Forbidden)\n",
            "PUT",
        ),
        ("OPTIONS https://films.obs.eu-de.otc.t-systems.com/a.mkv 403 (Forbidden)\n", "OPTIONS"),
    ],
)
def test_browsers_say_which_request_was_refused(text, method):
    found = finding(text.encode())
    assert (found.capture.status, found.error.method) == (403, method)
    assert found.error.url == "https://films.obs.eu-de.otc.t-systems.com/a.mkv"
    assert (found.error.bucket, found.error.key) == ("films", "a.mkv")


def test_a_browsers_words_about_another_host_are_none():
    text = (
        "XMLHttpRequest cannot load https://www.example.org/a.mkv. The response had HTTP status"
        " code 403.\n"
    )
    assert findings(text.encode()) == []


@each(
    "line, count",
    [
        ("ERROR [s3] Server returned HTTP error: 403 (Forbidden)", 1),
        ("s3 mount: server returned an HTTP error: 403 (Forbidden)! Try 1 of 9, bucket=films", 1),
        ("Server returned HTTP error: 403 (Forbidden)! No mirror has the package.", 0),
    ],
)
def test_a_server_s_http_error_counts_where_a_store_is_named(line, count):
    found = findings(f"{line}\n".encode())
    assert [one.capture.status for one in found] == [403] * count


def test_a_line_without_end_tells_of_so_many_statuses_and_the_next_line_of_its_own():
    told = b"status=403 url=https://films.obs.eu-de.otc.t-systems.com/k failed "
    text = told * 90 + b"\n" + told * 3
    found = list(status_words(text, 0, len(text)))
    first = [one for one in found if one.start < 90 * len(told)]
    assert (len(first), len(found)) == (40, 43)


@each(
    "told",
    [
        "HTTP response code: 404",
        "HTTP response code 404 was returned, returning EIO",
        "HTTP Error 404",
        "HTTP 404 response",
        "the request ended in error with status 404",
        "error status for OPTIONS: 404",
        "rec'd 404 response",
        "got 404 response",
        "it failed, with status code 404",
        "HTTP status client error (404 Not Found)",
        "awaiting response... 404",
        "'GET': 404 (Not Found)",
        "resulted in a `404",
        "curl error code = 404",
        "http status = 404",
        "response had HTTP status code 404",
        "response_code received: 404",
        "the server returned error: 404",
        "it answered an HTTP error: 404",
        r"status_code\\\": 404",
        "it responded with a status of 404",
        "response status = 404",
        "(HTTP 404 Not Found)",
        "the error: (404) Not Found",
        "it said, 404: 404 Not Found",
        "<=> Actual(404",
        "(404, message='Not Found'",
        ": 404 Not Found",
        ": 416 Requested Range Not Satisfiable",
        "#<Net::HTTPNotFound 404 Not Found>",
        "#<Net::HTTPRequestedRangeNotSatisfiable 416 Requested Range Not Satisfiable>",
    ],
)
def test_each_form_of_words_tells_its_status(told):
    text = f"failed to read s3://parts/a: {told}\n".encode()
    assert [one.values["status"] for one in status_words(text, 0, len(text))][:1] == [
        "416" if "416" in told else "404"
    ]


def test_a_line_with_very_many_statuses_is_looked_through_once(monkeypatch):
    looked = []
    monkeypatch.setattr(module, "names_storage", lambda *stretch: looked.append(stretch[1:]))
    line = b"it failed, with status code 404 and " * 300
    assert list(status_words(line, 0, len(line))) == []
    assert looked == [(0, len(line))]


@each("said", ["(request {})", "(request id {})", ", request: {}", ", req-id={}"])
def test_the_id_behind_a_status_is_that_of_the_request(said):
    line = f"copy to OBS failed: 503 Service Unavailable {said}".replace(" ,", ",")
    found = finding(f"{line.format(REQUEST_ID)} at a.pl line 7.\n".encode())
    assert (found.capture.status, found.error.request_id) == (503, REQUEST_ID)
