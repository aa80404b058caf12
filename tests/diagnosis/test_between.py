"""What stands between the client and OBS, by name."""

from __future__ import annotations

from obsdiag.diagnosis import between
from tests.answer import HEAD, response
from tests.diagnosis.exchange import covers, head, is_silent, refused, speaks_up
from tests.rows import each

PAGE = b"<html><head><title>502 Bad Gateway</title></head></html>"
LOGIN = b"<html><title>Guest network</title><form><input name=p type='password'></form></html>"


def page(status: str = "502 Bad Gateway", body: bytes = PAGE, *fields: str) -> bytes:
    return response(status, body, ("Content-Type: text/html", *fields))


GATEWAY = b'{"error_msg": "token expired", "error_code": "APIG.0301"}'
"""What the cloud's own gateway in front of its management services answers."""

FIRES = [
    ("api-gateway", page("404", GATEWAY.replace(b"0301", b"0101")), "(APIG.0101)", "APIG.0101"),
    (
        "api-gateway",
        page("401", GATEWAY.replace(b"APIG", b"APIGW"), "Server: api-gateway"),
        "OBS was not asked",
        "APIGW.0301",
    ),
    ("api-gateway-login", page("401", GATEWAY), "could not tell who asks", "APIG.0301"),
    ("answered-by", page("502", PAGE, "Server: nginx/1.22"), "marks of nginx, a web", "nginx/1.22"),
    ("answered-by", page("403", PAGE, "CF-RAY: 8f2-FRA"), "Cloudflare, a content", "8f2-FRA"),
    (
        "answered-by",
        page("503", PAGE, "Server: web", "X-Squid-Error: ERR_DNS_FAIL 0"),
        "Squid, a proxy",
        "ERR_DNS_FAIL",
    ),
    ("answered-by", page("418", PAGE, "Server: CloudWAF"), "Huawei Cloud WAF, a fire", "CloudWAF"),
    (
        "answered-by",
        page("403", b"<title>Sorry</title>The requested URL was rejected. Please consult us."),
        "F5 BIG-IP ASM",
        "Sorry",
    ),
    (
        "answered-by",
        page("503", b"No server is available to handle this request."),
        "HAProxy",
        "503",
    ),
    ("captive-portal", page("403", LOGIN), "a page for a person to log in", "Guest network"),
    ("captive-portal", page("511 Network Authentication Required", b""), "a login before", "511"),
    (
        "captive-portal",
        page("403", b"<meta http-equiv='refresh' content='0;url=http://portal.local/login'>"),
        "a page for a person to log in",
        "403",
    ),
    (
        "proxy-login",
        page("407 Proxy Authentication Required", b"", "Proxy-Authenticate: Basic realm=a"),
        "a login of its own (Basic)",
        "Basic realm=a",
    ),
    (
        "proxy-login",
        page("407 Proxy Authentication Required", b""),
        "a login of its own; the request",
        None,
    ),
    (
        "on-the-way",
        response(head=(*HEAD, "Via: 1.1 cache (squid/5.7)")),
        "came through Squid",
        "squid/5.7",
    ),
    ("on-the-way", response(head=(*HEAD, "CF-RAY: 8f2-FRA")), "through Cloudflare", "8f2-FRA"),
    ("from-cache", response(head=(*HEAD, "Age: 5400")), "1 hour 30 min old", "age: 5400"),
]
SILENT = [
    ("answered-by", page("502", PAGE, "Server: something-of-our-own")),
    ("answered-by", response(head=head("Via: 1.1 squid"))),
    ("answered-by", page("401", GATEWAY, "Server: nginx")),
    ("api-gateway", page("401", b'{"error_code": "IAM.0011", "error_msg": "m"}')),
    ("api-gateway-login", page("403", GATEWAY)),
    ("captive-portal", page("403", b"<title>Forbidden</title>type your password elsewhere")),
    ("captive-portal", refused(message="type='password'")),
    ("captive-portal", page("403", b"<meta http-equiv='refresh' content='5'>")),
    ("proxy-login", page("401", b"", "WWW-Authenticate: Basic")),
    ("on-the-way", response()),
    ("on-the-way", response(head=(*HEAD, "Via: 1.1 something"))),
    ("on-the-way", page("502", PAGE, "Via: 1.1 squid")),
    ("from-cache", response(head=(*HEAD, "Age: 0"))),
    ("from-cache", response(head=(*HEAD, "Age: old"))),
]


@each("case", FIRES)
def test_what_stands_between_is_named(case):
    speaks_up(case)


@each("name, data", SILENT)
def test_nothing_is_named_without_a_mark(name, data):
    is_silent(name, data)


def test_every_rule_is_tried():
    covers(between, FIRES, SILENT)
