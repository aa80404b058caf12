"""Lay a bundle and all that a system looks for in folders of its own into a tree below a prefix."""

from __future__ import annotations

import shutil
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def shared_files() -> dict[str, str]:
    """Return where files of the checkout belong below a prefix, as pyproject.toml says for pip."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    places: dict[str, str] = project["tool"]["hatch"]["build"]["targets"]["wheel"]["shared-data"]
    return places


def lay_out(bundle: Path, prefix: Path) -> None:
    """Make the tree: the bundle in lib, a link to its program in bin, the shared files in share."""
    shutil.copytree(bundle, prefix / "lib" / "obsdiag", symlinks=True)
    (prefix / "bin").mkdir(parents=True)
    (prefix / "bin" / "obsdiag").symlink_to("../lib/obsdiag/obsdiag")
    for source, place in shared_files().items():
        (prefix / place).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / source, prefix / place)


if __name__ == "__main__":
    lay_out(Path(sys.argv[1]), Path(sys.argv[2]))
