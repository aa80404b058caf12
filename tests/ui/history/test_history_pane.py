"""The history beside the capture: searched as one types, completed, and looked back into."""

from __future__ import annotations

import shutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView

from obsdiag.history import History, OvertakenError
from obsdiag.history.annotation import AnnotationUpdate
from obsdiag.history.intake import Intake
from obsdiag.history.staged_row import ImportedRow, Seen
from obsdiag.ui import app
from obsdiag.ui.history import history_query
from obsdiag.ui.models.item_row import ROW_ROLE
from obsdiag.ui.models.paged_model import PAGE
from obsdiag.ui.verdict.link import Link
from tests.answer import error, response
from tests.ui.conftest import Driver
from tests.ui.storm import request_id, storm

MANY = 1_234
CTRL = Qt.KeyboardModifier.ControlModifier


def denied(number: int, code: str = "AccessDenied") -> bytes:
    return response("403 Forbidden", error(code, "Access Denied", request_id(number)), ())


SEVERAL = b"\r\n".join(denied(number, f"Denied{number}") for number in range(4))


@pytest.fixture(scope="module")
def many(tmp_path_factory):
    """A folder with a history of MANY findings, each pasted by itself; to be copied."""
    folder = tmp_path_factory.mktemp("many")
    with History(folder / "history.sqlite3") as history:
        seen = "2026-03-12T10:00:00Z"
        history.bring(
            ImportedRow(
                {
                    "code": f"Code{n % 7}",
                    "status": 404,
                    "bucket": f"media-{n}",
                    "request_id": request_id(n),
                    "message": "Nobody knows it.",
                },
                b"",
                Seen(seen, seen, 1, Intake.new(seen)),
                AnnotationUpdate(),
            )
            for n in range(MANY)
        )
    return folder


@pytest.fixture
def stocked(qtbot, data_dir, many, unrehearsed):
    """A window whose history holds MANY findings."""
    shutil.copytree(many, data_dir)
    window = app.build(data_dir)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    driver = Driver(window, qtbot)
    driver.pane = window.panes.history
    driver.model = driver.pane.view.model()
    driver.wait(lambda: driver.model.rowCount() == MANY)
    yield driver
    window.close()


def row(driver, number: int):
    return driver.model.index(number, 0).data(ROW_ROLE)


def test_the_scroll_bar_knows_all_and_any_place_can_be_gone_to(stocked):
    view = stocked.find(QTableView, "historyView")
    assert stocked.pane._count.text() == f"{MANY:,}"
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    view.grab()
    stocked.wait(lambda: row(stocked, MANY - 1).text == "Code0")


def test_a_query_is_answered_while_it_is_typed_and_its_hits_are_marked(stocked):
    stocked.pane.search.setFocus()
    stocked.qtbot.keyClicks(stocked.pane.search, "media-77")
    stocked.wait(lambda: stocked.model.rowCount() == 11)
    assert row(stocked, 0).hits_below.search("media-77")
    assert row(stocked, 0).below == "media-779"
    stocked.press(Qt.Key.Key_Escape)
    stocked.wait(lambda: stocked.model.rowCount() == MANY)
    assert row(stocked, 0).hits_below is None


def test_what_was_hit_is_shown_where_it_is_neither_bucket_nor_key(stocked):
    stocked.pane.search.setText("nobody")
    stocked.wait(lambda: row(stocked, 0).below == "Nobody knows it.")


def test_more_than_the_first_page_is_told_before_it_is_counted(stocked, monkeypatch):
    monkeypatch.setattr(history_query, "SETTLE_MS", 10_000)
    stocked.pane._history_query._settle.setInterval(10_000)
    stocked.pane.search.setText("media")
    stocked.wait(lambda: stocked.model.rowCount() == PAGE)
    assert stocked.pane._count.text() == f"{PAGE}+"


def test_a_search_that_takes_long_says_that_it_is_under_way(stocked):
    stocked.pane._on_long()
    count = stocked.pane._count
    assert count.text() == "searching…"
    assert count.width() >= count.sizeHint().width(), "it would be painted cut"
    stocked.pane.search.setText("media-77")
    stocked.wait(lambda: stocked.pane._count.text() == "11")


