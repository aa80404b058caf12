"""URLs that are a store's are told from all others."""

from __future__ import annotations

from obsdiag.client_report.store_url import (
    is_store_url,
    names_store_url,
    pooled_urls,
    urls_on_lines,
)
from tests.rows import each

POOL = "HTTPSConnectionPool(host='%s', port=443): Max retries exceeded with url: /a/b (Caused by"


@each(
    "url, is_store",
    [
        ("https://reels.obs.eu-de.otc.t-systems.com/a", True),
        ("https://s3.lab.example.org:9000/reels/a", True),
        ("https://reels.storage.googleapis.com/a", True),
        ("https://reels.ams3.digitaloceanspaces.com/a", True),
        ("https://reels.blob.core.windows.net/c/a", True),
        ("https://store.example.org/v1/AUTH_0123/c/a", True),
        ("https://files.example.org/a?X-Amz-Signature=00", True),
        ("https://www.googleapis.com/storage/v1/b/reels/o/a", True),
        ("https://www.googleapis.com/oauth2/v4/token", False),
        ("https://reels.queue.core.windows.net/c", False),
        ("https://shop.example.com/obs/s3.html", False),
    ],
)
def test_a_store_is_known_by_its_host_a_signature_or_an_account(url, is_store):
    assert is_store_url(url.encode()) is is_store
    line = f"asked for <{url}> just now".encode()
    assert names_store_url(line, 0, len(line)) is is_store


def test_an_address_that_urllib3_tells_in_parts_is_made_whole():
    said = (POOL % "reels.obs.example.com").encode()
    assert pooled_urls(said) == [b"https://reels.obs.example.com/a/b"]
    assert names_store_url(said, 0, len(said))
    assert pooled_urls(b"Max retries exceeded") == []


def test_the_addresses_on_the_lines_of_a_report_are_those_and_no_others():
    own, other = (b"https://reels.obs.eu-de.otc.t-systems.com/%d" % number for number in (1, 2))
    text = b"GET %s\n%s. 404\nagain: 404\nGET %s" % (other, own, other)
    start, end = text.index(b"404"), text.index(b"again")
    assert urls_on_lines(text, start, end) == {own}
