"""The web page that a client shows behind a status: what answered it was no store.

A proxy's page, a filter's or a portal's. Stores answer their interface with a document or with
nothing; the page that they keep for browsers names a code, and is read as any text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.lazy_regex import lazy_regex

if TYPE_CHECKING:
    from obsdiag.client_report.found import Report

LONGEST = 4 * 1024
"""Bytes of a page that are shown: clients cut it sooner."""
_BEGINS = lazy_regex(rb"(?i)<!doctype html\b|<html\b")
_BETWEEN = lazy_regex(rb"[^\r\n<>]{0,200}(?:\r?\n[ \t]{0,40}){0,2}")
"""The rest of the report's line, and what leads to a page on it or below it."""
_END = lazy_regex(rb"(?i)</html>")
_BLANK = lazy_regex(rb"\r?\n[ \t]*\r?\n")
OF_THE_SERVICE = (b"RequestId", b"Request Id", b"Request ID", b"<Code>", b"Code:")
"""What a page has that the service itself wrote."""
_OF_A_STORE = ("Code", "RequestId", "HostId")


def answered_page(text: bytes, end: int, report: Report, said: dict[str, str]) -> bytes:
    """Return the page that stands in a report of a status alone, or right behind, or nothing."""
    if "status" not in said or any(said.get(name) for name in _OF_A_STORE):
        return b""
    found = _BEGINS.search(text, report.start, report.end)
    if found is None and (between := _BETWEEN.match(text, report.end, end)) is not None:
        found = _BEGINS.match(text, between.end(), end)
    if found is None:
        return b""
    begins, last = found.start(), min(end, found.start() + LONGEST)
    closed = _END.search(text, begins, last) or _BLANK.search(text, begins, last)
    page = text[begins : closed.end() if closed is not None else last]
    return b"" if any(sign in page for sign in OF_THE_SERVICE) else page
