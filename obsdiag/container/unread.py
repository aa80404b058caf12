"""Containers that are told by their first bytes, only to say that they are not read."""

from __future__ import annotations

from typing import NamedTuple


class Unread(NamedTuple):
    """One kind of container."""

    mark: bytes
    reason: str


_AS_ZIP = "which is not read: unpack it, or pack it again as zip."

UNREAD = (
    Unread(b"7z\xbc\xaf\x27\x1c", f"This is a 7-Zip archive, {_AS_ZIP}"),
    Unread(b"Rar!\x1a\x07", f"This is a RAR archive, {_AS_ZIP}"),
    Unread(b"MSCF\0\0\0\0", f"This is a Windows cabinet, {_AS_ZIP}"),
    Unread(b"\x04\x22\x4d\x18", f"This is packed with LZ4, {_AS_ZIP}"),
    Unread(b"LZIP\x01", f"This is packed with lzip, {_AS_ZIP}"),
    Unread(b"\x1f\x9d", f"This is packed with compress, {_AS_ZIP}"),
    Unread(
        b"\x78\x9f\x3e\x22",
        "This is Outlook's winmail.dat, which is not read: ask for the files as attachments.",
    ),
    Unread(b"!BDN", "This is an Outlook data file, which is not read: save the message as .msg."),
)
"""The marks are those of the formats' own specifications; winmail.dat's that of [MS-OXTNEF]."""


def why_not(head: bytes) -> str:
    """Return why an input is not read, which begins with the mark of one of UNREAD."""
    return next(row.reason for row in UNREAD if head.startswith(row.mark))
