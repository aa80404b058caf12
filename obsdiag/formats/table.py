"""All formats but plain text, as one table: to add one, write a module and add its row."""

from __future__ import annotations

from obsdiag.formats.burp import is_burp, read_burp
from obsdiag.formats.cts import is_cts, read_cts
from obsdiag.formats.curl_trace import PREFIX, is_curl_trace, read_curl_trace
from obsdiag.formats.error_page import is_error_page, read_error_page
from obsdiag.formats.format import Format, Notation
from obsdiag.formats.har import is_har, read_har
from obsdiag.formats.mitm import is_mitm, read_mitm
from obsdiag.formats.pcap import is_hexdump, is_pcap, read_hexdump, read_pcap
from obsdiag.formats.playwright import is_playwright, read_playwright
from obsdiag.formats.saved import is_saved, read_saved
from obsdiag.formats.tshark import is_tshark, read_tshark
from obsdiag.lazy_regex import lazy_regex

_LAYER = (
    rb"(?:(?:Frame|Packet) [0-9]+|Ethernet|Linux cooked|Null/Loopback|Internet Protocol"
    rb"|Transmission Control|Hypertext Transfer|eXtensible Markup|Line-based text"
    rb"|JavaScript Object|HTML Form|\[)"
)
_DUMPED = lazy_regex(
    rb"[ \t]{0,8}(?:0x)?[0-9a-f]{4,8}:? {1,2}[0-9a-f]{2}"
    rb"|[0-9:.-]{8,26}(?: [0-9:.]{8,18})? IP|" + _LAYER
)

MAGIC, STRUCTURE, LINES = 3, 2, 1
"""Priorities: known by its first bytes, by its structure, by lines that are anywhere in it."""

FORMATS = (
    Format("pcap", MAGIC, is_pcap, read_pcap),
    Format("mitm", MAGIC, is_mitm, read_mitm),
    Format("playwright", MAGIC, is_playwright, read_playwright),
    Format("har", STRUCTURE, is_har, read_har, fills_block=True),
    Format("saved", STRUCTURE, is_saved, read_saved, fills_block=True),
    Format("cts", STRUCTURE, is_cts, read_cts, fills_block=True),
    Format("burp", STRUCTURE, is_burp, read_burp, fills_block=True),
    Format("error-page", STRUCTURE, is_error_page, read_error_page),
    Format(
        "curl-trace",
        LINES,
        is_curl_trace,
        read_curl_trace,
        Notation(
            b" header, ",
            lazy_regex(PREFIX + rb"(?:Info|Send|Recv)\b"),
            lazy_regex(PREFIX + rb"|[0-9a-f]{4,}: "),
            lambda text: b"Recv header, " in text,
        ),
    ),
    Format(
        "tshark",
        LINES,
        is_tshark,
        read_tshark,
        Notation(
            b"Hypertext Transfer Protocol",
            lazy_regex(_LAYER),
            lazy_regex(rb"    |" + _LAYER),
            is_tshark,
        ),
    ),
    Format(
        "hexdump", LINES, is_hexdump, read_hexdump, Notation(b"0010", _DUMPED, _DUMPED, is_hexdump)
    ),
)
"""What none of them knows is read as text (`read_captures`)."""


def format_of(head: bytes) -> Format | None:
    """Return the format whose inputs start with `head`, None where it is text.

    Of several of one priority it is the first of the table.
    """
    known = (row for row in FORMATS if row.is_it(head))
    return max(known, key=lambda row: row.priority, default=None)
