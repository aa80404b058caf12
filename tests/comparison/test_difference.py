"""What differs between two messages."""

from __future__ import annotations

import pytest

from obsdiag.comparison import MessagePart, compared, sides
from tests.answer import REQUEST_ID, error, response

HOST = b"Host: photos.obs.eu-de.otc.t-systems.com\r\n"
WORKS = response("200 OK", b"")
FAILS = response("403 Forbidden", error("AccessDenied", "Access Denied"))


def asked(*fields, line=b"GET /a.jpg HTTP/1.1"):
    return b"\r\n".join((line, HOST.strip(), *fields, b"", b""))


def found(left, right):
    return compared(sides(left)[0], sides(right)[0])


def names(comparison):
    return [one.name for one in comparison.differences]


def test_the_answer_comes_first():
    differences = found(asked() + WORKS, asked(b"Range: bytes=0-1") + FAILS).differences
    assert [one.part for one in differences] == sorted(
        (one.part for one in differences), key=list(MessagePart).index
    )
    assert differences[0][1:] == ("status", "200", "403")


def test_the_same_message_differs_in_nothing():
    told = found(asked() + WORKS, asked() + WORKS)
    assert told.differences == ()
    assert told.aside == ()
    assert told.same > 4


def test_fields_are_compared_in_any_order_and_case():
    one, other = (b"Accept: */*", b"Range: bytes=0-1"), (b"range: bytes=0-1", b"ACCEPT: */*")
    assert found(asked(*one) + WORKS, asked(*other) + WORKS).differences == ()


def test_what_only_one_of_them_has_is_told():
    (one,) = found(asked() + WORKS, asked(b"x-obs-acl: public-read") + WORKS).differences
    assert one == (MessagePart.REQUEST_FIELDS, "x-obs-acl", None, "public-read")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (b"Date: Sat, 14 Mar 2026 09:28:30 GMT", b"Date: Sat, 14 Mar 2026 10:28:30 GMT"),
        (b"x-amz-date: 20260314T092830Z", b"x-amz-date: 20260315T092830Z"),
        (b"amz-sdk-invocation-id: 1", b"amz-sdk-invocation-id: 2"),
    ],
)
def test_dates_and_ids_are_set_aside_and_said_to_be(one, other):
    told = found(asked(one) + WORKS, asked(other) + WORKS)
    assert told.differences == ()
    assert told.aside == (one.partition(b":")[0].decode().lower(),)


def test_a_date_that_only_one_of_them_has_is_a_difference():
    assert names(found(asked() + WORKS, asked(b"Date: Sat") + WORKS)) == ["date"]


def test_of_signatures_only_how_by_whom_and_over_what_is_compared():
    field = "Authorization: AWS4-HMAC-SHA256 Credential={key}/{day}/eu-de/s3/aws4_request, {rest}"
    rest = "SignedHeaders={signed}, Signature={signature}"

    def signed(key="AKMADEUPBYNOBODY", day="20260314", over="host", signature="0" * 64):
        parts = rest.format(signed=over, signature=signature)
        return asked(field.format(key=key, day=day, rest=parts).encode()) + WORKS

    assert not found(signed(), signed(day="20260315", signature="1" * 64)).differences
    assert names(found(signed(), signed(over="host;range"))) == ["authorization"]
    assert names(found(signed(), signed(key="AKANOTHERNOBODYS"))) == ["authorization"]


def test_another_request_is_told_part_by_part():
    other = asked(line=b"PUT /b.jpg?acl HTTP/1.1")
    assert names(found(asked() + WORKS, other + WORKS)) == ["method", "path", "acl"]


def test_the_id_of_a_request_is_no_difference():
    other = WORKS.replace(REQUEST_ID.encode(), REQUEST_ID[::-1].encode())
    told = found(WORKS, other)
    assert told.differences == ()
    assert "x-obs-request-id" in told.aside
