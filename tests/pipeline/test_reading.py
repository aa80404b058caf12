"""The one way from sources to findings: what is reported of each input, in which order."""

from __future__ import annotations

import pytest

from obsdiag.errors import HistoryError
from obsdiag.formats import saved
from obsdiag.history import History
from obsdiag.input.sources import OpenStream, Problem, from_paths, paste
from obsdiag.model import Finding
from obsdiag.pipeline.events import Finished, Started
from obsdiag.pipeline.options import ReadOptions
from obsdiag.pipeline.reading import read
from obsdiag.pipeline.saving import keep
from obsdiag.published import load_catalogue
from tests.answer import catalogue, error, finding, response
from tests.rows import each

LINE = (
    b"2026-03-14T09:28:30Z ERROR obs: Status=404 Not Found, Code=NoSuchKey, "
    b"Message=There is none., RequestId=0000019CEBAD03AD%016d\n"
)
TOKEN = "MadeUpTokenOfNobody0123456789"


def kinds(*sources) -> list[str]:
    return [type(event).__name__ for event in read(sources, catalogue())]


def test_a_source_is_started_then_its_findings_come_then_it_is_finished():
    two = response() + b"\n" + response(body=error(request_id="7"), head=("Server: OBS",))
    assert kinds(paste(two)) == ["Started", "Finding", "Finding", "Finished"]
    assert kinds(paste(b""), paste(b"")) == ["Started", "Finished"] * 2


def test_the_start_shows_what_is_being_read():
    started, *_ = read([paste(response(), "ticket")], catalogue())
    assert started == Started("ticket", None, response(), complete=True)


def test_a_long_source_is_shown_by_its_first_bytes():
    started, *_ = read([paste(b"x" * 300_000)], catalogue())
    assert isinstance(started, Started)
    assert (started.complete, len(started.excerpt)) == (False, 256 * 1024)


def test_what_is_shown_is_utf_8_with_line_feeds():
    started, *_ = read([paste(response().decode().encode("utf-16"))], catalogue())
    assert isinstance(started, Started)
    assert started.excerpt == response()


@each(
    "data, expected",
    [
        (response(), ("http", 1, 1)),
        (response("200 OK", b"hello"), ("http", 1, 0)),
        (response() + b"\n" + response("200 OK", b""), ("http", 2, 1)),
        (b"nothing of the kind\n" * 40, (None, 0, 0)),
        (b"", (None, 0, 0)),
    ],
)
def test_the_end_counts_what_was_recognised(data, expected):
    *_, finished = read([paste(data)], catalogue())
    assert isinstance(finished, Finished)
    assert (finished.format, finished.captures, finished.findings) == expected
    assert finished.size == len(data)


def test_a_problem_is_passed_on_and_the_rest_is_read(tmp_path):
    events = list(read([*from_paths([tmp_path / "none"]), paste(response())], catalogue()))
    assert isinstance(events[0], Problem)
    assert isinstance(events[2], Finding)


def test_an_input_that_fails_while_it_is_read_is_a_problem():
    class Failing:
        def __enter__(self):
            return self

        def __exit__(self, *_):
            pass

        def read(self, size):
            raise OSError(5, "Input/output error")

    (problem,) = read([OpenStream(Failing(), "tape")], catalogue())
    assert problem == Problem("tape", "It cannot be read: Input/output error.")


def test_findings_come_before_the_source_is_read_to_its_end():
    asked = []

    class Slow:
        def __enter__(self):
            return self

        def __exit__(self, *_):
            pass

        def read(self, size):
            asked.append(size)
            lines = (LINE % (1000 * len(asked) + number) for number in range(100))
            return b"".join(lines)[:size] if len(asked) < 60 else b""

    events = read([OpenStream(Slow(), "-")], catalogue())
    assert isinstance(next(events), Started)
    so_far = len(asked)
    assert isinstance(next(events), Finding)
    assert len(asked) <= so_far + 2


def test_reading_can_be_cancelled_between_findings():
    stop = []
    two = (
        response() + b"\n" + response("403 Forbidden", error("AccessDenied", request_id="7"))
    ) * 9
    events = read([paste(two), paste(two)], catalogue(), ReadOptions(cancelled=lambda: bool(stop)))
    for event in events:
        if isinstance(event, Finding):
            stop.append(event)
    assert 1 <= len(stop) < 4


def test_a_cancelled_reading_starts_nothing():
    assert list(read([paste(response())], catalogue(), ReadOptions(cancelled=lambda: True))) == []


def test_reading_can_be_cancelled_between_blocks_in_which_nothing_is_found():
    asked = []

    class Endless:
        def __enter__(self):
            return self

        def __exit__(self, *_):
            return None

        def seekable(self):
            return False

        def read(self, size):
            asked.append(size)
            return (
                response() + b"\n" * (size - len(response())) if len(asked) == 1 else b"\n" * size
            )

    events = list(
        read(
            [OpenStream(Endless(), "-")],
            catalogue(),
            ReadOptions(cancelled=lambda: len(asked) > 3),
        )
    )
    assert [type(event) for event in events] == [Started, Finding], "what was found is reported"
    assert len(asked) == 4


def test_what_is_read_is_counted_on_the_way():
    passed = []
    list(read([paste(response()), paste(b"hello")], catalogue(), ReadOptions(passed=passed.append)))
    assert sum(passed) == len(response()) + 5


def test_what_a_reader_passes_over_is_reported(monkeypatch):
    monkeypatch.setattr(saved, "MAX_TEXT", 100)
    exported = b'[{"_postman_id": 1},\n' + b" " * 300_000 + b"]"
    problems = [one for one in read([paste(exported, "a")], catalogue()) if type(one) is Problem]
    assert [(one.source, one.minor) for one in problems] == [("a", True)]
    assert "were read" in problems[0].text


def test_the_catalogue_that_is_shipped_is_the_published_one():
    assert load_catalogue().entries == catalogue().entries
    assert len(load_catalogue().entries) == 111


def test_an_unknown_code_without_a_match_is_a_finding_all_the_same():
    found = finding(response("409 Conflict", error("NeverHeardOf")))
    assert (found.error.code, found.match.entry) == ("NeverHeardOf", None)


def test_a_status_set_by_something_else_is_matched_with_nothing():
    found = finding(response("502 Bad Gateway", b"<html></html>", ("Server: nginx",)))
    assert (found.match.entry, found.match.candidates) == (None, ())


def test_a_finding_is_kept_masked(tmp_path):
    secret = finding(response(head=("Server: OBS", f"x-obs-security-token: {TOKEN}")))
    with History(tmp_path / "history") as history:
        (number,) = keep(history, secret, taken_at="2026-03-14T09:28:30.381Z")
        (entry,) = history.search("")
        assert (entry.id, entry.taken_at) == (number, "2026-03-14T09:28:30.381Z")
        assert entry.record["code"] == "NoSuchKey"
        assert TOKEN.encode() not in history.capture(number)
        assert history.capture(number).startswith(b"HTTP/1.1 404")


def test_a_finding_is_kept_at_the_time_of_the_day(tmp_path):
    with History(tmp_path / "history") as history:
        keep(history, finding(response()))
        (entry,) = history.search("")
    assert len(entry.taken_at) == len("2026-03-14T09:28:30.381Z")
    assert entry.taken_at.endswith("Z")


def test_a_history_that_is_closed_keeps_nothing(tmp_path):
    history = History(tmp_path / "history")
    history.close()
    with pytest.raises(HistoryError):
        keep(history, finding(response()))
