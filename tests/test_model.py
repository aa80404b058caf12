"""The values that flow: what they look up."""

from __future__ import annotations

import pytest

from obsdiag.catalogue_entry import Match
from obsdiag.headers import NO_HEADERS
from obsdiag.model import Capture, Finding, Note, Origin, Place, ServiceError, Severity

TEXT = b"one\ntwo\nthree\n"


def shown(origin: Origin) -> Capture:
    return Capture(origin, "http", TEXT, TEXT, NO_HEADERS)


@pytest.mark.parametrize(
    ("offset", "place"),
    [(0, (10, 100)), (3, (10, 103)), (4, (11, 104)), (8, (12, 108)), (14, (13, 114))],
)
def test_a_place_is_counted_from_where_the_capture_starts(offset, place):
    assert shown(Origin("a", None, 10, 100)).place(offset) == place


def test_places_in_a_long_text_are_the_same_in_whatever_order_they_are_asked_for():
    text = b"a line of it\n" * 1_000
    long = Capture(Origin("a"), "http", text, text, NO_HEADERS)
    other = long._replace(mended=b"\n" + text)
    for at in (5_000, 4_999, 9_000, 0, 9_001, 13_000, len(text), len(text) + 9, 8_999, 4_096):
        assert long.place(at).line == 1 + text.count(b"\n", 0, at)
        assert other.place(at).line == 1 + other.mended.count(b"\n", 0, at)


def test_a_mended_capture_knows_the_line_of_each_of_its_lines():
    mended = shown(Origin("a", None, 10, None, (10, 14, 15)))
    assert [mended.place(at) for at in (0, 4, 8, 14)] == [
        Place(10, None),
        Place(14, None),
        Place(15, None),
        Place(15, None),
    ]


def test_a_finding_stands_where_its_error_starts():
    finding = Finding(shown(Origin("a", None, 10, 100)), ServiceError(offset=4), Match())
    assert finding.place == (11, 104)


def test_values_cannot_be_changed():
    with pytest.raises(AttributeError):
        ServiceError().code = "NoSuchKey"  # type: ignore[misc]
    with pytest.raises(TypeError):
        ServiceError().fields["Key"] = "a"  # type: ignore[index]


def test_a_note_without_values_may_have_braces():
    assert Note("a", Severity.HINT, "{} is JSON").text == "{} is JSON"
