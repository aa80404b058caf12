"""Findings on their way out of a history and into another one as a table of Parquet."""

from __future__ import annotations

import json
from importlib import import_module
from itertools import islice
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from obsdiag.errors import HistoryError
from obsdiag.finding_table import COLUMNS, RECORD, arrow, schema
from obsdiag.history.export import KNOWN
from obsdiag.record import to_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import BinaryIO

    from obsdiag.history.export import Stored

_PARQUET = {name: name for name in COLUMNS} | {RECORD: "json"}
"""The columns of Parquet, and where their values are in an entry."""
_ROW_GROUP = 10_000
"""Rows that are written together."""
_NO_TEXT = ("occurrences", "tags", "pinned")
"""What the history knows of a finding that is no text."""


def write_parquet(items: Iterable[Stored], out: BinaryIO) -> None:
    """Write a table of COLUMNS and, as `record`, the JSON of the whole findings.

    Raises ObsdiagError without pyarrow.
    """
    table_of, kinds = arrow().table, schema()
    parquet = import_module("pyarrow.parquet")
    rest = (one.entry for one in items)
    with parquet.ParquetWriter(out, kinds) as writer:
        while entries := list(islice(rest, _ROW_GROUP)):
            rows = zip(*map(attrgetter(*_PARQUET.values()), entries), strict=True)
            columns = {name: list(values) for name, values in zip(_PARQUET, rows, strict=True)}
            writer.write_table(table_of(columns, schema=kinds))


def parquet_lines(file: BinaryIO) -> Iterator[bytes]:
    """Yield what `read_lines` reads, from a table that `write_parquet` has written.

    What the table does not have (captures, answers) is not there. Raises HistoryError for another
    table, and ObsdiagError without pyarrow.
    """
    arrow()
    table = import_module("pyarrow.parquet").ParquetFile(file)
    if RECORD not in table.schema_arrow.names:
        raise HistoryError(f"This table is no export of obsdiag: it has no column “{RECORD}”.")
    known = [name for name in KNOWN if name in table.schema_arrow.names]
    for batch in table.iter_batches(_ROW_GROUP, columns=[RECORD, *known]):
        for row in batch.to_pylist():
            record = _record(row.pop(RECORD))
            told = {name: _typed(name, value) for name, value in row.items() if value is not None}
            history = {"history": told} if "first_seen" in told else {}
            yield to_line(record | history).encode() + b"\n"


def _record(text: object) -> dict[str, Any]:
    try:
        record = json.loads(text) if isinstance(text, str) else None
    except (ValueError, RecursionError):
        record = None
    if not isinstance(record, dict):
        raise HistoryError("This table is no export of obsdiag: a finding is missing.")
    return record


def _typed(name: str, value: object) -> object:
    """Return what the first tables, in which all was text as CSV has it, say by `value`."""
    if not isinstance(value, str) or name not in _NO_TEXT:
        return value
    if name == "tags":
        return value.split(", ") if value else []
    return int(value) if value.isdecimal() else value == "yes"
