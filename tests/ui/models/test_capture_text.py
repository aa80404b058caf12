"""What a row says of a capture."""

from __future__ import annotations

import pytest

from obsdiag.history.intake import Kind
from obsdiag.ui.local_text import show_times_in
from obsdiag.ui.models import capture_text
from tests.ui.entry import capture

pytestmark = pytest.mark.usefixtures("qapp")


def test_a_capture_is_called_by_its_file_and_how_many_there_were():
    name = capture_text.capture_name
    assert name(capture(1, 5, source="/var/log/app.log")) == "app.log"
    assert name(capture(1, 5, source="clipboard")) == "Pasted text"
    assert (
        name(capture(1, 5, source="all.jsonl", kind="import", sources=9)) == "all.jsonl, imported"
    )
    assert "app.log and 2 more" in name(capture(1, 5, sources=3))


def test_its_statuses_are_counted_the_commonest_first():
    kinds = (Kind(404, "NoSuchKey", 5), Kind(503, "SlowDown", 4), Kind(404, "NoSuchBucket", 2))
    found = capture(1, 12, kinds=(*kinds, Kind(None, "Timeout", 1)))
    assert capture_text.statuses_text(found) == "404×7 503×4 Timeout×1"
    assert capture_text.kinds_text(found).startswith("404 NoSuchKey ×5 · 503 SlowDown ×4")


def test_it_says_from_when_to_when_its_errors_were():
    show_times_in("utc")
    try:
        times = {"first_time": "2026-11-22T08:00:00Z", "last_time": "2026-11-22T11:42:00Z"}
        assert "–" in capture_text.times_text(capture(1, 2, **times))
        later = {**times, "last_time": "2026-11-24T11:42:00Z"}
        assert capture_text.times_text(capture(1, 2, **later)) == "22/11/2026 – 24/11/2026"
        assert capture_text.times_text(capture(1, 2)) == ""
    finally:
        show_times_in("")


def test_ticket_and_note_are_told_in_few_words():
    found = capture(1, 2, ticket="T-99", tickets=2, note="Wrong endpoint in the settings")
    assert capture_text.capture_signs(found).startswith("T-99 … · ✎ Wrong")
    assert capture_text.capture_signs(capture(1, 2)) == ""


def test_what_was_met_before_is_counted_apart():
    assert capture_text.counts_text(capture(1, 2, met_again=5)) == "2 findings, and 5 met before"
    assert capture_text.counts_text(capture(1, 2)) == "2 findings"
