r"""Error documents in which each `<` is written otherwise: `&lt;Error&gt;`, `\u003cError\u003e`.

Pages and mails show a document's source so, Go's and Ruby's JSON has it so in each string, form
fields carry it percent-encoded, and editors of Markdown write `\<Error\>`.
"""

from __future__ import annotations

from binascii import a2b_base64
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote_to_bytes

from obsdiag.lazy_regex import lazy_regex
from obsdiag.text.string_literal import unescaped

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


class Escape(NamedTuple):
    """One way to write a document so that it is no markup."""

    opening: bytes
    """Pattern of what stands for `<`."""
    undo: Callable[[bytes], bytes]
    """Undoes one level of it."""


def _unreferenced(text: bytes) -> bytes:
    import html  # with its table of all references only where there are any

    return html.unescape(text.decode("utf-8", "replace")).encode()


_MARKDOWN = lazy_regex(rb"\\([!-/:-@\[-`{-~])")
"""A mark that Markdown is to leave alone (CommonMark 0.31, section 2.4)."""
ESCAPES = (
    Escape(rb"&(?:amp;){0,3}lt;", _unreferenced),
    Escape(rb"\\{1,7}(?:u003[cC]|x3[cC])", unescaped),
    Escape(rb"%(?:25){0,3}3[cC]", unquote_to_bytes),
    Escape(rb"\\<", lambda text: _MARKDOWN.sub(rb"\1", text)),
)
"""How documents are escaped, each up to four times."""
MOST_LEVELS = 4
_ROOTS = (b"Error", b"DeleteResult")
_ROOT = rb"(?:" + rb"|".join(_ROOTS) + rb")"
_OPENINGS = tuple(lazy_regex(one.opening + _ROOT + rb"[&\\% ]") for one in ESCAPES)
"""The start of a document, by how it is escaped."""
_TRACE = lazy_regex(rb"lt;|u003|x3|3[Cc]|\\<")
"""Without one of these there is nothing to look for."""
_BASE64_TRACES = (b"PD94bWwg", b"PEVycm9y")
_ENDS = tuple(
    {
        root: lazy_regex(rb"(?:" + one.opening + rb")(?:\\{0,7}/|%(?:25){0,3}2[fF])" + root)
        for root in _ROOTS
    }
    for one in ESCAPES
)
"""The end of a document, by how it is escaped and what its root is called."""
BASE64_SIGN = rb"(?:PD94bWwg|PEVycm9y)[0-9A-Za-z+/]"
"""How base64 of a document begins: with a declaration or an `<Error`, with a byte order mark or
not. Proxies of cloud functions put a body so that is not known to be text."""
_BASE64 = lazy_regex(
    rb"(?:77u/)?(?:PD94bWwg|PEVycm9y)(?:[0-9A-Za-z+/]|\\{1,2}[rn]|\r?\n){40,20000}={0,2}"
)
_BASE64_BREAK = lazy_regex(rb"\\{1,2}[rn]|\s")
_BARE = lazy_regex(rb"<" + _ROOT + rb"[\s>]")
_END = lazy_regex(rb"</" + _ROOT + rb"\s*>(?!\s*<)")
_CLOSING = 24
"""Bytes behind the last name in which what stands for `>` ends."""


class Escaped(NamedTuple):
    """A document, and where it stands."""

    start: int
    end: int
    document: bytes


def escaped_documents(text: bytes, start: int, end: int) -> Iterator[Escaped]:
    """Yield the error documents that are escaped in a stretch of text, those of one kind in order.

    One without its end goes as far as its line.
    """
    for trace in _BASE64_TRACES:
        if text.find(trace, start, end) >= 0:
            yield from _in_base64(text, start, end)
            break
    if _TRACE.search(text, start, end) is None:
        return
    for escape, opening, endings in zip(ESCAPES, _OPENINGS, _ENDS, strict=True):
        done, endless = start, set()
        for found in opening.finditer(text, start, end):
            at, inside = found.span()
            if at < done:
                continue
            root = next(one for one in _ROOTS if one in found[0])
            last = None if root in endless else endings[root].search(text, inside, end)
            if last is None:  # and those below it have no end either
                endless.add(root)
                done = limit = _line_end(text, inside, end)
            else:
                done, limit = last.end(), min(last.end() + _CLOSING, end)
            document = _document(text[at:limit], escape)
            if document is not None:
                yield Escaped(at, done, document)


def _in_base64(text: bytes, start: int, end: int) -> Iterator[Escaped]:
    """Yield the error documents that stand in base64, those that were cut as far as they go."""
    for found in _BASE64.finditer(text, start, end):
        packed = _BASE64_BREAK.sub(b"", found[0]).rstrip(b"=")
        raw = a2b_base64(packed[: len(packed) // 4 * 4] + _padded(packed))
        document = raw.find(b"<Error")
        if document >= 0:
            yield Escaped(*found.span(), raw[document:])


def _padded(packed: bytes) -> bytes:
    """Return the last digits of base64 with their padding; one digit alone says nothing."""
    rest = packed[len(packed) // 4 * 4 :]
    return rest + b"=" * (4 - len(rest)) if len(rest) > 1 else b""


def _line_end(text: bytes, at: int, end: int) -> int:
    line = text.find(b"\n", at, end)
    return end if line < 0 else line


def _document(raw: bytes, escape: Escape) -> bytes | None:
    """Return a document as it was before it was escaped, once or several times."""
    for _ in range(1 + MOST_LEVELS):
        if _BARE.match(raw):
            end = _END.search(raw)
            return raw if end is None else raw[: end.end()]
        raw = escape.undo(raw)
    return None
