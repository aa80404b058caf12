"""Which kind of container an input is, told by its first bytes."""

from __future__ import annotations

import re
from enum import Enum, auto

from obsdiag.container.unread import UNREAD
from obsdiag.lazy_regex import lazy_regex


class Kind(Enum):
    """Inputs that are read alike."""

    COMPRESSED = auto()
    ZIP = auto()
    COMPOUND = auto()
    TAR = auto()
    MAIL = auto()
    UNREAD = auto()


PACKED_MARKS = {
    "gz": (b"\x1f\x8b\x08",),  # RFC 1952 section 2.3.1
    "bz2": tuple(b"BZh%d1AY&SY" % level for level in range(1, 10)),
    "xz": (b"\xfd7zXZ\0",),
    # RFC 8878 section 3.1: a frame, or a frame to be skipped, as pzstd writes them
    "zst": (b"\x28\xb5\x2f\xfd", *(b"%c\x2a\x4d\x18" % low for low in range(0x50, 0x60))),
}
"""What compressed files begin with."""
_ZIP_MARKS = (b"PK\3\4", b"PK\5\6", b"PK\7\x08PK", b"PK00PK")
"""A member's header, the end of an empty archive, and twice the start of one that was to be split
(PKWARE's APPNOTE 6.3.10, sections 4.3 and 8.5)."""
_COMPOUND_MARK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""[MS-CFB] section 2.2."""

_KINDS = {
    **{mark: Kind.COMPRESSED for marks in PACKED_MARKS.values() for mark in marks},
    **dict.fromkeys(_ZIP_MARKS, Kind.ZIP),
    _COMPOUND_MARK: Kind.COMPOUND,
    **{row.mark: Kind.UNREAD for row in UNREAD},
}
_MARKS = tuple(_KINDS)

TAR_BLOCK = 512
_TAR_CHECKSUM = lazy_regex(rb" *([0-7]{1,7})[ \0]")

_REACH = 64 * 1024
"""Bytes in which a mail's fields end."""
_FIELD = lazy_regex(rb"([A-Za-z][A-Za-z0-9-]{0,76}):")
MBOX_REACH = 256
MBOX_LINE = lazy_regex(rb"From [^\n]{0,200}\n")
"""What a mail begins with that was taken out of a Unix mailbox (RFC 4155)."""
_ADDED_ON_THE_WAY = frozenset(
    (b"mime-version", b"received", b"message-id", b"return-path", b"delivered-to")
)
_WRITTEN = frozenset((b"from", b"to", b"cc", b"subject"))
_PARTS = lazy_regex(
    rb"^content-type:\s*multipart/(?:mixed|signed|alternative|related|report)\b",
    re.MULTILINE | re.IGNORECASE,
)


def kind_of(head: bytes) -> Kind | None:
    """Return the kind of container that an input is by its head, None where it is none."""
    if head.startswith(_MARKS):
        return next(kind for mark, kind in _KINDS.items() if head.startswith(mark))
    if b"\0" in head[:TAR_BLOCK] and is_tar_header(head[:TAR_BLOCK]):
        return Kind.TAR
    return Kind.MAIL if is_mail(head) else None


def is_tar_header(block: bytes) -> bool:
    """Return whether a block's checksum is its own (POSIX `pax`, "ustar Interchange Format")."""
    stored = _TAR_CHECKSUM.match(block, 148, 156)
    if len(block) < TAR_BLOCK or stored is None:
        return False
    return sum(block) - sum(block[148:156]) + 8 * ord(" ") == int(stored[1], 8)


def is_mail(head: bytes) -> bool:
    """Return whether an input begins with a mail's fields, or with those of a body of parts.

    A mail of which the fields were only copied, as people quote them, is read as the text it is.
    """
    mbox = MBOX_LINE.match(head)
    start = mbox.end() if mbox else 0
    if _FIELD.match(head, start) is None:
        return False
    text = head[start : start + _REACH].replace(b"\r\n", b"\n")
    block, blank, _ = text.partition(b"\n\n")
    if not blank:  # the last line may be only a part of one
        block = block[: block.rfind(b"\n") + 1]
    lines = [line for line in block.split(b"\n") if line[:1] not in (b" ", b"\t", b"")]
    fields = [_FIELD.match(line) for line in lines]
    names = {field[1].lower() for field in fields if field is not None}
    is_sent = bool(names & _ADDED_ON_THE_WAY and names & _WRITTEN)
    return None not in fields and (is_sent or _PARTS.search(block) is not None)
