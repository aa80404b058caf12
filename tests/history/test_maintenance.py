import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from threading import Event, Thread

import pytest

from obsdiag.config.settings import Retention
from obsdiag.errors import HistoryError
from obsdiag.history import maintenance
from obsdiag.history.annotation import AnnotationUpdate
from obsdiag.history.retention import merge_by_itself
from obsdiag.history.staged_row import ImportedRow, Seen

from .finding import TAKEN_AT, record

EVERYTHING = Retention()


def fill(history, number: int, first: int = 0) -> list[int]:
    return [
        history.add(record(request_id=f"{at:032X}"), b"", taken_at=TAKEN_AT)
        for at in range(first, first + number)
    ]


def parts(path) -> int:
    with closing(sqlite3.connect(path)) as other:
        (number,) = other.execute("SELECT count(DISTINCT segid) FROM trigram_idx").fetchone()
    return number


def test_the_limits_are_kept_in_small_steps(history, monkeypatch):
    monkeypatch.setattr(maintenance, "_AT_ONCE", 3)
    ids = fill(history, 10)
    assert history.surplus(Retention(entries=4)) == 6
    assert history.maintain(Retention(entries=4)) == 6
    assert [entry.id for entry in history.search()] == ids[:5:-1]
    assert history.maintain(Retention(entries=4)) == 0


def test_it_can_be_stopped_after_any_step(history, monkeypatch):
    monkeypatch.setattr(maintenance, "_AT_ONCE", 3)
    fill(history, 10)
    answers = iter([True, True])
    assert history.maintain(Retention(entries=1), lambda: next(answers, False)) == 6
    assert history.count() == 4
    assert history.maintain(Retention(entries=1)) == 3


def test_what_is_pinned_between_two_steps_stays(history, monkeypatch):
    monkeypatch.setattr(maintenance, "_AT_ONCE", 1)
    _, second, third = fill(history, 3)

    def pin() -> bool:
        if history.count() == 2:
            history.annotate(second, pinned=True)
        return True

    assert history.maintain(Retention(entries=1), pin) == 1
    assert [entry.id for entry in history.search()] == [third, second]


def setting_of_the_index(path, name: str) -> int:
    with closing(sqlite3.connect(path)) as other:
        sql = "SELECT v FROM trigram_config WHERE k = ?"
        (number,) = other.execute(sql, (name,)).fetchone()
    return number


def merges_at(path) -> int:
    """Return of how many parts of one size the index makes one by itself; 0: it does not."""
    return setting_of_the_index(path, "automerge")


def test_the_index_is_not_merged_while_much_is_brought_in(history, path):
    seen = []

    def items():
        yield ImportedRow(record(), b"", Seen(TAKEN_AT, TAKEN_AT), AnnotationUpdate())
        seen.append(merges_at(path))
        raise HistoryError("no finding")

    with pytest.raises(HistoryError, match="no finding"):
        history.bring(items())
    assert seen == [0]
    assert merges_at(path) == 4


def test_more_words_are_gathered_for_a_part_while_much_is_brought_in(history, path):
    usual = setting_of_the_index(path, "hashsize")
    with maintenance.parts_apart(history._file):
        assert setting_of_the_index(path, "hashsize") == 2 * usual
    assert setting_of_the_index(path, "hashsize") == usual


def test_the_index_is_merged_again_after_an_import_that_was_killed(history, path):
    merge_by_itself(history._file.writer, on=False)
    history.optimise()
    assert merges_at(path) == 4


def test_the_trash_is_emptied_of_what_has_long_been_in_it(history):
    old, new, kept = fill(history, 3)
    history.delete([old, new])
    moment = datetime.now(UTC) - timedelta(days=maintenance.TRASH_DAYS + 1)
    with history._file.alone() as connection:
        sql = "UPDATE finding SET deleted_at = ? WHERE id = ?"
        connection.execute(sql, (moment.isoformat(timespec="milliseconds"), old))
    assert history.maintain(EVERYTHING) == 1
    assert history.restore([old, new]) == 1
    assert sorted(entry.id for entry in history.search()) == [new, kept]


def test_the_index_is_merged_when_it_has_grown(history, path, monkeypatch):
    monkeypatch.setattr(maintenance, "_GROWN", 20)
    fill(history, 20)
    history.maintain(EVERYTHING)
    assert parts(path) > 1
    fill(history, 3, first=20)
    history.maintain(EVERYTHING)
    assert parts(path) == 1
    fill(history, 3, first=23)
    history.maintain(EVERYTHING)
    assert parts(path) > 1
    assert len(history.search("denied")) == 26


def test_a_merge_that_was_stopped_goes_on_the_next_time(history, path, monkeypatch):
    monkeypatch.setattr(maintenance, "_GROWN", 1)
    fill(history, 20)
    answers = iter([True] * 3)  # nothing to prune, nothing in the trash, one look at the index
    history.maintain(EVERYTHING, lambda: next(answers, False))
    assert parts(path) > 1
    history.maintain(EVERYTHING)
    assert parts(path) == 1


@pytest.mark.parametrize("way", ["upkeep", "optimise"])
def test_others_write_meanwhile(history, monkeypatch, way):
    fill(history, 30)
    stop, added = Event(), []

    def add() -> None:
        while not stop.is_set():
            added.extend(fill(history, 1, first=1000 + len(added)))

    thread = Thread(target=add)
    thread.start()
    try:
        while len(added) < 20:
            history.optimise() if way == "optimise" else history.maintain(Retention(entries=20))
    finally:
        stop.set()
        thread.join()
    assert history.get(added[-1]) is not None
