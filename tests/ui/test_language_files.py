"""Compiling a language when it is wanted."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

from obsdiag.config import assets
from obsdiag.ui import language_files

REAL = Path(str(assets.root())) / language_files.FOLDER


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Have sources alone, as in a fresh checkout."""
    made = tmp_path / language_files.FOLDER
    made.mkdir()
    for source in REAL.glob("*.ts"):
        shutil.copy(source, made)
    monkeypatch.setattr(assets, "root", lambda: tmp_path)
    language_files.texts.cache_clear()
    yield made
    language_files.texts.cache_clear()


def read(content: bytes) -> QTranslator:
    translator = QTranslator()
    assert translator.load(content)
    return translator


def test_a_language_is_compiled_once_and_kept(folder):
    content = language_files.compiled("de")
    assert read(content).translate("Command", "&Paste") == "&Einfügen"
    (kept,) = folder.glob("*.qm")
    assert kept.read_bytes() == content
    kept.write_bytes(b"as it was kept")
    assert language_files.compiled("de") == b"as it was kept"


def test_a_changed_source_is_compiled_anew_and_the_older_one_goes(folder):
    language_files.compiled("de")
    source = folder / "de.ts"
    source.write_text(source.read_text("utf-8").replace("&amp;Einfügen", "&amp;Setzen"), "utf-8")
    assert read(language_files.compiled("de")).translate("Command", "&Paste") == "&Setzen"
    assert len(list(folder.glob("de.*.qm"))) == 1


def test_where_nothing_can_be_written_it_is_compiled_all_the_same(folder, monkeypatch):
    replace = Path.replace

    def refused(made: Path, target: Path) -> Path:
        if folder in Path(target).parents:
            raise PermissionError
        return replace(made, target)

    monkeypatch.setattr(Path, "replace", refused)
    assert language_files.compiled("zh_CN")
    assert not list(folder.glob("*.qm"))


@pytest.mark.may_log
def test_a_missing_compiler_is_said_in_the_log(folder, monkeypatch, caplog):
    monkeypatch.setattr(language_files, "_compiler", lambda: folder / "no-lrelease")
    assert language_files.compiled("de") is None
    assert "The window is in English: de cannot be compiled" in caplog.text


def test_the_texts_of_a_language_are_found_by_context(folder):
    assert language_files.texts("de")["Command"]["&Paste"] == "&Einfügen"
    assert "%Ln findings" not in language_files.texts("de")["Reading"]
    assert set(language_files.languages()) == {"en", "de", "zh_CN"}
