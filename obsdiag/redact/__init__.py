"""What is secret in a capture, and how it is masked before it is stored or copied out.

Masked are signatures, tokens, `Authorization` of every scheme, cookies, keys, form policies and
passwords; access keys are shortened, so that they stay comparable. Secrets are found in three
ways, each of them tables: by parts of the names that they bear (name.py), in whatever spelling
a capture has (separator.py, extent.py); by their shape (shape.py, run.py); and by their place
(place.py, command.py, column.py). A text that has no sign of any costs a few passes (prefilter.py)
and comes back as it is; in others, work is done at the signs only (finding.py).

Everything here is linear in its input, keeps the number of lines, and leaves alone what is
masked already.
"""

from __future__ import annotations

from obsdiag.redact.record import mask_record, which_records_may_hold_secrets
from obsdiag.redact.text import Masked, mask_text, may_hold_secrets

__all__ = [
    "Masked",
    "mask_record",
    "mask_text",
    "may_hold_secrets",
    "which_records_may_hold_secrets",
]
