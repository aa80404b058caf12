import hashlib

from obsdiag.history.schema import MIGRATIONS

SHIPPED = ("eed654f3d84b633aa23f21a5a61c88797c12be60b4bb4b742c0966646a90de3d",)
"""SHA-256 of each step: one that has shipped is never edited, a new one is added here too."""


def test_no_step_has_been_edited():
    assert tuple(hashlib.sha256(step.encode()).hexdigest() for step in MIGRATIONS) == SHIPPED
