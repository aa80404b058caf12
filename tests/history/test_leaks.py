"""Secrets that are planted in captures of every format are in none of the files afterwards."""

from base64 import b64encode
from dataclasses import replace

import pytest

from obsdiag.config.paths import AppPaths
from obsdiag.history import History
from obsdiag.history.export import csv_lines, html_lines, json_lines
from obsdiag.input.sources import paste
from obsdiag.model import Finding, Note, Severity
from obsdiag.pipeline.reading import read
from obsdiag.pipeline.saving import keep
from obsdiag.published import load_catalogue
from obsdiag.report import markdown, text
from tests.command import run

from .planted import (
    ACCESS_KEY,
    CAPTURES,
    COOKIE,
    PASSWORD,
    REQUEST,
    SECRETS,
    SIGNATURE,
    TOKEN,
    URL,
    planted,
)


def spellings(secret: str) -> list[bytes]:
    raw = secret.encode()
    shifted = [b64encode(b"x" * at + raw)[4 * (at > 0) : -4] for at in range(3)]
    return [raw, raw.lower(), raw.hex().encode(), raw.hex(" ").encode(), raw[::-1], *shifted]


@pytest.fixture
def filled(path):
    """A history of all captures, of which everything that writes has been at work."""
    with History(path) as history:
        for number, name in enumerate(CAPTURES):
            catalogue = load_catalogue()
            for event in read([paste(planted(number, name))], catalogue):
                if isinstance(event, Finding):
                    (entry_id,) = keep(history, event)
                    history.annotate(
                        entry_id,
                        ticket=f"password={PASSWORD}",
                        tags=[f"x-obs-security-token: {TOKEN}"],
                        note=REQUEST,
                    )
        yield history


def assert_clean(data: bytes) -> None:
    assert [secret for secret in SECRETS for each in spellings(secret) if each in data] == []


@pytest.mark.parametrize("name", CAPTURES)
def test_each_format_has_secrets_to_lose_and_is_read(name):
    text = planted(1, name)
    assert any(secret.encode() in text for secret in SECRETS)
    assert any(isinstance(event, Finding) for event in read([paste(text)], load_catalogue()))


def test_no_file_of_the_history_has_any_of_them(filled, path):
    assert filled.count() >= len(CAPTURES)
    newest, *rest = filled.search()
    for _ in range(2):
        for file in path.parent.iterdir():  # the database, its log, the log's index
            assert_clean(file.read_bytes())
        filled.delete([newest.id])
        filled.purge()
    assert rest


def test_no_capture_and_no_export_has_any_of_them(filled):
    for entry in filled.search():
        assert_clean(filled.capture(entry.id))
        assert_clean(entry.json.encode())
    for lines in (json_lines, csv_lines, html_lines):
        assert_clean("".join(lines(filled.each())).encode())


def test_what_callers_forget_to_mask_is_masked(path):
    with History(path) as history:
        found = {"fields": {"Authorization": f"OBS {ACCESS_KEY}:{SIGNATURE}"}, "url": URL}
        history.add(found, REQUEST.encode(), taken_at="2026-11-22T10:00:00Z")
        for file in path.parent.iterdir():
            assert_clean(file.read_bytes())


def test_the_same_access_key_can_be_told_and_another_one_is_another(path):
    with History(path) as history:
        found = [
            history.add({"n": n, "fields": {"AccessKeyId": key}}, b"", taken_at="2026")
            for n, key in enumerate((ACCESS_KEY, ACCESS_KEY, "HPUB" + ACCESS_KEY[4:]))
        ]
        first, second, other = (history.get(each).record["fields"] for each in found)
    assert first == second != other


@pytest.mark.parametrize("name", CAPTURES)
def test_no_report_has_any_of_them(name):
    for event in read([paste(planted(1, name))], load_catalogue()):
        if isinstance(event, Finding):
            note = Note("quote", Severity.LIKELY, f"Seen in {URL}\nCookie: session={COOKIE}")
            told = replace(event, notes=(*event.notes, note))
            assert_clean(text(told).encode())
            assert_clean(markdown(told).encode())


def test_no_answer_of_the_commands_has_any_of_them(tmp_path):
    for number, name in enumerate(CAPTURES):
        (tmp_path / name).write_bytes(planted(number, name))
    for form in ("text", "json"):
        for words in (["decode", "--save", *(tmp_path / name for name in CAPTURES)], ["history"]):
            done = run(words[0], "--format", form, *words[1:])
            assert done.status == 0
            assert_clean(done.out.encode() + done.err.encode())
    assert run("history", "set", "--note", REQUEST, "--ticket", URL, "media").status == 0
    assert_clean(run("history").out.encode())
    kept = [file for file in AppPaths.for_user().data.rglob("*") if file.is_file()]
    assert len(kept) >= 1
    for file in kept:
        assert_clean(file.read_bytes())
