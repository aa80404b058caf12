"""How stores number the requests that they answer."""

from __future__ import annotations

from obsdiag.lazy_regex import lazy_regex

OF_A_STORE = lazy_regex(rb"[0-9A-Z]{16,32}|tx[0-9a-f]{20,}[0-9a-z-]*")
"""Request ids as OBS, S3 and Ceph give them."""

SHAPES = (
    rb"(?:0000[0-9A-F]{28}|tx[0-9a-f]{20,40}[0-9a-z-]{0,40}"
    rb"|(?=[0-9A-F]{0,23}[0-9])[0-9A-F]{24}|(?=[0-9A-Z]{0,15}[0-9])(?=[0-9A-Z]{0,15}[A-Z])[0-9A-Z]{16})"
    rb"(?![0-9A-Za-z])"
)
"""The same with those of Alibaba's OSS, behind a word that says what they are."""
PLAIN_SHAPES = (
    rb"(?:000001[3-9A-D][0-9A-F]{25}|tx[0-9a-f]{21}-[0-9a-f]{8,10}-[0-9a-z-]{2,40})(?![0-9A-Za-z])"
)
"""Those that nothing else looks like: OBS's with its time in it, and Ceph's."""
