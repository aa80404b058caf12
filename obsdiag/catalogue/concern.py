"""What settings of clients are about, and one such setting of one client."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Concern(StrEnum):
    """What a setting is about; the value is what guidance files call it."""

    ADDRESSING = "addressing"
    CHECKSUMS = "checksums"
    SIGNATURE = "signature"
    REGION = "region"
    RETRIES = "retries"
    CLOCK = "clock"


class ClientSetting(NamedTuple):
    """How one client is set."""

    client: str
    concern: Concern
    setting: str
    """What to write, and where."""
    source: str
    date: str
    """When the source was read, or its own date."""
