"""The codes that are looked for are the catalogue's."""

from __future__ import annotations

import re

from obsdiag.published import load_catalogue
from obsdiag.words.known_codes import KNOWN_CODES

PATTERNED = re.compile(r"(?:SYS|Obs|APIGW)\.\d{4}")
"""Codes that are found by their shape."""
ELSEWHERE = re.compile(r"Amazon S3(?! and services)|AWS|Ceph")
"""Services whose codes stand in the logs of programs that have nothing to do with OBS."""
ORDINARY = {
    "ClientDisconnected",
    "InvalidPrefixMarker",
    "RemoteDestinationNotFoundError",
    "UnsupportedNotification",
}
"""Codes of MinIO that other programs have, too."""
TELLING = re.compile(r"[A-Z](?=.*[a-z0-9][A-Z])[A-Za-z0-9.]+")
"""Codes of several words, which no ordinary text has."""


def test_they_are_all_codes_of_both_lists_that_ordinary_text_does_not_have():
    catalogue = load_catalogue(None)
    codes = {entry.wire_code for entry in catalogue.entries}
    codes |= {
        other.code for other in catalogue.others() if ELSEWHERE.search(other.service) is None
    } - ORDINARY
    telling = {code for code in codes if TELLING.fullmatch(code) and not PATTERNED.fullmatch(code)}
    assert {code.decode() for code in KNOWN_CODES} == telling
