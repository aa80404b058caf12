"""The values that flow from bytes to finding; frozen, with no behaviour beyond look-up.

They stand in the order in which they are made: a Capture is cut out of the
input, ServiceErrors are decoded from it, each is matched with an Entry of the
catalogue, and Notes on it make it a Finding. Captures and ServiceErrors are made
by the ten thousand and are named tuples: these take half as long to make.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from obsdiag.catalogue_entry import Match
    from obsdiag.headers import Headers

NOTHING: Mapping[str, str] = MappingProxyType({})
"""The empty mapping that stands where a capture shows nothing."""


def _nothing() -> Mapping[str, str]:
    return NOTHING


class Place(NamedTuple):
    """Where in its source a value was read."""

    line: int
    """1-based line of the source, or of the member of it."""
    offset: int | None
    """Bytes from the start; None where the text had to be mended before it could be read."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a capture was found."""

    source: str
    """The input, as the user named it."""
    member: str | None = None
    """Path inside an archive, or index of an entry inside a file of many."""
    line: int = 1
    """1-based line of the source (or member) at which the capture starts."""
    offset: int | None = 0
    """Bytes before the capture; None where the text had to be mended."""
    lines: tuple[int, ...] | None = None
    """Source line of each line of the capture's mended text; None where they follow each other."""


class Remark(StrEnum):
    """What had to be forgiven, or was found odd, while a capture was read."""

    BODY_CUT = "body-cut"
    """The body ends before its document does, or is shorter than announced and torn."""
    BODY_UNREADABLE = "body-unreadable"
    """The body is compressed or encoded in a way that cannot be undone."""
    BODY_TOO_LARGE = "body-too-large"
    """More body than is worth reading: its first part was read."""
    BODY_ABSENT = "body-absent"
    """The head announces a body, and the capture does not show it."""
    XML_BROKEN = "xml-broken"
    """The XML is not well-formed; what could be recovered was."""
    DTD_REFUSED = "dtd-refused"
    """The document brought a DTD or entities along; they were not followed."""
    NESTED_TOO_DEEP = "nested-too-deep"
    """Elements nested past the limit were left out."""


@dataclass(frozen=True, slots=True)
class Request:
    """The request that a response answers, as far as the capture shows it."""

    method: str
    """Empty where a client tells of the URL alone."""
    target: str
    """Request target as it stands on the request line (RFC 9112 section 3.2)."""
    headers: Headers
    scheme: str | None = None
    """`http` or `https` where the capture tells."""


_COUNTED_ON = 4_096
"""Bytes from which lines are counted on from the place before, and not from the start."""
_last_place: tuple[bytes, int, int] = (b"", 0, 0)
"""The long text that was asked about last, where, and how many lines stand before."""


def _lines_before(text: bytes, offset: int) -> int:
    """Return how many lines end before `offset`: a long document has thousands of errors."""
    global _last_place  # noqa: PLW0603 - no more than what is known already
    if not _COUNTED_ON <= offset <= len(text):
        return text.count(b"\n", 0, offset)
    last, at, lines = _last_place
    if last is not text or at > offset:
        at, lines = 0, 0
    lines += text.count(b"\n", at, offset)
    _last_place = text, offset, lines
    return lines


class Capture(NamedTuple):
    """One response, or one error as a client reported it; cut into parts, not yet interpreted."""

    origin: Origin
    format: str
    """Name of the format that it was read as: `http`, `curl-verbose`, `xml`, …"""
    text: bytes
    """The capture as it stands in its source, as UTF-8, its request included where there is one."""
    mended: bytes
    """`text` with quote marks, prefixes and the like taken off; itself where there are none."""
    headers: Headers
    head_offset: int = 0
    """Where the status line starts in `mended`, or else the first line."""
    status: int | None = None
    reason: str | None = None
    body: bytes = b""
    """The body with chunking and compression undone."""
    body_offset: int | None = None
    """Where the body starts in `mended`; None where there is no body."""
    request: Request | None = None
    remarks: frozenset[Remark] = frozenset()
    said: Mapping[str, str] = NOTHING
    """What a client's own message says, by contract name: `code`, `message`, `request_id`, …"""
    record: int | None = None
    """Line at which the log record, or block of a paste, starts that it stands in; a number below 0
    for one in a string of another; None where its format holds each message apart."""

    about: Mapping[str, str] = NOTHING
    """What the same record says of what was asked for: `BucketName` and `Key`."""
    printed: Mapping[str, str] = NOTHING
    """Header fields of the answer that a client prints beside its error: `date` and `server`."""
    logged: str | None = None
    """When the log record, or the entry of a container, that it stands in was written: UTC, ISO
    8601 with a Z. None where that is not told, or not with its zone."""

    def place(self, offset: int) -> Place:
        """Return the place in the source of `offset` bytes into `mended`."""
        before = _lines_before(self.mended, offset)
        origin = self.origin
        if origin.lines is not None:
            row = min(before, len(origin.lines) - 1)
            return Place(origin.lines[row] if origin.lines else origin.line, None)
        exact = None if origin.offset is None else origin.offset + offset
        return Place(origin.line + before, exact)


