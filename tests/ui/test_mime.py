"""What is taken of all that a clipboard or a drag offers."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QImage

from obsdiag.ui.mime import (
    MAX_LINK,
    CodeLink,
    Files,
    Promised,
    Remote,
    Text,
    Unreadable,
    dropped,
    from_arguments,
    is_capture,
    offered,
    why_promised,
    why_unreadable,
)


def mime(text=None, html=None, urls=()):
    made = QMimeData()
    if text is not None:
        made.setData("text/plain;charset=utf-8", text.encode())
    if html is not None:
        made.setHtml(html)
    if urls:
        made.setUrls([QUrl(url) for url in urls])
    return made


def test_local_files_go_before_text():
    assert offered(mime("a name", urls=["file:///t/a.http"])) == Files((Path("/t/a.http"),))


def test_plain_text_goes_before_rich():
    assert offered(mime("<Error>", "<b>nothing of it</b>")) == Text(b"<Error>")


def test_rich_text_is_taken_where_there_is_no_other():
    assert offered(mime(html="<p>HTTP/1.1 403 Forbidden</p>")) == Text(b"HTTP/1.1 403 Forbidden")


@pytest.mark.parametrize("text", ["a\r\nb", "a\u00a0b", "a\u2029b", "\ufeffa", "a\x00b"])
def test_text_is_taken_as_it_was_offered(text):
    assert offered(mime(text)) == Text(text.encode())


def test_text_of_a_plainer_kind_is_taken_too():
    made = QMimeData()
    made.setText("HTTP/1.1 404 Not Found")
    assert offered(made) == Text(b"HTTP/1.1 404 Not Found")


@pytest.mark.parametrize("text", [None, "https://a.example/b", "https://a.example/b\n"])
def test_an_address_is_only_named(text):
    assert offered(mime(text, urls=["https://a.example/b"])) == Remote(("https://a.example/b",))


def test_text_with_an_address_beside_it_is_text():
    made = mime("HTTP/1.1 404 Not Found", urls=["https://a.example/b"])
    assert offered(made) == Text(b"HTTP/1.1 404 Not Found")


def image():
    made = QMimeData()
    made.setImageData(QImage(2, 2, QImage.Format.Format_RGB32))
    return made


@pytest.mark.parametrize("made", [None, QMimeData(), mime("")])
def test_where_there_is_nothing_it_is_said_to_be_nothing(made):
    assert offered(made) == Unreadable(is_empty=True)


def test_an_image_is_said_to_be_one():
    assert offered(image()) == Unreadable(is_image=True)


def test_what_else_there_is_cannot_be_read():
    made = QMimeData()
    made.setData("application/x-other", b"1")
    assert offered(made) == Unreadable()


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (mime("HTTP/1.1 404 Not Found\r\nServer: OBS"), True),
        (mime("a name", urls=["file:///t/a.http"]), True),
        (mime("one line\n"), False),
        (mime("words"), False),
        (QMimeData(), False),
        (None, False),
    ],
)
def test_several_lines_and_files_are_captures_wherever_they_are_pasted(made, expected):
    assert is_capture(made) is expected


@pytest.mark.parametrize(
    "made",
    [
        mime("obsdiag://code/NoSuchKey"),
        mime(" OBSDIAG://code/NoSuchKey\n"),
        mime("obsdiag://code/NoSuchKey", urls=["obsdiag://code/NoSuchKey"]),
    ],
)
def test_a_link_to_a_page_of_the_catalogue_is_one(made):
    assert offered(made) == CodeLink("NoSuchKey")


@pytest.mark.parametrize("more", [" and more", "x" * MAX_LINK])
def test_a_text_with_a_link_in_it_is_text(more):
    text = "obsdiag://code/NoSuchKey" + more
    assert offered(mime(text)) == Text(text.encode())


def test_a_start_is_given_files_a_link_or_nothing():
    files = (Path("/t/a.http"), Path("/t/b.http"))
    assert from_arguments(files) == Files(files)
    assert from_arguments((Path("/t/obsdiag:/code/SlowDown"),)) == CodeLink("SlowDown")
    assert from_arguments(()) is None


def test_each_way_of_holding_nothing_is_said_in_its_own_words():
    kinds = (Unreadable(), Unreadable(is_image=True), Unreadable(is_empty=True))
    assert len({why_unreadable(kind) for kind in kinds}) == 3


ATTACHMENT = "mailbox:///home/a/Inbox?number=1&part=1.2&filename=err.log"


@pytest.mark.parametrize(
    ("kind", "text", "urls"),
    [
        ("application/x-moz-file-promise", None, [ATTACHMENT]),
        ("text/x-moz-url", None, [ATTACHMENT]),
        ('application/x-qt-windows-mime;value="FileGroupDescriptorW"', "err.log", ()),
        ("XdndDirectSave0", None, ()),
    ],
)
def test_a_file_that_is_only_promised_is_none_yet(kind, text, urls):
    made = mime(text, urls=urls)
    made.setData(kind, b"err.log")
    assert offered(made) == Promised()
    assert "Save it to a file" in why_promised()


def test_what_comes_with_its_text_or_its_file_is_taken_though_it_is_promised_too():
    made = mime("HTTP/1.1 403 Forbidden\nServer: OBS\n")
    made.setData("XdndDirectSave0", b"err.log")
    assert isinstance(offered(made), Text)
    made = mime(urls=["file:///t/err.log"])
    made.setData("application/x-moz-file-promise", b"")
    assert isinstance(offered(made), Files)


def test_a_text_that_was_dropped_is_not_called_the_clipboards():
    assert dropped(mime("some text")).source == "dropped text"
    assert dropped(mime("a name", urls=["file:///t/a.http"])) == Files((Path("/t/a.http"),))
