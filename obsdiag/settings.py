"""What the window remembers from one start to the next: one JSON file, replaced as a whole."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields
from typing import TYPE_CHECKING, cast

from obsdiag.errors import SettingsError
from obsdiag.paths import make_folder, replace_file

if TYPE_CHECKING:
    from pathlib import Path

SCHEMES = ("system", "light", "dark")


@dataclass(frozen=True, slots=True)
class Settings:
    """The values; all are text, and the empty text is "not set yet"."""

    geometry: str = ""
    """Place and size of the window, as Qt saves them, in base64."""
    splitter: str = ""
    """How the panes share the window, as Qt saves it, in base64."""
    colour_scheme: str = "system"
    """One of SCHEMES."""
    last_folder: str = ""
    """Where the last file was opened."""


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
    values = {
        field.name: value
        for field in fields(Settings)
        if isinstance(value := known.get(field.name), str)
    }
    if values.get("colour_scheme") not in SCHEMES:
        values.pop("colour_scheme", None)
    return Settings(**values)


def save(path: Path, settings: Settings) -> None:
    """Write the settings, whole or not at all; what a newer obsdiag has added stays in the file.

    Raises SettingsError.
    """
    try:
        known = _read(path)
    except ValueError:
        _put_aside(path)
        known = {}
    try:
        make_folder(path.parent)
        replace_file(path, (json.dumps(known | asdict(settings), indent=2) + "\n").encode())
    except OSError as error:
        raise SettingsError(
            f"The settings cannot be written to {path}: {error.strerror}."
        ) from error


def _read(path: Path) -> dict[str, object]:
    """Return what the file holds; ValueError where it is damaged."""
    try:
        text = path.read_bytes()
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
