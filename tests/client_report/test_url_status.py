"""A failing status beside a store's URL is read, whatever a program has called it."""

from __future__ import annotations

from tests.answer import finding, findings
from tests.rows import each

URL = "https://reels.obs.eu-de.otc.t-systems.com/a/b.mkv"


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
    for text in (said.format(URL), f"Hello,\n\nsince today:\n\n{said.format(URL)}\n\nWhy?\n"):
        found = finding(text.encode())
        assert (found.capture.status, found.error.url) == (status, URL)


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
    assert findings((line.format(URL) + "\n").encode()) == []


def test_the_status_of_another_server_s_url_is_none():
    assert findings(b"demo: got 403 for PUT https://shop.example.com/cart\n") == []


def test_a_request_that_urllib3_has_given_up_is_read_with_its_address():
    text = (
        "RetryError: HTTPSConnectionPool(host='reels.obs.example.com', port=443): Max retries"
        " exceeded with url: /a (Caused by ResponseError('too many 503 error responses'))\n"
    )
    found = finding(text.encode())
    assert (found.capture.status, found.error.url) == (503, "https://reels.obs.example.com/a")
