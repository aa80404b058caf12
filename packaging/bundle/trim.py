"""What of Qt, and of all else that PyInstaller finds, does not go into a bundle of obsdiag."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

Row: TypeAlias = tuple[str, str, str]
"""A file as PyInstaller has it: its place in the bundle, where it comes from, its kind."""

MODULES = [
    *(
        "tkinter",
        "unittest",
        "pydoc",
        "doctest",
        "test",
        "distutils",
        "setuptools",
        "pip",
        "lib2to3",
    ),
    *("pyarrow", "numpy", "PIL", "cffi", "_pyrepl", "curses", "readline", "pdb"),
    *("lxml.html.clean", "lxml.html.diff", "lxml.isoschematron", "lxml.objectify"),
    *("PySide6.QtDBus", "PySide6.QtSvg"),
    *("ssl", "_ssl", "_hashlib"),
]
"""Modules that obsdiag never imports, or can do without: it makes no connection, and the digests
that it needs are in Python itself."""

HOOKS = {"pyi_rth_inspect", "pyi_rth_pkgutil", "pyi_rth_pyside6"}
"""PyInstaller's own modules that would run at each start: they load much, the last one all of
QtCore, for what obsdiag does not use, or finds by itself."""
if sys.platform == "linux":
    HOOKS.add("pyi_rth_multiprocessing")  # processes are copies of this one, and not started anew
    MODULES.append("ctypes")

PLUGINS = {
    "platforms": {"xcb", "wayland", "offscreen", "windows", "cocoa"},
    "platforminputcontexts": {
        "composeplatforminputcontextplugin",
        "ibusplatforminputcontextplugin",
    },
    "platformthemes": {"xdgdesktopportal"},
    "wayland-shell-integration": {"xdg-shell"},
    "wayland-decoration-client": {"adwaita", "bradient"},
    "imageformats": {"svg"},
    "iconengines": {"svgicon"},
    "printsupport": {"cupsprintersupport"},
    "styles": {"modernwindowsstyle", "macstyle"},
}
"""The plug-ins of Qt that go in, by folder and by name without `lib`, `q` or an ending."""

LANGUAGES = {"de", "zh_CN"}
"""Languages of Qt's own texts, beside English: those that a window of obsdiag can have."""

FROM_SYSTEM = {
    *("libX11.so.6", "libX11-xcb.so.1", "libxcb.so.1", "libfontconfig.so.1", "libfreetype.so.6"),
    *(
        "libcups.so.2",
        "libEGL.so.1",
        "libGL.so.1",
        "libdrm.so.2",
        "libstdc++.so.6",
        "libgcc_s.so.1",
    ),
    *("libdbus-1.so.3", "libglib-2.0.so.0", "libgthread-2.0.so.0"),
}
"""Libraries that every desktop has, and that its own drivers and settings have to fit."""

_PLUGIN = re.compile(r"PySide6/(?:Qt/)?plugins/([\w-]+)/(?:lib)?(?:q(?=[a-z]))?([\w-]+?)\.\w+$")
_TRANSLATION = re.compile(r"PySide6/(?:Qt/)?translations/(.+)\.qm$")
_UNWANTED = re.compile(
    r"PySide6/(?:Qt/)?qml/|"
    r"Qt6?(?:Qml|Quick|Pdf|VirtualKeyboard|Test|Sql)\w*[.\w]*$|"
    r"opengl32sw\.dll$|d3dcompiler_\d+\.dll$|"
    r"lxml/(?:includes/|isoschematron/|.*\.(?:h|pxd|pyx)$)|"
    r"lxml/(?:objectify|sax|html/_?diff\w*|html/clean)\.[^/]*$|"
    r"zstandard/_cffi|hyperscan/.*\.c$|isal/isa-l/|"
    r"obsdiag/resources/(?:man|completions|desktop|metainfo)/|"
    r"\.pyi$|/py\.typed$|"
    r"dist-info/"
)
_LIBRARY = re.compile(r"lib[^/]+\.so[.\d]*$")


def is_wanted(name: str) -> bool:
    """Return whether a file goes in; `name` is its path in the bundle."""
    path = name.replace("\\", "/")
    if plugin := _PLUGIN.search(path):
        folder, file = plugin.groups()
        return file in PLUGINS.get(folder, ())
    if translation := _TRANSLATION.search(path):
        return translation[1] in {f"qtbase_{language}" for language in LANGUAGES}
    return not _UNWANTED.search(path) and path not in FROM_SYSTEM


def without_orphans(files: list[Row], linked: Callable[[str], Iterable[str]]) -> list[Row]:
    """Return `files` without the libraries that nothing among them links to any more.

    `linked` returns the names of the libraries that a file links to. Python's own is kept: the
    program loads it by its name.
    """
    libraries = {row[0].rpartition("/")[2]: row for row in files if _is_library(row[0])}
    kept = [row for row in files if row not in libraries.values()]
    kept += [libraries.pop(name) for name in [*libraries] if name.startswith("libpython")]
    for row in kept:  # it grows meanwhile
        kept += [libraries.pop(name) for name in linked(row[1]) if name in libraries]
    return kept


def _is_library(name: str) -> bool:
    return not _PLUGIN.search(name) and _LIBRARY.match(name.rpartition("/")[2]) is not None
