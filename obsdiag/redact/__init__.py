"""What is secret in a capture, and how it is masked before it is stored or copied out.

Masked are signatures, security tokens, `Authorization` of every scheme, cookies, SSE-C keys,
form policies and passwords; access keys are shortened, so that they stay comparable. Secrets
are found by the names that they bear (redact/name.py), in whatever spelling a capture has:
header lines, JSON, URLs, XML, the dictionaries of Python, hexadecimal, base64. A text in which
none of the names occurs costs a dozen look-ups and comes back as it is.

Everything here is linear in its input, keeps the number of lines, and leaves alone what is
masked already.
"""

from __future__ import annotations

from obsdiag.redact.record import mask_record
from obsdiag.redact.text import Masked, mask_text, may_hold_secrets

__all__ = ["Masked", "mask_record", "mask_text", "may_hold_secrets"]
