"""Lay a bundle and all that a system looks for in folders of its own into a tree below a prefix.

places.py BUNDLE    adds them to a bundle, with the scripts install and uninstall
"""

from __future__ import annotations

import shutil
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def shared_files() -> dict[str, str]:
    """Return where files of resources belong below a prefix, as pyproject.toml says for pip."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    places: dict[str, str] = project["tool"]["hatch"]["build"]["targets"]["wheel"]["shared-data"]
    return {source: place for source, place in places.items() if source.startswith("resources/")}


def lay_out(bundle: Path, prefix: Path) -> None:
    """Make the tree: the bundle in lib, a link to its program in bin, the shared files in share."""
    shutil.copytree(bundle, prefix / "lib" / "obsdiag", symlinks=True)
    shutil.rmtree(prefix / "lib" / "obsdiag" / "share", ignore_errors=True)
    (prefix / "bin").mkdir(parents=True)
    (prefix / "bin" / "obsdiag").symlink_to("../lib/obsdiag/obsdiag")
    lay_out_shared(prefix)


def lay_out_shared(prefix: Path) -> None:
    """Put the shared files in share."""
    for source, place in shared_files().items():
        (prefix / place).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / source, prefix / place)


def add_installer(bundle: Path) -> None:
    """Put into a bundle what tells a user's desktop of it, and takes that back."""
    lay_out_shared(bundle)
    shutil.copy(ROOT / "packaging" / "linux" / "install", bundle / "install")
    (bundle / "uninstall").symlink_to("install")


if __name__ == "__main__":
    add_installer(Path(sys.argv[1]))
