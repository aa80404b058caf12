"""What is found of request ids, whose beginnings stand in another form in the index."""

from __future__ import annotations

import random

import pytest

from obsdiag.history.history_reader import HistoryReader
from obsdiag.history.indexed_id import AFTER, forms
from obsdiag.history.query import parse

from .finding import TAKEN_AT, record

IDS = (
    *("0000019A39CED01C8822811400BF5F08", "000001D80001A4F2C935C7FC9795C30D", "000001A01"),
    *("0000011111111111", "000001A2", "000001A", "000001", "00000119a", "0000029A39CED01C"),
    *("4442587FB7D0A2F9", "tx000000000000000000001-0019a1", "00000000000000000000000000001a11"),
)


def add(history, ids) -> None:
    items = [(record(request_id=each), b"") for each in ids]
    history.add_many(items, taken_at=TAKEN_AT)


def whole_ids_up_to(history, number: int) -> None:
    """Have the findings up to this one be indexed as they were before."""
    sql = "UPDATE setting SET value = CAST(? AS BLOB) WHERE name = ?"
    history._file.writer.execute(sql, (str(number), AFTER))


def parts() -> list[str]:
    """Return parts of the ids, many of them of their heads, and some that none has."""
    chance = random.Random(14)
    found = {each[at : at + length] for each in IDS for at in range(9) for length in (1, 2, 3, 5)}
    found |= {each[at:end] for each in IDS for at in range(9) for end in (8, 9, 10, 12)}
    found |= {"0001a", "001a2f", "0" * 9, "1ff", "00019a3b", "d80"}
    return chance.sample(sorted(filter(None, found)), 110)


@pytest.mark.parametrize("old", [0, len(IDS) // 2, len(IDS)])
def test_each_part_of_an_id_is_found_in_rows_of_now_and_of_before(history, old):
    whole_ids_up_to(history, old)
    add(history, IDS)
    history.annotate(2, note="said")
    history.annotate(len(IDS), note="said")
    for part in parts():
        at = [n for n, each in enumerate(IDS, 1) if part.lower() in each.lower()][::-1]
        assert [each.id for each in history.search(f"reqid:{part}")] == at, part
        with_it = [each.id for each in history.search(part)]
        assert set(at) <= set(with_it), part


def test_what_is_gone_is_in_the_index_no_more(history):
    whole_ids_up_to(history, 4)
    add(history, IDS)
    history.delete(range(1, len(IDS) + 1))
    history.forget("code:AccessDenied")
    terms = history._file.writer.execute("SELECT count(*) FROM vocabulary").fetchone()
    assert terms == (0,)


def test_what_all_heads_share_does_not_make_a_row_a_candidate(history):
    chance = random.Random(5)
    add(history, (f"000001D8{chance.getrandbits(96):024X}" for _ in range(600)))
    for query in ("reqid:0001a", "0001b", "reqid:00019a", "01d9"):
        with history._file.readers.lend() as connection:
            way = HistoryReader(history._file)._plan(connection, parse(query))
            (number,) = connection.execute(
                "SELECT count(*) FROM trigram AS t WHERE " + way.conditions[0], way.values
            ).fetchone()

        assert number < 12, query


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("0001a", ["1a"]),
        ("1a2f", ["1a2", "1a", "1"]),
        ("00000000", []),
        ("0000019a3", ["19a"]),
        ("zebra", []),
    ],
)
def test_a_text_has_the_forms_of_all_places_in_the_head(text, digits):
    shown = [
        "".join(chr(ord(c) - 0xF0000) for c in form if ord(c) > 0xFFFF) for form in forms(text)
    ]
    assert [each for each in shown if each][: len(digits)] == digits
