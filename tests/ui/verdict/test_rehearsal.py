"""A finding is shown once before there is one, where nobody sees it."""

from __future__ import annotations

from obsdiag.catalogue.topic import topic_of
from obsdiag.published import load_catalogue
from obsdiag.ui.read_controller import WarmUp
from obsdiag.ui.verdict.cause_row import CauseRow
from obsdiag.ui.verdict.field_row import FieldRow
from obsdiag.ui.verdict.fields import fields
from tests.answer import error, finding, judged_finding, response
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


def test_a_rehearsal_makes_what_is_folded_and_the_page_of_an_entry(view, qtbot):
    view.catalogue = load_catalogue()
    denied = judged_finding(response("403 Forbidden", error("AccessDenied", "Access Denied")))
    view.warm_up(WarmUp(denied, fields(denied)))
    qtbot.waitUntil(lambda: "entry" in vars(view) and view.entry.topic is not None)
    causes = view.diagnosis.findChildren(CauseRow)
    assert len(causes) > 1
    assert not any(map(CauseRow.isVisible, causes))
    assert view.topic() is None  # it is not what is shown


def test_a_rehearsal_leaves_an_entry_that_is_looked_at_alone(view, qtbot):
    view.catalogue = load_catalogue()
    denied = judged_finding(response("403 Forbidden", error("AccessDenied", "Access Denied")))
    view.show_entry(topic_of(view.catalogue, judged_finding(response()).match))
    view.warm_up(WarmUp(denied, fields(denied)))
    qtbot.waitUntil(lambda: "overview" in vars(view))  # which is the last but one of its steps
    with qtbot.waitSignal(later(view).timeout):
        pass
    assert lines(view)[1] == "NoSuchKey"
    assert view.topic().id == "NoSuchKey#1"
