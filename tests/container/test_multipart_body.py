"""Bodies between boundaries."""

from __future__ import annotations

import pytest

from obsdiag.container import multipart_body
from obsdiag.container.multipart_body import Boundary, MultipartBody
from obsdiag.input.byte_reader import ByteReader


def read(data: bytes, *boundaries: str) -> list[tuple[bytes, Boundary | None]]:
    reader, found = ByteReader([data]), []
    while True:
        body, parts = MultipartBody(reader, boundaries), []
        while piece := body.read(50):
            parts.append(piece)
        found.append((b"".join(parts), body.stop))
        if body.stop is None:
            return found


@pytest.mark.parametrize("end", [b"\r\n", b"\n"])
def test_the_line_end_before_a_boundary_is_not_the_bodys(end):
    data = end.join((b"one", b"--b", b"two", b"", b"--b--", b"after"))
    assert read(data, "b") == [
        (b"one", Boundary(0, is_last=False)),
        (b"two" + end, Boundary(0, is_last=True)),
        (b"after", None),
    ]


def test_a_body_may_be_empty():
    assert read(b"--b\r\n--b\r\n--b--", "b") == [
        (b"", Boundary(0, is_last=False)),
        (b"", Boundary(0, is_last=False)),
        (b"", Boundary(0, is_last=True)),
        (b"", None),
    ]


def test_a_boundary_of_an_outer_multipart_ends_the_inner_one_too():
    assert read(b"one\n--in\ntwo\n--out--\n", "out", "in") == [
        (b"one", Boundary(1, is_last=False)),
        (b"two", Boundary(0, is_last=True)),
        (b"", None),
    ]


@pytest.mark.parametrize(
    "line", [b"--bb", b"-- b", b"x--b", b"--b x", b"--B"], ids=lambda line: line.decode()
)
def test_what_only_looks_like_a_boundary_is_text(line):
    assert read(b"one\n" + line + b"\ntwo", "b") == [(b"one\n" + line + b"\ntwo", None)]


def test_white_space_behind_a_boundary_is_forgiven():
    assert read(b"one\n--b \t\ntwo", "b")[0] == (b"one", Boundary(0, is_last=False))


def test_a_boundary_in_the_middle_of_what_was_read_is_text(monkeypatch):
    monkeypatch.setattr(multipart_body, "_WINDOW", multipart_body._MARGIN + 10)
    for length in range(30):
        data = b"x" * length + b"--b\n" + b"y" * 400 + b"\n--b\nend"
        first = b"x" * length + b"--b\n" + b"y" * 400
        if length:
            assert read(data, "b") == [(first, Boundary(0, is_last=False)), (b"end", None)]
        else:
            assert read(data, "b")[0] == (b"", Boundary(0, is_last=False))


def test_boundaries_are_found_wherever_windows_end(monkeypatch):
    monkeypatch.setattr(multipart_body, "_WINDOW", multipart_body._MARGIN + 5)
    for length in range(300, 330):
        data = b"x" * length + b"\r\n--boundary\r\n" + b"y" * 300
        assert read(data, "boundary") == [
            (b"x" * length, Boundary(0, is_last=False)),
            (b"y" * 300, None),
        ]


def test_a_body_of_white_space_is_blank():
    body = MultipartBody(ByteReader([b" \r\n\r\n--b--"]), ["b"])
    body.drain()
    assert body.is_blank
    body = MultipartBody(ByteReader([b" \r\nx\r\n--b--"]), ["b"])
    body.drain()
    assert not body.is_blank