class ServiceError(NamedTuple):
    """The error that a capture shows, in the field's own words; None is what it does not show."""

    code: str | None = None
    code_origin: str | None = None
    """`body`, `header`, `client` or `log`; None when `code` is None."""
    message: str | None = None
    request_id: str | None = None
    host_id: str | None = None
    resource: str | None = None
    bucket: str | None = None
    bucket_origin: str | None = None
    key: str | None = None
    key_origin: str | None = None
    method: str | None = None
    url: str | None = None
    time: str | None = None
    """UTC, ISO 8601 with a Z."""
    time_origin: str | None = None
    fields: Mapping[str, str] = NOTHING
    """Every other element of the error document, by its name."""
    offset: int = 0
    """Where in the capture's mended text the error's own element, or else its head, starts."""


class Severity(StrEnum):
    """How sure a note is of what it says."""

    CERTAIN = "certain"
    LIKELY = "likely"
    HINT = "hint"


@dataclass(frozen=True, slots=True)
class Note:
    """One statement about a finding, with the evidence for it."""

    id: str
    """Name of the rule that made it."""
    severity: Severity
    template: str
    """English text with `{name}` where a value goes: this is what gets translated."""
    values: Mapping[str, str] = field(default_factory=_nothing)
    evidence: str | None = None
    """What in the capture led to it, quoted."""
    place: Place | None = None
    """Where the evidence stands."""

    @property
    def text(self) -> str:
        """The statement with its values in place."""
        return self.template.format_map(self.values) if self.values else self.template


class Standing(StrEnum):
    """How a possible cause stands in one capture."""

    SUPPORTED = "supported"
    OPEN = "open"
    RULED_OUT = "ruled-out"


class JudgedCause(NamedTuple):
    """A cause of our guidance, as one capture has it."""

    id: str
    """`AccessDenied#1/iam-policy`: the entry, and the cause's own name."""
    standing: Standing
    text: str
    """What the guidance says of it."""
    fix: str
    evidence: str | None = None
    """What in the capture supports it, or rules it out; None where it is open."""
    needs: str | None = None
    """What would tell; None where it is not open."""
    note: str | None = None
    """The rule whose note says so, where one does."""
    test: str | None = None
    """A command that tells whether it is the one; `{bucket}` and the like are to be filled in."""
    result: str | None = None
    """What that command's result means."""
    setting: str | None = None
    """What the client's setting that mends it is about: `addressing`, `checksums`, …"""


class Meaning(NamedTuple):
    """What our guidance says of a code, in short."""

    meaning: str
    acts: str
    """Who has to act: `caller`, `bucket-owner`, `account`, `service`, `network`."""
    retry: str
    """Whether to repeat: `never`, `after-change`, `backoff`, `now`."""


class Responder(NamedTuple):
    """Who answered a request."""

    name: str
    kind: str
    """`service`, `other-store`, `between` (proxy, CDN, gateway, portal) or `client`: not sent."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One error, all of it: the capture, what it says, which row it is and what is noted."""

    capture: Capture
    error: ServiceError
    match: Match
    notes: tuple[Note, ...] = ()
    acts: str | None = None
    """Who has to act, by our guidance: `caller`, `bucket-owner`, `account`, …"""
    causes: tuple[JudgedCause, ...] = ()
    """The guidance's causes judged on this capture, the likeliest first."""
    times_told: int = 1
    """How often its input shows the event."""
    client: str | None = None
    """The program that printed it or sent the request, by its own name."""
    answered_by: Responder | None = None
    """Who answered; None where the capture does not tell."""
    reference: Meaning | None = None
    """What is known of a code that the published table does not have."""

    @property
    def place(self) -> Place:
        """Where in its source the finding starts."""
        return self.capture.place(self.error.offset)
