"""Others that look for the same words in the same findings: ripgrep, and DuckDB on Parquet."""

from __future__ import annotations

import shutil
import subprocess
from importlib import import_module
from importlib.util import find_spec
from time import perf_counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

_MAKE = """
    COPY (SELECT row_number() OVER () AS id, lower(json::VARCHAR) AS line
          FROM read_ndjson_objects('{lines}')) TO '{table}' (FORMAT parquet)
"""
_NEWEST = "SELECT id, line FROM '{table}' WHERE {each} ORDER BY id DESC LIMIT 50"


def peers(lines: Path) -> Iterator[tuple[str, Callable[[str], float]]]:
    """Yield the name of each peer that is installed, and what times its answer to some words.

    All words must be found in a line, whatever their letter case. ripgrep counts the lines that
    have the longest of them, DuckDB gives the newest fifty with all of them.
    """
    if shutil.which("rg") is None:
        print("no ripgrep here")
    else:
        yield "rg -F -i -c", lambda query: _ripgrep(query, lines)
    if find_spec("duckdb") is None:
        print("no DuckDB here")
    else:
        yield "DuckDB on Parquet", _duckdb(lines)


def _ripgrep(query: str, lines: Path) -> float:
    command = ["rg", "-F", "-i", "-c", "-e", max(query.split(), key=len), str(lines)]
    start = perf_counter()
    subprocess.run(command, capture_output=True, check=False)
    return perf_counter() - start


def _duckdb(lines: Path) -> Callable[[str], float]:
    table = lines.with_suffix(".parquet")
    connection = import_module("duckdb").connect()
    if not table.exists():
        connection.execute(_MAKE.format(lines=lines, table=table))
    print(f"DuckDB's table: {table.stat().st_size / 1e6:,.0f} MB")

    def answered(query: str) -> float:
        words = query.lower().split()
        each = " AND ".join("contains(line, ?)" for _ in words)
        start = perf_counter()
        connection.execute(_NEWEST.format(table=table, each=each), words).fetchall()
        return perf_counter() - start

    return answered
