"""The terms of evidence: what each looks at in a capture, and how it is said."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from obsdiag.diagnosis.clock import skew
from obsdiag.diagnosis.endpoint import endpoint
from obsdiag.diagnosis.parameters import SIGNING_PARAMETERS
from obsdiag.diagnosis.sent_document import is_readable, sent_body
from obsdiag.diagnosis.signing import Scheme, in_header, in_url
from obsdiag.lazy_regex import lazy_regex
from obsdiag.redact.name import kind_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from obsdiag.diagnosis.rule import Case

MAX_QUOTED = 200
"""Characters of a value that are quoted."""


MAX_LINE = 8_192
"""Bytes of a line in which an operation's name is looked for."""
# botocore; AWS SDK for Go v2 (smithy-go, OperationError).
_OPERATION = lazy_regex(
    rb"when calling the (\w{3,60}) operation|operation error \w{1,20}: (\w{3,60}),"
)


class EvidenceTerm(NamedTuple):
    """One kind of term."""

    is_shown: Callable[[Case], bool]
    """Whether the capture shows what it looks at."""
    find: Callable[[Case, str], str | None]
    """Returns in words what holds for what stands behind the colon, or None."""


def _fits(value: str, wanted: str) -> bool:
    """Return whether a value has `wanted` in it, or is it where an equals sign stands before."""
    value, wanted = value.lower(), wanted.lower()
    return value == wanted[1:] if wanted.startswith("=") else wanted in value


def _quoted(name: str, value: str) -> str:
    if kind_of(name) is not None:
        return f"{name} (not shown)"
    return f"{name}: {value[:MAX_QUOTED]}" if value else name


def _message(case: Case, wanted: str) -> str | None:
    return f"the message is “{case.error.message}”" if wanted.lower() in case.message else None


def _element(case: Case, wanted: str) -> str | None:
    name, _, value = wanted.partition(": ")
    found = case.error.fields.get(name)
    if found is None or not _fits(found, value):
        return None
    return _quoted(name, found)


def _request_field(case: Case, wanted: str) -> str | None:
    name, _, value = wanted.partition(": ")
    field = case.asked(name.encode())
    return None if field is None or not _fits(field.value, value) else _quoted(name, field.value)


def _answer_field(case: Case, wanted: str) -> str | None:
    name, _, value = wanted.partition(": ")
    field = case.answered(name.encode())
    return None if field is None or not _fits(field.value, value) else _quoted(name, field.value)


def _query(case: Case, wanted: str) -> str | None:
    names, _, value = wanted.partition(": ")
    for name in names.split():
        if name not in case.parameters:
            continue
        if not value:
            return f"?{name}"
        if _fits(case.query.get(name, ""), value):
            return _quoted(name, case.query[name])
    return None


def _method(case: Case, wanted: str) -> str | None:
    method = case.error.method
    return f"the method is {method}" if method is not None and method in wanted.split() else None


def _host(case: Case, wanted: str) -> str | None:
    fits = case.host is not None and _fits(case.host, wanted)
    return f"the host is {case.host}" if fits else None


def _path(case: Case, wanted: str) -> str | None:
    fits = bool(case.path) and _fits(case.path, wanted)
    return f"the path is {case.path[:MAX_QUOTED]}" if fits else None


def _signed(case: Case, wanted: str) -> str | None:
    if case.capture.request is None or not case.capture.request.headers:
        return None
    header, url = in_header(case), in_url(case)
    if wanted == "no":
        unsigned = (
            header is None
            and case.asked(b"authorization") is None
            and SIGNING_PARAMETERS.isdisjoint(case.parameters)
        )
        return "the request is not signed" if unsigned else None
    found = {"header": header, "url": url}.get(wanted, header or url)
    if found is None or (wanted in _SCHEMES and found.scheme is not _SCHEMES[wanted]):
        return None
    where = "its URL" if found.in_url else "Authorization"
    return f"the request has an {found.scheme} in {where}"


_SCHEMES = {"obs": Scheme.OBS, "v2": Scheme.V2, "v4": Scheme.V4}


def _target(case: Case, wanted: str) -> str | None:
    if case.error.method is None:
        return None
    found = "object" if case.error.key else "bucket" if case.error.bucket else "service"
    return f"the request is about {_TARGETS[found]}" if found == wanted else None


_TARGETS = {"object": "an object", "bucket": "a bucket", "service": "the service itself"}


def _host_has_bucket(case: Case, wanted: str) -> str | None:  # noqa: ARG001 - as all terms are asked
    asked = None if case.host is None else endpoint(case.host)
    has = asked is not None and asked.bucket is not None
    return f"the host {case.host} has the bucket" if has else None


