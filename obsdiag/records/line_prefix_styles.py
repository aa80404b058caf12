"""What log collectors and loggers put in front of each line of a text, or around it.

Where a program's own output of many lines goes through one of them, each line wears its own
prefix: the stream that a line belongs to is what is left of its prefix without its numbers.
"""

from __future__ import annotations

import json
from functools import cached_property, lru_cache
from typing import NamedTuple

from obsdiag.lazy_regex import lazy_regex
from obsdiag.records.client_calls import begins_call, is_within_call, thread_of
from obsdiag.records.line_start import STERN


class _Split(NamedTuple):
    stream: bytes
    """Lines of one text have the same: the prefix with every number left out."""
    rest: bytes
    """The line as the program wrote it, without its end."""
    goes_on: bool = False
    """Whether the collector cut the line: the next one of the stream is its rest."""
    interleaved: bool = False
    """Whether the prefix names the stream, so that lines of other ones may stand in between."""


class PrefixedLine(_Split):
    """A line without what a collector or logger put in front of it."""

    @cached_property
    def words(self) -> bytes:
        """What is told on the line: of a collected one, without what its logger put before it."""
        if not self.interleaved or (logger := _LOGGER.match(self.rest)) is None:
            return self.rest
        return _unpadded(logger[0], _COLUMNS.sub(b"", self.rest[logger.end() :]))

    @cached_property
    def is_of_call(self) -> bool:
        """Whether it was collected, and is of a call that a client's debug log tells of."""
        return self.interleaved and is_within_call(self.rest)

    @cached_property
    def thread(self) -> bytes:
        """The name of the thread that wrote it, if it tells one."""
        return thread_of(self.rest)

    @cached_property
    def begins_call(self) -> bool:
        """Whether it was collected, and a client's debug log begins to tell of a call with it."""
        return self.interleaved and begins_call(self.rest)


