"""Mail as it is sent and saved, MHTML included: its text and its attachments, one after another.

RFC 5322 and RFC 2045 to 2047, tolerantly. An attached mail is an attachment, to be opened in turn.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from obsdiag.container.hypertext import text_of
from obsdiag.container.kind import MBOX_LINE, MBOX_REACH
from obsdiag.container.mail_header import Fields, take_fields
from obsdiag.container.multipart_body import MAX_BOUNDARY, Boundary, MultipartBody
from obsdiag.container.part import Member, Part, Skipped
from obsdiag.container.transfer import undone
from obsdiag.container.unpack_limit import CUT, Bounded, Budget
from obsdiag.input.byte_reader import ByteReader
from obsdiag.visible import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from obsdiag.input.stream import Readable

MAX_LEVELS = 32
"""Multiparts in multiparts."""
TEXT = "message text"
"""What the part is called that is the message itself."""

_REACH = 64 * 1024
"""Bytes behind its fields in which a multipart begins."""


def mail_parts(reader: ByteReader, budget: Budget) -> Iterator[Part]:
    """Yield the text and the attachments of a mail."""
    if mbox := MBOX_LINE.match(reader.peek(MBOX_REACH)):
        reader.skip(mbox.end())
    return _Mail(reader, budget).parts()


@dataclass(slots=True)
class _Level:
    """A multipart that is being read."""

    boundary: str
    is_alternative: bool
    has_text: bool = False
    """Whether one of its parts was plain text, of which the HTML is only another form."""


class _Mail:
    """A mail that is being read."""

    def __init__(self, reader: ByteReader, budget: Budget) -> None:
        self._reader, self._budget = reader, budget
        self._levels: list[_Level] = []
        self._count = 0
        self._has_text = False

    def parts(self) -> Iterator[Part]:
        """Yield the parts in order."""
        stop: Boundary | None = Boundary(0, is_last=False)
        while stop is not None:
            fields = take_fields(self._reader)
            body = self._enter(fields)
            if body is None:
                body = self._body()
                yield from self._leaf(fields, body)
            stop = self._leave(body.drain())
        if self._levels:
            yield Skipped("", CUT)

    def _body(self) -> MultipartBody:
        return MultipartBody(self._reader, [level.boundary for level in self._levels])

    def _enter(self, fields: Fields) -> MultipartBody | None:
        """Return what stands in front of the parts of a multipart, None where it is a single part.

        One whose boundary does not come is taken for text.
        """
        boundary = fields.boundary
        if boundary is None or not fields.media_type.startswith("multipart/"):
            return None
        if fields.is_encrypted or len(boundary) > MAX_BOUNDARY or len(self._levels) == MAX_LEVELS:
            return None
        if b"--" + boundary.encode("utf-8", "replace") not in self._reader.peek(_REACH):
            return None
        self._levels.append(_Level(boundary, fields.media_type == "multipart/alternative"))
        return self._body()

    def _leave(self, stop: Boundary | None) -> Boundary | None:
        """Leave the multiparts that end at a boundary; return the one at which a part begins."""
        while stop is not None and stop.is_last:
            del self._levels[stop.level :]
            if not self._levels:
                return None
            stop = self._body().drain()
        if stop is not None:
            del self._levels[stop.level + 1 :]
        return stop

    def _leaf(self, fields: Fields, body: MultipartBody) -> Iterator[Part]:
        """Yield a part that has none, unless it is said better by another."""
        self._count += 1
        is_plain = fields.media_type == "text/plain" and not fields.is_file
        is_html = fields.media_type == "text/html" and not fields.is_file
        if is_html and any(level.has_text for level in self._levels):
            return
        name = self._name(fields, is_message=is_plain or is_html)
        if fields.is_encrypted:
            yield Skipped(name, "It is encrypted.")
            return
        member = Member(name, lambda: Bounded(_content(fields, body, is_html), self._budget))
        yield member
        if member.trouble:
            yield Skipped(name, member.trouble)
        body.drain()
        if is_plain and not body.is_blank:
            for level in self._levels:
                level.has_text = level.is_alternative

    def _name(self, fields: Fields, *, is_message: bool) -> str:
        if given := one_line(fields.file_name or fields.location):
            return given
        if is_message and not self._has_text:
            self._has_text = True
            return TEXT
        kind = "message" if fields.media_type == "message/rfc822" else "part"
        return f"{kind} {self._count}"


def _content(fields: Fields, body: MultipartBody, is_html: bool) -> Readable:
    """Return the bytes of a part, text as UTF-8; an XML document says itself what it is in."""
    is_text = fields.media_type.startswith("text/") and not fields.media_type.endswith("xml")
    charset = fields.charset if is_text else None
    if not is_html:
        return undone(body, fields.transfer_encoding, charset)
    return ByteReader(text_of(undone(body, fields.transfer_encoding, None), charset))
