"""Words of failure lead up to a code with their punctuation, and are told in several languages."""

from __future__ import annotations

from obsdiag.client_report.failure_words import LED, SAYS_SO
from tests.rows import each


@each("before", ["Error: ", "failed (", "code=", 'reason: "', "threw: films.", "denied - ["])
def test_a_word_of_failure_with_its_punctuation_leads_up_to_a_code(before):
    assert LED.search(before.encode()) is not None


@each("before", ["error ", "films: ", "terror: ", "failed to read "])
def test_without_either_nothing_does(before):
    assert LED.search(before.encode()) is None


@each("line", ["Fehler beim Lesen", "读取失败", "StoreException", "it did not work"])
def test_a_line_says_in_its_own_language_that_something_failed(line):
    assert SAYS_SO.search(line.encode()) is not None
