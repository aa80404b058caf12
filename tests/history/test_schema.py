import hashlib

from obsdiag.history.schema import MIGRATIONS

SHIPPED = ("4ffdbf25b7d2245b36fdd8fd82f2990e5f7670237de845944fecdbad621e2710",)
"""SHA-256 of each step: one that has shipped is never edited, a new one is added here too."""


def test_no_step_has_been_edited():
    assert tuple(hashlib.sha256(step.encode()).hexdigest() for step in MIGRATIONS) == SHIPPED
