"""What a rule may look at: a capture with its error, and what is made out of them once.

Rules and evidence ask for it by name: the host, the path, fields of the request and of the answer.
"""

from __future__ import annotations

from enum import StrEnum
from functools import cached_property
from itertools import compress, product
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar
from urllib.parse import parse_qsl

from obsdiag.decode import Sender, sender
from obsdiag.decode.stores import store_of
from obsdiag.diagnosis.parameters import SIGNING_PARAMETERS
from obsdiag.diagnosis.sender_kind import SenderKind, sender_kind
from obsdiag.headers import NO_HEADERS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from obsdiag.catalogue_entry import Match
    from obsdiag.decode.stores import ToldStore
    from obsdiag.headers import Field
    from obsdiag.model import Capture, Place, Remark, ServiceError

MAX_PARAMETERS = 200
"""Parameters of a query that are read; a request of the service has a dozen."""


_Value = TypeVar("_Value")


class Part(StrEnum):
    """A part of a capture that not every capture has."""

    ANSWER = "answer"
    """Header fields of the answer."""
    REQUEST = "request"
    """The request that was answered."""
    SAID = "said"
    """A client's own words."""
    REMARKS = "remarks"
    """What had to be forgiven to read it."""


class Evidence(NamedTuple):
    """What a note rests on, quoted, and where it stands."""

    quoted: str | None = None
    place: Place | None = None


class _Seen(NamedTuple):
    capture: Capture
    error: ServiceError
    match: Match
    remarks: frozenset[Remark]


