"""A text as PDF."""

import re

import pytest

from obsdiag.ui.reply import pdf as module
from obsdiag.ui.reply.pdf import PdfError, PdfPages, pdf

PAGES = PdfPages("Report", "<h1>Report</h1>", "<p>line</p>" * 200, "Page {page} of {pages}")


def pages_of(data: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", data))


def test_the_start_page_comes_first_and_long_texts_go_over_several(qapp):
    data = pdf(PAGES)
    assert data.startswith(b"%PDF-")
    assert pages_of(data) >= 4
    assert pages_of(pdf(PAGES._replace(text="<p>short</p>"))) == 2


def test_it_has_its_title(qapp):
    assert "Report".encode("utf-16-be") in pdf(PAGES)


def test_nothing_is_loaded(qapp, tmp_path):
    picture = f'<img src="file://{tmp_path}/a.png"><link rel="stylesheet" href="a.css">'
    assert pages_of(pdf(PAGES._replace(text=picture))) == 2


def test_a_language_without_a_font_is_said(qapp, monkeypatch):
    monkeypatch.setattr(module, "_has_chinese", lambda: False)
    with pytest.raises(PdfError, match="font"):
        pdf(PAGES._replace(is_chinese=True))