_TIME = (
    rb"(?:[12][0-9]{3}[-/.][01][0-9][-/.][0-3][0-9][T _][0-2][0-9]:[0-5][0-9]:[0-6][0-9]"
    rb"(?:[.,:][0-9]{1,9})?(?:Z|[ ]?[+-][0-9]{2}:?[0-9]{2}|[ ]UTC)?)"
)
_NANOSECONDS = (
    rb"[12][0-9]{3}-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-6][0-9]\.[0-9]{7,9}"
    rb"(?:Z|[+-][0-9]{2}:[0-9]{2})"
)
"""The time that container runtimes add to each line, where they are asked for it."""
_SYSLOG_TIME = rb"(?:[A-Z][a-z]{2} [ 0-3][0-9] [0-2][0-9]:[0-5][0-9]:[0-6][0-9])"
_LEVEL = (
    rb"(?:TRACE|DEBUG|INFO|NOTICE|WARNING|WARN|ERROR|ERR|INF|WRN|FTL|PNC|CRT|DBG|SEVERE|FATAL|CRITICAL"
    rb"|trace|debug|info|notice|warning|warn|error|fatal|critical)"
)
# Containerd and CRI-O: time, stream, whether the line is whole (F) or a part (P).
_CRI = lazy_regex(_TIME + rb" (stdout|stderr) ([FP])(?: |$)")
# GitLab's runner: time, the step's number, its output or its errors; a plus goes on with a line.
_GITLAB = lazy_regex(_TIME + rb" ([0-9a-f]{2}[OE])(?:[ +]|$)")
# stern, kubectl, compose, pm2, and others that put the name of what writes in brackets.
_POD = lazy_regex(
    rb"(\[pod/[^\]\r\n]{1,200}\] |(?:[0-9]{1,3}\|)?[a-z0-9][a-z0-9_.-]{1,60} +\| "
    rb"|\[[a-z][a-z0-9]{0,30}(?:[-/.][a-z0-9]{1,30}){1,8}\] |"
    + STERN
    + rb")(?:"
    + _NANOSECONDS
    + rb" )?"
)
_SYSLOG = lazy_regex(
    rb"(?:<[0-9]{1,3}>)?(?:" + _SYSLOG_TIME + rb"|1? ?" + _TIME + rb") "
    rb"((?:[A-Za-z0-9][\w.-]{0,64} )[A-Za-z][^ :\[\r\n]{0,48}(?:\[[0-9]{1,8}\])?(?=: )"
    rb"|[A-Za-z][^ :\[\r\n]{0,48}\[(?:[0-9]{1,8}|[a-z]{1,20}\.[0-9]{1,4})\](?=: )): "
)
# The name of a stream or a host, and a time: `web/app/main 2026-03-14T09:28:30Z …`
_NAMED = lazy_regex(
    rb"((?=[^ \r\n:=]{0,120}[0-9/])[A-Za-z0-9][\w./@$-]{1,120}) " + _TIME + rb"(?: |$)"
)
# php-fpm, of what its workers write: the line stands in quotes, which stay open where it is cut.
_FPM = lazy_regex(
    rb"\[[0-3][0-9]-[A-Z][a-z]{2}-[12][0-9]{3} [0-2][0-9]:[0-5][0-9]:[0-6][0-9](?:\.[0-9]{1,6})?\] "
    rb"WARNING: (?:pid [0-9]{1,8}, fpm_stdio_child_said\(\), line [0-9]{1,5}: )?"
    rb"(\[pool [\w.-]{1,60}\] child [0-9]{1,8}) said into std(?:err|out): \""
)
_FPM_END = lazy_regex(rb"\"(?:, pipe is closed)?$")
# Fluent Bit's standard output: a number, the tag, the time, and fields as Ruby prints them.
_FLUENT = lazy_regex(
    rb"\[[0-9]{1,9}\] (\S{1,250}): \[\[?1[0-9]{9}\.[0-9]{1,9}, (?:\{[^{}\r\n]{0,200}\}\], )?\{"
)
_FLUENT_LOG = lazy_regex(rb"(?<=[{ ])\"(?:log|message|MESSAGE)\"=>(\"(?:[^\"\\]|\\.){0,65536}\")")
# s3cmd's debug log (S3/Exceptions.py) tells of an answer field by field.
_S3CMD = lazy_regex(rb"(DEBUG: (?:HttpHeader|ErrorXML): )")
# iRODS' rodsLog, in which its S3 plugin (on libs3) tells of an error field by field.
_IRODS = lazy_regex(_SYSLOG_TIME + rb" (pid:[0-9]{1,8}) [A-Z]{4,8}: {1,8}")
# GDAL's verbose cURL, which rasterio and fiona log as messages of their own.
_GDAL = lazy_regex(rb"[^\r\n]{0,160}?\b(CURL_INFO_HEADER_IN): ")
# klog, of Kubernetes' programs: level and date, time, thread, file and line.
_KLOG = lazy_regex(
    rb"[IWEF][01][0-9][0-3][0-9] [0-2][0-9]:[0-5][0-9]:[0-6][0-9]\.[0-9]{3,9} +[0-9]+"
    rb" ([\w.-]{1,80}\.go:[0-9]+)\] ?"
)
# Android's logcat: time, process, thread, level and tag.
_LOGCAT = lazy_regex(
    rb"[01][0-9]-[0-3][0-9] [0-2][0-9]:[0-5][0-9]:[0-6][0-9]\.[0-9]{3} +"
    rb"([0-9]{1,7} +[0-9]{1,7} [VDIWEFA] [^:\r\n]{1,60}?) *: "
)
_OF_A_PROGRAM = (_S3CMD, _KLOG, _IRODS, _GDAL)
"""What single programs put in front, and in a group what their lines have in common."""
_CLOCK = (
    rb"(?:[0-2][0-9]:[0-5][0-9]:[0-6][0-9](?:[.,][0-9]{1,9})?"
    rb"|[01]?[0-9]:[0-5][0-9][AP]M(?= [A-Z]{3} ))"
)
_LOGGER = lazy_regex(
    rb"(?:\[?(?:" + _TIME + rb"(?:[ ][0-9]{3}(?=\|))?|" + _CLOCK + rb")\]?[ \t]?)"
    rb"(?:(?:[ \t]?|(?<=[A-Z])[ ]{2,8})"
    rb"(?:\[(?![12][0-9]{3}-)[^\]\r\n]{1,40}\]|#[0-9]{1,3}(?= )|\([^)\r\n]{1,40}\)"
    rb"|\{(?:[0-9a-f-]{0,36}|[\w.-]{1,60}:[0-9]{1,6})\}"
    rb"|<(?:Trace|Debug|Information|Warning|Error|Fatal)>(?=[ ])|"
    + _LEVEL
    + rb"\b:?|(?<!- )[\w$-]{1,40}(?:\.[\w$-]{1,60})+|(?<=- )[\w$.-]{1,60}(?= - )|[|:-]"
    rb"|(?:[a-z_]{2,30}=[^\s\[\]]{1,80} ){1,6}(?=\[[a-z]{4,9}\] )"
    rb"|[0-9]{1,7} ---(?= )|(?<=\w)[ ]{1,40}:(?= )|[VDIWEF]/[\w.$]{1,60}\([ ]{0,5}[0-9]{1,6}\):))"
    rb"{0,6}(?: ?http-outgoing-[0-9]+ (?:<<|>>)[ ]?\"?)?[ ]?"
)
_COLUMNS = lazy_regex(
    rb"\A(?:[ \t]+(?!at[ \t])[A-Za-z][^\s<>\"'=]{1,120}(?:\t|[ ]{2,})(?=\S)){1,3}"
)
"""The level, the logger and the place in the source where a logger sets them apart in columns: what
is indented goes on with the line above."""
_PADDED = lazy_regex(
    rb"(?<![\w.-])(?:WARN|INFO|ERROR|DEBUG|TRACE|FATAL|WARNING|NOTICE|CRITICAL)[ ]?$"
)
_LEVEL_WIDTHS = frozenset({5, 7, 8})
"""Columns to which loggers fill up the name of a level."""
_WIRE_END = lazy_regex(rb"(?:\[\\[rn]\]){0,2}\"$")
"""Apache HttpClient's wire log writes line ends out, and puts each line in quotes."""
_CONNECTION = lazy_regex(rb"http-outgoing-[0-9]+")
"""Apache HttpClient's name of a connection: the lines of several are interleaved."""
_MOMENT = lazy_regex(_TIME + rb"|" + _CLOCK + rb"|(?<![\w.-])[0-9]+(?![\w.-])")
"""What differs from line to line of one stream: times, and numbers that are of no name."""
_THREAD = lazy_regex(rb"[\[(][A-Za-z][\w.:/-]{0,38}-[0-9]{1,6}[\])]")
"""A thread's name: the lines of several are interleaved."""
# RFC 5424 section 6: PRI VERSION TIMESTAMP HOSTNAME APP-NAME PROCID MSGID STRUCTURED-DATA MSG.
_RFC5424 = lazy_regex(
    rb"<[0-9]{1,3}>1 \S{1,40} \S{1,255} (\S{1,48} \S{1,128}) \S{1,32}"
    rb" (?:-|(?:\[[^\]\r\n]{0,2000}\]){1,8}) ?"
)
_JOURNAL = b'"MESSAGE":'
_DOCKER = b'{"log":'
_DOCKER_SPACED = b'{"log": '
_LOG, _STREAM = b'"log":', b'"stream":'
"""The names of Docker's and containerd's lines, before which Fluent Bit puts a date of its own."""


