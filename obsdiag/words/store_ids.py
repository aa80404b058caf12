"""How stores number the requests that they answer."""

from __future__ import annotations

from obsdiag.lazy_regex import lazy_regex

OF_A_STORE = lazy_regex(rb"[0-9A-Z]{16,32}|tx[0-9a-f]{20,}[0-9a-z-]*")
"""Request ids as OBS, S3 and Ceph give them."""
