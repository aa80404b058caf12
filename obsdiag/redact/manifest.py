"""Secrets in manifests of Kubernetes, whose names are anybody's: all that a `Secret` holds is one.

https://kubernetes.io/docs/concepts/configuration/secret/: `data` has values in base64,
`stringData` as they are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.lazy_regex import lazy_regex
from obsdiag.redact.name import Kind
from obsdiag.redact.span import Span
from obsdiag.redact.value import is_placeholder

if TYPE_CHECKING:
    from collections.abc import Iterator

REACH = 4 * 1024
"""Bytes before and behind its kind in which a manifest has its data."""
# Where another manifest begins, or says its kind: with neither, it is all one.
_DOCUMENT = lazy_regex(rb"(?:\A|\n)(?:---|[ ]{0,8}kind:)")
_DATA = lazy_regex(rb"(?:\A|\n)[ ]{0,20}(?:data|stringData):[ ]*\r?\n")
_ENTRY = lazy_regex(
    rb"[ \t]+[\w.-]{1,253}:[ ]*"
    rb"(?:[|>][-+0-9]{0,2}[ \t]*\r?\n(?P<block>([ \t]{2,})[^\r\n]+(?:\r?\n\2[^\r\n]*)*)"
    rb"|[\"']?(?P<value>[^\s\"'#][^\r\n\"']*)?[\"']?)[ \t]*(?:\r?\n|\Z)"
)
_JSON_DATA = lazy_regex(rb"\"(?:data|stringData)\"\s{0,9}:\s{0,9}\{([^{}]{0,8192})\}")
_JSON_VALUE = lazy_regex(rb":\s{0,9}\"((?:[^\"\\]|\\.)*+)\"")


def secret_values(text: bytes, _: bytes, at: int) -> Iterator[Span]:
    """Yield the values of the manifest of a `Secret` whose `kind` stands at an offset."""
    start, end = max(0, at - REACH), min(len(text), at + REACH)
    found = _DOCUMENT.finditer(text, start, end)
    marks = [mark.end() for mark in found if not mark.start() <= at < mark.end()]
    start = max((mark for mark in marks if mark <= at), default=start)
    end = min((mark for mark in marks if mark > at), default=end)
    spans = list(_in_json(text, start, end, at) if text[at - 1 : at] == b'"' else ())
    yield from spans or _in_yaml(text, start, end)


def _in_yaml(text: bytes, start: int, end: int) -> Iterator[Span]:
    for data in _DATA.finditer(text, start, end):
        at = data.end()
        while entry := _ENTRY.match(text, at, end):
            at = entry.end()
            for group in ("block", "value"):
                if entry[group] and not is_placeholder(entry[group]):
                    yield Span(*entry.span(group), Kind.KEY)


def _in_json(text: bytes, start: int, end: int, at: int) -> Iterator[Span]:
    """Yield those of the `data` that is nearest: a list has several objects."""
    found = list(_JSON_DATA.finditer(text, start, end))
    if not found:
        return
    data = min(found, key=lambda one: min(abs(one.start() - at), abs(one.end() - at)))
    for value in _JSON_VALUE.finditer(text, *data.span(1)):
        if not is_placeholder(value[1]):
            yield Span(*value.span(1), Kind.KEY)
