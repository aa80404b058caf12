"""The codes that are looked for, and their statuses, are the catalogue's."""

from __future__ import annotations

import re

from obsdiag.published import load_catalogue
from obsdiag.words import known_codes
from obsdiag.words.known_codes import KNOWN_CODES, contradicts, known_status
from tests.rows import each

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


def test_they_are_all_codes_of_both_lists_that_ordinary_text_does_not_have_with_their_statuses():
    catalogue = load_catalogue(None)
    codes = {entry.wire_code: entry.status_code for entry in catalogue.entries}
    others = {
        other.code: other.status
        for other in catalogue.others()
        if ELSEWHERE.search(other.service) is None and other.code not in ORDINARY
    }
    for code, status in others.items():
        codes[code] = status or codes.get(code)
    assert {code.decode(): known_status(code) for code in KNOWN_CODES} == {
        code: status
        for code, status in codes.items()
        if TELLING.fullmatch(code) and not PATTERNED.fullmatch(code)
    }


def test_each_code_stands_in_the_table_once():
    named = " ".join(known_codes._CODES.values()).encode().split()
    assert sorted(named) == list(KNOWN_CODES)


def test_a_code_that_is_not_known_has_no_status():
    assert known_status(b"NoSuchShelf") is None


@each(
    "code, status, is_other",
    [
        ("SlowDown", "404", True),
        ("SlowDown", "503", False),
        ("403", "405", True),
        ("403", "403 Forbidden", False),
        ("NoSuchShelf", "404", False),
        ("SlowDown", "", False),
    ],
)
def test_a_code_contradicts_each_status_but_its_own(code, status, is_other):
    assert contradicts(code, status) is is_other
