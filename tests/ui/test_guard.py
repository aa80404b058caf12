"""Nothing that Qt calls raises into it, whatever it is called with."""

from __future__ import annotations

import inspect
import pkgutil
import sys
from contextlib import suppress
from dataclasses import replace
from importlib import import_module

import pytest
from PySide6.QtCore import QAbstractItemModel, QEvent, QMimeData, QModelIndex, QObject, Qt
from PySide6.QtGui import QImage, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QMenu,
    QMenuBar,
    QStyleOptionViewItem,
    QWidget,
)

import obsdiag.ui
from obsdiag.ui.guard import guarded
from obsdiag.ui.models.finding_model import FindingModel
from obsdiag.ui.models.history_model import HistoryModel
from obsdiag.ui.models.item_row import ROW_ROLE, VALUE_ROLE
from obsdiag.ui.row_delegate import RowDelegate
from obsdiag.ui.row_list import RowList
from tests.answer import error, findings, response
from tests.ui.entry import entry

UNGUARDED = {
    "createHandle",
    "setContentsMargins",
    "setFixedWidth",
    "setMinimumWidth",
    "setPixmap",
    "setText",
    "setWordWrap",
    "toPlainText",
}
"""Overrides without a harmless answer of their own, and what Qt never calls."""
HOSTILE = ["", "x" * 100_000, "\0", "\ud800", "\u202e", "<img src='file:///dev/zero'>", "\n" * 999]


def classes() -> list[type]:
    """Return all classes of the window that are Qt's."""
    modules = [
        import_module(found.name)
        for found in pkgutil.walk_packages(obsdiag.ui.__path__, "obsdiag.ui.")
    ]
    return [
        made
        for module in modules
        for made in vars(module).values()
        if inspect.isclass(made) and made.__module__ == module.__name__ and is_qt(made)
    ]


def is_qt(made: type) -> bool:
    return any(base.__module__.startswith("PySide6") for base in made.__mro__)


def overrides(made: type) -> set[str]:
    """Return the names of the methods of Qt that a class has in its own way."""
    qt = [base for base in made.__mro__ if base.__module__.startswith("PySide6")]
    return {
        name
        for name, value in vars(made).items()
        if inspect.isfunction(value)
        and not name.startswith("__")
        and any(name in vars(base) for base in qt)
    }


def test_every_override_of_a_method_of_qt_is_guarded():
    open_ones = {
        f"{made.__name__}.{name}"
        for made in classes()
        for name in overrides(made) - UNGUARDED
        if not hasattr(vars(made)[name], "is_guarded")
    }
    assert open_ones == set()


@pytest.fixture
def told(monkeypatch) -> list[type]:
    """What reaches the last net."""
    kinds: list[type] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, *_: kinds.append(kind))
    return kinds


def test_what_raises_answers_something_harmless_and_is_told(told):
    @guarded(7)
    def broken() -> int:
        raise KeyError("x")

    assert broken() == 7
    assert told == [KeyError]


def test_an_interrupt_is_not_held(told):
    @guarded(None)
    def interrupted() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()


def test_a_painter_ends_with_the_event_that_fails(qtbot, told):
    class Broken(QWidget):
        @guarded(None)
        def paintEvent(self, _event) -> None:
            painter = QPainter(self)
            painter.drawPoint(0, 0)
            raise ValueError

    widget = Broken()
    qtbot.addWidget(widget)
    for _ in range(20):
        widget.grab()
    assert set(told) == {ValueError}


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
@pytest.mark.parametrize("name", ["taken_at", "last_seen", "code", "ticket", "note"])
@pytest.mark.may_log
def test_a_history_of_hostile_values_is_painted(qtbot, told, name, text):
    model = HistoryModel()
    model.replace([replace(entry(2), **{name: text}), entry(1)])
    paint(qtbot, model)
    assert model.index(1, 0).data(Qt.ItemDataRole.DisplayRole)
    assert set(told) <= {ValueError, OverflowError}


@pytest.mark.parametrize("text", HOSTILE[1:], ids=range(1, len(HOSTILE)))
def test_findings_of_hostile_values_are_painted(qtbot, told, text):
    hidden = text.encode("utf-8", "surrogatepass").replace(b"<", b"&lt;").replace(b"\0", b"?")
    body = error("A", "B", "C").replace(b"A", hidden).replace(b"B", hidden).replace(b"C", hidden)
    model = FindingModel()
    model.append(findings(response("403 Forbidden", body)))
    paint(qtbot, model)
    assert told == []


