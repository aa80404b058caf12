"""Where templates lie: those that obsdiag brings along, and a team's own, which go before them.

A template is a file of Jinja2, named for its purpose (`customer.j2`) or for its form
(`markdown.j2`, the macros that the others use). A team puts its own into the folder `templates`
below the program's data; what it has no file for stays as shipped.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.config import assets
from obsdiag.errors import ObsdiagError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

FOLDER = "templates"
MAX_SIZE = 256 * 1024
"""Bytes of a team's own template."""


class TemplateError(ObsdiagError):
    """A template cannot be read or filled; the text says which, and why."""


def template_reader(own: Path | None = None) -> Callable[[str], str | None]:
    """Return what reads a template by its name, from the folder of a team's own or the shipped.

    It returns None where there is none of that name, and raises TemplateError.
    """

    def read(name: str) -> str | None:
        if own is not None and (own / name).is_file():
            return _own(own / name)
        if name in assets.names(FOLDER):
            return assets.read_bytes(f"{FOLDER}/{name}").decode()
        return None

    return read


def _own(file: Path) -> str:
    try:
        page = file.read_bytes()
    except OSError as error:
        raise TemplateError(f"{file}: {error.strerror}.") from error
    if len(page) > MAX_SIZE:
        raise TemplateError(f"{file}: a template has {MAX_SIZE // 1024} KiB at most.")
    try:
        return page.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise TemplateError(f"{file}: a template is UTF-8.") from error
