"""The catalogue as a whole."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from obsdiag.catalogue import PUBLISHED, About, Catalogue
from obsdiag.catalogue_entry import How
from obsdiag.errors import CatalogueError


def test_the_groups_stand_in_the_order_of_their_status(catalogue):
    groups = catalogue.groups()
    assert [group.name for group in groups] == [
        *("301", "307", "400", "403", "404", "405", "409"),
        *("411", "412", "416", "500", "501", "503", "N/A"),
    ]
    assert groups[3].title == "403 Forbidden"
    assert groups[-1].title == "N/A"


def test_a_group_has_its_rows_in_the_order_of_the_table(catalogue):
    order = {entry: place for place, entry in enumerate(catalogue.entries)}
    for group in catalogue.groups():
        places = [order[entry] for entry in group.entries]
        assert places == sorted(places)
        assert {entry.group for entry in group.entries} == {group.name}
    assert sum(len(group.entries) for group in catalogue.groups()) == 111


def test_a_group_of_several_phrases_is_called_by_the_first():
    page = (
        b"+------------+-------------+-----------------------+\n"
        b"| Error Code | Description | HTTP Status Code      |\n"
        b"+============+=============+=======================+\n"
        b"| Later      | Not now.    | 307 Moved Temporarily |\n"
        b"+------------+-------------+-----------------------+\n"
        b"| There      | Not here.   | 307 Redirected        |\n"
        b"+------------+-------------+-----------------------+\n"
    )
    (group,) = Catalogue.from_page(page).groups()
    assert (group.name, group.title) == ("307", "307 Moved Temporarily")


def test_a_row_is_got_by_its_id(catalogue):
    entry = catalogue.get("AccessDenied#2")
    assert entry is catalogue.entries[1]
    assert catalogue.get("accessdenied #2") is entry
    assert catalogue.get("AccessDenied#3") is None
    assert catalogue.get("AccessDenied#1" + " " * 1_000) is None


def test_the_catalogue_says_where_it_comes_from(catalogue):
    assert catalogue.about is PUBLISHED
    assert PUBLISHED.licence == "Apache-2.0"
    assert PUBLISHED.source.endswith("doc/s3api/source/error_responses/error_codes.rst")


def test_another_page_has_another_source(page):
    about = About("A table of ours", "https://obs.example/codes", "CC0-1.0")
    assert Catalogue.from_page(page, about).about == about


def test_a_page_that_is_no_catalogue_is_refused():
    with pytest.raises(CatalogueError):
        Catalogue.from_page(b"")


@pytest.mark.parametrize(
    ("words", "name", "how"),
    [
        ("AccessDenied#2", "AccessDenied#2", How.EXACT),
        ("nosuchkey#1", "NoSuchKey#1", How.EXACT),
        (" NoSuchKey\n", "NoSuchKey#1", How.EXACT),
        ("no such key", "NoSuchKey#1", How.SPACING),
        ("KeyTooLongError", "KeyTooLong#1", How.ALIAS),
        ("403 AccessDenied", "AccessDenied#1", How.EXACT),
        ("The specified key does not exist.", "NoSuchKey#1", How.MESSAGE),
        ("404: The specified key does not exist.", "NoSuchKey#1", How.MESSAGE),
    ],
)
def test_words_that_mean_one_row_are_explained_by_it(catalogue, words, name, how):
    match = catalogue.explain(words)
    assert (match.entry, match.how) == (catalogue.get(name), how)


@pytest.mark.parametrize("words", ["416", "416 Range Not Satisfiable", "416 whatever"])
def test_a_status_is_explained_by_its_rows(catalogue, words):
    assert catalogue.explain(words) == catalogue.match(None, 416, None)


def test_words_that_mean_no_row_are_explained_by_what_a_search_finds(catalogue):
    match = catalogue.explain("too large")
    assert (match.entry, match.how) == (None, How.NEAREST)
    assert match.candidates == catalogue.search("too large")[:5]


@pytest.mark.parametrize("words", ["", " ", "...", "lorem ipsum", "999", "AccessDeniedd" * 200])
def test_words_that_mean_nothing_are_not_explained(catalogue, words):
    assert catalogue.explain(words).how is None


@given(st.text())
def test_any_words_can_be_explained(catalogue, words):
    match = catalogue.explain(words)
    assert (match.entry is None) == (match.how in {None, How.STATUS, How.NEAREST})


def test_the_catalogue_is_imported_without_what_it_does_not_need():
    heavy = "difflib lxml sqlite3 PySide6"
    code = f"import sys, obsdiag.catalogue; print(*set('{heavy}'.split()) & set(sys.modules))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == ""
