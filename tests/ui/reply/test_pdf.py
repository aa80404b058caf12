"""A text as PDF."""

import re

import pytest
from PySide6.QtGui import QFontMetrics

from obsdiag.ui.reply import pdf as module
from obsdiag.ui.reply.pdf import PdfError, PdfPages, pdf
from tests.ui.reply.pdf_text import rows_of

PAGES = PdfPages("Report", "<h1>Report</h1>", "<p>line</p>" * 200, "Page {page} of {pages}")

WORDS = {
    "en": "The access key is not known to the service, or it belongs to another account.",
    "de": "Der Schlüssel wurde außerhalb der Gültigkeitsdauer für größere Übertragungen verwendet.",
    "zh": "该访问密钥不存在,或属于其他账号,请核对配置。",
}
TOP, BOTTOM = 51, 765
"""Where the text of a page begins and ends: 18 mm, and room for the number below it."""


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


def long_page(words: str) -> str:
    """Return HTML with every kind of block that a text has, each over several lines and pages."""
    rows = "".join(
        f"<tr><th align='left'>Field {at}</th><td><code>{at}/{'k' * 40 * at}</code></td></tr>"
        for at in range(9)
    )
    causes = "".join(
        f"<h2>Head {at}</h2><p><b>{words} {at}</b></p><ul><li>{words * at}</li><li>{at}</li></ul>"
        for at in range(40)
    )
    quote = f"<blockquote>{words * 9}</blockquote><ol><li>{words}</li><li>{words * 4}</li></ol>"
    return f"<h1>Report</h1><table>{rows}</table>{causes}{quote}"


@pytest.fixture
def letters(qapp):
    if not QFontMetrics(module._font(10)).inFont("a"):
        pytest.skip("there is no font that has letters")


@pytest.fixture(params=WORDS)
def language(request, letters):
    if request.param == "zh" and not module._has_chinese():
        pytest.skip("there is no font that has Chinese")
    return request.param


def test_each_line_of_a_text_stands_whole_on_one_page_and_once(language):
    words = WORDS[language]
    data = pdf(PAGES._replace(text=long_page(words), is_chinese=language == "zh"))
    _, *pages = rows_of(data)
    assert len(pages) > 4
    for rows in pages:
        assert TOP < rows[0].base <= rows[-2].base < BOTTOM
        assert re.fullmatch(r"Page \d+ of \d+", rows[-1].text.strip())
    text = "".join(row.text for rows in pages for row in rows[:-1]).replace(" ", "")
    assert text.count(words.replace(" ", "")) == sum(range(40)) + 40 + 9 + 1 + 4


def test_no_heading_stands_at_the_end_of_a_page(language):
    data = pdf(PAGES._replace(text=long_page(WORDS[language]), is_chinese=language == "zh"))
    for rows in rows_of(data)[1:]:
        assert not rows[-2].text.startswith("Head")
        assert "•" in rows[-2].text or rows[-2].text.strip()[-1:] not in "0123456789"


def test_lists_have_their_marks_and_a_signed_text_its_line_breaks(letters):
    html = "<ul><li>first</li></ul><ol><li>one</li><li>two</li></ol>"
    table = "<table><tr><th>StringToSign</th><td><code>PUT\n\ntext/plain</code></td></tr></table>"
    _, rows = rows_of(pdf(PAGES._replace(text=html + table)))
    *shown, _ = (row.text.strip() for row in rows)
    assert shown == ["•first", "1.one", "2.two", "StringToSignPUT", "text/plain"]
