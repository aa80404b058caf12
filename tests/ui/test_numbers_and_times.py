"""Each number that is shown is written as its language does, each time by the chosen clock."""

from __future__ import annotations

import ast
import re
import time
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QAbstractListModel, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractItemView, QApplication, QDialog, QToolButton, QWidget

import obsdiag.ui
from obsdiag.config.settings import UTC
from obsdiag.ui import window_language
from obsdiag.ui.capture.editor import CaptureEditor
from obsdiag.ui.models.item_row import ROW_ROLE
from tests.answer import HEAD, error, response
from tests.ui.test_accessibility import parts

if TYPE_CHECKING:
    from collections.abc import Iterator

UI = Path(obsdiag.ui.__file__).parent
CLOCK = re.compile(r"(?<![\d:])\d{1,2}:\d\d(?![\d])")
DAY = re.compile(r"\d{1,4}[/.]\d{1,2}[/.]\d{1,4} \d{1,2}:\d\d")
OF_CAPTURES = re.compile(r"GMT|\dT\d\d:|\d\d:\d\d:\d\d(?:\.\d+)? UTC")
"""Values as a capture has them, which stay so, and what a rule tells of them with its zone."""
ENGLISH_NUMBER = re.compile(r"(?<![\d,.])\d{1,3}(?:,\d{3})+(?![\d,])")
FORMATTERS = {"local_text.py", "note_values.py", "spoken_language.py"}
"""The last two write numbers in letters, too, of which Qt knows nothing."""
QT_LOCALES = FORMATTERS | {"window_language.py", "window.py", "display_section.py"}
IN_LETTERS = {"reply_draft.py"}
"""There times are in UTC, and say so."""
MANY = 1_200


def seen(root: QWidget) -> Iterator[str]:
    """Yield what is to be read in a window: by eye, in a tip, or by ear; but for the capture."""
    for _, part in parts(root):
        if not isinstance(part.object(), CaptureEditor):
            for kind in (QAccessible.Text.Name, QAccessible.Text.Description):
                yield part.text(kind)
    for view in root.findChildren(QAbstractItemView):
        model = view.model()
        for row in range(min(40, model.rowCount()) if model is not None else 0):
            is_list = isinstance(model, QAbstractListModel)
            for column in range(1 if is_list else model.columnCount()):
                index = model.index(row, column)
                for role in (
                    Qt.ItemDataRole.DisplayRole,
                    Qt.ItemDataRole.ToolTipRole,
                    Qt.ItemDataRole.AccessibleTextRole,
                    ROW_ROLE,
                ):
                    told = index.data(role)
                    texts = (told,) if isinstance(told, str) else told or ()
                    yield from (text for text in texts if isinstance(text, str))


def several(count: int) -> bytes:
    """Return so many answers, each with a request id, and so a time, of its own."""
    ids = (f"0000019CEBAD{0x03AD + 60_000 * n & 0xFFFF:04X}{n:016X}" for n in range(count))
    heads = (HEAD[:3] for _ in range(count))
    bodies = (error(request_id=one) for one in ids)
    return b"\n\n".join(
        response(body=body, head=head) for body, head in zip(bodies, heads, strict=True)
    )


def one(driver) -> QWidget:
    driver.paste(response("403 Forbidden", error("AccessDenied", "Access Denied")))
    driver.paste(response("403 Forbidden", error("AccessDenied", "Access Denied")))
    driver.wait(lambda: any(CLOCK.search(text) for text in seen(driver.window.panes.history)))
    return driver.window


def overview(driver) -> QWidget:
    driver.paste(several(5))
    driver.wait(driver.window.panes.verdict.overview.isVisible)
    driver.find(QToolButton, "timelineTable").setChecked(True)
    driver.wait(lambda: any(CLOCK.search(text) for text in seen(driver.window.panes.history)))
    return driver.window


