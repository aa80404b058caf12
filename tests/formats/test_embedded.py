"""What is in a notation of its own is read so, and the text around it as text."""

from __future__ import annotations

import pytest

from obsdiag.formats.embedded import embedded_blocks, is_amid_text
from tests.answer import captures, error, response
from tests.formats.pcap.test_hexdump import DUMPS
from tests.formats.test_curl_trace import TRACE
from tests.formats.test_tshark import REQUEST, RESPONSE, XML
from tests.rows import each

DETAILS = (REQUEST + RESPONSE + XML).encode()
SHOWN = {"curl": TRACE, "tshark -V": DETAILS} | {
    name: dump.encode() for name, dump in DUMPS.items()
}
ABOVE = b"Dear support,\n\nplease see what we got:\n\n"
ID = "0000019CEBAD03ADFFFFFFFFFFFFFFFF"
LOGGED = f"obs: Status=403 Forbidden, Code=AccessDenied, Message=No., RequestId={ID}\n".encode()
BELOW = b"\nand in the log:\n" + LOGGED + b"\nRegards\n"


def told(text: bytes) -> list[tuple[object, ...]]:
    """Return status and what is said of each capture, and the line that it starts in."""
    return [(one.status, one.said.get("Code"), one.origin.line) for one in captures(text)]


def line_of(text: bytes, part: bytes) -> int:
    return text[: text.index(part)].count(b"\n") + 1


@pytest.mark.parametrize("name", SHOWN)
@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_a_notation_in_a_mail_is_read_and_so_is_the_mail(name, end):
    text = (ABOVE + SHOWN[name] + BELOW).replace(b"\r\n", b"\n").replace(b"\n", end)
    (*_, shown), (*_, said) = captures(SHOWN[name]), captures(text)
    first = captures(text)[-2]
    assert (first.format, first.status, first.body) == (shown.format, 404, shown.body)
    assert (said.status, said.said["RequestId"]) == (403, ID)
    assert said.origin.line == line_of(text, b"obs: Status")


@each("name", SHOWN)
def test_a_notation_below_a_response_is_read_and_so_is_the_response(name):
    above = response("409 Conflict", error("BucketNotEmpty"), end=b"\n") + b"\n"
    alone = [(one.format, one.status) for one in captures(SHOWN[name])]
    found = [(one.format, one.status) for one in captures(above + SHOWN[name] + BELOW)]
    assert found == [("http", 409), *alone, ("client", 403)]


def test_a_trace_in_a_mail_knows_its_lines():
    (only,) = captures(ABOVE + TRACE)
    assert only.origin.line == captures(TRACE)[0].origin.line + ABOVE.count(b"\n")
    assert only.text in TRACE


def test_two_traces_stand_apart():
    assert [status for status, *_ in told(ABOVE + TRACE + BELOW + TRACE)] == [404, 403, 404]


@each("name", SHOWN)
def test_a_notation_alone_stands_amid_nothing(name):
    assert not is_amid_text(SHOWN[name].rstrip(b"\n"))
    assert is_amid_text(ABOVE + SHOWN[name])


def test_many_captures_and_one_trace_are_all_told():
    many = b"".join(
        response(body=error(request_id=f"{number:032X}"), head=("Server: OBS",)) + b"\n\n"
        for number in range(40)
    )
    assert len(captures(many + TRACE + many)) == 81


@each(
    "text",
    [
        ABOVE + BELOW,
        response(),
        b"0000: nothing\n0010: here\n",
        b"0000  de ad be ef\n0010  de ad be ef\n",
        b"=> Send header, 5 bytes\n0000: GET\n",
        b"Hypertext Transfer Protocol\nis what they speak\n",
    ],
)
def test_text_in_no_notation_has_no_parts(text):
    assert embedded_blocks(text, text.split(b"\n")) == []


def test_the_parts_are_all_of_the_text():
    text = ABOVE + TRACE + BELOW + DETAILS + BELOW
    parts = embedded_blocks(text, text.split(b"\n"))
    assert [part.format and part.format.name for part in parts] == [
        None,
        "curl-trace",
        None,
        "tshark",
        None,
    ]
    assert [part.first for part in parts[1:]] == [part.end for part in parts[:-1]]
    assert (parts[0].first, parts[-1].end) == (0, text.count(b"\n") + 1)
