"""What `report` writes."""

from __future__ import annotations

import stat
import sys

import pytest

from obsdiag.cli import main
from tests.answer import REQUEST_ID, error, response
from tests.command import run

DENIED = response("403 Forbidden", error("AccessDenied", "Access Denied"))


@pytest.fixture
def capture(tmp_path):
    file = tmp_path / "a.http"
    file.write_bytes(DENIED)
    return file


def written(tmp_path, *words: object) -> bytes:
    done = run("report", *words, "-o", tmp_path / "out")
    assert (done.status, done.out, done.err) == (0, "", "")
    assert stat.S_IMODE((tmp_path / "out").stat().st_mode) == 0o600
    return (tmp_path / "out").read_bytes()


def test_without_options_it_is_markdown_for_the_ticket(tmp_path, capture):
    assert written(tmp_path, capture).startswith(b"## 403 AccessDenied\n")


@pytest.mark.parametrize(
    ("words", "start"),
    [
        (("--for", "customer"), "Dear customer,"),
        (("--for", "customer", "--language", "de"), "Guten Tag,"),
        (("--for", "customer", "--language", "zh"), "尊敬的客户"),
        (("--for", "service", "--format", "text"), "For the operations of OBS\n===="),
        (("--format", "html", "--language", "zh"), '<!DOCTYPE html>\n<html lang="zh-CN">'),
        (("--format", "pdf"), "%PDF-"),
    ],
)
def test_it_is_what_was_asked_for(tmp_path, capture, words, start, qapp):
    assert written(tmp_path, *words, capture).startswith(start.encode())


def test_it_goes_to_standard_output(capture, capsysbinary):
    assert main(["report", str(capture)]) == 0
    assert REQUEST_ID.encode() in capsysbinary.readouterr().out


def test_a_pdf_is_not_written_to_a_terminal(capture, monkeypatch, capsys):
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert main(["report", "--format", "pdf", str(capture)]) == 2
    assert "name a file with -o" in capsys.readouterr().err


def test_without_qt_a_pdf_is_refused_in_words(capture, tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "obsdiag.ui.reply.pdf", None)
    done = run("report", "--format", "pdf", "-o", tmp_path / "out", capture)
    assert done.status == 2
    assert "A PDF needs Qt" in done.err


def test_a_team_has_its_own_templates_below_the_data(tmp_path, own_data, capture):
    folder = own_data / "templates"
    folder.mkdir(parents=True)
    (folder / "ticket.j2").write_text("Ours: {{ counted }}", encoding="utf-8")
    assert written(tmp_path, capture) == b"Ours: One finding\n"


def test_what_cannot_be_read_is_said_and_the_others_are_done(tmp_path, capture):
    done = run("report", "-o", tmp_path / "out", tmp_path / "nothing", capture)
    assert done.status == 2
    assert "There is no such file" in done.err
    assert b"AccessDenied" in (tmp_path / "out").read_bytes()


def test_where_nothing_was_recognised_the_text_says_so(tmp_path):
    (tmp_path / "a.txt").write_text("all is well\n", encoding="utf-8")
    done = run("report", "--for", "customer", "-o", tmp_path / "out", tmp_path / "a.txt")
    assert done.status == 1
    assert b"We found no error in what you sent" in (tmp_path / "out").read_bytes()