def split_prefix(line: bytes) -> PrefixedLine | None:
    """Return `line` (without its end) as it was written, or None where it has no known prefix."""
    return _split_again(line) if len(line) <= _SHORT else _split(line)


def _split(line: bytes) -> PrefixedLine | None:
    return split_collected(line) or _logger(line)


_SHORT = 1024
"""Bytes of a line that is remembered."""
_split_again = lru_cache(512)(_split)
"""Each line is looked at from the anchors above and below it."""


def split_collected(line: bytes) -> PrefixedLine | None:
    """Return a line as it was written, or None where no collector has put anything before it."""
    if line[:1] == b"{":
        return _in_json(line)
    if (rfc5424 := _RFC5424.match(line)) is not None:
        return PrefixedLine(rfc5424[1], line[rfc5424.end() :], interleaved=True)
    if (cri := _CRI.match(line)) is not None:
        return PrefixedLine(b"cri " + cri[1], line[cri.end() :], cri[2] == b"P", True)
    if (pod := _POD.match(line)) is not None:
        name = pod[1] if not pod[1].rstrip(b" |").isdigit() else b"#"  # a line's number
        return PrefixedLine(name, line[pod.end() :], interleaved=True)
    for style in (_GITLAB, _SYSLOG, _NAMED):
        if (named := style.match(line)) is not None:
            return PrefixedLine(named[1], line[named.end() :], interleaved=True)
    return _of_fluent_bit(line)


