"""Containers unpacked, their members masked, and packed again.

gzip, zip and tar stay what they are. What only we read (an Outlook message, a mail whose parts are
encoded, other compressions) comes out as a zip of its parts.
"""

from __future__ import annotations

import gzip
import tarfile
import zipfile
import zlib
from io import BytesIO
from typing import TYPE_CHECKING, Protocol

from obsdiag.container import Member, MessagePair, open_container
from obsdiag.container.kind import Kind
from obsdiag.errors import ObsdiagError
from obsdiag.handover.member_name import MemberNames
from obsdiag.input.stream import Stream

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


class Work(Protocol):
    """What masks the parts of a packed input, and counts them."""

    unread: list[tuple[str, str]]
    """Members that were left out, and why."""

    def masked(self, data: bytes, member: str = "", depth: int = 0) -> bytes:
        """Return an input masked; raises RefusedError."""

    def within(self, data: bytes, member: str, depth: int) -> bytes | None:
        """Return a member masked; None where it cannot be, which is noted."""

    def take(self, size: int) -> None:
        """Count bytes that are to be unpacked; raises RefusedError beyond the limit."""


class RefusedError(ObsdiagError):
    """An input cannot be masked; the text says why."""


_GZIP_MARK = b"\x1f\x8b"
DAMAGED = "it is damaged and cannot be unpacked"
LOCKED = "it is encrypted, or packed in a way that is not read"


def _packed_again(work: Work, data: bytes, member: str, depth: int) -> bytes:
    """Return what was compressed masked, as gzip; a tar in another packing comes out as a zip."""
    if data.startswith(_GZIP_MARK):
        try:
            content = b"".join(_unpacked(data, work))
        except (OSError, EOFError, zlib.error) as error:
            raise RefusedError(DAMAGED) from error
    else:
        parts = list(_parts(work, data))
        if [name for name, _ in parts] != [""]:
            return as_zip(work, data, member, depth)
        content = parts[0][1]
    return gzip.compress(work.masked(content, member, depth + 1), mtime=0)


def _unpacked(data: bytes, work: Work) -> Iterator[bytes]:
    with gzip.open(BytesIO(data)) as packed:
        while block := packed.read(1024**2):
            work.take(len(block))
            yield block


def _zip(work: Work, data: bytes, member: str, depth: int) -> bytes:
    out = BytesIO()
    try:
        with (
            zipfile.ZipFile(BytesIO(data)) as source,
            zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target,
        ):
            names = MemberNames()
            for info in source.infolist():
                if info.filename.endswith("/"):  # is_dir() fails where there is no name
                    continue
                work.take(info.file_size)
                with source.open(info) as file:
                    content = file.read(info.file_size + 1)
                masked = work.within(content, _path(member, info.filename), depth)
                if masked is not None:
                    _put(target, names.free(info.filename), masked)
    except (OSError, EOFError, ValueError, zipfile.BadZipFile, zlib.error) as error:
        raise RefusedError(DAMAGED) from error
    except (NotImplementedError, RuntimeError) as error:  # zipfile: encrypted, unknown method
        raise RefusedError(LOCKED) from error
    return out.getvalue()


def _put(target: zipfile.ZipFile, name: str, content: bytes) -> None:
    """Write a member, dated alike every time: what is masked twice is the same file."""
    target.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)


_LATEST = 8**11
"""Seconds for which a header has room (POSIX pax, ustar); an extended one may tell any number."""


def _tar(work: Work, data: bytes, member: str, depth: int) -> bytes:
    out = BytesIO()
    try:
        with (
            tarfile.open(fileobj=BytesIO(data), mode="r:") as source,
            tarfile.open(fileobj=out, mode="w:") as target,
        ):
            names = MemberNames()
            for info in source:
                file = source.extractfile(info) if info.isfile() else None
                if file is None:
                    continue
                work.take(info.size)
                masked = work.within(file.read(), _path(member, info.name), depth)
                if masked is not None:
                    fresh = tarfile.TarInfo(names.free(info.name))
                    fresh.size, fresh.mtime = len(masked), _whole_seconds(info.mtime)
                    target.addfile(fresh, BytesIO(masked))
    except (OSError, EOFError, ValueError, tarfile.TarError) as error:
        raise RefusedError(DAMAGED) from error
    return out.getvalue()


def _whole_seconds(told: float) -> int:
    """Return a member's time, or the first of all where a header has no room for it."""
    return int(told) if 0 <= told < _LATEST else 0


def as_zip(work: Work, data: bytes, member: str, depth: int) -> bytes:
    """Return a zip of the parts of a container, masked; what cannot be is left out and noted."""
    out = BytesIO()
    names = MemberNames()
    before = len(work.unread)
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for number, (name, content) in enumerate(_parts(work, data), start=1):
            plain = names.free(name.replace("/", "-") or f"part-{number}")
            masked = work.within(content, _path(member, plain), depth)
            if masked is not None:
                _put(target, plain, masked)
    if not names.given:
        reasons = [reason for _, reason in work.unread[before:]]
        raise RefusedError(reasons[0] if reasons else DAMAGED)
    return out.getvalue()


def _parts(work: Work, data: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield name and content of each part of a container, as our own reader unpacks them."""
    stream = Stream.of(data)
    for part in open_container(stream, BytesIO(data)) or ():
        match part:
            case Member():
                content = b"".join(_counted(part, work))
                if part.trouble:
                    work.unread.append((part.name, part.trouble))
                else:
                    yield part.name, content
            case MessagePair():
                yield part.name, part.request + part.response
            case _:
                work.unread.append((part.name or "the container", part.reason))


def _counted(part: Member, work: Work) -> Iterator[bytes]:
    for block in part.stream.blocks():
        work.take(len(block))
        yield block


FORMS: dict[Kind, Callable[[Work, bytes, str, int], bytes]] = {
    Kind.COMPRESSED: _packed_again,
    Kind.ZIP: _zip,
    Kind.TAR: _tar,
}
"""Kinds that stay what they are; what is of another comes out as a zip."""


def _path(member: str, name: str) -> str:
    return f"{member}/{name}" if member else name
