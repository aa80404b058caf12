"""Addresses in a box that Symfony's console breaks at its width, as Composer and artisan print.

Each of its lines has two spaces on either side and is as long as the others; it breaks anywhere,
so that a line that is full goes on below with the very next letter.
"""

from __future__ import annotations

from obsdiag.characters import as_text
from obsdiag.lazy_regex import lazy_regex

_FULL = lazy_regex(
    rb"(?m)^(?P<line>[ ]{2}\S[^\r\n]{0,400}?://[^\s\"'`<>|\\]{1,400})[ ]{2}(?P<end>\r?\n[ ]{2})"
    rb"(?P<rest>\S[^\r\n]{0,800}?[ ]{2})(?=\r?$)"
)
_MOST = 8
"""Lines of an address."""


def with_whole_addresses(shown: bytes) -> bytes:
    """Return a record with the addresses in one piece that a box has broken."""
    if b"://" not in shown or b"  \n  " not in shown.replace(b"\r", b""):
        return shown
    width: int | None = None
    for _ in range(_MOST):
        for full in _FULL.finditer(shown):
            above, below = len(as_text(full["line"])) + 2, len(as_text(full["rest"])) + 2
            if (width or above) == below:
                width = below
                shown = shown[: full.end("line")] + shown[full.end("end") :]
                break
        else:
            return shown
    return shown
