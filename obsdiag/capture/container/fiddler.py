"""Fiddler's session archive: a zip with the messages of session n in raw/n_c.txt and raw/n_s.txt.

The layout is Telerik's (https://docs.telerik.com/fiddler/knowledge-base/saz-format): `c` is the
client's request, `s` the server's response, both as they were sent; `m` is about the session.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from obsdiag.capture.container.part import Exchange, Part, Skipped, shown_name
from obsdiag.capture.container.zip_member import is_encrypted, said_locked, why_unread

if TYPE_CHECKING:
    from collections.abc import Iterator

    from obsdiag.capture.container.zip_archive import Archive
    from obsdiag.capture.container.zip_directory import Entry

FORMAT = "saz"
MAX_MESSAGE = 8 * 1024**2
"""Bytes of a message that are read: the longest response that text is searched for, too."""
_RESPONSE = re.compile(rb"(raw[/\\][0-9]{1,20}_)s\.txt")


def session_parts(archive: Archive) -> Iterator[Part]:
    """Yield the sessions of an archive in its order, those without an answer left out."""
    locked: list[Entry] = []
    for entry in archive.entries():
        session = _RESPONSE.fullmatch(entry.raw_name)
        if session is None:
            continue
        if is_encrypted(entry):
            locked.append(entry)
        elif reason := why_unread(entry):
            yield Skipped(shown_name(entry.raw_name), reason)
        else:
            yield from _session(archive, session[1], entry)
    yield from said_locked(locked)


def _session(archive: Archive, stem: bytes, entry: Entry) -> Iterator[Part]:
    name = shown_name(entry.raw_name)
    content = archive.content(entry)
    response = content.read(MAX_MESSAGE)
    asked = archive.find(stem + b"c.txt")
    readable = asked is not None and not is_encrypted(asked) and not why_unread(asked)
    request = archive.content(asked).read(MAX_MESSAGE) if asked and readable else b""
    yield Exchange(name, request, response, FORMAT)
    if content.read(1):
        yield Skipped(name, f"Only its first {MAX_MESSAGE // 1024**2} MiB were read.")
    elif content.trouble:
        yield Skipped(name, content.trouble)
