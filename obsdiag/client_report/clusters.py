"""Named values that stand close together, and so tell of one error."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from obsdiag.characters import as_text
from obsdiag.client_report.apart import is_behind_object, is_of_a_line_above
from obsdiag.client_report.error_head import another_begins, head_between
from obsdiag.client_report.labels import IDS, LOG_MESSAGE, labels
from obsdiag.client_report.status import is_other_item
from obsdiag.lazy_regex import lazy_regex
from obsdiag.records.lines import line_start
from obsdiag.words.known_codes import contradicts
from obsdiag.words.reason_phrases import STATUS_NAMES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from obsdiag.client_report.forms import Forms
    from obsdiag.client_report.labels import Label

_GAP = 700
"""Bytes between two names that still tell of one error."""
_MOST_AGAIN = 12
"""Names that are told again and wait for what comes behind them."""
_KEYS = frozenset({"Code", "RequestId"})
_TELLS_APART = frozenset({"Code", "RequestId", "status"})


class Cluster(NamedTuple):
    """Named values that tell of one error."""

    start: int
    end: int
    values: dict[str, str]


def clusters(
    text: bytes, start: int = 0, end: int | None = None, forms: Forms | None = None
) -> Iterator[Cluster]:
    """Yield the groups of named values that stand close to each other, amid `forms` of words."""
    group = _Group()
    for label in labels(text, start, end):
        if label.name == LOG_MESSAGE and "Code" not in group.values:
            continue
        value = as_text(label.value).strip()
        label = _beside_a_code(label, value, group)  # noqa: PLW2901 - the name is made out here
        if label.name == "status" and not value[:1].isdigit():
            value = STATUS_NAMES.get(value, "")  # else it is how it went, in words
        if value in _NOTHING:
            if label.name not in _KEYS:
                continue
            value = ""  # said to be nothing, which is something to be told apart
        if group.labels and (rest := _other_error(text, forms, group, label, value)) is not None:
            yield group.cluster()
            group = rest
        if value and group.values.get(label.name) == "" and _is_inner(text, group, label):
            del group.values[label.name]
        while group.is_full or group.contradicts(label, value):
            first, group = group.parted(_own_start(text, group, label), label)
            yield first.cluster()
        group.add(label, value)
    if group.labels:
        yield group.cluster()


def _other_error(
    text: bytes, forms: Forms | None, group: _Group, label: Label, value: str
) -> _Group | None:
    """Return the group of the error that a label is of, None where it may be of the one above.

    It stands apart, in a form of words whose code is not that of the group, or has another status.
    """
    last, code = group.labels[-1], value if label.name == "Code" else None
    if (
        _is_apart(text, last.end, label.start)
        or is_of_a_line_above(text, group.values, last.end, label.start)
        or (
            forms is not None
            and forms.part(last.start, label.start, group.values, code, is_id=last.name in IDS)
        )
    ):
        return _Group()
    return group.rest() if _is_of_other_status(text, group, label, value) else None


def _is_of_other_status(text: bytes, group: _Group, label: Label, value: str) -> bool:
    """Return whether a status is named on another line than a code that never has it."""
    other = {"status": "Code", "Code": "status"}.get(label.name)
    known = group.values.get(other or "", "")
    if other is None or not known or label.name in group.values:
        return False
    code, status = (known, value) if other == "Code" else (value, known)
    at = next(one.end for one in reversed(group.labels) if one.name == other)
    return contradicts(code, status) and text.find(b"\n", at, label.start) >= 0


def _own_start(text: bytes, group: _Group, label: Label) -> int:
    """Return where what tells of a label begins: its line, or the error's head that it is below.

    A line of a log above a head may name the request that the program itself was answering.
    """
    line = line_start(text, label.start)
    head = head_between(text, group.labels[0].end, line) if label.name == "RequestId" else None
    return line if head is None else head


def _is_inner(text: bytes, group: _Group, label: Label) -> bool:
    """Return whether a value is named deeper in the object in which its name was told as nothing.

    An exception may have no id of its own, and the fields of the answer below it.
    """
    start = group.labels[0].start
    between = text.rfind(b"{", start, label.start)
    is_open = text.find(b"}", start, label.start) < 0 <= between
    return is_open and text.find(b"\n", start, label.start) < 0


def _beside_a_code(label: Label, value: str, group: _Group) -> Label:
    """Return a label by the name of what it is where a code is named before it."""
    if label.name == LOG_MESSAGE:
        return label._replace(name="Message")
    is_second = label.name == "Code" and "Code" in group.values
    is_status = is_second and _STATUS.fullmatch(value) is not None
    return label._replace(name="status") if is_status else label


NEXT_ELEMENT = lazy_regex(rb"\}\s*,\s*\{")
"""Where one object of a list ends and the next begins."""
_PAIR = lazy_regex(rb"\s*(?:<<)?[\"'][\w-]{1,80}[\"'](?:>>)?\s*,")
"""How a header field begins in Erlang, where each is a pair of its own in braces."""


_SIBLING = lazy_regex(
    rb"\}\s*,\s*(?:\\{0,3}[\"']([\w $./:-]{1,80})\\{0,3}[\"']|([\w$]{1,60}))\s*(?::|=>)"
    rb"\s*(?:\[\s*)?\{"
)
"""Where one object of a map ends and the next begins, or a list of them."""
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
        if _PAIR.match(text, element.end()) is None:
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
    if is_other_item(text, above, above, at) or another_begins(text, above, at):
        return True
    if text.find(b"}\n", above, at) < 0:
        return False
    if is_behind_object(text, above, at):
        return True
    return text.startswith(b'{"', line_start(text, above))


_STATUS = lazy_regex(r"[345][0-9]{2}")
"""What a client calls a code too, beside the service's own."""
_NOTHING = frozenset({"", "null", "None", "undefined", "nil", "N/A", "n/a"})


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
        elif label.name in IDS and self.values[label.name] == value:
            self._again = []  # the same id again: all above is of this error
        else:
            self._again.append((label, value))

    def parted(self, line: int, label: Label) -> tuple[_Group, _Group]:
        """Return the group, and the one that begins before `label`, which is of another error.

        Another request id has what stands from its own `line` on for its own.
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
