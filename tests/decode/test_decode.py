"""A capture's errors in the field's own words: what is shown is told, what is not is None."""

from __future__ import annotations

import pytest

from obsdiag.decode import decode
from obsdiag.model import NOTHING, ServiceError
from tests.answer import HEAD, HOST_ID, MOMENT, REQUEST_ID, capture, error, finding, response
from tests.rows import each


def errors(data: bytes) -> tuple[ServiceError, ...]:
    return decode(capture(data)).errors


def only(data: bytes) -> ServiceError:
    (shown,) = errors(data)
    return shown


def test_a_whole_answer_is_told_in_full():
    document = error(more="<Resource>/photos/a/b.jpg</Resource><HostId>h</HostId><Extra>x</Extra>")
    assert only(response(body=document)) == ServiceError(
        code="NoSuchKey",
        code_origin="body",
        message="The specified key does not exist.",
        request_id=REQUEST_ID,
        host_id="h",
        resource="/photos/a/b.jpg",
        bucket="photos",
        bucket_origin="resource",
        key="a/b.jpg",
        key_origin="resource",
        time="2026-03-14T09:28:30Z",
        time_origin="date-header",
        fields={"Extra": "x"},
    )


def test_what_is_not_shown_is_none():
    assert only(b"HTTP/1.1 503\r\n\r\n") == ServiceError()
    assert only(b"HTTP/1.1 503\r\n\r\n").fields == NOTHING


@pytest.mark.parametrize("dialect", ["obs", "amz"])
def test_the_head_tells_what_the_body_does_not(dialect):
    shown = only(
        response(
            "403 Forbidden",
            b"",
            (
                f"x-{dialect}-request-id: {REQUEST_ID}",
                f"X-{dialect.upper()}-Id-2: {HOST_ID}",
                f"x-{dialect}-error-code: AccessDenied",
                f"x-{dialect}-error-message: Access Denied",
            ),
        )
    )
    assert (shown.code, shown.code_origin) == ("AccessDenied", "header")
    assert (shown.message, shown.request_id, shown.host_id) == (
        "Access Denied",
        REQUEST_ID,
        HOST_ID,
    )


def test_the_body_is_believed_before_the_head():
    shown = only(response(head=(*HEAD, "x-obs-error-code: AccessDenied")))
    assert (shown.code, shown.code_origin) == ("NoSuchKey", "body")
    other = "F" * 32
    assert only(response(body=error(request_id=other))).request_id == other


def test_empty_elements_are_no_values():
    empty = (
        b"<Error><Code>NoSuchKey</Code><Message/><RequestId></RequestId><HostId> </HostId></Error>"
    )
    shown = only(response(body=empty))
    assert (shown.message, shown.request_id, shown.host_id) == (None, REQUEST_ID, HOST_ID)


def test_white_space_of_line_wrapping_is_taken_out_of_ids_and_codes():
    wrapped = (
        f"<Error><Code>NoSuch\n  Key</Code><HostId>{HOST_ID[:30]}\n {HOST_ID[30:]}</HostId></Error>"
    )
    shown = only(response(body=wrapped.encode()))
    assert (shown.code, shown.host_id) == ("NoSuchKey", HOST_ID)


@pytest.mark.parametrize(
    "status", ["200 OK", "204 No Content", "206 Partial Content", "304 Not Modified"]
)
def test_a_success_is_no_error(status):
    assert errors(response(status, b"")) == ()
    assert (
        errors(response("200 OK", b"<ListBucketResult><Name>Error</Name></ListBucketResult>")) == ()
    )


@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_a_redirect_is_an_error_if_obs_or_s3_sent_it(status):
    assert len(errors(response(f"{status} Moved", b""))) == 1
    assert len(errors(response(f"{status} Moved", b"", ("x-amz-request-id: 7",)))) == 1
    assert errors(response(f"{status} Moved", b"", ("Server: nginx", "Location: /"))) == ()


def test_an_error_within_a_success_is_an_error():
    assert only(response("200 OK", error("InternalError"))).code == "InternalError"


def test_every_error_of_a_multi_object_delete_is_told_with_its_place():
    listed = b"".join(
        b"<Error><Key>k%d</Key><Code>AccessDenied</Code></Error>\n" % number for number in range(3)
    )
    shown = capture(response("200 OK", b"<DeleteResult>\n" + listed + b"</DeleteResult>"))
    found = decode(shown).errors
    assert [one.key for one in found] == ["k0", "k1", "k2"]
    assert {one.request_id for one in found} == {REQUEST_ID}
    head = len(HEAD) + 2
    assert [shown.place(one.offset).line for one in found] == [head + 2, head + 3, head + 4]


def test_a_multi_object_delete_without_errors_has_none():
    deleted = b"<DeleteResult><Deleted><Key>a</Key></Deleted></DeleteResult>"
    assert errors(response("200 OK", deleted)) == ()


