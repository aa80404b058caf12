"""Which reader an input is for: each says by the input's head whether it knows it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from obsdiag.formats.burp import is_burp, read_burp
from obsdiag.formats.cts import is_cts, read_cts
from obsdiag.formats.curl_trace import is_curl_trace, read_curl_trace
from obsdiag.formats.embedded import NOTATIONS, is_amid
from obsdiag.formats.har import is_har, read_har
from obsdiag.formats.mitm import is_mitm, read_mitm
from obsdiag.formats.pcap import is_hexdump, is_pcap, read_hexdump, read_pcap
from obsdiag.formats.saved import is_saved, read_saved
from obsdiag.formats.text import read_text
from obsdiag.formats.tshark import is_tshark, read_tshark

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from typing import TypeAlias

    from obsdiag.formats.har import BodyFiles
    from obsdiag.input.stream import Stream
    from obsdiag.model import Capture, Origin

    Tell: TypeAlias = Callable[[str], None]


class Format(NamedTuple):
    """One family of inputs."""

    name: str
    is_it: Callable[[bytes], bool]
    """Whether the head of an input shows the family."""
    read: Callable[[Stream, Origin], Iterator[Capture]]


FORMATS = (
    Format("pcap", is_pcap, read_pcap),
    Format("mitm", is_mitm, read_mitm),
    Format("har", is_har, read_har),
    Format("saved", is_saved, read_saved),
    Format("cts", is_cts, read_cts),
    Format("burp", is_burp, read_burp),
    Format("curl-trace", is_curl_trace, read_curl_trace),
    Format("tshark", is_tshark, read_tshark),
    Format("hexdump", is_hexdump, read_hexdump),
    Format("text", lambda _: True, read_text),
)
"""In the order in which they are asked; text takes everything."""


_TELLING: Mapping[str, Callable[[Stream, Origin, Tell], Iterator[Capture]]] = {
    "pcap": read_pcap,
    "saved": read_saved,
    "hexdump": read_hexdump,
}
"""The readers that may pass something over."""
_AMID = frozenset(notation.read for notation in NOTATIONS)
"""The readers of notations that may also stand amid other text."""


def read_captures(
    stream: Stream,
    origin: Origin,
    files: BodyFiles | None = None,
    tell: Tell = lambda _: None,
) -> Iterable[Capture]:
    """Return the captures of an input, with the first reader that knows it.

    `files` gives the files beside it that an input refers to, where there are any; `tell` is
    called with a sentence on what is passed over.
    """
    head = stream.head
    reader = next(entry for entry in FORMATS if entry.is_it(head))
    if (reader.read in _AMID and is_amid(head)) or (stream.whole and reader.read is read_saved):
        return read_text(stream, origin)
    if reader.read is read_har:
        return read_har(stream, origin, files)
    if (telling := _TELLING.get(reader.name)) is not None:
        return telling(stream, origin, tell)
    return reader.read(stream, origin)
