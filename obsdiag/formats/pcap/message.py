"""HTTP/1 messages out of one direction of a connection (RFC 9112 section 2).

Requests are given without their bodies, as soon as their heads are complete.
What follows no rule is passed over until something starts like a message again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from obsdiag.formats.pcap.framing import Chunks, Length, framing
from obsdiag.lazy_regex import lazy_regex
from obsdiag.model import Remark

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from obsdiag.formats.pcap.flow import Piece

MAX_HEAD = 128 * 1024
"""Bytes of a head; servers take 8 to 64 KiB."""
MAX_MESSAGE = 512 * 1024
"""Bytes of one message that are kept; the rest of its body is passed over."""

_REQUEST = lazy_regex(rb"([A-Z]{3,10}) [^ \r\n]+ HTTP/1\.[01]\r?\n")
_RESPONSE = lazy_regex(rb"HTTP/1\.[01] ([1-5][0-9]{2})[ \r\n]")
_INTERIM = b"1"
_BODILESS = (_INTERIM, b"204", b"304")
_SHORTEST = 16
"""Bytes by which the start of a message is told."""
_PACKED = b"\x1f\x8b"
_PEEK = 64
"""Bytes of a success's body by which it is told whether it can be an error document."""


class Message(NamedTuple):
    """One message, or what of it was captured."""

    text: bytes
    number: int
    """Of the packet in which it starts."""
    method: bytes = b""
    """Of a request; empty for a response."""
    remarks: frozenset[Remark] = frozenset()


class Splitter:
    """Cuts one direction of a connection into messages."""

    def __init__(self, asked: Callable[[], bytes]) -> None:
        """Take what tells the method of the request that the next response answers."""
        self._asked = asked
        self._begin()

    def _begin(self) -> None:
        self._kept = bytearray()
        self._number = 0
        self._method = self._status = b""
        self._body: Length | Chunks | None = None
        self._body_at = self._body_size = 0
        self._remarks: set[Remark] = set()

    @property
    def size(self) -> int:
        """Bytes that are held."""
        return len(self._kept)

    def add(self, piece: Piece) -> Iterator[Message]:
        """Yield the messages that `piece` completes."""
        data, at = piece.data, 0
        if self._body is not None and not self._body_size and _starts_message(data):
            yield from self.finish()  # the body that was announced did not come
        while at < len(data):
            if self._body is None:
                if not self._kept:
                    self._number = piece.number
                    at += len(data) - at - len(data[at:].lstrip(b"\r\n"))
                found, at = self._head(data, at)
                if found is not None:
                    yield found
            if self._body is not None:
                end = self._body.take(data, at)
                self._keep(data[at:end])
                at = end
                if self._body.done:
                    yield from self.finish()
        if piece.missing:
            yield from self._skip(piece.missing)

    def finish(self) -> Iterator[Message]:
        """Yield the message at hand as far as it goes, and wait for the next."""
        if self._status and not self._status.startswith(_INTERIM):
            yield Message(bytes(self._kept), self._number, remarks=frozenset(self._remarks))
        self._begin()

    def _head(self, data: bytes, at: int) -> tuple[Message | None, int]:
        """Read on in a head; return a request that is complete, and where its body starts."""
        before = len(self._kept)
        self._kept += data[at:]
        if not (self._method or self._status or self._told()):
            return None, len(data)
        end = _head_end(self._kept, max(0, before - 3))
        if end < 0:
            if len(self._kept) > MAX_HEAD:
                self._begin()
            return None, len(data)
        del self._kept[end:]
        return self._framed(), at + end - before

    def _told(self) -> bool:
        """Return whether the bytes at hand start a message; drop them where they cannot."""
        if match := _RESPONSE.match(self._kept):
            self._status = match[1]
        elif match := _REQUEST.match(self._kept):
            self._method = match[1]
        elif len(self._kept) >= _SHORTEST and not self._may_be_request():
            self._kept.clear()
        return match is not None

    def _may_be_request(self) -> bool:
        """Return whether this is a request line that is longer than what was seen of it."""
        method = self._kept[:11].partition(b" ")[0]
        return method.isupper() and b"\n" not in self._kept and len(self._kept) < MAX_HEAD

    def _framed(self) -> Message | None:
        """Tell how long the body is, now that the head is complete."""
        head = bytes(self._kept)
        self._body_at = len(head)
        if self._method:
            self._body = framing(head) or Length(0)
            return Message(head, self._number, method=self._method)
        if self._status.startswith(_BODILESS) or self._asked() == b"HEAD":
            self._body = Length(0)
        else:
            self._body = framing(head) or Length(None)
        return None

    def _keep(self, data: bytes) -> None:
        self._body_size += len(data)
        if self._method or self._is_content():
            return
        room = MAX_MESSAGE - len(self._kept)
        self._kept += data[:room]
        if len(data) > room:
            self._remarks.add(Remark.BODY_TOO_LARGE)

    def _is_content(self) -> bool:
        """Return whether the body is an object that was asked for, and no document."""
        if not self._status.startswith(b"2"):
            return False
        shown = self._kept[self._body_at : self._body_at + _PEEK]
        return len(shown) == _PEEK and b"<" not in shown and not shown.startswith(_PACKED)

    def _skip(self, missing: int) -> Iterator[Message]:
        """Pass over bytes that were not captured: a head ends there, a body may go on."""
        self._remarks.add(Remark.BODY_CUT)
        self._body_size += missing
        if self._body is None or not self._body.skip(missing) or self._body.done:
            yield from self.finish()


def _starts_message(data: bytes) -> bool:
    return _RESPONSE.match(data) is not None or _REQUEST.match(data) is not None


def _head_end(text: bytearray, start: int) -> int:
    """Return what comes behind the first empty line, or -1."""
    wire, plain = text.find(b"\r\n\r\n", start), text.find(b"\n\n", start)
    if wire < 0 or 0 <= plain < wire:
        return plain + 2 if plain >= 0 else -1
    return wire + 4
