"""Texts in another size: at once, as if the window had been made so, and with nothing cut."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QToolButton, QWidget

from obsdiag.config.settings import Settings, save
from obsdiag.ui import app
from obsdiag.ui.icons import SIDE
from obsdiag.ui.text_size import apply_text_size, room
from tests.answer import error, response
from tests.ui.conftest import Driver
from tests.ui.room import cut

DENIED = response("403 Forbidden", error("AccessDenied", "Access Denied"))
MANY = DENIED + b"\n\n" + response() + b"\n\n" + DENIED
OVERVIEW = b"\n\n".join([DENIED, response(), DENIED, response(), DENIED])


@pytest.fixture(autouse=True)
def as_before(qapp):
    yield
    apply_text_size(qapp, "")


@pytest.fixture
def large(qtbot, data_dir):
    """A window that was made with texts of twice the size."""
    data_dir.mkdir()
    save(data_dir / "settings.json", Settings(text_size="200"))
    window = app.build(data_dir)
    qtbot.addWidget(window)
    window.resize(1600, 1000)
    with qtbot.waitActive(window):
        window.show()
    yield Driver(window, qtbot)
    QApplication.clipboard().clear()
    window.close()


def measures(window: QWidget) -> list[tuple[object, ...]]:
    """Return what depends on the size of texts, part by part."""
    found = []
    for part in window.findChildren(QWidget):
        least, most, name = part.minimumSize(), part.maximumSize(), type(part).__name__
        font = part.font()
        told = (name, round(font.pointSizeF(), 2), int(font.weight()), font.fixedPitch())
        if name.startswith("Q"):  # Qt's own parts keep measures of their own
            found.append(told)
        else:
            found.append((*told, least.toTuple(), most.toTuple()))
    return sorted(found, key=repr)


def grow(driver: Driver) -> None:
    apply_text_size(QApplication.instance(), "200")


def test_a_window_that_is_there_becomes_one_that_was_made_so(driver, qapp, qtbot, tmp_path):
    driver.paste(MANY)
    grow(driver)
    (tmp_path / "other").mkdir()
    save(tmp_path / "other" / "settings.json", Settings(text_size="200"))
    window = app.build(tmp_path / "other")
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    made = Driver(window, qtbot)
    made.paste(MANY)
    changed, wanted = (set(measures(each)) for each in (driver.window, window))
    kinds = {name for name, *_ in wanted}  # one knows of an earlier finding, the other of none
    assert not (found := {each for each in changed - wanted if each[0] in kinds}), found
    window.close()


def test_there_and_back_is_as_it_was(driver):
    driver.paste(MANY)
    before = measures(driver.window)
    grow(driver)
    apply_text_size(QApplication.instance(), "")
    assert measures(driver.window) == before


def test_the_list_of_findings_is_wider_in_larger_texts_and_as_before_in_those_before(driver):
    driver.paste(MANY)
    column = driver.window.panes.capture.findings
    before = column.width()
    grow(driver)
    driver.wait(lambda: column.width() > 1.5 * before)
    apply_text_size(QApplication.instance(), "")
    driver.wait(lambda: column.width() == before)


def test_room_for_texts_grows_with_them(qapp):
    before = room(100)
    apply_text_size(qapp, "300")
    assert room(100) > before >= 100


@pytest.mark.parametrize("capture", [b"", DENIED, MANY, OVERVIEW])
def test_nothing_is_cut_at_twice_the_size(large, capture):
    if capture:
        large.paste(capture)
    large.qtbot.wait(200)
    assert not (found := cut(large.window)), found


@pytest.mark.parametrize(
    "name", ["about", "retention", "keys", "settings", "forget", "help", "prepareReply"]
)
def test_no_sheet_is_cut_at_twice_the_size(large, name):
    large.paste(DENIED)
    large.wait(lambda: large.window.panes.history.view.model().rowCount() == 1)
    large.trigger(name)
    large.wait(lambda: large.window.findChild(QDialog) is not None)
    sheet = large.window.findChild(QDialog)
    large.wait(sheet.isVisible)
    large.qtbot.wait(100)
    assert not (found := cut(sheet)), found
    sheet.reject()


def test_icons_beside_texts_grow_with_them(large):
    large.window.offers.offer("One entry deleted", "Undo")
    large.window.messages.add("It is full.")
    found = large.window.findChildren(QToolButton)
    own = [one for one in found if not one.objectName().startswith("qt_")]
    shown = [one for one in own if not one.icon().isNull()]
    least = {type(one.parentWidget()).__name__: one.iconSize().height() for one in shown}
    assert {"OfferBar", "MessageBar"} <= least.keys()
    assert [name for name, side in least.items() if side < 1.5 * SIDE] == []
