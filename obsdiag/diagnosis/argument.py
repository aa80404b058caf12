"""Values of a request that cannot be, by the request itself or by what the answer names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote, unquote_to_bytes

from obsdiag.diagnosis.endpoint import endpoint
from obsdiag.diagnosis.measure import whole_number
from obsdiag.diagnosis.multipart import MAX_PARTS
from obsdiag.diagnosis.rule import CERTAIN, LIKELY, Case, Part, Rule
from obsdiag.diagnosis.sent_document import sent_body
from obsdiag.diagnosis.signing import quote_parameter
from obsdiag.lazy_regex import lazy_regex

if TYPE_CHECKING:
    from obsdiag.model import Note

_BAD_ESCAPE = lazy_regex(r"%(?![0-9A-Fa-f]{2}).{0,5}")
_LOCATION = lazy_regex(
    r"The (?!unspecified)(\S+) location constraint is incompatible", re.IGNORECASE
)
_SENT_LOCATION = lazy_regex(rb"<Location(?:Constraint)?>\s*([^<\s]{1,64})\s*</Location")
_COPY_SOURCE = (b"x-obs-copy-source", b"x-amz-copy-source")
_DIRECTIVE = (b"x-obs-metadata-directive", b"x-amz-metadata-directive")
_CHANGES = ("storage-class", "server-side-encryption", "website-redirect")
"""Parts of the names of fields by which a copy onto itself changes something."""


def _part_number(rule: Rule, case: Case) -> Note | None:
    told = case.query.get("partnumber")
    if told is None:
        return None
    number = whole_number(told)
    if number is not None and 1 <= number <= MAX_PARTS:
        return None
    return rule.note(*quote_parameter(case, "partNumber"), number=told, most=f"{MAX_PARTS:,}")


def _bad_escape(rule: Rule, case: Case) -> Note | None:
    """Find an escape that is none (RFC 3986 section 2.1), or bytes that are not UTF-8."""
    path = case.path
    if (found := _BAD_ESCAPE.search(path)) is not None:
        return rule.note(path[:200], case.quote_request().place, seen=f"“{found[0]}” is no escape")
    try:
        unquote_to_bytes(path).decode()
    except UnicodeDecodeError as error:
        byte = f"%{unquote_to_bytes(path)[error.start]:02X}"
        seen = f"{byte} begins no character of UTF-8"
        return rule.note(path[:200], case.quote_request().place, seen=seen)
    return None


def _onto_itself(rule: Rule, case: Case) -> Note | None:
    """Tell that a copy's source is its target, and that nothing of it is to change."""
    source = case.asked(*_COPY_SOURCE)
    bucket, key = case.error.bucket, case.error.key
    if source is None or not bucket or not key or case.error.method != "PUT":
        return None
    directive = case.asked(*_DIRECTIVE)
    if directive is not None and directive.value.upper() != "COPY":
        return None
    request = case.capture.request
    names = [] if request is None else [field.name.lower() for field in request.headers]
    if any(change in name for name in names for change in _CHANGES):
        return None
    named, _, version = source.value.partition("?")
    if version or unquote(named).strip("/") != f"{bucket}/{key}":
        return None
    return rule.note(*case.quote(source))


def _location(rule: Rule, case: Case) -> Note | None:
    """Compare the region that a new bucket is asked for in with that of the endpoint."""
    asked = None if case.host is None else endpoint(case.host)
    if asked is None or asked.region is None:
        return None
    said, sent = _LOCATION.search(case.error.message or ""), _SENT_LOCATION.search(sent_body(case))
    if said is not None:
        wanted, evidence = said[1], case.quote_message()
    elif sent is not None:
        wanted, evidence = sent[1].decode("utf-8", "replace"), case.quote_request()
    else:
        return None
    if wanted.lower() == asked.region:
        return None
    return rule.note(*evidence, wanted=wanted, region=asked.region)


def _header_named(rule: Rule, case: Case) -> Note | None:
    name = case.error.fields.get("Header")
    return None if not name else rule.note(*case.quote_element("Header"), name=name)


def _length_missing(rule: Rule, case: Case) -> Note | None:
    """Say whether the request as captured has a length; one in chunks has a rule of its own."""
    request = case.capture.request
    if request is None or not request.headers or case.asked(b"transfer-encoding") is not None:
        return None
    length = case.asked(b"content-length")
    if length is None:
        return rule.note(*case.quote_request(), seen="neither Content-Length nor Transfer-Encoding")
    seen = f"a Content-Length ({length.value}), which something in between must have taken out"
    return rule.note(*case.quote(length), seen=seen)


RULES = (
    Rule(
        "part-number-outside",
        CERTAIN,
        "The number of the part is {number}, and parts are numbered from 1 to {most}. A client"
        " that counts from 0, or whose parts are too small for the file, does this: a larger part"
        " size makes fewer parts.",
        _part_number,
        frozenset({"InvalidArgument", "InvalidPart", "InvalidRequest"}),
    ),
    Rule(
        "bad-escape",
        CERTAIN,
        "The path of the request cannot be decoded: {seen}. Percent-encode the key's UTF-8 bytes,"
        " a percent sign itself as %25, and once only.",
        _bad_escape,
        frozenset({"InvalidURI"}),
    ),
    Rule(
        "copied-onto-itself",
        CERTAIN,
        "The source of the copy is its target, and nothing about the object is to change. To"
        " change metadata say so (metadata-directive: REPLACE), or name another target.",
        _onto_itself,
        frozenset({"InvalidRequest"}),
        part=Part.REQUEST,
    ),
    Rule(
        "location-differs",
        CERTAIN,
        "The bucket is to be made in {wanted}, and the endpoint that was asked is that of {region}."
        " Name the endpoint's own region, or send the request to the endpoint of {wanted} if this"
        " cloud has such a region.",
        _location,
        frozenset({"IllegalLocationConstraintException", "InvalidLocationConstraint"}),
    ),
    Rule(
        "header-named",
        CERTAIN,
        "The answer names the header field that asks for something that is not offered: {name}."
        " Send the request without it, by the client's own setting for it.",
        _header_named,
        frozenset({"NotImplemented", "ServiceNotImplemented"}),
    ),
    Rule(
        "length-missing",
        LIKELY,
        "The request as captured has {seen}. The service wants the length of a body in advance, 0"
        " for none.",
        _length_missing,
        frozenset({"MissingContentLength"}),
        part=Part.REQUEST,
    ),
)
