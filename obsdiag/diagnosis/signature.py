"""How a request was signed: the scheme, and what does not go together with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.diagnosis.rule import CERTAIN, LIKELY, Case, Part, Rule
from obsdiag.diagnosis.signing import OTHER_PREFIX, OWN_PREFIX, Scheme, in_header, in_url, signature

if TYPE_CHECKING:
    from obsdiag.model import Note

MISMATCH: frozenset[str | None] = frozenset({"SignatureDoesNotMatch"})
_TOKENS = (b"x-obs-security-token", b"x-amz-security-token")
_REFUSALS: frozenset[int | None] = frozenset({400, 403, None})
_PARTS = {
    Scheme.OBS: "verb, Content-MD5, Content-Type, Date, every x-obs- field, bucket and key",
    Scheme.V2: "verb, Content-MD5, Content-Type, Date, every x-amz- field, bucket and key",
    Scheme.V4: "verb, path, query, the fields of SignedHeaders with Host, the body's digest, date"
    " and region",
}


def _scheme(rule: Rule, case: Case) -> Note | None:
    found = signature(case)
    if found is None:
        return None
    where = "in the URL" if found.in_url else "in Authorization"
    return rule.note(*found.evidence, scheme=found.scheme, where=where, parts=_PARTS[found.scheme])


def _dialects_mixed(rule: Rule, case: Case) -> Note | None:
    """Tell of fields that the scheme does not count: they are neither signed nor understood."""
    request, found = case.capture.request, signature(case)
    if request is None or found is None:
        return None
    other = OTHER_PREFIX[found.scheme]
    if not request.headers.has(b"\n%s" % other.encode()):
        return None
    foreign = [field for field in request.headers if field.name.lower().startswith(other)]
    return rule.note(
        *case.quote(foreign[0])._replace(quoted=foreign[0].name),
        names=", ".join(sorted({field.name.lower() for field in foreign})),
        scheme=found.scheme,
        own=OWN_PREFIX[found.scheme],
    )


def _token_not_signed(rule: Rule, case: Case) -> Note | None:
    """Tell that a security token was sent that the signature does not count (either way)."""
    token = case.asked(*_TOKENS)
    if token is None or (found := signature(case)) is None:
        return None
    if found.signed:
        signed = token.name in found.signed
    else:
        text = case.error.fields.get("StringToSign")
        signed = text is None or token.name in text.lower()
    return None if signed else rule.note(*case.quote(token)._replace(quoted=token.name))


def _signed_twice(rule: Rule, case: Case) -> Note | None:
    url = in_url(case)
    if url is None or in_header(case) is None:
        return None
    return rule.note(*url.evidence, scheme=url.scheme)


def _scope_dated_otherwise(rule: Rule, case: Case) -> Note | None:
    """Compare the day of a version 4 scope with the day of the request's own date."""
    found = signature(case)
    if found is None or found.scope is None:
        return None
    field = case.asked(b"x-amz-date")
    date = case.query.get("x-amz-date") if field is None else field.value
    scope_day = found.scope.partition("/")[0]
    if not date or date[: len(scope_day)] == scope_day:
        return None
    evidence = found.evidence._replace(quoted=found.scope)
    return rule.note(*evidence, scope=scope_day, date=date)


RULES = (
    Rule(
        "signature-scheme",
        CERTAIN,
        "The request carries an {scheme}, {where}. It covers {parts}: one of these was not the same"
        " when OBS received it, or the secret key is not the one of this access key.",
        _scheme,
        MISMATCH,
    ),
    Rule(
        "dialects-mixed",
        LIKELY,
        "The request is signed by {scheme} and carries fields of the other dialect: {names}. OBS"
        " neither signs nor reads these; send them as {own}… fields.",
        _dialects_mixed,
        statuses=_REFUSALS,
        part=Part.REQUEST,
    ),
    Rule(
        "token-not-signed",
        LIKELY,
        "The request brings a security token along that its signature does not count: add the"
        " token's field before signing, in the dialect of the signature.",
        _token_not_signed,
        MISMATCH,
    ),
    Rule(
        "signed-twice",
        CERTAIN,
        "The request is signed twice, in its URL ({scheme}) and in Authorization; only one is"
        " allowed. A client that adds its own credentials to a presigned URL does this, and so does"
        " one that keeps Authorization while it follows a redirect.",
        _signed_twice,
        statuses=_REFUSALS,
        part=Part.REQUEST,
    ),
    Rule(
        "scope-date",
        CERTAIN,
        "The signature's scope is of the day {scope} and the request's date is {date}: version 4"
        " wants one day in both, by UTC. A client that keeps its signing key over midnight, or"
        " takes one of them by local time, does this.",
        _scope_dated_otherwise,
        statuses=_REFUSALS,
        part=Part.REQUEST,
    ),
)
