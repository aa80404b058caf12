"""Secrets that a shell hands to the standard input of a command: `echo SECRET | wg pubkey`.

What reads its secret there says so by its name or an option; the secret stands before the bar, or
behind `<<<`. https://docs.docker.com/reference/cli/docker/login/, wg(8), chpasswd(8), sudo(8).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.lazy_regex import lazy_regex
from obsdiag.redact.name import Kind
from obsdiag.redact.prefilter import SignWord
from obsdiag.redact.span import Finder, Span
from obsdiag.redact.value import is_placeholder

if TYPE_CHECKING:
    from collections.abc import Iterator

_READERS = {
    "password-stdin": Kind.PASSWORD,
    "chpasswd": Kind.PASSWORD,
    "passwd --stdin": Kind.PASSWORD,
    "sudo -s ": Kind.PASSWORD,
    "smbpasswd ": Kind.PASSWORD,
    "htpasswd -i": Kind.PASSWORD,
    "kinit ": Kind.PASSWORD,
    "cryptsetup ": Kind.PASSWORD,
    "pass stdin": Kind.PASSWORD,
    "pass:stdin": Kind.PASSWORD,
    "passphrase-fd 0": Kind.PASSWORD,
    "rclone obscure ": Kind.PASSWORD,
    "wg pubkey": Kind.KEY,
    "private-key /dev/stdin": Kind.KEY,
    "encrypt_string ": Kind.KEY,
    "secret create ": Kind.KEY,
    "secrets create ": Kind.KEY,
    "secrets versions add ": Kind.KEY,
    "secret put ": Kind.KEY,
    "secret set ": Kind.KEY,
    "secrets set ": Kind.KEY,
    "vault login -": Kind.TOKEN,
    "with-token": Kind.TOKEN,
    "token-stdin": Kind.TOKEN,
}
_MAX_LINE = 4096
_TYPED = (
    rb"(?:\\?\"([^\"\r\n\\]{1,4096})|'([^'\r\n]{1,4096})|([^\s\"'|;&<>()]{1,4096}))(?:\\?[\"'])?"
)
_BEFORE = lazy_regex(
    rb"\b(?:echo|printf)[ ](?:-\w{1,3}[ ]|[\"']?%[sb](?:\\n)?[\"']?[ ]){0,3}[ ]{0,4}"
    + _TYPED
    + rb"[ \t]*(?:\|[^|;&\r\n]*){1,3}\Z"
)
_BEHIND = lazy_regex(rb"[^|<\r\n]{0,400}<<<[ ]?" + _TYPED)


def _typed_into(kind: Kind) -> Finder:
    def find(text: bytes, _: bytes, at: int) -> Iterator[Span]:
        start = text.rfind(b"\n", max(0, at - _MAX_LINE), at) + 1
        found = _BEFORE.search(text, max(start, at - _MAX_LINE), at) or _BEHIND.match(text, at)
        if found is None or found.lastindex is None:
            return
        begin, end = found.span(found.lastindex)
        if is_placeholder(text[begin:end]):
            return
        colon = text.find(b":", begin, end)
        if kind is Kind.PASSWORD and begin < colon < end - 1 and text.startswith(b"chpasswd", at):
            begin = colon + 1  # the account's name
        yield Span(begin, end, kind)

    return find


def typed_words() -> Iterator[SignWord[Finder]]:
    """Yield the words by which these are found."""
    for reader, kind in _READERS.items():
        yield SignWord(reader.encode(), _typed_into(kind))
