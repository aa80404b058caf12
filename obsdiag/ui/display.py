"""Whether a window can be opened here at all; Qt itself would end the process where it cannot."""

from __future__ import annotations

import builtins
import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_SOCKETS = "/tmp/.X11-unix"  # noqa: S108 - where X servers listen, Xorg(1)
_PYTHONS_IMPORT = "__orig_import__"
"""Where PySide keeps Python's own import, in whose place it puts one that looks through the source
of every module that is loaded, for `from __feature__ import …` to change the names of Qt's methods
(its feature.py). Nobody does that here."""

_SIZES = {"QT_SCALE_FACTOR": 10.0, "QT_SCREEN_SCALE_FACTORS": 10.0, "QT_FONT_DPI": 960.0}
"""What says how large all of a window is, and the most that is taken: with what is no finite number
above 0, and from some forty times the usual size on, Qt ends the process (doc.qt.io, High DPI)."""


def leave_out_sizes() -> list[str]:
    """Take the sizes away from Qt that it cannot take; return a sentence of each."""
    bad = [name for name in _SIZES if not _is_size(name, os.environ.get(name, ""))]
    return [
        f"{name}={os.environ.pop(name)} is left out:"
        f" it has to be a number above 0, and at most {_SIZES[name]:g}."
        for name in bad
    ]


def _is_size(name: str, value: str) -> bool:
    """Tell whether Qt can take a value: one that is no number it leaves out by itself."""
    return all(0 < number <= _SIZES[name] for number in _numbers(value))


def _numbers(value: str) -> Iterator[float]:
    """Yield the numbers of `2`, of `1;1.5`, and of `DP-1=2;HDMI-1=1`."""
    for part in value.split(";"):
        try:
            yield float(part.rpartition("=")[2])
        except ValueError:
            continue


def missing() -> str | None:
    """Return in one sentence what is missing for a window, or None where nothing is."""
    return _missing_display() or _missing_library()


def _missing_display() -> str | None:
    named = any(os.environ.get(name) for name in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY"))
    if named or not _is_linux():
        return None
    name = os.environ.get("DISPLAY", "")
    if not name:
        return "There is no display to open a window on."
    return None if _is_there(name) else f"There is no display {name}."


def _is_there(name: str) -> bool:
    """Tell whether a local X server answers; one elsewhere is left for Qt to try."""
    number = name.removeprefix(":").partition(".")[0]
    if not name.startswith(":") or not number.isdigit():
        return True
    path = f"{_SOCKETS}/X{number}"
    return _answers(path) or _answers(f"\0{path}")


def _answers(address: str) -> bool:
    """Tell whether a server listens there; one that died leaves its socket's file behind."""
    from socket import AF_UNIX, SOCK_STREAM, socket

    with socket(AF_UNIX, SOCK_STREAM) as connection:
        return connection.connect_ex(address) == 0


def _missing_library() -> str | None:
    """Load what Qt would load, and name the first library that is not there."""
    try:
        from PySide6.QtCore import QLibraryInfo

        import_as_python_does()
        from PySide6.QtWidgets import QApplication  # noqa: F401 - only whether it can be loaded
    except ImportError as error:
        return f"The window's libraries cannot be loaded ({error})."
    if os.environ.get("QT_QPA_PLATFORM", "xcb") != "xcb" or os.environ.get("WAYLAND_DISPLAY"):
        return None
    plugins = QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)
    return _missing_of(f"{plugins}/platforms/libqxcb.so") if _is_linux() else None


def import_as_python_does() -> None:
    """Load modules without a look at their source, which takes as long as they do, and is kept."""
    own = getattr(builtins, _PYTHONS_IMPORT, None)
    if own is not None:  # other versions of PySide may have none
        builtins.__import__ = own


def _missing_of(plugin: str) -> str | None:
    from PySide6.QtCore import QPluginLoader

    loader = QPluginLoader(plugin)
    if loader.load():
        return None
    return f"A library of the X11 window system is missing ({loader.errorString()})."


def _is_linux() -> bool:
    return sys.platform.startswith("linux")
