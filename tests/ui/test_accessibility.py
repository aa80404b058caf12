"""What a screen reader meets: the whole tree, in every state of the window, without a gap."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QPushButton,
    QTextBrowser,
    QToolButton,
    QWidget,
)
from shiboken6 import isValid

from obsdiag.ui.verdict.fold import Fold
from tests.answer import REQUEST_ID, error, response

if TYPE_CHECKING:
    from collections.abc import Iterator

DENIED = response("403 Forbidden", error("AccessDenied", "Access Denied"))
MANY = DENIED + b"\n\n" + response() + b"\n\n" + DENIED
UNKNOWN = response("404 Not Found", error("NoSuchKye", "It is gone"))
HEAD = ("Server: OBS",)
SUCCESS = b"HTTP/1.1 200 OK\r\nServer: OBS\r\nContent-Length: 0\r\n\r\n"
NAMELESS = {
    QAccessible.Role.Client,
    QAccessible.Role.Grouping,
    QAccessible.Role.Pane,
    QAccessible.Role.Splitter,
    QAccessible.Role.LayeredPane,
    QAccessible.Role.ScrollBar,
    QAccessible.Role.Indicator,
    QAccessible.Role.Border,
    QAccessible.Role.Separator,
    QAccessible.Role.Whitespace,
    QAccessible.Role.NoRole,
}
"""Roles that hold others together, or stand between them, and that a reader passes over."""
MOST_ROWS = 40
"""Children of one part that are looked at: rows of a list are made alike."""


def parts(root: QWidget) -> Iterator[tuple[str, QAccessibleInterface]]:
    """Yield the parts below `root` that are to be met, each with the way to it."""
    waiting = [(type(root).__name__, QAccessible.queryAccessibleInterface(root))]
    while waiting:
        way, part = waiting.pop()
        if part is None or not part.isValid() or part.state().invisible:
            continue
        yield way, part
        for number in range(min(part.childCount(), MOST_ROWS)):
            child = part.child(number)
            if child is not None:
                waiting.append((f"{way} › {_called(child)}", child))


def _called(part: QAccessibleInterface) -> str:
    made = part.object()
    name = "" if made is None else made.objectName() or type(made).__name__
    return f"{part.role().name} {name}".strip()


def nameless(root: QWidget) -> list[str]:
    """Return the ways to what has a role and neither a name nor a value."""
    return [
        way
        for way, part in parts(root)
        if part.role() not in NAMELESS
        and not part.text(QAccessible.Text.Name).strip()
        and not part.text(QAccessible.Text.Value).strip()
        and not is_empty_text(part)
    ]


def is_empty_text(part: QAccessibleInterface) -> bool:
    """Return whether it is a label that says nothing at present: there is nothing to be met."""
    return part.role() is QAccessible.Role.StaticText and not part.object().text()


def nothing(driver) -> None:
    """Leave the window as it is at first."""


def page(driver) -> None:
    driver.window.catalogue_controller.show_code("NoSuchKey")


def open_group(driver) -> None:
    driver.window.panes.catalogue.view.expandAll()


def complain(driver) -> None:
    driver.window.messages.add("It is damaged.")


def deleted(driver) -> None:
    driver.paste(DENIED)
    history = driver.window.panes.history
    driver.wait(lambda: history.view.model().rowCount() == 1)
    history.view.setFocus()
    history.view.selectRow(0)
    driver.trigger("deleteEntry")
    driver.wait(history.offer.isVisible)


def annotated(driver) -> None:
    driver.paste(DENIED)
    driver.wait(lambda: driver.window.panes.history.view.model().rowCount() == 1)
    driver.trigger("editTicket")
    driver.wait(driver.window.panes.history.card.isVisible)


def overview(driver) -> None:
    ids = (f"{REQUEST_ID[:9]}{n}{REQUEST_ID[10:]}" for n in range(5))
    driver.paste(b"\n\n".join(response(body=error(request_id=one), head=HEAD) for one in ids))
    driver.wait(driver.window.panes.verdict.overview.isVisible)


def numbers(driver) -> None:
    overview(driver)
    driver.find(QToolButton, "timelineTable").setChecked(True)


def compared(driver) -> None:
    driver.paste(DENIED)
    driver.paste(SUCCESS)
    driver.trigger("compare")


def earlier(driver) -> None:
    driver.paste(DENIED)
    model = driver.window.panes.history.view.model()
    driver.wait(lambda: model.rowCount() == 1)
    driver.window.panes.verdict.show_earlier(model.entry(0))


def note(driver) -> None:
    page(driver)
    driver.trigger("editNote")


def looked_for(driver) -> None:
    driver.paste(MANY)
    driver.trigger("findInCapture")
    driver.window.panes.capture.find_bar.field.setText("AccessDenied")


def unfolded(driver) -> None:
    driver.paste(DENIED)
    for fold in driver.window.panes.verdict.diagnosis.findChildren(Fold):
        fold.fold(folded=False)


def drawer(driver) -> None:
    driver.window.resize(900, 600)
    driver.paste(DENIED)
    driver.trigger("showHistory")


def left_out(driver) -> None:
    driver.window.panes.history.search.setText("code:NoSuchKey")
    driver.paste(DENIED)
    driver.wait(driver.window.panes.history.left_out.isVisible)


STATES = {
    "nothing yet": nothing,
    "one finding": lambda driver: driver.paste(DENIED),
    "several findings": lambda driver: driver.paste(MANY),
    "an unknown code": lambda driver: driver.paste(UNKNOWN),
    "a success": lambda driver: driver.paste(SUCCESS),
    "a page of the catalogue": page,
    "an open catalogue": open_group,
    "a message": complain,
    "an offer to undo": deleted,
    "a ticket being written": annotated,
    "an overview": overview,
    "the numbers of a time line": numbers,
    "two captures compared": compared,
    "a word near to a code": lambda driver: driver.paste(b"NoSuchKye"),
    "an earlier finding": earlier,
    "the page of a rule": lambda driver: driver.window.panes.verdict.show_rule("arrears"),
    "a note being written": note,
    "what is looked for": looked_for,
    "all unfolded": unfolded,
    "a drawer": drawer,
    "what a search left out": left_out,
}


@pytest.mark.parametrize("state", STATES)
def test_nothing_is_nameless(driver, state):
    STATES[state](driver)
    assert not (found := nameless(driver.window)), found


SHEETS = (
    *("about", "settings", "retention", "forget", "help", "historyTimeline", "prepareReply"),
    *("palette", "keys", "saveSearch", "savedSearches", "currentTicket", "showTicket"),
)


def test_no_sheet_has_anything_nameless(driver):
    driver.paste(DENIED)
    driver.wait(lambda: driver.window.panes.history.view.model().rowCount() == 1)
    driver.window.panes.history.search.setText("code:AccessDenied")
    history = driver.window._history_provider.history()
    history.annotate(history.search("")[0].id, ticket="T-1")
    found = {}
    for name in SHEETS:
        driver.trigger(name)
        sheet = driver.shown_dialog()
        found[name] = nameless(sheet)
        (sheet.accept if name == "saveSearch" else sheet.reject)()
        driver.wait(lambda sheet=sheet: not isValid(sheet) or sheet.isHidden())
    assert not any(found.values()), found


def test_rows_read_as_sentences(driver):
    driver.paste(MANY)
    history = driver.window.panes.history.view
    driver.wait(lambda: history.model().rowCount() == 1)  # one capture, of two findings
    driver.unfold(0, 3)
    names = {
        part.text(QAccessible.Text.Name)
        for _, part in parts(driver.window)
        if part.role() in {QAccessible.Role.Cell, QAccessible.Role.ListItem}
    }
    assert "403 AccessDenied, line 1" in names
    assert any(name.startswith("404 NoSuchKey, ") and " at " in name for name in names)


PAGES = {
    "one finding": "Diagnosis: 403 AccessDenied. The bucket's owner has to act. Retry after",
    "a success": "No error: 200",
    "an unknown code": "Diagnosis: 404 NoSuchKye",
    "an overview": "Overview: clipboard, 5 findings",
    "a page of the catalogue": "Catalogue entry: 404 NoSuchKey",
}


@pytest.mark.parametrize("state", PAGES)
def test_a_page_is_called_by_what_it_says_first(driver, state):
    """A reader says the name of what comes into focus, and of what has it once it changes."""
    STATES[state](driver)
    verdict = driver.window.panes.verdict
    driver.wait(lambda: verdict.page().accessibleName().startswith(PAGES[state]))


def test_the_start_page_is_called_by_what_was_read_in_vain(driver):
    driver.paste(b"nothing of the kind, and in several words")
    assert "recognised" in driver.window.panes.verdict.page().accessibleName()


def test_a_switch_says_what_it_is_one_of(driver):
    driver.trigger("settings")
    sheet = driver.window.findChild(QDialog)
    for switch in sheet.findChildren(QCheckBox):
        part = QAccessible.queryAccessibleInterface(switch)
        assert part.relations(QAccessible.RelationFlag.Label) == [], switch.objectName()
        assert switch.accessibleDescription(), switch.objectName()
    for button in sheet.findChild(QWidget, "setting.templates").findChildren(QPushButton):
        assert button.accessibleDescription().startswith("Templates: "), button.text()


@pytest.fixture
def announced(monkeypatch) -> list[str]:
    """Return what is announced from now on."""
    told: list[str] = []
    monkeypatch.setattr(
        QAccessible, "updateAccessibility", lambda event: told.append(event.message())
    )
    return told


def test_the_end_of_a_reading_is_announced_with_the_verdict(driver, announced):
    driver.paste(DENIED)
    (told,) = (each for each in announced if "finding" in each)
    assert told.startswith("403 AccessDenied, line 1 · Read as")


def test_what_could_not_be_read_is_announced(driver, announced):
    driver.paste(b"nothing of the kind")
    assert any("recognised" in each for each in announced)


def test_a_complaint_is_announced(driver, announced):
    driver.window.presenter.complain("It is damaged.")
    assert announced == ["It is damaged."]


def test_each_field_of_a_form_has_its_label(driver):
    driver.trigger("settings")
    sheet = driver.window.findChild(QDialog)
    for box in sheet.findChildren(QComboBox):
        part = QAccessible.queryAccessibleInterface(box)
        labels = part.relations(QAccessible.RelationFlag.Label)
        assert [each[0].text(QAccessible.Text.Name) for each in labels] == [box.accessibleName()]


def test_what_the_verdict_paints_itself_is_met_as_a_label(driver):
    driver.paste(DENIED)
    verdict = driver.window.panes.verdict
    labels = {
        part.text(QAccessible.Text.Name)
        for _, part in parts(verdict)
        if part.role() is QAccessible.Role.StaticText
    }
    assert {"Status 403", "The bucket's owner has to act", "Retry after a change"} <= labels


def test_a_chosen_stretch_of_time_is_announced(driver, announced):
    overview(driver)
    announced.clear()
    driver.window.panes.verdict.overview.timeline.view.choose(0, 59)
    assert any(" findings" in each and "UTC" in each for each in announced), announced


def test_what_is_found_in_the_capture_is_announced(driver, announced):
    driver.paste(DENIED)
    driver.trigger("findInCapture")
    announced.clear()
    driver.qtbot.keyClicks(QApplication.focusWidget(), "Denied")
    driver.wait(lambda: any("1 of 2" in each for each in announced))


def test_an_entry_that_is_turned_to_is_announced(driver, announced):
    driver.window.catalogue_controller.show_code("NoSuchKey")
    assert any(each.startswith("Catalogue entry: 404 NoSuchKey") for each in announced)


def test_the_help_is_read_by_a_cursor(driver):
    driver.trigger("help")
    driver.wait(lambda: driver.window.findChild(QDialog) is not None)
    view = driver.window.findChild(QDialog).findChild(QTextBrowser)
    assert view.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByKeyboard


FOCUS_STEPS = ("nextFinding", "clear", "sample", "historyTimeline", "palette", "find", "cancel")


def test_the_focus_is_never_lost(driver):
    """After each command, and after each sheet, a part that is seen has the focus."""
    driver.paste(MANY)
    for name in FOCUS_STEPS:
        if driver.window.commands[name].isEnabled():
            driver.trigger(name)
        driver.qtbot.wait(50)
        for sheet in driver.window.findChildren(QDialog):
            sheet.reject()
        driver.window.activateWindow()
        driver.wait(lambda: QApplication.focusWidget() is not None)
        focused = QApplication.focusWidget()
        assert focused.isVisible(), name
        assert focused.isEnabled(), name
