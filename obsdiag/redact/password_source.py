"""Where programs take a password from: pppd's files of secrets, and commands that print one.

Fields of `chap-secrets` and `pap-secrets` are client, server, secret and addresses (pppd(8),
“Authentication”); restic, rclone and BorgBackup run a command that is to print the password.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from obsdiag.lazy_regex import lazy_regex
from obsdiag.redact.name import Kind
from obsdiag.redact.prefilter import SignWord
from obsdiag.redact.span import Finder, Span
from obsdiag.redact.value import is_mixed_up, is_placeholder

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORD = rb"(?:\"[^\"\r\n]{0,256}\"|[^\s\"'#]{1,256})"
_ROW = lazy_regex(
    rb"[ \t]{0,20}" + _WORD + rb"[ \t]{1,20}" + _WORD + rb"[ \t]{1,20}"
    rb"(?:\"([^\"\r\n]{1,512})\"|([^\s\"'#]{1,512}))(?:[ \t]{1,20}(?:[*-]|!?[\d.:/]{2,60})){0,8}"
    rb"[ \t]{0,20}\r?(?=\n|\Z)"
)
_TUNNEL = lazy_regex(
    rb"[ \t]{0,20}" + _WORD + rb"[ \t]{1,20}\"?(?:pptpd|x?l2tpd|pppoe(?:-server)?)\"?[ \t]{1,20}"
    rb"(?:\"([^\"\r\n]{1,512})\"|([^\s\"'#]{1,512}))[ \t]{1,20}(?:\*|\d{1,3}(?:\.\d{1,3}){3})"
    rb"[ \t]{0,20}\r?(?=\n|\Z)"
)
_BESIDE = lazy_regex(rb"[ \t]*(?:#[^\n]*)?\r?\Z")
"""A comment or nothing, between the rows of a file."""
_MAX_ROWS, _MAX_LINE = 2000, 2048
_PRINTED = lazy_regex(
    rb"pass(?:word|phrase|wd)?[_-]?command[\"']?[ ]{0,3}[=: ,][ ]{0,3}(?:\\?[\"'\[]){0,3}[ ]{0,3}"
    rb"(?:sh -c [\"']{1,2})?(?:/(?:usr/)?bin/)?"
    rb"(?:echo(?: -[neE]{1,3})?|printf(?: [\"']?%s(?:\\{1,2}n)?[\"']?)?)[ ]{1,3}"
    rb"\\?(?:\"([^\"\r\n\\]{1,512})|'([^'\r\n\\]{1,512})|([^\s\"'\\|;&)]{1,512}))",
    re.IGNORECASE,
)


def _rows_below(text: bytes, _: bytes, at: int) -> Iterator[Span]:
    """Yield the secrets of the rows below the comment at the head of the file."""
    at = text.find(b"\n", at, at + _MAX_LINE)
    for _row in range(_MAX_ROWS):
        if at < 0:
            return
        end = text.find(b"\n", at + 1, at + _MAX_LINE)
        line = text[at + 1 : end if end >= 0 else at + _MAX_LINE]
        if (row := _ROW.match(text, at + 1)) is not None:
            yield from _secret(row)
        elif _BESIDE.match(line) is None:
            return
        at = end


def _tunnel(text: bytes, _: bytes, at: int) -> Iterator[Span]:
    """Yield the secret of a row that names the server of a tunnel, wherever it stands."""
    start = text.rfind(b"\n", max(0, at - _MAX_LINE), at) + 1
    row = _TUNNEL.match(text, start)
    if row is not None and (row[1] or is_mixed_up(row[2])):
        yield from _secret(row)


def _printed(text: bytes, _: bytes, at: int) -> Iterator[Span]:
    found = _PRINTED.match(text, at)
    if found is not None and not found[found.lastindex or 0].startswith((b"$", b"`")):
        yield from _secret(found)


def _secret(found: re.Match[bytes]) -> Iterator[Span]:
    group = found.lastindex or 0
    value = found[group]
    if not is_placeholder(value):
        yield Span(*found.span(group), Kind.PASSWORD)


def password_source_words() -> Iterator[SignWord[Finder]]:
    """Yield the words by which these are found."""
    for using in (b"authentication using chap", b"authentication using pap"):
        yield SignWord(using, _rows_below, before=rb"[^\n]{0,80}\n")
    yield SignWord(b"secret", _rows_below, before=rb"[ \t]{1,20}ip addresses")
    for server in (b"pptpd", b"l2tpd", b"pppoe"):
        yield SignWord(server, _tunnel, before=rb"(?:-server)?\"?[ \t]")
    for name in (b"password", b"passwd", b"passphrase", b"pass"):
        for joint in (b"-", b"_", b""):
            yield SignWord(name + joint + b"command", _printed)
