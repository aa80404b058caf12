"""Messages that are shown as a dump of their bytes are read as what they say."""

from __future__ import annotations

import pytest

from obsdiag.text.byte_dump import without_dumps
from tests.answer import REQUEST_ID, error, finding, response


def dumped(data: bytes, row: str, *, upper: bool = False) -> list[str]:
    """Return rows of sixteen bytes; `row` has the offset, the digits and the characters."""
    lines = []
    for at in range(0, len(data), 16):
        part = data[at : at + 16]
        digits = f"{part[:8].hex(' ')}  {part[8:].hex(' ')}"
        shown = "".join(chr(one) if 32 <= one < 127 else "." for one in part)
        lines.append(row.format(at, digits.upper() if upper else digits, shown))
    return lines


@pytest.mark.parametrize(
    ("row", "upper"),
    [("  {:04X}: {:<48}  {}", True), ("{:08x}  {:<49} |{}|", False)],
    ids=["javax.net.debug", "hexdump -C"],
)
def test_a_dumped_response_is_read(row, upper):
    rows = dumped(response(body=error("BucketNotEmpty", "Still in use.")), row, upper=upper)
    text = "\n".join(["ssl|DEBUG|10|main|Plaintext after DECRYPTION (", *rows, ")", ""])
    only = finding(text.encode())
    assert (only.capture.status, only.error.code) == (404, "BucketNotEmpty")
    assert (only.error.message, only.error.request_id) == ("Still in use.", REQUEST_ID)
    assert only.place.line == 2


def test_a_dump_of_anything_else_stays_as_it_is():
    rows = dumped(bytes(range(200)), "{:08x}  {:<49} |{}|")
    assert without_dumps([row.encode() for row in rows]) is None


def test_a_line_of_a_message_has_the_row_in_which_it_begins():
    lines = without_dumps(
        [row.encode() for row in dumped(b"HTTP/1.1 404 X\r\nServer: OBS\r\n", "{:04x}: {:<48} {}")]
    )
    assert lines is not None
    assert [(line.row, line.text) for line in lines] == [
        (0, b"HTTP/1.1 404 X\r"),
        (1, b"Server: OBS\r"),
        (1, b""),
    ]
