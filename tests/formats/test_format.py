"""A reader that fails takes nothing else with it."""

from __future__ import annotations

import pytest

from obsdiag.errors import SourceError
from obsdiag.formats import record_payloads
from obsdiag.formats.captures import read_captures
from obsdiag.formats.format import Surroundings, guarded
from obsdiag.input.stream import Stream
from obsdiag.model import Origin
from tests.answer import captures, error, response

PLACE = Origin("made-up.txt")


def failing(why: Exception):
    """Yield a capture, and then fail."""
    yield from captures(response())
    raise why


@pytest.mark.may_log
def test_what_was_read_before_a_failure_is_kept_and_the_failure_is_told(caplog):
    told: list[str] = []
    found = list(guarded(failing(KeyError("x")), "har", PLACE, Surroundings(tell=told.append)))
    assert len(found) == 1
    assert told == ["A part of it could not be read as har; what else stands there is missing."]
    assert "har failed" in caplog.text
    assert "Traceback" not in caplog.text


@pytest.mark.parametrize("why", [OSError("gone"), SourceError("gone")])
def test_what_the_input_itself_raises_is_not_a_readers_failure(why):
    with pytest.raises(type(why)):
        list(guarded(failing(why), "har", PLACE))


@pytest.mark.may_log
def test_a_record_that_cannot_be_read_costs_only_itself(monkeypatch, caplog):
    read_block = record_payloads.read_block

    def failing_at_first(shown, origin, anchors=None):
        if origin.line <= 2:
            raise ValueError("a secret")
        yield from read_block(shown, origin, anchors)

    monkeypatch.setattr(record_payloads, "read_block", failing_at_first)
    log = b"".join(b"[2026-03-14 09:28:3%d] failed\n" % at + error() + b"\n" for at in range(3))
    assert [one.origin.line for one in read_captures(Stream.of(log), PLACE)] == [4, 6]
    assert "a secret" not in caplog.text
