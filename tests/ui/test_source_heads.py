"""Which text is shown of a finding, and what it is called."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

from obsdiag.ui import source_heads
from obsdiag.ui.read_state import ReadState
from obsdiag.ui.source_heads import MAX_HELD, source_name
from tests.answer import HEAD, error, response
from tests.ui.told import told


def test_a_whole_source_is_shown_with_its_own_lines():
    text = response() + b"\r\n\r\n" + response("403 Forbidden", error("AccessDenied"), HEAD[:2])
    reading, findings = told(text)
    first, second = (reading.text_of(finding) for finding in findings)
    assert first.first == second.first == 1
    assert first.key == second.key
    assert first.excerpt.faithful
    assert second.where == "paste-1 · http"


def test_of_a_source_that_is_too_long_the_findings_own_part_is_shown():
    text = b"# notes\n" * 100_000 + response(end=b"\n")
    reading, (finding,) = told(text)
    shown = reading.text_of(finding)
    assert shown.first == finding.capture.origin.line
    assert shown.excerpt.text.startswith("HTTP/1.1 404 Not Found")
    assert not shown.excerpt.faithful


def test_only_so_much_of_many_sources_is_held():
    size = 200_000
    count = MAX_HELD // size + 3
    reading, findings = told(*(response() + b"\n" + b"x" * size for _ in range(count)))
    assert reading.text_of(findings[0]).key != reading.text_of(findings[-1]).key
    assert reading.text_of(findings[0]).excerpt.text.startswith("HTTP/1.1 404")
    assert reading.text_of(findings[-1]).excerpt.text.startswith("HTTP/1.1 404")
    assert reading._heads._held >= MAX_HELD
    assert len(reading._heads) < count


def test_the_head_of_the_first_source_is_shown_before_there_is_a_finding():
    reading, _ = told(b"nothing of it")
    assert reading.first_text().excerpt.text == "nothing of it"
    assert ReadState().first_text() is None


def test_what_was_pasted_is_named_in_the_language_of_the_window(monkeypatch):
    german = SimpleNamespace(translate=lambda _context, text: f"‹{text}›")
    monkeypatch.setattr(source_heads, "QCoreApplication", german)
    assert source_name("clipboard", None) == "‹clipboard›"
    assert source_name("clipboard", "a.log") == "clipboard / a.log"
    assert source_name("/home/x/clipboard", None) == "/home/x/clipboard"


def test_a_file_is_named_as_one_and_a_paste_is_not():
    assert told(response(), from_files=True)[0].first_text().source.path == Path("paste-1")
    assert told(response())[0].first_text().source is None


def test_a_paste_is_held_to_be_read_again_unless_it_is_very_long():
    text = response()
    for pasted, held in ((text, text), (b"x" * (MAX_HELD + 1), None)):
        reading, (finding,) = told(text, pasted=pasted)
        source = reading.text_of(finding).source
        assert (None if source is None else source.pasted) == held
        assert reading.held() == len(text) * (2 if held else 1)
