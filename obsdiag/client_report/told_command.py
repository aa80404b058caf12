"""The request that an answer is for, by the command that was typed above it.

People paste what they typed with what it printed. The options are those of the manuals of curl,
wget, HTTPie and PowerShell; `Request URL:` is the headers tab of browsers' developer tools.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.characters import as_text
from obsdiag.headers import NO_HEADERS
from obsdiag.lazy_regex import lazy_regex
from obsdiag.model import Request

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

MOST = 8 * 1024
"""Bytes above an answer in which its command is looked for."""
MOST_BETWEEN = 20
"""Lines between a command and its answer: curl's meter, wget's talk, an empty one."""

_COMMAND = lazy_regex(
    rb"(?m)^(?:[^\r\n<]{0,120}?(?:[$#>%]|COMMAND=\")[ \t]?)?"
    rb"(?P<name>curl|wget|Invoke-WebRequest|Invoke-RestMethod|iwr|irm|https?|xh)(?:\.exe)?[ \t]+"
    rb"(?P<rest>(?:[^\r\n]*[\\^`][ \t]*\r?\n(?:More\? )?){0,40}[^\r\n]*)"
)
"""A command at a prompt, or on a line of its own, with the lines on which it goes on."""
_DEVELOPER_TOOLS = lazy_regex(
    rb"(?m)^[ \t]*Request URL:?\s{1,4}(?P<url>https?://\S{1,2000})\s{1,4}"
    rb"Request Method:?\s{1,4}(?P<method>[A-Z]{3,7})\b"
)
_WGET_TALK = lazy_regex(rb"(?m)^--[0-9-]{10} [0-9:]{8}--  (?P<url>https?://\S{1,2000})")
_NEXT_ANSWER = lazy_regex(rb"(?m)^[<\s]{0,4}HTTP/[0-9]|<Error>|^[^\s<>]{0,80}[$#>%] ?[a-z]")
"""What tells that something else stands between a command and an answer."""
_GOES_ON = lazy_regex(rb"\^(?=[\"'&^%])|[\\^`][ \t]*\r?\n(?:More\? )?")
_ADDRESS = lazy_regex(rb"(?i)(?<![\w=])https?://[\w\[][^\s\"'`<>|\\^]{2,2000}")
_METHOD = lazy_regex(
    rb"(?:^|[ \t])(?:-[a-zA-Z]{0,6}X|--request|--method|-Method)[ \t=]*[\"']?([A-Za-z]{3,7})\b"
    rb"|^([A-Z]{3,7})[ \t]"
)
_OPTIONS = (
    (rb"(?:^|[ \t])(?:-[a-zA-Z]{0,6}G|--get)(?=[ \t]|$)", "GET"),
    (rb"(?:^|[ \t])(?:-[a-zA-Z]{0,6}I|--head|--spider)(?=[ \t]|$)", "HEAD"),
    (rb"(?:^|[ \t])(?:-[a-zA-Z]{0,6}T|--upload-file)(?=[ \t=]|$)", "PUT"),
    (rb"(?:^|[ \t])(?:-[a-z]{0,6}[dF]|--(?:data|form|json|post)\b|-Body\b|-Form\b)", "POST"),
)
"""Options that say the method; of those of a command the first one here counts."""
_BY_OPTION = tuple((lazy_regex(option), method) for option, method in _OPTIONS)
_WITH_ITEMS = frozenset({b"http", b"https", b"xh"})
"""Commands that send a form where items stand behind the address: of these the method is open."""


def told_command(text: bytes, start: int, end: int) -> Request | None:
    """Return the request of the command above an answer that begins at `end`, or None.

    It has to be the only one from `start` on, with one address, and nothing else's answer below it.
    """
    shown = text[max(start, end - MOST) : end]
    if b"http" not in shown:
        return None
    for found in (_DEVELOPER_TOOLS, _WGET_TALK, _COMMAND):
        one = _only(found.finditer(shown))
        if one is not None and _is_above(shown, one.end()):
            return _request(one)
    return None


def _only(found: Iterator[re.Match[bytes]]) -> re.Match[bytes] | None:
    """Return the only match there is."""
    one = next(found, None)
    return one if next(found, None) is None else None


def _is_above(shown: bytes, at: int) -> bool:
    """Return whether what ends at `at` is right above the answer at the end."""
    between = shown[at:]
    return between.count(b"\n") <= MOST_BETWEEN and _NEXT_ANSWER.search(between) is None


def _request(found: re.Match[bytes]) -> Request | None:
    told = found.groupdict()
    if "url" in told:
        return Request(as_text(told.get("method", b"GET")), as_text(told["url"]), NO_HEADERS)
    rest = _GOES_ON.sub(b" ", told["rest"])
    addresses = set(_ADDRESS.findall(rest))
    if len(addresses) != 1:
        return None
    address = addresses.pop()
    is_open = told["name"] in _WITH_ITEMS and b"=" in rest.replace(address, b"")
    method = "" if is_open else _method(rest)
    return Request(method, as_text(address), NO_HEADERS)


def _method(rest: bytes) -> str:
    """Return the method that a command's options say, or GET, which all of them send by default."""
    if (said := _METHOD.search(rest)) is not None:
        return as_text(said[1] or said[2]).upper()
    return next((method for option, method in _BY_OPTION if option.search(rest)), "GET")
