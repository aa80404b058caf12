"""Lay out what an AppImage holds: the program below usr, and at the top what its runtime asks for.

The runtime starts AppRun, a link to the program; menus are given the entry and the icon beside it.
"""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from places import ROOT, lay_out

if TYPE_CHECKING:
    from pathlib import Path


def lay_out_app_dir(bundle: Path, folder: Path) -> None:
    """Make the folder."""
    lay_out(bundle, folder / "usr")
    (folder / "AppRun").symlink_to("usr/lib/obsdiag/obsdiag")
    shutil.copyfile(ROOT / "resources" / "desktop" / "obsdiag.desktop", folder / "obsdiag.desktop")
    shutil.copyfile(ROOT / "resources" / "icons" / "obsdiag-256.png", folder / "obsdiag.png")
    (folder / ".DirIcon").symlink_to("obsdiag.png")
