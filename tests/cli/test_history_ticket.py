"""What the command about tickets answers."""

from __future__ import annotations

from tests.cli.test_history_captures import save
from tests.command import run


def test_what_comes_in_is_of_the_ticket_that_is_taken_up():
    assert run("history", "ticket").out == "No ticket is taken up.\n"
    assert run("history", "ticket", "T-99").out == "What comes in is of ticket T-99.\n"
    save(1, 2)
    assert run("history", "ticket", "--done").out == "No ticket is taken up.\n"
    save(3)
    save(1)  # it is known, and stays of its ticket
    found = run("history", "--format", "json", "ticket:T-99").rows
    assert [one["id"] for one in found] == [2, 1]
    assert "ticket T-99" in run("history", "show", "1").out


def settled() -> None:
    save(1, 2)
    save(3)
    run("history", "set", "--ticket", "T-1", "--answer", "Grant it.", "id:1")
    run("history", "set", "--ticket", "T-1", "--cause", "AccessDenied#1/policy", "id:3")
    run("history", "set", "--helped", "--note", "by phone", "id:3")


def test_all_of_a_ticket_is_shown():
    settled()
    lines = run("history", "ticket", "show", "T-1").out.splitlines()
    assert lines[0] == "Ticket T-1: findings 2, helped 1 of 1 that are settled"
    shown = "\n".join(lines)
    told = ("Answered: Grant it.", "Note: by phone", "Cause: AccessDenied#1/policy", "It helped.")
    assert all(one in shown for one in told)
    (row,) = run("history", "ticket", "--format", "json", "show", "T-1").rows
    assert [one["id"] for one in row["findings"]] == [1, 3]
    assert [one["capture"] for one in row["captures"]] == [1, 2]
    assert row["findings"][1]["history"]["helped"] is True


def test_what_was_settled_can_be_unsettled():
    settled()
    run("history", "set", "--unsettled", "id:3")
    assert "helped" not in run("history", "ticket", "show", "T-1").out


def test_a_ticket_of_which_nothing_is_known_is_said_to_be_so():
    failed = run("history", "ticket", "show", "T-7")
    assert (failed.status, failed.out) == (2, "")
    assert "T-7" in failed.err


def test_all_of_a_ticket_is_exported_and_nothing_else(tmp_path):
    settled()
    assert run("history", "export", "--ticket", "T-1", str(tmp_path / "out")).status == 0
    assert (tmp_path / "out").read_bytes().count(b"\n") == 2
    failed = run("history", "export", "--ticket", "T-7", str(tmp_path / "other"))
    assert failed.status == 2
    assert not (tmp_path / "other").exists()
