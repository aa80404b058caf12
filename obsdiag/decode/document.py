"""Error documents, XML or JSON, whole or torn, to their elements.

XML goes through lxml without DTD, entities or network, and with recovery: a
document that was cut or broken still shows what stands before the break.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from obsdiag.decode.element import NO_DOCUMENT, NO_REMARKS, Document, ErrorElement
from obsdiag.decode.shortened import gap_in
from obsdiag.decode.xmltree import MAX_FIELDS, reader, salvaged, values_of
from obsdiag.lazy_regex import lazy_regex
from obsdiag.model import Remark

if TYPE_CHECKING:
    from lxml import etree

MAX_ERRORS = 10_000
"""Errors of one document that are kept: a multi-object delete names at most 1,000 keys."""

_ERROR_TAG = lazy_regex(rb"<(?:[A-Za-z_][\w.-]*:)?Error(?=[\s>/])")
_LAST_TAG = lazy_regex(rb"<([A-Za-z_][\w:.-]*)>?[^<]*$")
_ROOT = lazy_regex(rb"<((?:[A-Za-z_][\w.-]*:)?)([A-Za-z_][\w.-]*)")

_CLOSING = lazy_regex(rb"[\w:.-]+\s*>")
_LINE_END = lazy_regex(rb"\r?\n")
_BARE_AMPERSAND = lazy_regex(rb"&(?!#?[A-Za-z0-9]{1,10};)")
"""An ampersand that a server has not escaped: a parser that recovers loses what stands around."""
_LISTED = lazy_regex(rb"<li>\s*([A-Z][A-Za-z]{2,40}): ([^<]{0,2000})</li>")
"""What static website hosting makes of an error document: a page with its elements as a list."""
_FIRST = lazy_regex(rb"\s*([<{\[]?)")


def read_document(body: bytes) -> Document:
    """Return the errors that `body` shows; none where it is no error document."""
    first = body[:1] if body[:1] == b"<" else _first(body)
    if first == b"{":
        from obsdiag.decode.jsondocument import read_json

        return read_json(body, read_document)
    start = body.find(b"<")
    if start < 0:
        return NO_DOCUMENT
    if body.startswith(b"<?xml", start):  # the text is UTF-8 by now, whatever it declares
        start = max(start, body.find(b"?>", start) + 2)
    if (
        b"<!DOCTYPE" not in body
        and (tree := reader().strictly(body[start:] if start else body)) is not None
    ):
        return _whole(tree, body, start)
    return _mended(body, start)


def _first(body: bytes) -> bytes:
    match = _FIRST.match(body)
    return match[1] if match else b""


def _whole(tree: etree._Element, body: bytes, start: int) -> Document:
    """Return what a well-formed document shows."""
    tag = str(tree.tag)
    name = tag.rpartition("}")[2]
    if name == "Error":
        flat = {str(child.tag): (child.text or "").strip() for child in tree}
        simple = len(flat) <= MAX_FIELDS and b"xmlns" not in body and b"/>" not in body
        if simple and body.count(b"</", start) == len(flat) + 1:
            return Document((ErrorElement(flat, start),), NO_REMARKS, name)
        remarks: set[Remark] = set()
        error = ErrorElement(values_of(tree, remarks, None), start)
        return Document((error,), frozenset(remarks), name)
    if name == "DeleteResult":
        return _many(tree, body[start:], start, set(), None)
    return _page(body, name)


def _page(body: bytes, name: str) -> Document:
    """Return what a page shows that lists the elements of an error document."""
    listed = list(_LISTED.finditer(body)) if b"<li>Code: " in body else []
    values = {item[1].decode(): _text(item[2]) for item in listed[:MAX_FIELDS]}
    if "RequestId" not in values:
        return Document((), NO_REMARKS, name)
    return Document((ErrorElement(values, listed[0].start()),), NO_REMARKS, name)


def _text(raw: bytes) -> str:
    from html import unescape  # with its table of all references only where there is a page

    return unescape(raw.decode("utf-8", "replace")).strip()


def _mended(body: bytes, start: int) -> Document:
    """Return what a document shows that is cut, broken, or has more around it."""
    root = _ROOT.search(body, start)
    remarks: set[Remark] = set()
    if b"<!DOCTYPE" in body:
        body, refused = _without_doctype(body)
        remarks.add(Remark.DTD_REFUSED)
        root = _ROOT.search(body, start if not refused else min(start, body.find(b"<")))
    if root is None or root[2] not in (b"Error", b"DeleteResult"):
        return _page(body, "" if root is None else root[2].decode())
    name = root[2].decode()
    start = root.start()
    end = body.rfind(b"</" + root[1] + root[2], start)
    closing = _CLOSING.match(body, end + 2) if end >= 0 else None
    end = 0 if closing is None else closing.end()
    xml = body[start : end or len(body)]
    if end and (gap := gap_in(xml)) is not None and reader().strictly(xml) is None:
        xml, end = xml[: gap.start], 0
    if not end:
        remarks.add(Remark.BODY_CUT)
    tree = _tree(xml, remarks, is_whole=end > 0)
    if tree is None:
        return Document((), frozenset(remarks), name)
    cut = None if end else _cut_element(xml)
    if name == "DeleteResult":
        return _many(tree, xml, start, remarks, cut)
    values = values_of(tree, remarks, cut)
    if Remark.XML_BROKEN in remarks:
        values = salvaged(xml) | values
    return Document((ErrorElement(values, start),), frozenset(remarks), name)


def _tree(xml: bytes, remarks: set[Remark], *, is_whole: bool) -> etree._Element | None:
    """Return the tree of a document, mended as little as it takes; None where there is none."""
    if not is_whole:
        return reader().recovered(xml)
    tree = reader().strictly(xml)
    if tree is None and b"\n" in xml:
        tree = reader().strictly(_LINE_END.sub(b"", xml))  # a terminal broke it at its width
    if tree is None:
        remarks.add(Remark.XML_BROKEN)
        tree = reader().strictly(_BARE_AMPERSAND.sub(b"&amp;", xml))
    return reader().recovered(xml) if tree is None else tree


def _many(
    tree: etree._Element, xml: bytes, start: int, remarks: set[Remark], cut: str | None
) -> Document:
    """Return the per-key errors of a multi-object delete."""
    elements = _error_children(tree)
    last = elements[-1] if elements else None
    if len(elements) == MAX_ERRORS:
        remarks.add(Remark.BODY_TOO_LARGE)
    errors = tuple(
        ErrorElement(values_of(element, remarks, cut if element is last else None), start + offset)
        for element, offset in zip(elements, _offsets(xml, len(elements)), strict=True)
    )
    return Document(errors, frozenset(remarks), "DeleteResult")


def _error_children(tree: etree._Element) -> list[etree._Element]:
    found = []
    for child in tree:
        tag: Any = child.tag
        if type(tag) is str and tag.rpartition("}")[2] == "Error":
            found.append(child)
            if len(found) == MAX_ERRORS:
                break
    return found


def _offsets(xml: bytes, count: int) -> list[int]:
    """Return where each of `count` `<Error>` elements starts."""
    found = [match.start() for match in _ERROR_TAG.finditer(xml)][:count]
    return found + [0] * (count - len(found))


def _cut_element(xml: bytes) -> str | None:
    """Return the name of the element in whose text the document breaks off, or None."""
    last = _LAST_TAG.search(xml, max(0, xml.rfind(b"<")))
    return None if last is None else last[1].rpartition(b":")[2].decode()


def _without_doctype(xml: bytes) -> tuple[bytes, bool]:
    """Return the document without its DTD: nothing in it is ever declared or fetched."""
    start = xml.find(b"<!DOCTYPE")
    if start < 0:
        return xml, False
    subset, end = xml.find(b"[", start), xml.find(b">", start)
    if 0 <= subset < end:
        end = xml.find(b">", max(xml.find(b"]", subset), subset))
    return xml[:start] + (xml[end + 1 :] if end >= 0 else b""), True
