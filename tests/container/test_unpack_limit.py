"""What a budget grants."""

from __future__ import annotations

from io import BytesIO

import pytest

from obsdiag.container import unpack_limit
from obsdiag.container.unpack_limit import Bounded, Budget, DamageError


class Broken:
    def read(self, size: int, /) -> bytes:
        raise DamageError("It is damaged.")


def test_anything_may_unpack_to_the_first_64_mebibytes():
    budget = Budget(lambda: 1)
    budget.add(unpack_limit.RATIO_FROM)
    with pytest.raises(DamageError, match="bomb"):
        budget.add(1)
    assert budget.spent


def test_a_large_source_may_unpack_to_a_thousand_times_its_size():
    budget = Budget(lambda: 10**6)
    budget.add(10**9)
    with pytest.raises(DamageError, match="bomb"):
        budget.add(1)


def test_nothing_may_unpack_to_more_than_the_limit():
    budget = Budget(lambda: 10**12)
    budget.add(unpack_limit.MAX_UNPACKED)
    with pytest.raises(DamageError, match="64 GiB"):
        budget.add(1)


def test_a_source_that_is_still_arriving_may_unpack_to_more_as_it_grows():
    sizes = iter([1, 10**9])
    budget = Budget(lambda: next(sizes))
    budget.add(unpack_limit.RATIO_FROM)
    budget.add(1)
    assert not budget.spent


def test_damage_ends_a_content_and_is_remembered():
    content = Bounded(Broken(), Budget(lambda: 1))
    assert content.read(10) == b""
    assert content.trouble == "It is damaged."
    assert content.read(10) == b""


def test_a_member_is_measured_by_its_own_packed_bytes(monkeypatch):
    monkeypatch.setattr(unpack_limit, "RATIO_FROM", 10)
    content = Bounded(BytesIO(bytes(5000)), Budget(lambda: 10**6), lambda: 1)
    assert content.read(1000) == bytes(1000)
    assert content.read(1) == b""
    assert content.trouble == unpack_limit.BOMB
