"""Findings of record batches on their way into somebody's history."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from obsdiag.finding_table import RECORD

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def import_lines(batches: Iterable[Any]) -> Iterator[str]:
    """Yield the lines of a file that `obsdiag history import` takes.

    `batches` are record batches of findings, or what is left of them after a query: only the
    column `record` is needed. Raises KeyError without it.
    """
    for batch in batches:
        for found in batch.column(RECORD):
            if (line := found.as_py()) is not None:
                yield f"{line}\n"
