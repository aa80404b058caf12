"""A status that a line tells of the address of a store, in whatever words."""

from __future__ import annotations

from tests.answer import finding, findings
from tests.rows import each

URL = "https://reels.s3.fr-par.scw.cloud/ab/00-7"
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
