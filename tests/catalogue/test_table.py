"""The published table: all of its rows to the letter, and what is wrong with another one."""

from __future__ import annotations

import pytest

from obsdiag.catalogue.table import read_table
from obsdiag.catalogue_entry import Entry
from obsdiag.errors import CatalogueError
from tests.rows import each

HEADER = ("Error Code", "Description", "HTTP Status Code")


def make_page(*rows: tuple[str, ...], header: tuple[str, ...] = HEADER) -> bytes:
    """Return a page with a table of these rows, each cell of one line."""
    width = max(len(cell) for row in (header, *rows) for cell in row)
    border = "+" + f"{'-' * (width + 2)}+" * len(header)
    lines = [border]
    for row in (header, *rows):
        lines += ["|" + "".join(f" {cell:{width}} |" for cell in row), border]
    return "\n".join(lines).encode()


@pytest.fixture(scope="module")
def entries(page: bytes) -> tuple[Entry, ...]:
    return read_table(page)


def test_the_published_table_has_111_rows_of_110_codes(entries):
    assert len(entries) == 111
    assert len({entry.code for entry in entries}) == 110


def test_a_published_row_is_read_to_the_letter(entries):
    assert entries[0] == Entry(
        id="AccessDenied#1",
        code="AccessDenied",
        wire_code="AccessDenied",
        description="Access denied.",
        status="403 Forbidden",
        status_code=403,
        group="403",
    )
    assert entries[-1] == Entry(
        id="NoSuchTagSet#1",
        code="NoSuchTagSet",
        wire_code="NoSuchTagSet",
        description="The specified bucket is not configured with a tag.",
        status="404 Not Found",
        status_code=404,
        group="404",
    )


def test_the_doubled_code_is_counted_from_the_top(entries):
    doubled = [entry for entry in entries if entry.code == "AccessDenied"]
    assert [entry.id for entry in doubled] == ["AccessDenied#1", "AccessDenied#2"]
    assert doubled[1].description == "The object you specified is immutable, can not delete."


def test_eight_codes_keep_the_white_space_of_their_wrapping(entries):
    wrapped = {entry.code: entry.wire_code for entry in entries if entry.code != entry.wire_code}
    assert wrapped == {
        "IllegalVersioning ConfigurationException": "IllegalVersioningConfigurationException",
        "IncorrectNumberOf FilesInPostRequest": "IncorrectNumberOfFilesInPostRequest",
        "MaxMessageLength Exceeded": "MaxMessageLengthExceeded",
        "MaxPostPreDataLength ExceededError": "MaxPostPreDataLengthExceededError",
        "RequestIsNotMultiPart Content": "RequestIsNotMultiPartContent",
        "RequestTorrentOfBucket Error": "RequestTorrentOfBucketError",
        "System Capacity Not enough": "SystemCapacityNotenough",
        "UnresolvableGrantBy EmailAddress": "UnresolvableGrantByEmailAddress",
    }


def test_spellings_that_only_look_wrong_are_kept(entries):
    codes = {entry.code for entry in entries}
    assert {
        "CustomDomainAreadyExist",
        "NotSuchBucketPolicy",
        "NoSuchBucketPolicy",
        "Redirect",
    } <= codes


def test_one_row_has_no_status(entries):
    (entry,) = [entry for entry in entries if entry.status_code is None]
    assert (entry.code, entry.status, entry.group) == ("InvalidAddressingHeader", "N/A", "N/A")


def test_phrases_that_are_not_the_standard_ones_are_kept(entries):
    statuses = {entry.status for entry in entries}
    assert {"307 Moved Temporarily", "416 Client Requested Range Not Satisfiable"} <= statuses


def test_bold_marks_are_off_and_quotes_are_kept(entries):
    texts = {entry.code: entry.description for entry in entries}
    assert texts["InvalidDigest"] == "The specified Content-MD5 is invalid."
    assert texts["MalformedXML"].endswith('against our published schema."')
    assert not any("**" in text for text in texts.values())


def test_ids_are_unique(entries):
    assert len({entry.id for entry in entries}) == len(entries)


def test_only_bold_marks_are_taken_off():
    (entry,) = read_table(make_page(("Odd", "2 ** 3, **a b** and *c*", "400 Bad Request")))
    assert entry.description == "2 ** 3, a b and *c*"


def test_columns_are_found_by_their_names():
    page = make_page(
        ("404 Not Found", "none", "Lost", "Gone away."),
        header=("http status  code", "Note", "Error code", "DESCRIPTION"),
    )
    (entry,) = read_table(page)
    assert (entry.code, entry.description, entry.status_code) == ("Lost", "Gone away.", 404)


def test_missing_columns_are_named():
    page = make_page(("Lost", "text"), header=("Error Code", "Meaning"))
    with pytest.raises(CatalogueError, match="no column “Description” and no column “HTTP Status"):
        read_table(page)


def test_a_table_of_borders_has_no_columns():
    with pytest.raises(CatalogueError, match="no column “Error Code”"):
        read_table(b"+---+---+\n+---+---+\n")


def test_a_table_without_rows_is_no_catalogue():
    with pytest.raises(CatalogueError, match="is empty"):
        read_table(make_page())


def test_a_row_without_code_is_named_by_its_line():
    page = make_page(("Lost", "text", "404 Not Found"), ("", "text", "404 Not Found"))
    with pytest.raises(CatalogueError, match=r"line 6 .* has no error code"):
        read_table(page)


@each("status", ["Forbidden", "403", "40 Odd", "999 Odd", "n/a", "", "٤٠٣ Odd"])
def test_a_status_of_another_form_is_shown_with_its_line(status):
    with pytest.raises(CatalogueError, match=f"line 4 .* the status “{status}”"):
        read_table(make_page(("Lost", "text", status)))
