"""Pages of the catalogue, and the links that lead to them."""

from __future__ import annotations

from pathlib import PurePosixPath, PureWindowsPath

import pytest

from obsdiag.catalogue.near import MAX_CODE
from obsdiag.catalogue.topic import (
    code_of,
    find_topic,
    guidance_on,
    link_to,
    linked,
    linked_by_parts,
    status_of,
    topic_of,
)
from obsdiag.published import load_catalogue
from tests.rows import each


@pytest.fixture(scope="module")
def whole():
    """The catalogue with its guidance."""
    return load_catalogue()


@pytest.mark.parametrize("name", ["NoSuchKey", "nosuchkey", "NoSuchKey#1", " No Such Key "])
def test_a_page_is_found_by_code_or_id_in_any_spelling(whole, name):
    assert find_topic(whole, name).id == "NoSuchKey#1"


def test_a_row_among_equals_is_found_by_its_id(whole):
    assert find_topic(whole, "AccessDenied#2").description.startswith("The object")


def test_a_code_beyond_the_table_has_a_page(whole):
    other = find_topic(whole, "sys.0004")
    assert (other.id, code_of(other), status_of(other)) == ("SYS.0004", "SYS.0004", 401)
    assert guidance_on(whole, other) is other.guidance


def test_an_error_has_the_page_of_what_it_is(whole):
    assert topic_of(whole, whole.match("SlowDown", 503, None)).id == "SlowDown#1"
    assert topic_of(whole, whole.match("SYS.0004", 401, None)).id == "SYS.0004"
    assert topic_of(whole, whole.match("QuiteUnheardOf", 400, None)) is None


@pytest.mark.parametrize("name", ["", "QuiteUnheardOf", "A" * (MAX_CODE + 1)])
def test_what_nobody_knows_has_no_page(whole, name):
    assert find_topic(whole, name) is None


def test_a_row_says_its_code_status_and_guidance(whole):
    entry = whole.get("NoSuchKey#1")
    assert (code_of(entry), status_of(entry)) == ("NoSuchKey", 404)
    assert guidance_on(whole, entry).name == entry.id


def test_every_link_leads_back_to_its_page(whole):
    for topic in (*whole.entries, *whole.others()):
        published = whole.get(f"{topic.id}#1")
        assert find_topic(whole, linked(link_to(topic))) == (published or topic)


def test_of_a_code_in_both_lists_the_published_row_is_the_page(whole):
    assert whole.other("BadRequest") is not None
    assert find_topic(whole, "BadRequest") == whole.get("BadRequest#1")


def test_a_link_to_the_first_of_equals_is_short(whole):
    assert link_to(whole.get("NoSuchKey#1")) == "obsdiag://code/NoSuchKey"
    assert link_to(whole.get("AccessDenied#2")) == "obsdiag://code/AccessDenied#2"


@each(
    "address",
    ["NoSuchKey", "https://code/NoSuchKey", "obsdiag://code/", "obsdiag://rule/x", "", "obsdiag:"],
)
def test_another_address_is_no_link(address):
    assert linked(address) is None


def test_a_link_that_was_made_a_path_is_still_one():
    assert linked_by_parts(PurePosixPath("/home/me/obsdiag:/code/NoSuchKey").parts) == "NoSuchKey"
    below = PureWindowsPath(r"C:\me", "obsdiag://code/NoSuchKey")
    assert linked_by_parts(below.parts) == "NoSuchKey"


@pytest.mark.parametrize("path", ["/", "/a/code/NoSuchKey", "/a/obsdiag:/NoSuchKey", "capture.txt"])
def test_another_path_is_no_link(path):
    assert linked_by_parts(PurePosixPath(path).parts) is None
