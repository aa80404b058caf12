"""What a record names beside an error that was read by its shape: code, message, ids."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.characters import as_text
from obsdiag.client_report.any_status import reason_behind
from obsdiag.client_report.labels import IDS, labels
from obsdiag.lazy_regex import lazy_regex

if TYPE_CHECKING:
    from obsdiag.client_report.found import Report

CODE = lazy_regex(r"[A-Z][a-z0-9]+(?:[A-Z]+[a-z0-9]*)+")
"""How codes look: words without spaces, each with a capital."""


def with_named(text: bytes, report: Report, start: int, end: int) -> Report:
    """Return the one report of a record with the values that the record names and it lacks."""
    named: dict[str, set[str]] = {}
    others = False
    for label in labels(text, start, end):
        if label.name in _NAMED:
            named.setdefault(label.name, set()).add(as_text(label.value).strip())
        elif label.name == "status" and label.value[:1].isdigit():
            others |= as_text(label.value[:3]) != report.values.get("status", "")
    if others:  # another answer, whose ids may be those
        named = {name: said for name, said in named.items() if name not in IDS}
    values = {name: said.pop() for name, said in named.items() if len(said) == 1}
    values = {name: value for name, value in values.items() if not _NOTHING.fullmatch(value)}
    if not CODE.fullmatch(values.get("Code", "")):
        values.pop("Code", None)
    if not _is_the_stores(values, report):
        values.pop("Message", None)
    shown = text[start:end]
    if (code := _ERROR_CODE.search(shown)) is not None:
        values |= {"Code": as_text(code[1]), "Message": as_text(code[2]).strip()}
    if b"qini" in shown:
        values |= _of_kodo(shown)
    return report._replace(values=values | report.values)


def _is_the_stores(values: dict[str, str], report: Report) -> bool:
    """Return whether a message that a record names is the store's: programs name their own so."""
    said = values.get("Message", "")
    if not reason_behind(said.encode()) or report.values.get("status", "-") in said:
        return False
    return bool(values.keys() & {"Code", "RequestId", "HostId"} or "Code" in report.values)


_NAMED = frozenset({"Code", "Message", "RequestId", "HostId"})
_NOTHING = lazy_regex(r"(?i)\W*(?:null|nil|none|undefined|unknown)?\W*")
_ERROR_CODE = lazy_regex(
    rb"\berror=([A-Z][a-z]+(?:[A-Z][a-z0-9]+)+) error_description="
    rb"([A-Z][^\r\n=`\"]{3,400}[^\r\n=`\"\s])"
)
"""How blobfile names a code and its message."""


def _of_kodo(shown: bytes) -> dict[str, str]:
    """Return what Qiniu's SDKs name: their request id, in letters of either case, and the error."""
    values = {}
    for name, form in (("RequestId", _KODO_ID), ("Message", _KODO_ERROR)):
        if (said := form.search(shown)) is not None:
            values[name] = as_text(said[1]).strip()
    return values


_KODO_ID = lazy_regex(rb"\breqId: ?([0-9A-Za-z_-]{8,40})\b")
_KODO_ERROR = lazy_regex(rb"[,{ ]\"?error\"?: ?\"?([a-z][a-z ,.']{3,200})\"?[},]")
