"""A regular file is opened, and nothing else is waited for."""

from __future__ import annotations

import os

import pytest

from obsdiag.input import regular_file
from obsdiag.input.regular_file import open_regular


def test_a_file_is_read_from_its_start(tmp_path):
    path = tmp_path / "a.log"
    path.write_bytes(b"one")
    with open_regular(path) as file:
        assert file.read() == b"one"


@pytest.mark.skipif(os.name == "nt", reason="pipes have names on Unix")
def test_a_pipe_in_the_place_of_a_file_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(OSError, match="no regular file"):
        open_regular(tmp_path / "pipe")


@pytest.mark.skipif(os.name == "nt", reason="pipes are set so on Unix")
def test_what_has_nothing_now_is_at_its_end():
    """So does a file that the system makes up, such as /proc/kmsg."""
    reading, writing = os.pipe()
    os.set_blocking(reading, False)
    with regular_file._Regular(reading, "r") as file:
        os.write(writing, b"x")
        assert [file.read(5), file.read(5), file.read()] == [b"x", b"", b""]
    os.close(writing)
