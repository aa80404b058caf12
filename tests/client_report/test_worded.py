"""What lines say in plain words is added where no form or name has told it."""

from __future__ import annotations

from obsdiag.client_report.found import PLAIN, UNHEARD, Report
from obsdiag.client_report.plain_words import plain_words
from obsdiag.client_report.worded import with_message, without_message, worded

GONE = "The specified key does not exist."


def test_an_item_of_a_list_is_added_though_another_has_its_code():
    text = b"* a: BucketNotEmpty: Still in use.\n* b: BucketNotEmpty: Still in use.\n"
    first, second = plain_words(text, 0, len(text))
    told = [Report(first.start, first.end, "sdk", dict(first.values))]
    added = worded(text, [first, second], told, told, is_line=False)[1:]
    assert [(one.start, one.client) for one in added] == [(second.start, "sdk")]


def test_the_same_code_in_a_sentence_is_no_second_error():
    text = b"BucketNotEmpty: Still in use.\nSo it said BucketNotEmpty: Still in use.\n"
    first, second = plain_words(text, 0, len(text))
    told = [Report(first.start, first.end, PLAIN, dict(first.values))]
    assert worded(text, [first, second], told, told, is_line=False) == told


def test_a_sentence_completes_the_one_report_that_has_none():
    text = f'code="NoSuchKey" error="{GONE}" status=404\n'.encode()
    report = Report(0, 16, UNHEARD, {"Code": "NoSuchKey", "status": "404"})
    assert without_message([report]) is report
    assert without_message([report, report]) is None
    assert with_message(text, [report], report)[0].values["Message"] == GONE
