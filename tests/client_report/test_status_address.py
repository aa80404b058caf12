"""A status that a line tells of the address of a store, in whatever words."""

from __future__ import annotations

import re

from obsdiag.client_report import status_address
from tests.answer import finding, findings
from tests.rows import each

URL = "https://reels.s3.fr-par.scw.cloud/ab/00-7"
OBS_B = "https://reels.obs.eu-de.otc.t-systems.com/a/b.mkv"
OBS = "https://reels.obs.eu-de.otc.t-systems.com/ab/00-7"


@each(
    "line",
    [
        f"nbd[88]: backer: rec'd 412 response: PUT {URL}",
        f"412 response: PUT {URL}",
        f"fetcher: received HTTP 412 response: PUT {OBS}",
        f"tool: got 412 for PUT {URL}",
        f"tool: PUT {OBS} returned 412 after 3 tries",
        f"tool: PUT {URL}: 412",
        f"[7] PUT {URL} failed: 412, giving up",
        f"PUT {URL} 412",
        f"PUT {URL} => 412",
        f"PUT {OBS} -> 412 Precondition Failed",
        f"response code 412 for PUT {URL}",
        f"bad response code (412) for PUT {URL}",
        f"unexpected http code: 412 (PUT {URL})",
        f"server answered with status 412 to PUT {URL}",
        f"S3 error status for PUT {URL}: 412.",
        f"INFO upload failed: got 412 for PUT {URL}",
        f"io.c(7): S3 error status for PUT: 412.\nio.c(8): Request URL: {URL}",
    ],
)
def test_the_address_says_what_the_number_is_of(line):
    found = finding(f"{line}\n".encode())
    request = found.capture.request
    assert (found.capture.status, found.error.code, found.error.message) == (412, None, None)
    assert (request.method, request.target) == ("PUT", OBS if OBS in line else URL)
    assert (found.error.bucket, found.error.key) == ("reels", "ab/00-7")


@each(
    "line, url",
    [
        (f"curl: (22) The requested URL returned error: 404\nURL was {URL}", URL),
        (f"error: HTTP 404: {OBS}", OBS),
        (f"x.HTTPError: 404 Client Error: Not Found for url: {URL}", URL),
        (f"does not indicate success: 404 (Not Found). {URL}", URL),
        (f"errorCode=22 status=404 URI={OBS}", OBS),
        (f"{OBS}\nthe answer does not indicate success: 404 ().", OBS),
        (
            "Error calling https://www.googleapis.com/storage/v1/b/reels/o/a: (404) Not Found",
            "https://www.googleapis.com/storage/v1/b/reels/o/a",
        ),
        (f"could not load {URL}: HTTP status 404", URL),
        (f"HTTP 404 response from {OBS}", OBS),
        (
            "no manifest, status 404 from https://films.blob.core.windows.net/reels/a.mkv",
            "https://films.blob.core.windows.net/reels/a.mkv",
        ),
        (
            "server returned 404 for https://storage.googleapis.com/reels/a.mkv",
            "https://storage.googleapis.com/reels/a.mkv",
        ),
        (
            "got 404 from http://10.0.0.5/v1/AUTH_films/reels/a.mkv",
            "http://10.0.0.5/v1/AUTH_films/reels/a.mkv",
        ),
    ],
)
def test_no_method_is_needed(line, url):
    found = finding(f"{line}\n".encode())
    request = found.capture.request
    assert (found.capture.status, request.method, request.target) == (404, "", url)


@each(
    "line",
    [
        f"received 500 objects from {URL}",
        f"GET {URL} took 450",
        f"uploaded with 512 parts to {URL}",
        f"{OBS}: 404 bytes copied",
        f"saved {OBS}/404 with size: 400",
        f"timeout error: 500 ms for {URL}",
        f"GET {URL} 200 in 450 ms",
        f"PUT {URL}: 200",
        f"PUT {URL} returned 412k",
        "tool: got 403 for PUT https://shop.example.com/cart",
        "https://shop.example.com/cart: 503",
        "PUT https://shop.example.com/obs/k failed: 503",
        f"[2026/05/02 07:08:09.1] [INFO] [http.cpp:38] [response status: 503] [uri={URL}]",
        f'level=debug msg="got 503 for PUT {URL}"',
    ],
)
def test_a_number_that_counts_or_is_of_another_host_or_told_in_passing_is_none(line):
    assert findings(f"{line}\n".encode()) == []


