"""Where the request went: addressing style, region, cloud, and where a redirect points."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.diagnosis.endpoint import endpoint, host_in
from obsdiag.diagnosis.rule import CERTAIN, HINT, LIKELY, Case, Evidence, Part, Rule
from obsdiag.diagnosis.signing import signature

if TYPE_CHECKING:
    from obsdiag.diagnosis.endpoint import Endpoint
    from obsdiag.model import Note

REDIRECTS: frozenset[int | None] = frozenset({301, 302, 307, 308, None})
_REFUSALS: frozenset[int | None] = REDIRECTS | {400, 403}
_REGION_FIELDS = (b"x-amz-bucket-region", b"x-obs-bucket-location", b"x-obs-bucket-region")


def asked_endpoint(case: Case) -> Endpoint | None:
    """Return the endpoint that the request went to, where its host is of a known form."""
    return None if case.host is None else endpoint(case.host)


def path_bucket(case: Case) -> str | None:
    """Return the first part of the path where the host names no bucket: path style."""
    asked = asked_endpoint(case)
    if asked is None or asked.bucket is not None:
        return None
    return case.path.strip("/").partition("/")[0] or None


def _virtual_host_required(rule: Rule, case: Case) -> Note | None:
    """Name the host to use, from the answer or from the request."""
    if wanted := case.error.fields.get("VirtualHost"):
        return rule.note(*case.quote_element("VirtualHost"), wanted=wanted)
    bucket, host = path_bucket(case), case.host
    if bucket is None or host is None:
        return None
    return rule.note(*case.quote_request(), wanted=f"{bucket}.{host}")


def _bucket_twice(rule: Rule, case: Case) -> Note | None:
    """Tell that the key, or the host, begins with the bucket once more."""
    bucket, key = case.error.bucket, case.error.key
    if not bucket:
        return None
    if key is not None and f"{key}/".startswith(f"{bucket}/"):
        return rule.note(*_quote_key(case), bucket=bucket, key=key)
    first, dot, second = bucket.partition(".")
    if dot and first == second:
        return rule.note(*_quote_key(case), bucket=first, key=bucket)
    return None


def _quote_key(case: Case) -> Evidence:
    resource = case.error.resource
    return case.quote_text(resource) if resource else case.quote_request()


def _pointed_to(case: Case) -> tuple[str, Evidence] | None:
    """Return the host that the answer points to, and where it does."""
    location = case.answered(b"location")
    if location is not None and "//" in location.value:
        address = location.value.partition("?")[0]
        return host_in(address), case.quote(location._replace(value=address))
    if named := case.error.fields.get("Endpoint"):
        return host_in(named), case.quote_element("Endpoint")
    return None


def _redirected(rule: Rule, case: Case) -> Note | None:
    found = _pointed_to(case)
    if found is None or found[0] == case.host:
        return None
    host, evidence = found
    return rule.note(*evidence, host=host)


def _other_region(rule: Rule, case: Case) -> Note | None:
    """Compare the region of the asked host, or of the signature, with the one that is told."""
    asked = _asked_region(case)
    found = None if asked is None else _told_region(case)
    if asked is None or found is None or asked == found[0]:
        return None
    return rule.note(*found[1], asked=asked, region=found[0])


def _asked_region(case: Case) -> str | None:
    asked = asked_endpoint(case)
    if asked is not None and asked.region is not None:
        return asked.region
    signed = signature(case)
    return signed.scope.split("/")[1] if signed is not None and signed.scope else None


def _told_region(case: Case) -> tuple[str, Evidence] | None:
    if region := case.error.fields.get("Region"):
        return region, case.quote_element("Region")
    if (field := case.answered(*_REGION_FIELDS)) is not None:
        return field.value, case.quote(field)
    found = _pointed_to(case)
    pointed = None if found is None else endpoint(found[0])
    if found is None or pointed is None or pointed.region is None:
        return None
    return pointed.region, found[1]


def _scope_region(rule: Rule, case: Case) -> Note | None:
    """Compare the region that was signed with the region of the host."""
    signed, asked = signature(case), asked_endpoint(case)
    if signed is None or not signed.scope or asked is None or asked.region is None:
        return None
    region = signed.scope.split("/")[1]
    if region == asked.region:
        return None
    evidence = signed.evidence._replace(quoted=signed.scope)
    return rule.note(*evidence, signed=region, region=asked.region, host=asked.service)


def _other_service(rule: Rule, case: Case) -> Note | None:
    if case.capture.request is None or (asked := asked_endpoint(case)) is None or asked.is_obs:
        return None
    return rule.note(*_quote_host(case), host=asked.service, cloud=asked.cloud)


def _key_of_another_cloud(rule: Rule, case: Case) -> Note | None:
    asked = asked_endpoint(case)
    if asked is None or not asked.is_obs:
        return None
    return rule.note(*_quote_host(case), host=asked.service, cloud=asked.cloud)


def _quote_host(case: Case) -> Evidence:
    field = case.asked(b"host", b":authority")
    return Evidence(case.host) if field is None else case.quote(field)


RULES = (
    Rule(
        "virtual-host-required",
        CERTAIN,
        "The endpoint wants the bucket in the host, and the request has it in the path. Ask"
        " {wanted} instead: clients call it virtual-hosted addressing, and the opposite path style"
        " (force_path_style, s3ForcePathStyle, addressing_style).",
        _virtual_host_required,
        frozenset({"VirtualHostDomainRequired"}),
    ),
    Rule(
        "bucket-twice",
        HINT,
        "The bucket {bucket} is named twice, and OBS looked for “{key}”. Unless the names are meant"
        " so, the client has the bucket in its endpoint as well as by itself: give it the endpoint"
        " alone.",
        _bucket_twice,
        frozenset({"NoSuchKey", "NoSuchBucket", "AccessDenied", "SignatureDoesNotMatch", None}),
    ),
    Rule(
        "redirected",
        CERTAIN,
        "The answer points to {host}. Make that host the client's endpoint: a signature does not"
        " survive the way there, so a client that only follows the redirect must sign anew.",
        _redirected,
        statuses=REDIRECTS,
    ),
    Rule(
        "other-region",
        LIKELY,
        "The request went to the region {asked}, and the answer names the region {region}. Use"
        " the endpoint, and where the client asks for it the region, of {region}.",
        _other_region,
        statuses=_REFUSALS,
    ),
    Rule(
        "scope-region",
        LIKELY,
        "The request is signed for the region {signed} and was sent to {host}, of the region"
        " {region}. Set the client's region to {region}.",
        _scope_region,
        frozenset({"SignatureDoesNotMatch", "AuthorizationHeaderMalformed", "InvalidRegion"}),
    ),
    Rule(
        "other-service",
        CERTAIN,
        "The request went to {host}, which is {cloud}, not OBS: the client's endpoint is missing"
        " or was not taken.",
        _other_service,
        part=Part.REQUEST,
    ),
    Rule(
        "key-of-another-cloud",
        HINT,
        "The access key was looked for in {cloud}, by {host}. A key of another cloud is unknown"
        " there, even where both run OBS: compare the endpoint with the account that made the key.",
        _key_of_another_cloud,
        frozenset({"InvalidAccessKeyId"}),
    ),
)
