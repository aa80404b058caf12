"""Who answered, by the header fields that only the service sets."""

from __future__ import annotations

import pytest

from obsdiag.decode import Sender, sender
from tests.answer import capture, error, response


@pytest.mark.parametrize(
    ("field", "who"),
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
