"""Documents that reports of tests show without their middle."""

from __future__ import annotations

from obsdiag.decode.shortened import gap_in, is_shortened
from tests.answer import REQUEST_ID, error, finding, findings
from tests.rows import each

WHOLE = error("NoSuchUpload", more="<Resource>/films/reel-7.mkv</Resource>").strip()
CUTS = [(60, 90), (75, len(WHOLE) - 40), (90, len(WHOLE) - 20)]


@each("first, last", CUTS)
@each("dots", [b"...", b"....", "\u2026".encode()])
def test_what_dots_stand_for_is_no_part_of_any_value(first, last, dots):
    shown = WHOLE[:first] + dots + WHOLE[last:]
    assert is_shortened(shown, WHOLE)
    found = finding(b"expected: " + shown + b"\n")
    assert found.error.code in (None, "NoSuchUpload")
    assert not any("." in name for name in found.error.fields)
    assert found.error.request_id in (None, REQUEST_ID)


@each("first, last", CUTS)
def test_a_shortened_document_and_the_same_one_whole_are_one_event(first, last):
    shown = WHOLE[:first] + b"..." + WHOLE[last:]
    report = b'  expected "' + shown + b'" to include "ok"\n\n  Diff:\n\n\n  -ok\n  +' + WHOLE
    assert [one.error.request_id for one in findings(report + b"\n")] == [REQUEST_ID]


def test_another_document_is_not_the_whole_of_a_shortened_one():
    shown = WHOLE[:75] + b"..." + WHOLE[-40:]
    other = error("NoSuchUpload", more="<Resource>/films/reel-8.mkv</Resource>").strip()
    assert not is_shortened(shown, other)
    assert not is_shortened(WHOLE, WHOLE)
    assert not is_shortened(b"<E>...</Error>", WHOLE)


@each(
    "text",
    [
        b"<Error><Message>Wait a moment...</Message><Code>SlowDown</Code></Error>",
        b"<Error><Message>a...b</Message> </Error>",
        b"and so on...",
        b"<a href='x'>more...",
    ],
)
def test_dots_in_an_elements_own_text_are_no_gap(text):
    assert gap_in(text) is None


def test_a_document_is_looked_through_once_for_each_of_its_many_errors():
    one = b"<Error><Key>reel-%d</Key><Code>AccessDenied</Code><Message>Denied</Message></Error>"
    cut = b"<DeleteResult>" + b"".join(one % number for number in range(60))
    asked = gap_in.cache_info()
    assert findings(cut + b"<Err\n")
    looked = gap_in.cache_info()
    assert looked.misses - asked.misses < 8 < looked.hits - asked.hits
