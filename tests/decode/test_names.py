"""The header fields that say what an error element says."""

from __future__ import annotations

import pytest

from obsdiag.decode import names
from tests.answer import finding, response
from tests.rows import each


@pytest.mark.parametrize("field", names.CODE_FIELDS)
def test_each_code_field_gives_the_code(field):
    found = finding(response("403 Forbidden", b"", (f"{field.decode()}: AccessDenied",)))
    assert found.error.code == "AccessDenied"


@pytest.mark.parametrize("field", names.MESSAGE_FIELDS)
def test_each_message_field_gives_the_message(field):
    found = finding(response("403 Forbidden", b"", (f"{field.decode()}: Not today.",)))
    assert found.error.message == "Not today."


@each("field", names.REQUEST_ID_FIELDS)
def test_each_request_id_field_gives_the_request_id(field):
    found = finding(response("403 Forbidden", b"", (f"{field.decode()}: tx000001",)))
    assert found.error.request_id == "tx000001"


@pytest.mark.parametrize("field", names.HOST_ID_FIELDS)
def test_each_host_id_field_gives_the_host_id(field):
    found = finding(response("403 Forbidden", b"", (f"{field.decode()}: q/1/abc=",)))
    assert found.error.host_id == "q/1/abc="


def test_names_are_written_as_they_are_compared():
    every = names.REQUEST_ID_FIELDS + names.HOST_ID_FIELDS + names.CODE_FIELDS
    assert all(name == name.lower() for name in every + names.MESSAGE_FIELDS)
