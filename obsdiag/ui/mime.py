"""What a clipboard or a drag offers, and what of it is taken.

Files go before text, and plain text before rich: a browser or a mail program
turns `<Error>` into markup in its HTML flavour. The text is taken as the bytes
that were offered, not through a text widget, which would lose CRLF, no-break
spaces and paragraph separators.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

_PLAIN = ("text/plain;charset=utf-8", "text/plain")


class Files(NamedTuple):
    """Files and folders of this computer."""

    paths: tuple[Path, ...]


class Text(NamedTuple):
    """A text, as UTF-8."""

    data: bytes


class Remote(NamedTuple):
    """Addresses of things elsewhere; they are never fetched."""

    addresses: tuple[str, ...]


Offer: TypeAlias = Files | Text | Remote


def offered(mime: QMimeData | None) -> Offer | None:
    """Return the best of what `mime` holds, or None where nothing of it can be read."""
    if mime is None:  # an empty clipboard, on some platforms
        return None
    urls = mime.urls() if mime.hasUrls() else []
    if paths := tuple(Path(url.toLocalFile()) for url in urls if url.isLocalFile()):
        return Files(paths)
    addresses = tuple(url.toDisplayString() for url in urls)
    text = _plain(mime)
    if addresses and not _says_more(text, addresses):
        return Remote(addresses)
    if text:
        return Text(text)
    if mime.hasHtml() and (stripped := _stripped(mime.html())):
        return Text(stripped)
    return None


def _plain(mime: QMimeData) -> bytes:
    for kind in _PLAIN:
        if mime.hasFormat(kind) and (data := mime.data(kind).data()):
            return bytes(data)
    return mime.text().encode("utf-8", "backslashreplace") if mime.hasText() else b""


def _says_more(text: bytes, addresses: tuple[str, ...]) -> bool:
    """Tell whether `text` is more than the addresses that a browser offers beside it."""
    return not set(text.decode("utf-8", "replace").split()) <= set(addresses)


def _stripped(html: str) -> bytes:
    from PySide6.QtGui import QTextDocumentFragment

    return QTextDocumentFragment.fromHtml(html).toPlainText().encode("utf-8", "backslashreplace")
