"""Which field of a signature is not the same on both sides."""

from __future__ import annotations

from obsdiag.diagnosis import mismatch
from tests.answer import HOST_ID, REQUEST_ID
from tests.diagnosis.exchange import (
    DATE,
    HEADER_SIGNED,
    V2_SIGNED,
    V4_SIGNED,
    asked,
    covers,
    is_silent,
    refused,
    speaks_up,
)
from tests.rows import each

MISMATCH = "SignatureDoesNotMatch"
NOT_THE_SAME = "The request signature we calculated does not match the signature you provided."
TOKEN = "x-obs-security-token: MadeUpToken"
TYPE = "Content-Type: text/plain"


def lines(
    content_type: str = "text/plain",
    own: str = "",
    resource: str = "/photos-2026/a.txt",
    date: str = "Sat, 14 Mar 2026 09:28:30 GMT",
) -> str:
    return f"PUT\n\n{content_type}\n{date}\n{own}{resource}"


def printed(client: str, server: str) -> bytes:
    """Return what the SDK for Java logs."""
    return (
        'ObsException: Error message:your local StringToSign is (between"---"):\n---\n'
        f'{client}\n---\nPlease compare it to Server\'s StringToSign (between"---"):\n---\n{server}'
        "\n---\nOBS service Error Message. -- ResponseCode: 403, ResponseStatus: Forbidden,"
        f" RequestId: {REQUEST_ID}, HostId: {HOST_ID}\n"
    ).encode()


def sent(*fields: str, text: str = "", line: str = "PUT /a.txt", **more: str) -> bytes:
    element = f"<StringToSign>{text or lines()}</StringToSign>"
    elements = element + "".join(f"<{name}>{value}</{name}>" for name, value in more.items())
    return asked(line, *fields, answer=refused(MISMATCH, NOT_THE_SAME, elements))


def signed(text: str) -> bytes:
    return refused(MISMATCH, NOT_THE_SAME, f"<StringToSign>{text}</StringToSign>")


def canonical(host: str) -> str:
    return f"PUT\n/a.txt\n\nhost:{host}\nx-amz-date:20260314T092830Z\n\nhost;x-amz-date\n00"