def test_the_next_key_drops_the_search_that_is_under_way(stocked, monkeypatch):
    ended = []
    find = history_query._find

    def noted(*asked):
        try:
            return find(*asked)
        except OvertakenError as error:
            ended.append(error)
            raise

    monkeypatch.setattr(history_query, "_find", noted)
    slow = " ".join(f"-{letter}q" for letter in "abcdefgh")
    for end in range(40):
        stocked.pane.search.setText(f"{slow} {'x' * end}")
    stocked.pane.search.setText("media-77")
    stocked.wait(lambda: stocked.model.rowCount() == 11)
    assert stocked.messages() == ""


def test_words_and_values_complete_themselves(stocked):
    stocked.press(Qt.Key.Key_Space, CTRL)
    field = stocked.pane.search
    stocked.wait(field.is_choosing)
    stocked.qtbot.keyClicks(field, "buc")
    stocked.wait(lambda: field.is_choosing() and field._box.first().text == "bucket:")
    stocked.press(Qt.Key.Key_Tab)
    stocked.qtbot.keyClicks(field, "a-12")
    stocked.wait(lambda: field.is_choosing() and "media-12" in field._box.first().text)
    stocked.press(Qt.Key.Key_Down)
    stocked.press(Qt.Key.Key_Return)
    assert field.text().startswith("bucket:media-12")
    assert field.hasFocus()


def test_an_entry_of_a_day_says_so_above_the_list(stocked):
    assert "2026" in stocked.pane._day.text()


def test_what_was_met_before_is_told_at_once_with_its_ticket_and_note(driver):
    driver.paste(denied(1))
    history = driver.window._history_provider.history()
    history.annotate(history.search()[0].id, ticket="4711", note="The policy denies it.")
    driver.paste(denied(2))
    driver.wait(lambda: "Seen before" in driver.verdict())
    assert "Ticket 4711: The policy denies it." in driver.verdict()


def test_an_earlier_finding_is_shown_and_esc_leads_back(driver):
    driver.paste(denied(1))
    driver.paste(denied(2))
    driver.wait(lambda: "Seen before" in driver.verdict())
    (link,) = (
        each
        for each in driver.window.panes.verdict.diagnosis.findChildren(Link)
        if each.text() == "show it" and each.isVisible()
    )
    link.click()
    assert "from the history" in driver.verdict()
    assert request_id(1) in driver.verdict()
    driver.press(Qt.Key.Key_Escape)
    assert request_id(2) in driver.verdict()
    link.click()
    driver.settle(driver.window.panes.verdict.earlier._open.click)
    assert request_id(1) in driver.verdict()


def test_what_is_new_was_not_seen_before(driver):
    driver.paste(denied(1))
    with driver.qtbot.waitSignal(driver.window.presenter._findings.details._history_lookup.done):
        driver.paste(denied(2, "SomethingElse"))
    assert "Seen before" not in driver.verdict()


def unfolded(driver):
    """Return the list of kinds, unfolded: the overview shows them first."""
    column = driver.window.panes.capture._column
    driver.wait(lambda: not column._fold.isHidden())
    kinds = driver.find(QTableView, "kindsView")
    column._fold.click()
    assert kinds.isVisible()
    return kinds


def test_many_findings_are_sorted_by_kind_and_a_kind_can_be_looked_at_alone(driver):
    driver.paste(b"\r\n".join(storm()))
    kinds = unfolded(driver)
    assert len(driver.findings()) == 13
    kinds.setCurrentIndex(kinds.model().index(2, 0))
    assert driver.findings() == ["403 AccessDenied"]
    assert "AccessDenied" in driver.verdict()
    kinds.setCurrentIndex(kinds.model().index(0, 0))
    assert len(driver.findings()) == 13


def test_the_kinds_fold_away(driver):
    driver.paste(b"\r\n".join(storm()))
    kinds = unfolded(driver)
    driver.window.panes.capture._column._fold.click()
    assert not kinds.isVisible()
    driver.paste(denied(1))
    assert not driver.window.panes.capture._column.isVisible()


