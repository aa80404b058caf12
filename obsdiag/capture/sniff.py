"""Which reader an input is for: each says by the input's head whether it knows it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from obsdiag.capture.clean import read_clean
from obsdiag.capture.curl_trace import is_curl_trace, read_curl_trace
from obsdiag.capture.har import is_har, read_har
from obsdiag.capture.text import read_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from obsdiag.capture.har import BodyFiles
    from obsdiag.capture.stream import Stream
    from obsdiag.model import Capture, Origin


class Format(NamedTuple):
    """One family of inputs."""

    name: str
    is_it: Callable[[bytes], bool]
    """Whether the head of an input shows the family."""
    read: Callable[[Stream, Origin, BodyFiles | None], Iterator[Capture]]
    """Takes a function that gives the files that the input refers to, where there are any."""


FORMATS = (
    Format("har", is_har, read_har),
    Format("curl-trace", is_curl_trace, lambda stream, origin, _: read_curl_trace(stream, origin)),
    Format("text", lambda _: True, lambda stream, origin, _: read_text(stream, origin)),
)
"""In the order in which they are asked; text takes everything."""


def read_captures(
    stream: Stream, origin: Origin, files: BodyFiles | None = None
) -> Iterable[Capture]:
    """Return the captures of an input, with the first reader that knows it."""
    head = stream.head
    if stream.whole and head.startswith(b"HTTP/"):
        capture = read_clean(head, origin)
        if capture is not None:
            return (capture,)
    reader = next(entry for entry in FORMATS if entry.is_it(head))
    return reader.read(stream, origin, files)
