"""What each fuzzed target begins with: captures of the tests, and files of each kind."""

from __future__ import annotations

import gzip
import json
import tempfile
from base64 import b64encode
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from obsdiag.config import assets
from obsdiag.history import History
from tests.answer import error, response
from tests.benchmarks.log_error_lines import FORMS, shown
from tests.benchmarks.log_invention import Invention
from tests.container.parcel import compound, mail, outlook, tarred, zipped
from tests.fuzz.stores import NOW, sample

if TYPE_CHECKING:
    from collections.abc import Callable

SEED = 20260314
CAPTURES = Path(__file__).parents[1] / "data"
QUERIES = (
    *("code:AccessDenied -status:404", '"two words" OR (bucket:a key:b)', "time:2026-01..2026-02"),
    *(
        "((((((((((((((",
        "-",
        "OR OR",
        'id:"',
        "seen:>3 tag:proxy is:pinned",
        "\0",
        "!\ud800",
        "%_*?[",
    ),
)
SETTINGS = (
    b'{"geometry": "AAAA", "splitter": "1,2", "colour_scheme": "dark", "language": "de"}',
    b'{"retention": {"days": 30, "entries": 1e999, "size": -1}}',
    b"[]",
    b'{"colour_scheme": 7, "retention": []}',
    b"[" * 3000,
)
NOTES = (
    b"# Notes\n\n## AccessDenied#1\n\nask for the policy\n",
    b"## a\n\\## b\n\xef\xbb\xbf## c",
    b"",
)
LINES = (
    b'{"schema": 1, "code": "A", "taken_at": "x"}',
    b'{"schema": 1, "history": {"occurrences": 1e999, "first_seen": "\\ud800", "tags": 7}}',
    b'{"schema": 1, "catalogue": {"id": {}}, "status": 4, "notes": [{}], "candidates": {"a": 1}}',
    b'{"schema": 1, "history": {"first_seen": 17}, "fields": {"a": [[[]]]}, "capture_base64": "="}',
)


def captures() -> list[bytes]:
    """Return captures: as programs print them, wrapped, packed and damaged."""
    plain = [
        path.read_bytes()
        for path in sorted(CAPTURES.iterdir())
        if path.suffix in {".http", ".txt", ".xml"} and path.stat().st_size < 16_384
    ]
    return [*plain, *packed(response()), *logs()]


def packed(one: bytes) -> list[bytes]:
    """Return a capture in each kind of parcel."""
    har = {
        "log": {
            "version": "1.2",
            "entries": [
                {
                    "request": {
                        "method": "GET",
                        "url": "https://b.obs.example.com/k",
                        "headers": [],
                    },
                    "response": {
                        "status": 404,
                        "statusText": "Not Found",
                        "headers": [{"name": "Server", "value": "OBS"}],
                        "content": {"text": error().decode(), "encoding": ""},
                    },
                }
            ],
        }
    }
    letter = mail(
        "Subject: =?utf-8?b?ZXJyb3I=?=",
        "MIME-Version: 1.0",
        "Content-Type: multipart/mixed; boundary=x",
        "",
        "--x",
        "Content-Type: text/plain; charset=utf-16",
        "Content-Transfer-Encoding: base64",
        "",
        b64encode(one.decode().encode("utf-16")).decode(),
        "--x--",
    )
    return [
        zipped({"a.http": one}),
        tarred({"a.http": one}),
        gzip.compress(one, mtime=0),
        zipped({"b.zip": zipped({"a": one})}),
        letter,
        compound(outlook("see below", {"a.http": one})),
        json.dumps(har).encode(),
        one.decode().encode("utf-16"),
        b"\xd4\xc3\xb2\xa1\x02\0\4\0" + bytes(8) + b"\xff\xff\0\0\1\0\0\0" + bytes(16) + one,
    ]


def logs() -> list[bytes]:
    """Return a record of a log in some of the styles that there are."""
    xml = error()
    sdk = (
        b"2026-01-02T03:04:05Z ERROR [main] ObsException: Error message:Request Error."
        b"OBS service Error Message. -- ResponseCode: 403, ResponseStatus: Forbidden, "
    )
    boto = (
        b"botocore.exceptions.ClientError: An error occurred (NoSuchKey) when calling the "
        b"GetObject operation: The specified key does not exist."
    )
    python = {"Error": {"Code": "NoSuchKey", "Message": "x"}, "ResponseMetadata": {"Attempts": 4}}
    return [
        sdk + b"XML Error Message: " + xml,
        boto,
        repr(python).encode(),
        json.dumps({"level": "error", "msg": xml.decode(), "status": 403}).encode(),
        b"<14>Jan  2 03:04:05 host app[1]: code=NoSuchKey requestId=0000019C status=404",
        b"> GET /k HTTP/1.1\n> Host: b.obs.example.com\n>\n< HTTP/1.1 404 Not Found\n<\n" + xml,
        *(mark * 4096 + xml for mark in (b" ", b"\\", b'"', b"=\n", b"> ", b"\xa0", b"{", b"&")),
    ]


def reports() -> list[bytes]:
    """Return what programs log of an error, a text of each of the forms of the benchmarks' logs."""
    one = Invention(SEED)
    return [shown(one, form).text.encode() for form in FORMS]


@cache
def exported() -> bytes:
    """Return lines of an export."""
    known = {"first_seen": NOW, "last_seen": NOW, "occurrences": 2, "ticket": "T", "tags": ["a"]}
    line = {**sample(1), "history": known, "capture": "HTTP/1.1 403 Forbidden\r\n\r\n"}
    return json.dumps(line).encode() + b"\n"


