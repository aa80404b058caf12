import random
import sqlite3
from contextlib import closing

import pytest

from obsdiag.errors import HistoryError
from obsdiag.history import DamagedError, History, recover

from .finding import TAKEN_AT, record

NUMBER = 400


@pytest.fixture
def filled(path):
    with History(path) as history:
        items = [
            (record(request_id=f"{n:032X}", message=f"m{n} " * 50), f"capture {n} ".encode() * 30)
            for n in range(NUMBER)
        ]
        first, *_ = history.add_many(items, taken_at=TAKEN_AT)
        history.annotate(first, ticket="T-4711", tags=["proxy"], note="Ask.", pinned=True)
    return path


def damage(path, first: int, last: int) -> None:
    """Write nonsense over some pages."""
    with path.open("r+b") as file:
        file.seek(4096 * first)
        file.write(random.Random(first).randbytes(4096 * (last - first)))


def damaged_pages(path) -> list[int]:
    """Return pages of the findings themselves, spread over the file."""
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute(
            "SELECT pageno FROM dbstat WHERE name = 'finding' AND pagetype = 'leaf' ORDER BY pageno"
        )
        return [page - 1 for (page,) in rows][5::40]


def test_what_can_be_read_is_saved_and_the_rest_is_counted(filled):
    try:
        pages = damaged_pages(filled)
    except sqlite3.OperationalError:
        pytest.skip("this SQLite tells nothing of its pages")
    assert pages
    for page in pages:
        damage(filled, page, page + 1)
    damaged = filled.read_bytes()
    with pytest.raises(DamagedError), History(filled) as history:
        history.check()
    done = recover(filled)
    assert done.kept_aside.read_bytes() == damaged
    assert done.kept_aside.name.startswith("history.damaged.2")
    assert done.lost
    assert done.recovered + done.lost == NUMBER
    assert done.recovered > NUMBER / 2
    with History(filled) as history:
        history.check()
        assert history.count() == done.recovered
        newest = history.search(limit=1)[0]
        assert history.capture(newest.id).startswith(b"capture ")


def test_a_healthy_history_is_saved_whole(filled):
    with History(filled) as history:
        key = history.mask_key
        before = [(entry.record, entry.note, entry.tags) for entry in history.search(limit=NUMBER)]
    done = recover(filled)
    assert (done.recovered, done.lost) == (NUMBER, 0)
    with History(filled) as history:
        assert history.mask_key == key
        after = [(entry.record, entry.note, entry.tags) for entry in history.search(limit=NUMBER)]
        assert after == before
        assert [entry.ticket for entry in history.search("is:pinned")] == ["T-4711"]


@pytest.mark.parametrize("content", [b"", b"no database at all " * 1000, bytes(8192)])
def test_of_what_is_no_history_nothing_is_saved_and_nothing_is_thrown_away(path, content):
    path.parent.mkdir()
    path.write_bytes(content)
    done = recover(path)
    assert (done.recovered, done.lost) == (0, None)
    assert done.kept_aside.read_bytes() == content
    with History(path) as history:
        assert history.count() == 0


@pytest.mark.parametrize("seed", range(8))
def test_whatever_is_damaged_a_new_history_comes_of_it(filled, seed):
    chance = random.Random(seed)
    size = filled.stat().st_size
    with filled.open("r+b") as file:
        for _ in range(20):
            file.seek(chance.randrange(size))
            file.write(chance.randbytes(300))
    done = recover(filled)
    with History(filled) as history:
        history.check()
        assert history.count() == done.recovered <= NUMBER
        assert history.add(record(), b"", taken_at=TAKEN_AT)


@pytest.mark.parametrize(
    "what", [b"CREATE TABLE finding", b"CREATE INDEX", b"CREATE TABLE capture"]
)
def test_a_schema_that_is_no_text_is_damage_as_any_other(filled, what):
    held = filled.read_bytes()
    assert what in held
    filled.write_bytes(held.replace(what, b"\xff\xfe" + what[2:]))
    with pytest.raises(DamagedError, match="recover"):
        History(filled)
    recover(filled)
    with History(filled) as history:
        history.check()


def test_a_history_that_is_not_there_is_said(path):
    with pytest.raises(HistoryError, match="cannot be recovered"):
        recover(path)
