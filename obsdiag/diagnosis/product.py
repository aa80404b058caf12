"""The products that stand between clients and services, and what gives each away.

One row a mark: a header field with a word of its value, or words of the body. The
marks are those that the products write by default; an operator can take them off.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from obsdiag.lazy_regex import lazy_regex

if TYPE_CHECKING:
    from obsdiag.headers import Field
    from obsdiag.model import Capture

PROXY = "a proxy"
GATEWAY = "a web server or gateway in front of a service"
BALANCER = "a load balancer"
CDN = "a content delivery network"
FIREWALL = "a firewall that inspects web requests"

API_GATEWAY = "API Gateway"
"""The cloud's own gateway (APIG), in front of its management services: none of a network's."""
_API_GATEWAY = lazy_regex(rb'"error_code"\s*:\s*"(APIGW?\.[0-9]{4})"')

SERVER = b"server"
MAX_PAGE = 64 * 1024
"""Bytes of a page in which its words are looked for."""


class Mark(NamedTuple):
    """What gives a product away."""

    name: str
    kind: str
    header: bytes
    word: str = ""
    """What the field's value has in it, in lower case; empty: anything."""


class Words(NamedTuple):
    """What gives a product away in the page that it answers with."""

    name: str
    kind: str
    words: bytes
    """In lower case."""


MARKS = (
    Mark("Cloudflare", CDN, b"cf-ray"),
    Mark("Cloudflare", CDN, SERVER, "cloudflare"),
    Mark("Squid", PROXY, b"x-squid-error"),
    Mark("Squid", PROXY, SERVER, "squid"),
    Mark("Squid", PROXY, b"via", "squid"),
    Mark("Zscaler", PROXY, SERVER, "zscaler"),
    Mark("Blue Coat", PROXY, b"via", "bluecoat"),
    Mark("mitmproxy", PROXY, SERVER, "mitmproxy"),
    Mark("Privoxy", PROXY, SERVER, "privoxy"),
    Mark("Varnish", CDN, b"x-varnish"),
    Mark("Varnish", CDN, b"via", "varnish"),
    Mark("Akamai", CDN, SERVER, "akamai"),
    Mark("Amazon CloudFront", CDN, b"x-amz-cf-id"),
    Mark("Amazon CloudFront", CDN, b"via", "cloudfront"),
    Mark("Huawei Cloud CDN", CDN, b"x-ccdn-cachettl"),
    Mark("Huawei Cloud CDN", CDN, b"x-hcs-proxy-type"),
    Mark("Huawei Cloud WAF", FIREWALL, SERVER, "cloudwaf"),
    Mark("Imperva", FIREWALL, b"x-iinfo"),
    Mark("Sucuri", FIREWALL, b"x-sucuri-id"),
    Mark("F5 BIG-IP", BALANCER, SERVER, "bigip"),
    Mark("Elastic Load Balance", BALANCER, SERVER, "elb"),
    Mark("HAProxy", BALANCER, SERVER, "haproxy"),
    Mark("Envoy", GATEWAY, SERVER, "envoy"),
    Mark("Traefik", GATEWAY, SERVER, "traefik"),
    Mark("Kong", GATEWAY, SERVER, "kong"),
    Mark("OpenResty", GATEWAY, SERVER, "openresty"),
    Mark("Microsoft Azure Application Gateway", BALANCER, SERVER, "azure-application-gateway"),
    Mark("nginx", GATEWAY, SERVER, "nginx"),
    Mark("Apache httpd", GATEWAY, SERVER, "apache"),
    Mark("Microsoft IIS", GATEWAY, SERVER, "microsoft-iis"),
    Mark("Caddy", GATEWAY, SERVER, "caddy"),
    Mark("an unnamed proxy", PROXY, b"proxy-authenticate"),
    Mark("an unnamed proxy", PROXY, b"proxy-connection"),
)
"""The first that is found is told: fields that only one product writes come before names that
another product may have kept."""

PAGES = (
    Words("Squid", PROXY, b"the requested url could not be retrieved"),
    Words("Cloudflare", CDN, b"attention required! | cloudflare"),
    Words("Akamai", CDN, b"errors.edgesuite.net"),
    Words("F5 BIG-IP ASM", FIREWALL, b"the requested url was rejected. please consult"),
    Words("FortiGuard", FIREWALL, b"fortiguard"),
    Words("Huawei Cloud WAF", FIREWALL, b"hwclouds waf"),
    Words("Imperva", FIREWALL, b"incapsula incident id"),
    Words("HAProxy", BALANCER, b"no server is available to handle this request"),
    Words("nginx", GATEWAY, b"<center>nginx"),
)
"""Pages that name their product, or say what only that product says."""

_TITLE = lazy_regex(rb"<title[^<>]{0,200}>\s*([^<>]{1,200}?)\s*</title", re.IGNORECASE)


class Found(NamedTuple):
    """A product, and the field that gave it away; None where the page did."""

    name: str
    kind: str
    field: Field | None


def by_headers(capture: Capture, *, without: bytes = b"") -> Found | None:
    """Return the product that the answer's header fields name; `without` is a field to ignore."""
    headers = capture.headers
    for mark in MARKS:
        if mark.header == without or not headers.has(b"\n%s:" % mark.header):
            continue
        field = headers.find(mark.header)
        if field is not None and mark.word in field.value.lower():
            return Found(mark.name, mark.kind, field)
    return None


def names_intermediary(capture: Capture) -> bool:
    """Return whether the answer's Server field names one of the products above."""
    field = capture.headers.find(SERVER)
    if field is None:
        return False
    value = field.value.lower()
    return any(mark.word in value for mark in MARKS if mark.header == SERVER)


def by_page(capture: Capture) -> Found | None:
    """Return the product that the answer's page names."""
    page = capture.body[:MAX_PAGE].lower()
    for row in PAGES:
        if row.words in page:
            return Found(row.name, row.kind, None)
    return None


def api_gateway(capture: Capture) -> str | None:
    """Return the code of the cloud's API gateway that an answer shows, such as `APIGW.0301`.

    Its documents have `error_code` and `error_msg` (API Gateway user guide, “Error Codes”); the
    codes of its older releases begin with APIG.
    """
    body = capture.body[:MAX_PAGE]
    found = _API_GATEWAY.search(body) if b"APIG" in body else None
    return None if found is None else found[1].decode()


def title(capture: Capture) -> str | None:
    """Return the title of the answer's page."""
    found = _TITLE.search(capture.body[:MAX_PAGE])
    return None if found is None else found[1].decode("utf-8", "replace")
