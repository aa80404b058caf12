"""That something failed is told in several languages."""

from __future__ import annotations

from obsdiag.client_report.failure_words import SAYS_SO
from tests.rows import each


@each("line", ["Fehler beim Lesen", "读取失败", "StoreException", "it did not work"])
def test_a_line_says_in_its_own_language_that_something_failed(line):
    assert SAYS_SO.search(line.encode()) is not None
