"""Findings as a table for programs that count and join: its columns, and their types in Arrow.

The Parquet export of a history and `obsdiag.batch` give the same table, so that a query that was
written for one reads the other.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from obsdiag.errors import ObsdiagError

if TYPE_CHECKING:
    from types import ModuleType

COLUMNS = (
    *("first_seen", "last_seen", "occurrences", "status", "code", "message", "bucket", "key"),
    *("request_id", "catalogue_id", "source", "ticket", "tags", "note", "pinned"),
)
"""The columns that can be read without knowing the JSON of a finding, in their order."""
RECORD = "record"
"""The last column of Parquet and Arrow: the JSON of the whole finding."""
_INTEGERS = {"status": "int32", "occurrences": "int64"}


def arrow() -> ModuleType:
    """Return pyarrow, which is large and optional; raises ObsdiagError where it is missing."""
    try:
        return import_module("pyarrow")
    except ImportError as error:
        reason = "Parquet and Arrow need pyarrow: pip install 'obsdiag[parquet]'."
        raise ObsdiagError(reason) from error


def schema() -> Any:  # noqa: ANN401 - a pyarrow.Schema, and pyarrow has no types
    """Return the `pyarrow.Schema` of the table; raises ObsdiagError without pyarrow.

    All columns are strings, but for `status` (int32), `occurrences` (int64), `pinned` (bool) and
    `tags` (list of strings); each can be null.
    """
    kinds = arrow()
    types = {name: getattr(kinds, kind)() for name, kind in _INTEGERS.items()}
    types |= {"pinned": kinds.bool_(), "tags": kinds.list_(kinds.string())}
    return kinds.schema([(name, types.get(name, kinds.string())) for name in (*COLUMNS, RECORD)])
