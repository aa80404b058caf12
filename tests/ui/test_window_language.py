"""The language of the window's own texts."""

from __future__ import annotations

import ast
import tomllib
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

import obsdiag
from obsdiag.config import assets
from obsdiag.ui import app, window_language

PACKAGE = Path(obsdiag.__file__).parent
CALLS = {"tr", "_tr", "noop", "translate"}
FOLDER = Path(str(assets.root())) / window_language.FOLDER


def sources() -> set[str]:
    """Return every text in the window's code that is to be translated."""
    found = set()
    for module in (PACKAGE / "ui").rglob("*.py"):
        for node in ast.walk(ast.parse(module.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                name = getattr(node.func, "attr", getattr(node.func, "id", ""))
                texts = [one.value for one in node.args if isinstance(one, ast.Constant)]
                found |= {text for text in texts if name in CALLS and isinstance(text, str)}
    return found


@pytest.fixture
def german(monkeypatch):
    """Have a language of two texts, and English again afterwards."""
    texts = b'[Command]\n"&Paste" = "&Einsetzen"\n[StatusLine]\n"Stop" = "Halt"\n'
    real_names, real_bytes = assets.names, assets.read_bytes
    monkeypatch.setattr(
        assets, "names", lambda at: ["de.toml"] if at == window_language.FOLDER else real_names(at)
    )
    monkeypatch.setattr(
        assets, "read_bytes", lambda name: texts if name.endswith("/de.toml") else real_bytes(name)
    )
    before = QLocale()
    yield
    monkeypatch.delenv(window_language.VARIABLE, raising=False)
    window_language.use_language(QApplication.instance(), "")
    window_language._texts.cache_clear()
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("variable", "setting", "chosen"),
    [
        ("", "", "en"),
        ("de", "", "de"),
        ("de_AT.UTF-8", "", "de"),
        ("de-CH", "", "de"),
        ("", "de", "de"),
        ("en", "de", "en"),
        ("xx", "de", "de"),
        ("xx", "", "en"),
        ("../../etc", "", "en"),
    ],
)
def test_the_environment_goes_before_the_setting(german, monkeypatch, variable, setting, chosen):
    monkeypatch.setenv(window_language.VARIABLE, variable)
    assert window_language.chosen_language(setting) == chosen


def test_the_window_speaks_the_chosen_language_and_names_stay(german, qtbot, monkeypatch, tmp_path):
    monkeypatch.setenv(window_language.VARIABLE, "de")
    window = app.build(tmp_path)
    qtbot.addWidget(window)
    assert window.commands["paste"].text() == "&Einsetzen"
    assert window.commands["paste"].objectName() == "action.paste"
    assert window.commands["quit"].text() == "&Quit"
    window.close()


def test_every_text_of_a_language_is_one_of_the_windows():
    known = sources()
    assert "&Paste" in known
    for path in FOLDER.glob("*.toml"):
        table = tomllib.loads(path.read_text("utf-8"))
        texts = {text for context in table.values() for text in context}
        assert texts <= known, path.name
