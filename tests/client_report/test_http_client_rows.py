"""What libraries for HTTP say of a store's answer is read, the message in the reason phrase too."""

from __future__ import annotations

from tests.answer import finding, findings
from tests.rows import each

BLOB = "https://reels.blob.core.windows.net/films/a.mkv"
SAID = "The specified film does not exist. Look for another one."


@each(
    "text, status",
    [
        (f"HTTPError: 404 Client Error: {SAID} for url: {BLOB}", 404),
        (f"httpx.HTTPStatusError: Client error '404 {SAID}' for url '{BLOB}'\nFor more see x", 404),
        (f"ClientResponseError: 404, message='{SAID}', url=URL('{BLOB}')", 404),
        (f"ClientResponseError: 404, message='{SAID}', url='{BLOB}'", 404),
        (
            (
                f"Http: Response status code does not indicate success: 404 ({SAID})."
                f"\n   at Demo.Get(Uri {BLOB})"
            ),
            404,
        ),
    ],
)
def test_a_message_in_the_reason_phrase_is_read(text, status):
    found = finding((text + "\n").encode())
    assert (found.capture.status, found.error.message) == (status, SAID)
    assert (found.error.url, found.error.key) == (BLOB, "a.mkv")


@each(
    "text",
    [
        "HTTPError: 503 Server Error: Slow Down for url: https://reels.obs.example.com/a.mkv\n",
        "HTTPStatusError: Server error '503 Slow Down' for url 'https://reels.obs.example.com/a.mkv'\n",
    ],
)
def test_a_mere_reason_is_no_message(text):
    found = finding(text.encode())
    assert (found.capture.status, found.error.message) == (503, None)


@each(
    "text",
    [
        "HTTPError: 404 Client Error: Not Found for url: https://shop.example.com/cart\n",
        "Response status code does not indicate success: 403 (The shop is closed. Come again.).\n",
        "HTTPStatusError: Client error '403 Forbidden' for url 'https://shop.example.com/x'\n",
    ],
)
def test_answers_of_other_servers_are_none(text):
    assert findings(text.encode()) == []


@each(
    "body",
    ["", "<html><body><h1>400 Bad request</h1>\nDemo.\n</body></html>", "no XML here"],
)
def test_the_crate_object_store_is_read_whatever_the_body(body):
    text = (
        "ERROR:  failed to write: External: External: Generic S3 error: Error performing PUT"
        " http://films.example.com/reels/a.mkv?partNumber=3&uploadId=Q. in 27.8s, after 2 retries,"
        f" max_retries: 10  - Server returned non-2xx status code: 400 Bad Request: {body}\n"
    )
    found = finding(text.encode())
    assert (found.capture.status, found.error.code, found.error.message) == (400, None, None)
    assert found.error.url is not None
    assert found.error.url.startswith("http://films.example.com/reels/a.mkv?partNumber=3")


@each(
    "url",
    [
        "https://swift.example.com/v1/AUTH_24559813/reels/urn:oid:7",
        "https://reels.s3.eu-west-1.amazonaws.com/urn:oid:7",
    ],
)
@each("end", ["\n", "\\n"])
def test_the_first_versions_of_guzzle_are_read(url, end):
    lines = "Client error response", "[status code] 413", "[reason phrase] Payload Too Large"
    found = finding((end.join((*lines, f"[url] {url}")) + "\n").encode())
    assert (found.capture.status, found.error.code, found.error.bucket) == (413, None, "reels")
    elsewhere = url.replace("s3.eu-west-1.amazonaws", "shop").replace("/v1/AUTH_", "/v1/")
    assert findings((end.join((*lines, f"[url] {elsewhere}")) + "\n").encode()) == []


@each("end, status", [("Forbidden", 403), ("Forbidden: reels/a.mkv", 403), ("[Errno 13] no", None)])
def test_a_reason_below_the_frames_of_s3fs_is_a_status(end, status):
    text = (
        "Traceback (most recent call last):\n"
        '  File "/opt/lib/s3fs/core.py", line 7, in _info\n    raise err\n'
        f"PermissionError: {end}\n"
    )
    assert [one.capture.status for one in findings(text.encode())] == [status] * bool(status)
    elsewhere = text.replace("/s3fs/", "/sftpfs/")
    assert findings(elsewhere.encode()) == []


@each("said, status", [("Conflict", 409), ("Service Unavailable", 503), ("Sorry", None)])
@each("end", ["at get.pl line 7.", "at /opt/my app/get.pl line 70, <STDIN> line 2."])
def test_a_reason_that_perl_dies_with_is_a_status(said, status, end):
    url = "https://reels.obs.eu-de.otc.t-systems.com/films/a.mkv"
    told = findings(f"Error PUTing {url}: {said} {end}\n".encode())
    assert [(one.capture.status, one.error.url) for one in told] == [(status, url)] * bool(status)
