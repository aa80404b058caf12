"""Every target holds for its seeds, and for some changes of them: more with OBSDIAG_FUZZ_RUNS."""

from __future__ import annotations

import os
import signal
from random import Random

import pytest

from tests.answer import error
from tests.fuzz import campaign, ledger, session
from tests.fuzz.mutation import mutated
from tests.fuzz.oracle import FoundError, check
from tests.fuzz.seeds import seeds
from tests.fuzz.session import Session
from tests.fuzz.target import Target
from tests.fuzz.targets import TARGETS

RUNS = int(os.environ.get("OBSDIAG_FUZZ_RUNS", "25"))
"""Changed inputs of each target; `tests/fuzz/run` does as many as there is time for."""


@pytest.mark.parametrize("name", TARGETS)
def test_a_target_holds_for_its_seeds(name):
    for seed in seeds(name):
        check(TARGETS[name], seed)


@pytest.mark.may_log
@pytest.mark.parametrize("name", TARGETS)
def test_a_target_holds_for_changes_of_its_seeds(name):
    random, given = Random(name), seeds(name)
    for _ in range(RUNS):
        check(TARGETS[name], mutated(random, given))


RUNS_OF = (
    *(
        b" ",
        b"\t",
        b"\n",
        b"\r\n",
        b"\\",
        b'"',
        b"'",
        b"=\n",
        b"> ",
        b"\xa0",
        b"{",
        b"[",
        b"&",
        b"<",
    ),
    *(
        b"<a>",
        b"a ",
        b"a=",
        b"a:",
        b"\\n",
        b'\\"',
        b"%20",
        b"&amp;",
        b"-",
        b"|",
        b"0",
        b"A",
        b"(",
        b",",
    ),
    *(b"\x1b[0m", b"Code: ", b"HTTP/1.1 ", b"x-obs-request-id: ", b"\xe2\x80\x8b", b"requestId="),
    *(b"status: 403 ", b"Caused by: ", b"b'", b"\\x41", b"41 ", b"QUJD", b"* ", b"; ", b"<", b","),
)
"""What a reader may look for again from each of its places; 16 KB of blanks once took 7 s."""


@pytest.mark.parametrize("unit", RUNS_OF, ids=lambda unit: unit.hex())
def test_a_long_run_of_anything_is_read_at_once(unit):
    run, xml = unit * (16_000 // len(unit)), error()
    for data in (run + b"\n" + xml, xml[:60] + run + xml[60:], b"GET / HTTP/1.1 " + run):
        check(TARGETS["captures"], data)


def test_what_answers_otherwise_the_second_time_is_a_find():
    answers = iter([1, 2])
    with pytest.raises(FoundError, match="second time"):
        check(Target("unsteady", lambda _: next(answers)), b"")


def test_what_takes_too_long_is_a_find(monkeypatch):
    monkeypatch.setattr("tests.fuzz.oracle.SECONDS", -1.0)
    with pytest.raises(FoundError, match=" s for 0 bytes"):
        check(Target("slow", lambda _: None), b"")


def test_a_session_goes_on_after_a_find_and_enters_what_it_did(tmp_path, monkeypatch, capsys):
    def fails(data: bytes) -> None:
        raise ValueError(data)

    monkeypatch.setattr(session, "HERE", tmp_path)
    monkeypatch.setattr(ledger, "BUILD", tmp_path)
    monkeypatch.setattr(ledger, "LEDGER", tmp_path / "ledger")
    monkeypatch.setattr(ledger, "SUMMARY", tmp_path / "summary.md")
    done = Session(Target("failing", fails), None, 2)
    while not done.over():
        done.one(b"x")
    assert done.end() == 1
    assert (tmp_path / "found-failing-2d711642b726").read_bytes() == b"x"
    assert ledger.executions("failing") == 2
    ledger.write_summary()
    told = (tmp_path / "summary.md").read_text("utf-8")
    assert "| failing | 2 |" in told
    assert ledger.code() in told
    monkeypatch.setattr(ledger, "code", lambda: "another")
    assert ledger.executions("failing") == 0, "it was done on other code"


@pytest.mark.skipif(not hasattr(os, "fork"), reason="each target has a process of its own")
def test_what_was_done_counts_where_a_campaign_is_ended(tmp_path, monkeypatch):
    def ended(session: Session) -> int:
        session.one(b"x")
        os.kill(os.getpid(), signal.SIGTERM)
        return 9

    monkeypatch.setattr(ledger, "BUILD", tmp_path)
    monkeypatch.setattr(ledger, "LEDGER", tmp_path / "ledger")
    monkeypatch.setattr(campaign, "_fuzz", ended)
    assert campaign._apart(Target("steady", lambda data: data), seconds=5) == 0
    assert ledger.executions("steady") == 1


@pytest.mark.skipif(not hasattr(os, "fork"), reason="each target has a process of its own")
@pytest.mark.parametrize("at_once", [1, 2, 9])
def test_targets_that_are_fuzzed_at_once_have_their_shares_and_no_more(
    tmp_path, monkeypatch, at_once
):
    def fuzzed(session: Session) -> int:
        while not session.over():
            session.one(b"x")
        return session.end()

    monkeypatch.setattr(ledger, "BUILD", tmp_path)
    monkeypatch.setattr(ledger, "LEDGER", tmp_path / "ledger")
    monkeypatch.setattr(ledger, "SUMMARY", tmp_path / "summary.md")
    monkeypatch.setattr(campaign, "_fuzz", fuzzed)
    targets = [Target(name, lambda data: data, share) for name, share in (("a", 1), ("b", 3))]
    assert not any(campaign._shared_out(targets, 80, at_once))
    assert (ledger.executions("a"), ledger.executions("b")) == (20, 60)
    assert ledger.code() in (tmp_path / "summary.md").read_text("utf-8")
