"""The command `redact`: a capture with its secrets masked, and a report of what was masked.

Text comes out as UTF-8. What is packed as gzip, zip or tar is unpacked, masked and packed again.
What cannot be looked at does not come out: a file is refused, a member of an archive left out,
and the report says so.
"""

from __future__ import annotations

import gzip
import re
import tarfile
import zipfile
import zlib
from collections import defaultdict
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple

from obsdiag.cli.args import DONE, fail
from obsdiag.cli.file_commands import opened, writing
from obsdiag.cli.output import put_bytes, say
from obsdiag.container.kind import Kind, kind_of
from obsdiag.container.unread import why_not
from obsdiag.errors import ObsdiagError
from obsdiag.formats.mitm import is_mitm
from obsdiag.input.sources import reason
from obsdiag.input.stream import Stream
from obsdiag.redact import mask_text
from obsdiag.text.charset import decoded

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Iterator

MAX_UNPACKED = 1024**3
"""Bytes that an input may unpack to."""
MAX_DEPTH = 4
"""Archives in archives."""
_SHOWN_LINES = 12
_LOOKED_AT = 64 * 1024
_ENCODED_PART = re.compile(
    rb"^content-transfer-encoding:\s*(?:base64|quoted-printable)", re.MULTILINE | re.IGNORECASE
)
_NO_TEXT = "it is no text"
_DAMAGE = (OSError, EOFError, ValueError, zlib.error, zipfile.BadZipFile, tarfile.TarError)
"""What the libraries raise for an archive that is not whole."""


class RefusedError(ObsdiagError):
    """An input cannot be masked; the text says why."""


class MaskedSecret(NamedTuple):
    """A secret that was masked."""

    member: str
    kind: str
    line: int


class Redaction:
    """Masks one input with all that is in it, and keeps what it has found and passed over."""

    def __init__(self, names: tuple[str, ...]) -> None:
        self._names = names
        self._unpacked = 0
        self.found: list[MaskedSecret] = []
        self.unread: list[tuple[str, str]] = []
        """Members that were left out, and why."""
        self.count = 0

    def masked(self, data: bytes, member: str = "", depth: int = 0) -> bytes:
        """Return the input masked; raises RefusedError."""
        kind = kind_of(data[:_LOOKED_AT])
        if kind in (None, Kind.MAIL):
            if kind is Kind.MAIL and _ENCODED_PART.search(data):
                raise RefusedError("its parts are encoded: save them from the mail, mask each")
            return self._text(data, member)
        if depth == MAX_DEPTH:
            raise RefusedError(f"it is nested deeper than {MAX_DEPTH} archives")
        repack = _REPACK.get(kind)
        if kind is Kind.UNREAD:
            raise RefusedError(why_not(data[:_LOOKED_AT]))
        if repack is None or (kind is Kind.COMPRESSED and not data.startswith(b"\x1f\x8b")):
            raise RefusedError(
                "this is a packed file that cannot be written again: unpack it first"
            )
        try:
            return repack(self, data, member, depth)
        except _DAMAGE as error:
            raise RefusedError("it is damaged and cannot be unpacked") from error
        except (NotImplementedError, RuntimeError) as error:  # zipfile: encrypted, unknown method
            raise RefusedError("it is encrypted, or packed in a way that is not read") from error

    def within(self, data: bytes, member: str, depth: int) -> bytes | None:
        """Return a member masked; None where it cannot be, which is noted."""
        try:
            return self.masked(data, member, depth + 1)
        except RefusedError as error:
            self.unread.append((member, str(error)))
            return None

    def take(self, size: int) -> None:
        """Count bytes that are to be unpacked; raises RefusedError beyond the limit."""
        self._unpacked += size
        if self._unpacked > MAX_UNPACKED:
            raise RefusedError(f"it unpacks to more than {MAX_UNPACKED // 1024**3} GiB")

    def _text(self, data: bytes, member: str) -> bytes:
        if is_mitm(data[:_LOOKED_AT]):  # lengths stand in front of its values
            text, keeps_length = data, True
        else:
            text, keeps_length = b"".join(decoded(Stream.of(data)).blocks), False
            if b"\0" in text[:_LOOKED_AT]:
                raise RefusedError(_NO_TEXT)
        masked = mask_text(text, names=self._names, keeps_length=keeps_length)
        self.count += masked.count
        self.found += [
            MaskedSecret(member, _label(one.kind.name), one.line) for one in masked.secrets
        ]
        return masked.text