def of_history(driver) -> QWidget:
    overview(driver)
    driver.trigger("historyTimeline")
    driver.wait(lambda: driver.window.findChild(QDialog) is not None)
    sheet = driver.window.findChild(QDialog)
    driver.wait(sheet.page.isVisible)
    sheet.findChild(QToolButton, "timelineTable").setChecked(True)
    return sheet


def reopened(driver) -> QWidget:
    one(driver)
    driver.window.panes.history.view.setFocus()
    driver.window.panes.history.view.selectRow(0)
    driver.settle(lambda: driver.trigger("reopen"))
    return driver.window


STATES = {
    "a finding met before": one,
    "an overview": overview,
    "the time line of the history": of_history,
    "an entry of the history": reopened,
}


@pytest.fixture
def in_india(monkeypatch):
    """Have the computer's clock five and a half hours ahead: no time of it is one of UTC."""
    monkeypatch.setenv("TZ", "Asia/Kolkata")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


def times(shown: QWidget) -> set[str]:
    found = {text for text in seen(shown) if CLOCK.search(text)}
    return {text for text in found if not OF_CAPTURES.search(text)}


def choose_zone(driver, zone: str) -> None:
    settings = driver.window.settings
    settings._on_changed(settings.held._replace(time_zone=zone))
    driver.qtbot.wait(400)


@pytest.mark.usefixtures("in_india")
@pytest.mark.parametrize("state", STATES)
def test_every_time_follows_the_setting_at_once_and_says_its_zone(driver, state):
    shown = STATES[state](driver)
    by_own_clock = times(shown)
    choose_zone(driver, UTC)
    try:
        in_utc = times(shown)
    finally:
        choose_zone(driver, "")
    assert by_own_clock
    assert in_utc
    assert not by_own_clock & in_utc
    assert not {text for text in by_own_clock if DAY.search(text) and "UTC+5:30" not in text}
    assert not {text for text in in_utc if DAY.search(text) and "UTC" not in text}
    assert not {text for text in in_utc if "UTC+" in text}


@pytest.mark.usefixtures("in_india")
def test_the_zone_of_the_times_of_the_history_stands_above_them(driver):
    one(driver)
    pane = driver.window.panes.history
    assert pane._day.text() == "Today · UTC+5:30"
    choose_zone(driver, UTC)
    assert pane._day.text() == "Today · UTC"
    choose_zone(driver, "")


@pytest.mark.usefixtures("in_india")
def test_the_search_of_the_history_goes_by_the_same_clock_and_follows_it_at_once(driver):
    driver.paste(response("403 Forbidden", error("AccessDenied", "Access Denied")))
    pane = driver.window.panes.history
    model = pane.view.model()
    driver.wait(lambda: model.rowCount() == 1)
    (entry,) = pane._history_provider.history().search()
    at = datetime.fromisoformat(str(entry.record["time"])).astimezone()
    pane.search.setText("nothing of the kind")
    driver.wait(lambda: model.rowCount() == 0)
    pane.search.setText(f"time:{at:%Y-%m-%dT%H:%M}")
    driver.wait(lambda: model.rowCount() == 1)
    choose_zone(driver, UTC)
    try:
        driver.wait(lambda: model.rowCount() == 0)
    finally:
        choose_zone(driver, "")
    driver.wait(lambda: model.rowCount() == 1)


@pytest.fixture
def german(qapp, monkeypatch):
    monkeypatch.setenv(window_language.VARIABLE, "de")
    window_language.use_language(qapp, "")
    yield
    monkeypatch.setenv(window_language.VARIABLE, "en")
    window_language.use_language(QApplication.instance(), "")


def large(driver) -> QWidget:
    driver.paste(several(MANY))
    driver.wait(driver.window.panes.verdict.overview.isVisible)
    history = driver.window.panes.history
    driver.wait(lambda: "1.200" in " ".join(seen(history)))
    return driver.window


def large_of_history(driver) -> QWidget:
    driver.trigger("historyTimeline")
    driver.wait(lambda: driver.window.findChild(QDialog) is not None)
    sheet = driver.window.findChild(QDialog)
    driver.wait(lambda: "1.200" in " ".join(seen(sheet)))  # the newest thousand come first
    return sheet


