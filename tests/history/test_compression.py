import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from obsdiag.history.compression import compress, decompress

# Packed by the first version. What is stored must stay readable: this is never edited.
FIRST = bytes.fromhex("787d3474c113c395645152182f1700d6db0a5e")


@given(st.binary(max_size=5000))
def test_what_is_packed_comes_back(text):
    assert decompress(compress(text)) == text


def test_what_was_packed_by_the_first_version_can_be_read():
    assert decompress(FIRST) == b"HTTP/1.1 403 Forbidden\r\nServer: OBS\r\n\r\n"


def test_a_usual_answer_takes_little_room():
    text = (
        b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Error><Code>NoSuchKey</Code>'
        b"<Message>The specified key does not exist.</Message></Error>"
    )
    assert len(compress(text)) < len(zlib.compress(text)) / 3


def test_what_was_not_packed_is_told():
    with pytest.raises(zlib.error):
        decompress(b"nothing of the kind")
