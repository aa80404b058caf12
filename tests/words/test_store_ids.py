"""A request id as a store gives it is told from those that programs give."""

from __future__ import annotations

from obsdiag.words.store_ids import OF_A_STORE
from tests.answer import REQUEST_ID
from tests.rows import each


@each(
    "ident, is_of_a_store",
    [
        (REQUEST_ID, True),
        ("4442587FB7D0A2F9", True),
        ("tx00000f641befc53c0a1b2-0069b96884-2d42c2df", True),
        ("7d0f6a52-91c4-4be0-8d5e-0a1b2c3d4e5f", False),
        ("91bc", False),
        ("req-77120", False),
    ],
)
def test_ids_of_stores_are_told_by_their_shape(ident, is_of_a_store):
    assert (OF_A_STORE.fullmatch(ident.encode()) is not None) == is_of_a_store
