"""JSON error bodies, as far as they name a code and what it is about."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from obsdiag.decode.document import read_document
from obsdiag.decode.jsondocument import MAX_DEPTH, read_json
from tests.answer import error
from tests.rows import each


def values(body: bytes) -> dict[str, str]:
    (element,) = read_json(body, read_document).errors
    return element.values


@each("style", ["request_id", "requestId", "RequestId", "request-id", "REQUESTID"])
def test_names_are_those_of_the_xml_in_any_style(style):
    told = json.dumps({"code": "A", "message": "m", style: "r"}).encode()
    assert values(told) == {"Code": "A", "Message": "m", "RequestId": "r"}


def test_other_names_stay_as_they_are():
    told = values(b'{"code": "A", "message": "m", "Details": "d", "count": 3, "nested": {}}')
    assert told == {"Code": "A", "Message": "m", "Details": "d", "count": "3"}


def test_the_outermost_error_counts():
    inner = {"code": "Inner", "message": "m"}
    assert (
        values(json.dumps({"code": "Outer", "message": "n", "e": inner}).encode())["Code"]
        == "Outer"
    )
    assert values(json.dumps({"e": [{}, inner]}).encode())["Code"] == "Inner"


def test_what_stands_behind_the_value_is_no_harm():
    assert values(b'\n{"code": "A", "message": "m"}\n403\n')["Code"] == "A"


def test_an_error_too_deep_is_not_looked_for():
    told: dict[str, object] = {"code": "A", "message": "m"}
    for _ in range(MAX_DEPTH + 1):
        told = {"e": told}
    assert read_json(json.dumps(told).encode(), read_document).errors == ()


@pytest.mark.parametrize(
    "body",
    [
        b'{"a":' * 100_000,
        b"{" + b'"a":1,' * 100_000,
        b'{"code": "A", "message": ' + b"9" * 10_000 + b"}",
        b'{"code": "A", "message": "m',
        b"{}",
        b"{",
        b'{"error_code": "A", "error_msg": "m"}',
    ],
    ids=["deep", "long", "huge number", "cut", "empty", "open", "of another service"],
)
def test_anything_else_is_no_error(body):
    assert read_document(body).errors == ()


inner = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(max_size=9),
    lambda inner: (
        st.lists(inner) | st.dictionaries(st.sampled_from(["code", "message", "x"]), inner)
    ),
)


@given(told=inner)
def test_no_value_is_too_odd(told):
    for element in read_document(json.dumps({"e": told}).encode()).errors:
        assert all(isinstance(value, str) for value in element.values.values())


def test_an_error_document_that_an_application_quotes_is_the_error():
    said = (
        "upload failed: <?xml version='1.0'?>\n" + error("BucketNotEmpty", "Still in use.").decode()
    )
    document = read_json(
        json.dumps({"status": 500, "path": "/up", "detail": [said]}).encode(), read_document
    )
    assert document.errors[0].values["Code"] == "BucketNotEmpty"
    assert document.root == "Error"


def test_what_an_application_says_of_errors_is_none():
    assert read_json(b'{"hint": "look for <Error> in the answer"}', read_document).errors == ()
