"""A row of the catalogue as a link."""

from __future__ import annotations

from obsdiag.ui.verdict.entry_row import EntryRow
from obsdiag.ui.verdict.link import Link
from tests.answer import catalogue


def test_a_row_names_its_code_and_is_read_out_as_a_whole(qtbot):
    first, second = catalogue().entries[:2]
    row = EntryRow()
    qtbot.addWidget(row)
    row.show_value(first)
    row.show_value(second)
    link = row.findChild(Link)
    assert link.text() == second.wire_code
    assert second.description in link.accessibleName()
    with qtbot.waitSignal(row.followed) as followed:
        link.click()
    assert followed.args == [second]
