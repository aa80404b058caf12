"""The packet details that tshark and Wireshark print are read as the messages they describe."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from obsdiag.formats import tshark
from obsdiag.formats.tshark import is_tshark, read_tshark
from obsdiag.input.stream import Stream
from obsdiag.model import Origin
from obsdiag.pipeline.decoding import findings_of
from tests.answer import REQUEST_ID, catalogue

REQUEST = r"""Frame 6: 143 bytes on wire (1144 bits), 143 bytes captured (1144 bits) on interface lo
Transmission Control Protocol, Src Port: 40123, Dst Port: 8080, Seq: 1, Ack: 1, Len: 77
Hypertext Transfer Protocol
    GET /photos-2026/summer.csv HTTP/1.1\r\n
        [Expert Info (Chat/Sequence): GET /photos-2026/summer.csv HTTP/1.1\r\n]
            [Severity level: Chat]
        Request Method: GET
        Request URI: /photos-2026/summer.csv
    Host: obs.region-1.example.com:8080\r\n
    \r\n
    [Full request URI: http://obs.region-1.example.com:8080/photos-2026/summer.csv]

"""
RESPONSE = rf"""Frame 8: 500 bytes on wire (4000 bits), 500 bytes captured (4000 bits)
Hypertext Transfer Protocol
    HTTP/1.1 404 Not Found\r\n
        [Expert Info (Chat/Sequence): HTTP/1.1 404 Not Found\r\n]
            [HTTP/1.1 404 Not Found\r\n]
        Response Version: HTTP/1.1
        Status Code: 404
    Server: OBS\r\n
    x-obs-request-id: {REQUEST_ID}\r\n
    Content-Length: 230\r\n
        [Content length: 230]
    \r\n
    [Request in frame: 6]
    File Data: 230 bytes
"""
XML = f"""eXtensible Markup Language
    <?xml
        version="1.0"
        ?>
    <Error>
        <Code>
            NoSuchKey
            </Code>
        <RequestId>
            {REQUEST_ID}
            </RequestId>
        </Error>

"""
TEXT = r"""Line-based text data: text/plain (2 lines)
    <Error><Code>NoSuchKey</Code>\n
    </Error>

"""


def read(text: str) -> list:
    """Return the captures of a text."""
    return list(read_tshark(Stream.of(text.encode()), Origin("made-up.txt")))


def test_the_details_are_told_by_their_heading():
    assert is_tshark((REQUEST + RESPONSE).encode())
    assert is_tshark(RESPONSE.encode())


@pytest.mark.parametrize(
    "data",
    [b"", b"The Hypertext Transfer Protocol is old.", b"Hypertext Transfer Protocol\r\n    no\r\n"],
)
def test_other_texts_are_none(data):
    assert not is_tshark(data)


@pytest.mark.parametrize("body", [XML, TEXT])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_an_exchange_is_read(body, end):
    (capture,) = read((REQUEST + RESPONSE + body).replace("\n", end))
    assert (capture.format, capture.status, capture.reason) == ("tshark", 404, "Not Found")
    (found,) = findings_of(capture, catalogue())
    assert (found.error.code, found.error.request_id) == ("NoSuchKey", REQUEST_ID)
    assert (found.error.method, found.error.bucket) == ("GET", "photos-2026")


def test_a_head_alone_is_read():
    (capture,) = read(RESPONSE)
    assert [field.name for field in capture.headers] == [
        "Server",
        "x-obs-request-id",
        "Content-Length",
    ]


def test_the_lines_are_those_of_the_text():
    text = "Capturing on 'lo'\n" + REQUEST + RESPONSE + XML
    (capture,) = read(text)
    line = text.splitlines().index(r"    HTTP/1.1 404 Not Found\r\n") + 1
    assert capture.place(capture.head_offset).line == line


def test_exchanges_follow_each_other_with_and_without_requests():
    other = RESPONSE.replace("404 Not Found", "403 Forbidden")
    captures = read(REQUEST + RESPONSE + XML + other + REQUEST + other)
    assert [(one.status, one.request is not None) for one in captures] == [
        (404, True),
        (403, False),
        (403, True),
    ]


def test_what_is_held_is_bounded(monkeypatch):
    monkeypatch.setattr(tshark, "MAX_ROWS", 50)
    noise = "Frame 1: 60 bytes\n" * 1000 + "x" * 100_000 + "\n"
    (capture,) = read(noise + REQUEST + RESPONSE + noise)
    assert capture.status == 404
    assert capture.place(capture.head_offset).line == 1001 + len((REQUEST).splitlines()) + 3


@given(
    st.lists(st.tuples(st.floats(0, 1), st.binary(max_size=4)), max_size=6),
    st.floats(0, 1),
)
def test_mutated_and_cut_texts_give_findings_or_nothing(changes, end):
    data = (REQUEST + RESPONSE + XML).encode()
    for where, scrap in changes:
        at = int(where * len(data))
        data = data[:at] + scrap + data[at + len(scrap) :]
    stream = Stream.of(data[: int(end * len(data))])
    for capture in read_tshark(stream, Origin("made-up.txt")):
        for found in findings_of(capture, catalogue()):
            assert found.capture is capture
