"""The guidance on every code, each file of it read when it is first asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.catalogue.guidance_file import read_guidance, read_other_code

if TYPE_CHECKING:
    from collections.abc import Callable

    from obsdiag.catalogue.guidance import Guidance, OtherCode
    from obsdiag.catalogue_entry import Entry

_OF_ROWS, _OF_OTHERS = "catalogue/guidance", "catalogue/reference"
_SUFFIX = ".toml"


class Guide:
    """The guidance on the published rows, and the codes that the table does not have."""

    def __init__(self, names: Callable[[str], list[str]], read: Callable[[str], bytes]) -> None:
        """`names` lists a folder of the resources, `read` gives a file's content."""
        self._names, self._read = names, read
        self._known: dict[str, Guidance | None] = {}
        self._files: dict[str, str] | None = None
        self._others: dict[str, OtherCode] = {}

    def on(self, entry: Entry) -> Guidance | None:
        """Return the guidance on a published row, or None where there is none yet."""
        if entry.id not in self._known:
            self._known[entry.id] = self._load(entry)
        return self._known[entry.id]

    def other(self, code: str) -> OtherCode | None:
        """Return what is known of a code that the table does not have, in any spelling."""
        file = self._by_name().get(_folded(code))
        return None if file is None else self._other(file)

    def others(self) -> tuple[OtherCode, ...]:
        """Return the second list, by code; this reads a file for each that was not asked for."""
        found = map(self._other, self._by_name().values())
        return tuple(sorted(found, key=lambda other: other.code.lower()))

    def _load(self, entry: Entry) -> Guidance | None:
        plain = entry.id.removesuffix("#1")
        for name in (entry.id.replace("#", "-"), plain):
            file = f"{_OF_ROWS}/{name}{_SUFFIX}"
            try:
                return read_guidance(self._read(file), file)
            except FileNotFoundError:
                continue
        return None

    def _by_name(self) -> dict[str, str]:
        """Return the files of the second list by the code that each is named for."""
        if self._files is None:
            names = (name for name in self._names(_OF_OTHERS) if name.endswith(_SUFFIX))
            self._files = {_folded(name.removesuffix(_SUFFIX)): name for name in names}
        return self._files

    def _other(self, file: str) -> OtherCode:
        if file not in self._others:
            self._others[file] = read_other_code(self._read(f"{_OF_OTHERS}/{file}"), file)
        return self._others[file]


def _folded(code: str) -> str:
    """Return a code as it is looked for: files have `_` where a code has a blank or `_`."""
    return "".join(code.replace("_", " ").split()).casefold()
