"""Who answered, by the header fields that only the service sets."""

from __future__ import annotations

import pytest

from obsdiag.decode import Sender, sender
from tests.answer import REQUEST_ID, capture, error, finding, findings, response
from tests.rows import each


@each(
    "field, who",
    [
        ("x-obs-request-id: 7", Sender.OBS),
        ("Server: OBS", Sender.OBS),
        ("server: obs", Sender.OBS),
        ("x-reserved: amazon, aws and amazon web services are trademarks", Sender.OBS),
        ("x-amz-request-id: 7", Sender.S3),
        ("X-AmzN-RequestId: 7", Sender.S3),
        ("X-Trans-Id: tx7", Sender.SWIFT),
        ("Server: nginx", Sender.OTHER),
        ("Via: 1.1 x-obs-proxy", Sender.OTHER),
    ],
)
def test_the_head_tells_who_answered(field, who):
    assert sender(capture(response(head=(field,)))) is who


def test_obs_is_told_before_s3_whose_fields_it_sends_too():
    fields = ("x-amz-request-id: 7", "x-reserved: amazon")
    assert sender(capture(response(head=fields))) is Sender.OBS


def test_a_body_alone_does_not_tell():
    assert sender(capture(error())) is Sender.UNKNOWN


def test_a_status_line_and_an_empty_line_do_not_tell():
    assert sender(capture(b"HTTP/1.1 503 Slow\r\n\r\n")) is Sender.UNKNOWN


def test_a_status_line_alone_does_not_tell():
    assert sender(capture(b"HTTP/1.1 503 Slow\r\n")) is Sender.UNKNOWN


@pytest.mark.parametrize(
    "field",
    ["x-ms-request-id: 7", "x-oss-request-id: 7", "x-cos-request-id: 7", "X-GUploader-UploadID: 7"],
)
def test_an_error_of_another_store_has_a_code_of_its_own_and_no_row_of_ours(field):
    found = finding(response(head=("Server: store", field, "Content-Type: application/xml")))
    assert (found.capture.status, found.error.code, found.match.entry) == (404, "NoSuchKey", None)
    assert "other-store" in {note.id for note in found.notes}


STORED = ('ETag: "7"', "Last-Modified: Sat, 14 Mar 2026 09:28:30 GMT", "x-obs-request-id: 7")


def test_an_object_that_is_an_error_document_is_no_error():
    assert findings(response("200 OK", head=STORED)) == []
    assert findings(b"GET /b/k HTTP/1.1\r\nHost: h\r\n\r\n" + response("200 OK", head=STORED)) == []


def test_an_error_in_a_success_of_another_kind_is_one():
    assert len(findings(response("200 OK"))) == 1
    put = b"PUT /b/k HTTP/1.1\r\nHost: h\r\n\r\n"
    assert len(findings(put + response("200 OK", head=STORED))) == 1


def test_a_number_in_a_codes_place_is_another_services():
    body = b'{"error":{"code":401,"message":"It needs a token."}}'
    assert finding(response("401 Unauthorized", body)).error.code is None


@pytest.mark.parametrize("width", [40, 76, 120])
def test_a_document_that_a_terminal_broke_at_its_width_is_read_whole(width):
    text = error(more="<Key>" + "k" * 90 + "</Key>").decode()
    found = finding("\n".join(text[at : at + width] for at in range(0, len(text), width)).encode())
    assert (found.error.code, found.error.request_id) == ("NoSuchKey", REQUEST_ID)
