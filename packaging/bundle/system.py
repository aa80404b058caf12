"""Debian's packages of the libraries that a bundle leaves to the system.

system.py FOLDER    the packages that the bundle in FOLDER needs, a line each
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

PACKAGES = {
    "ld-linux-x86-64.so.2": "libc6",
    "ld-linux-aarch64.so.1": "libc6",
    "libc.so.6": "libc6",
    "libdl.so.2": "libc6",
    "libm.so.6": "libc6",
    "libpthread.so.0": "libc6",
    "libresolv.so.2": "libc6",
    "librt.so.1": "libc6",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libcups.so.2": "libcups2t64 | libcups2",
    "libdbus-1.so.3": "libdbus-1-3",
    "libexpat.so.1": "libexpat1",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libgcc_s.so.1": "libgcc-s1",
    "libglib-2.0.so.0": "libglib2.0-0t64 | libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0t64 | libglib2.0-0",
    "libstdc++.so.6": "libstdc++6",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libxcb.so.1": "libxcb1",
    "libz.so.1": "zlib1g",
}
_NEEDED = re.compile(r"^ +NEEDED +(\S+)$", re.MULTILINE)
_GLIBC = re.compile(r"\bGLIBC_(\d+)\.(\d+)")


def needed(folder: Path) -> list[str]:
    """Return the packages, with the oldest version of libc6 that will do.

    Raises SystemExit for a library that is neither in the folder nor in the table above.
    """
    files = [path for path in folder.rglob("*") if path.is_file() and _is_elf(path)]
    command = ["objdump", "-p", *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603 - objdump
    heads = done.stdout
    outside = set(_NEEDED.findall(heads)) - {path.name for path in folder.rglob("*.so*")}
    if unknown := outside - PACKAGES.keys():
        raise SystemExit(f"bundled by nobody, and of no package: {', '.join(sorted(unknown))}")
    oldest = max((int(major), int(minor)) for major, minor in _GLIBC.findall(heads))
    packages = {PACKAGES[name] for name in outside} - {"libc6"}
    return [f"libc6 (>= {oldest[0]}.{oldest[1]})", *sorted(packages)]


def _is_elf(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


if __name__ == "__main__":
    print("\n".join(needed(Path(sys.argv[1]))))
