"""A case as one file, there and back."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import pytest

from obsdiag.container.kind import kind_of
from obsdiag.handover.case_file import CaseContent, CaseLimitError, MaskedCapture, case_file
from obsdiag.handover.masking import Masking
from obsdiag.handover.repacking import RefusedError
from obsdiag.input.sources import paste
from obsdiag.model import Finding
from obsdiag.pipeline.reading import read
from obsdiag.published import load_catalogue
from obsdiag.record import record
from obsdiag.reply.reply_renderer import Renderer, Wanted
from tests.answer import response

DATA = Path(__file__).parents[1] / "data"
CAPTURES = [path for path in sorted(DATA.iterdir()) if path.suffix in (".http", ".txt", ".xml")]
PLACES = {"source", "member"}


def a_case(*captures: MaskedCapture, notes: str = "") -> bytes:
    catalogue = load_catalogue()
    content = CaseContent(captures, notes=notes, made="2026-03-14T09:28:30Z")
    return case_file(content, catalogue, Renderer(catalogue), Wanted())


def shown(data: bytes) -> list[dict]:
    events = read([paste(data)], load_catalogue())
    found = [record(event) for event in events if isinstance(event, Finding)]
    return [{name: one[name] for name in one if name not in PLACES} for one in found]


@pytest.mark.parametrize("path", CAPTURES, ids=lambda path: path.name)
def test_a_case_shows_what_its_captures_show_masked(path):
    try:
        masked = Masking().masked(path.read_bytes())
    except RefusedError:
        pytest.skip("it is no text")
    assert kind_of(masked) is None
    assert shown(a_case(MaskedCapture(path.name, masked))) == shown(masked)


def test_it_has_what_was_found_the_notes_and_a_report():
    data = a_case(MaskedCapture("a.http", response()), notes="Called back at ten.")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.namelist()[:2] == ["mimetype", "manifest.json"]
        assert archive.read("notes.md") == b"Called back at ten."
        assert b"NoSuchKey" in archive.read("report.html")
        assert archive.read("report.md").startswith(b"## 404 NoSuchKey")
        (line,) = archive.read("findings.jsonl").splitlines()
        manifest = json.loads(archive.read("manifest.json"))
    assert json.loads(line)["code"] == "NoSuchKey"
    assert (manifest["version"], manifest["findings"]) == (1, 1)


def test_the_same_captures_make_the_same_file():
    assert a_case(MaskedCapture("a", response())) == a_case(MaskedCapture("a", response()))


def test_too_many_captures_are_refused(monkeypatch):
    monkeypatch.setattr("obsdiag.handover.case_file.MAX_CAPTURES", 1)
    with pytest.raises(CaseLimitError, match="at most"):
        a_case(MaskedCapture("a", b""), MaskedCapture("b", b""))


def test_a_secret_in_the_name_of_a_file_is_in_no_part_of_a_case():
    data = a_case(MaskedCapture("sbp_6e1f0a93c7d84b25a0f1e2d3c4b5a69788776655.http", response()))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            assert b"6e1f0a93c7d84b25" not in archive.read(name) + name.encode()