def test_a_capture_of_several_findings_is_one_row_that_opens_and_closes(driver):
    driver.paste(denied(9))
    driver.paste(SEVERAL)
    pane = driver.window.panes.history
    model = pane.view.model()
    driver.wait(lambda: getattr(row_of(model, 0), "aside", "") == "4")
    assert row_of(model, 0).text == "▸ Pasted text"
    pane.view.setFocus()
    pane.view.selectRow(0)
    driver.press(Qt.Key.Key_Right)
    driver.wait(lambda: model.rowCount() == 6)
    assert row_of(model, 0).text == "▾ Pasted text"
    assert all(row_of(model, at).inner for at in range(1, 5))
    assert pane._count.text() == "2"
    pane.view.selectRow(3)
    driver.press(Qt.Key.Key_Left)
    driver.wait(lambda: model.rowCount() == 2)
    assert pane.view.currentIndex().row() == 0


def test_a_capture_that_is_opened_while_it_grows_shows_its_next_findings_unasked(driver, data_dir):
    at, pane = "2026-03-12T10:00:00Z", driver.window.panes.history
    intake, model = Intake.new(at, "file", "app.log"), pane.view.model()

    def come(*codes):
        """Let findings of one capture come, as another window keeps them."""
        found = [({"code": code, "status": 404}, code.encode()) for code in codes]
        with History(data_dir / "history.sqlite3") as history:
            history.add_many(found, taken_at=at, intake=intake)
        pane.refresh()

    come("First")
    driver.wait(lambda: getattr(row_of(model, 0), "text", "") == "First")
    pane.view.setFocus()
    pane.view.selectRow(0)
    driver.press(Qt.Key.Key_Right)
    come("Second", "Third")
    driver.wait(lambda: model.rowCount() == 4)
    driver.press(Qt.Key.Key_Left)
    driver.wait(lambda: model.rowCount() == 1)


def test_a_search_shows_findings_below_their_capture(driver):
    driver.paste(SEVERAL)
    pane = driver.window.panes.history
    pane.search.setText("code:denied2")
    model = pane.view.model()
    driver.wait(lambda: model.rowCount() == 2)
    assert [row_of(model, at).text for at in (0, 1)] == ["▾ Pasted text", "Denied2"]
    assert pane._count.text() == "1"


def test_a_capture_that_is_opened_again_shows_all_that_was_found_in_it(driver):
    driver.paste(SEVERAL)
    driver.paste(denied(9))
    pane = driver.window.panes.history
    model = pane.view.model()
    driver.wait(lambda: model.rowCount() == 2)
    driver.settle(lambda: pane.view.activated.emit(model.index(1, 0)))
    assert len(driver.findings()) == 4
    assert "from the history" in driver.window.panes.status.text()


def test_a_click_opens_what_it_hits_unless_more_than_that_is_chosen(driver):
    driver.paste(SEVERAL)
    driver.paste(denied(9))
    view = driver.window.panes.history.view
    driver.wait(lambda: view.model().rowCount() == 2)
    place = view.visualRect(view.model().index(1, 0)).center()
    view.selectAll()
    view.clicked.emit(view.model().index(1, 0))
    assert len(driver.findings()) == 1
    left = Qt.MouseButton.LeftButton
    driver.settle(lambda: driver.qtbot.mouseClick(view.viewport(), left, pos=place))
    assert len(driver.findings()) == 4


def test_what_is_met_again_comes_to_the_top(driver):
    driver.paste(denied(1))
    driver.paste(denied(2, "NoSuchKey"))
    driver.paste(denied(1))
    model = driver.window.panes.history.view.model()
    driver.wait(lambda: model.rowCount() == 2 and row_of(model, 0).text == "AccessDenied")
    assert row_of(model, 0).signs == "×2"


def test_a_value_that_cannot_be_read_is_named(driver):
    driver.paste(denied(1))
    pane = driver.window.panes.history
    pane.search.setText("until:30.11.2026")
    driver.wait(lambda: "“until:30.11.2026” cannot be read." in pane.view._hint)


def row_of(model, number: int):
    return model.index(number, 0).data(ROW_ROLE)
