"""The entries of a group, read by Python's own library, torn and broken ones too."""

from __future__ import annotations

import json

from obsdiag.formats.har.group import Group
from obsdiag.formats.har.plain import Item, Torn, read_plainly

ONE, TWO = {"request": {}, "response": {"status": 404}}, {"request": {}, "response": {}}


def group(text: str, *, row: int = 4, last: bool = True) -> Group:
    return Group(f"[{text}]".encode(), row, last=last)


def test_entries_come_with_the_lines_at_which_they_start():
    text = json.dumps(ONE, indent=1) + ",\n" + json.dumps(TWO)
    below = 4 + text[: text.rindex('{"request"')].count("\n")
    assert list(read_plainly(group(text))) == [Item(4, ONE), Item(below, TWO)]


def test_an_entry_that_is_no_json_does_not_cost_the_next_one():
    text = '{"request": {,}, "response": oops},' + json.dumps(ONE)
    found = list(read_plainly(group(text)))
    assert found[-1] == Item(4, ONE)


def test_the_torn_end_of_a_group_is_given_back_to_be_read_with_the_next():
    text = json.dumps(ONE) + ',{"request": {"url": "https://b'
    found = list(read_plainly(group(text, last=False)))
    assert found[0] == Item(4, ONE)
    assert found[1] == Torn(b'{"request": {"url": "https://b')


def test_the_torn_end_of_the_file_is_read_as_far_as_it_goes():
    text = '{"response": {"status": 403, "statusText": "Forbidden"'
    (found,) = read_plainly(group(text))
    assert isinstance(found, Item)
    assert found.value == {"response": {"status": 403, "statusText": "Forbidden"}}
