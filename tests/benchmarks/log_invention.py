"""What the lines of an invented log are made of: words, keys, ids and the time, all from a seed."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

BEGIN = datetime(2026, 3, 14, 9, 26, 53, tzinfo=UTC)
_TOPICS = (
    "object storage part upload index bucket page cache worker stream node region batch price"
    " label user data model event trace order invoice basket report export queue error retry"
    " session lease shard replica cursor pool socket buffer digest policy tenant quota window"
)
WORDS = _TOPICS.split()
SUFFIXES = ("jpg", "csv", "parquet", "bin", "log", "json", "tar.gz", "xml")
BASE36 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
POOL = 4096
"""Words, keys and phrases are made once and drawn again: a power of two, to draw fast."""


class Moment(NamedTuple):
    """A second, as the styles of logs write it."""

    date: str
    """2026-03-14"""
    time: str
    """09:26:53"""
    slashed: str
    """2026/03/14"""
    clf: str
    """14/Mar/2026:09:26:53 +0000, as access logs have it."""
    syslog: str
    """Mar 14 09:26:53"""
    klog: str
    """0314 09:26:53"""
    http: str
    """Sat, 14 Mar 2026 09:26:53 GMT"""
    packed: str
    """20260314T092653Z"""


def moment(seconds: int) -> Moment:
    """Return the moment so many seconds after BEGIN."""
    at = BEGIN + timedelta(seconds=seconds)
    return Moment(
        f"{at:%Y-%m-%d}",
        f"{at:%H:%M:%S}",
        f"{at:%Y/%m/%d}",
        f"{at:%d/%b/%Y:%H:%M:%S +0000}",
        f"{at:%b %d %H:%M:%S}",
        f"{at:%m%d %H:%M:%S}",
        f"{at:%a, %d %b %Y %H:%M:%S GMT}",
        f"{at:%Y%m%dT%H%M%SZ}",
    )


class Invention:
    """Draws from a seed; its clock goes on with every record."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.bits = self.chance.getrandbits
        self._milliseconds = 0
        self._second = -1
        self.now = moment(0)
        choices, below = self.chance.choices, self.chance.randrange
        self._phrases = [" ".join(choices(WORDS, k=below(4, 13))) for _ in range(POOL)]
        self._keys = [self._new_key() for _ in range(POOL)]
        self._buckets = [f"{self.word()}-{self.word()}-{self.bits(12):03x}" for _ in range(32)]

    def _new_key(self) -> str:
        folders = "/".join(self.chance.choices(WORDS, k=self.chance.randrange(1, 4)))
        return f"{folders}/{self.bits(40):010x}.{self.chance.choice(SUFFIXES)}"

    def tick(self) -> int:
        """Let some milliseconds pass; return those of the second that it is now."""
        self._milliseconds += 1 + self.bits(5)
        second, milliseconds = divmod(self._milliseconds, 1000)
        if second != self._second:
            self._second, self.now = second, moment(second)
        return milliseconds

    def comma(self) -> str:
        """Return the next moment as Python's logging writes it."""
        milliseconds = self.tick()
        return f"{self.now.date} {self.now.time},{milliseconds:03}"

    def iso(self) -> str:
        """Return the next moment in UTC as RFC 3339 has it."""
        milliseconds = self.tick()
        return f"{self.now.date}T{self.now.time}.{milliseconds:03}Z"

    def word(self) -> str:
        """Return a word."""
        return WORDS[self.bits(16) % len(WORDS)]

    def phrase(self) -> str:
        """Return some words."""
        return self._phrases[self.bits(12)]

    def key(self) -> str:
        """Return the key of an object."""
        return self._keys[self.bits(12)]

    def bucket(self) -> str:
        """Return the name of a bucket."""
        return self._buckets[self.bits(5)]

    def address(self) -> str:
        """Return an address of a private network."""
        return f"10.{self.bits(4)}.{self.bits(8)}.{self.bits(8)}"

    def uuid(self) -> str:
        """Return a UUID, as services other than object storage name their requests."""
        return (
            f"{self.bits(32):08x}-{self.bits(16):04x}-4{self.bits(12):03x}"
            f"-a{self.bits(12):03x}-{self.bits(48):012x}"
        )

    def obs_id(self) -> str:
        """Return a request id of OBS: its milliseconds, and chance."""
        return f"0000019C{self._milliseconds & 0xFFFFFFFF:08X}{self.bits(64):016X}"

    def obs_host_id(self) -> str:
        """Return a host id of OBS."""
        return "32AAAQAAEAABAAAQAAEAABAAAQAAEAABC" + "".join(self.chance.choices(BASE64, k=31))

    def s3_id(self) -> str:
        """Return a request id of S3."""
        return "".join(self.chance.choices(BASE36, k=16))

    def s3_host_id(self) -> str:
        """Return a host id of S3."""
        return "".join(self.chance.choices(BASE64, k=75)) + "="
