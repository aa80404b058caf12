"""HTTP/1 messages out of one direction of a connection (RFC 9112 sections 2 and 6).

Requests are given without their bodies, as soon as their heads are complete.
What follows no rule is passed over until something starts like a message again.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from obsdiag.capture.pcap.flow import Piece

MAX_HEAD = 128 * 1024
"""Bytes of a head; servers take 8 to 64 KiB."""
MAX_MESSAGE = 512 * 1024
"""Bytes of one message that are kept; the rest of its body is passed over."""
MAX_SIZE_LINE = 1024

_REQUEST = re.compile(rb"([A-Z]{3,10}) [^ \r\n]+ HTTP/1\.[01]\r?\n")
_RESPONSE = re.compile(rb"HTTP/1\.[01] ([1-5][0-9]{2})[ \r\n]")
_LENGTH = re.compile(rb"\ncontent-length:[ \t]*([0-9]{1,15})[ \t]*\r?\n", re.IGNORECASE)
_CHUNKED = re.compile(rb"\ntransfer-encoding:[^\n]*chunked", re.IGNORECASE)
_BODILESS = frozenset({b"204", b"304"})
_SHORTEST = 16
"""Bytes by which the start of a message is told."""
_PEEK = 64
_PACKED = b"\x1f\x8b"


class Message(NamedTuple):
    """One message, or what of it was captured."""

    text: bytes
    number: int
    """Of the packet in which it starts."""
    method: bytes = b""
    """Of a request; empty for a response."""
    shortened: bool = False
    """Whether some of its body was passed over."""
    interim: bool = False
    """Whether another response follows to the same request (RFC 9110 section 15.2)."""


class Splitter:
    """Cuts one direction of a connection into messages."""

    def __init__(self, asked: Callable[[], bytes]) -> None:
        """Take what tells the method of the request that the next response answers."""
        self._asked = asked
        self._begin(0)

    def _begin(self, number: int) -> None:
        self._kept = bytearray()
        self._number = number
        self._body: _Length | _Chunks | None = None
        self._start: re.Match[bytes] | None = None
        self._shortened = False

    @property
    def size(self) -> int:
        """Bytes that are held."""
        return len(self._kept)

    def add(self, piece: Piece) -> Iterator[Message]:
        """Yield the messages that `piece` completes."""
        data, at = piece.data, 0
        while at < len(data):
            if not self._kept:
                self._number = piece.number
            if self._body is None:
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
        start = self._start
        if start is not None and start.re is _RESPONSE:
            yield Message(bytes(self._kept), self._number, shortened=self._shortened)
        self._begin(0)

    def _head(self, data: bytes, at: int) -> tuple[Message | None, int]:
        """Read on in a head; return a request that is complete, and where its body starts."""
        before = len(self._kept)
        self._kept += data[at : at + MAX_HEAD]
        if self._start is None and not self._told():
            return None, len(data)
        end = _head_end(self._kept, max(0, before - 3))
        if end < 0:
            if len(self._kept) > MAX_HEAD:
                self._begin(0)
            return None, len(data)
        del self._kept[end:]
        return self._framed(), at + end - before

    def _told(self) -> bool:
        """Return whether the bytes at hand start a message; drop them where they cannot."""
        self._start = _RESPONSE.match(self._kept) or _REQUEST.match(self._kept)
        if self._start is None and (len(self._kept) >= _SHORTEST) and not self._may_be_request():
            self._kept.clear()
        return self._start is not None

    def _may_be_request(self) -> bool:
        """A request line may be longer than what was seen of it."""
        method = self._kept[:11].partition(b" ")[0]
        return method.isupper() and b"\n" not in self._kept and len(self._kept) < MAX_HEAD

    def _framed(self) -> Message | None:
        """Tell how long the body is, now that the head is complete."""
        head, start = bytes(self._kept), self._start
        assert start is not None
        if start.re is _REQUEST:
            self._body = _framing(head) or _Length(0)
            return Message(head, self._number, method=start[1])
        if start[1].startswith(b"1"):
            self._body = _Length(0)
            self._start = None
        elif start[1] in _BODILESS or self._asked() == b"HEAD":
            self._body = _Length(0)
        else:
            self._body = _framing(head) or _Length(None)
        return None

    def _keep(self, data: bytes) -> None:
        start = self._start
        if start is None or start.re is _REQUEST:
            return
        room = MAX_MESSAGE - len(self._kept)
        self._kept += data[:room]
        self._shortened = self._shortened or len(data) > room

    def _skip(self, missing: int) -> Iterator[Message]:
        """Pass over bytes that were not captured: a head ends there, a body may go on."""
        self._shortened = True
        if self._body is None or not self._body.skip(missing) or self._body.done:
            yield from self.finish()


class _Length:
    """A body of so many bytes; None is all up to the end of the connection."""

    def __init__(self, left: int | None) -> None:
        self._left = left

    @property
    def done(self) -> bool:
        return self._left == 0

    def take(self, data: bytes, at: int) -> int:
        """Return where the part of `data` ends that belongs to the body."""
        if self._left is None:
            return len(data)
        taken = min(self._left, len(data) - at)
        self._left -= taken
        return at + taken

    def skip(self, missing: int) -> bool:
        """Pass over so many bytes; return whether it is known what follows."""
        if self._left is None:
            return True
        self._left = max(0, self._left - missing)
        return True


class _Chunks:
    """A body in chunks (RFC 9112 section 7.1)."""

    def __init__(self) -> None:
        self._left = 0
        self._line = b""
        self._last = False
        self.done = False

    def take(self, data: bytes, at: int) -> int:
        """Return where the part of `data` ends that belongs to the body."""
        while at < len(data) and not self.done:
            if self._left:
                taken = min(self._left, len(data) - at)
                self._left -= taken
                at += taken
                continue
            end = data.find(b"\n", at, at + MAX_SIZE_LINE)
            self._line += data[at : end if end >= 0 else at + MAX_SIZE_LINE]
            at = end + 1 if end >= 0 else len(data)
            if end >= 0 or len(self._line) > MAX_SIZE_LINE:
                self._end_line()
        return at

    def _end_line(self) -> None:
        """Read a chunk's size; empty lines end chunks, and one ends the trailers."""
        line, self._line = self._line.strip(), b""
        if self._last or not line:
            self.done = self._last and not line
            return
        try:
            self._left = int(line.partition(b";")[0], 16)
        except ValueError:
            self.done = True
        self._last = self._left == 0

    def skip(self, missing: int) -> bool:
        """Pass over so many bytes; return whether it is known what follows."""
        known = missing <= self._left
        self._left -= missing
        return known


def _framing(head: bytes) -> _Length | _Chunks | None:
    """Return how a head says that its body is framed; chunks win (RFC 9112 section 6.3)."""
    if _CHUNKED.search(head):
        return _Chunks()
    length = _LENGTH.search(head)
    return None if length is None else _Length(int(length[1]))


def _head_end(text: bytearray, start: int) -> int:
    """Return what comes behind the first empty line, or -1."""
    wire, plain = text.find(b"\r\n\r\n", start), text.find(b"\n\n", start)
    if wire < 0 or 0 <= plain < wire:
        return plain + 2 if plain >= 0 else -1
    return wire + 4
