"""Rows told by their messages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from obsdiag.catalogue.alias import WORDINGS, Wording
from obsdiag.catalogue.message import Messages
from obsdiag.catalogue_entry import Entry
from tests.rows import each

if TYPE_CHECKING:
    from obsdiag.catalogue import Catalogue


@pytest.fixture(scope="module")
def messages(catalogue: Catalogue) -> Messages:
    return Messages(catalogue.entries)


def make_entry(code: str, description: str, status_code: int) -> Entry:
    status = f"{status_code} Odd"
    return Entry(f"{code}#1", code, code, description, status, status_code, str(status_code))


def test_every_published_description_tells_its_row(catalogue, messages):
    told = [messages.told(entry.description, None) for entry in catalogue.entries]
    assert told == list(catalogue.entries)


@each("wording", WORDINGS)
def test_every_known_wording_tells_its_row(wording: Wording, messages):
    entry = messages.told(f"{wording.message}.", None)
    assert entry is not None
    assert entry.id == f"{wording.published}#1"


@each(
    "message, code",
    [
        ("mc: <ERROR> Unable to list folder. Access Denied.", "AccessDenied"),
        ("The specified key does not exist. Please contact your hosting provider.", "NoSuchKey"),
        ("Error: the specified\n  bucket does\n  not exist", "NoSuchBucket"),
        ("THE SPECIFIED KEY DOES NOT EXIST", "NoSuchKey"),
        (" authentication requires a valid Date or x--date header", "AccessDenied"),
        ("The AWS Access Key Id you provided does not exist in our records.", "InvalidAccessKeyId"),
        ("User: iam::0:user:me is not authorized to perform: obs:bucket:Get", "AccessDenied"),
        ("Please reduce your request rate.", "SlowDown"),
    ],
)
def test_a_message_is_told_as_clients_print_it(messages, message, code):
    entry = messages.told(message, None)
    assert entry is not None
    assert entry.code == code


@each(
    "message",
    [
        "",
        "...",
        "Not Found",
        # A short known message is not told by standing inside of a longer sentence.
        "You were told invalid request numbers",
        "The access denied list was loaded",
        "Virtual host domain is required while accessing a specific bucket.",
    ],
)
def test_an_unknown_message_tells_nothing(messages, message):
    assert messages.told(message, 403) is None


@each("status, code", [(404, "NoSuchKey"), (None, "NoSuchKey"), (403, None), (500, None)])
def test_a_message_tells_no_row_of_another_status(messages, status, code):
    entry = messages.told("The specified key does not exist.", status)
    assert (entry and entry.code) == code


def test_a_message_within_another_one_is_only_a_part_of_it(messages):
    # "Insufficient permission" alone is AccessForbidden.
    entry = messages.told("Insufficient permission to perform a specific operation in ACL.", None)
    assert entry is not None
    assert entry.code == "InArrearOrInsufficientBalance"


def test_two_rows_in_one_message_are_told_apart_by_the_status_only(messages):
    both = "The specified key does not exist. Access Denied."
    assert messages.told(both, None) is None
    assert messages.told(both, 500) is None
    denied = messages.told(both, 403)
    assert denied is not None
    assert denied.id == "AccessDenied#1"


def test_one_text_of_two_rows_is_told_by_the_status_only():
    gone, moved = make_entry("Gone", "It left.", 410), make_entry("Moved", "It left.", 301)
    messages = Messages([gone, moved])
    assert messages.told("It left", None) is None
    assert messages.told("It left", 301) is moved


@each(
    "message, row",
    [
        ("Access Denied", "AccessDenied#1"),
        ("The object you specified is immutable, can not delete.", "AccessDenied#2"),
        ("The object you specified is immutable and can not be deleted", "AccessDenied#2"),
        ("The object you specified is immutable, can n", "AccessDenied#2"),
        ("Access Denied because object protected by object lock.", "AccessDenied#2"),
        ("Access denied. The object you specified is immutable, can not delete.", "AccessDenied#2"),
    ],
)
def test_the_row_with_most_of_its_text_in_the_message_is_the_best(
    catalogue, messages, message, row
):
    entry = messages.told_best(catalogue.entries[:2], message)
    assert entry is not None
    assert entry.id == row


@each("message", ["", "The request signature expired", "object"])
def test_none_is_best_where_too_little_is_in_the_message(catalogue, messages, message):
    assert messages.told_best(catalogue.entries[:2], message) is None
