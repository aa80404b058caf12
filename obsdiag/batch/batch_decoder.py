"""Decodes the captures of record batches, row by row."""

from __future__ import annotations

import logging
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, Any

from obsdiag.finding_table import COLUMNS, RECORD, arrow, schema
from obsdiag.input.sources import Problem, paste
from obsdiag.model import Finding
from obsdiag.pipeline.options import ReadOptions
from obsdiag.pipeline.reading import read
from obsdiag.published import load_catalogue
from obsdiag.record import record, to_line
from obsdiag.redact.mask import DEFAULT_KEY
from obsdiag.visible import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from obsdiag.catalogue import Catalogue

SOURCE, BYTES = "source", "bytes"
"""The columns that are read unless others are named: what the capture is called, and itself."""
ROWS = 10_000
"""Findings of one record batch that is given."""
_READ = ReadOptions(heads=False)
_LOG = logging.getLogger(__name__)
_LONGEST_NAME = 200


def findings(
    batches: Iterable[Any],
    *,
    source: str = SOURCE,
    content: str = BYTES,
    taken_at: str | None = None,
    key: bytes = DEFAULT_KEY,
) -> Iterator[Any]:
    """Yield record batches of the findings in record batches of captures.

    `batches` are `pyarrow.RecordBatch`es with a column of names (`source`, strings) and one of
    captures (`content`, binary or strings): responses, logs, HARs, archives, as `obsdiag decode`
    reads them. What is yielded has the schema of `obsdiag.finding_table.schema`, its rows in the
    order of the captures, and secrets masked by `key`: with the same key equal secrets have equal
    masks. `taken_at` (UTC, ISO 8601) is when the captures came in, null where it is not given.

    Each capture is read alone, so that the findings do not depend on how rows are dealt out. What
    cannot be read is told as a warning of the logger `obsdiag.batch.batch_decoder`; null is
    passed over. Raises ObsdiagError without pyarrow and KeyError where there is no such column.
    """
    rows = (
        _row(found, taken_at)
        for batch in batches
        for name, capture in zip(batch.column(source), batch.column(content), strict=True)
        for found in _records(_name(name.as_py()), _bytes(capture), key)
    )
    names, table = (*COLUMNS, RECORD), schema()
    while some := list(islice(rows, ROWS)):
        columns = [list(values) for values in zip(*some, strict=True)]
        yield arrow().RecordBatch.from_pydict(dict(zip(names, columns, strict=True)), schema=table)


def finding_table(captures: Any, **options: Any) -> Any:  # noqa: ANN401 - pyarrow has no types
    """Return a `pyarrow.Table` of the findings in one of captures; the options of `findings`."""
    return arrow().Table.from_batches(findings(captures.to_batches(), **options), schema=schema())


def _records(name: str, capture: bytes, key: bytes) -> Iterator[Mapping[str, Any]]:
    for event in read([paste(capture, name)] if capture else (), _catalogue(), _READ):
        if isinstance(event, Finding):
            yield record(event, key=key)
        elif isinstance(event, Problem):
            _LOG.warning("%s: %s", one_line(event.source, _LONGEST_NAME), event.text)


def _row(found: Mapping[str, Any], taken_at: str | None) -> tuple[object, ...]:
    """Return the columns of a finding, as a history has them that has met it once."""
    known = {
        **found,
        "first_seen": taken_at,
        "last_seen": taken_at,
        "occurrences": found["times_told"],
        "catalogue_id": (found["catalogue"] or {}).get("id"),
        "ticket": "",
        "tags": [],
        "note": "",
        "pinned": False,
    }
    values = (known[name] for name in COLUMNS)
    return (*(_storable(value) for value in values), to_line(found))


def _storable(value: object) -> object:
    """Return a value as Arrow keeps it, which knows no lone surrogates."""
    if isinstance(value, str) and not value.isascii():
        return value.encode("utf-8", "replace").decode("utf-8")
    return value


def _name(value: object) -> str:
    return "" if value is None else str(value)


def _bytes(scalar: Any) -> bytes:  # noqa: ANN401 - pyarrow has no types
    value = scalar.as_py()
    if value is None:
        return b""
    return value.encode("utf-8", "surrogatepass") if isinstance(value, str) else bytes(value)


@cache
def _catalogue() -> Catalogue:
    """Return the published catalogue, read once in each process."""
    return load_catalogue()
