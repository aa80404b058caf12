"""The list of findings."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from obsdiag.input.sources import paste
from obsdiag.model import Finding
from obsdiag.pipeline.reading import read
from obsdiag.published import load_catalogue
from obsdiag.ui.models.finding_model import FindingModel
from obsdiag.ui.models.item_row import ROW_ROLE, VALUE_ROLE
from tests.answer import error, finding, findings, response


@pytest.fixture
def model(qapp):
    return FindingModel()


def test_it_keeps_qts_rules(model, qtmodeltester):
    model.append(findings(response(), response("503 Slow Down", b"")))
    qtmodeltester.check(model)


def test_findings_come_in_order(model, qtbot):
    both = findings(response(), response("403 Forbidden", error("AccessDenied", request_id="B")))
    with qtbot.waitSignal(model.rowsInserted, timeout=0):
        model.append(both[:1])
    model.append(both[1:])
    assert [model.index(row, 0).data(VALUE_ROLE) for row in range(2)] == both
    assert model.findings() == tuple(both)


def test_nothing_new_moves_nothing(model, qtbot):
    with qtbot.assertNotEmitted(model.rowsInserted):
        model.append([])


def test_a_finding_without_a_code_has_its_reason(model):
    model.append([finding(response("502 Bad Gateway", b"", ()))])
    assert model.index(0, 0).data() == "502 Bad Gateway"


def test_the_line_is_shown_and_said(model):
    model.append([finding(b"\r\n" * 6 + response())])
    index = model.index(0, 0)
    line = index.data(VALUE_ROLE).place.line
    assert index.data(ROW_ROLE).tail == str(line)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == f"404 NoSuchKey, line {line}"


def test_what_a_capture_says_cannot_reorder_the_list(model):
    model.append([finding(response(body=error("No\u202eSuch")))])
    assert "\\u202e" in model.index(0, 0).data()


def test_cleared_it_is_empty(model):
    model.append([finding(response())])
    model.clear()
    assert model.rowCount() == 0


def test_it_can_be_narrowed_to_some_and_every_finding_keeps_its_number(model):
    found = findings(response(), response("403 Forbidden", error("AccessDenied", request_id="B")))
    model.append(found)
    model.narrow([1])
    assert [model.index(0, 0).data(VALUE_ROLE), model.rowCount()] == [found[1], 1]
    assert model.number(0) == 1
    assert model.findings() == tuple(found)
    model.narrow(None)
    assert model.rowCount() == 2


def test_what_is_added_to_a_narrowed_list_shows_all_again(model):
    found = findings(response(), response("403 Forbidden", error("AccessDenied", request_id="B")))
    model.append(found[:1])
    model.narrow([])
    model.append(found[1:])
    assert model.rowCount() == 2


def test_findings_of_several_files_say_which_they_are_from(model):
    catalogue = load_catalogue()
    names = ("a/first.http", "b/second.http")
    one, other = (
        event
        for name in names
        for event in read([paste(response(), name)], catalogue)
        if isinstance(event, Finding)
    )
    model.append([one])
    assert "first.http" not in model.index(0, 0).data(ROW_ROLE).aside
    model.append([other])
    asides = [model.index(row, 0).data(ROW_ROLE).aside.split(" · ")[0] for row in range(2)]
    assert asides == ["first.http", "second.http"]
    model.clear()
    model.append([other])
    assert "second.http" not in model.index(0, 0).data(ROW_ROLE).aside
