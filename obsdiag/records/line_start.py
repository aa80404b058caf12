"""How the lines of logs start: time stamps, levels, JSON lines, syslog and the like.

A line that starts so starts a record; what stands below it up to the next such line goes on with
it. Each style is a row; the styles of several programs may stand in one file.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from obsdiag.lazy_regex import lazy_regex


class LineStart(NamedTuple):
    """One style in which log lines start."""

    name: str
    pattern: bytes
    """Matches the start of a line; nothing in it may match a line end."""


_DATE = rb"[12][0-9]{3}[-/.][01][0-9][-/.][0-3][0-9]"
_CLOCK = rb"[0-2]?[0-9]:[0-5][0-9]:[0-6][0-9]"
_MONTH = rb"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
_DAY = rb"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)"
_LEVEL = (
    rb"(?:TRACE|DEBUG|INFO|NOTICE|WARNING|WARN|ERROR|ERR|SEVERE|FATAL|CRITICAL|CRIT|PANIC|ALERT"
    rb"|EMERG)"
)
STERN = (
    rb"[a-z][a-z0-9.-]{0,60}-[a-z0-9]{8,10}-[bcdfghjklmnpqrstvwxz2-9]{5} [a-z0-9][a-z0-9-]{0,60} "
)
"""What stern puts before a line: the name of a pod of a deployment, and that of its container."""

LINE_STARTS = (
    # ISO 8601 and its many relatives, in brackets or not.
    LineStart(
        "date", rb"[\[(<\"']?" + _DATE + rb"(?:[T _:,-]{1,2}" + _CLOCK + rb"|[T ][0-9]{2}:|[ ,;|])"
    ),
    LineStart(
        "day-first",
        rb"(?!\[[0-9]{2}/[A-Z])\[?[0-3]?[0-9][-/. ](?:[01]?[0-9]|"
        + _MONTH
        + rb")[-/. ](?:[0-9]{4}|[0-9]{2})[ T:,]{1,2}"
        + _CLOCK,
    ),
    LineStart(
        "month-first",
        rb"\[?(?:"
        + _DAY
        + rb",? )?"
        + _MONTH
        + rb"[ -][ 0-3]?[0-9] (?:[0-9]{4} )?"
        + _CLOCK
        + rb"(?! GMT)",
    ),
    # curl's traces have the time in front of their marks, and dumps of bytes have none.
    LineStart(
        "clock",
        rb"\[?[0-2][0-9]:[0-5][0-9]:[0-6][0-9](?:[.,][0-9]{1,9})?[\] |]"
        rb"(?!(?:\[[^\]\r\n]{1,20}\] )?(?:[\w-]{1,20}\.c:[0-9]{1,5} +)?(?:==|=>|<=) |IP6? )",
    ),
    # RFC 3164 and RFC 5424.
    LineStart("syslog", rb"<[0-9]{1,3}>(?:1 |" + _MONTH + rb" )"),
    LineStart("kitchen", rb"[01]?[0-9]:[0-5][0-9][AP]M [A-Z]{3} "),
    LineStart("klog", rb"[DIWEF][01][0-9][0-3][0-9] [0-2][0-9]:[0-5][0-9]:"),
    # GDAL numbers the kinds of its errors, and prints several of one: `ERROR 4: …`.
    LineStart(
        "level",
        rb"(?!ERROR CODE(?:: | UNAVAILABLE))(?:\[|<)?"
        + _LEVEL
        + rb"(?:[\]>]|(?=[ :|\t\[(]))(?!: [A-Z][A-Za-z]{2,40}\r?$| [0-9]{1,2}: )",
    ),
    LineStart(
        "level-lower",
        rb"\[(?:trace|debug|info|notice|warning|warn|error|fatal|critical)\]|(?:INFO|WARN|ERRO|DEBU|FATA)\[",
    ),
    # Loki's labels, and a thread's or a stream's name in brackets.
    LineStart("labels", rb"\{[a-z_]{1,40}=\"[^\"\r\n]{0,200}\"[,}]"),
    LineStart("thread", rb"\[[a-z][a-z0-9_.]{0,40}-[0-9]{1,6}\] "),
    # SLF4J's simple logger: `[main] ERROR com.example.Sync - …`
    LineStart(
        "thread-level", rb"\[[A-Za-z][\w.# -]{0,60}\] " + _LEVEL + rb" [A-Za-z_$][\w.$]{0,120} - "
    ),
    # s3fs and obsfs: `[ERR] curl.cpp:…`
    LineStart("bracketed", rb"\[[A-Z]{2,12}(?: [A-Z]{2,5})?\][ :]"),
    LineStart("logfmt", rb"(?:time|ts|t|timestamp|level|lvl|caller)=[\"0-9a-zA-Z]"),
    LineStart(
        "logfmt-named",
        rb"[A-Za-z0-9][\w./@-]{1,80} (?:[\w./@-]{1,80} )?(?:time|ts)=\"?" + _DATE + rb"T",
    ),
    # systemd's journal as `journalctl --output verbose` prints it.
    LineStart("journal-verbose", _DAY + rb" " + _DATE + rb" " + _CLOCK + rb"[.0-9]{0,7} [A-Z]"),
    # A test of Go's, where it starts and what became of it: the lines below are of that one.
    LineStart("go-test", rb"--- (?:FAIL|PASS|SKIP): \w|=== (?:RUN|PAUSE|CONT|NAME)  ? ?\w"),
    LineStart("zabbix", rb"[0-9]{1,7}:20[0-9]{6}:[0-2][0-9]{5}\.[0-9]{3} "),
    LineStart("json", rb"\{ ?\"[^\r\n]{0,65536}\}[,;]?\r?$"),
    LineStart(
        "access",
        rb"[0-9A-Za-z.:_-]{1,64} [^ \r\n]{1,64} [^ \r\n]{1,64} \[[0-3][0-9]/"
        + _MONTH
        + rb"/[0-9]{4}:",
    ),
    # systemd's journal as journalctl exports it: an entry has one field a line.
    LineStart("journal-export", rb"__CURSOR=s="),
    LineStart("epoch", rb"\[?1[0-9]{9}(?:\.[0-9]{1,9}|[0-9]{3})?[\] |\t]"),
    # Ruby's Logger: `E, [2026-03-14T09:28:30.381216 #12] ERROR -- : …`
    LineStart("ruby", rb"[DIWEFAU], \[" + _DATE + rb"T" + _CLOCK),
    # Microsoft.Extensions.Logging's console: level, category and event, the message below.
    LineStart(
        "dotnet-console",
        rb"(?:trce|dbug|info|warn|fail|crit): [A-Za-z_][\w.+`<>,-]{0,200}\[-?[0-9]{1,9}\]\r?$",
    ),
    # An event that Windows' viewer has copied as text.
    LineStart("windows-event", rb"Log Name: {2,12}\S"),
    # A stream's or host's name in front of a time: `web/app/main 2026-03-14T09:28:30Z …`
    LineStart(
        "named",
        rb"(?=[^ \r\n:=]{0,120}[0-9/])[A-Za-z0-9][\w./@$-]{1,120} " + _DATE + rb"[T ]" + _CLOCK,
    ),
    LineStart("stern", STERN),
    # Android's logcat: no year; process, thread, level and tag.
    LineStart(
        "logcat",
        rb"[01][0-9]-[0-3][0-9] " + _CLOCK + rb"\.[0-9]{3} +[0-9]{1,7} +[0-9]{1,7} [VDIWEFA] ",
    ),
    # Windows' event viewer: what it exports as a table with commas, and as XML.
    LineStart(
        "windows-table",
        rb"[^\W\d_][^\s,;\"]{3,14}[,;\t]\"?[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{2,4} ",
    ),
    LineStart("windows-xml", rb"<Event xmlns="),
    # Loki's own answers: nanoseconds and the line, in brackets.
    LineStart("loki", rb"\[ ?\"1[0-9]{18}\", ?\""),
    # Fluent Bit's standard output.
    LineStart("fluent-bit", rb"\[[0-9]{1,9}\] \S{1,250}: \[\[?1[0-9]{9}\."),
    LineStart("pod", rb"\[pod/[^\]\r\n]{1,200}\] |[a-z0-9][a-z0-9_.-]{1,60} +\| "),
)
"""One row a style."""

_NO_START = rb"(?![^\r\n]{0,40} - awscli\.clidriver - DEBUG - Exiting )"
"""What the AWS CLI logs between an exception and what it says of it: both are of one record."""
_COLOUR = rb"(?:\xef\xbb\xbf|\x1b\[[0-9;]{0,20}m){0,3}"
"""A byte order mark, or what colours the line."""
_STARTS = lazy_regex(
    _NO_START + _COLOUR + rb"(?:" + rb"|".join(style.pattern for style in LINE_STARTS) + rb")",
    re.MULTILINE,
)
_FIRST_BYTES = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz.:_-[=(<\"'{\xef\x1b"
_FIRST = frozenset(bytes([one]) for one in _FIRST_BYTES)
"""What such a line may begin with: lines that go on with a record often begin with white space."""

_JSON_TYPE = lazy_regex(
    rb"(?im)^.{0,200}content-type:[^\r\n]{0,80}json|^.{0,200}content-length: ?([0-9]+)"
)
LOGGED = lazy_regex(rb"\"(?:@?time|@?timestamp|ts|t|level|lvl|severity|msg|log|logger)\" ?:")
"""Names that the lines of a log have, and no answer."""
_HEAD = 4096
"""Bytes above a line of JSON in which the head of a message may stand whose body it is."""


_ENTRY = (
    # An entry of an indented list of JSON: Elasticsearch's hits, Google's and CloudWatch's logs.
    rb"[ \t]{0,24}\{[ \t]*\r?\n[ \t]{1,40}\"(?:_index|insertId|logStreamName|@timestamp)\"[ ]?:"
    # Logstash's rubydebug.
    rb"|\{\r?\n[ ]{1,40}\"(?:@timestamp|@version|host|tags|log|event|agent|input|ecs|stream"
    rb"|kubernetes|(?<=[ ]{7}\")message)\" => [\"{\[0-9]"
    # Zabbix: the process, the day and the time.
    rb"|[ ]{1,6}[0-9]{1,7}:20[0-9]{6}:[0-2][0-9]{5}\.[0-9]{3} "
    # Rust's tracing, as its formatter `pretty` has it.
    rb"|[ ]{2}" + _DATE + rb"T" + _CLOCK + rb"[.0-9]{0,10}Z? +" + _LEVEL + rb" [a-z_][\w:]{0,120}: "
)
"""What starts a record over two lines, or behind an indent that others have as its lines below."""
_ENTRIES = lazy_regex(_ENTRY)
_OF_ENTRIES = b" \t{"
_FENCE = rb"```"
_NEXT = lazy_regex(
    rb"\n(?:"
    + _FENCE
    + rb"|(?=[ \t{])(?:"
    + _ENTRY
    + rb")|(?=["
    + re.escape(_FIRST_BYTES)
    + rb"])"
    + _STARTS.pattern
    + rb")",
    re.MULTILINE,
)


def next_start(text: bytes, at: int) -> int:
    """Return where the first line below the one of `at` starts that starts something else.

    That is a record, or the end of the block of code that the lines stand in; or else the text
    ends. The lines between are passed over by the one expression, not by a call each.
    """
    while (found := _NEXT.search(text, at)) is not None:
        at = found.start() + 1
        if text[at] != _BRACE or not _is_body(text, at, found.end()):
            return at
    return len(text)


def starts_record(text: bytes, at: int) -> bool:
    """Return whether the line that starts at `at` starts a log record."""
    first = text[at : at + 1]
    match = _ENTRIES.match(text, at) if first and first in _OF_ENTRIES else None
    if match is None and first not in _FIRST:
        return False
    match = match or _STARTS.match(text, at)
    return match is not None and not (text[at] == _BRACE and _is_body(text, *match.span()))


_LINE_END = 2
"""Bytes by which a length may differ from that of its line."""
_BRACE = ord("{")


def _is_body(text: bytes, start: int, end: int) -> bool:
    """Return whether a line of JSON is the body of the message whose head stands above it."""
    above = text[max(0, start - _HEAD) : start]
    if not above.endswith((b"\n\n", b"\r\n\r\n", b"< \n", b"<\n", b"< \r\n")):
        return False
    head = above.rstrip(b"\r\n< ").rpartition(b"\n\n")[2].rpartition(b"\n\r\n")[2]
    if not LOGGED.search(text, start, end):
        return True
    told = _JSON_TYPE.finditer(head)
    return any(one[1] is None or abs(int(one[1]) - (end - start)) <= _LINE_END for one in told)
