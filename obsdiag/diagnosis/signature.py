"""How a request was signed: the scheme, and what does not go together with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.diagnosis.measure import DAY, seconds
from obsdiag.diagnosis.rule import CERTAIN, LIKELY, OURS, Case, Evidence, Part, Rule, SenderKind
from obsdiag.diagnosis.signed_text import dump
from obsdiag.diagnosis.signing import (
    MISMATCH,
    OTHER_PREFIX,
    OWN_PREFIX,
    REFUSALS,
    Scheme,
    in_header,
    in_url,
    signature,
)
from obsdiag.lazy_regex import lazy_regex

if TYPE_CHECKING:
    from obsdiag.headers import Field
    from obsdiag.model import Note

_TOKENS = (b"x-obs-security-token", b"x-amz-security-token")
_TOKEN_NAMES = tuple(name.decode() for name in _TOKENS)
KEY_DAYS = 7
"""Days for which OBS takes the signing key of version 4."""
_SCHEME = lazy_regex(r"[A-Za-z][A-Za-z0-9-]{1,24}")
_PARTS = {
    Scheme.OBS: "verb, Content-MD5, Content-Type, Date, every x-obs- field, bucket and key",
    Scheme.V2: "verb, Content-MD5, Content-Type, Date, every x-amz- field, bucket and key",
    Scheme.V4: "verb, path, query, the fields of SignedHeaders with Host, the body's digest, date"
    " and region",
}


def _scheme(rule: Rule, case: Case) -> Note | None:
    found = signature(case)
    if found is None or "StringToSign" in case.error.fields:
        return None  # with the service's own text it can be told which part differs, if any
    where = "in the URL" if found.in_url else "in Authorization"
    return rule.note(*found.evidence, scheme=found.scheme, where=where, parts=_PARTS[found.scheme])


def is_mixed(case: Case) -> bool:
    """Return whether the request has fields of the dialect that its signature does not count."""
    return bool(_foreign(case))


def _foreign(case: Case) -> list[Field]:
    request, found = case.capture.request, signature(case)
    if request is None or found is None:
        return []
    other = OTHER_PREFIX[found.scheme]
    if not request.headers.has(b"\n%s" % other.encode()):
        return []
    return [field for field in request.headers if field.name.lower().startswith(other)]


def _dialects_mixed(rule: Rule, case: Case) -> Note | None:
    """Tell of fields that the scheme does not count."""
    found, foreign = signature(case), _foreign(case)
    if found is None or not foreign:
        return None
    return rule.note(
        *case.quote(foreign[0])._replace(quoted=foreign[0].name),
        names=", ".join(sorted({field.name.lower() for field in foreign})),
        scheme=found.scheme,
        own=OWN_PREFIX[found.scheme],
    )


def _token_not_signed(rule: Rule, case: Case) -> Note | None:
    """Tell that the client's signature does not count the token that it sends.

    OBS always counts the token that was sent: x-obs-security-token is among the canonicalised
    fields (OBS API reference, "Authentication of Signature in a Header"). So it is the client's
    text that can lack it.
    """
    token = case.asked(*_TOKENS)
    evidence = Evidence() if token is None else case.quote(token)._replace(quoted=token.name)
    seen = _token_unsigned(case, token)
    return None if seen is None else rule.note(*evidence, seen=seen)


def _token_unsigned(case: Case, token: Field | None) -> str | None:
    """Return in words what tells that a token is sent and not signed, or None."""
    if (printed := dump(case.capture.text)) is not None:
        sent = next((name for name in _TOKEN_NAMES if name in printed.server.lower()), None)
        signed = sent is None or sent in printed.client.lower()
        return None if signed else "the client's own text does not have it"
    found = signature(case)
    if token is None or found is None:
        return None
    if found.scheme is Scheme.V4:
        unsigned = bool(found.signed) and token.name not in found.signed
        return "SignedHeaders does not name it" if unsigned else None
    counted = f"{token.name}:" in case.error.fields.get("StringToSign", "").lower()
    return "see whether the client's own text has it, too" if counted else None


def _signed_twice(rule: Rule, case: Case) -> Note | None:
    """Tell of a signature in the URL beside an Authorization field of any kind."""
    url, field = in_url(case), case.asked(b"authorization")
    if url is None or field is None:
        return None
    own = in_header(case)
    second = field.value.partition(" ")[0] if own is None else own.scheme
    return rule.note(*url.evidence, scheme=url.scheme, second=_short(second))


def _short(name: str) -> str:
    """Return the name of an authentication scheme; what is no name of one is not handed on."""
    return name if _SCHEME.fullmatch(name) or isinstance(name, Scheme) else "another scheme"


def _unknown_scheme(rule: Rule, case: Case) -> Note | None:
    """Tell that Authorization is of a scheme that OBS does not have."""
    field = case.asked(b"authorization")
    if field is None or in_header(case) is not None or in_url(case) is not None:
        return None
    name = _short(field.value.partition(" ")[0])
    return rule.note(f"Authorization: {name} …", case.quote(field).place, scheme=name)


def sends_token(case: Case) -> bool:
    """Return whether the request brings a security token along."""
    return case.asked(*_TOKENS) is not None


def _scope_dated_otherwise(rule: Rule, case: Case) -> Note | None:
    """Compare the day of a version 4 scope with the day of the request's own date.

    Amazon S3 wants one day in both; OBS takes a signing key for 7 days (obs_errorcode_0012).
    """
    found = signature(case)
    if found is None or found.scope is None:
        return None
    field = case.asked(b"x-amz-date")
    date = case.query.get("x-amz-date") if field is None else field.value
    scope_day = found.scope.partition("/")[0]
    if not date or date[: len(scope_day)] == scope_day:
        return None
    if case.sender_kind is not SenderKind.COMPATIBLE and not _is_over_a_week(scope_day, date):
        return None
    allowed = _WEEK_WORDS if case.sender_kind is not SenderKind.COMPATIBLE else _DAY_WORDS
    evidence = found.evidence._replace(quoted=found.scope)
    return rule.note(*evidence, scope=scope_day, date=date, allowed=allowed)


_DAY_WORDS = "version 4 wants one day in both, by UTC"
_WEEK_WORDS = "OBS takes a signing key for 7 days"


def _is_over_a_week(scope_day: str, date: str) -> bool:
    signed, sent = seconds(f"{scope_day}T000000Z"), seconds(date)
    return signed is not None and sent is not None and sent - signed >= (KEY_DAYS + 1) * DAY


RULES = (
    Rule(
        "signature-scheme",
        CERTAIN,
        "The request carries an {scheme}, {where}. It covers {parts}: one of these was not the same"
        " when the service received it, or the secret key is not the one of this access key.",
        _scheme,
        MISMATCH,
    ),
    Rule(
        "dialects-mixed",
        LIKELY,
        "The request is signed by {scheme} and carries fields of the other dialect: {names}. That"
        " signature counts {own}… fields only: send them under that name.",
        _dialects_mixed,
        statuses=REFUSALS,
        part=Part.REQUEST,
    ),
    Rule(
        "token-not-signed",
        LIKELY,
        "The request brings a security token, which the service counts in what is signed; {seen}."
        " A client that adds the token's field only after signing is refused like this: give it"
        " the token together with the keys, and it signs all three.",
        _token_not_signed,
        MISMATCH | {None},
    ),
    Rule(
        "signed-twice",
        CERTAIN,
        "The request identifies its caller twice, by a signature in its URL ({scheme}) and by"
        " Authorization ({second}); only one is allowed. A client that adds credentials of its own"
        " to a presigned URL does this, and so does one that keeps Authorization while it follows"
        " a redirect: send a presigned URL without Authorization.",
        _signed_twice,
        statuses=REFUSALS | {401},
        part=Part.REQUEST,
    ),
    Rule(
        "authorization-type",
        LIKELY,
        "The Authorization field is of the type {scheme}, which OBS does not take: it takes an OBS"
        " or AWS signature (OBS …, AWS …, AWS4-HMAC-SHA256 …). The request was probably meant for"
        " another service, or a program in between added the field.",
        _unknown_scheme,
        statuses=REFUSALS | {401},
        part=Part.REQUEST,
        senders=OURS,
    ),
    Rule(
        "scope-date",
        LIKELY,
        "The signature's scope is of the day {scope} and the request's date is {date}: {allowed}. A"
        " client that keeps its signing key for too long, or takes one of them by local time, does"
        " this.",
        _scope_dated_otherwise,
        statuses=REFUSALS,
        part=Part.REQUEST,
    ),
)
