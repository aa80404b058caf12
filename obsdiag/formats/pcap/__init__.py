"""pcap and pcapng captures of plain HTTP/1, on any port, of any size; and packets as text.

What of the traffic is HTTP is told by its content. Encrypted connections are
counted; what is in them cannot be read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.formats.format import ALONE
from obsdiag.formats.pcap.file import is_capture_file as is_pcap
from obsdiag.formats.pcap.file import packets
from obsdiag.text.charset import decoded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from obsdiag.formats.format import Surroundings
    from obsdiag.input.stream import Stream
    from obsdiag.model import Capture, Origin

__all__ = ["is_hexdump", "is_pcap", "read_hexdump", "read_pcap"]

_SECOND_ROW = b"0010"


def is_hexdump(head: bytes) -> bool:
    """Return whether `head` shows a TCP segment as rows of hexadecimal bytes."""
    if _SECOND_ROW not in head:
        return False
    from obsdiag.formats.pcap.hexdump import is_segment

    return is_segment(head)


def read_pcap(stream: Stream, origin: Origin, around: Surroundings = ALONE) -> Iterator[Capture]:
    """Yield the first response, and all others that may be errors, in the order they were complete.

    A capture's member names the packet in which the response starts. It is told what could not be
    read.
    """
    from obsdiag.formats.pcap.reader import captures

    return captures(packets(stream.blocks()), origin, around)


def read_hexdump(stream: Stream, origin: Origin, around: Surroundings = ALONE) -> Iterator[Capture]:
    """Yield the same out of packets that a text shows in hexadecimal."""
    from obsdiag.formats.pcap import hexdump
    from obsdiag.formats.pcap.reader import captures

    return captures(hexdump.packets(decoded(stream).blocks), origin, around)
