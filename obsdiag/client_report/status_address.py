"""A status that a line tells of the address of a store, in whatever words a program has for it.

`rec'd 403 response: PUT URL`, `got 403 for URL`, `URL: 403`, `URL returned 503`: the address says
what the number is of, so that the words need not. A number that counts something is followed by
what it counts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.client_report.store_url import TAIL, found_urls
from obsdiag.lazy_regex import lazy_regex

if TYPE_CHECKING:
    import re

_REACH = 2048
"""Bytes of a line before and behind a number that are looked at."""
_TOLD = lazy_regex(
    rb"(?i:\b(?:rec'?d|received|got|getting|returned|returns|responded|replied|answered|gave|with"
    rb"|status|code|response|error|failed|success|http(?:/[0-9.]{1,3})?|unexpected|bad)"
    rb"(?:[ ](?:an?|the|with|http|status|code|response|error|bad|unexpected)){0,4})"
    rb"(?:[ ]?(?:[:=]|[-=]>)[ ]?|[ ])[(\[\"'`]?\Z"
)
"""How it is said that a number is what was answered, or why something failed."""
_BEHIND_URL = lazy_regex(rb"[\"'`>)\]]{0,2}[ ]?[.:;,]?[ ]?(?:[-=]>|-)?[ ][(\[\"'`]?")
"""What stands between an address and its status."""
_REASON = (
    rb"[ ](?:-[ ])?(?:Bad Req|Unauth|Forbid|Not Found|Method Not|Conflict|Length Req|Precond"
    rb"|Range Not|Requested|Too Many|Internal|Not Impl|Bad Gate|Service Un|Slow|Gateway)"
)
_ENDS = rb"[)\]\"'`]{0,2}(?:[.,;:!]?(?:[ \t]*\r?\Z|\\+[nr]|[,;:)(][ ]?)|[.!][ ]|[ ][-(\[\"'])"
_ENDED = lazy_regex(_ENDS + rb"|" + _REASON)
_GOES_ON = lazy_regex(
    _ENDS
    + rb"|[)\]\"'`]?(?i:[ ](?:response|error|status|code|reply|answer|for|from|to|on|at|by|while"
    + rb"|when|in|after|received|returned|http)\b)|[ ](?i:ur[il])[:=]|"
    + _REASON
)
"""How a line goes on behind a status."""
_LEADS_ON = lazy_regex(
    rb"(?i:[ ](?:http[ ])?(?:response|error|status|reply)\b)"
    rb"|[ ](?:Client|Server)[ ]Error:[ ]|[ ]for[ ](?:url:?[ ]|[A-Z]{3,7}[ ])?http|" + _REASON
)
"""How it goes on behind a status that nothing leads up to, in front of the address."""
_OPENS = lazy_regex(rb"(?:\A|[\s:(\[\"'`=>])\Z")
"""What stands in front of a number that is no part of anything else."""


def told_of_address(text: bytes, at: int, start: int, end: int) -> int | None:
    """Return where a line begins to tell that a store's address was answered by what is at `at`."""
    first = max(text.rfind(b"\n", start, at) + 1, start, at - _REACH)
    last = text.find(b"\n", at, min(end, at + _REACH))
    last = min(end, at + _REACH) if last < 0 else last
    line, number = text[first:last], at - first
    if b"://" not in line or not _OPENS.search(line, max(0, number - 1), number):
        return None
    urls = found_urls(line, 0, len(line))
    if not urls or any(url.start() <= number < url.end() for url in urls):
        return None
    if not _is_told(line, number, urls):
        return None
    return first + min(number, urls[0].start())


def _is_told(line: bytes, number: int, urls: list[re.Match[bytes]]) -> bool:
    """Return whether a line tells of one of its addresses that the number is its status."""
    behind = number + 3
    if _TOLD.search(line, max(0, number - 80), number) and _GOES_ON.match(line, behind):
        return True
    for url in urls:
        stop = url.start() + len(url[0].rstrip(TAIL))
        if _BEHIND_URL.fullmatch(line, stop, number) and _ENDED.match(line, behind):
            return True
    return urls[-1].start() > number and _LEADS_ON.match(line, behind) is not None
