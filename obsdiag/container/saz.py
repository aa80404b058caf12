"""Fiddler's session archive: a zip with the messages of session n in raw/n_c.txt and raw/n_s.txt.

`c` is the client's request and `s` the server's response, both as they were sent, `m` is about the
session, `w` holds WebSocket messages (http://fiddler.wikidot.com/saz-files).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.container.part import MessagePair, Part, Skipped, shown_name
from obsdiag.container.zip_member import is_encrypted, said_locked, why_unread
from obsdiag.lazy_regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from obsdiag.container.zip_archive import Archive
    from obsdiag.container.zip_directory import ZipEntry

FORMAT = "saz"
MAX_MESSAGE = 8 * 1024**2
"""Bytes of a message that are read: the longest response that text is searched for, too."""
RESPONSE = lazy_regex(rb"raw[/\\][0-9]{1,20}_s\.txt")
"""What the table of contents of such an archive has in it."""
FIDDLERS = lazy_regex(
    rb"(?s:.*[/\\])?(?:raw[/\\][0-9]{1,20}_[csmw]\.(?:txt|xml)|_index\.htm|\[Content_Types\]\.xml)"
)
"""Names of what Fiddler puts in; its folder may have been packed again, with other files."""
_END = b"_s.txt"


def session_parts(archive: Archive) -> Iterator[Part]:
    """Yield the sessions of an archive in its order."""
    locked: list[ZipEntry] = []
    for entry in archive.entries():
        if not entry.raw_name.endswith(_END) or not FIDDLERS.fullmatch(entry.raw_name):
            continue
        if is_encrypted(entry):
            locked.append(entry)
        elif reason := why_unread(entry):
            yield Skipped(shown_name(entry.raw_name), reason)
        else:
            yield from _session(archive, entry)
    yield from said_locked(locked)


def _session(archive: Archive, entry: ZipEntry) -> Iterator[Part]:
    name = shown_name(entry.raw_name)
    content = archive.content(entry)
    response = content.read(MAX_MESSAGE)
    asked = archive.find(entry.raw_name.removesuffix(_END) + b"_c.txt")
    readable = asked is not None and not is_encrypted(asked) and not why_unread(asked)
    request = archive.content(asked).read(MAX_MESSAGE) if asked and readable else b""
    yield MessagePair(name, request, response, FORMAT)
    if content.read(1):
        yield Skipped(name, f"Only its first {MAX_MESSAGE // 1024**2} MiB were read.")
    elif content.trouble:
        yield Skipped(name, content.trouble)
