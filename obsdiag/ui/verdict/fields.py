"""What the fields of a finding are called, and in which order they are read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from obsdiag.named_tuple import NamedTuple
from obsdiag.ui.translation import noop
from obsdiag.visible import visible

if TYPE_CHECKING:
    from collections.abc import Mapping

    from obsdiag.model import Finding

MAX_FIELDS = 40
"""Fields that are shown; a capture may bring any number of elements of its own."""

_LABELS = (
    ("message", noop("Field", "Message")),
    ("request_id", noop("Field", "Request id")),
    ("bucket", noop("Field", "Bucket")),
    ("key", noop("Field", "Key")),
    ("resource", noop("Field", "Resource")),
    ("method", noop("Field", "Method")),
    ("url", noop("Field", "URL")),
    ("client", noop("Field", "Client")),
    ("answered_by", noop("Field", "Answered by")),
    ("time", noop("Field", "Time")),
    ("host_id", noop("Field", "Host id")),
)
_ORIGINS = {
    "url": noop("Field", "from the URL"),
    "resource": noop("Field", "from the resource"),
    "date-header": noop("Field", "from the Date header"),
    "server-time": noop("Field", "from ServerTime"),
    "request-id": noop("Field", "from the request id"),
}
_RESPONDERS = {
    "service": noop("Field", "the service"),
    "other-store": noop("Field", "another store"),
    "between": noop("Field", "between the client and the service"),
    "client": noop("Field", "nothing was sent"),
}
"""What the kinds of those who answer are called."""


class ShownField(NamedTuple):
    """One value of a finding, masked where it is secret."""

    label: str
    value: str
    prose: bool = False
    """Whether it is a sentence; anything else is an identifier."""
    origin: str = ""
    """What it was inferred from, or what kind it is of; empty where it stands in the error."""


def fields(finding: Finding) -> tuple[ShownField, ...]:
    """Return what a finding says, known fields first, then the error's own elements."""
    from obsdiag.record import record

    return recorded_fields(record(finding))


def recorded_fields(record: Mapping[str, object]) -> tuple[ShownField, ...]:
    """Return what the record of a finding says, in the same order."""
    known = [
        ShownField(_translated(label), value, prose=name == "message", origin=origin)
        for name, label in _LABELS
        for value, origin in (_told(record, name),)
        if value
    ]
    own = record.get("fields")
    extra = own.items() if isinstance(own, dict) else ()
    told = {field.value for field in known}
    known += [ShownField(visible(name), str(v)) for name, v in extra if v and str(v) not in told]
    return tuple(known[:MAX_FIELDS])


def responder_words(kind: str) -> str:
    """Return what a kind of those who answer is called; '' for one that is not known."""
    return _translated(_RESPONDERS.get(kind, ""))


def _told(record: Mapping[str, object], name: str) -> tuple[str, str]:
    """Return a value of a record, and what is said beside it."""
    value = record.get(name)
    if isinstance(value, dict):  # who answered: a name, and of which kind it is
        kind = str(value.get("kind"))
        return str(value.get("name") or ""), responder_words(kind)
    return str(value or "").removeprefix("//"), _origin(record.get(f"{name}_origin"))


def _origin(name: object) -> str:
    return _translated(_ORIGINS[name]) if isinstance(name, str) and name in _ORIGINS else ""


def _translated(text: str) -> str:
    return QCoreApplication.translate("Field", text)
