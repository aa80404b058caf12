"""The text of an HTML mail, line by line as its reader sees it.

Nothing is followed, run or rendered. Tags whose names have letters of both cases are no
mailer's: they are an error document that was pasted into the mail, and stay.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from obsdiag.characters import as_utf8
from obsdiag.container.mail_header import fitting, known_charset
from obsdiag.container.transfer import pieces
from obsdiag.container.unpack_limit import DamageError
from obsdiag.lazy_regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from obsdiag.input.stream import Readable

MAX_HYPERTEXT = 4 * 1024**2
"""Bytes of HTML that are read: a mail's text is a hundredth of it."""

_TAG = lazy_regex(r"<(/?)([A-Za-z][A-Za-z0-9]*)")
_CHARSET = lazy_regex(rb"""charset\s*=\s*["']?([A-Za-z0-9_-]{1,40})""", re.IGNORECASE)
_META_REACH = 4096
_WHITE = lazy_regex(r"[ \t\r\n\f]+")
_HIDDEN = {name: lazy_regex(rf"</{name}", re.IGNORECASE) for name in ("script", "style", "title")}
_BLOCK = lazy_regex(
    "address|article|aside|blockquote|body|caption|center|dd|div|dl|dt|fieldset|figure|footer|form"
    "|h[1-6]|header|hr|html|li|main|nav|ol|p|pre|section|table|tbody|tfoot|thead|tr|ul"
)
"""Elements that begin and end a line (HTML Standard section 15.3)."""
_CELLS = frozenset(("td", "th"))


def text_of(body: Readable, charset: str | None) -> Iterator[bytes]:
    """Yield the text of an HTML body as UTF-8; raises DamageError behind it where there is more."""
    html, size = bytearray(), 0
    for piece in pieces(body):
        size += len(piece)
        html += piece[: MAX_HYPERTEXT - len(html)]
    yield plain_text(_decoded(bytes(html), charset)).encode("utf-8", "replace")
    if size > MAX_HYPERTEXT:
        raise DamageError(f"Only its first {MAX_HYPERTEXT // 1024**2} MiB were read.")


def _decoded(html: bytes, charset: str | None) -> str:
    if charset is None and (declared := _CHARSET.search(html, 0, _META_REACH)) is not None:
        charset = known_charset(declared[1].decode())
    codec = fitting(charset or "utf-8", html)
    return (as_utf8(html) if charset is None else html).decode(codec, "replace")


def plain_text(html: str) -> str:
    """Return what a reader sees of a page, with a line for each line."""
    page, at = _Page(), 0
    while (start := html.find("<", at)) >= 0:
        page.write(html[at:start])
        at = _behind_markup(html, start, page)
    page.write(html[at:])
    return page.text()


def _behind_markup(html: str, start: int, page: _Page) -> int:
    """Do what the markup at `start` says, and return where the text goes on."""
    if html.startswith("<!--", start):
        return html.find("-->", start) + 3 if html.find("-->", start) >= 0 else len(html)
    tag = _TAG.match(html, start)
    if tag is None and html[start + 1 : start + 2] not in ("!", "?"):
        page.write("<")
        return start + 1
    end = html.find(">", start) + 1 or len(html)
    if tag is None:
        return end
    if not (tag[2].islower() or tag[2].isupper()):
        page.write(html[start:end])
        return end
    name = tag[2].lower()
    page.mark(name, is_closing=bool(tag[1]))
    if name in _HIDDEN and not tag[1]:
        closing = _HIDDEN[name].search(html, end)
        return closing.start() if closing else len(html)
    return end


class _Page:
    """Lines that are being written."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._is_line_open = False
        self._preformatted = 0

    def write(self, raw: str) -> None:
        """Add text as it stands between two tags."""
        if not self._preformatted:
            raw = _WHITE.sub(" ", raw)
            if not self._is_line_open:
                raw = raw.lstrip(" ")
        if raw:
            from html import unescape

            self._add(unescape(raw).replace("\xa0", " "))

    def mark(self, name: str, *, is_closing: bool) -> None:
        """Begin a line, or a cell, where a tag does."""
        if name == "br" or (self._is_line_open and _BLOCK.fullmatch(name)):
            self._add("\n")
        elif name in _CELLS and is_closing:
            self._add("\t")
        if name == "pre":
            self._preformatted = max(0, self._preformatted + (-1 if is_closing else 1))

    def text(self) -> str:
        """Return everything that was written."""
        return "\n".join(line.rstrip() for line in "".join(self._parts).split("\n"))

    def _add(self, text: str) -> None:
        self._parts.append(text)
        self._is_line_open = not text.endswith("\n")
