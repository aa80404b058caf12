"""What mail programs and word processors do to the characters of a text, told by its head.

An object's key may hold any of these characters in earnest, and then they are what is wrong with
it. So they are changed only where the head shows that something between the sender and us put
them where no client has them.
"""

from __future__ import annotations

from binascii import a2b_qp
from typing import TYPE_CHECKING, NamedTuple

from obsdiag.lazy_regex import lazy_regex

if TYPE_CHECKING:
    import re
    from collections.abc import Callable


class Habit(NamedTuple):
    """One thing that is done to texts."""

    trace: bytes
    """Seen at a glance: without these, there is nothing to look for."""
    sign: re.Pattern[bytes]
    """Where it stands in nobody's earnest."""
    undo: Callable[[bytes], bytes]


def _spaced(block: bytes) -> bytes:
    for space in (b"\xc2\xa0", b"\xe2\x80\xaf"):
        block = block.replace(space, b" ")
    return block


def _straightened(block: bytes) -> bytes:
    for curly in (b"\xe2\x80\x9c", b"\xe2\x80\x9d", b"\xe2\x80\x9e"):
        block = block.replace(curly, b'"')
    for curly in (b"\xe2\x80\x98", b"\xe2\x80\x99"):
        block = block.replace(curly, b"'")
    return block


HABITS = (
    Habit(
        b"\xc2\xa0",
        lazy_regex(rb"(?:[:,=\]>]|HTTP/[0-9.]{1,3}|[Ee]rror|[Rr]equest|[Cc]ode)\xc2\xa0"),
        _spaced,
    ),
    Habit(
        b"\xe2\x80",
        lazy_regex(rb"[=:\[({,][ ]?\xe2\x80[\x98\x9c\x9d\x9e]"),
        _straightened,
    ),
    Habit(
        b"\xef\xbc\x9a",
        lazy_regex(
            rb"(?:(?i:code|message|status|id)|"
            + "码|信息|碼|訊息|コード|メッセージ|코드|메시지".encode()
            + rb")\xef\xbc\x9a"
        ),
        lambda block: block.replace(b"\xef\xbc\x9a", b": ").replace(b"\xef\xbc\x8c", b", "),
    ),
    Habit(
        b"\xc2\xad",
        lazy_regex(rb"[0-9A-F]{4}\xc2\xad[0-9A-F]{4}"),
        lambda block: block.replace(b"\xc2\xad", b""),
    ),
)
"""Spaces that do not break, quotation marks in pairs, the colon of Chinese prose behind a name,
marks where a word may be divided."""
_SOFT_BREAK = lazy_regex(rb"=(?<=[^\n=]=)\r?\n")
_OCTET = lazy_regex(rb"=[0-9A-F]{2}")
_WHOLE_LINES = lazy_regex(rb"(?:[^\r\n]{72,75}=\r?\n){2}")
"""Lines of 76 characters at most, one after another, in which nothing needs an octet."""
LONGEST = 82
"""Bytes of a line of quoted-printable text: RFC 2045 allows 76, quotes and a line end add a few."""
_OTHER = lazy_regex(rb"=(?![0-9A-F]{2}|\r?\n|\Z)")


def undoing(head: bytes) -> list[Callable[[bytes], bytes]]:
    """Return what undoes the habits that `head` shows, for blocks that end where lines end."""
    steps: list[Callable[[bytes], bytes]] = []
    if b"=" in head and _is_quoted_printable(head):
        steps.append(a2b_qp)
        head = a2b_qp(head)
    steps += (habit.undo for habit in HABITS if habit.trace in head and habit.sign.search(head))
    return steps


def _is_quoted_printable(head: bytes) -> bool:
    """Return whether each `=` is that of RFC 2045 section 6.7, some at line ends."""
    return (
        (b"=\n" in head or b"=\r\n" in head)
        and _OTHER.search(head) is None  # of most texts the first `=` is another
        and _SOFT_BREAK.search(head) is not None
        and (_OCTET.search(head) is not None or _WHOLE_LINES.search(head) is not None)
        and max(map(len, head.split(b"\n"))) <= LONGEST
    )