@each("end", ["\n", "\n  return demo_read(\n"])
def test_the_same_status_of_another_address_is_another_error(end):
    line = "demo.py:7: RuntimeWarning: HTTP response code on {}: 403" + end
    names = ("reels/a.idx", "reels/a.wal", "reels/b.idx")
    text = "".join(line.format(f"https://films.s3.fr-par.scw.cloud/{name}") for name in names)
    found = findings(text.encode())
    assert [(one.error.bucket, one.error.key) for one in found] == [
        ("films", name) for name in names
    ]
    again = findings((line.format(URL) * 2).encode())
    assert [(one.capture.status, one.error.key) for one in again] == [(403, "ab/00-7")]


@each(
    "said, status",
    [
        ("demo: got 403 for PUT {}", 403),
        ("rec'd 404 response from {}", 404),
        ("upload of {} failed -> 503", 503),
        ("Error: {}: non-2xx response (409)", 409),
        ("error: server returned 403 for PUT {}", 403),
        ("push to {} failed (status 507)", 507),
        ("could not fetch {}: unexpected status code 403", 403),
        ("cannot open URL '{}': HTTP status was '403 Forbidden'", 403),
        ('HTTP.Exceptions.StatusError(412, "PUT") of {}', 412),
        ("HTTPError: Response code 403 (Forbidden) for {}", 403),
        ("Err:1 {} stable\n  403  Forbidden [IP: 192.0.2.7 443]", 403),
        ("{}: [Errno 14] HTTPS Error 404 - Not Found", 404),
        ("npm ERR! 403 403 Forbidden - GET {}", 403),
        ("DemoHTTPError: HTTP 403 FORBIDDEN for url <{}>", 403),
        ("+ curl -f {}\ncurl: (22) The requested URL returned error: 403", 403),
        ("Response{{protocol=h2, code=403, message=, url={}}}", 403),
    ],
)
def test_each_wording_is_a_finding_with_the_status_and_the_url(said, status):
    for text in (said.format(OBS_B), f"Hello,\n\nsince today:\n\n{said.format(OBS_B)}\n\nWhy?\n"):
        found = finding(text.encode())
        assert (found.capture.status, found.error.url) == (status, OBS_B)


@each(
    "line",
    [
        "INFO sync took 450 ms for {}, got 403 bytes",
        "INFO put {} in 503 ms, status 200, received 412 objects",
        "INFO GET {}?partNumber=403 200 OK",
        "INFO listed {}: returned 404 keys",
        '[INFO] ["Response status: 503, Slow Down"] [source="URI={} pool=no"]',
        "INFO wrote {}/404/response.txt 512 KiB",
    ],
)
def test_numbers_that_count_something_or_stand_in_the_url_are_none(line):
    assert findings((line.format(OBS_B) + "\n").encode()) == []


def test_the_status_of_another_server_s_url_is_none():
    assert findings(b"demo: got 403 for PUT https://shop.example.com/cart\n") == []


def test_a_request_that_urllib3_has_given_up_is_read_with_its_address():
    text = (
        "RetryError: HTTPSConnectionPool(host='reels.obs.example.com', port=443): Max retries"
        " exceeded with url: /a (Caused by ResponseError('too many 503 error responses'))\n"
    )
    found = finding(text.encode())
    assert (found.capture.status, found.error.url) == (503, "https://reels.obs.example.com/a")


