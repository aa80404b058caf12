"""One thing that a client says of an error."""

from __future__ import annotations

import pytest

from obsdiag.client_report.found import MASKED
from tests.rows import each


@each("put", ["xxxx", "***", "<redacted>", "[MASKED]", "...", "REMOVED", "----"])
def test_what_people_put_in_an_ids_place_is_no_id(put):
    assert MASKED.fullmatch(put)


@pytest.mark.parametrize("found", ["0000019CEBAD03AD42BEEF0042BEEF00", "tx0001-x", "x", "1"])
def test_an_id_is_one(found):
    assert not MASKED.fullmatch(found)
