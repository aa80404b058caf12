"""A finding is shown once before there is one, where nobody sees it."""

from __future__ import annotations

from obsdiag.ui.read_controller import WarmUp
from obsdiag.ui.verdict.field_row import FieldRow
from obsdiag.ui.verdict.fields import fields
from tests.answer import error, finding, response
from tests.ui.later import later


def lines(view):
    return view.toPlainText().splitlines()


def warmed():
    sample = finding(response("403 Forbidden", error("AccessDenied", "Access Denied")))
    return WarmUp(sample, fields(sample))


def test_a_rehearsal_is_seen_by_nobody(view, qtbot):
    before = lines(view)
    view.warm_up(warmed())
    qtbot.waitUntil(lambda: bool(view.diagnosis.findChildren(FieldRow)))
    assert lines(view) == before


def test_a_rehearsal_ends_with_the_first_finding(view, qtbot):
    view.warm_up(warmed())
    view.show_finding(finding(response()))
    with qtbot.waitSignal(later(view).timeout):
        before = lines(view)
    assert lines(view) == before
    assert lines(view)[:2] == ["404", "NoSuchKey"]
