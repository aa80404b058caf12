import sqlite3
from base64 import b64encode
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest

from obsdiag.config.settings import Retention
from obsdiag.errors import HistoryError
from obsdiag.history import History

from .finding import record

NOW = datetime.now(UTC)


def fill(history, number: int, **values) -> list[int]:
    """Store findings, the oldest of `number` days ago, one a day."""
    return [
        history.add(
            record(request_id=f"{day:032X}", **values),
            f"capture {day}".encode(),
            taken_at=(NOW - timedelta(days=day)).isoformat(timespec="milliseconds"),
        )
        for day in range(number, 0, -1)
    ]


def ids(history) -> list[int]:
    return sorted(entry.id for entry in history.search(limit=1000))


def test_what_is_old_goes_and_what_is_pinned_stays(history):
    first, second, *rest = fill(history, 10)
    history.annotate(first, pinned=True)
    assert history.prune(Retention(days=5)) == 5
    assert ids(history) == [first, *rest[4:]]
    assert second not in ids(history)
    assert history.prune(Retention(days=5)) == 0


def test_what_was_seen_again_is_not_old(history):
    first, *_ = fill(history, 10)
    history.add(record(request_id=f"{10:032X}"), b"", taken_at=NOW.isoformat())
    assert history.prune(Retention(days=1)) == 9
    assert ids(history) == [first]


def test_the_oldest_go_when_there_are_too_many(history):
    kept = fill(history, 10)[-3:]
    assert history.prune(Retention(entries=3)) == 7
    assert ids(history) == kept


def test_the_oldest_go_when_they_take_too_much_room(history, path):
    fill(history, 300, message="x" * 5000)
    size = path.stat().st_size
    history.prune(Retention(size=size // 2))
    assert 100 < len(ids(history)) < 200
    assert ids(history)[-1] == 300


def test_without_limits_everything_is_kept(history):
    fill(history, 3)
    assert history.prune(Retention()) == 0


def test_what_was_deleted_can_be_taken_back(history):
    first, second = fill(history, 2)
    history.annotate(first, note="Ask again.")
    assert history.delete([first]) == 1
    assert history.delete([first]) == 0
    assert ids(history) == [second]
    assert history.restore([first, second, 4711]) == 1
    assert ids(history) == [first, second]
    assert history.get(first).note == "Ask again."
    assert [entry.id for entry in history.search("ask")] == [first]


def test_what_comes_in_again_comes_out_of_the_trash(history):
    (only,) = fill(history, 1)
    history.delete([only])
    assert fill(history, 1) == [only]
    assert history.get(only).occurrences == 2
    assert [entry.id for entry in history.search("denied")] == [only]


def test_the_trash_is_emptied(history):
    first, _ = fill(history, 2)
    history.delete([first])
    assert history.purge() == 1
    assert history.restore([first]) == 0
    assert history.count() == 1


def test_what_says_nothing_forgets_nothing(history):
    fill(history, 1)
    for query in ("", " ", "ticket:", "()"):
        with pytest.raises(HistoryError, match="Say which findings are meant"):
            history.forget(query)
    assert history.count() == 1


def spellings(text: str) -> list[bytes]:
    """Return how a text may stand in a file; base64 begins at any of three places."""
    raw = text.encode()
    shifted = [b64encode(b"x" * at + raw)[4 * (at > 0) : -4] for at in range(3)]
    return [raw, raw.lower(), raw.hex().encode(), raw.hex().upper().encode(), *shifted]


def test_of_what_is_forgotten_nothing_is_left_in_any_file(history, path):
    others = fill(history, 50)
    told = {
        "bucket": "zanzibar-archive",
        "key": "quinces/marmalade.bin",
        "request_id": "0F0F0F0F77777777AAAA5555EEEE3333",
        "message": "Quixotic Unknown Message",
        "code": "VeryPeculiarCode",
        "url": "https://zanzibar-archive.obs.example.com/quinces/marmalade.bin",
    }
    entry_id = history.add(record(**told), repr(told).encode(), taken_at=NOW.isoformat())
    history.annotate(entry_id, ticket="T-98765", tags=["jackdaw"], note="Customer Wolverhampton")
    with closing(sqlite3.connect(path)) as other:  # a backup, as before an upgrade
        other.execute(
            f"VACUUM INTO '{path.with_name('history.version-1.20261122T000000Z.sqlite3')}'"
        )
    found = [*told.values(), "T-98765", "jackdaw", "Wolverhampton", "zanzibar", "marmalade"]
    assert any(found[0].encode() in file.read_bytes() for file in path.parent.iterdir())
    history.search("zanzibar")
    assert history.forget("ticket:98765") == 1
    left = b"".join(file.read_bytes() for file in path.parent.iterdir())
    assert [each for text in found for each in spellings(text) if each in left] == []
    assert ids(history) == others
    assert len(history.search("denied")) == 50
    with closing(sqlite3.connect(path)) as other:
        other.execute("INSERT INTO trigram (trigram) VALUES ('integrity-check')")
        assert other.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_optimising_changes_no_answer(history, path):
    ids = fill(history, 40)
    parts = "SELECT count(DISTINCT segid) FROM trigram_idx"
    history.optimise()
    with closing(sqlite3.connect(path)) as other:
        assert other.execute(parts).fetchone() == (1,)
    assert sorted(entry.id for entry in history.search("denied")) == ids
    history.optimise()


def test_what_a_reader_holds_up_is_said(history, path, monkeypatch):
    fill(history, 3)
    history._file.writer.execute("PRAGMA busy_timeout = 20")
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN")
        other.execute("SELECT count(*) FROM finding").fetchone()
        with pytest.raises(HistoryError, match="another program is reading"):
            history.forget("denied")
        other.execute("ROLLBACK")
    with History(path) as again:
        assert again.count() == 0


def test_what_was_deleted_last_is_taken_back_together(history):
    first, second, third = fill(history, 3)
    history.delete([first])
    history._file.writer.execute("UPDATE finding SET deleted_at = '2020' WHERE id = ?", (first,))
    history.delete([second, third])
    assert history.restore() == 2
    assert ids(history) == [second, third]
    assert (history.restore(), history.restore()) == (1, 0)


def test_tags_come_and_go_one_by_one(history):
    first, second = fill(history, 2)
    history.annotate(first, tags=["proxy"])
    history.annotate(first, second, more_tags=["clock", "proxy"], ticket="T-1")
    assert (history.get(first).tags, history.get(second).tags) == (
        ("proxy", "clock"),
        ("clock", "proxy"),
    )
    history.annotate(first, second, fewer_tags=["proxy", "unknown"])
    assert history.get(first).tags == history.get(second).tags == ("clock",)
    assert [entry.id for entry in history.search("tag:proxy")] == []


def test_of_several_findings_all_are_said_of_or_none(history):
    (first,) = fill(history, 1)
    with pytest.raises(HistoryError, match="no longer in the history"):
        history.annotate(first, 4711, note="Known.")
    assert history.get(first).note == ""
