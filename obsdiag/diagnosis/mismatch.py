"""What was signed on either side of a signature that does not match, field by field."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote

from obsdiag.diagnosis.addressing import named_twice
from obsdiag.diagnosis.rule import CERTAIN, HINT, LIKELY, OURS, Case, Evidence, Rule
from obsdiag.diagnosis.signature import is_mixed, sends_token
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
from obsdiag.diagnosis.signed_url import has_fields_with_url, is_not_encoded
from obsdiag.diagnosis.signing import MISMATCH, OWN_PREFIX, Scheme, signature
from obsdiag.lazy_regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Mapping

    from obsdiag.model import Note, Request

_DOMAIN = lazy_regex(r"[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}")
OTHER_REASONS = (named_twice, sends_token, has_fields_with_url, is_not_encoded, is_mixed)
"""What the capture can show of a request that was signed otherwise than OBS counts."""
_PRINTED: frozenset[str | None] = MISMATCH | {None}
"""The SDK that prints both texts does not always print the code with them."""


def _both_texts(case: Case) -> list[Difference] | None:
    """Return how the client's StringToSign differs from OBS's; None where one is not shown."""
    return case.once("both_texts", _compared_texts)


def _compared_texts(case: Case) -> list[Difference] | None:
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


def _resources(case: Case) -> tuple[str, str] | None:
    """Return the client's and OBS's resource without their queries, where both are printed."""
    for one in _both_texts(case) or ():
        if one.name == RESOURCE and one.client and one.server:
            return one.client.partition("?")[0], one.server.partition("?")[0]
    return None


def _bucket_not_signed(rule: Rule, case: Case) -> Note | None:
    """Tell that one side's resource is the other's without the bucket."""
    found = _resources(case)
    if found is None or _custom_domain(case) is not None:
        return None
    short, long = sorted(found, key=len)
    bucket = long.removesuffix(short).strip("/")
    if not long.endswith(short) or not bucket or "/" in bucket:
        return None
    return rule.note(*_dump_place(case), client=found[0], server=found[1])


def _custom_domain(case: Case) -> tuple[str, Evidence] | None:
    """Return the domain that OBS's resource begins with in the place of a bucket, or None.

    OBS FAQ obs_faq_0173: with a custom domain the resource is `/domain/key`.
    """
    text = case.error.fields.get("StringToSign", "")
    server = (fields(text) or {}).get(RESOURCE, "")
    domain = server.strip("/").partition("/")[0].lower()
    if case.host is not None and domain == case.host and "." in domain:
        return domain, case.quote_text(server)
    found = _resources(case)
    if found is None:
        return None
    client = found[0].strip("/")
    first, _, rest = found[1].strip("/").partition("/")
    if _DOMAIN.fullmatch(first.lower()) is None or client.partition("/")[0] == first:
        return None
    if rest not in (client, client.partition("/")[2]):
        return None
    return first.lower(), _dump_place(case)


def _domain_signed(rule: Rule, case: Case) -> Note | None:
    found = _custom_domain(case)
    return None if found is None else rule.note(*found[1], domain=found[0])


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
    """Return the service's own fields of the request, but for those its scheme does not count.

    Fields of one name are joined by a comma (OBS API reference, "Authentication of Signature in a
    Header", canonicalised headers).
    """
    found = signature(case)
    counted = (OWN_PREFIX[found.scheme],) if found is not None else tuple(OWN_PREFIX.values())
    values: dict[str, list[str]] = {}
    for field in request.headers:
        if field.name.lower().startswith(counted):
            values.setdefault(field.name.lower(), []).append(field.value)
    return {name: ",".join(found) for name, found in values.items()}


def _sent_resource(case: Case, resource: str) -> dict[str, str]:
    """Return the resource: OBS's own where it ends in the path that was sent, else the path."""
    signed = unquote(resource.partition("?")[0])
    same = signed.rstrip("/").endswith(unquote(case.path).rstrip("/"))
    return {RESOURCE: resource if same else case.path}


def _request_against_server(case: Case) -> list[Difference] | None:
    """Return where the request and what was signed differ; None where one is not shown."""
    return case.once("request_against_server", _compared_request)


def _compared_request(case: Case) -> list[Difference] | None:
    request = case.capture.request
    if request is None or (server := _signed_by_server(case)) is None:
        return None
    mine = _sent(case, request, server)
    return differences(mine, {name: value for name, value in server.items() if name in mine})


def _changed_on_the_way(rule: Rule, case: Case) -> Note | None:
    found = _request_against_server(case)
    return rule.note(*case.quote_request(), fields=told(found)) if found else None


def _unchanged(rule: Rule, case: Case) -> Note | None:
    """Tell that nothing changed on the way, where nothing else in the capture explains the refusal.

    What the client signed is not shown: so a bucket named twice, a token, a custom domain or a
    field beside a signed URL, each of which OBS counts, comes before a wrong key.
    """
    if _request_against_server(case) != [] or _custom_domain(case) is not None:
        return None
    if any(explains(case) for explains in OTHER_REASONS):
        return None
    return rule.note(*case.quote_request())


RULES = (
    Rule(
        "signed-text-differs",
        CERTAIN,
        "What the client signed and what the service signed differ in: {fields}. Make the client"
        " sign what it sends.",
        _texts_differ,
        _PRINTED,
    ),
    Rule(
        "signed-text-agrees",
        LIKELY,
        "The client and the service signed the same text, so only the key is left: the secret key"
        " does not belong to this access key, or was copied with a blank or without its end.",
        _texts_agree,
        _PRINTED,
    ),
    Rule(
        "bucket-not-signed",
        LIKELY,
        "The client signed the resource “{client}” and the service “{server}”: the bucket is"
        " missing on one side. Give the client the endpoint without the bucket, and the bucket by"
        " itself.",
        _bucket_not_signed,
        _PRINTED,
    ),
    Rule(
        "custom-domain-signed",
        LIKELY,
        "The request went to the custom domain {domain}, and OBS signs the resource with that host"
        " in the place of the bucket: /{domain}/key. A client that signs /bucket/key gets this"
        " answer: tell it that its endpoint is a custom domain (a setting of its own, often called"
        " cname), or use the bucket's own address.",
        _domain_signed,
        _PRINTED,
        senders=OURS,
    ),
    Rule(
        "request-changed",
        LIKELY,
        "The service did not sign what the request in the capture shows: {fields}. Something"
        " between the client and the service changed the request (a proxy, a gateway, a library"
        " below the SDK), or the capture is of another attempt.",
        _changed_on_the_way,
        MISMATCH,
    ),
    Rule(
        "request-unchanged",
        HINT,
        "The service signed what the request in the capture shows, so nothing changed it on its"
        " way: compare with the client's own StringToSign, and check that secret key and access"
        " key belong together.",
        _unchanged,
        MISMATCH,
    ),
)
