"""The lines of a document as they were laid out."""

from PySide6.QtGui import QTextDocument

from obsdiag.ui.reply.text_lines import text_lines


def lines_of(html: str, width: float = 300):
    document = QTextDocument()
    document.setHtml(html)
    document.setTextWidth(width)
    return document, text_lines(document)


def test_lines_come_by_their_tops_and_none_is_empty(qapp):
    _, lines = lines_of("<p>one</p><p></p><p>two words</p>")
    tops = [line.place.top for line in lines]
    assert len(lines) == 2
    assert tops == sorted(tops)


def test_the_cells_of_a_row_are_one_paragraph_and_those_of_the_next_another(qapp):
    row = "<tr><th>label</th><td>value " + "word " * 60 + "</td></tr>"
    _, lines = lines_of(f"<table>{row}{row}</table>")
    assert len({line.place.paragraph for line in lines}) == 2
    assert len({line.left for line in lines}) == 2


def test_a_heading_leads_and_so_does_what_stands_above_a_list_or_announces_something(qapp):
    html = "<h2>head</h2><p>text</p><p>cause</p><ul><li>a</li><li>b</li></ul><p>try:</p><p>c</p>"
    _, lines = lines_of(html)
    leading = [line.block.text() for line in lines if line.place.leads]
    assert leading == ["head", "cause", "try:"]
