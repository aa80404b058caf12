"""The sentences of the core in other languages."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

import obsdiag
from obsdiag.cli import told as defect_told
from obsdiag.container.unpack_limit import TOO_LARGE, TOO_MANY
from obsdiag.formats.format import Failure
from obsdiag.model import Origin
from obsdiag.pipeline.missed import Missed
from obsdiag.ui import window_language
from obsdiag.ui.core_texts import TEMPLATES, core_text
from obsdiag.ui.spoken_language import core_sentence

PACKAGE = Path(obsdiag.__file__).parent
LEFT = {
    (
        "A process that read the lines was killed, perhaps for want of memory. What stands far"
        " before them is in; import the file again."
    ),
    "Another search has taken the place of this one.",
    "This table is no export of obsdiag: a finding is missing.",
    "This table is no export of obsdiag: it has no column “{}”.",
    (
        "This is no export that can be imported: take one in JSON or Parquet, which have all of a"
        " finding; CSV and HTML are for reading."
    ),
    "Line {} is no finding of obsdiag.",
    "There is no home folder to keep anything in; name a folder with --data-dir or {}",
    "Say which findings are meant, such as ticket:=4711 or id:12.",
    "The history {} cannot be {}: {}.",
    "The history {} is damaged: {}.",
    "{} is no TOML file: {}.",
    "The template {} cannot be filled: {}.",
    "This is no map of pseudonyms.",
    "it can still be read in a form that pseudonyms do not reach: {}",
    "it is nested deeper than {} archives",
    "it is no regular file",
    "it unpacks to more than {} GiB",
    "{}: This is a folder.",
    "{}: a template has {} KiB at most.",
    "{}: a template is UTF-8.",
    "{}: obsdiag keeps its own data there; take another name.",
    "{}: {}",
    "{}: {}.",
    "{}: {} is missing or is of the wrong kind.",
}
"""Errors that only commands, or files of obsdiag's own, bring about: they stay English."""


@pytest.fixture
def german(qapp, monkeypatch):
    monkeypatch.setenv(window_language.VARIABLE, "de")
    window_language.use_language(qapp, "")
    yield
    monkeypatch.setenv(window_language.VARIABLE, "en")
    window_language.use_language(QApplication.instance(), "")


def sentences() -> set[str]:
    """Return what the core's errors and problems say, with `{}` for each value."""
    found = set()
    for module in PACKAGE.rglob("*.py"):
        if module.relative_to(PACKAGE).parts[0] in {"ui", "cli"}:
            continue
        for call in ast.walk(ast.parse(module.read_text("utf-8"))):
            name = getattr(call.func, "id", "") if isinstance(call, ast.Call) else ""
            if name.endswith(("Error", "Problem")) and not name.startswith(("Value", "Type")):
                found |= {text for text in map(sentence, call.args) if " " in text}
    return found


def sentence(node: ast.expr) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if not isinstance(node, ast.JoinedStr):
        return ""
    return "".join(part.value if isinstance(part, ast.Constant) else "{}" for part in node.values)


def test_every_sentence_of_the_core_is_in_the_table_or_is_known_to_stay_english():
    table = [re.compile(re.sub(r"\\{\w+\\}", ".+", re.escape(text))) for text in TEMPLATES]
    missing = {
        text
        for text in sentences()
        if not any(row.fullmatch(text.replace("{}", "value")) for row in table)
    }
    assert missing == LEFT


def test_values_stay_as_they_are(german):
    told = core_text("The settings in /home/müller/s {1}.json cannot be read: not permitted.")
    assert told == (
        "Die Einstellungen in /home/müller/s {1}.json lassen sich nicht lesen: not permitted."
    )


def test_limits_are_told_with_their_numbers(german):
    assert "Der Rest wurde nicht gelesen" in core_text(TOO_LARGE)
    assert re.search(r"mehr als 100\.000 Dateien", core_text(TOO_MANY))


def test_what_is_not_in_the_table_is_shown_as_it_is(german):
    assert core_text("Nobody wrote this.") == "Nobody wrote this."


def test_in_english_each_is_what_it_was():
    for text in sentences():
        assert core_text(text) == text


def test_a_defect_of_ours_is_told_in_the_language_with_its_places(german):
    told = core_text(
        "A defect in obsdiag itself (ValueError) kept parts of it from being read:"
        " line 1,200, 17, b.txt line 3, and 3 more."
    )
    assert told == (
        "Ein Fehler in obsdiag selbst (ValueError) hat verhindert, dass Teile davon gelesen wurden:"
        " Zeile 1.200, 17, b.txt Zeile 3, und 3 weitere."
    )
    ended = core_text("A defect in obsdiag itself ended its reading (TypeError).")
    assert ended == "Ein Fehler in obsdiag selbst hat das Lesen beendet (TypeError)."


@pytest.mark.parametrize("language", ["de", "zh_CN"])
def test_what_is_said_of_a_defect_is_in_the_table_as_the_core_has_it(language):
    failures = [Failure(Origin("a", "b", at), "KeyError", ends=at == 1) for at in range(1, 9)]
    missed = Missed()
    missed.add_all(failures)
    told = [one.text for one in missed.problems("a")]
    assert len(told) == 2
    for text in (*told, defect_told(KeyError("x"))):
        assert "defect" not in core_sentence(language, text)
        assert core_sentence("en", text) == text
