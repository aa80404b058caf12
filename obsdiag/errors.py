"""Every error that obsdiag raises on purpose; its text is for the person at the screen."""

from __future__ import annotations


class ObsdiagError(Exception):
    """Base class: `str(error)` is one plain sentence that says what is wrong."""


class SourceError(ObsdiagError):
    """An input (file, folder, archive, standard input) cannot be read."""


class CancelledError(ObsdiagError):
    """The user wants no more to be read; whoever reads gives what there is so far."""

    def __init__(self) -> None:
        super().__init__("Reading was stopped.")


class CatalogueError(ObsdiagError):
    """A page is not the published table of error codes, or has lost a part of it."""


class HistoryError(ObsdiagError):
    """The history on disk cannot be opened, read or written."""


class TargetError(ObsdiagError):
    """A file cannot be written, or is not to be."""


class SettingsError(ObsdiagError):
    """The settings on disk cannot be read or written."""
