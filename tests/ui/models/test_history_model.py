"""The history as a list that grows a page at a time."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt

from obsdiag.ui.models.history_model import PAGE, HistoryModel, local_now
from obsdiag.ui.models.row import NOWHERE, ROW_ROLE, VALUE_ROLE, Mark

NOW = datetime(2026, 3, 14, 12, 0, tzinfo=UTC).astimezone()


@dataclass(frozen=True)
class Entry:
    """What the model reads of a HistoryEntry."""

    id: int
    taken_at: str = NOW.isoformat()
    status: int | None = 404
    code: str | None = "NoSuchKey"
    bucket: str | None = "photos"
    key: str | None = "a.jpg"
    request_id: str | None = "0000019A"
    message: str | None = "It is gone."
    source: str = "clipboard"
    record: dict = field(default_factory=dict)


def page(newest: int, count: int = PAGE) -> list[Entry]:
    return [Entry(number) for number in range(newest, newest - count, -1)]


@pytest.fixture
def model(qapp):
    return HistoryModel(now=lambda: NOW)


def ids(model):
    return [model.index(row, 0).data(VALUE_ROLE).id for row in range(model.rowCount())]


def row(model, number=0):
    return model.index(number, 0).data(ROW_ROLE)


def test_it_keeps_qts_rules(model, qtmodeltester):
    model.wanted.connect(lambda before: model.append(page(before - 1, 5)))
    model.replace(page(500))
    qtmodeltester.check(model)


def test_older_entries_are_wanted_once_and_appended(model, qtbot):
    model.replace(page(500))
    with qtbot.waitSignal(model.wanted, timeout=0) as heard:
        model.fetchMore(NOWHERE)
    assert heard.args == [451]
    with qtbot.assertNotEmitted(model.wanted):
        model.fetchMore(NOWHERE)
    model.append(page(450, 3))
    assert ids(model)[-3:] == [450, 449, 448]
    assert not model.canFetchMore(NOWHERE)


def test_a_short_page_is_the_last(model):
    model.replace(page(500, 3))
    assert not model.canFetchMore(NOWHERE)


def test_new_entries_come_on_top_and_nothing_else_moves(model, qtbot):
    model.replace(page(500))
    with qtbot.waitSignal(model.rowsInserted, timeout=0), qtbot.assertNotEmitted(model.modelReset):
        assert model.grow(page(502))
    assert ids(model)[:3] == [502, 501, 500]
    assert len(ids(model)) == PAGE + 2


def test_an_unchanged_page_changes_nothing(model, qtbot):
    model.replace(page(500))
    with qtbot.assertNotEmitted(model.rowsInserted):
        assert model.grow(page(500))


@pytest.mark.parametrize("changed", [page(400), [], page(500)[5:]])
def test_more_than_growth_is_noticed(model, changed):
    model.replace(page(500))
    assert not model.grow(changed)
    assert len(ids(model)) == PAGE


def test_a_list_that_was_empty_is_replaced(model):
    model.replace([])
    assert model.grow([])
    assert not model.grow(page(3, 3))


def test_the_days_have_headings(model):
    days = [NOW, NOW, NOW - timedelta(days=1), NOW - timedelta(days=9)]
    model.replace([Entry(9 - n, taken_at=day.isoformat()) for n, day in enumerate(days)])
    headings = [row(model, number).heading for number in range(4)]
    assert headings[:3] == ["Today", "", "Yesterday"]
    assert "2026" in headings[3]


def test_a_row_says_where_and_when(model):
    model.replace([Entry(1)])
    assert (row(model).lead, row(model).text) == ("404", "NoSuchKey")
    assert row(model).below == "photos · a.jpg"
    assert row(model).tail


@pytest.mark.parametrize(
    ("missing", "shown"),
    [
        ({"bucket": None}, "a.jpg"),
        ({"bucket": None, "key": None}, "0000019A"),
        ({"bucket": None, "key": None, "request_id": None}, "It is gone."),
        ({"bucket": None, "key": None, "request_id": None, "message": None}, "clipboard"),
    ],
)
def test_what_is_missing_makes_room_for_what_is_there(model, missing, shown):
    model.replace([Entry(1, **missing)])
    assert row(model).below == shown


def test_without_a_code_the_reason_stands_in(model):
    model.replace([Entry(1, code=None, record={"reason": "Bad Gateway"}), Entry(0, code=None)])
    assert [row(model, number).text for number in range(2)] == ["Bad Gateway", "no code"]


def test_the_capture_at_hand_is_marked(model):
    model.replace(page(500))
    model.mark([499])
    assert [row(model, number).mark for number in range(3)] == [Mark.NONE, Mark.MATCH, Mark.NONE]
    model.mark([])
    assert row(model, 1).mark is Mark.NONE


def test_a_row_reads_as_a_sentence(model):
    model.replace([Entry(1)])
    sentence = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert sentence.startswith("404 NoSuchKey, photos · a.jpg, Today at ")


def test_the_message_is_a_tool_tip_on_one_line(model):
    model.replace([Entry(1, message="a\nb"), Entry(0, message=None)])
    tips = [model.index(number, 0).data(Qt.ItemDataRole.ToolTipRole) for number in range(2)]
    assert tips == ["a b", None]


def test_the_users_clock_has_a_zone():
    assert local_now().utcoffset() is not None
