"""Commands that print in another language, where they are asked to."""

from __future__ import annotations

import gzip
import re

import pytest

from obsdiag.model import Note, Severity
from obsdiag.spoken import ENGLISH
from obsdiag.ui.spoken_language import LANGUAGES, spoken_language
from tests.answer import error, response
from tests.command import run

DENIED = response("403 Forbidden", error("AccessDenied", "Access Denied"))
CHINESE = re.compile(r"[\u3400-\u9fff]")


def test_english_is_what_is_said_unless_another_one_is_asked_for(tmp_path):
    (tmp_path / "a.http").write_bytes(DENIED)
    plain = run("decode", str(tmp_path / "a.http"))
    assert run("decode", "--language", "en", str(tmp_path / "a.http")).out == plain.out
    assert spoken_language("en") is ENGLISH


@pytest.mark.parametrize(("language", "label"), [("de", "Antwort von"), ("zh", "响应方")])
def test_a_finding_is_told_in_the_language_and_what_the_capture_says_stays(
    tmp_path, language, label
):
    (tmp_path / "a.http").write_bytes(DENIED)
    told = run("decode", "--language", language, str(tmp_path / "a.http")).out
    assert label in told
    assert "Access Denied" in told
    assert "Access denied. (403 Forbidden" in told  # the published table, to the letter


def test_json_is_the_same_in_every_language(tmp_path):
    (tmp_path / "a.http").write_bytes(DENIED)
    asked = ("--format", "json", str(tmp_path / "a.http"))
    assert run("decode", "--language", "de", *asked).out == run("decode", *asked).out


def test_an_entry_is_explained_in_the_language():
    told = run("explain", "--language", "zh_CN", "NoSuchKey").out
    assert "The specified key does not exist." in told
    assert len(CHINESE.findall(told)) > 500
    assert "Achten auf" in run("explain", "--language", "de", "NoSuchKey").out


@pytest.mark.parametrize(("count", "said"), [("1 day", "1 Tag"), ("3 days", "3 Tage")])
def test_the_words_of_a_note_are_in_the_language_too(count, said):
    note = Note("any", Severity.CERTAIN, "{span}", {"span": count}, None, None)
    assert spoken_language("de").note(note) == said


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_has_no_translation_is_english(language):
    assert spoken_language(language).say("Nobody wrote this.") == "Nobody wrote this."


@pytest.mark.parametrize(("language", "said"), [("de", "nichts darin liest"), ("zh", "其中没有")])
def test_what_could_not_be_read_is_told_in_the_language(tmp_path, language, said):
    (tmp_path / "a.txt").write_bytes(b"nothing at all")
    (tmp_path / "b.http").write_bytes(response("200 OK", b""))
    (tmp_path / "c.gz").write_bytes(gzip.compress(DENIED * 100)[:-9])
    done = run("decode", "--language", language, str(tmp_path))
    assert f"a.txt: {said}" in done.err
    assert "no error in it" not in done.out
    assert "It ends in the middle" not in done.err
    assert "c.gz" in done.err


@pytest.mark.parametrize(
    ("language", "said"), [("de", "Ein Fehler in obsdiag"), ("zh", "自身的缺陷")]
)
def test_a_defect_of_ours_is_told_in_the_language(monkeypatch, language, said):
    def failing(*_: object) -> None:
        raise KeyError("a secret")

    monkeypatch.setattr("obsdiag.cli.decode_command.load_catalogue", failing)
    done = run("decode", "--language", language, stdin=DENIED)
    assert (done.status, done.out) == (2, "")
    assert said in done.err
    assert "secret" not in done.err
