"""Writes all of a ticket to a file: lines that another history takes in, or a page to be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.config.paths import AppPaths
from obsdiag.config.written_file import output_file
from obsdiag.errors import TargetError
from obsdiag.history.export import html_lines, json_lines

if TYPE_CHECKING:
    from pathlib import Path

    from obsdiag.ui.history.history_provider import HistoryProvider

FORMS = {"json": "JSON (*.json)", "html": "HTML (*.html)"}
"""By the ends of their names; what has neither is the first one."""


def export_ticket(provider: HistoryProvider, ticket: str, path: Path) -> Path | None:
    """Write it to a file that nobody else may read, and return that; None: there is nothing of it.

    Raises TargetError for a file that cannot be written, or is obsdiag's own.
    """
    history = provider.history()
    found = history.ticket(ticket)
    if found is None:
        return None
    stored = history.stored(entry.id for entry in found.findings)
    lines = html_lines(stored) if path.suffix.lower() == ".html" else json_lines(stored)
    try:
        with output_file(path, AppPaths.below(provider.path.parent)) as out:
            out.writelines(line.encode("utf-8", "backslashreplace") for line in lines)
    except (OSError, TargetError) as error:
        told = f"{path.name} cannot be written: take another name or another folder."
        raise TargetError(told) from error
    return path
