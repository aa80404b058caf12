"""The page of a finding in its window: what is in sight without scrolling."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from obsdiag.published import load_catalogue
from obsdiag.ui.verdict.answer_columns import TWO_COLUMNS
from obsdiag.ui.verdict.cause_row import CauseRow
from obsdiag.ui.verdict.diagnosis_page import DiagnosisPage
from obsdiag.ui.verdict.field_row import FieldRow
from obsdiag.ui.verdict.fields import fields
from obsdiag.ui.verdict.text_label import TextLabel
from tests.answer import error, judged_finding, response

WHOLE = load_catalogue()


REFUSED = (
    "User: arn:aws:sts::123456789012:assumed-role/archive-nightly-export/i-0a1b2c3d4e5f60718 is "
    'not authorized to perform: s3:ListBucket on resource: "arn:aws:s3:::archive-nightly" '
    "because no identity-based policy allows the s3:ListBucket action"
)


def samples():
    """Yield a bare answer of each published code, one to an unsigned request, and a long one."""
    for entry in WHOLE.entries:
        status = entry.status if entry.status_code else "400 Bad Request"
        yield judged_finding(response(status, error(entry.wire_code, "As the service says it.")))
    asked = b"GET /a/b.jpg HTTP/1.1\r\nHost: photos.obs.eu-de.otc.t-systems.com\r\n\r\n"
    yield judged_finding(asked + response("403 Forbidden", error("AccessDenied", "Access Denied")))
    yield judged_finding(response("403 Forbidden", error("AccessDenied", REFUSED)))


def in_sight(page, label):
    """Return whether all of a label is to be seen without scrolling."""
    bottom = label.mapTo(page.viewport(), label.rect().bottomLeft()).y()
    return label.isVisible() and bottom <= page.viewport().height()


def put_away():
    """Have the rows go that were shown before: the first one found would be one of them."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QApplication.sendPostedEvents()


def first_cause(page):
    return next(row for row in page.findChildren(CauseRow) if row.isVisible())


def test_the_likeliest_cause_what_to_do_and_to_ask_for_are_in_sight_at_1280_by_800(driver):
    driver.window.resize(1280, 800)
    verdict = driver.window.panes.verdict
    out_of_sight = []
    for shown in samples():
        verdict.show_finding(shown)
        verdict.show_fields(fields(shown))
        QApplication.sendPostedEvents()
        put_away()
        labels = first_cause(verdict.diagnosis).findChildren(TextLabel)
        said = [label for label in labels if not label.isHidden() and label.text()]
        names = {label.text() for label in said}
        assert {"Do", "Ask for"} <= names, shown.match
        if not all(in_sight(verdict.diagnosis, label) for label in said if first_read(label)):
            out_of_sight.append(shown.match)
    assert out_of_sight == []


def first_read(label):
    return label.text() in {"Do", "Ask for"} or label.font().bold()


@pytest.fixture
def page(qtbot):
    made = DiagnosisPage(WHOLE)
    qtbot.addWidget(made)
    shown = judged_finding(response("403 Forbidden", error("AccessDenied", "Access Denied")))
    made.show_finding(shown, "")
    made.show_fields(fields(shown))
    made.show()
    return made


def test_fields_stand_right_of_the_answer_where_there_is_room(page, qtbot):
    def place(kind):
        row = next(row for row in page.findChildren(kind) if row.isVisible())
        return row.mapTo(page, row.rect().topLeft())

    page.resize(TWO_COLUMNS + 40, 700)
    qtbot.waitUntil(lambda: place(FieldRow).x() > TWO_COLUMNS // 2)
    assert place(FieldRow).y() <= place(CauseRow).y() + 40
    page.resize(700, 700)
    qtbot.waitUntil(lambda: place(FieldRow).x() < 100)
    assert place(FieldRow).y() > place(CauseRow).y()


def test_a_page_that_becomes_wide_is_not_laid_out_as_one_column_of_that_width(page, qtbot):
    placed = []

    class Watch(QObject):
        def eventFilter(self, _watched, event):
            if event.type() == QEvent.Type.Resize:
                placed.append(event.size().width())
            return False

    page.resize(700, 700)
    qtbot.waitUntil(lambda: page._columns.parts[0].width() > 600)
    watch = Watch()
    for part in page._columns.parts:
        part.installEventFilter(watch)
    page.resize(TWO_COLUMNS + 40, 700)
    assert len(placed) == 2, placed
    assert sum(placed) < TWO_COLUMNS + 40


def test_fields_come_a_frame_after_the_answer_and_those_before_are_covered_until_then(driver):
    driver.window.resize(1280, 800)
    verdict, (first, second) = driver.window.panes.verdict, list(samples())[:2]
    verdict.show_finding(first)
    verdict.show_fields(fields(first))
    page, column = verdict.diagnosis, verdict.diagnosis._fields
    assert column.grab().toImage() == column.grab().toImage()
    before = column.grab().toImage()
    verdict.show_finding(second)
    verdict.show_fields_later(lambda: fields(second))
    covered = column.grab().toImage()
    assert covered != before
    assert covered.pixelColor(9, 9) == page.palette().base().color()
    places = range(0, covered.height(), 3)
    assert len({covered.pixel(x, y) for x in range(0, covered.width(), 3) for y in places}) == 1
    assert second.error.code in page.text()
    later = column.grab().toImage()
    verdict.show_fields(fields(second))
    assert column.grab().toImage() == later


def test_fields_are_there_at_once_where_keys_go_to_one_of_them(driver):
    verdict, (first, second) = driver.window.panes.verdict, list(samples())[:2]
    verdict.show_finding(first)
    verdict.show_fields(fields(first))
    row = next(row for row in verdict.diagnosis.findChildren(FieldRow) if row.isVisible())
    row.setFocus()
    verdict.show_finding(second)
    verdict.show_fields_later(lambda: fields(second))
    assert row._field in fields(second)


def test_texts_have_their_room_before_anything_is_painted(driver):
    """Whatever asks for a picture then, none of them is cut to the room of those before.

    So many, as a line that a cause shows for the first time takes another round than the next ones.
    """
    driver.window.resize(1280, 800)
    verdict = driver.window.panes.verdict
    for shown in list(samples())[::3]:
        verdict.show_finding(shown)
        labels = verdict.diagnosis.findChildren(TextLabel)
        said = [label for label in labels if label.isVisible() and label.wordWrap()]
        cut = [one.text() for one in said if one.height() < one.heightForWidth(one.width())]
        assert cut == [], shown.match
