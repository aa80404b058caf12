"""Where the request went: addressing style, region, cloud, and where a redirect points."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.diagnosis.endpoint import endpoint, host_in
from obsdiag.diagnosis.rule import ANYONE, CERTAIN, HINT, LIKELY, OURS, Case, Evidence, Part, Rule

if TYPE_CHECKING:
    from obsdiag.diagnosis.endpoint import Endpoint
    from obsdiag.model import Note

REDIRECTS: frozenset[int | None] = frozenset({301, 302, 307, 308, None})
REFUSALS: frozenset[int | None] = REDIRECTS | {400, 403}
_MOVED: frozenset[str | None] = frozenset({"PermanentRedirect", "TemporaryRedirect", "Redirect"})
_UNKNOWN_WORDS = ("does not exist", "not in our records", "not found", "no such", "unknown")
"""Parts of messages that say that an access key is unknown, in lower case."""
_WEBSITE_HOST = ("obs-website.", "s3-website.", "s3-website-")
WEBSITE = ".obs-website."


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


def named_twice(case: Case) -> tuple[str, str] | None:
    """Return a bucket, and the key or the host's labels that begin with it once more, or None."""
    bucket, key = case.error.bucket, case.error.key
    if not bucket:
        return None
    if key is not None and f"{key}/".startswith(f"{bucket}/"):
        return bucket, key
    first, dot, second = bucket.partition(".")
    return (first, bucket) if dot and first == second else None


def _bucket_twice(rule: Rule, case: Case) -> Note | None:
    """Tell that the key, or the host, begins with the bucket once more."""
    found = named_twice(case)
    return None if found is None else rule.note(*_quote_key(case), bucket=found[0], key=found[1])


def _quote_key(case: Case) -> Evidence:
    resource = case.error.resource
    return case.quote_text(resource) if resource else case.quote_request()


def pointed_to(case: Case) -> tuple[str, Evidence] | None:
    """Return the host that the answer points to, and where it does."""
    location = case.answered(b"location")
    if location is not None and "//" in location.value:
        address = location.value.partition("?")[0]
        return host_in(address), case.quote(location._replace(value=address))
    if named := case.error.fields.get("Endpoint"):
        return host_in(named), case.quote_element("Endpoint")
    return None


def _redirected(rule: Rule, case: Case) -> Note | None:
    """Name the endpoint that the answer points to: its host without the bucket.

    A bucket in the endpoint is the first cause of SignatureDoesNotMatch (OBS FAQ obs_faq_0173).
    What a website's rule points to is no endpoint.
    """
    found = pointed_to(case)
    if found is None or found[0] == case.host or (case.host and WEBSITE in f".{case.host}"):
        return None
    host, evidence = found
    known = endpoint(host)
    if known is not None:
        return rule.note(*evidence, host=host, service=known.service)
    if case.code not in _MOVED:
        return None
    bucket = case.error.bucket or ""
    return rule.note(*evidence, host=host, service=host.removeprefix(f"{bucket}.") or host)


def _website_without_bucket(rule: Rule, case: Case) -> Note | None:
    """Tell that the website endpoint was asked without a bucket in the host."""
    host = case.host
    wanted = "BUCKET" if host is None or not host.startswith(_WEBSITE_HOST) else _first(case.path)
    return rule.note(
        *(case.quote_request() if case.capture.request is not None else case.quote_message()),
        wanted=f"{wanted or 'BUCKET'}.{host or 'the website endpoint'}",
    )


def _first(path: str) -> str:
    """Return the first part of a path, where a bucket's name can stand."""
    return path.strip("/").partition("/")[0] if path.strip("/").count("/") else ""


def _names_no_bucket(rule: Rule, case: Case) -> Note | None:
    """Tell that a request that changes something reached the service's own address."""
    asked = asked_endpoint(case)
    if asked is None or not asked.is_obs or asked.bucket is not None or case.path.strip("/"):
        return None
    method = case.error.method
    if method not in ("PUT", "POST", "DELETE") or "BucketName" in case.error.fields:
        return None  # a name that the answer repeats was named, and is what is wrong
    return rule.note(*case.quote_request(), method=method, host=asked.service)


def _other_service(rule: Rule, case: Case) -> Note | None:
    if case.capture.request is None or (asked := asked_endpoint(case)) is None or asked.is_obs:
        return None
    return rule.note(*_quote_host(case), host=asked.service, cloud=asked.cloud)


def _key_of_another_cloud(rule: Rule, case: Case) -> Note | None:
    """Tell where a key is unknown; a message that says why it is refused leaves no question."""
    asked = asked_endpoint(case)
    if asked is None or not asked.is_obs:
        return None
    if case.message and not any(word in case.message for word in _UNKNOWN_WORDS):
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
        "The bucket {bucket} is named twice, and the service looked for “{key}”. Unless the names"
        " are meant so, the client has the bucket in its endpoint as well as by itself: give it"
        " the endpoint alone.",
        _bucket_twice,
        frozenset(
            {
                "NoSuchKey",
                "NoSuchBucket",
                "InvalidBucketName",
                "AccessDenied",
                "SignatureDoesNotMatch",
                None,
            }
        ),
    ),
    Rule(
        "redirected",
        CERTAIN,
        "The answer points to {host}. The client's endpoint is then {service}, without any bucket"
        " in it. A signature does not survive the way there: a client that follows the redirect by"
        " itself must sign anew.",
        _redirected,
        statuses=REDIRECTS,
    ),
    Rule(
        "website-without-bucket",
        LIKELY,
        "The website endpoint was asked without a bucket in the host, and it takes the bucket only"
        " there: {wanted}. For reading and writing objects use the bucket's own endpoint instead.",
        _website_without_bucket,
        frozenset({"WebsiteRedirect"}),
    ),
    Rule(
        "no-bucket-named",
        LIKELY,
        "The request is {method} / at {host}, the service's own address, and names no bucket; all"
        " that can be asked for there is the list of buckets (GET). The client's bucket is empty,"
        " or the endpoint stands where the bucket's address belongs.",
        _names_no_bucket,
        frozenset({"MethodNotAllowed", "InvalidBucketName", "BadRequest", None}),
        frozenset({400, 405}),
    ),
    Rule(
        "other-service",
        CERTAIN,
        "The request went to {host}, which is {cloud}, not OBS: the client's endpoint is missing"
        " or was not taken.",
        _other_service,
        part=Part.REQUEST,
        senders=ANYONE,
    ),
    Rule(
        "key-of-another-cloud",
        HINT,
        "The access key was looked for in {cloud}, by {host}. A key of another cloud is unknown"
        " there, even where both run OBS: compare the endpoint with the account that made the key.",
        _key_of_another_cloud,
        frozenset({"InvalidAccessKeyId"}),
        senders=OURS,
    ),
)
