"""Undo what was done to a mail's body for the way: RFC 2045 section 6, and its character set."""

from __future__ import annotations

import codecs
from binascii import a2b_base64, a2b_qp
from typing import TYPE_CHECKING

from obsdiag.container.mail_header import fitting
from obsdiag.input.byte_reader import ByteReader
from obsdiag.lazy_regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from obsdiag.input.stream import Readable

PIECE = 64 * 1024

_SOFT_END = lazy_regex(rb"=[ \t]+(\r?\n)")
"""RFC 2045 section 6.7 rule 3: white space at a line's end was put there on the way."""
_NOT_BASE64 = bytes(
    byte
    for byte in range(256)
    if byte not in b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/="
)


def undone(body: Readable, transfer_encoding: str, charset: str | None) -> Readable:
    """Return the bytes that were sent, as UTF-8 where `charset` names what they are in."""
    content = body
    if (decode := _DECODERS.get(transfer_encoding)) is not None:
        content = ByteReader(decode(body))
    return content if charset is None else ByteReader(_recoded(content, charset))


def pieces(body: Readable) -> Iterator[bytes]:
    """Yield what is read until the end."""
    while piece := body.read(PIECE):
        yield piece


def _unquoted(body: Readable) -> Iterator[bytes]:
    """Undo quoted-printable line by line, for an escape never goes over a line's end."""
    rest = b""
    for piece in pieces(body):
        text = rest + piece
        cut = text.rfind(b"\n") + 1 or (text.rfind(b"=") if len(text) > PIECE else 0)
        if cut <= 0 and len(text) > PIECE:
            cut = len(text)
        rest = text[cut:]
        yield a2b_qp(_SOFT_END.sub(rb"=\1", text[:cut]))
    yield a2b_qp(rest)


def _unbase64(body: Readable) -> Iterator[bytes]:
    """Undo base64; what does not belong to it is left out, as RFC 2045 section 6.8 says.

    Padding ends a stretch, and more may follow: some programs pad each line.
    """
    rest = b""
    for piece in pieces(body):
        *padded, text = (rest + piece.translate(None, _NOT_BASE64)).split(b"=")
        cut = len(text) // 4 * 4
        rest = text[cut:]
        yield b"".join(map(_stretch, (*padded, text[:cut])))
    yield _stretch(rest)


def _stretch(text: bytes) -> bytes:
    """Return what base64 without its padding stands for; a lone last character is of no use."""
    return a2b_base64(text[:-1] if len(text) % 4 == 1 else text + b"==")


def _recoded(body: Readable, charset: str) -> Iterator[bytes]:
    decoder = None
    for piece in pieces(body):
        if decoder is None:
            decoder = codecs.getincrementaldecoder(fitting(charset, piece))("replace")
        yield decoder.decode(piece).encode("utf-8", "replace")
    if decoder is not None:
        yield decoder.decode(b"", final=True).encode("utf-8", "replace")


_DECODERS: dict[str, Callable[[Readable], Iterator[bytes]]] = {
    "quoted-printable": _unquoted,
    "base64": _unbase64,
}
