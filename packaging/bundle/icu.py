"""ICU's data without what Qt never asks for: a quarter of a bundle's size is these tables.

Qt has its own tables of languages, regions, currencies, units and numbers (CLDR, in QLocale) and
finds the ends of words and lines itself; from ICU it takes collation and the conversion of
encodings. The layout of the data is told in ICU's user guide, "ICU Data", and in its source,
`ucmndata.h`: a head whose first two bytes are its length, then a count and a table of (offset of a
name, offset of an item), both from the end of the head, in the order of the names.
"""

from __future__ import annotations

import re
import struct
import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

UNUSED = {"brkitr", "curr", "lang", "rbnf", "region", "translit", "unit"}
"""Folders of the data: ends of words, names of currencies, languages and regions, spelt-out
numbers, transliteration, units."""

_MARK = b"\xda\x27\x14\x00\x00\x00\x00\x00\x02\x00CmnD"
"""The head from its third byte on: this is a package of data, little-endian, in ASCII."""
_ALIGNED = 16


def smaller(library: Path, folder: Path) -> Path:
    """Write `library`, ICU's data, without what is not used, into `folder`; return the new file.

    The program `ld` and `objcopy` are needed. Raises ValueError where the library is no such data.
    """
    match = re.match(r"libicudata\.so\.(\d+)$", library.name)
    content = library.read_bytes()
    mark = content.find(_MARK)
    if match is None or mark < 0:
        raise ValueError(f"{library} is not the data of ICU, or has another layout than is known")
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "icu.dat").write_bytes(repacked(content[mark - 2 :]))
    steps = (
        "ld -r -b binary -o icu.o icu.dat",
        f"objcopy --redefine-sym _binary_icu_dat_start=icudt{match[1]}_dat icu.o",
        f"objcopy --set-section-alignment .data={_ALIGNED} icu.o",
        "objcopy --rename-section .data=.rodata,alloc,load,readonly,data,contents icu.o",
        f"ld -shared -z noexecstack -soname {library.name} -o {library.name} icu.o",
    )
    for step in steps:
        subprocess.run(step.split(), cwd=folder, check=True)  # noqa: S603 - the steps above
    return folder / library.name


def repacked(package: bytes) -> bytes:
    """Return a package of data without the items that are not used; what follows it is cut off."""
    (head,) = struct.unpack_from("<H", package)
    items = _items(package[head:])
    kept = {name: item for name, item in items.items() if _folder(name) not in UNUSED}
    names = b"".join(name + b"\0" for name in kept)
    name_at = 4 + 8 * len(kept)
    item_at = _aligned(name_at + len(names))
    table, body = [struct.pack("<I", len(kept))], bytearray()
    for name, item in kept.items():
        table.append(struct.pack("<II", name_at, item_at + len(body)))
        name_at += len(name) + 1
        body += item.ljust(_aligned(len(item)), b"\0")
    return package[:head] + (b"".join(table) + names).ljust(item_at, b"\0") + body


def _items(content: bytes) -> dict[bytes, bytes]:
    """Return the items by name; `content` begins behind the head."""
    (count,) = struct.unpack_from("<I", content)
    table = [struct.unpack_from("<II", content, 4 + 8 * row) for row in range(count)]
    ends = [at for _, at in table[1:]]
    names = [content[at : content.index(b"\0", at)] for at, _ in table]
    last = content[table[-1][1] :]
    bodies = [content[at:end] for (_, at), end in zip(table, ends, strict=False)]
    return dict(zip(names, [*bodies, last], strict=True))


def _folder(name: bytes) -> str:
    """Return the folder of an item such as `icudt73l/curr/de.res`."""
    parts = name.decode("ascii").split("/")
    return parts[1] if len(parts) > 2 else ""  # noqa: PLR2004 - package, folder, file


def _aligned(size: int) -> int:
    return -(-size // _ALIGNED) * _ALIGNED