@cache
def database() -> bytes:
    """Return the file of a history."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "history.sqlite3"
        with History(path) as history:
            history.add(sample(1), b"HTTP/1.1 403 Forbidden\r\n\r\n", taken_at=NOW)
        return path.read_bytes()


def seeds(name: str) -> list[bytes]:
    """Return what a target begins with."""
    return _SEEDS.get(name, captures)()


FIELDS = (
    b"Server: OBS\nDate: Sat, 14 Mar 2026 09:28:30 GMT\nx-obs-request-id: 0000019C\n",
    b"Content-Type: text/plain;\n charset=utf-8\n:status: 403\nX-Amz-Date:\n\tx\n",
)
MAILS = (
    b'Content-Type: multipart/mixed; boundary*0="a b"; boundary*1=c\n charset=us-ascii\n\n',
    b"Subject: =?utf-8?q?=C3=A9?= =?latin-1?b?6Q==?=\r\nContent-Transfer-Encoding: base64\r\n\r\n",
    b"Content-Disposition: attachment; filename*=utf-8'de'%e2%82%ac.txt\nContent-Location: x\n\n",
)
MOMENTS = (
    *(b"Sat, 14 Mar 2026 09:28:30 GMT", b"Saturday, 14-Mar-26 09:28:30 GMT", b"today", b"7d"),
    *(b"13/Aug/2026:01:43:42 +0000", b"0000019CEBAD03AD42BEEF0042BEEF00", b"2026-03", b"2026-W01"),
)
PAGES = (b"<p>a &amp; b<script>x</script><table><tr><td>1</td></tr></table><!-- c --><br/>d",)
JOURNAL = b"".join(
    b"__CURSOR=s=5f1c;i=%x;b=77aa\n__REALTIME_TIMESTAMP=17734805100%05d\nMESSAGE=%s\n_PID=7\n\n"
    % (at, at, words)
    for at, words in enumerate((b"QuotaFull: No room.", b"\tstatus code: 403, request id: 7B0C"))
)
FOLDED = b'- message: "put failed: QuotaFull: There is no\n    room.\\n\\tstatus code: 403"\n'
TIMED = b"2026-03-14T09:28:01.1234567Z ERROR: put: QuotaFull\n2026-03-14T09:28:01.1234569Z \tx: 1\n"
THREADS = b"".join(
    b"2026-03-14 09:28:30,381 DEBUG [%s] (Thread-1) %s\n" % pair
    for pair in (
        (b"urllib3.connectionpool", b'https://b.obs.example.com:443 "GET /k HTTP/1.1" 404 320'),
        (b"app.sync", b"next"),
        (b"botocore.parsers", b"Response headers: {'x-amz-request-id': '7B0C'}"),
        (b"botocore.parsers", b"Response body:\nb'" + error() + b"'"),
    )
)
FARADAY = b"".join(
    b"I, [2026-03-14T09:28:30.381216 #12]  INFO -- response: %s\n" % words
    for words in (b"Status 404", b'server: "OBS"\nx-obs-request-id: "7B0C"', error())
)
SHORTENED = b"<Error><Code>NoSuchKey</Code><Mess (truncated...) RequestId>7B0C</RequestId></Error>"
MANIFEST = b'{"schema": 1, "captures": [{"member": "captures/1.txt", "name": "a"}], "made_at": "x"}'

_SEEDS: dict[str, Callable[[], list[bytes]]] = {
    "documents": lambda: [error(), b'{"error_code": "A", "error_msg": "B"}', b"<html><title>502"],
    "searches": lambda: [query.encode("utf-8", "surrogatepass") for query in QUERIES],
    "words": lambda: [query.encode("utf-8", "surrogatepass") for query in QUERIES],
    "imports": lambda: [exported(), *LINES],
    "exported": lambda: [exported(), *LINES],
    "histories": lambda: [database(), b"", b"SQLite format 3\0"],
    "settings": lambda: list(SETTINGS),
    "notes": lambda: list(NOTES),
    "pages": lambda: [assets.read_bytes("catalogue/error_codes.rst")],
    "laws": reports,
    "said": lambda: [*reports(), *logs()],
    "phrases": lambda: [line for one in (*reports(), *logs()) for line in one.splitlines()],
    "folds": lambda: [JOURNAL, FOLDED, TIMED, *logs()],
    "runs": lambda: [THREADS, FARADAY, *reports(), *logs()],
    "heads": lambda: [SHORTENED, exported(), *captures()],
    "fields": lambda: list(FIELDS),
    "messages": lambda: [b"GET /b/k HTTP/1.1\nHost: x\0" + response(), *captures()],
    "mails": lambda: list(MAILS),
    "names": lambda: [line.partition(b":")[2] for mail in MAILS for line in mail.splitlines()],
    "literals": lambda: [repr(one.decode("latin-1")).encode() for one in (error(), response())],
    "prefixes": lambda: [line for one in logs() for line in one.splitlines()[:2]],
    "glyphs": lambda: [b"a\x1b[2J\r\n", "\u202e\u00ad\ufdd0\U000e0041é".encode(), b"<a href=x>"],
    "moments": lambda: list(MOMENTS),
    "jsons": lambda: [*LINES, *SETTINGS],
    "hypertexts": lambda: list(PAGES),
    "manifests": lambda: [MANIFEST],
    "parcels": lambda: packed(error()),
    "pseudonyms": lambda: [b"bucket-a/key.txt 10.1.2.3 fe80::1 a@b.example ABCdef123", b"x" * 40],
}
"""The others begin with captures."""
