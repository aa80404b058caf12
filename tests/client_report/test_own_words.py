"""A client's own text of an error is not the message, and gives its code."""

from __future__ import annotations

from obsdiag.client_report.error_values import error_values
from obsdiag.client_report.own_words import ABOVE_DOCUMENT, OWN_WORDS, code_of_own


def test_each_row_gives_its_code_and_no_message():
    for row in OWN_WORDS:
        message = row.words.decode() + " (between ---)"
        assert code_of_own(message) == row.code
        said = error_values({"Message": message, "status": "403"}, worded=False)
        assert said is not None
        assert (said["Code"], "Message" in said) == (row.code, False)


def test_the_services_message_is_no_text_of_a_clients():
    assert code_of_own("The specified key does not exist.") is None
    assert set(ABOVE_DOCUMENT) <= {row.words for row in OWN_WORDS}