@each(
    "line",
    [
        f"warning: error budget for {URL}: 500",
        f"error rate of {URL} is 500",
        f"errors: 500 {URL}",
        f"max errors: 500, url: {URL}",
        f"timeout is 500 for {URL}",
        f"error: latency of GET {URL}: 450",
        f"mover: error code 417 while talking to {URL}",
        f"mover: error code 522: {URL}",
        f"mover exited with status 501: {URL}",
        f"exit code 403 from {URL}",
        f"upstream returned 502 for /api/v1/reels, see {URL}",
        f"If you see 404 not found in the browser, open {URL} instead.",
        f"the page says 404 Not Found and it should show {URL}",
        f"A 404 not found page is served from {URL}",
        f"moved: 12, failed: 404, skipped: 3 of {URL}",
    ],
)
def test_what_is_counted_or_is_another_program_s_is_no_answer_of_the_address(line):
    assert findings(f"{line}\n".encode()) == []


@each(
    "line",
    [
        'ERROR S3 error (mover.s3-error) id = "7", reason = "", code = 409, causedBy = up.rs:7',
        "ERROR S3 error: status 409",
        "finish failed: no chunk in s3 backend: upload failed: unexpected status code 409 Conflict",
        "ERROR OBS request failed, code = 409",
        'failed to put object in bucket "reels-7": HTTP 409',
        '{"level":"error","bucket":"reels","status":409}',
        "error: S3 upload failed with code=409 bucket=reels",
        "ERROR put object failed bucket=reels key=a/b status=409",
        f'{{"level":"error","code":409,"url":"{URL}"}}',
        f"{{'status_code': 409, 'url': '{URL}'}}",
        f'{{"url": "{URL}", "method": "PUT", "http_status": "409"}}',
    ],
)
def test_a_status_in_a_field_is_of_the_store_that_the_line_names(line):
    found = finding(f"{line}\n".encode())
    assert (found.capture.status, found.error.code) == (409, None)


@each(
    "line",
    [
        "ERROR billing failed: http 500, bucket=reels callback https://shop.example.com/hook",
        "ERROR webhook returned 500 bucket=reels",
        '{"level":"error","bucket":"reels","path":"/orders","status":500}',
        '{"level":"error","bucket":"reels","size":500}',
        "ERROR S3 sync job failed, worker exited with code = 500",
        "ERROR database error, code = 500, table = bucket",
        "error: leaky bucket=b1 overflow, code = 429 for client 7",
        "WARN token bucket: rate limit exceeded, status=429",
        "INFO S3 upload ok status = 200 code = 500",
        f'{{"code":404,"msg":"user not found","avatar":"{URL}"}}',
    ],
)
def test_a_status_beside_a_store_in_words_may_be_that_of_something_else(line):
    assert findings(f"{line}\n".encode()) == []


@each("vendor", ["oss", "cos", "tos", "bce", "kss", "amz", "obs"])
def test_the_own_header_field_of_any_store_tells_whose_answer_it_is(vendor):
    text = (
        "<NSHTTPURLResponse: 0x28> { URL: http://films.example.com/a?uploads } "
        "{ Status Code: 409, Headers {\n    Server = (\n        Tape\n    );\n"
        f'    "x-{vendor}-request-id" = (\n        5C35EC748ED5091138DF58BC\n    );\n}} }}\n'
    )
    found = finding(text.encode())
    assert (found.capture.status, found.error.request_id) == (409, "5C35EC748ED5091138DF58BC")


def test_a_long_line_of_many_statuses_is_looked_through_once_for_all_of_a_part(monkeypatch):
    looked_at: list[int] = []

    def is_in_passing(line: bytes) -> bool:
        looked_at.append(len(line))
        return False

    monkeypatch.setattr(status_address, "is_in_passing", is_in_passing)
    line = b"status: 404 https://api.example.com/v1/x " * 500
    assert [status_address.told_of_address(line, at, 0, len(line)) for at in _places(line)] == (
        [None] * 500
    )
    assert 0 < sum(looked_at) < 4 * len(line)


def _places(line: bytes) -> list[int]:
    return [found.start() for found in re.finditer(rb"404", line)]


def test_of_a_long_line_a_status_is_that_of_the_address_beside_it():
    line = b"status: 404 https://api.example.com/v1/x " * 500
    mine = b"HTTP status was 403: https://media.obs.region-1.example.com/a.bin"
    text = line + mine + b"\n"
    at = text.index(b"403")
    assert status_address.told_of_address(text, at, 0, len(text)) is not None
