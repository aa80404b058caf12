"""What stands between the client and OBS, by name: proxy, CDN, firewall, captive portal, cache."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from obsdiag.diagnosis.measure import span, whole_number
from obsdiag.diagnosis.product import MAX_PAGE, SERVER, api_gateway, by_headers, by_page, title
from obsdiag.diagnosis.rule import (
    ANYONE,
    BETWEEN,
    CERTAIN,
    LIKELY,
    Case,
    Evidence,
    Part,
    Rule,
)
from obsdiag.lazy_regex import lazy_regex

if TYPE_CHECKING:
    from obsdiag.model import Note

_NETWORK_LOGIN = 511
"""RFC 6585 section 6."""
_LOGIN = lazy_regex(
    rb"<input[^<>]{0,300}type\s*=\s*[\"']?password"
    rb"|<meta[^<>]{0,100}http-equiv\s*=\s*[\"']?refresh[^<>]{0,300}(?:login|portal|auth|logon)",
    re.IGNORECASE,
)


def _answered_by(rule: Rule, case: Case) -> Note | None:
    """Name the product that answered in the place of OBS."""
    found = by_headers(case.capture) or by_page(case.capture)
    if found is None or api_gateway(case.capture) is not None:
        return None
    evidence = _page(case) if found.field is None else case.quote(found.field)
    return rule.note(*evidence, name=found.name, kind=found.kind)


def _api_gateway(rule: Rule, case: Case) -> Note | None:
    """Tell that the cloud's own API gateway answered, which no proxy put in the way."""
    code = api_gateway(case.capture)
    return None if code is None else rule.note(*_said_in_body(case, code), code=code)


def _said_in_body(case: Case, text: str) -> Evidence:
    capture = case.capture
    at = capture.body.find(text.encode())
    return Evidence(text, capture.place((capture.body_offset or 0) + max(at, 0)))


def _on_the_way(rule: Rule, case: Case) -> Note | None:
    """Name what passed the service's answer on, where fields other than Server tell of it.

    Proxies have to add Via (RFC 9110 section 7.6.3); of the others only Cloudflare does not.
    """
    headers = case.capture.headers
    if not headers.has(b"\nvia:") and not headers.has(b"\ncf-ray:"):
        return None
    found = by_headers(case.capture, without=SERVER)
    if found is None or found.field is None:
        return None
    return rule.note(*case.quote(found.field), name=found.name, kind=found.kind)


def _captive_portal(rule: Rule, case: Case) -> Note | None:
    """Tell that a page asks a person to log in where a program expects an answer."""
    status = case.capture.status
    if status != _NETWORK_LOGIN and not _LOGIN.search(case.capture.body[:MAX_PAGE]):
        return None
    return rule.note(*_page(case))


def _page(case: Case) -> Evidence:
    """Return the title of the answer's page as evidence, or else its status."""
    capture = case.capture
    shown = title(capture)
    if shown is None:
        return Evidence(str(capture.status), capture.place(capture.head_offset))
    return Evidence(shown, capture.place(capture.body_offset or 0))


def _proxy_login(rule: Rule, case: Case) -> Note | None:
    field = case.answered(b"proxy-authenticate")
    if field is None:
        return rule.note(method="")
    return rule.note(*case.quote(field), method=f" ({field.value.partition(' ')[0]})")


def _from_cache(rule: Rule, case: Case) -> Note | None:
    """Tell that the error is an old one that a cache has kept (RFC 9111 section 5.1)."""
    if not case.capture.headers.has(b"\nage:"):
        return None
    field = case.answered(b"age")
    age = whole_number(field.value) if field is not None else None
    if not age or field is None:
        return None
    return rule.note(*case.quote(field), age=span(age))


RULES = (
    Rule(
        "answered-by",
        LIKELY,
        "The answer bears the marks of {name}, {kind}. Its operator, not OBS, can tell why it"
        " answered so: ask for its log of that moment.",
        _answered_by,
        part=Part.ANSWER,
        senders=BETWEEN,
    ),
    Rule(
        "api-gateway",
        CERTAIN,
        "The cloud's API gateway answered ({code}), which stands in front of its management"
        " services: OBS was not asked, and no proxy is the matter. For objects, set the client to"
        " an endpoint of OBS.",
        _api_gateway,
        part=Part.ANSWER,
        senders=BETWEEN,
    ),
    Rule(
        "api-gateway-login",
        LIKELY,
        "The gateway could not tell who asks ({code}): the token (X-Auth-Token) has ended, is cut,"
        " or is one of another account or environment; or the access key and the secret key do not"
        " belong together, or are locked for five minutes after five failures; or the account is in"
        " arrears or frozen.",
        _api_gateway,
        statuses=frozenset({401}),
        part=Part.ANSWER,
        senders=BETWEEN,
    ),
    Rule(
        "captive-portal",
        LIKELY,
        "The answer is a page for a person to log in on, not one of object storage. Either the"
        " network wants a login before it lets anything out: then log in with a browser on that"
        " machine, or let its address through. Or the address is that of an application: then the"
        " client's endpoint is wrong.",
        _captive_portal,
        part=Part.ANSWER,
        senders=BETWEEN,
    ),
    Rule(
        "proxy-login",
        CERTAIN,
        "A proxy asks for a login of its own{method}; the request never left the network."
        " Give the client the proxy's user, or let the endpoint go past the proxy.",
        _proxy_login,
        statuses=frozenset({407}),
        senders=ANYONE,
    ),
    Rule(
        "on-the-way",
        LIKELY,
        "The answer came through {name}, {kind}: what it changes in requests (Host, query, header"
        " fields, method) breaks signatures, and what it keeps in its cache can be old.",
        _on_the_way,
        part=Part.ANSWER,
    ),
    Rule(
        "from-cache",
        LIKELY,
        "The answer is {age} old and comes out of a cache, not fresh from the service: the cause"
        " may be gone. Repeat the request past the cache, and let it not keep errors.",
        _from_cache,
        part=Part.ANSWER,
        senders=ANYONE,
    ),
)