FIRES = [
    (
        "signed-text-differs",
        printed(lines(), lines("text/plain; charset=UTF-8")),
        "Content-Type (client “text/plain”, service “text/plain; charset=UTF-8”)",
        "local StringToSign",
    ),
    (
        "signed-text-differs",
        printed(lines(), lines(own="x-obs-security-token:******\n")),
        "x-obs-security-token (only the service has it)",
        None,
    ),
    ("signed-text-agrees", printed(lines(), lines()), "only the key is left", None),
    (
        "bucket-not-signed",
        printed(lines(resource="/a.txt?acl"), lines(resource="/photos-2026/a.txt?acl")),
        "“/a.txt” and the service “/photos-2026/a.txt”",
        None,
    ),
    (
        "custom-domain-signed",
        asked(
            "PUT /a.txt",
            HEADER_SIGNED,
            DATE,
            TYPE,
            host="pictures.example.org",
            answer=signed(lines(resource="/pictures.example.org/a.txt")),
        ),
        "went to the custom domain pictures.example.org",
        "/pictures.example.org/a.txt",
    ),
    (
        "custom-domain-signed",
        printed(lines(), lines(resource="/files.example.org/a.txt")),
        "signs the resource with that host",
        None,
    ),
    (
        "custom-domain-signed",
        printed(lines(resource="/a.txt"), lines(resource="/files.example.org/a.txt")),
        "files.example.org",
        None,
    ),
    (
        "request-changed",
        sent(HEADER_SIGNED, DATE, "Content-Type: application/json"),
        "Content-Type (client “application/json”, service “text/plain”)",
        "PUT /a.txt",
    ),
    (
        "request-changed",
        sent(HEADER_SIGNED, DATE, TYPE, "x-obs-acl: private"),
        "x-obs-acl (only the client has it)",
        None,
    ),
    (
        "request-changed",
        sent(HEADER_SIGNED, DATE, TYPE, line="POST /b.txt"),
        (
            "verb (client “POST”, service “PUT”);"
            " resource (client “/b.txt”, service “/photos-2026/a.txt”)"
        ),
        "POST /b.txt",
    ),
    (
        "request-changed",
        sent(V4_SIGNED, "x-amz-date: 20260314T092830Z", CanonicalRequest=canonical("proxy.local")),
        "host (client “photos-2026.obs.region-1.example.com”, service “proxy.local”)",
        None,
    ),
    ("request-unchanged", sent(HEADER_SIGNED, DATE, TYPE), "nothing changed it", "PUT /a.txt"),
    (
        "request-unchanged",
        sent(
            HEADER_SIGNED,
            "x-obs-date: Sat, 14 Mar 2026 09:28:30 GMT",
            TYPE,
            text=lines(date="", own="x-obs-date:Sat, 14 Mar 2026 09:28:30 GMT\n"),
        ),
        "nothing changed it",
        None,
    ),
    (
        "request-unchanged",
        sent(TYPE, text=lines(date="1773480510"), line="PUT /a.txt?Expires=1773480510"),
        "nothing changed it",
        None,
    ),
]
SILENT = [
    ("signed-text-differs", printed(lines(), lines())),
    ("signed-text-differs", printed("PUT", lines())),
    ("signed-text-differs", sent(HEADER_SIGNED, DATE)),
    ("signed-text-agrees", printed(lines(), lines("text/html"))),
    ("bucket-not-signed", printed(lines(), lines(resource="/photos-2026/b.txt"))),
    ("bucket-not-signed", printed(lines(), lines(resource="/photos-2026/a.txt?acl"))),
    ("bucket-not-signed", printed(lines(resource="/a.txt"), lines(resource="/x/y/a.txt"))),
    ("bucket-not-signed", printed(lines(resource="/a"), lines(resource="/files.example.org/a"))),
    ("custom-domain-signed", sent(HEADER_SIGNED, DATE, TYPE)),
    ("custom-domain-signed", printed(lines(), lines(resource="/photos-2027/a.txt"))),
    ("custom-domain-signed", printed(lines(), lines(resource="/files.example.org/b.txt"))),
    ("request-changed", sent(HEADER_SIGNED, DATE, TYPE)),
    (
        "request-changed",
        sent(
            HEADER_SIGNED,
            DATE,
            TYPE,
            "x-obs-meta-owner: anna",
            "x-obs-meta-owner: ben",
            text=lines(own="x-obs-meta-owner:anna,ben\n"),
        ),
    ),
    ("request-changed", refused(MISMATCH, more=f"<StringToSign>{lines()}</StringToSign>")),
    ("request-changed", sent(HEADER_SIGNED, DATE, TYPE, text="PUT text/plain")),
    ("request-changed", sent(V4_SIGNED, DATE, "x-amz-date: 20260314T092830Z")),
    ("request-changed", sent(V2_SIGNED, DATE, TYPE, "x-obs-meta-a: of the other dialect")),
    ("request-unchanged", sent(HEADER_SIGNED, DATE)),
    (
        "request-unchanged",
        sent(
            HEADER_SIGNED,
            DATE,
            TYPE,
            TOKEN,
            text=lines(own="x-obs-security-token:MadeUpToken\n"),
        ),
    ),
    (
        "request-unchanged",
        sent(
            HEADER_SIGNED,
            DATE,
            TYPE,
            line="PUT /photos-2026/a.txt",
            text=lines(resource="/photos-2026/photos-2026/a.txt"),
        ),
    ),
    (
        "request-unchanged",
        asked(
            "PUT /a.txt",
            HEADER_SIGNED,
            DATE,
            TYPE,
            host="pictures.example.org",
            answer=signed(lines(resource="/pictures.example.org/a.txt")),
        ),
    ),
    ("request-unchanged", asked("PUT /a.txt", answer=refused(MISMATCH, NOT_THE_SAME))),
]


@each("case", FIRES)
def test_what_differs_is_named(case):
    speaks_up(case)


@each("name, data", SILENT)
def test_what_agrees_or_is_not_shown_is_not_named(name, data):
    is_silent(name, data)


def test_every_rule_is_tried():
    covers(mismatch, FIRES, SILENT)
