import pytest

from obsdiag.errors import HistoryError

from .finding import TAKEN_AT, record


def written(history, code: str, request_id: str) -> int:
    values = {"code": code, "request_id": request_id}
    return history.add(record(**values), code.encode(), taken_at=TAKEN_AT)


def test_what_is_in_the_trash_is_found_again_once_it_is_out(history):
    entry_id = written(history, "NoSuchUpload", "A1")
    with history._file.written() as writing:
        assert (writing.trash(entry_id, TAKEN_AT), writing.trash(entry_id, TAKEN_AT)) == (1, 0)
        assert (writing.trashed(), writing.last_trashed()) == ([entry_id], [entry_id])
    assert history.search("nosuchupload") == []
    with history._file.written() as writing:
        assert (writing.restore(entry_id), writing.restore(entry_id)) == (1, 0)
    assert [entry.id for entry in history.search("nosuchupload")] == [entry_id]


def test_a_capture_goes_with_the_last_finding_that_was_read_from_it(history):
    first = history.add(record(request_id="A1"), b"both", taken_at=TAKEN_AT)
    second = history.add(record(request_id="B2"), b"both", taken_at=TAKEN_AT)
    with history._file.written() as writing:
        assert (writing.delete(first), writing.delete(first)) == (1, 0)
    assert history.capture(second) == b"both"
    with history._file.written() as writing:
        writing.delete(second)
    assert history._file.writer.execute("SELECT count(*) FROM capture").fetchone() == (0,)


def test_nothing_is_said_of_a_finding_that_is_gone(history):
    with pytest.raises(HistoryError, match="no longer"), history._file.written() as writing:
        writing.annotation(4711)
    with history._file.written() as writing:
        assert not writing.pinned(4711)
        assert writing.trash(4711, TAKEN_AT) == writing.restore(4711) == 0


def test_what_is_said_of_a_finding_is_what_it_is_found_by_from_then_on(history):
    entry_id = written(history, "NoSuchUpload", "A1")
    history.annotate(entry_id, note="Asked the customer", pinned=True)
    with history._file.written() as writing:
        assert writing.pinned(entry_id)
        before = writing.annotation(entry_id)
        writing.set_annotation(entry_id, before, before._replace(note="Solved since"))
    assert [entry.id for entry in history.search("solved")] == [entry_id]
    assert history.search("customer") == []
