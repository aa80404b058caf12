"""The kinds of findings of a capture, as a list."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from obsdiag.ui.capture.finding_kinds import kinds_of
from obsdiag.ui.models.finding_kind_model import FindingKindModel
from obsdiag.ui.models.item_row import ROW_ROLE, VALUE_ROLE
from tests.ui.storm import storm_of_findings


@pytest.fixture
def model(qapp):
    made = FindingKindModel()
    found = storm_of_findings()
    made.show(kinds_of(found), len(found))
    return made


def test_it_keeps_qts_rules(model, qtmodeltester):
    qtmodeltester.check(model)


def test_above_the_kinds_stand_all_findings(model):
    assert model.index(0, 0).data(VALUE_ROLE) is None
    assert model.index(0, 0).data(ROW_ROLE).tail == "13"
    assert model.index(0, 0).data(ROW_ROLE).below == "of 2 kinds"


def test_a_kind_tells_how_many_they_are_and_how_fast_they_came(model):
    row = model.index(1, 0).data(ROW_ROLE)
    assert (row.lead, row.text, row.tail) == ("503", "SlowDown", "×12")
    assert row.signs == "up to 1.1/s"
    read = model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert read.startswith("SlowDown, ×12")
    assert model.index(1, 0).data(Qt.ItemDataRole.ToolTipRole) == "14/03/2026 09:28 UTC"


def test_without_kinds_there_are_no_rows(model):
    model.show([], 0)
    assert model.rowCount() == 0
