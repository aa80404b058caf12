"""Values that a text names, in any dress: `code: X`, `errorCode='X'`, `error code [X]`.

Clients print what a response said under a handful of names; what differs is the
punctuation. Names that stand close together tell of one error.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from obsdiag.characters import as_text
from obsdiag.client_report.label_names import NAME, name_of
from obsdiag.client_report.label_value import SOURCE, bracketed, value_behind
from obsdiag.client_report.status import STATUS_NAMES
from obsdiag.lazy_regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LABEL = lazy_regex(
    rb"(?:(?<![A-Za-z0-9?&])|(?<=\\[nrt]))(?<!rpc error: )(?<! on )(?P<name>"
    + NAME
    + rb""")(?:\\{0,7}["']|\](?=[ ]=>))?[ \t]{0,40}"""
    rb"(?P<separator>-->|->|=>"
    rb"|[:=][ \t]{0,40}(?:chr[ ]|Just[ ]|(?:Some|Optional)\(\s{0,40}|StatusCode\()?"
    rb"|\[|(?<='),(?=[ ]?')|(?:(?<=[Ii]d\")|(?<=id-2\")),(?=[ ]?\"))"
    rb"[ \t]{0,40}",
    re.IGNORECASE,
)
_NAME_END = lazy_regex(
    rb"""(?:code|message|msg|meldung|stat|status|id|id-?2|reason|resource|name"""
    + "|码|代码|信息|消息|描述".encode()
    + rb""")
    (?:\\{0,7}["']|\](?=[ ]=>))?[ \t]{0,40}(?:-?->|=>|[:=\[,])""",
    re.VERBOSE,
)
"""How the names in _NAME end, in lower case, with their separator: seen at a glance."""
_LONGEST_NAME = 80
"""Bytes of a name, where a mail has broken it too."""
_LONGEST = 200
"""Bytes of a label."""
_LEADS_ON = lazy_regex(rb"[A-Za-z]{1,12}")
_NO_CODE = ("Code", b"0")
"""Cocoa and PHP number their own errors, and have no number for the service's."""
_PROSE = lazy_regex(rb"[a-z]{1,12}")
_WORDS_ON = lazy_regex(rb" [a-z]{1,12}[ ,.]")
"""A sentence of a person's: `I will post my code: i have found …`."""
_LOGGERS_ID = lazy_regex(rb"(?=.*[a-z])(?=.*[A-Z])[0-9A-Za-z@_-]{16,40}")
"""Random letters of either case, as web frameworks number the requests to themselves."""
_OF_A_FUNCTION = lazy_regex(
    rb"[\"']?[,; ]{1,3}[\"']?(?i:xray[ _-]?trace[ _-]?id|function[ _-]?arn)"
)
"""What stands beside the id of a function's own call (AWS Lambda)."""
_LOG_MESSAGE = "msg"
"""A logger's own name of its line; behind a code it is that of the error."""
_TELLING = frozenset({"Code", "Message", "RequestId"})
_READ_AS = {_LOG_MESSAGE: "Message"}
_UNREAD = b"Unable to parse"
"""What the AWS SDK for C++ has in front of the name and the message of an exception new to it."""
_GAP = 700
"""Bytes between two names that still tell of one error."""
_MOST_AGAIN = 12
"""Names that are told again and wait for what comes behind them."""


_NOT_IN_NAMES = bytes.maketrans(b":='\"{([;", b"," * 8)
"""Makes one of all signs that no name has in it."""


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
        spelled, separator = match.group("name", "separator")
        name = name_of(spelled)
        if name is None:
            continue
        limit = found[number + 1].start() if number + 1 < len(found) else stop
        at = match.end()
        if (at == limit < stop) or SOURCE.match(text, at, stop) is not None:
            continue  # nothing: the next name stands in the value's place, or what will make it
        if separator == b"[":
            told = bracketed(text, at, name, stop)
        else:
            told = value_behind(text, at, _READ_AS.get(name, name), limit, stop)
        if told is None or _is_another(spelled, name, told[0]) or _is_prose(text, name, told):
            continue
        if name == "RequestId" and _OF_A_FUNCTION.match(text, told[1]) is not None:
            continue
        if name == "Message" and _holds(told[1], found[number + 1 : number + 4]):
            continue  # a line of a log, in which an error's values are named
        if name == "Message" and _leads_on(told, limit):
            continue
        if name in _IDS and (_NO_ID.fullmatch(told[0]) or name_of(told[0]) is not None):
            continue
        yield Label(name, told[0], match.start(), told[1])


def _leads_on(told: tuple[bytes, int], limit: int) -> bool:
    """Return whether a message is the first word of a sentence in which the next value is named.

    Or says that what it is stands behind it, by its names.
    """
    value, end = told
    return value == _UNREAD or (end == limit and _LEADS_ON.fullmatch(value) is not None)


def _is_another(spelled: bytes, name: str, value: bytes) -> bool:
    """Return whether a value is the application's own: the number of its error, its logger's id."""
    if spelled.lower() == b"reqid":
        return _LOGGERS_ID.fullmatch(value) is not None
    return (name, value) == _NO_CODE


def _is_prose(text: bytes, name: str, told: tuple[bytes, int]) -> bool:
    """Return whether what stands behind the name of a code is the next word of a sentence."""
    value, end = told
    return name == "Code" and bool(_PROSE.fullmatch(value) and _WORDS_ON.match(text, end))


def _holds(end: int, following: Sequence[re.Match[bytes]]) -> bool:
    """Return whether one of the next labels stands before `end` and names what an error has."""
    return any(label.start() < end and name_of(label["name"]) in _TELLING for label in following)


def _found(text: bytes, start: int, stop: int) -> Iterator[re.Match[bytes]]:
    """Yield the matches of _LABEL, in order."""
    at = start
    for likely in _NAME_END.finditer(text[start:stop].lower()):
        tail, end = start + likely.start(), start + likely.end()
        if end <= at:
            continue
        limit = min(stop, end + _LONGEST)
        lowest = max(at, tail - _LONGEST_NAME)
        # No name has such a sign in it: it starts behind the last of them.
        first = lowest + text[lowest:tail].translate(_NOT_IN_NAMES).rfind(b",") + 1
        match = _LABEL.search(text, first, limit)
        while match is not None and match.start() < end:
            yield match
            at = match.end()
            match = _LABEL.search(text, at, limit) if end > at else None


def clusters(text: bytes, start: int = 0, end: int | None = None) -> Iterator[Cluster]:
    """Yield the groups of named values that stand close to each other."""
    group = _Group()
    for label in labels(text, start, end):
        if label.name == _LOG_MESSAGE and "Code" not in group.values:
            continue
        value = as_text(label.value).strip()
        label = _beside_a_code(label, value, group)  # noqa: PLW2901 - the name is made out here
        if label.name == "status" and not value[:1].isdigit():
            value = STATUS_NAMES.get(value, "")  # else it is how it went, in words
        if value in _NOTHING:
            if label.name not in _KEYS:
                continue
            value = ""  # said to be nothing, which is something to be told apart
        if group.labels and _is_apart(text, group.labels[-1].end, label.start):
            yield group.cluster()
            group = _Group()
        while group.is_full or group.contradicts(label, value):
            first, group = group.parted(text.rfind(b"\n", 0, label.start) + 1, label)
            yield first.cluster()
        group.add(label, value)
    if group.labels:
        yield group.cluster()


def _beside_a_code(label: Label, value: str, group: _Group) -> Label:
    """Return a label by the name of what it is where a code is named before it."""
    if label.name == _LOG_MESSAGE:
        return label._replace(name="Message")
    is_status = label.name == "Code" in group.values and _STATUS.fullmatch(value) is not None
    return label._replace(name="status") if is_status else label


NEXT_ELEMENT = lazy_regex(rb"\}\s*,\s*\{")
"""Where one object of a list ends and the next begins."""


_SIBLING = lazy_regex(
    rb"\}\s*,\s*(?:\\{0,3}[\"']([\w $./:-]{1,80})\\{0,3}[\"']|([\w$]{1,60}))\s*(?::|=>)\s*\{"
)
"""Where one object of a map ends and the next begins."""
_PART = lazy_regex(
    rb"(?i)\W*(?:(?:http|error|response|request)*_?(?:error|response|request|metadata|header|detail"
    rb"|cause|body|data|result|raw|meta|info|extra|context|field|attribute|payload|log)"
    rb"|interface_?result|common_?msg)s?\W*"
)
"""Names of objects that are parts of what is told of one error."""


_ITEM = lazy_regex(
    rb"""(?x)\\{0,3}["'](?:[^"'\\\r\n]*[./][^"'\\\r\n]*
    |(?i:items|files|objects|entries|keys|uploads|parts|tasks|jobs|children|results|steps|members))
    \\{0,3}["']\s*(?::|=>)\s*[\[{]"""
)
"""The name of an object that is one of many: what stands outside of it is of all of them."""


def next_object(text: bytes, start: int, end: int) -> int | None:
    """Return where the last object of a list or a map begins, or the one before it ends, or None.

    What stands above it is of another one, or of all of them.
    """
    if text.find(b"{", start, end) < 0:
        return None
    last = None
    for element in NEXT_ELEMENT.finditer(text, start, end):
        last = element.end()
    for sibling in _SIBLING.finditer(text, start, end):
        if not _PART.fullmatch(sibling[1] or sibling[2]):
            last = max(last or 0, sibling.end())
    for item in _ITEM.finditer(text, start, end):
        last = max(last or 0, item.end())
    return last


def _is_apart(text: bytes, above: int, at: int) -> bool:
    """Return whether a name is too far from the one above it, or behind the end of its object."""
    if at - above > _GAP or next_object(text, above, at) is not None:
        return True
    if text.find(b"}\n", above, at) < 0:
        return False
    return text.startswith(b'{"', text.rfind(b"\n", 0, above) + 1)


_STATUS = lazy_regex(r"[345][0-9]{2}")
"""What a client calls a code too, beside the service's own."""
_NO_ID = lazy_regex(rb"[A-Za-z]{1,12}[-_][0-9][0-9a-f]{0,3}|[a-z][0-9]{1,3}")
"""Names and numbers that programs give their own requests and hosts: `app-1`, `node-7`, `a1`."""
_NOTHING = frozenset({"", "null", "None", "undefined", "nil"})


class _Group:
    """Named values of one error, and those that are named again and may begin the next one's."""

    def __init__(self) -> None:
        self.values: dict[str, str] = {}
        self.labels: list[Label] = []
        self._pairs: list[tuple[Label, str]] = []
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
        if self._is_number_of_own(label, value):
            return False
        if (known[:3] != value[:3]) if label.name == "status" else (known != value):
            return True
        return label.name == "RequestId" and any(
            again.name in {"status", "Code", "Message"} for again, _ in self._again
        )

    def _is_number_of_own(self, label: Label, value: str) -> bool:
        """Return whether a code is named behind the number that a program has for the error."""
        known = self.values.get("Code", "")
        return label.name == "Code" and known[:3].isdigit() and value[:1].isupper()

    def add(self, label: Label, value: str) -> None:
        """Add a value; what is named again waits for what comes behind it."""
        if self._is_number_of_own(label, value):
            number = self.values.pop("Code")
            if _STATUS.match(number) and not number[3:4].isdigit():
                self.values.setdefault("status", number[:3])
        self.labels.append(label)
        self._pairs.append((label, value))
        if label.name not in self.values:
            self.values[label.name] = value
            self._again = []
        elif label.name in _IDS and self.values[label.name] == value:
            self._again = []  # the same id again: all above is of this error
        else:
            self._again.append((label, value))

    def parted(self, line: int, label: Label) -> tuple[_Group, _Group]:
        """Return the group, and the one that begins before `label`, which is of another error.

        Another request id has what stands on its own `line` before it for its own.
        """
        if label.name == "RequestId" and self.labels[0].start < line <= self.labels[-1].start:
            first, second = _Group(), _Group()
            for one, value in self._pairs:
                (first if one.start < line else second).add(one, value)
            if "RequestId" in first.values and "RequestId" not in second.values:
                return first, second
        return self, self.rest()

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


_IDS = frozenset({"RequestId", "HostId"})
_KEYS = frozenset({"Code", "RequestId"})
_TELLS_APART = frozenset({"Code", "RequestId", "status"})
