"""The statuses that are known of the codes are the catalogue's."""

from __future__ import annotations

from obsdiag.published import load_catalogue
from obsdiag.words.code_statuses import status_of
from obsdiag.words.known_codes import KNOWN_CODES


def test_each_code_that_is_looked_for_has_the_status_of_both_lists():
    catalogue = load_catalogue(None)
    listed = {entry.wire_code: entry.status_code for entry in catalogue.entries}
    listed |= {other.code: other.status for other in catalogue.others() if other.status}
    assert {code: status_of(code) for code in KNOWN_CODES} == {
        code: listed.get(code.decode()) for code in KNOWN_CODES
    }


def test_a_code_that_is_not_known_has_none():
    assert status_of(b"NoSuchShelf") is None
