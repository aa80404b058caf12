"""Values that a text names, in any dress: `code: X`, `errorCode='X'`, `error code [X]`.

Clients print what a response said under a handful of names; what differs is the
punctuation. Names that stand close together tell of one error.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from obsdiag.client_report.label_value import bracketed, value_behind
from obsdiag.records.multi_pattern import MultiPattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

NAMES = {
    b"code": "Code",
    b"errorcode": "Code",
    b"errcode": "Code",
    b"error/code": "Code",
    b"message": "Message",
    b"errormessage": "Message",
    b"error/message": "Message",
    b"errmsg": "Message",
    b"msg": "msg",
    b"requestid": "RequestId",
    b"reqid": "RequestId",
    b"xobsrequestid": "RequestId",
    b"xamzrequestid": "RequestId",
    b"amzrequestid": "RequestId",
    b"awsrequestid": "RequestId",
    b"error/requestid": "RequestId",
    b"hostid": "HostId",
    b"id2": "HostId",
    b"xobsid2": "HostId",
    b"xamzid2": "HostId",
    b"amzid2": "HostId",
    b"extendedrequestid": "HostId",
    b"s3extendedrequestid": "HostId",
    b"error/hostid": "HostId",
    b"status": "status",
    b"stat": "status",
    b"statuscode": "status",
    b"httpstatus": "status",
    b"httpstatuscode": "status",
    b"responsecode": "status",
    b"reason": "reason",
    b"responsestatus": "reason",
    b"resource": "Resource",
    b"error/resource": "Resource",
    b"bucketname": "BucketName",
    b"objectname": "Key",
}
"""What clients call a value, case and separators aside, and its name in the error element."""

_GLUE = rb"(?:[ _-]|\r?\n(?:(?:>|\xe2\x94\x82) ?){0,2})?"
"""What stands between the words of a name: nothing, a sign, or where a mail broke the line."""
_NAME = (
    rb"(?:(?:(?:AWS|S3|OBS)[ ])?(?:(?:error|err)@|Error/)?(?:code|message|msg)"
    rb"|(?:http[ _-]?)?status(?:@code)?|response@code"
    rb"|stat"
    rb"|(?:x-obs-|x-amz-|amz_?|AWS[ ]|Error/)?(?:request@id|req[ _-]?id|id-?2)"
    rb"|(?:S3@)?extended@request@id"
    rb"|(?:Error/)?host@id"
    rb"|reason|response[ _-]?status|(?:Error/)?resource|bucket[ _-]?name|object[ _-]?name)"
).replace(b"@", _GLUE)
_LABEL = re.compile(
    rb"(?:(?<![A-Za-z0-9])|(?<=\\[nrt]))(?<!rpc error: )(?<! on )(?P<name>"
    + _NAME
    + rb""")(?:\\{0,7}["'])?[ \t]{0,40}"""
    rb"(?P<separator>-->|->|=>|[:=][ \t]{0,40}(?:chr[ ]|Some\(|StatusCode\()?|\[|(?<='),(?=[ ]?'))"
    rb"[ \t]{0,40}",
    re.IGNORECASE,
)
_LIKELY = MultiPattern(
    _NAME + rb"""(?:\\{0,7}["'])?[ \t]{0,40}(?:-?->|=>|[:=\[,])""",
    ignore_case=True,
    pays_from=64 * 1024,
)
"""Where a label may be: all that _LABEL says but for what stands around it."""
_LONGEST = 200
"""Bytes of a label."""
_LOG_MESSAGE = "msg"
"""A logger's own name of its line; behind a code it is that of the error."""
_TELLING = frozenset({"Code", "Message", "RequestId"})
_READ_AS = {_LOG_MESSAGE: "Message"}
_FOLD = re.compile(rb"[\s_>|-]|\xe2\x94\x82")
_VENDOR = re.compile(rb"^(?:aws|s3|obs)(?=error|requestid|code|message)")
_GAP = 700
"""Bytes between two names that still tell of one error."""
_MOST_AGAIN = 12
"""Names that are told again and wait for what comes behind them."""


class Label(NamedTuple):
    """One named value."""

    name: str
    value: bytes
    start: int
    end: int


class Cluster(NamedTuple):
    """Named values that tell of one error."""

    start: int
    end: int
    values: dict[str, str]


def labels(text: bytes, start: int = 0, end: int | None = None) -> Iterator[Label]:
    """Yield the named values of a stretch of text, in order."""
    stop = len(text) if end is None else end
    found = list(_found(text, start, stop))
    for number, match in enumerate(found):
        name = _name(match["name"])
        if name is None:
            continue
        limit = found[number + 1].start() if number + 1 < len(found) else stop
        at = match.end()
        if match["separator"] == b"[":
            told = bracketed(text, at, name, stop)
        else:
            told = value_behind(text, at, _READ_AS.get(name, name), limit, stop)
        if told is None or (name == "Message" and _holds(told[1], found[number + 1 : number + 4])):
            continue  # no such value; or a line of a log, in which an error's values are named
        yield Label(name, told[0], match.start(), told[1])


def _holds(end: int, following: Sequence[re.Match[bytes]]) -> bool:
    """Return whether one of the next labels stands before `end` and names what an error has."""
    return any(label.start() < end and _name(label["name"]) in _TELLING for label in following)


@lru_cache(maxsize=512)
def _name(spelled: bytes) -> str | None:
    """Return the name that a value has in the error element, by what a client calls it."""
    return NAMES.get(_VENDOR.sub(b"", _FOLD.sub(b"", spelled).lower()))


def _found(text: bytes, start: int, stop: int) -> Iterator[re.Match[bytes]]:
    """Yield the matches of _LABEL, in order."""
    at = start
    for first, behind in _LIKELY.spans(text[start:stop])[0]:
        end, limit = start + behind, min(stop, start + behind + _LONGEST)
        match = _LABEL.search(text, max(at, start + first), limit) if end > at else None
        while match is not None and match.start() < end:
            yield match
            at = match.end()
            match = _LABEL.search(text, at, limit) if end > at else None


def clusters(text: bytes, start: int = 0, end: int | None = None) -> Iterator[Cluster]:
    """Yield the groups of named values that stand close to each other."""
    group = _Group()
    for label in labels(text, start, end):
        if label.name == _LOG_MESSAGE:
            if "Code" not in group.values:
                continue
            label = label._replace(name="Message")  # noqa: PLW2901 - the name is made out here
        value = label.value.decode("utf-8", "replace").strip()
        if label.name == "status" and not value[:1].isdigit():
            continue  # how it went, in words
        if value in _NOTHING:
            if label.name not in _KEYS:
                continue
            value = ""  # said to be nothing, which is something to be told apart
        if group.labels and label.start - group.labels[-1].end > _GAP:
            yield group.cluster()
            group = _Group()
        while group.is_full or group.contradicts(label, value):
            yield group.cluster()
            group = group.rest()
        group.add(label, value)
    if group.labels:
        yield group.cluster()


_NOTHING = frozenset({"", "null", "None", "undefined", "nil"})


class _Group:
    """Named values of one error, and those that are named again and may begin the next one's."""

    def __init__(self) -> None:
        self.values: dict[str, str] = {}
        self.labels: list[Label] = []
        self._again: list[tuple[Label, str]] = []

    @property
    def is_full(self) -> bool:
        """Whether so much was named again that all of it is of others."""
        return len(self._again) >= _MOST_AGAIN

    def contradicts(self, label: Label, value: str) -> bool:
        """Return whether a value can only be another error's."""
        if label.name not in _TELLS_APART or label.name not in self.values:
            return False
        known = self.values[label.name]
        if (known[:3] != value[:3]) if label.name == "status" else (known != value):
            return True
        return label.name == "RequestId" and any(
            again.name in {"status", "Code", "Message"} for again, _ in self._again
        )

    def add(self, label: Label, value: str) -> None:
        """Add a value; what is named again waits for what comes behind it."""
        self.labels.append(label)
        if label.name not in self.values:
            self.values[label.name] = value
            self._again = []
        elif label.name == "RequestId":  # the same id again: all above is of this error
            self._again = []
        else:
            self._again.append((label, value))

    def rest(self) -> _Group:
        """Return the group that begins with what was named again."""
        rest = _Group()
        for label, value in self._again:
            rest.add(label, value)
        return rest

    def cluster(self) -> Cluster:
        """Return the values, and from where to where they stand."""
        mine = self.labels[: len(self.labels) - len(self._again)]
        told = {name: value for name, value in self.values.items() if value}
        return Cluster(mine[0].start, mine[-1].end, told)


_KEYS = frozenset({"Code", "RequestId"})
_TELLS_APART = frozenset({"Code", "RequestId", "status"})
