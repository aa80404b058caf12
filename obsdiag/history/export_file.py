"""Files of exports: what one is known by, and how one is written, by the end of its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.errors import HistoryError
from obsdiag.history.export import csv_lines, html_lines, json_lines, read_lines
from obsdiag.history.parquet_table import write_parquet

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path
    from typing import BinaryIO

    from obsdiag.history.export import Stored
    from obsdiag.history.saved_search import SavedSearch

FORMS = ("json", "html", "csv", "parquet")
"""By the ends of their names; what has none of them is the first one."""
HEAD = 4 * 1024 * 1024
"""Bytes of a file that are looked at: a line is a finding with its capture."""
_PARQUET = b"PAR1"
_JSON = b'{"schema":'
"""What a finding as JSON starts with: its schema is its first value."""
_ALWAYS = {"code", "request_id", "catalogue", "format"}
"""What a finding has besides: other programs' lines have a schema, too."""
_ANY_TIME = "2026-01-01T00:00:00Z"


def form_of(path: Path) -> str:
    """Return the form of an export that is written to a file of this name."""
    end = path.suffix.lower().removeprefix(".")
    return end if end in FORMS else FORMS[0]


def is_export(head: bytes) -> bool:
    """Tell whether a file that begins with `head`, of HEAD bytes at most, can be imported.

    Those are findings as JSON lines, of a history or of `decode --format json`, and tables.
    """
    if head.startswith(_PARQUET):
        return True
    line = head.lstrip().split(b"\n", 1)[0]
    if not line.startswith(_JSON):
        return False
    try:
        return all(row.record.keys() >= _ALWAYS for row in read_lines([line], _ANY_TIME))
    except HistoryError:
        return False


def write_export(
    found: Iterable[Stored], out: BinaryIO, form: str, searches: Sequence[SavedSearch] = ()
) -> None:
    """Write findings in one of the FORMS; JSON takes saved `searches` along.

    Raises ObsdiagError where Parquet is wanted without pyarrow.
    """
    if form == "parquet":
        write_parquet(found, out)
        return
    if form == "json":
        lines = json_lines(found, searches)
    else:
        lines = {"csv": csv_lines, "html": html_lines}[form](found)
    out.writelines(line.encode("utf-8", "backslashreplace") for line in lines)
