"""One thing that a client says of an error."""

from __future__ import annotations

from itertools import combinations

import pytest

from obsdiag.client_report.found import MASKED, PLAIN, Report, Stretches, overlap
from tests.rows import each


@each("put", ["xxxx", "***", "<redacted>", "[MASKED]", "...", "REMOVED", "----"])
def test_what_people_put_in_an_ids_place_is_no_id(put):
    assert MASKED.fullmatch(put)


@pytest.mark.parametrize("found", ["0000019CEBAD03AD42BEEF0042BEEF00", "tx0001-x", "x", "1"])
def test_an_id_is_one(found):
    assert not MASKED.fullmatch(found)


def test_stretches_meet_what_any_of_them_overlaps():
    spans = [Report(start, end, PLAIN, {}) for start, end in combinations(range(0, 12, 2), 2)]
    asked = [Report(start, end, PLAIN, {}) for start, end in combinations(range(12), 2)]
    for some in (spans[:0], spans[:1], spans[3:5], spans[::-4], spans):
        together = Stretches(some)
        for one in asked:
            assert together.meet(one) == any(overlap(one, each) for each in some)
