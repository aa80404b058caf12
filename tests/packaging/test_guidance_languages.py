"""The translations of the guidance: whole, with all that stands in code and in braces."""

from __future__ import annotations

import importlib.util
import json
import re

import pytest

from .checkout import PACKAGING

spec = importlib.util.spec_from_file_location(
    "guidance_languages", PACKAGING / "guidance_languages.py"
)
guidance = importlib.util.module_from_spec(spec)
spec.loader.exec_module(guidance)

LEAST = {"de": 0.97, "zh_CN": 0.97}
"""The share of all sentences that is translated: this may only rise."""
MOST_STALE = 0.03
"""The share of translations of sentences that read otherwise now, until they are written anew."""
ENGLISH = "Wait `N` seconds, at most 15, and ask IAM for GetObject."
WAITING = "Nothing that is shown here was translated."


@pytest.fixture
def store(tmp_path, monkeypatch):
    """Two sentences, and no translation of them."""
    monkeypatch.setattr(guidance, "FOLDER", tmp_path)
    monkeypatch.setattr(guidance, "sentences", lambda: {ENGLISH: "A: fix", WAITING: "A: ask"})
    return tmp_path


@pytest.mark.parametrize("language", guidance.LANGUAGES)
def test_what_is_translated_is_said_by_the_guidance_now_and_whole(language):
    found = guidance.translations(language)
    known = guidance.sentences().keys()
    assert len(found.keys() & known) >= LEAST[language] * len(known)
    for english, text in found.items():
        assert not list(guidance.faults(language, english, text)), text
    stale = found.keys() - known
    assert len(stale) <= MOST_STALE * len(found), f"guidance_languages.py merge {language}"


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", "empty"),
        ("Warten Sie, höchstens 15, und fragen Sie IAM nach GetObject.", "code lost: `N`"),
        ("Warten Sie `N` und `M`, höchstens 15, IAM, GetObject.", "code that is not in"),
        ("Warten Sie `N` Sekunden, höchstens 20, bei IAM nach GetObject.", "number lost: 15"),
        ("Warten Sie `N` Sekunden, höchstens 15, bei IAM.", "name lost: GetObject"),
        ("Warten Sie `N` Sekunden, höchstens 15, IAM, GetObject", "full stop"),
        ("Warte `N` Sekunden, höchstens 15, frag dein IAM, GetObject.", "as Sie"),
        ("Warten Sie `N`, it is with the 15, IAM, GetObject.", "English is left"),
        (ENGLISH, "this is the English sentence"),
    ],
)
def test_a_translation_that_lost_something_is_refused(text, fault):
    assert fault in "; ".join(guidance.faults("de", ENGLISH, text))


def test_a_translation_into_chinese_has_chinese_in_it():
    assert list(guidance.faults("zh_CN", "On the object.", "Object."))
    assert not list(guidance.faults("zh_CN", "On the object.", "在对象上。"))


def test_numbers_are_written_as_the_language_has_them():
    assert not list(guidance.faults("de", "1,024 of them", "1.024 davon"))


def test_what_is_translated_waits_no_more(store, tmp_path, capsys):
    guidance.extract("de", str(tmp_path / "out"), "1")
    rows = [json.loads(path.read_text()) for path in sorted((tmp_path / "out").iterdir())]
    assert [row["en"] for row in rows] == [ENGLISH, WAITING]
    assert rows[0]["part"] == "A: fix"
    made = tmp_path / "made.jsonl"
    good = "Warten Sie `N` Sekunden, höchstens 15, und fragen Sie bei IAM nach GetObject."
    lines = [{"id": rows[0]["id"], "text": good}, {"id": rows[1]["id"], "text": ""}, {}]
    made.write_text("\n".join(map(json.dumps, lines)), "utf-8")
    guidance.check("de", str(made))
    assert guidance.translations("de") == {}
    guidance.merge("de", str(made))
    assert "1 taken over, 2 wrong" in capsys.readouterr().out
    assert guidance.translations("de") == {ENGLISH: good}
    guidance.extract("de", str(tmp_path / "rest"))
    assert "1 sentences of 2 await" in capsys.readouterr().out


def test_a_sentence_that_is_said_no_more_is_left_out(store):
    guidance.write("de", {"Gone.": "Weg.", WAITING: "Nichts."})
    assert guidance.translations("de") == {WAITING: "Nichts."}


def test_code_alone_is_no_sentence():
    assert not [
        text
        for text in guidance.sentences()
        if text.startswith("`") and text.count("`") == 2 and text.endswith("`")
    ]


RULED_OUT = {
    "de": r"\b(?:Message|Query|Queries|Löschmarker|Konto|Request-ID|Agentur)\b",
    "zh_CN": "存储桶|消息头|端点|帐[号户]|账户|对象键|桶所有者|请求 ID|你|登陆|缺省",
}
"""Words that the table in resources/i18n/README.md has another word for."""


@pytest.mark.parametrize("language", guidance.LANGUAGES)
def test_one_thing_is_called_by_one_word(language):
    plain = (re.sub(r"`[^`]*`", "", text) for text in guidance.translations(language).values())
    assert [text for text in plain if re.search(RULED_OUT[language], text)] == []