def paint(qtbot, model: QAbstractItemModel) -> None:
    """Have a list painted at several sizes, and its items asked for all that they answer."""
    view = RowList("list", "List", model, lines=2)
    qtbot.addWidget(view)
    for size in ((1, 1), (40, 10), (300, 200)):
        view.resize(*size)
        view.grab()
    for row in range(model.rowCount()):
        for role in (*Qt.ItemDataRole, VALUE_ROLE, ROW_ROLE, 2**31 - 1, -1):
            model.data(model.index(row, 0), role)


def test_an_index_that_is_nowhere_has_no_data(driver, told):
    models = {
        view.model()
        for view in driver.window.findChildren(QWidget)
        if hasattr(view, "model") and callable(view.model) and view.model() is not None
    }
    foreign = FindingModel()
    foreign.append(findings(response()) * 3)
    for model in models:
        for index in (
            QModelIndex(),
            foreign.index(2, 0),
            model.index(10**6, 0),
            model.index(-1, -1),
        ):
            for role in (*Qt.ItemDataRole, VALUE_ROLE, ROW_ROLE):
                model.data(index, role)
            model.rowCount(index)
    assert set(told) <= {IndexError, AssertionError, KeyError}


def test_every_model_answers_any_question(driver, told):
    driver.paste(response("403 Forbidden", error("AccessDenied")) + response())
    models = {one.model() for one in driver.window.findChildren(QAbstractItemView)} - {None}
    numbers = (-(2**31), -1, 0, 1, 2**31 - 1)
    for model in models:
        first = model.index(0, 0)
        for index in (first, model.index(0, 0, first), QModelIndex(), first.siblingAtColumn(9)):
            for ask in (model.flags, model.rowCount, model.parent, model.buddy):
                with suppress(TypeError):  # a list hides what it has no use for
                    ask(index)
            model.canFetchMore(index)
            model.mimeData([index] if index.isValid() else [])
            for value in (None, "\ud800", 2**31, b"\0", [], QModelIndex()):
                model.setData(index, value, Qt.ItemDataRole.EditRole)
                model.match(first, Qt.ItemDataRole.DisplayRole, value)
            model.removeRows(*numbers[:2], index)
            model.insertRows(*numbers[:2], index)
            model.dropMimeData(QMimeData(), Qt.DropAction.CopyAction, -1, -1, index)
        for number in numbers:
            model.index(number, number)
            model.headerData(number, Qt.Orientation.Horizontal, number)
            model.sort(number)
        assert model.index(0, 0).isValid() == first.isValid()
    assert told == []


def test_a_delegate_paints_an_item_without_a_row(qtbot, told):
    image = QImage(100, 20, QImage.Format.Format_ARGB32)
    delegate = RowDelegate(QObject())
    painter = QPainter(image)
    delegate.paint(painter, QStyleOptionViewItem(), QModelIndex())
    assert delegate.sizeHint(QStyleOptionViewItem(), QModelIndex()).isValid()
    painter.end()
    assert told == []


CHANGES = [
    *(QEvent.Type.PaletteChange, QEvent.Type.FontChange, QEvent.Type.StyleChange),
    *(QEvent.Type.LanguageChange, QEvent.Type.EnabledChange, QEvent.Type.ActivationChange),
    *(QEvent.Type.Leave, QEvent.Type.LayoutRequest, QEvent.Type.WindowActivate),
]
KEYS = [Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Down]
KEYS += [Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_unknown]


def test_every_widget_takes_any_event_with_and_without_a_capture(driver, told):
    mime = QMimeData()
    for _ in range(2):
        widgets = driver.window.findChildren(QWidget)
        for widget in (one for one in widgets if not isinstance(one, QMenu | QMenuBar)):
            for change in CHANGES:
                QApplication.sendEvent(widget, QEvent(change))
            for key in KEYS:
                for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
                    QApplication.sendEvent(
                        widget, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, "\ud83d")
                    )
        mime.setData("text/plain", response("403 Forbidden", error("AccessDenied")) + response())
        driver.settle(lambda: driver.window.panes.capture.editor.insertFromMimeData(mime))
    assert told == []


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_any_text_may_be_pasted_typed_and_searched(driver, told, text):
    for name in ("catalogueSearch", "historySearch"):
        driver.widget(name).setText(text)
    mime = QMimeData()
    mime.setData("text/plain;charset=utf-8", text.encode("utf-8", "surrogatepass"))
    driver.window.panes.capture.editor.insertFromMimeData(mime)
    driver.window.panes.messages.add(text)
    driver.window.panes.status.say(text)
    driver.qtbot.wait(50)
    assert told == []
