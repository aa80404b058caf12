"""What no value has is not looked for, and what one has is found all the same."""

import random
from contextlib import closing

import pytest

from obsdiag.history import History, column_pairs
from obsdiag.history.column_pairs import ColumnPairs, pairs_of
from obsdiag.history.database import open_writer
from obsdiag.history.query import parse
from obsdiag.history.schema import MIGRATIONS

from .finding import TAKEN_AT, record

CHARACTERS = "abz/-0é时\U0001f600"
NAMES = ("bucket", "key", "reqid", "host", "source")


def invented(number: int) -> list[dict[str, object]]:
    """Return findings whose values have few pairs of characters in common."""
    chance = random.Random(number)

    def text() -> str:
        return "".join(chance.choices(CHARACTERS, k=chance.randint(1, 6)))

    return [
        record(
            bucket=text().replace("/", "") or None,
            key=chance.choice((text(), None)),
            request_id=chance.choice((text(), None)),
            url=f"https://{chance.choice('abz')}.example.com/x",
            source=text(),
        )
        for _ in range(5)
    ]


def asked() -> list[str]:
    """Return queries for each character and each two of them, in each value."""
    texts = [*CHARACTERS, *(one + other for one in CHARACTERS for other in CHARACTERS)]
    return [f"{sign}{name}:{text}" for sign in ("", "-") for name in NAMES for text in texts]


def found(history: History, query: str) -> list[int]:
    return [entry.id for entry in history.search(query)]


def is_ruled_out(history: History, query: str) -> bool:
    with history._file.readers.lend() as connection:
        pairs = ColumnPairs()
        pairs.update(connection)
    (term,) = parse(query).parts
    return not pairs.may_have(term)


@pytest.mark.parametrize("number", range(3))
def test_the_same_is_found_as_without_what_is_known(history, monkeypatch, number):
    history.add_many([(one, b"") for one in invented(number)], taken_at=TAKEN_AT)
    with_it = {query: found(history, query) for query in asked()}
    monkeypatch.setattr(ColumnPairs, "may_have", lambda *_: True)
    assert with_it == {query: found(history, query) for query in asked()}
    assert [] in with_it.values()


@pytest.mark.parametrize("query", ["key:zq", "bucket:zq", "key:q", "host:qq", "reqid:xy"])
def test_what_no_value_has_is_ruled_out_until_one_has_it(history, query):
    history.add(record(), b"", taken_at=TAKEN_AT)
    assert is_ruled_out(history, query)
    assert found(history, query) == found(history, f"{query} media") == []
    assert found(history, f"{query} OR media") == found(history, f"-{query}") == [1]
    text = query.partition(":")[2]
    values = {"key": text, "bucket": text, "request_id": text, "url": f"https://{text}.example/"}
    second = history.add(record(**values), b"", taken_at=TAKEN_AT)
    assert found(history, query) == [second]


def test_another_process_that_begins_anew_is_noticed(history, path):
    first = history.add(record(key="zq"), b"", taken_at=TAKEN_AT)
    with History(path) as other:
        other.delete([first])
        other.forget("key:nothing")
        assert found(other, "key:zq") == []
        second = history.add(record(key="zq"), b"", taken_at=TAKEN_AT)
        assert found(history, "key:zq") == found(other, "key:zq") == [second]


def test_of_what_is_forgotten_no_pair_is_left(history):
    history.add(record(key="zq"), b"", taken_at=TAKEN_AT)
    history.add(record(key="other", request_id="9"), b"", taken_at=TAKEN_AT)
    assert not is_ruled_out(history, "key:zq")
    history.forget("key:zq")
    assert is_ruled_out(history, "key:zq")


def test_of_too_many_pairs_none_is_ruled_out(history, monkeypatch):
    monkeypatch.setattr(column_pairs, "MOST_PAIRS", 4)
    for key in ("ab", "cdefgh", "zq"):
        history.add(record(key=key), b"", taken_at=TAKEN_AT)
    assert not is_ruled_out(history, "key:xx")
    assert found(history, "key:zq") == [3]


def test_the_pairs_of_an_old_file_are_learnt(history, path):
    history.add(record(), b"", taken_at=TAKEN_AT)
    history.close()
    with closing(open_writer(path)) as before:
        before.execute("DROP TABLE column_pair")
        before.execute(f"PRAGMA user_version = {len(MIGRATIONS[:6])}")
    with History(path) as migrated:
        assert is_ruled_out(migrated, "key:zq")
        assert found(migrated, "key:im") == [1]


def test_each_character_begins_a_pair():
    assert {pair & 0xFFFF for pair in pairs_of(["ab", "c"])} == {*map(ord, "abc\n")}
    assert pairs_of([]) == set()