def _unpacked_gzip(work: Redaction, data: bytes, member: str, depth: int) -> bytes:
    with gzip.open(BytesIO(data)) as packed:
        content = packed.read(MAX_UNPACKED + 1)
    work.take(len(content))
    return gzip.compress(work.masked(content, member, depth + 1), mtime=0)


def _repacked_zip(work: Redaction, data: bytes, member: str, depth: int) -> bytes:
    out = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(data)) as source,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for info in source.infolist():
            if info.is_dir():
                continue
            work.take(info.file_size)
            with source.open(info) as file:
                content = file.read(info.file_size + 1)
            masked = work.within(content, _path(member, info.filename), depth)
            if masked is not None:
                target.writestr(info.filename, masked)
    return out.getvalue()


def _repacked_tar(work: Redaction, data: bytes, member: str, depth: int) -> bytes:
    out = BytesIO()
    with (
        tarfile.open(fileobj=BytesIO(data), mode="r:") as source,
        tarfile.open(fileobj=out, mode="w:") as target,
    ):
        for info in source:
            file = source.extractfile(info) if info.isfile() else None
            if file is None:
                continue
            work.take(info.size)
            masked = work.within(file.read(), _path(member, info.name), depth)
            if masked is not None:
                info.size = len(masked)
                target.addfile(info, BytesIO(masked))
    return out.getvalue()


_REPACK: dict[Kind, Callable[[Redaction, bytes, str, int], bytes]] = {
    Kind.COMPRESSED: _unpacked_gzip,
    Kind.ZIP: _repacked_zip,
    Kind.TAR: _repacked_tar,
}


def _path(member: str, name: str) -> str:
    return f"{member}/{name}" if member else name


def _label(kind: str) -> str:
    return {"NAMED": "name given", "HEX": "in hexadecimal", "BASE64": "in base64"}.get(
        kind, kind.lower().replace("_", " ")
    )


def redact(args: Namespace) -> int:
    """Write a capture with its secrets masked, to standard output or to a file."""
    work = Redaction(tuple(args.names))
    try:
        with opened(args.file) as raw:
            masked = work.masked(raw.read())
    except RefusedError as error:
        return fail(f"{args.file}: not masked, {str(error).rstrip('.')}.")
    except OSError as error:
        return fail(f"{args.file}: {reason(error)}")
    if args.output is None:
        put_bytes(masked)
    else:
        with writing(args, args.output) as out:
            out.write(masked)
    say(f"secrets masked: {work.count:,}")
    for line in _report(work) if args.report else _left_out(work):
        say(line)
    return DONE


def _report(work: Redaction) -> Iterator[str]:
    """Yield what was masked, a line a kind and member, and what was not looked at."""
    places: dict[tuple[str, str], list[int]] = defaultdict(list)
    for member, kind, line in work.found:
        places[member, kind].append(line)
    for (member, kind), lines in sorted(places.items()):
        where = f"{member}: " if member else ""
        shown = list(dict.fromkeys(lines))
        more = f" and {len(shown) - _SHOWN_LINES:,} more" if len(shown) > _SHOWN_LINES else ""
        numbers = ", ".join(map(str, shown[:_SHOWN_LINES]))
        yield f"{where}{kind}: {len(lines):,} (line {numbers}{more})"
    yield from _left_out(work)
    if not work.unread:
        yield "not looked at: nothing"


def _left_out(work: Redaction) -> Iterator[str]:
    for member, why in work.unread:
        yield f"not looked at, and left out: {member} ({why.rstrip('.')})"
