"""Decompressors of one shape: Deflate, bzip2, xz and Zstandard, each with bounded memory.

Deflate is undone with isal (Intel's ISA-L) where it is installed, at twice the speed of zlib, and
Zstandard with zstandard, for which Python 3.11 has no module of its own.
"""

from __future__ import annotations

import zlib
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from types import ModuleType

MAX_MEMORY = 66 * 1024**2
"""Bytes that a decompressor may ask for: what `xz -9` needs, and touches only as far as it is used.
Its default of -6 needs 9 MiB, and `zstd -19` 8."""
GZIP = zlib.MAX_WBITS | 16
RAW = -zlib.MAX_WBITS
"""Deflate without a header, as in zip."""


class Engine(Protocol):
    """A decompressor, as bz2 and lzma have them."""

    @property
    def eof(self) -> bool:
        """Whether the end of the stream was met."""

    @property
    def needs_input(self) -> bool:
        """Whether nothing more comes out before something is put in."""

    @property
    def unused_data(self) -> bytes:
        """What was put in behind the end of the stream."""

    def decompress(self, data: bytes, max_length: int) -> bytes:
        """Return at most `max_length` bytes of what comes out."""


class Inflate:
    """Deflate, in the shape of bz2's decompressor."""

    def __init__(self, window: int) -> None:
        """Take zlib's `wbits`: GZIP or RAW."""
        self._engine: Any = (optional("isal.isal_zlib") or zlib).decompressobj(window)
        self._tail = b""
        self.needs_input = True

    @property
    def eof(self) -> bool:
        """Whether the end of the stream was met."""
        return bool(self._engine.eof)

    @property
    def unused_data(self) -> bytes:
        """What was put in behind the end of the stream."""
        return bytes(self._engine.unused_data)

    def decompress(self, data: bytes, max_length: int) -> bytes:
        """Return at most `max_length` bytes of what comes out."""
        out = bytes(self._engine.decompress(self._tail + data, max_length))
        self._tail = self._engine.unconsumed_tail
        self.needs_input = not self._tail and len(out) < max_length
        return out


class Unzstd:
    """Zstandard, in the shape of bz2's decompressor."""

    _STEP = 512
    """zstandard takes no bound on what comes out; this much makes 16 MiB at most (RFC 8878
    section 3.1.1.2: 4 bytes are a block of 128 KiB)."""

    def __init__(self) -> None:
        module: Any = optional("zstandard")
        self._engine = module.ZstdDecompressor(max_window_size=MAX_MEMORY).decompressobj()
        self._tail = self._ready = b""

    @property
    def eof(self) -> bool:
        """Whether the end of the stream was met, and everything has come out."""
        return bool(self._engine.eof) and not self._ready

    @property
    def needs_input(self) -> bool:
        """Whether nothing more comes out before something is put in."""
        return not self._tail and not self._ready

    @property
    def unused_data(self) -> bytes:
        """What was put in behind the end of the stream."""
        return bytes(self._engine.unused_data) + self._tail

    def decompress(self, data: bytes, max_length: int) -> bytes:
        """Return at most `max_length` bytes of what comes out."""
        packed, at = self._tail + data, 0
        parts, got = [self._ready], len(self._ready)
        while got < max_length and at < len(packed) and not self._engine.eof:
            parts.append(self._engine.decompress(packed[at : at + self._STEP]))
            got += len(parts[-1])
            at += self._STEP
        out = b"".join(parts)
        self._tail, self._ready = packed[at:], out[max_length:]
        return out[:max_length]


def unbzip2() -> Engine:
    """Return a decompressor of bzip2, which needs 4 MiB."""
    from bz2 import BZ2Decompressor

    return BZ2Decompressor()


def unxz() -> Engine:
    """Return a decompressor of xz."""
    from lzma import FORMAT_XZ, LZMADecompressor

    return LZMADecompressor(FORMAT_XZ, MAX_MEMORY)


@cache
def optional(name: str) -> ModuleType | None:
    """Return a module that makes things faster or possible where it is installed, or None."""
    try:
        return import_module(name)
    except ImportError:
        return None


@cache
def damages() -> tuple[type[Exception], ...]:
    """Return what decompressors raise over damaged bytes; none of them touches a file."""
    from lzma import LZMAError

    known: list[type[Exception]] = [zlib.error, LZMAError]
    for module, name in (("isal.isal_zlib", "error"), ("zstandard", "ZstdError")):
        if (installed := optional(module)) is not None:
            known.append(getattr(installed, name))
    return (*known, OSError, EOFError, ValueError, MemoryError)


def why_damaged(error: Exception) -> str:
    """Return what one of `damages` means, as a sentence."""
    if isinstance(error, MemoryError):
        return "There is not enough memory to unpack it."
    if "memory" in str(error).lower():
        return f"Unpacking it takes more than {MAX_MEMORY // 1024**2} MiB of memory."
    return "It is damaged: the rest of it cannot be unpacked."
