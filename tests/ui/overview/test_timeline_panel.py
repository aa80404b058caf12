"""A time line with its legend and its table."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QToolButton

from obsdiag.ui.overview.kinds_overview import Moment, Stack, timeline_of
from obsdiag.ui.overview.timeline_panel import TimelinePanel, _LegendEntry
from tests.ui.kinds import kind

LINE = timeline_of(
    [Moment(n * 60.0, f"Code{n % 9}", ("caller", "service")[n % 2]) for n in range(90)]
)


@pytest.fixture
def panel(qtbot):
    made = TimelinePanel()
    qtbot.addWidget(made)
    made.resize(600, 300)
    made.show()
    made.show_timeline(LINE)
    return made


def legend(panel):
    return [entry.text() for entry in panel.findChildren(_LegendEntry) if not entry.isHidden()]


def test_the_largest_are_told_apart_and_the_others_are_one(panel):
    assert legend(panel) == ["Code0", "Code1", "Code2", "Code3", "Code4", "others"]
    assert sum(sum(layer.counts) for layer in LINE.layers[Stack.CODE]) == sum(LINE.counts) == 90


def test_it_is_stacked_by_who_acts(panel, qtbot):
    panel.stack.setCurrentIndex(1)
    panel.stack.activated.emit(1)
    qtbot.waitUntil(lambda: legend(panel) == ["The caller", "OBS"])
    assert not panel.grab().isNull()


def test_the_table_has_the_same_numbers_and_chooses_a_part(panel, qtbot):
    panel.findChild(QToolButton, "timelineTable").setChecked(True)
    model = panel.table.model()
    assert panel.table.isVisible()
    assert sum(int(model.index(row, 1).data()) for row in range(model.rowCount())) == 90
    with qtbot.waitSignal(panel.brushed) as told:
        panel.table.activated.emit(model.index(0, 0))
    start, end = told.args[0]
    assert (start, round(end, 3)) == (LINE.start, LINE.start + (LINE.end - LINE.start) / 60)


def test_without_times_nothing_is_shown(panel):
    panel.show_timeline(None)
    assert panel.isHidden()


def test_a_kind_has_the_colour_of_its_layer_or_of_the_others(panel):
    def layers(code):
        return panel.layer_of(kind(code, 2, acts="service"))

    assert (layers("Code0"), layers("Code3"), layers("Code8")) == (0, 3, 5)
    panel.stack.setCurrentIndex(1)
    panel.stack.activated.emit(1)
    assert layers("Code8") == 1
    panel.show_timeline(None)
    assert layers("Code8") is None
