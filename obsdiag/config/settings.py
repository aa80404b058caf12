"""What the window remembers from one start to the next: one JSON file, replaced as a whole."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, cast

from obsdiag.config.own_file import read_own
from obsdiag.config.paths import make_folder
from obsdiag.config.written_file import replace_file
from obsdiag.errors import SettingsError
from obsdiag.named_tuple import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

UTC, ON = "utc", "on"
MAX_FILE = 4 * 1024 * 1024
SCHEMES = ("system", "light", "dark")
_RETENTION = "retention"
"""The name of what the commands set too: the window, which saves its own values, leaves it."""


class Settings(NamedTuple):
    """The values; all are text, and the empty text is "not set yet"."""

    geometry: str = ""
    """Place and size of the window, as Qt saves them, in base64."""
    splitter: str = ""
    """How the panes share the window, as `obsdiag.ui.main_layout.Shares` reads it."""
    colour_scheme: str = "system"
    """One of SCHEMES."""
    last_folder: str = ""
    """Where the last file was opened."""
    language: str = ""
    """Of the window's texts, such as `de`; see `obsdiag.ui.window_language`."""
    recent: str = ""
    """Files that were opened last, one a line, see `obsdiag.ui.recent_files`."""
    text_size: str = ""
    """Of the window, in percent of the system's."""
    time_zone: str = ""
    """In which times are shown: UTC, or the empty text for the computer's own."""
    fixed_font: str = ""
    """The family of the font of captures and ids; the empty text for the system's."""
    sender: str = ""
    """Who signs a text to a customer; the empty text for "your support team"."""
    masked: str = ""
    """The kinds of names that a text to send has pseudonyms for at first, such as `bucket host`."""
    templates: str = ""
    """The folder of a team's own templates; the empty text for the one beside the history."""
    watch_clipboard: str = ""
    """ON where errors that are copied elsewhere are shown."""
    watch_folder: str = ""
    """The folder whose new files are read; the empty text for none."""

    def is_watching(self) -> bool:
        """Tell whether anything is to be watched."""
        return self.watch_clipboard == ON or bool(self.watch_folder)


class Retention(NamedTuple):
    """How much the history keeps; None: there is no such limit. What is pinned is always kept."""

    days: int | None = None
    """Since it was last seen."""
    entries: int | None = None
    size: int | None = None
    """Bytes of the database."""


def load(path: Path) -> Settings:
    """Return the settings; a file that is not there, or a value of no use, gives the defaults.

    Raises SettingsError where the file cannot be read, or is damaged: then it is put aside under
    the name that the error tells, and the next call gives the defaults.
    """
    try:
        known = _read(path)
    except ValueError as error:
        aside = _put_aside(path)
        raise SettingsError(
            "The settings were damaged and are back to their defaults; "
            f"the damaged file was kept as {aside}."
        ) from error
    values = {name: value for name in Settings._fields if isinstance(value := known.get(name), str)}
    if values.get("colour_scheme") not in SCHEMES:
        values.pop("colour_scheme", None)
    return Settings(**values)


def save(path: Path, settings: Settings) -> None:
    """Write the settings, whole or not at all; what a newer obsdiag has added stays in the file.

    Raises SettingsError.
    """
    _write(path, settings._asdict())


def load_retention(path: Path) -> Retention:
    """Return how much the history keeps; a value of no use, or a damaged file, is no limit.

    Raises SettingsError where the file cannot be read.
    """
    try:
        known = _read(path).get(_RETENTION)
    except ValueError:  # `load` puts it aside, and says so
        known = None
    limits = known if isinstance(known, dict) else {}
    return Retention(**{name: _limit(limits, name) for name in Retention._fields})


def save_retention(path: Path, retention: Retention) -> None:
    """Write how much the history keeps, beside the other settings; raises SettingsError."""
    _write(path, {_RETENTION: retention._asdict()})


def _limit(limits: Mapping[str, object], name: str) -> int | None:
    value = limits.get(name)
    return value if type(value) is int and value > 0 else None


def _write(path: Path, values: Mapping[str, object]) -> None:
    """Put `values` in place of those that the file has by these names, whole or not at all."""
    try:
        known = _read(path)
    except ValueError:
        _put_aside(path)
        known = {}
    try:
        make_folder(path.parent)
        replace_file(path, (json.dumps({**known, **values}, indent=2) + "\n").encode())
    except OSError as error:
        raise SettingsError(
            f"The settings cannot be written to {path}: {error.strerror}."
        ) from error


def _read(path: Path) -> dict[str, object]:
    """Return what the file holds; ValueError where it is damaged."""
    try:
        text = read_own(path, MAX_FILE)
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise SettingsError(f"The settings in {path} cannot be read: {error.strerror}.") from error
    try:
        known = json.loads(text)
    except RecursionError as error:
        raise ValueError("nested too deep") from error
    if not isinstance(known, dict):
        raise ValueError("not an object")  # noqa: TRY004 - one kind of error for all damage
    return cast("dict[str, object]", known)


def _put_aside(path: Path) -> Path:
    """Rename a damaged file to the first free name beside it."""
    number = 1
    while (aside := path.with_name(f"{path.stem}.damaged-{number}{path.suffix}")).exists():
        number += 1
    try:
        path.rename(aside)
    except OSError as error:
        raise SettingsError(
            f"The settings in {path} are damaged, and the file cannot be put aside: "
            f"{error.strerror}."
        ) from error
    return aside