class Case(_Seen):
    """What a rule may look at."""

    @cached_property
    def sender(self) -> Sender:
        """Who answered, by the header fields alone."""
        return sender(self.capture)

    @cached_property
    def sender_kind(self) -> SenderKind:
        """Who answered, by all that the capture shows."""
        return sender_kind(self.capture, self.error, self.sender, self.host)

    @property
    def asked_about(self) -> Asked:
        """What decides which rules are asked about it."""
        return Asked(self.code, self.capture.status, self.parts, self.sender_kind)

    def matched(self, match: Match) -> Case:
        """Return the case with its row; what was made out of it already is kept."""
        case = self._replace(match=match)
        case.__dict__.update(self.__dict__)
        return case

    @cached_property
    def store(self) -> ToldStore | None:
        """The store whose error it is, as far as the capture tells."""
        return store_of(self.capture, self.error)

    @property
    def code(self) -> str | None:
        """The error's code as the service spells it, whatever the capture made of it."""
        entry = self.match.entry
        return self.error.code if entry is None else entry.wire_code

    @cached_property
    def host(self) -> str | None:
        """The host that was asked, in lower case and without its port."""
        address = self.error.url or ""
        if not address and (field := self.asked(b"host")) is not None:
            address = f"//{field.value}"
        host = address.partition("//")[2].partition("/")[0].partition("?")[0]
        return host.rpartition("@")[2].partition(":")[0].lower() or None

    @cached_property
    def path(self) -> str:
        """The path that was asked for, as it was sent; empty where it is not known."""
        address = (self.error.url or "").partition("//")[2].partition("?")[0]
        slash = address.find("/")
        return address[slash:] if slash >= 0 else ""

    @cached_property
    def query(self) -> Mapping[str, str]:
        """The parameters of the request's URL by their names in lower case."""
        text = self.raw_query
        if not text:
            return {}
        pairs = parse_qsl("&".join(text.split("&", MAX_PARAMETERS)[:MAX_PARAMETERS]), True)
        return {name.lower(): value for name, value in pairs}

    @cached_property
    def raw_query(self) -> str:
        """The query of the request's URL as it was sent; empty where there is none."""
        asked = self.capture.request
        address = self.error.url or "" if asked is None else asked.target
        return address.partition("?")[2].partition("#")[0]

    @cached_property
    def parameters(self) -> frozenset[str]:
        """The names of the query's parameters in lower case; `?acl` has a name alone."""
        parts = self.raw_query.split("&", MAX_PARAMETERS)[:MAX_PARAMETERS]
        return frozenset(name for part in parts if (name := part.partition("=")[0].lower()))

    def once(self, name: str, make: Callable[[Case], _Value]) -> _Value:
        """Return what `make` makes of the case, made when it is first asked for by this name."""
        made = self._made
        if name not in made:
            made[name] = make(self)
        value: _Value = made[name]
        return value

    @cached_property
    def _made(self) -> dict[str, Any]:
        return {}

    @property
    def is_plain(self) -> bool:
        """Whether the request is for an object or bucket itself: a parameter makes another of it.

        `?acl` asks for a sub-resource, `?uploadId=…` for a part (OBS API reference); what signs a
        URL, and `x-id`, by which AWS SDKs name the operation, do not.
        """
        return self.parameters <= _WITHOUT_MEANING

    @cached_property
    def message(self) -> str:
        """The error's message in lower case; empty where there is none."""
        return (self.error.message or "").lower()

    @property
    def parts(self) -> frozenset[Part]:
        """What the capture has of what not every capture has."""
        capture = self.capture
        return _PARTS[
            capture.headers is not NO_HEADERS,
            capture.request is not None,
            bool(capture.said),
            bool(self.remarks),
        ]

    def asked(self, *names: bytes) -> Field | None:
        """Return the first header field of the request that has one of `names` (lower case)."""
        request = self.capture.request
        if request is None:
            return None
        for name in names:
            if (field := request.headers.find(name)) is not None and field.value:
                return field
        return None

    def answered(self, *names: bytes) -> Field | None:
        """Return the first header field of the answer that has one of `names` (lower case)."""
        for name in names:
            if (field := self.capture.headers.find(name)) is not None and field.value:
                return field
        return None

    def quote(self, field: Field) -> Evidence:
        """Return a header field of the request or of the answer as evidence, as it is spelt."""
        spelt = self.capture.mended[field.offset : field.offset + len(field.name)]
        name = spelt.decode() if spelt.lower() == field.name.encode() else field.name
        return Evidence(f"{name}: {field.value}", self.capture.place(field.offset))

    def quote_element(self, name: str) -> Evidence:
        """Return an element of the error document as evidence."""
        capture, value = self.capture, self.error.fields.get(name, "")
        at = capture.mended.find(b"<%s>" % name.encode(), capture.body_offset or 0)
        place = capture.place(at) if at >= 0 else None
        return Evidence(f"{name}: {value}", place)

    def quote_message(self) -> Evidence:
        """Return the error's message as evidence."""
        return self.quote_text(self.error.message or "")

    def quote_text(self, text: str) -> Evidence:
        """Return text of the answer as evidence; without a place where it was mended."""
        first = text.partition("\n")[0].encode("utf-8", "replace")
        at = self.capture.mended.find(first, self.error.offset) if first else -1
        return Evidence(text, self.capture.place(at) if at >= 0 else None)

    def quote_code(self) -> Evidence:
        """Return the error's code as evidence, with its own place or that of the error."""
        capture, code = self.capture, (self.error.code or "").encode("utf-8", "replace")
        start = max(self.error.offset, capture.body_offset or 0)
        at = capture.mended.find(code, start) if code else -1
        return Evidence(self.error.code, capture.place(at if at >= 0 else self.error.offset))

    def quote_request(self) -> Evidence:
        """Return the request line without its query, which may hold a signature."""
        request = self.capture.request
        if request is None:
            return Evidence()
        path = request.target.partition("?")[0]
        line = f"{request.method} {path}".strip()
        at = self.capture.mended.find(line.encode("utf-8", "replace"))
        return Evidence(line, self.capture.place(max(0, at)))


_WITHOUT_MEANING = SIGNING_PARAMETERS | {
    "x-amz-content-sha256",
    "x-amz-date",
    "x-amz-security-token",
    "x-id",
    "x-obs-date",
    "x-obs-security-token",
}
_PARTS = {has: frozenset(compress(Part, has)) for has in product((False, True), repeat=len(Part))}


class Asked(NamedTuple):
    """What decides which rules are asked about an error."""

    code: str | None
    status: int | None
    parts: frozenset[Part]
    sender_kind: SenderKind
