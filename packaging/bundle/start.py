"""Where a bundled obsdiag starts: what `python -m obsdiag` does, where a bundle is at home."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def main() -> int:
    """Run what is asked for, and return the exit status."""
    if sys.platform != "linux":
        _surround()
    from obsdiag.__main__ import main as obsdiag  # a process that only helps does not need it

    return obsdiag()


def _surround() -> None:
    """Do what PyInstaller leaves to the program on Windows and macOS."""
    from multiprocessing import freeze_support

    freeze_support()  # processes are started anew: by this program, with words that it takes
    folder = Path(getattr(sys, "_MEIPASS", sys.prefix), "PySide6")
    plugins = folder / "plugins" if sys.platform == "win32" else folder / "Qt" / "plugins"
    os.environ["QT_PLUGIN_PATH"] = str(plugins)
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # a program without a console has none
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115


if __name__ == "__main__":
    sys.exit(main())
