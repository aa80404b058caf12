"""What settings are about."""

from __future__ import annotations

from obsdiag.catalogue.client_setting import CALLED
from obsdiag.catalogue.concern import Concern
from obsdiag.catalogue.setting_rows import ROWS


def test_each_concern_is_called_something_and_some_client_has_a_setting_for_it():
    assert set(CALLED) == set(Concern)
    assert {row.concern for row in ROWS} == set(Concern)
