"""What a container holds: members to be read, pairs of messages, and what was passed over."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from obsdiag.characters import as_utf8
from obsdiag.input.stream import Stream
from obsdiag.visible import one_line

if TYPE_CHECKING:
    from collections.abc import Callable

    from obsdiag.container.unpack_limit import Bounded


class Skipped(NamedTuple):
    """Something that was not read, or not to its end."""

    name: str
    """Of the member; empty where it is the container itself."""
    reason: str
    """A plain sentence about the member."""


class MessagePair(NamedTuple):
    """A request and its response, paired by the container."""

    name: str
    """Of the member that is the response."""
    request: bytes
    response: bytes
    format: str


class Member:
    """One member; to be read once, and before its container is asked for the next part."""

    __slots__ = ("_content", "_open", "_stream", "beside", "name")

    def __init__(
        self,
        name: str,
        open_content: Callable[[], Bounded],
        beside: Callable[[str], bytes | None] = lambda _: None,
    ) -> None:
        self._open = open_content
        self._content: Bounded | None = None
        self._stream: Stream | None = None
        self.name = name
        """The path inside the container, fit to be shown; empty where it is all of its content."""
        self.beside = beside
        """Returns the bytes of a file that the member refers to, None where there is none.

        A member that was asked for in this way is not given again.
        """

    @property
    def stream(self) -> Stream:
        """The content; nothing is unpacked before it is asked for."""
        if self._stream is None:
            self._content = self._open()
            self._stream = Stream(self._content)
        return self._stream

    @property
    def trouble(self) -> str | None:
        """Why the content ended before its end, as far as it was read."""
        return None if self._content is None else self._content.trouble

    def drain(self) -> None:
        """Read what is left, for containers in which the next member is found behind it."""
        size = 64 * 1024
        self._content = self._content or self._open()
        while self._content.read(size):
            pass


Part: TypeAlias = Member | MessagePair | Skipped


def shown_name(raw: bytes) -> str:
    """Return a stored name, in whatever character set, as text that is fit to be shown."""
    return one_line(as_utf8(raw).decode())
