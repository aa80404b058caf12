"""Containers in containers, from the outside."""

from __future__ import annotations

import gzip
from io import BytesIO

import pytest

from obsdiag.container import Member, is_container, open_container
from obsdiag.input.stream import Stream
from tests.answer import response
from tests.container.parcel import Pipe, read, tarred, zipped

CAPTURE = response()


def test_text_is_no_container():
    assert not is_container(b"HTTP/1.1 404 Not Found\r\nServer: OBS\r\n\r\n")
    assert open_container(Stream.of(b"PK is how a zip begins")) is None


@pytest.mark.parametrize("as_pipe", [False, True])
def test_members_of_nested_containers_stand_in_their_place(as_pipe):
    inner = zipped({"two.txt": b"2", "logs.tar.gz": gzip.compress(tarred({"three.txt": b"3"}))})
    found = read(zipped({"one.txt": b"1", "in.zip": inner, "four.txt": b"4"}), as_pipe=as_pipe)
    assert found.members == {
        "one.txt": b"1",
        "in.zip/two.txt": b"2",
        "in.zip/logs.tar.gz/three.txt": b"3",
        "four.txt": b"4",
    }
    assert list(found.members)[1] == "in.zip/two.txt"
    assert not found.skipped


def test_the_content_of_a_compressed_file_has_no_name_of_its_own():
    assert read(gzip.compress(CAPTURE)).members == {"": CAPTURE}


def test_nothing_is_unpacked_before_a_part_is_asked_for():
    raw = BytesIO(zipped({f"{number}.txt": b"x" for number in range(10)}))
    parts = open_container(Stream(raw), raw)
    assert parts is not None
    first = next(parts)
    assert isinstance(first, Member)
    assert first.name == "0.txt"


def test_a_member_that_is_not_read_is_passed_over():
    raw = Pipe(tarred({"large.log": b"x" * 300_000, "small.log": b"y"}))
    parts = open_container(Stream(raw))
    assert parts is not None
    assert [part.name for part in parts] == ["large.log", "small.log"]
