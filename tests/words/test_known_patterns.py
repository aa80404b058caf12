"""Known codes and messages are found as the longest that stands there."""

from __future__ import annotations

from obsdiag.words.known_codes import KNOWN_CODES
from obsdiag.words.known_messages import KNOWN_MESSAGES
from obsdiag.words.known_patterns import any_code, any_message


def test_each_is_matched_whole():
    for known, pattern in ((KNOWN_CODES, any_code()), (KNOWN_MESSAGES, any_message())):
        for one in known:
            found = pattern.search(b"x: " + one)
            assert found is not None
            assert found[0] == one
