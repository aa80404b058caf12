"""How a request was signed, as far as its own fields and its URL show.

Schemes: the OBS API reference, "Authentication" (`OBS access-key:signature`), and
the signature versions 2 and 4 of Amazon S3, which OBS accepts as well. Neither
access key nor signature is ever handed on.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from obsdiag.diagnosis.parameters import SIGNATURES
from obsdiag.diagnosis.rule import Evidence
from obsdiag.lazy_regex import lazy_regex

if TYPE_CHECKING:
    from obsdiag.diagnosis.rule import Case


MISMATCH: frozenset[str | None] = frozenset({"SignatureDoesNotMatch"})
REFUSALS: frozenset[int | None] = frozenset({400, 403, None})
"""Statuses with which a signature is refused."""


class Scheme(StrEnum):
    """The schemes that are told apart; the value is what an engineer calls it."""

    OBS = "OBS signature"
    V2 = "AWS signature version 2"
    V4 = "AWS signature version 4"


OWN_PREFIX = {Scheme.OBS: "x-obs-", Scheme.V2: "x-amz-", Scheme.V4: "x-amz-"}
OTHER_PREFIX = {Scheme.OBS: "x-amz-", Scheme.V2: "x-obs-", Scheme.V4: "x-obs-"}
"""The header fields that a scheme counts, and those of the other dialect that it does not."""


class Signature(NamedTuple):
    """How a request was signed."""

    scheme: Scheme
    in_url: bool
    scope: str | None
    """Version 4: `date/region/service/aws4_request`."""
    signed: frozenset[str]
    """Version 4: the names of the header fields that were signed."""
    evidence: Evidence
    """Where it stands, without access key and signature."""


_SCOPE = lazy_regex(r"[^/,\s]+/(\d{8}/[\w.-]*/[\w.-]*/aws4_request)")
_SIGNED = lazy_regex(r"SignedHeaders=([\w;.-]+)")
_URL_SCHEMES = (
    ("x-amz-algorithm", Scheme.V4),
    ("x-obs-algorithm", Scheme.V4),
    ("awsaccesskeyid", Scheme.V2),
    ("accesskeyid", Scheme.OBS),
)
"""Query parameters that only one scheme has."""


def signature(case: Case) -> Signature | None:
    """Return how the request was signed; None where there is no request or no signature."""
    if case.capture.request is None:
        return None
    return in_header(case) or in_url(case)


def in_header(case: Case) -> Signature | None:
    """Return the signature of the Authorization field."""
    return case.once("in_header", _in_header)


def _in_header(case: Case) -> Signature | None:
    field = case.asked(b"authorization")
    if field is None:
        return None
    name = field.value.partition(" ")[0].upper()
    scheme = {"OBS": Scheme.OBS, "AWS": Scheme.V2}.get(name)
    if scheme is None and name.endswith("4-HMAC-SHA256"):
        scheme = Scheme.V4
    if scheme is None:
        return None
    evidence = Evidence(f"Authorization: {name} …", case.capture.place(field.offset))
    listed = _SIGNED.search(field.value)
    names = _names(listed[1] if listed else "")
    return Signature(scheme, False, _scope(field.value), names, evidence)


def in_url(case: Case) -> Signature | None:
    """Return the signature of a presigned URL."""
    return case.once("in_url", _in_url)


def _in_url(case: Case) -> Signature | None:
    query = case.query
    if SIGNATURES.isdisjoint(query):
        return None
    for parameter, scheme in _URL_SCHEMES:
        if parameter not in query:
            continue
        credential = query.get("x-amz-credential") or query.get("x-obs-credential") or ""
        listed = query.get("x-amz-signedheaders") or query.get("x-obs-signedheaders") or ""
        evidence = quote_parameter(case, parameter, shown=False)
        return Signature(scheme, True, _scope(credential), _names(listed), evidence)
    return None


def _scope(credential: str) -> str | None:
    found = _SCOPE.search(credential)
    return None if found is None else found[1]


def _names(listed: str) -> frozenset[str]:
    return frozenset(filter(None, listed.lower().split(";")))


def quote_parameter(case: Case, name: str, *, shown: bool = True) -> Evidence:
    """Return a parameter of the URL as evidence, its value left out where it is not `shown`."""
    request = case.capture.request
    target = "" if request is None else request.target
    found = re.search(rf"[?&]({re.escape(name)})=([^&]*)", target, re.IGNORECASE)
    if found is None:
        return Evidence(name, case.quote_request().place)
    value = found[2] if shown else "…"
    return Evidence(f"{found[1]}={value}", case.quote_request().place)
