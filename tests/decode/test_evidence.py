"""Where each value of an error stands in its source."""

from __future__ import annotations

import pytest

from obsdiag.decode import decode
from obsdiag.decode.evidence import places
from tests.answer import HEAD, HOST_ID, REQUEST_ID, capture, error, response

ABOVE = b"two lines\nabove\n"


def lines(source: bytes) -> dict[str, bytes]:
    """Return by its name the line on which each value of the only error stands."""
    shown = capture(source)
    (only,) = decode(shown).errors
    rows = source.split(b"\n")
    return {name: rows[place.line - 1] for name, place in places(shown, only).items()}


def test_each_value_is_found_where_it_stands():
    body = error(more="<Resource>/photos/a</Resource>").replace(b"><", b">\n<")
    found = lines(ABOVE + response(body=body))
    assert found == {
        "status": b"HTTP/1.1 404 Not Found\r",
        "code": b"<Code>NoSuchKey</Code>",
        "message": b"<Message>The specified key does not exist.</Message>",
        "request_id": f"<RequestId>{REQUEST_ID}</RequestId>".encode(),
        "host_id": f"x-obs-id-2: {HOST_ID}\r".encode(),
        "resource": b"<Resource>/photos/a</Resource>",
    }


def test_offsets_are_to_the_byte():
    source = ABOVE + response()
    shown = capture(source)
    (only,) = decode(shown).errors
    place = places(shown, only)["code"]
    assert place.offset is not None
    assert source[place.offset :].startswith((b"<Code>NoSuchKey", b"NoSuchKey"))


def test_values_of_the_head_stand_in_the_head():
    head = (*HEAD, "x-obs-error-code: AccessDenied", "x-obs-error-message: Access Denied")
    found = lines(response("403 Forbidden", b"", head))
    assert found["code"] == b"x-obs-error-code: AccessDenied\r"
    assert found["message"] == b"x-obs-error-message: Access Denied\r"


def test_what_is_not_shown_has_no_place():
    assert set(lines(b"HTTP/1.1 503 Slow\r\n\r\n")) == {"status"}
    assert "status" not in lines(error())


@pytest.mark.parametrize("prefix", [b"> ", b"   | "])
def test_values_in_dress_stand_on_their_line(prefix):
    dressed = b"\n".join(prefix + line for line in response(end=b"\n").split(b"\n"))
    found = lines(ABOVE + dressed)
    assert b"404 Not Found" in found["status"]
    assert b"<Code>NoSuchKey" in found["code"]


def test_each_error_of_several_has_places_of_its_own():
    body = b"<DeleteResult>\n" + error("A") + b"\n" + error("B") + b"\n</DeleteResult>"
    shown = capture(response("200 OK", body))
    first, second = decode(shown).errors
    assert places(shown, second)["code"].line == places(shown, first)["code"].line + 1


def test_a_value_in_json_stands_at_its_name():
    body = b'{\n "code": "SYS.0011",\n "message": "m",\n "request_id": "r"\n}'
    found = lines(response("400 Bad Request", body))
    assert (found["code"], found["message"]) == (b' "code": "SYS.0011",', b' "message": "m",')
