"""Captures by the million: Arrow record batches in, Arrow record batches of findings out.

For engines that share the work among machines (Spark, Ray, Dask) or that query what lies in files
(DuckDB): resources/docs/BATCH.md has an example of each. Neither Qt nor a history is needed.
"""

from __future__ import annotations

from obsdiag.batch.batch_decoder import BYTES, SOURCE, finding_table, findings
from obsdiag.batch.import_lines import import_lines
from obsdiag.finding_table import schema

__all__ = ["BYTES", "SOURCE", "finding_table", "findings", "import_lines", "schema"]
