"""Text as it gets torn, doubled and mixed up on its way: read without fail, each place in it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.answer import REQUEST_ID, error, findings, response

XML = error().decode()
WHOLE = [
    response(),
    error(),
    f"com.obs.ObsException: ResponseCode: 404, XML Error Message: {XML}\n\tat a.B.c(B.java:1)",
    f"put: Status=404 Not Found, Code=NoSuchKey, Message=It is gone., RequestId={REQUEST_ID}",
    f'{{"log":"status [404], error code [NoSuchKey], request id [{REQUEST_ID}]\\n","n":1}}',
    f"{{'Error': {{'Code': 'NoSuchKey',\n 'Message': 'It '\n 'is'}}, 'RequestId': '{REQUEST_ID}'}}",
    "An error occurred (NoSuchKey) when calling the\nGetObject operation: It is gone.\n",
    f"It is gone. (Service: Amazon S3; Status Code: 404; Request ID: {REQUEST_ID})\n",
    f"NoSuchKey: It is gone.\n\tstatus code: 404, request id: {REQUEST_ID}, host id: x\n",
    XML.replace("<", "&lt;").replace(">", "&gt;"),
    '{"body":"' + XML.replace("<", "\\u003c").replace(">", "\\u003e") + '"}',
]
TEXTS = [text if isinstance(text, bytes) else text.encode() for text in WHOLE]
SCRAPS = [
    *(b'"', b"'", b"\\", b'\\"', b"[", b"]", b"{", b"\n", b"\r\n", b"\0", b"\xff", b"=\n", b"=3D"),
    *(
        b"&lt;Error&gt;",
        b"\\u003cError\\u003e",
        b"%3CError%3E",
        b"<Error>",
        b"</Error>",
        b"\\ud83d",
    ),
    *(b"code: ", b"message: ", b"request id: ", b":\xc2\xa0", b"=\xe2\x80\x9c", b"\xe2\x94\x82 "),
    *(b"> ", b"HTTP/1.1 404\n", b" (truncated...)", b" (Service: ", b"\n    at ", b"status code: "),
]
PLACE = st.floats(0, 1, exclude_max=True)
CHANGE = st.tuples(PLACE, st.integers(0, 60), st.one_of(st.sampled_from(SCRAPS), st.none()))


def changed(text: bytes, changes: list[tuple[float, int, bytes | None]]) -> bytes:
    """Return a text with scraps in the place of pieces of it, or with pieces of it doubled."""
    for place, size, scrap in changes:
        at = int(place * len(text))
        piece = text[at : at + size]
        text = text[:at] + (piece * 2 if scrap is None else scrap) + text[at + size :]
    return text


@given(st.lists(st.sampled_from(TEXTS), min_size=1, max_size=3), st.lists(CHANGE, max_size=8))
def test_whatever_happened_to_a_text_each_finding_has_its_place_in_it(texts, changes):
    text = changed(b"\n".join(texts), changes)
    lines = text.count(b"\n") + text.count(b"\r") + 1
    assert all(1 <= found.place.line <= lines for found in findings(text))


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_a_text_shows_nothing_but_what_is_there_wherever_it_is_cut(text):
    for end in range(len(text)):
        for found in findings(text[:end]):
            assert found.error.code in (None, "NoSuchKey"[: len(found.error.code or "")])
            assert (found.error.request_id or "") in REQUEST_ID
