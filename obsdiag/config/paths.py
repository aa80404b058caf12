"""Where obsdiag keeps its own files, and that nobody else may read them.

The one module that asks the platform. What obsdiag makes is the user's alone: folders have mode
0700 and files 0600, whatever the umask; what was there before is left as it is.
"""

from __future__ import annotations

import errno
import os
from pathlib import Path

from obsdiag.named_tuple import NamedTuple

DATA_DIR_VARIABLE = "OBSDIAG_DATA_DIR"
_NOWHERE = Path(os.devnull) / "obsdiag"
"""Below what is no folder: nothing is there, and nothing can be made there."""
LOCK = "obsdiag.lock"
"""The file that says in which process the window is open."""
_BESIDE = ("-wal", "-shm", "-journal")
"""Ends of the names of what SQLite writes beside a database (sqlite.org/tempfiles.html)."""


class AppPaths(NamedTuple):
    """The places of one run; tests have theirs below a folder of their own."""

    data: Path
    """The folder of the history."""
    settings: Path
    """The file of the settings."""
    log: Path
    """The file of the log."""

    @classmethod
    def for_user(cls, data_dir: Path | None = None) -> AppPaths:
        """Return the places below `data_dir`, else $OBSDIAG_DATA_DIR, else the platform's own."""
        if data_dir is not None:
            return cls.below(data_dir)
        if folder := os.environ.get(DATA_DIR_VARIABLE):
            return cls.below(Path(folder))
        from platformdirs import PlatformDirs

        dirs = PlatformDirs("obsdiag", appauthor=False)
        try:
            return cls(
                data=dirs.user_data_path,
                settings=dirs.user_config_path / "settings.json",
                log=dirs.user_log_path / "obsdiag.log",
            )
        except RuntimeError:  # somebody without a home folder, as services run
            return cls.below(_NOWHERE)

    @classmethod
    def below(cls, base: Path) -> AppPaths:
        """Return the places of which all are inside `base`."""
        return cls(data=base, settings=base / "settings.json", log=base / "obsdiag.log")

    @property
    def history(self) -> Path:
        """The database of the history."""
        return self.data / "history.sqlite3"

    @property
    def notes(self) -> Path:
        """The user's own notes on entries of the catalogue."""
        return self.data / "notes.md"

    @property
    def catalogue(self) -> Path:
        """The newer copy of the published page, where the user gave one."""
        return self.data / "catalogue.page"

    def files(self) -> tuple[Path, ...]:
        """Return all that obsdiag keeps, what SQLite writes beside the history too."""
        beside = (self.history.with_name(f"{self.history.name}{end}") for end in _BESIDE)
        lock = self.data / LOCK
        return (self.history, *beside, self.settings, self.log, self.notes, self.catalogue, lock)

    def create(self) -> None:
        """Make the folders that are missing; raises OSError."""
        if self.data == _NOWHERE:
            raise OSError(
                errno.ENOENT,
                "There is no home folder to keep anything in; name a folder with --data-dir or"
                f" {DATA_DIR_VARIABLE}",
            )
        for folder in (self.data, self.settings.parent, self.log.parent):
            make_folder(folder)


def make_folder(folder: Path) -> None:
    """Make `folder` and what is missing above it, each with mode 0700; raises OSError."""
    for missing in reversed([at for at in (folder, *folder.parents) if not at.exists()]):
        try:
            missing.mkdir(mode=0o700)
        except FileExistsError:
            continue  # another process was quicker
        missing.chmod(0o700)
    if not folder.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(folder))


def make_file(path: Path) -> None:
    """Make an empty file with mode 0600, unless there is one; raises OSError."""
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except FileExistsError:
        return
    path.chmod(0o600)
