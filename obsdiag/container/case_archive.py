"""A case that obsdiag wrote: a zip of masked captures, with what was found in them beside.

Its first member, `mimetype`, says what it is, as that of other formats that are zips does
(OpenDocument 1.3 part 2, section 3.3); `manifest.json` names its version and its captures. Only
the captures are read: what was found in them is found again. A case comes from somebody else, and
what has any other member, or more than the manifest says, is refused whole.
"""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

from obsdiag.container.part import Member, Part, Skipped, shown_name
from obsdiag.container.zip_member import STORED, is_encrypted, why_unread
from obsdiag.lazy_regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from obsdiag.container.zip_archive import Archive
    from obsdiag.container.zip_directory import ZipEntry

MEDIA_TYPE = b"application/vnd.obsdiag.case+zip"
TYPE_NAME = b"mimetype"
MANIFEST = b"manifest.json"
FORMAT = "obsdiag-case"
VERSION = 1
MAX_CAPTURES = 1_000
MAX_MANIFEST = 1024**2
"""Bytes of the manifest."""
MAX_SIZE = 1024**3
"""Bytes that all members unpack to."""
_CAPTURE = lazy_regex(rb"captures/\d{4}")
_BESIDE = frozenset(
    {TYPE_NAME, MANIFEST, b"findings.jsonl", b"notes.md", b"report.html", b"report.md"}
)
"""Every member of a case but its captures."""


class CaptureEntry(NamedTuple):
    """What a manifest says of a capture."""

    member: str
    """`captures/0001`."""
    name: str
    """What its file was called."""
    size: int
    digest: str
    """SHA-256, in hexadecimal."""


class CaseError(ValueError):
    """A case cannot be read; the text says why, in a sentence."""


def is_case(archive: Archive) -> bool:
    """Return whether a zip says that it is a case, or has nothing but what a case has.

    The latter was packed again, or lacks its manifest: as a case it is checked, or refused.
    """
    first = next(archive.entries(), None)
    if first is None:
        return False
    if first.raw_name == TYPE_NAME and first.method == STORED:
        return archive.content(first).read(len(MEDIA_TYPE) + 1) == MEDIA_TYPE
    if not (first.raw_name in _BESIDE or _CAPTURE.fullmatch(first.raw_name)):
        return False
    names = {entry.raw_name for entry in archive.entries()}
    captures = {name for name in names if _CAPTURE.fullmatch(name)}
    return bool(captures) and names <= captures | _BESIDE


def case_parts(archive: Archive) -> Iterator[Part]:
    """Yield the captures of a case, in order; one that is refused is Skipped, with the reason."""
    try:
        entries = _checked_entries(archive)
        captures = manifest_captures(archive.content(entries[MANIFEST]).read(MAX_MANIFEST + 1))
        _check_all_there(captures, entries)
    except CaseError as error:
        yield Skipped("", str(error))
        return
    for capture in captures:
        yield from _capture(archive, entries[capture.member.encode()], capture)


def _checked_entries(archive: Archive) -> dict[bytes, ZipEntry]:
    """Return the members by name; raises CaseError."""
    entries: dict[bytes, ZipEntry] = {}
    for entry in archive.entries():
        name = entry.raw_name
        if name in entries:
            raise CaseError(f"This case has {shown_name(name)} twice: it was not read.")
        if name not in _BESIDE and not _CAPTURE.fullmatch(name):
            raise CaseError(f"No case has a member called {shown_name(name)}: it was not read.")
        if is_encrypted(entry) or (reason := why_unread(entry)):
            reason = "It is encrypted." if is_encrypted(entry) else reason
            raise CaseError(f"{shown_name(name)}: {reason}")
        entries[name] = entry
        if len(entries) > MAX_CAPTURES + len(_BESIDE):
            raise CaseError(f"A case has {MAX_CAPTURES:,} captures at most: it was not read.")
    if sum(entry.size for entry in entries.values()) > MAX_SIZE:
        raise CaseError(f"This case unpacks to more than {MAX_SIZE // 1024**3} GiB: not read.")
    if MANIFEST not in entries:
        raise CaseError("This case has no manifest.json: it was not read.")
    return entries


def _check_all_there(captures: list[CaptureEntry], entries: dict[bytes, ZipEntry]) -> None:
    for capture in captures:
        name = capture.member.encode("utf-8", "replace")
        if name not in entries or not _CAPTURE.fullmatch(name):
            raise CaseError(f"This case lacks {shown_name(name)}: it was not read.")


def manifest_captures(page: bytes) -> list[CaptureEntry]:
    """Return the captures that a manifest names; raises CaseError."""
    if len(page) > MAX_MANIFEST:
        raise CaseError("The manifest of this case is too long: it was not read.")
    try:
        manifest = json.loads(page)
        form, version = manifest["format"], manifest["version"]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise CaseError("The manifest of this case cannot be read.") from error
    if form != FORMAT or not isinstance(version, int):
        raise CaseError("The manifest of this case is none.")
    if version != VERSION:
        raise CaseError(
            f"This case has version {version}, and only {VERSION} is read: open it with a newer"
            " obsdiag."
        )
    try:
        found = [
            CaptureEntry(str(row["member"]), str(row["name"]), int(row["size"]), str(row["sha256"]))
            for row in manifest["captures"]
        ]
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError) as error:
        raise CaseError("The manifest of this case cannot be read.") from error
    if len(found) != len({one.member for one in found}):
        raise CaseError("The manifest of this case names a capture twice: it was not read.")
    return found


def _capture(archive: Archive, entry: ZipEntry, capture: CaptureEntry) -> Iterator[Part]:
    """Yield a capture if it is what the manifest says."""
    name = shown_name(capture.name.encode("utf-8", "replace"))
    content, digest, size = archive.content(entry), sha256(), 0
    while (block := content.read(1024**2)) and size <= capture.size:
        digest.update(block)
        size += len(block)
    if content.trouble:
        yield Skipped(name, content.trouble)
    elif size != capture.size or digest.hexdigest() != capture.digest.lower():
        yield Skipped(name, "It is not what the manifest of the case says: it was not read.")
    else:
        yield Member(name, lambda: archive.content(entry))
