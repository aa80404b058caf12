"""An input masked with all that is in it: what cannot be looked at does not come out.

Text comes out as UTF-8. A file is refused where it cannot be masked, a member of an archive left
out, and both are told.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from obsdiag.container.kind import Kind, kind_of
from obsdiag.container.unread import why_not
from obsdiag.formats.mitm import is_mitm
from obsdiag.formats.pcap.file import is_capture_file
from obsdiag.handover.packed_body import unpacked_message
from obsdiag.handover.packet_file import CHECKSUMS, check_packets
from obsdiag.handover.repacking import FORMS, RefusedError, as_zip
from obsdiag.input.stream import Stream
from obsdiag.lazy_regex import lazy_regex
from obsdiag.redact import mask_text
from obsdiag.redact.kept import Keepable, is_masked_already, kinds_of
from obsdiag.redact.view import RICH_TEXT
from obsdiag.text.charset import decoded

if TYPE_CHECKING:
    from collections.abc import Callable

MAX_UNPACKED = 1024**3
"""Bytes that an input may unpack to."""
MAX_DEPTH = 4
"""Archives in archives."""
_LOOKED_AT = 64 * 1024
_ENCODED_PART = lazy_regex(
    rb"^content-transfer-encoding:\s*(?:base64|quoted-printable)", re.MULTILINE | re.IGNORECASE
)
NO_TEXT = "it is no text"


class MaskedSecret(NamedTuple):
    """A secret that was masked."""

    member: str
    kind: str
    line: int


class Masking:
    """Masks inputs with all that is in them, and keeps what was found and passed over."""

    def __init__(
        self,
        names: tuple[str, ...] = (),
        replace: Callable[[bytes], bytes] | None = None,
        each: Callable[[bytes], object] | None = None,
        keeps: frozenset[Keepable] = frozenset(),
    ) -> None:
        """Take names of secrets, what replaces in masked text, and what is called with each.

        `keeps` is what of the secrets stays as it is.
        """
        self._keeps = keeps
        self._names = names
        self._replace = replace
        self._each = each
        self._unpacked = 0
        self.found: list[MaskedSecret] = []
        self.unread: list[tuple[str, str]] = []
        """Members that were left out, and why."""
        self.count = 0
        self.remarks: list[str] = []
        """What whoever passes it on has to know besides."""
        self.lacks_original = False
        """Whether what was to be kept had come in masked."""

    def masked(self, data: bytes, member: str = "", depth: int = 0) -> bytes:
        """Return an input masked; raises RefusedError."""
        kind = kind_of(data[:_LOOKED_AT])
        is_encoded = kind is Kind.MAIL and _ENCODED_PART.search(data) is not None
        if kind is None or (kind is Kind.MAIL and not is_encoded):
            return self._text(data, member)
        if depth == MAX_DEPTH:
            raise RefusedError(f"it is nested deeper than {MAX_DEPTH} archives")
        if kind is Kind.UNREAD:
            raise RefusedError(why_not(data[:_LOOKED_AT]))
        return FORMS.get(kind, as_zip)(self, data, member, depth)

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
        is_packets = is_capture_file(data[:_LOOKED_AT])
        if is_packets or is_mitm(data[:_LOOKED_AT]):  # lengths stand in front of its values
            text, keeps_length = data, True
        elif data.startswith(RICH_TEXT):
            text, keeps_length = data.rstrip(b"\0"), False  # some programs end it as a string of C
        else:
            text, keeps_length = b"".join(decoded(Stream.of(data)).blocks), False
            if b"\0" in text[:_LOOKED_AT]:
                text = self._unpacked_text(data)
        self.lacks_original = self.lacks_original or is_masked_already(text, self._keeps)
        masked = mask_text(
            text,
            names=self._names,
            keeps_length=keeps_length,
            replace=self._replace,
            keep=kinds_of(self._keeps),
        )
        if is_packets:
            check_packets(masked.text, self._shows_secret)
            self.remarks.append(CHECKSUMS)
        self.count += masked.count
        self.found += [
            MaskedSecret(member, _label(one.kind.name), one.line) for one in masked.secrets
        ]
        if self._each is not None:
            self._each(masked.text)
        return masked.text

    def _shows_secret(self, text: bytes) -> bool:
        return mask_text(text, names=self._names, keep=kinds_of(self._keeps)).count > 0

    def _unpacked_text(self, data: bytes) -> bytes:
        """Return what is no text only because its body is compressed; raises RefusedError."""
        text = unpacked_message(data)
        if text is None:
            raise RefusedError(NO_TEXT)
        self.take(len(text))
        return text


def _label(kind: str) -> str:
    return {"NAMED": "name given", "HEX": "in hexadecimal", "BASE64": "in base64"}.get(
        kind, kind.lower().replace("_", " ")
    )
