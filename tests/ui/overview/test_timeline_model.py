"""The numbers of a time line as a table."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from obsdiag.ui.overview.kinds_overview import Moment, Stack, timeline_of
from obsdiag.ui.overview.timeline_model import TimelineModel

HOUR = 3_600.0
LINE = timeline_of(
    [
        Moment(0.0, "NoSuchKey", "caller"),
        Moment(1.0, "NoSuchKey", "caller"),
        Moment(HOUR * 2, "SlowDown", "service"),
        Moment(HOUR * 4, "AccessDenied", ""),
    ],
    bars=4,
)


@pytest.fixture
def model(qapp):
    made = TimelineModel()
    made.show(LINE, Stack.CODE)
    return made


def cells(model):
    return [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_each_part_of_the_time_with_findings_has_a_row(model):
    titles = [model.headerData(n, Qt.Orientation.Horizontal) for n in range(model.columnCount())]
    assert titles == ["Time", "All", "NoSuchKey", "AccessDenied", "SlowDown"]
    assert cells(model) == [
        ["01/01/1970 00:00–01:00 UTC", "2", "2", "0", "0"],
        ["01/01/1970 02:00–03:00 UTC", "1", "0", "0", "1"],
        ["01/01/1970 03:00–04:00 UTC", "1", "0", "1", "0"],
    ]
    assert model.bar(1) == 2


def test_it_is_the_same_by_who_acts(model):
    model.show(LINE, Stack.ACTS)
    assert list(model.names()) == ["The caller", "not known", "OBS"]
    assert [row[1] for row in cells(model)] == ["2", "1", "1"]


def test_a_cell_reads_as_a_sentence(model):
    said = model.index(0, 2).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "01/01/1970 00:00–01:00 UTC, NoSuchKey: 2"


def test_without_times_there_are_no_rows(model):
    model.show(None, Stack.CODE)
    assert cells(model) == []
