"""The laws as oracles of the fuzzer: a value that is lent or lost is told by its kind."""

from __future__ import annotations

from random import Random

import pytest

from tests.fuzz import laws
from tests.fuzz.session import _kind

ROW: laws.Row = {"line": 3, "format": "client", **dict.fromkeys(laws.COMPARED), "status": 403}


def test_a_finding_that_is_missing_or_too_many_is_told_with_its_format():
    assert [kind for kind, _ in laws.differing("cut", [], [ROW])] == ["cut lost client"]
    assert [kind for kind, _ in laws.differing("cut", [ROW], [])] == ["cut too many client"]


def test_a_value_that_differs_is_told_by_its_name():
    found = [{**ROW, "status": None, "code": "NoSuchKey", "client": "x"}]
    expected = [{**ROW, "client": "y"}]
    assert [kind for kind, _ in laws.differing("cut", found, expected)] == [
        "cut new code in client",
        "cut lost status in client",
        "cut other client in client",
    ]


def test_a_value_of_a_neighbour_is_a_loan(monkeypatch):
    """The reading is one that shows a value of the error above in the finding below it."""

    def lending(text: str, *_: object) -> list[laws.Row]:
        first = text.partition("\n")[0]
        return [{**ROW, "line": text.count("\n", 0, text.find("MINE")) + 1, "message": first}]

    monkeypatch.setattr(laws, "rows", lending)
    kinds = [kind for kind, _ in laws.loan("MINE is an error\n", [], Random(1))]
    assert "loan message in client" in kinds


def test_a_kind_that_is_known_is_not_told(monkeypatch):
    monkeypatch.setattr(laws, "cut", lambda *_: iter([("cut lost client", "line 3")]))
    monkeypatch.setattr(laws, "NO_FAULT", {})
    with pytest.raises(laws.LawError, match="cut lost client: line 3") as raised:
        laws.laws(b"anything")
    assert _kind(raised.value) == "cut lost client"
    monkeypatch.setattr(laws, "NO_FAULT", {"cut lost client": "for this test"})
    laws.laws(b"anything")