def _in_json(line: bytes) -> PrefixedLine | None:
    """Return a line that a collector keeps in a JSON object."""
    if line.startswith((_DOCKER, _DOCKER_SPACED)) or (_LOG in line and _STREAM in line):
        return _collected(line, "log", "stream")
    return _collected(line, "MESSAGE", "_PID") if _JOURNAL in line else None


def _of_fluent_bit(line: bytes) -> PrefixedLine | None:
    """Return a line that Fluent Bit prints among the other fields of an event, or None."""
    prefix = _FLUENT.match(line)
    log = None if prefix is None else _FLUENT_LOG.search(line, prefix.end() - 1)
    if prefix is None or log is None:
        return None
    try:
        written = str(json.loads(log[1]))
    except ValueError:
        return None
    text = written.encode("utf-8", "replace").removesuffix(b"\n")
    return PrefixedLine(b"fluent " + prefix[1], text, interleaved=True)


def _logger(line: bytes) -> PrefixedLine | None:
    """Return a line of a logger, whose prefix does not name the stream."""
    if (fpm := _FPM.match(line)) is not None:
        return PrefixedLine(fpm[1], _FPM_END.sub(b"", line[fpm.end() :]), interleaved=True)
    if (logcat := _LOGCAT.match(line)) is not None:
        return PrefixedLine(logcat[1], line[logcat.end() :], interleaved=True)
    for style in _OF_A_PROGRAM:
        if (own := style.match(line)) is not None:
            return PrefixedLine(own[1], line[own.end() :])
    if (logger := _LOGGER.match(line)) is not None:
        rest = _unpadded(logger[0], _COLUMNS.sub(b"", line[logger.end() :]))
        if logger[0].endswith(b'"'):
            rest = _WIRE_END.sub(b"", rest)
        stream = _MOMENT.sub(b"0", logger[0].rstrip().replace(b" >>", b" <<"))
        if (connection := _CONNECTION.search(logger[0])) is not None:
            return PrefixedLine(stream + connection[0], rest, interleaved=True)
        return PrefixedLine(stream, rest, interleaved=_THREAD.search(stream) is not None)
    return None


def _unpadded(prefix: bytes, rest: bytes) -> bytes:
    """Return the rest of a line without the blanks by which its logger filled up a column.

    What is left of them is an indent, by which a line goes on with the one above it.
    """
    if rest[:1] == b"\t" and rest[1:2] == b"{" and b"\t" in prefix:
        return rest[1:]
    if rest[:1] == b" " != rest[1:2] and prefix.endswith(b": "):
        return rest[1:]  # PostgreSQL has two blanks behind each level
    if rest[:1] != b" " or (level := _PADDED.search(prefix)) is None:
        return rest
    words = rest.lstrip(b" ")
    width = len(level[0]) + len(rest) - len(words) - 1
    return words if width in _LEVEL_WIDTHS else rest


def _collected(line: bytes, name: str, stream_name: str) -> PrefixedLine | None:
    """Return a line that a collector keeps in a JSON object: its text has one name, its stream one.

    Docker's json-file driver writes `{"log": text, "stream": name, …}` with the line end, which is
    missing where it has cut the line; journald's JSON export has `MESSAGE` without it.
    """
    try:
        value = json.loads(line)
    except (ValueError, RecursionError):
        return None
    written = value.get(name) if isinstance(value, dict) else None
    if not isinstance(written, str):
        return None
    text = written.encode("utf-8", "replace")
    stream = f"{name} {value.get(stream_name, '')}".encode("utf-8", "replace")
    is_cut = line.startswith(b'{"log"') and not text.endswith(b"\n")
    return PrefixedLine(stream, text.removesuffix(b"\n"), is_cut, interleaved=True)
