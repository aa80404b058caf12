"""The rows of settings: their wording."""

from __future__ import annotations

from obsdiag.catalogue.client_setting import SIGNS
from obsdiag.catalogue.setting_rows import ROWS
from tests.rows import each


@each("row", ROWS)
def test_a_setting_is_one_line_without_a_full_stop(row):
    assert row.client in SIGNS
    assert "\n" not in row.setting
    assert not row.setting.endswith(".")


def test_no_setting_puts_the_bucket_into_the_path():
    assert not [row for row in ROWS if "path_style=True" in row.setting.replace(" ", "")]
    assert not [row for row in ROWS if "path.style.access=true" in row.setting]
