"""What the fields of a finding are called, and in which order they are read."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

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
    ("time", noop("Field", "Time")),
    ("host_id", noop("Field", "Host id")),
)
_ORIGINS = {
    "url": noop("Field", "from the URL"),
    "resource": noop("Field", "from the resource"),
    "date-header": noop("Field", "from the Date header"),
    "request-id": noop("Field", "from the request id"),
}


class ShownField(NamedTuple):
    """One value of a finding, masked where it is secret."""

    label: str
    value: str
    prose: bool = False
    """Whether it is a sentence; anything else is an identifier."""
    origin: str = ""
    """What it was inferred from; empty where it stands in the error itself."""


def fields(finding: Finding) -> tuple[ShownField, ...]:
    """Return what a finding says, known fields first, then the error's own elements."""
    from obsdiag.record import record

    return recorded_fields(record(finding))


def recorded_fields(record: Mapping[str, object]) -> tuple[ShownField, ...]:
    """Return what the record of a finding says, in the same order."""
    known = [
        ShownField(
            _translated(label),
            str(value),
            prose=name == "message",
            origin=_origin(record.get(f"{name}_origin")),
        )
        for name, label in _LABELS
        if (value := record.get(name))
    ]
    own = record.get("fields")
    extra = own.items() if isinstance(own, dict) else ()
    told = {field.value for field in known}
    known += [ShownField(visible(name), str(v)) for name, v in extra if v and str(v) not in told]
    return tuple(known[:MAX_FIELDS])


def _origin(name: object) -> str:
    return _translated(_ORIGINS[name]) if isinstance(name, str) and name in _ORIGINS else ""


def _translated(text: str) -> str:
    return QCoreApplication.translate("Field", text)
