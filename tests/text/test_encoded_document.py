"""Error documents that are no markup any more: escaped for pages, for JSON, for forms."""

from __future__ import annotations

import html
import json
from base64 import b64encode
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from obsdiag.text.encoded_document import escaped_documents
from tests.answer import REQUEST_ID, error, finding, findings
from tests.rows import each

DOCUMENT = error(message="It &amp; all is gone.").decode()


def for_json(text: str) -> str:
    return json.dumps(text).replace("<", "\\u003c").replace(">", "\\u003e")


ESCAPES = {
    "page": html.escape,
    "page without quotes": lambda text: html.escape(text, quote=False),
    "page in a page": lambda text: html.escape(html.escape(text)),
    "JSON": for_json,
    "Markdown": lambda text: text.replace("<", "\\<").replace(">", "\\>").replace("/", "\\/"),
    "JSON in JSON": lambda text: json.dumps(for_json(text)),
    "JavaScript": lambda text: text.replace("<", "\\x3C").replace(">", "\\x3E"),
    "form": lambda text: quote(text, safe=""),
    "form, its slashes left": quote,
    "form in a form": lambda text: quote(quote(text, safe=""), safe=""),
}


@each("name", ESCAPES)
def test_an_escaped_document_is_read_with_its_status(name):
    text = f"status: 404\nbody={ESCAPES[name](DOCUMENT)} and so on\nnext\n"
    found = finding(text.encode())
    told = (found.capture.status, found.error.code, found.error.message, found.error.request_id)
    assert told == (404, "NoSuchKey", "It & all is gone.", REQUEST_ID)
    assert found.place.line == 2


@each("name", ESCAPES)
def test_an_escaped_document_that_is_cut_off_shows_what_is_there(name):
    escaped = ESCAPES[name](DOCUMENT)
    found = finding(escaped[: escaped.index("RequestId") - 6].encode() + b"\nthe next line\n")
    assert (found.error.code, found.error.request_id) == ("NoSuchKey", None)


def test_several_on_one_line_are_told_apart():
    text = "".join(html.escape(error("SlowDown", request_id=f"{n:032X}").decode()) for n in (1, 2))
    assert [found.error.request_id for found in findings(text.encode())] == [
        f"{1:032X}",
        f"{2:032X}",
    ]


def test_the_keys_of_a_multi_object_delete_are_all_read():
    errors = "".join(f"<Error><Key>{key}</Key><Code>AccessDenied</Code></Error>" for key in "ab")
    found = findings(for_json(f"<DeleteResult>{errors}</DeleteResult>").encode())
    assert [(one.error.code, one.error.key) for one in found] == [
        ("AccessDenied", "a"),
        ("AccessDenied", "b"),
    ]


@pytest.mark.parametrize(
    "text", ["&lt;Errors&gt;", "&lt;Error", "a %3CErrorful%3E", "\\u003cError "]
)
def test_what_only_looks_like_one_is_nothing(text):
    assert findings(text.encode()) == []


@given(st.lists(st.sampled_from(["&lt;", "&amp;lt;", "\\u003c", "%3C", "Error", "&gt;", "/", "é"])))
def test_what_is_found_lies_in_the_stretch(parts):
    text = "".join(parts).encode()
    for first, last, document in escaped_documents(text, 0, len(text)):
        assert 0 <= first < last <= len(text)
        assert document.startswith((b"<Error", b"<DeleteResult"))


@pytest.mark.parametrize("cut", [None, -30])
def test_a_body_in_base64_is_read_as_far_as_it_goes(cut):
    document = b"<?xml version='1.0'?>\n" + error("BucketNotEmpty", "Still in use.", more=" " * 60)
    packed = b64encode(document)[:cut].decode()
    only = finding(f'{{"statusCode": 409, "isBase64Encoded": true, "body": "{packed}"}}\n'.encode())
    assert (only.error.code, only.error.message) == ("BucketNotEmpty", "Still in use.")