@pytest.mark.usefixtures("german")
def test_every_number_is_written_as_german_does(driver):
    for state in (large, large_of_history):
        texts = set(seen(state(driver)))
        assert any("1.200" in text for text in texts)
        assert not {text for text in texts if ENGLISH_NUMBER.search(text)}


def long_values(driver) -> QWidget:
    """Return the window with a finding whose values are too long to be shown whole."""
    more = f"<BucketName>{'long' * 400}</BucketName><Key>{'long/key' * 400}</Key>"
    made = error("Long" * 400, "long message " * 400, more=more)
    driver.paste(response("403 Forbidden", made))
    driver.paste(response("403 Forbidden", made))
    driver.wait(lambda: any(CLOCK.search(text) for text in seen(driver.window.panes.history)))
    return driver.window


@pytest.mark.usefixtures("german")
def test_what_a_cut_took_is_told_in_german(driver):
    texts = set(seen(long_values(driver)))
    assert any("weitere Zeichen" in text for text in texts)
    assert not {text for text in texts if "characters more" in text}
    assert not {text for text in texts if ENGLISH_NUMBER.search(text)}


def test_the_numbers_follow_the_language_without_a_new_start(driver, monkeypatch):
    driver.paste(several(MANY))
    driver.wait(driver.window.panes.verdict.overview.isVisible)
    driver.wait(lambda: "1,200" in " ".join(seen(driver.window.panes.history)))
    monkeypatch.setenv(window_language.VARIABLE, "de")
    window_language.use_language(QApplication.instance(), "")
    try:
        driver.wait(lambda: "1.200" in " ".join(seen(driver.window.panes.history)))
        driver.qtbot.wait(400)
        assert not {text for text in seen(driver.window) if ENGLISH_NUMBER.search(text)}
    finally:
        monkeypatch.setenv(window_language.VARIABLE, "en")
        window_language.use_language(QApplication.instance(), "")


def made_in_place(module: Path) -> Iterator[str]:
    """Yield where a module makes text of a number or of a time by itself."""
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        place = f"{module.name}:{getattr(node, 'lineno', 0)}"
        if isinstance(node, ast.FormattedValue) and node.format_spec is not None:
            spec = ast.unparse(node.format_spec)
            if re.search(r",|%|\.\d*[fg]", spec):
                yield place
        called = getattr(node, "func", None) if isinstance(node, ast.Call) else None
        name = getattr(called, "attr", getattr(called, "id", ""))
        if name in ("strftime", "astimezone", "isoformat") and module.name not in IN_LETTERS:
            yield place
        if name == "QLocale" and module.name not in QT_LOCALES:
            yield place


def imported(module: Path) -> set[str]:
    """Return the names that a module imports from the core's `visible`."""
    nodes = ast.walk(ast.parse(module.read_text("utf-8")))
    ours = (node for node in nodes if isinstance(node, ast.ImportFrom))
    return {one.name for node in ours if node.module == "obsdiag.visible" for one in node.names}


def test_no_module_of_the_window_cuts_a_text_in_the_words_of_the_core():
    modules = {each.name: imported(each) for each in UI.rglob("*.py")}
    assert [name for name, names in modules.items() if "one_line" in names] == []


def test_only_one_module_makes_text_of_numbers_and_times():
    modules = (each for each in sorted(UI.rglob("*.py")) if each.name not in FORMATTERS)
    assert [place for module in modules for place in made_in_place(module)] == []


@pytest.mark.parametrize(
    "code",
    ['f"{n:,}"', 'f"{n:.1f}"', 'f"{at:%H:%M}"', "at.strftime('%H')", "QLocale().toString(1)"],
)
def test_text_made_in_place_is_found(tmp_path, code):
    module = tmp_path / "some.py"
    module.write_text(code, "utf-8")
    assert list(made_in_place(module)) == ["some.py:1"]
