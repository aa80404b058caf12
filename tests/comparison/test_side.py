"""What of a message is compared."""

from __future__ import annotations

from obsdiag.comparison.side import MAX_SIDES, sides
from tests.answer import REQUEST_ID, error, response

ASKED = (
    b"GET /a%20b.jpg?versionId=7&acl HTTP/1.1\r\nHost: photos.obs.eu-de.otc.t-systems.com\r\n"
    b"Accept: */*\r\nAccept: text/plain\r\n\r\n"
)


def test_request_and_answer_are_cut_into_what_can_be_compared():
    (side,) = sides(ASKED + response("403 Forbidden", error("AccessDenied", "Access Denied")))
    assert (side.status, side.code, side.method) == (403, "AccessDenied", "GET")
    assert (side.host, side.path) == ("photos.obs.eu-de.otc.t-systems.com", "/a b.jpg")
    assert side.parameters == {"versionId": ("7",), "acl": ("",)}
    assert side.request["accept"] == ("*/*", "text/plain")
    assert side.response["server"] == ("OBS",)
    assert side.request_id == REQUEST_ID


def test_a_success_can_be_compared_too():
    (side,) = sides(ASKED + response("200 OK", b""))
    assert (side.status, side.reason, side.code, side.request_id) == (200, "OK", "", REQUEST_ID)


def test_what_a_client_printed_has_what_it_says():
    line = (
        b"obs: service returned error: Status=404 Not Found, Code=NoSuchKey, Message=x, RequestId=1"
    )
    (side,) = sides(line)
    assert (side.status, side.code, side.response) == (404, "NoSuchKey", {})


def test_secrets_are_masked_and_equal_ones_stay_equal():
    signed = b"GET / HTTP/1.1\r\nx-obs-security-token: %s\r\n\r\n"
    tokens = (b"MadeUpTokenOfNobody0123456789", b"AnotherMadeUpTokenOfNobody012")
    one, again, other = (
        sides(signed % token + response("200 OK", b""))[0].request["x-obs-security-token"]
        for token in (tokens[0], *tokens)
    )
    assert tokens[0].decode() not in one[0]
    assert one == again != other


def test_of_many_messages_some_are_compared():
    assert len(sides(response("200 OK", b"x") * 2 * MAX_SIDES)) <= MAX_SIDES


def test_a_target_that_is_no_address_is_taken_as_it_is():
    asked = ASKED.replace(b"/a%20b.jpg", b"//[x")
    assert sides(asked + response("200 OK", b""))[0].path


def test_of_nothing_nothing_is_compared():
    assert sides(b"just words") == []
