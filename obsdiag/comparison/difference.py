"""What differs between two messages, the telling things first.

Header fields are compared as sets: their order says nothing (RFC 9110, section 5.3). What differs
between any two requests, such as dates, ids and signatures, is set aside, and said to be.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from obsdiag.lazy_regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from obsdiag.comparison.side import Side, Values


class MessagePart(StrEnum):
    """Where a difference lies, in the order in which they are told."""

    ANSWER = "answer"
    REQUEST = "request"
    PARAMETERS = "parameters"
    REQUEST_FIELDS = "request-fields"
    RESPONSE_FIELDS = "response-fields"


class MessageDifference(NamedTuple):
    """One thing that is not the same; None: it is not there at all."""

    part: MessagePart
    name: str
    left: str | None
    right: str | None


class Comparison(NamedTuple):
    """All that came of comparing two messages."""

    differences: tuple[MessageDifference, ...]
    same: int
    """How many things are alike."""
    aside: tuple[str, ...]
    """Names of what differs and was set aside: dates, ids, signatures."""


_ASIDE = lazy_regex(
    r"(?:x-(?:obs|amz)-)?(?:date|request-id|id-2)|expires|signature|x-(?:obs|amz)-signature"
    r"|x-(?:obs|amz)-expires|x-(?:obs|amz)-content-sha256|age|via|x-amz-cf-id|cf-ray|x-trace-id"
    r"|traceparent|amz-sdk-invocation-id|amz-sdk-request|last-modified|etag|content-md5",
    re.IGNORECASE,
)
"""Fields and parameters whose values differ between any two requests of one kind: times, ids,
signatures, and what depends on the bytes of the object."""

_V4 = lazy_regex(
    r"(?P<scheme>[\w-]+) Credential=(?P<key>[^/,\s]*)/[^/,]*/(?P<region>[^/,]*)/(?P<service>[^/,]*)"
    r"/[^,]*,\s*SignedHeaders=(?P<signed>[^,\s]*)"
)
"""AWS Signature Version 4: the day of the scope and the signature itself are left out."""
_V2 = lazy_regex(r"(?P<scheme>AWS|OBS) (?P<key>[^:\s]*):")
"""OBS API reference, "User Signature Authentication"; AWS signature version 2 alike."""


def compared(left: Side, right: Side) -> Comparison:
    """Return what differs between two messages: the answer, then what was asked for."""
    differences: list[MessageDifference] = []
    aside: list[str] = []
    same = 0
    for part, name, one, other in _pairs(left, right):
        if one == other:
            same += 1
        elif one is not None and other is not None and _ASIDE.fullmatch(name):
            aside.append(name)
        else:
            differences.append(MessageDifference(part, name, one, other))
    return Comparison(tuple(differences), same, tuple(dict.fromkeys(aside)))


def _pairs(left: Side, right: Side) -> Iterator[tuple[MessagePart, str, str | None, str | None]]:
    """Yield each thing that at least one of them has."""
    simple = (
        (MessagePart.ANSWER, "status", _status(left), _status(right)),
        (MessagePart.ANSWER, "code", left.code, right.code),
        (MessagePart.ANSWER, "message", left.message, right.message),
        (MessagePart.REQUEST, "method", left.method, right.method),
        (MessagePart.REQUEST, "host", left.host, right.host),
        (MessagePart.REQUEST, "path", left.path, right.path),
    )
    for part, name, one, other in simple:
        if one or other:
            yield part, name, one or None, other or None
    named = (
        (MessagePart.PARAMETERS, left.parameters, right.parameters),
        (MessagePart.REQUEST_FIELDS, left.request, right.request),
        (MessagePart.RESPONSE_FIELDS, left.response, right.response),
    )
    for part, ours, theirs in named:
        for name in dict.fromkeys((*ours, *theirs)):
            if not (part is MessagePart.REQUEST_FIELDS and name == "host"):
                yield part, name, _value(name, ours), _value(name, theirs)


def _status(side: Side) -> str:
    return "" if side.status is None else str(side.status)


def _value(name: str, fields: Mapping[str, Values]) -> str | None:
    """Return what is compared of the fields of a name, in any order; None: there is none."""
    values = fields.get(name)
    if values is None:
        return None
    return ", ".join(sorted(map(_signing, values) if name == "authorization" else values))


def _signing(value: str) -> str:
    """Return of an Authorization field how, by whom and over what it signs, not the signature."""
    if found := _V4.match(value):
        return "{scheme} {key}, {region}/{service}, signs {signed}".format_map(found.groupdict())
    if found := _V2.match(value):
        return "{scheme} {key}".format_map(found.groupdict())
    return value.partition(" ")[0]
