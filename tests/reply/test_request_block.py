"""The block for operations."""

from obsdiag.record import record
from obsdiag.reply.request_block import ASKED, request_block
from tests.answer import REQUEST_ID, error, finding, response

CURL = (
    b"> GET /a.txt HTTP/1.1\n> Host: media.obs.eu-de.otc.t-systems.com\n> User-Agent: curl/8.5.0\n"
    b">\n" + b"\n".join(b"< " + line for line in response().split(b"\r\n")[:-1]) + b"\n" + error()
)


def test_what_the_capture_shows_identifies_the_request():
    shown = dict(request_block(record(finding(CURL))).shown)
    assert shown["request_id"] == REQUEST_ID
    assert (shown["endpoint"], shown["region"]) == ("obs.eu-de.otc.t-systems.com", "eu-de")
    assert (shown["bucket"], shown["key"], shown["method"]) == ("media", "a.txt", "GET")
    assert request_block(record(finding(CURL))).missing == ()


def test_what_it_does_not_show_is_asked_for():
    block = request_block(record(finding(b"NoSuchKey")))
    assert block.missing == ASKED


def test_a_key_is_not_asked_for_where_it_is_about_a_bucket():
    block = request_block(record(finding(error("NoSuchBucket", "The bucket is not there."))))
    assert "key" not in block.missing
    assert "bucket" in block.missing
