"""Signatures in URLs that were cut, not encoded, or used with fields that were not signed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from obsdiag.diagnosis.parameters import SIGNATURES, SIGNING_PARAMETERS
from obsdiag.diagnosis.rule import LIKELY, Case, Part, Rule
from obsdiag.diagnosis.signing import (
    MISMATCH,
    OWN_PREFIX,
    REFUSALS,
    Scheme,
    in_header,
    in_url,
    quote_parameter,
)
from obsdiag.lazy_regex import lazy_regex

if TYPE_CHECKING:
    from obsdiag.headers import Field
    from obsdiag.model import Note

_URL_SIGNATURE = lazy_regex(r"&signature=([^&]*)", re.IGNORECASE)
_COUNTED = frozenset({"content-md5", "content-type"})


def is_not_encoded(case: Case) -> bool:
    """Return whether the signature in a URL has a plus sign, which stands for a blank, or one."""
    found = _URL_SIGNATURE.search(f"&{case.raw_query}")
    return found is not None and any(mark in found[1] for mark in ("+", " ", "%20"))


def _not_encoded(rule: Rule, case: Case) -> Note | None:
    if not is_not_encoded(case):
        return None
    return rule.note("Signature=…", case.quote_request().place)


def has_fields_with_url(case: Case) -> bool:
    """Return whether fields that OBS counts come with a URL that was signed elsewhere."""
    return bool(_counted_with_url(case))


def _counted_with_url(case: Case) -> list[Field]:
    found = in_url(case)
    if found is None or found.scheme is Scheme.V4 or case.capture.request is None:
        return []
    prefix = OWN_PREFIX[found.scheme]
    return [
        field
        for field in case.capture.request.headers
        if field.name.lower() in _COUNTED or field.name.lower().startswith(prefix)
    ]


def _fields_with_url(rule: Rule, case: Case) -> Note | None:
    """Name the fields that OBS counts although the URL was made elsewhere."""
    if not (counted := _counted_with_url(case)):
        return None
    names = ", ".join(dict.fromkeys(field.name for field in counted))
    return rule.note(*case.quote(counted[0])._replace(quoted=counted[0].name), names=names)


def is_cut(case: Case) -> bool:
    """Return whether a signed URL has not all of its parameters, and no Authorization stands in."""
    if in_header(case) is not None or case.parameters.isdisjoint(SIGNING_PARAMETERS):
        return False
    return case.parameters.isdisjoint(SIGNATURES)


def _url_cut(rule: Rule, case: Case) -> Note | None:
    """Tell that a part of a signed URL is missing, and how that comes about."""
    if not is_cut(case):
        return None
    shown = sorted(case.parameters & SIGNING_PARAMETERS)
    why = (
        "it was copied out of HTML or XML, where & is written &amp;: undo that"
        if any(name.startswith("amp;") for name in case.parameters)
        else "a shell ends a URL at the first & unless it stands in quotation marks, and so may a"
        " form, a log or a chat: put the whole URL in quotation marks"
    )
    return rule.note(*quote_parameter(case, shown[0], shown=False), names=", ".join(shown), why=why)


RULES = (
    Rule(
        "signature-not-encoded",
        LIKELY,
        "The Signature in the URL has a plus sign or a blank in it. In a query a plus sign stands"
        " for a blank, so the service reads another signature: write it as %2B, that is,"
        " percent-encode the signature when the URL is made, and once only.",
        _not_encoded,
        statuses=REFUSALS,
    ),
    Rule(
        "fields-with-signed-url",
        LIKELY,
        "The signature is in the URL, and the request brings {names} along, which the service"
        " counts too. It fits only if the URL was made with the very same values: name them when"
        " the URL is made, or send the request without them (programs and browsers add a"
        " Content-Type to an upload by themselves).",
        _fields_with_url,
        MISMATCH,
        part=Part.REQUEST,
    ),
    Rule(
        "signed-url-cut",
        LIKELY,
        "The URL has {names} and no signature, so a part of a signed URL is missing: {why}.",
        _url_cut,
        statuses=REFUSALS | {401},
    ),
)
