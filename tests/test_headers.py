"""Header fields are found by name, with their place, however they are written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from obsdiag.headers import NO_HEADERS, Headers, is_field_line

BLOCK = (
    b"Server: OBS\r\n"
    b"X-OBS-Request-ID:0000019CEB\r\n"
    b"x-empty:\r\n"
    b"x-folded: one\r\n two\r\n\t three  \r\n"
    b"Via: 1.1 proxy, server: other\r\n"
    b"Server: second\r\n"
)


@pytest.fixture
def headers() -> Headers:
    return Headers(b"HTTP/1.1 200 OK\r\n" + BLOCK + b"\r\nserver: in the body", 17, 17 + len(BLOCK))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        (b"server", "OBS"),
        (b"x-obs-request-id", "0000019CEB"),
        (b"x-empty", ""),
        (b"x-folded", "one two three"),
        (b"via", "1.1 proxy, server: other"),
        (b"date", None),
        (b"obs-request-id", None),
    ],
)
def test_a_field_is_found_in_any_letter_case(headers, name, value):
    field = headers.find(name)
    assert (None if field is None else field.value) == value


def test_a_field_knows_where_its_line_starts(headers):
    assert headers.find(b"server").offset == 17
    assert headers.find(b"x-obs-request-id").offset == 17 + len(b"Server: OBS\r\n")


def test_the_first_that_is_not_empty_is_taken(headers):
    assert headers.get(b"x-empty", b"date", b"server", b"via") == "OBS"
    assert headers.get(b"x-empty", b"date") is None


def test_a_part_of_the_block_can_be_asked_for(headers):
    assert headers.has(b"\nx-obs-")
    assert not headers.has(b"body")


def test_all_fields_come_in_order_with_their_names_as_written(headers):
    assert [(field.name, field.value) for field in headers] == [
        ("Server", "OBS"),
        ("X-OBS-Request-ID", "0000019CEB"),
        ("x-empty", ""),
        ("x-folded", "one two three"),
        ("Via", "1.1 proxy, server: other"),
        ("Server", "second"),
    ]


def test_finding_and_listing_agree(headers):
    for field in list(headers)[:-1]:
        assert headers.find(field.name.lower().encode()).offset == field.offset


def test_a_line_that_is_no_field_is_passed_over():
    block = b"Server: OBS\nnot a field\nhttp://example.com/ is an address\n:status: 403\nDate: x"
    names = [field.name for field in Headers(block, 0, len(block))]
    assert names == ["Server", ":status", "Date"]


def test_no_headers_have_nothing():
    assert not NO_HEADERS
    assert list(NO_HEADERS) == []
    assert NO_HEADERS.find(b"server") is None
    assert not NO_HEADERS.has(b"\nserver:")


@pytest.mark.parametrize(
    ("line", "is_one"),
    [
        (b"Server: OBS", True),
        (b"server:OBS", True),
        (b"  indented: yes", True),
        (b":status: 403", True),
        (b"x-amz-id-2:", True),
        (b"https://example.com/", False),
        (b"a sentence: with words", False),
        (b"<Code>x</Code>", False),
        (b"", False),
    ],
)
def test_a_field_line_is_told_from_others(line, is_one):
    assert is_field_line(line) is is_one


names = st.from_regex(r"[a-z][a-z0-9-]{0,12}", fullmatch=True)
values = st.text(st.characters(min_codepoint=33, max_codepoint=126), max_size=20)


@given(fields=st.dictionaries(names, values, max_size=8), end=st.sampled_from(["\n", "\r\n"]))
def test_whatever_is_written_is_read_back(fields, end):
    block = "".join(f"{name}: {value}{end}" for name, value in fields.items()).encode()
    headers = Headers(block, 0, len(block))
    assert {field.name: field.value for field in headers} == fields
    for name, value in fields.items():
        assert headers.find(name.encode()).value == value
