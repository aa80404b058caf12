"""Parts of a text without the escapes that they are written with."""

from __future__ import annotations

from urllib.parse import quote

from hypothesis import given
from hypothesis import strategies as st

from obsdiag.redact.view import views


def test_a_string_reads_without_its_escapes():
    text = rb'{"a": "plain", "b": "one\ntwo \"three\" \u5bc6"}'
    (view,) = views(text)
    assert view.text.decode() == 'one\ntwo "three" 密'
    assert view.begin == text.index(b"one")


def test_what_is_found_there_stands_at_an_origin_and_no_escape_is_cut_through():
    text = rb'"say \"hello\" now"'
    (view,) = views(text)
    at = view.text.index(b'"hello"')
    start, end = view.origin(at, at + 7)
    assert text[start:end] == rb"\"hello\""
    start, end = view.origin(at + 1, at + 6)
    assert text[start:end] == b"hello"


def test_a_part_of_an_address_reads_without_its_encoding():
    text = b"GET /x?body=" + quote("a b: ü").encode() + b" HTTP/1.1"
    (view,) = views(text)
    assert view.text.decode() == "/x?body=a b: ü"
    at = view.text.index(b"b: ")
    start, end = view.origin(at, at + 2)
    assert text[start:end] == b"b%3A"


def test_an_address_with_nothing_but_slashes_encoded_is_not_looked_at():
    assert list(views(b"GET /b?prefix=a%2Fb%2Fc HTTP/1.1")) == []


def test_a_string_that_was_cut_off_ends_with_its_line():
    (view,) = views(b'"one \\"two\nthree')
    assert view.text == b'one "two'


@given(st.text(alphabet='\\"nrtux/b0a5 \x00é密', max_size=60))
def test_many_escapes_at_once_read_as_they_do_one_by_one(body):
    text = f'"\\n{body}'.encode()
    for view in views(text):
        for at in range(len(view.text)):
            start, end = view.origin(at, at + 1)
            is_escape = text[start : start + 1] == b"\\" and end - start > 1
            assert is_escape or view.text[at : at + 1] == text[start:end]