def test_the_time_is_the_heads_or_else_the_request_ids():
    without_date = tuple(line for line in HEAD if not line.startswith("Date"))
    shown = only(response(head=without_date))
    assert (shown.time, shown.time_origin) == (MOMENT, "request-id")
    shown = only(response(body=error(request_id="7"), head=("Server: OBS",)))
    assert (shown.time, shown.time_origin) == (None, None)


@each(
    "told, time, origin",
    [
        ("2026-03-14T09:29:31Z", "2026-03-14T09:29:31Z", "server-time"),
        ("2026-03-14T10:29:31.250+01:00", "2026-03-14T09:29:31.250Z", "server-time"),
        ("20260314T092931Z", "2026-03-14T09:29:31Z", "server-time"),
        ("2026-03-14T09:29:31", "2026-03-14T09:29:31Z", "server-time"),
        ("just now", MOMENT, "request-id"),
        ("0001-01-01T00:00:00+12:00", MOMENT, "request-id"),
    ],
)
def test_the_time_that_the_document_tells_goes_before_its_request_ids(told, time, origin):
    body = error().replace(b"</Error>", f"<ServerTime>{told}</ServerTime></Error>".encode())
    shown = only(body)
    assert (shown.time, shown.time_origin) == (time, origin)


def test_a_date_that_is_none_is_passed_over():
    shown = only(response(head=("Server: OBS", "Date: tomorrow")))
    assert (shown.time, shown.time_origin) == (MOMENT, "request-id")


@each(
    "body, code",
    [
        (b'{"code": "SYS.0011", "message": "m", "request_id": "r", "host_id": "h"}', "SYS.0011"),
        (b' {"Error": {"Code": "NoSuchKey", "Message": "m"}}', "NoSuchKey"),
        (b'{"errors": [{"code": "A", "message": "m"}, {"code": "B", "message": "n"}]}', "A"),
        (b'{"error_code": "APIGW.0301", "error_msg": "m"}', None),
        (b'{"code": "A"}', None),
        (b'{"code": ', None),
        (b"[1, 2]", None),
    ],
)
def test_json_is_an_error_if_it_is_one_of_obs(body, code):
    assert only(response("400 Bad Request", body)).code == code


def test_json_of_something_else_is_not_read():
    told = b'{"code": "A", "message": "m", "request_id": "r"}'
    shown = only(response("400 Bad Request", told, ("Server: gateway",)))
    assert (shown.code, shown.request_id) == (None, None)
    assert errors(response("200 OK", told)) == ()


def test_the_request_tells_method_address_bucket_and_key():
    asked = b"GET /a%20b?acl HTTP/1.1\r\nHost: photos.obs.region-1.example.com\r\n\r\n"
    shown = only(asked + response())
    assert (shown.method, shown.url) == ("GET", "//photos.obs.region-1.example.com/a%20b?acl")
    assert (shown.bucket, shown.bucket_origin) == ("photos", "url")
    assert (shown.key, shown.key_origin) == ("a b", "url")


def test_tags_in_another_notation_are_no_document():
    tags = "".join(
        f'"xml.tag": "<{name}>", "text": "{text}", "end": "</{name}>", '
        for name, text in (("Code", "NoSuchKey"), ("RequestId", REQUEST_ID))
    )
    assert errors(f'"xml.tag": "<Error>", {tags}"end": "</Error>"\n'.encode()) == ()


def test_the_side_of_a_box_is_no_part_of_an_id():
    half = len(REQUEST_ID) // 2
    broken = f"{REQUEST_ID[:half]} \n\u2502 {REQUEST_ID[half:]}"
    assert only(error(request_id=broken)).request_id == REQUEST_ID


@each("mark", ["> ", "> > ", ">> ", "\u2502 ", "| "])
def test_the_marks_of_a_quotation_are_no_part_of_a_message_or_a_code(mark):
    message = f"The reel is torn in\n{mark}the middle, and\n{mark}twice."
    shown = only(b"it said: " + error(f"NoSuch\n{mark}Key", message))
    assert (shown.code, shown.message) == (
        "NoSuchKey",
        "The reel is torn in the middle, and twice.",
    )


@each("masked", ["xxxxxxxx", "***", "REDACTED", "<redacted>", "...", "[removed]", "?", "_", "--"])
def test_an_id_that_was_masked_is_none(masked):
    assert finding(error(request_id=masked.replace("<", "&lt;"))).error.request_id is None


def test_a_reason_phrase_may_have_an_apostrophe():
    assert finding(b"HTTP/1.1 418 I'm a teapot\r\nServer: OBS\r\n\r\n").capture.status == 418


@each("nothing", ["null", "None", "N/A", "-", "unknown"])
def test_an_id_that_says_there_is_none_is_none(nothing):
    shown = only(response(body=error(request_id=nothing), head=("Server: OBS",)))
    assert shown.request_id is None


def test_a_programs_word_for_nothing_is_no_value_of_a_document():
    nothing = "<Code>null</Code><Message>null</Message>"
    body = f"<Error>{nothing}<RequestId>{REQUEST_ID}</RequestId></Error>"
    shown = finding(body.encode())
    assert (shown.error.code, shown.error.message) == (None, None)
    assert shown.error.request_id == REQUEST_ID
