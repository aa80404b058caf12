"""A message that another notation tells line by line is read as the message, shown as it stood."""

from __future__ import annotations

import pytest

from obsdiag.formats.transcript import read_transcript
from obsdiag.model import Capture, Origin
from obsdiag.text.repaired_line import RepairedLine
from tests.answer import error

ABOVE = 10
"""Lines of the source above the notation."""
MESSAGE = (
    b"GET /a HTTP/1.1",
    b"Host: h",
    b"",
    b"HTTP/1.1 404 Not Found",
    b"Server: OBS",
    b"",
    error(),
)


def told(*message: bytes, step: int = 1) -> tuple[list[RepairedLine], list[bytes]]:
    """Return a message's lines and a notation that has one of them in every `step` lines."""
    notation = []
    lines = []
    for text in message:
        lines.append(RepairedLine(len(notation), text))
        notation += [b"<<" + text, *[b"-- what lies between"] * (step - 1)]
    return lines, notation


def read(lines: list[RepairedLine], notation: list[bytes]) -> list[Capture]:
    origin = Origin("trace", "m", ABOVE + 1)
    return list(read_transcript(lines, notation, origin, "made-up"))


@pytest.mark.parametrize("step", [1, 3])
def test_a_message_is_read_whole(step):
    (shown,) = read(*told(*MESSAGE, step=step))
    assert (shown.format, shown.status, shown.body) == ("made-up", 404, error())
    assert shown.request is not None
    assert (shown.request.method, shown.request.target) == ("GET", "/a")
    assert (shown.origin.source, shown.origin.member) == ("trace", "m")


@pytest.mark.parametrize("step", [1, 3])
def test_the_notation_is_what_is_shown(step):
    lines, notation = told(*MESSAGE, step=step)
    (shown,) = read(lines, notation)
    assert shown.text.split(b"\n") == notation[: lines[-1].row + 1]


@pytest.mark.parametrize("step", [1, 3])
def test_every_line_knows_its_row_in_the_source(step):
    lines, notation = told(*MESSAGE, step=step)
    (shown,) = read(lines, notation)
    for number, line in enumerate(shown.mended.split(b"\n")):
        offset = len(b"\n".join(shown.mended.split(b"\n")[:number])) + bool(number)
        place = shown.place(offset)
        assert notation[place.line - ABOVE - 1] == b"<<" + line
        assert place.offset is None


def test_each_response_is_a_capture_at_its_own_place():
    lines, notation = told(b"* connected", *MESSAGE, *MESSAGE)
    first, second = read(lines, notation)
    assert first.origin.line == ABOVE + 2
    assert second.origin.line == ABOVE + 2 + len(MESSAGE)
    assert second.text.split(b"\n") == notation[1 + len(MESSAGE) :]


def test_a_capture_ends_where_the_next_one_starts():
    lines, notation = told(*MESSAGE, *MESSAGE)
    first, _ = read(lines, notation)
    assert first.text.split(b"\n") == notation[: len(MESSAGE)]


def test_a_document_without_a_response_is_none():
    assert read(*told(error())) == []
    assert read(*told(*MESSAGE[:3])) == []
    assert read([], []) == []


def test_marks_in_the_message_come_off_and_the_rows_stay():
    dressed = [b"> " + line for line in MESSAGE[3:]]
    lines, notation = told(*dressed)
    (shown,) = read(lines, notation)
    assert shown.body.strip() == error()
    assert shown.body_offset is not None
    assert notation[shown.place(shown.body_offset).line - ABOVE - 1] == b"<<> " + error()
