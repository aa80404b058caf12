"""What clients call the values of an error."""

from __future__ import annotations

import re

from obsdiag.client_report.label_names import NAME, NAMES, name_of
from tests.rows import each

PATTERN = re.compile(NAME, re.IGNORECASE)


@each(
    "spelled, name",
    [
        (b"Error Code", "Code"),
        (b"errCode", "Code"),
        (b"AWS Error Message", "Message"),
        (b"x-obs-request-id", "RequestId"),
        (b"Request\n> ID", "RequestId"),
        (b"HTTP status code", "status"),
        (b"S3 Extended Request ID", "HostId"),
        (b"host_id", "HostId"),
        (b"x_obs_id_2", "HostId"),
        (b"x_amz_id_2", "HostId"),
        (b"Fehlercode", "Code"),
        (b"bucket-name", "BucketName"),
    ],
)
def test_a_name_is_known_in_each_spelling(spelled, name):
    assert PATTERN.fullmatch(spelled)
    assert name_of(spelled) == name


def test_other_names_are_unknown():
    assert name_of(b"exit code") is None
    assert PATTERN.search(b"disk_id_2") is None
    assert name_of(b"codec") is None


def test_no_name_of_the_table_can_never_be_found():
    assert all(key == key.lower() for key in NAMES)
    assert all(name_of(key) == name for key, name in NAMES.items())