def _host_is_bucket(case: Case, wanted: str) -> str | None:  # noqa: ARG001 - as all terms are asked
    host, _, port = (case.host or "").lower().partition(":")
    is_domain = "." in host and not host.replace(".", "").isdigit()
    is_taken = is_domain and port in _PORTS and case.error.bucket == host
    return f"the host {host} was taken for the bucket" if is_taken else None


_PORTS = ("", "80", "443")


def _code(case: Case, wanted: str) -> str | None:
    fits = case.code is not None and case.code.lower() == wanted.lower()
    return f"the code is {case.code}, which has no other meaning" if fits else None


def _sent(case: Case, wanted: str) -> str | None:
    if wanted.encode() not in sent_body(case):
        return None
    return f"the request's body has “{wanted}”"


def _document(case: Case, wanted: str) -> str | None:
    readable = is_readable(case)
    if readable is None or readable is not (wanted == "readable"):
        return None
    return f"the document in the request's body is {'well-formed' if readable else 'not readable'}"


def told_operation(case: Case) -> str | None:
    """Return the operation that an SDK names in the line of its error, `PutObject`, or None.

    Of a long line, which may hold thousands of errors, it is what stands near by.
    """
    return case.once("operation", _told_operation)


def _told_operation(case: Case) -> str | None:
    text, at = case.capture.mended, case.error.offset
    first = max(0, at - MAX_LINE)
    start, end = text.rfind(b"\n", first, at) + 1, text.find(b"\n", at, at + MAX_LINE)
    line = text[start or first : end if end >= 0 else at + MAX_LINE]
    found = _OPERATION.search(line) if b"operation" in line else None
    return None if found is None else (found[1] or found[2]).decode()


def _operation(case: Case, wanted: str) -> str | None:
    found = told_operation(case)
    return f"the operation is {found}" if found is not None and found in wanted.split() else None


_WAYS = {"ahead": "ahead of", "behind": "behind"}


def _clock(case: Case, wanted: str) -> str | None:
    off = skew(case)
    way = None if off is None else "ahead" if off.seconds > 0 else "behind"
    return f"the client's time is {_WAYS[wanted]} the service's" if way == wanted else None


def _shows(case: Case, wanted: str) -> str | None:
    is_shown = SHOWN.get(wanted)
    return f"the capture shows the {wanted}" if is_shown is not None and is_shown(case) else None


def _has_request(case: Case) -> bool:
    return case.capture.request is not None and bool(case.capture.request.headers)


def _has_url(case: Case) -> bool:
    return case.error.url is not None


def _has_range_and_size(case: Case) -> bool:
    return case.asked(b"range") is not None and "ActualObjectSize" in case.error.fields


SHOWN: Mapping[str, Callable[[Case], bool]] = {
    "request": _has_request,
    "URL": lambda case: case.error.method is not None and _has_url(case),
    "body": lambda case: bool(sent_body(case)),
    "answer": lambda case: bool(case.capture.headers),
    "range and size": _has_range_and_size,
}
"""Parts of a capture that a term may ask for."""
TERMS: Mapping[str, EvidenceTerm] = {
    "message": EvidenceTerm(lambda case: bool(case.error.message), _message),
    "element": EvidenceTerm(lambda case: bool(case.error.fields), _element),
    "request": EvidenceTerm(_has_request, _request_field),
    "answer": EvidenceTerm(lambda case: bool(case.capture.headers), _answer_field),
    "query": EvidenceTerm(_has_url, _query),
    "method": EvidenceTerm(lambda case: case.error.method is not None, _method),
    "host": EvidenceTerm(_has_url, _host),
    "path": EvidenceTerm(_has_url, _path),
    "signed": EvidenceTerm(_has_request, _signed),
    "target": EvidenceTerm(lambda case: case.error.method is not None, _target),
    "host-has-bucket": EvidenceTerm(_has_url, _host_has_bucket),
    "host-is-bucket": EvidenceTerm(_has_url, _host_is_bucket),
    "code": EvidenceTerm(lambda case: case.code is not None, _code),
    "sent": EvidenceTerm(lambda case: bool(sent_body(case)), _sent),
    "clock": EvidenceTerm(lambda case: skew(case) is not None, _clock),
    "operation": EvidenceTerm(lambda case: told_operation(case) is not None, _operation),
    "shows": EvidenceTerm(_has_request, _shows),
    "document": EvidenceTerm(lambda case: is_readable(case) is not None, _document),
}
CALLED = {
    "message": "the message",
    "element": "the answer",
    "request": "the request",
    "answer": "the answer",
    "query": "the URL",
    "method": "the method",
    "host": "the host",
    "path": "the path",
    "signed": "the request",
    "target": "the request",
    "host-has-bucket": "the host",
    "host-is-bucket": "the host",
    "code": "the answer",
    "sent": "the request's body",
    "clock": "the request",
    "document": "the request's body",
    "operation": "the operation",
    "shows": "the capture",
}
