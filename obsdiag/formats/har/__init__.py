"""HAR 1.2, of any size, as browsers and proxies write it (and JSON lines or a list of its entries).

Each exporter has its own defects, and a bad entry costs only itself. msgspec reads
the text, several times as fast as Python's own library, which gives the same answers
and reads what is no JSON.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.formats.format import ALONE
from obsdiag.lazy_regex import lazy_regex
from obsdiag.text.charset import as_shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from obsdiag.formats.format import Surroundings
    from obsdiag.input.stream import Stream
    from obsdiag.model import Capture, Origin

_JSON_STARTS = frozenset(b"{[ \t\r\n\xef\xff\xfe\0")
_LOG = lazy_regex(rb'\s*\{\s*"log"\s*:\s*\{')
_ENTRY = lazy_regex(rb'\s*+(?:\[\s*+)?\{\s*"[^"\\]{1,80}"\s*:')
_STARTED, _REQUEST = b'"startedDateTime"', b'"request"'


def is_har(head: bytes) -> bool:
    """Return whether `head` starts as a HAR does, or a list or lines of its entries."""
    if not head or head[0] not in _JSON_STARTS:
        return False
    text = as_shown(head)
    if _LOG.match(text):
        return b'"entries"' in text or b'"creator"' in text or _STARTED in text
    return _ENTRY.match(text) is not None and _STARTED in text and _REQUEST in text


def read_har(stream: Stream, origin: Origin, around: Surroundings = ALONE) -> Iterator[Capture]:
    """Yield the first response, and all others that may be errors.

    A capture's member is the entry's index in its list; bodies may stand in files of their own,
    as in a HAR that was saved as a zip.
    """
    from obsdiag.formats.har.reader import captures

    return captures(stream, origin, around)
