"""Reports of clients that name their values, out of the groups of values that stand together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.characters import as_text
from obsdiag.client_report.clusters import Cluster, clusters
from obsdiag.client_report.found import UNHEARD, Report
from obsdiag.client_report.message_end import KNOWN_STARTS
from obsdiag.client_report.nested_error import nested_errors
from obsdiag.lazy_regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from obsdiag.client_report.forms import Forms

_ERRORS = lazy_regex(rb"""\bErrors?["']?[ ]?(?::|=>?)[ ]?\[""")
"""How a client begins the list of what a multi-object delete could not delete."""
_KEY = lazy_regex(rb"""\b[Kk]ey["']?[ ]?(?::|=>?)[ ]?["']([^"'\r\n]{1,1024})["']""")
_OF_THE_ANSWER = ("RequestId", "HostId", "status")
_ITEM = 400
"""Bytes between two errors of one list."""
_ERROR_FIELD = lazy_regex(
    rb"""[ ,]{1,2}["']?err(?:or)?["']?[ ]?[=:][ ]?"""
    rb"""\"(?P<said>[A-Z](?:[^"\\\r\n:]|:(?![ ])){5,400})\""""
)
"""A field of structured logs that says why, as the service does: a sentence, and no chain of what
called what, whose parts are parted by colons (Go's `%w`)."""


def labelled(text: bytes, start: int, end: int, forms: Forms) -> Iterator[Report]:
    """Yield what is reported by name in a stretch of text with these forms of words, in order."""
    done = start
    for nested in nested_errors(text, start, end):
        if nested.record_start >= done:
            yield from _labelled(text, done, nested.record_start, forms)
        yield from _labelled(text, nested.start, nested.end, forms)
        done = nested.record_end
    yield from _labelled(text, done, end, forms)


def _labelled(text: bytes, start: int, end: int, forms: Forms) -> Iterator[Report]:
    """Yield what is reported by name in a stretch of text, in order.

    The errors of a multi-object delete stand in a list inside the answer, whose ids are theirs.
    """
    answer: dict[str, str] = {}
    above = start
    for cluster in clusters(text, start, end, forms):
        values = _parted(cluster)
        if not {"Code", "RequestId"} & values.keys():
            answer = {}
        elif "Code" not in values:
            answer = {name: values[name] for name in _OF_THE_ANSWER if name in values}
        elif "RequestId" in values:
            answer = {}
        elif answer and _is_item(text, above, cluster):
            opening = max(above, text.rfind(b"{", above, cluster.start))
            key = _KEY.search(text, opening, cluster.start)
            values = answer | ({"Key": as_text(key[1])} if key else {}) | values
        else:
            answer = {}
        if "Code" in values and "Message" not in values and (said := _field(text, cluster)):
            values["Message"] = said
        above = cluster.end
        yield Report(cluster.start, cluster.end, UNHEARD, values)


def _is_item(text: bytes, above: int, cluster: Cluster) -> bool:
    """Return whether an error begins a list of them, or goes on with one."""
    between = text[above : cluster.start]
    if b"\n\n" in between:
        return False
    return _ERRORS.search(between) is not None or (
        len(between) < _ITEM and between.strip()[:1] in (b"}", b",") and b"{" in between
    )


def _field(text: bytes, cluster: Cluster) -> str:
    """Return what the field of an error says that stands amid a group of values, or behind it."""
    found = _ERROR_FIELD.search(text, cluster.start, cluster.end)
    found = found or _ERROR_FIELD.match(text, cluster.end)
    said = b"" if found is None else found["said"]
    return as_text(said) if said.endswith(b".") or said.startswith(KNOWN_STARTS) else ""


def _parted(cluster: Cluster) -> dict[str, str]:
    """Return a group's values with `403 Forbidden` parted."""
    values = dict(cluster.values)
    status, _, reason = values.get("status", "").partition(" ")
    if reason:
        values["status"] = status
        values.setdefault("reason", reason)
    return values
