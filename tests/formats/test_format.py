"""A reader that fails takes nothing else with it."""

from __future__ import annotations

import logging

import pytest

from obsdiag.errors import SourceError
from obsdiag.formats import burp, playwright, record_payloads
from obsdiag.formats.captures import read_captures
from obsdiag.formats.format import Failure, Surroundings, guarded, part_of
from obsdiag.formats.har import reader as har_reader
from obsdiag.input.stream import Stream
from obsdiag.model import Origin
from tests.answer import captures, error, response

PLACE = Origin("made-up.txt")


def failing(why: Exception):
    """Yield a capture, and then fail."""
    yield from captures(response())
    raise why


def test_what_was_read_before_a_failure_is_kept_and_the_failure_is_told(caplog):
    caplog.set_level(logging.INFO)
    told: list[Failure] = []
    found = list(guarded(failing(KeyError("x")), "har", PLACE, Surroundings(fail=told.append)))
    assert len(found) == 1
    assert told == [Failure(PLACE, "KeyError")]
    assert "har failed" in caplog.text
    assert "Traceback" not in caplog.text


@pytest.mark.parametrize("why", [OSError("gone"), SourceError("gone")])
def test_what_the_input_itself_raises_is_not_a_readers_failure(why):
    def read() -> None:
        raise why

    with pytest.raises(type(why)):
        list(guarded(failing(why), "har", PLACE))
    with pytest.raises(type(why)):
        part_of(read, "har", PLACE, Surroundings())


def test_a_record_that_cannot_be_read_costs_only_itself_and_is_told(monkeypatch, caplog):
    read_block = record_payloads.read_block

    def failing_at_first(shown, origin, anchors=None):
        if origin.line <= 2:
            raise ValueError("a secret")
        yield from read_block(shown, origin, anchors)

    caplog.set_level(logging.INFO)
    monkeypatch.setattr(record_payloads, "read_block", failing_at_first)
    log = b"".join(b"[2026-03-14 09:28:3%d] failed\n" % at + error() + b"\n" for at in range(3))
    told: list[Failure] = []
    found = read_captures(Stream.of(log), PLACE, Surroundings(fail=told.append))
    assert [one.origin.line for one in found] == [4, 6]
    assert [(one.origin.line, one.kind, one.ends) for one in told] == [(2, "ValueError", False)]
    assert "a secret" not in caplog.text


ENTRY = b"""{"startedDateTime": "2026-03-14T09:28:30Z", "request": {"method": "GET", "url":
"https://b.obs.example.com/k"}, "response": {"status": 404, "content": {"text": "x"}}}""".replace(
    b"\n", b" "
)
ITEM = b"<item><request>GET / HTTP/1.1\n\n</request><response>%b</response></item>\n"
INPUTS = {
    "har": (har_reader, "read_entry", b'{"log": {"entries": [%b]}}' % b", ".join([ENTRY] * 3)),
    "playwright": (
        playwright,
        "read_entry",
        (playwright.MARK[:-1] + ENTRY + b"}\n") * 3,
    ),
    "burp": (
        burp,
        "_capture",
        b"<?xml version='1.0'?>\n<items burpVersion='2026.1'>\n%b</items>"
        % (ITEM % response() * 3),
    ),
}


@pytest.mark.parametrize("name", INPUTS)
def test_a_part_of_a_format_that_cannot_be_read_costs_only_itself_and_is_told(monkeypatch, name):
    module, function, data = INPUTS[name]
    told: list[Failure] = []
    around = Surroundings(fail=told.append)
    whole = list(read_captures(Stream.of(data), PLACE, around))
    assert (len(whole), told) == (3, [])
    usual, calls = getattr(module, function), []

    def second_fails(*args, **given):
        calls.append(1)
        if len(calls) == 2:
            raise TypeError("a secret")
        return usual(*args, **given)

    monkeypatch.setattr(module, function, second_fails)
    found = [one.origin for one in read_captures(Stream.of(data), PLACE, around)]
    assert found == [whole[0].origin, whole[2].origin]
    (failure,) = told
    assert failure == Failure(whole[1].origin, "TypeError")


def test_a_format_whose_reader_fails_altogether_ends_there_and_that_is_told(monkeypatch):
    def failing_reader(*_):
        raise AssertionError

    monkeypatch.setattr(burp, "_items", failing_reader)
    told: list[Failure] = []
    _, _, data = INPUTS["burp"]
    assert list(read_captures(Stream.of(data), PLACE, Surroundings(fail=told.append))) == []
    assert told == [Failure(PLACE, "AssertionError", ends=True)]
