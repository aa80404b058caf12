"""What a clipboard or a drag offers, and what of it is taken.

Files go before text, and plain text before rich: a browser or a mail program
turns `<Error>` into markup in its HTML flavour. The text is taken as the bytes
that were offered, not through a text widget, which would lose CRLF, no-break
spaces and paragraph separators.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QCoreApplication

from obsdiag.catalogue.topic import linked, linked_by_parts
from obsdiag.named_tuple import NamedTuple

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

MAX_LINK = 1_000
"""Bytes; a text that is longer is no link."""
CLIPBOARD, DROPPED = "clipboard", "dropped text"
_PROMISES = (
    "application/x-moz-file-promise",  # Thunderbird, Firefox
    "FileGroupDescriptor",  # Outlook
    "XdndDirectSave",  # the X desktops' own way
    "promised-file",  # macOS
    "NSFilePromise",
)
"""Parts of the names of what a program offers that would write a file only when it is asked to."""
_OF_MAIL = ("mailbox", "imap", "imaps", "ews", "message")
"""Schemes by which a mail program names what is in a mail."""
_PLAIN = ("text/plain;charset=utf-8", "text/plain")


class Files(NamedTuple):
    """Files and folders of this computer."""

    paths: tuple[Path, ...]


class Text(NamedTuple):
    """A text, as UTF-8."""

    data: bytes
    source: str = CLIPBOARD
    """What it is called in the history: one of the sources that are no files."""


class Remote(NamedTuple):
    """Addresses of things elsewhere; they are never fetched."""

    addresses: tuple[str, ...]


class Promised(NamedTuple):
    """A file that the other program has not written yet, such as the attachment of a mail."""


class CodeLink(NamedTuple):
    """A page of the catalogue, as `obsdiag://code/NoSuchKey` names it."""

    name: str


class Unreadable(NamedTuple):
    """What there is holds no text: an image, nothing at all, or something else."""

    is_image: bool = False
    is_empty: bool = False


Offer: TypeAlias = Files | Text | Remote | Promised | CodeLink | Unreadable


def from_arguments(paths: tuple[Path, ...]) -> Offer | None:
    """Return what a start was given: files, or one link to a page of the catalogue."""
    name = linked_by_parts(paths[-1].parts) if paths else None
    return CodeLink(name) if name else Files(paths) if paths else None


def offered(mime: QMimeData | None) -> Offer:
    """Return the best of what `mime` holds."""
    if mime is None:  # an empty clipboard, on some platforms
        return Unreadable(is_empty=True)
    urls = mime.urls() if mime.hasUrls() else []
    if paths := tuple(Path(url.toLocalFile()) for url in urls if url.isLocalFile()):
        return Files(paths)
    addresses = tuple(url.toDisplayString() for url in urls)
    text = _plain(mime)
    if name := _linked(addresses, text):
        return CodeLink(name)
    if (elsewhere := _elsewhere(mime, addresses, text)) is not None:
        return elsewhere
    text = text or (_text_of(mime.html()) if mime.hasHtml() else b"")
    if text:
        return Text(text)
    return Unreadable(is_image=mime.hasImage(), is_empty=not mime.formats() or mime.hasText())


def dropped(mime: QMimeData) -> Offer:
    """Return the best of what was dropped: a text of it does not come from the clipboard."""
    offer = offered(mime)
    return offer._replace(source=DROPPED) if isinstance(offer, Text) else offer


def is_capture(mime: QMimeData | None) -> bool:
    """Tell whether what `mime` holds is a capture wherever it is pasted: files, several lines."""
    if mime is None:
        return False
    return any(url.isLocalFile() for url in mime.urls()) or b"\n" in _plain(mime).strip()


def why_unreadable(offer: Unreadable) -> str:
    """Return what to say of what holds no text."""
    if offer.is_image:
        return _tr("This is an image, which is not read. Copy the text itself, or its file.")
    if offer.is_empty:
        return _tr("There is nothing on the clipboard. Copy a response first, then paste.")
    return _tr("There is nothing here that can be read: no text, no file.")


def why_promised() -> str:
    """Return what to say of a file that is not there yet."""
    return _tr(
        "This is still in the program that it comes from, as an attachment is. "
        "Save it to a file, and drop that."
    )


def _elsewhere(
    mime: QMimeData, addresses: tuple[str, ...], text: bytes
) -> Promised | Remote | None:
    """Return what is offered that is not here; None where there is more than its name."""
    if _is_promised(mime) and b"\n" not in text.strip():
        return Promised()
    return Remote(addresses) if addresses and not _says_more(text, addresses) else None


def _is_promised(mime: QMimeData) -> bool:
    """Tell whether a file is offered that has to be asked for."""
    schemes = {url.scheme() for url in mime.urls()}
    if schemes & {"http", "https"}:
        return False
    promises = any(part in name for name in mime.formats() for part in _PROMISES)
    return promises or bool(schemes & set(_OF_MAIL))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Offer", text)


def _plain(mime: QMimeData) -> bytes:
    for kind in _PLAIN:
        if mime.hasFormat(kind) and (data := mime.data(kind).data()):
            return bytes(data)
    return mime.text().encode("utf-8", "backslashreplace") if mime.hasText() else b""


def _linked(addresses: tuple[str, ...], text: bytes) -> str | None:
    """Return the page that a link leads to, where nothing but one was offered."""
    if addresses:
        return linked(addresses[0])
    short = text[:MAX_LINK].decode("utf-8", "replace").strip()
    return linked(short) if len(text) < MAX_LINK and len(short.split()) == 1 else None


def _says_more(text: bytes, addresses: tuple[str, ...]) -> bool:
    """Tell whether `text` is more than the addresses that a browser offers beside it."""
    return not set(text.decode("utf-8", "replace").split()) <= set(addresses)


def _text_of(html: str) -> bytes:
    """Return the text of a page; Qt's own way would open the files that the page names."""
    from obsdiag.container.hypertext import MAX_HYPERTEXT, plain_text  # only for this flavour

    return plain_text(html[:MAX_HYPERTEXT]).strip().encode("utf-8", "backslashreplace")
