"""Record batches of captures."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from tests.answer import error, response

SLOW = response("503 Service Unavailable", error("SlowDown", "Reduce your rate."))


def captures(*rows: tuple[str | None, bytes | str | None], kind: Any = None) -> Any:
    """Return a record batch of captures and their names; pyarrow has to be installed."""
    arrow = import_module("pyarrow")
    names, contents = zip(*rows, strict=True)
    held = arrow.array(contents, kind or arrow.binary())
    columns = [arrow.array(names, arrow.string()), held]
    return arrow.RecordBatch.from_arrays(columns, ["source", "bytes"])
