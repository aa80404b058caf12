"""A row of cells is read by what they look like, whatever stands above its columns."""

from __future__ import annotations

from obsdiag.client_report.cells import rows_of_cells
from tests.answer import REQUEST_ID, finding
from tests.rows import each

KNOWN = "The specified key does not exist."


@each(
    "row",
    [
        f"2026-03-14T09:28:30Z;tape-2;mover;404;NoSuchKey;{KNOWN};{REQUEST_ID};512",
        f'"09:28","mover","NoSuchKey","{KNOWN}","404","{REQUEST_ID}"',
        f'09:28,mover,NoSuchKey,"{KNOWN}",404,{REQUEST_ID}',
        f"mover\tNoSuchKey\t404\t{KNOWN}\t{REQUEST_ID}",
        f"| reel 7 | **no** | 404 | `NoSuchKey` | {KNOWN} | {REQUEST_ID} |",
        f"|reel 7|404|{{{{NoSuchKey}}}}|{KNOWN}|{REQUEST_ID}|",
    ],
)
@each("above", ["", "when;where;what;how;why;words;number;took\n", "||Reel||How||Why||\n"])
def test_a_row_with_a_code_and_the_services_id_tells_of_one_error(row, above):
    found = finding(f"{above}{row}\n".encode())
    assert (found.capture.status, found.error.code) == (404, "NoSuchKey")
    assert (found.error.message, found.error.request_id) == (KNOWN, REQUEST_ID)


def test_a_number_that_is_no_status_of_the_code_is_none():
    assert finding(f"mover;NoSuchKey;{KNOWN};{REQUEST_ID};503\n".encode()).capture.status is None


@each("row", [f"|NoSuchKey|404|{KNOWN}|", f"| 404 | `NoSuchKey` | {KNOWN} |"])
def test_a_row_of_a_list_of_codes_tells_of_nothing(row):
    assert list(rows_of_cells(row.encode(), 0, len(row))) == []
