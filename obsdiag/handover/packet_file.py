"""Packets masked in place: their file counts its bytes, so each mask is as long as its secret.

What HTTP is in it is put together again afterwards, as whoever gets the file would: where a secret
goes over the end of a packet, or stands in a compressed body, it is still there, and the file is
refused. The checksums of TCP are left as they were.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.formats.pcap.file import packets
from obsdiag.formats.pcap.traffic import Traffic
from obsdiag.handover.packed_body import unpacked_message
from obsdiag.handover.repacking import RefusedError

if TYPE_CHECKING:
    from collections.abc import Callable

SHOWN_STILL = (
    "a secret in it goes over several packets or is compressed, and cannot be masked in place;"
    " `obsdiag report` writes what was found in it, masked, as a text"
)
CHECKSUMS = "packets: masked in place, the checksums of TCP are as they were"


def check_packets(masked: bytes, shows: Callable[[bytes], bool]) -> None:
    """Raise RefusedError where a message in masked packets still `shows` a secret."""
    for exchange in Traffic().exchanges(packets([masked])):
        for message in exchange:
            text = None if message is None else unpacked_message(message.text) or message.text
            if text is not None and shows(text):
                raise RefusedError(SHOWN_STILL)
