"""An error document in a string literal of a log is read as the document it is."""

from __future__ import annotations

import pytest

from obsdiag.text.string_literal import literal, quoted_end, unescaped, without_paths
from tests.answer import error, finding
from tests.rows import each

BODY = error()


@each(
    "document, before",
    [
        (rb"<Error>\n<Code>A</Code>\r\n</Error>", b"'"),
        (rb"<Error>\n<Code>A<\/Code>\r\n</Error>", b'"'),
        (rb"<Error>\u000a<Code>A\u003c/Code\u003e\u000d\n</Error>", b'"'),
        (rb"<Error>\x0a<Code>A</Code>\x0d\x0a</Error>", b"'"),
        (b"<Error>\\n'\n b'<Code>A</Code>\\r\\n'\n b'</Error>", b"'"),
        (b"<Error>\\n'\n \"<Code>A</Code>\\r\\n\"\n '</Error>", b"'"),
        (b'<Error>\\n"\r\n "<Code>A</Code>\\r\\n"\r\n "</Error>', b'"'),
    ],
)
def test_a_string_literal_is_the_string_it_is(document, before):
    assert literal(document, before) == b"<Error>\n<Code>A</Code>\r\n</Error>"


def test_an_escaped_quote_in_a_literal_is_a_quote():
    assert literal(rb"<Message>a \"b\" \\ \'c\'</Message>", b'"') == (
        rb"""<Message>a "b" \ 'c'</Message>"""
    )


@pytest.mark.parametrize("document", [BODY, rb"<Key>C:\temp\k</Key>", rb"<Key>a\</Key>"])
def test_a_document_that_is_in_no_literal_stays_as_it_is(document):
    assert literal(document, b"\n") == document


@pytest.mark.parametrize(
    ("escaped", "text"),
    [
        (rb"Gr\xc3\xb6\xc3\x9fe", "Größe"),
        (rb"Gr\xf6\xdfe", "Größe"),
        (rb"\u6307\u5b9a \ud83d\ude42 \ud83d", "指定 🙂 \ufffd"),
    ],
)
def test_what_is_escaped_is_the_character_that_was_meant(escaped, text):
    assert unescaped(escaped) == text.encode()


def test_a_literal_in_a_literal_is_undone_twice():
    assert literal(rb"<Error a=\\\"b\\\">\\n</Error>", b'"') == b'<Error a="b">\n</Error>'


def test_a_document_below_its_declaration_is_in_the_same_literal():
    assert literal(rb"<Message>\xc3\xb6</Message>", rb"\n") == "<Message>ö</Message>".encode()


@pytest.mark.parametrize("quote", ["'", '"'])
def test_a_document_in_a_logged_string_is_read_with_its_status(quote):
    body = BODY.decode().replace("><", ">\\n<").replace("does not", "doesn\\'t")
    found = finding(f"status: 404 body: b{quote}{body}{quote}\n".encode())
    assert (found.capture.status, found.error.code) == (404, "NoSuchKey")
    assert found.error.message == "The specified key doesn't exist."


def test_a_literal_with_quotations_of_its_own_ends_where_it_is_closed():
    line = rb'level=error msg="location \"main\" is lost: it said: gone.)" controller=backup n="1"'
    start = line.index(b"it said")
    end, times = quoted_end(line, start, start, len(line))
    assert (line[start:end], times) == (b"it said: gone.)", 1)


@each(
    "text, said",
    [
        (r"at D:\new\temp\run.js says \"no\"", r'at D:\new\temp\run.js says "no"'),
        (r"at D:\\new\\temp\\run.js says\nno", "at D:\\new\\temp\\run.js says\nno"),
        (r"in C:\Program Files\notes\a.txt", r"in C:\Program Files\notes\a.txt"),
        (r"it says:\nno\tand no", "it says:\nno\tand no"),
    ],
)
def test_a_path_of_windows_has_no_escapes(text, said):
    assert unescaped(text.encode()) == said.encode()


def test_a_path_in_a_document_is_no_line_end():
    document = rb"<Error><Code>NoSuchKey</Code><Key>q:\new\temp\films</Key></Error>"
    assert literal(document, b"") == document
    assert literal(document.replace(b"><Code", rb">\n<Code"), b"").startswith(b"<Error>\n<Code>")


def test_the_place_of_each_sign_stays_where_paths_are_taken_out():
    shown = without_paths(rb"at C:\new\a.js:7\nnext")
    assert shown == rb"at C:/new/a.js:7\nnext"
