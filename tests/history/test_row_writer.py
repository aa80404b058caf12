import random

import pytest

from obsdiag.errors import HistoryError
from obsdiag.history import History

from .finding import TAKEN_AT, record

TOKEN = "gQpldXJvcGVhbmNsb3VkAbCdEf0123456789"


def test_a_new_capture_is_counted_where_it_is_known(history):
    first = history.add(record(), b"one", taken_at="2026-11-22T10:00:00Z")
    other = history.add(record(key="other"), b"one", taken_at="2026-11-22T11:00:00Z")
    again = history.add_many([(record(), b"two")] * 2, taken_at="2026-11-23T10:00:00Z")
    assert again == [first, first] != [other, other]
    entry = history.get(first)
    assert (entry.occurrences, entry.first_seen, entry.last_seen) == (
        3,
        "2026-11-22T10:00:00Z",
        "2026-11-23T10:00:00Z",
    )
    assert history.count() == 2
    assert history.capture(first) == b"one"


def test_a_failed_write_leaves_nothing_that_is_believed(history):
    with pytest.raises(HistoryError, match="no longer"), history._file.written() as writing:
        writing.annotation(4711)
    history._file.writer.execute("PRAGMA max_page_count = 10")
    with pytest.raises(HistoryError, match="disk is full"):
        history.add(
            record(code="NeverSeenBefore", message="Never seen"),
            random.Random(1).randbytes(99_999),
            taken_at=TAKEN_AT,
        )
    history._file.writer.execute("PRAGMA max_page_count = 100000")
    entry_id = history.add(record(code="NeverSeenBefore"), b"", taken_at=TAKEN_AT)
    assert [entry.id for entry in history.search("code:neverseen")] == [entry_id]


def test_what_comes_in_is_masked_by_the_key_of_this_history(history):
    text = f"x-obs-security-token: {TOKEN}".encode()
    first = history.add(record(fields={"x-obs-security-token": TOKEN}), text, taken_at=TAKEN_AT)
    second = history.add(record(key="b", message=text.decode()), b"", taken_at=TAKEN_AT)
    mask = history.capture(first).decode().partition(": ")[2]
    assert mask.startswith("masked-token-")
    assert history.get(first).record["fields"] == {"x-obs-security-token": mask}
    assert history.get(second).message == f"x-obs-security-token: {mask}"
    assert len(history.mask_key) == 32


def test_a_phrase_of_another_program_is_known(history, path):
    with History(path) as other:
        for number, writer in enumerate((history, other, history, other)):
            values = {"request_id": f"{number}", "message": f"Message {'abcd'[number]} and more"}
            writer.add(record(**values), b"", taken_at=TAKEN_AT)
            writer.add(record(request_id=f"{number}+", message="Message"), b"", taken_at=TAKEN_AT)
        assert len(history.search("message")) == len(other.search("message")) == 8
        assert len(other.search('"message b"')) == len(history.search('"message b"')) == 1


def test_what_comes_twice_at_once_is_counted_twice(history):
    first, again = history.add_many([(record(), b"one"), (record(), b"two")], taken_at=TAKEN_AT)
    assert first == again
    assert history.get(first).occurrences == 2
