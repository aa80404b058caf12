"""The arguments of the commands about tickets, saved searches and what is said of findings."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path

import pytest

from obsdiag.cli import history_arguments as arguments


def parsed(adds, *words: str):
    parser = ArgumentParser(exit_on_error=False)
    adds(parser)
    return vars(parser.parse_args(words))


def test_an_annotation_says_what_it_leaves_as_it_is():
    found = parsed(arguments.annotation, "--tag", "a,b", "--note", "", "id:1")
    assert (found["more_tags"], found["note"], found["query"]) == (["a", "b"], "", ["id:1"])
    left = ("ticket", "fewer_tags", "pinned", "answer", "cause", "helped", "unsettled")
    assert {found[name] for name in left} == {None}


def test_an_annotation_needs_a_query_and_has_one_outcome():
    assert parsed(arguments.annotation, "--not-helped", "id:1")["helped"] is False
    assert parsed(arguments.annotation, "--helped", "id:1")["helped"] is True
    for words in (("--helped",), ("--helped", "--not-helped", "id:1")):
        with pytest.raises((SystemExit, Exception)):
            parsed(arguments.annotation, *words)


def test_a_ticket_is_taken_up_or_shown():
    assert parsed(arguments.ticket, "show", "T-1")["words"] == ["show", "T-1"]
    assert parsed(arguments.ticket, "--done")["words"] == []


def test_one_thing_at_a_time_is_done_with_a_saved_search():
    assert parsed(arguments.searches, "slow", "--save", "code:SlowDown")["save"] == "code:SlowDown"
    with pytest.raises((SystemExit, Exception)):
        parsed(arguments.searches, "slow", "--delete", "--rename", "fast")


def test_an_export_can_be_of_one_ticket():
    found = parsed(arguments.export, "--ticket", "T-1", "out")
    assert (found["ticket"], found["file"], found["query"]) == ("T-1", Path("out"), [])
