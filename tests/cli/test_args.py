"""What the commands have in common."""

from __future__ import annotations

import io
import os
import sys
from argparse import Namespace

import pytest

from obsdiag.cli.args import (
    DONE,
    FAILED,
    NOTHING_FOUND,
    fail,
    open_history,
    reads_standard_input,
    report_problem,
    report_unrecognised,
    sources_of,
)
from obsdiag.input.sources import OpenStream, Problem


def test_standard_input_is_read_where_it_is_named_or_nothing_is():
    assert reads_standard_input(Namespace(files=[]))
    assert reads_standard_input(Namespace(files=["a", "-"]))
    assert not reads_standard_input(Namespace(files=["a"]))


@pytest.mark.skipif(sys.platform == "win32", reason="pipes are set so on Unix")
def test_standard_input_is_waited_for_where_another_program_set_it_not_to(monkeypatch):
    """What is still to come was taken for the end, and an import called done."""
    reading, writing = os.pipe()
    os.set_blocking(reading, False)
    with io.TextIOWrapper(io.FileIO(reading)) as stream:
        monkeypatch.setattr(sys, "stdin", stream)
        (source,) = sources_of(Namespace(files=["-"]))
        assert os.get_blocking(reading)
        os.write(writing, b"x")
        os.close(writing)
        assert source.open().read() == b"x"


def test_inputs_come_in_the_order_in_which_they_were_named(tmp_path):
    (tmp_path / "a").write_bytes(b"")
    found = list(sources_of(Namespace(files=["-", str(tmp_path / "a"), str(tmp_path / "gone")])))
    assert isinstance(found[0], OpenStream)
    assert isinstance(found[-1], Problem)
    assert len(found) == 3


def test_a_problem_is_one_line_whatever_a_capture_named_it(capsys):
    assert fail("a\r\nb\x1b[31m") == FAILED
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.count("\n") == 1
    assert "\x1b" not in told.err


def test_the_longest_name_leaves_room_for_what_is_said_of_it(capsys):
    report_problem(Problem("x" * 5_000, "There is no such file."))
    report_unrecognised("y" * 5_000)
    first, second = capsys.readouterr().err.splitlines()
    assert first.endswith("There is no such file.")
    assert second.endswith("a client's error.")


def test_what_is_minor_is_told_and_is_no_failure(capsys):
    assert report_problem(Problem("a", "is empty", minor=True)) == DONE
    assert report_problem(Problem("a", "cannot be read")) == FAILED
    assert report_unrecognised("a") == NOTHING_FOUND
    assert capsys.readouterr().err.count("obsdiag: a: ") == 3


def test_the_history_lies_where_it_was_asked_for(tmp_path):
    with open_history(Namespace(data_dir=tmp_path / "data")) as history:
        assert history.count() == 0
    assert list((tmp_path / "data").iterdir())
