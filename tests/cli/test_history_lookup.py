"""Every command that takes a query says the same where that finds nothing, or cannot be read."""

from __future__ import annotations

from tests.answer import error, response
from tests.command import run
from tests.rows import each

NAMING = (("reread",), ("set", "--tag", "seen"), ("delete",), ("forget", "--yes"))
"""Commands that do something with what a query finds."""


@each("words", NAMING)
def test_a_command_that_has_nothing_to_work_on_says_so(words: tuple[str, ...]):
    done = run("history", *words, "code:NoSuchKey")
    told = "obsdiag: Nothing in the history answers to “code:NoSuchKey”.\n"
    assert (done.status, done.err) == (2, told)


@each("words", NAMING)
def test_a_value_that_cannot_be_read_is_told_and_nothing_is_taken_for_it(words: tuple[str, ...]):
    run("decode", "--save", stdin=response("503 Slow Down", error("SlowDown", "Slow down.")))
    done = run("history", *words, "until:30.11.2026")
    assert done.status == 2
    assert done.err.startswith("obsdiag: “until:30.11.2026” cannot be read. A time is written as")


def test_a_ticket_of_which_nothing_is_known_is_told_alike(tmp_path):
    told = "obsdiag: Nothing in the history is of the ticket “T-1”.\n"
    assert run("history", "ticket", "show", "T-1").err == told
    assert run("history", "export", "--ticket", "T-1", str(tmp_path / "out.json")).err == told
