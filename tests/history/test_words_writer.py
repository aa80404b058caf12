import pytest

from obsdiag.errors import HistoryError

from .finding import TAKEN_AT, record


def rows(history, table: str) -> int:
    (number,) = history._file.writer.execute(f"SELECT count(*) FROM {table}").fetchone()
    return number


def test_each_finding_has_one_row_of_words_and_one_in_the_index(history):
    ids = [history.add(record(request_id=f"A{n}"), b"", taken_at=TAKEN_AT) for n in range(3)]
    history.annotate(ids[0], note="Said of it")
    history.annotate(ids[0], note="Said otherwise")
    assert rows(history, "words") == rows(history, "trigram") == 3
    assert [entry.id for entry in history.search("otherwise")] == ids[:1]
    assert history.search('"said of it"') == []


def test_words_that_come_and_go_in_one_transaction_leave_nothing(history):
    entry_id = history.add(record(request_id="A1"), b"", taken_at=TAKEN_AT)
    with history._file.written() as writing:
        before = writing.annotation(entry_id)
        writing.set_annotation(entry_id, before, before._replace(note="Shortlived"))
        writing.delete(entry_id)
    assert rows(history, "words") == 0
    assert history.search("shortlived") == []


def change_and_fail(history, entry_id: int) -> None:
    with history._file.written() as writing:
        before = writing.annotation(entry_id)
        writing.set_annotation(entry_id, before, before._replace(note="Undone"))
        writing.annotation(4711)


def test_what_was_not_committed_is_not_believed(history):
    entry_id = history.add(record(request_id="A1"), b"", taken_at=TAKEN_AT)
    with pytest.raises(HistoryError):
        change_and_fail(history, entry_id)
    assert history.search("undone") == []
    history.annotate(entry_id, note="Done")
    assert [entry.id for entry in history.search("done")] == [entry_id]


def test_the_index_has_the_words_that_there_are_and_no_others(history):
    entry_id = history.add(record(request_id="A1"), b"", taken_at=TAKEN_AT)
    gone = history.add(record(request_id="B2"), b"", taken_at=TAKEN_AT)
    history.annotate(entry_id, note="Said of it")
    history.annotate(entry_id, note="Said otherwise")
    history.delete([gone])
    # It compares the index with the table, and raises where they differ (FTS5, 6.4).
    check = "INSERT INTO trigram (trigram, rank) VALUES ('integrity-check', 1)"
    history._file.writer.execute(check)
