"""What was signed on either side of a signature that does not match, field by field."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote

from obsdiag.diagnosis.rule import CERTAIN, HINT, LIKELY, Case, Evidence, Rule
from obsdiag.diagnosis.signature import MISMATCH
from obsdiag.diagnosis.signed_text import (
    DATE,
    RESOURCE,
    VERB,
    Difference,
    canonical_fields,
    differences,
    dump,
    fields,
    told,
)
from obsdiag.diagnosis.signing import OWN_PREFIX, Scheme, signature

if TYPE_CHECKING:
    from collections.abc import Mapping

    from obsdiag.model import Note, Request

_PRINTED: frozenset[str | None] = MISMATCH | {None}
"""The SDK that prints both texts does not always print the code with them."""


def _both_texts(case: Case) -> list[Difference] | None:
    """Return how the client's StringToSign differs from OBS's; None where one is not shown."""
    if (printed := dump(case.capture.text)) is None:
        return None
    client = fields(printed.client)
    server = fields(case.error.fields.get("StringToSign", "")) or fields(printed.server)
    return None if client is None or server is None else differences(client, server)


def _dump_place(case: Case) -> Evidence:
    at = case.capture.mended.find(b"local StringToSign")
    return Evidence("local StringToSign", case.capture.place(max(0, at)))


def _texts_differ(rule: Rule, case: Case) -> Note | None:
    found = _both_texts(case)
    return rule.note(*_dump_place(case), fields=told(found)) if found else None


def _texts_agree(rule: Rule, case: Case) -> Note | None:
    """Tell that both sides signed the same: then only the key is left."""
    return rule.note(*_dump_place(case)) if _both_texts(case) == [] else None


def _bucket_not_signed(rule: Rule, case: Case) -> Note | None:
    """Tell that one side's resource is the other's without the bucket."""
    for one in _both_texts(case) or ():
        if one.name != RESOURCE or not one.client or not one.server:
            continue
        client, server = (text.partition("?")[0] for text in (one.client, one.server))
        short, long = sorted((client, server), key=len)
        bucket = long.removesuffix(short).strip("/")
        if long.endswith(short) and bucket and "/" not in bucket:
            return rule.note(*_dump_place(case), client=client, server=server)
    return None


def _signed_by_server(case: Case) -> Mapping[str, str] | None:
    """Return the fields that OBS signed, where the answer shows them in the request's scheme."""
    shown, scheme = case.error.fields, signature(case)
    if scheme is not None and scheme.scheme is Scheme.V4:
        return canonical_fields(shown.get("CanonicalRequest", ""))
    found = fields(shown.get("StringToSign", ""))
    return found if found is not None and VERB in found else None


def _sent(case: Case, request: Request, server: Mapping[str, str]) -> dict[str, str]:
    """Return the request's values of the fields that OBS signed, and its other own fields."""
    found = {VERB: request.method}
    for name in server:
        if name in (VERB, DATE, RESOURCE):
            continue
        field = case.asked(name.lower().encode("ascii", "replace"))
        found[name] = field.value if field is not None else ""
    if RESOURCE in server:
        found |= _sent_own(case, request) | _sent_resource(case, server[RESOURCE])
    date = case.asked(b"date")
    if date is not None and server.get(DATE) and not server[DATE].isdecimal():
        found[DATE] = date.value
    return found


def _sent_own(case: Case, request: Request) -> dict[str, str]:
    """Return the service's own fields of the request, but for those its scheme does not count."""
    found = signature(case)
    counted = (OWN_PREFIX[found.scheme],) if found is not None else tuple(OWN_PREFIX.values())
    return {
        field.name.lower(): field.value
        for field in request.headers
        if field.name.lower().startswith(counted)
    }


def _sent_resource(case: Case, resource: str) -> dict[str, str]:
    """Return the resource: OBS's own where it ends in the path that was sent, else the path."""
    signed = unquote(resource.partition("?")[0])
    same = signed.rstrip("/").endswith(unquote(case.path).rstrip("/"))
    return {RESOURCE: resource if same else case.path}


def _request_against_server(case: Case) -> list[Difference] | None:
    """Return where the request as captured and what OBS signed differ; None: one is not shown."""
    request = case.capture.request
    if request is None or (server := _signed_by_server(case)) is None:
        return None
    mine = _sent(case, request, server)
    return differences(mine, {name: value for name, value in server.items() if name in mine})


def _changed_on_the_way(rule: Rule, case: Case) -> Note | None:
    found = _request_against_server(case)
    return rule.note(*case.quote_request(), fields=told(found)) if found else None


def _unchanged(rule: Rule, case: Case) -> Note | None:
    return rule.note(*case.quote_request()) if _request_against_server(case) == [] else None


RULES = (
    Rule(
        "signed-text-differs",
        CERTAIN,
        "What the client signed and what OBS signed differ in: {fields}. Make the client sign what"
        " it sends.",
        _texts_differ,
        _PRINTED,
    ),
    Rule(
        "signed-text-agrees",
        LIKELY,
        "The client and OBS signed the same text, so only the key is left: the secret key does not"
        " belong to this access key, or was copied with a blank or without its end.",
        _texts_agree,
        _PRINTED,
    ),
    Rule(
        "bucket-not-signed",
        LIKELY,
        "The client signed the resource “{client}” and OBS “{server}”: the bucket is missing on one"
        " side. Give the client the endpoint without the bucket, and the bucket by itself.",
        _bucket_not_signed,
        _PRINTED,
    ),
    Rule(
        "request-changed",
        LIKELY,
        "OBS did not sign what the request in the capture shows: {fields}. Something between the"
        " client and OBS changed the request (a proxy, a gateway, a library below the SDK), or the"
        " capture is of another attempt.",
        _changed_on_the_way,
        MISMATCH,
    ),
    Rule(
        "request-unchanged",
        HINT,
        "OBS signed what the request in the capture shows, so nothing changed it on its way:"
        " compare with the client's own StringToSign, and check that secret key and access key"
        " belong together.",
        _unchanged,
        MISMATCH,
    ),
)
