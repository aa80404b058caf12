"""The parts that a bundle can have, each with its licence, and the licences that it may have."""

from __future__ import annotations

from typing import NamedTuple

ALLOWED = {
    *("Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "BSL-1.0", "MIT", "PSF-2.0", "X11", "ICU"),
    *("Unicode-3.0", "blessing", "bzip2-1.0.6", "libpng-2.0", "0BSD", "Zlib", "LGPL-2.1-or-later"),
    *("LGPL-3.0-only", "GPL-2.0-or-later WITH Bootloader-exception"),
}
"""Licences that a bundle may have. What is under the LGPL stands in files of its own, which can be
replaced; PyInstaller's exception lets programs that it starts have any licence."""


class Part(NamedTuple):
    """Something that goes into a bundle."""

    name: str
    licence: str
    files: tuple[str, ...] = ()
    """How the paths of its files begin, in the bundle or in its _internal."""
    distribution: str | None = None
    """Its package of Python, where it comes in one."""


PARTS = (
    Part(
        "obsdiag",
        "Apache-2.0",
        ("obsdiag/", "NOTICES", "share/", "install", "uninstall"),
        "obsdiag",
    ),
    Part(
        "PyInstaller's bootloader",
        "GPL-2.0-or-later WITH Bootloader-exception",
        ("obsdiag", "obsdiag-window", "_pyi"),
        "pyinstaller",
    ),
    Part(
        "Python",
        "PSF-2.0",
        ("libpython", "python3", "base_library.zip", "lib-dynload", "Python", "_", "select"),
    ),
    Part("Qt", "LGPL-3.0-only", ("PySide6/Qt/", "PySide6/plugins", "PySide6/Qt6", "libQt6")),
    Part("ICU", "Unicode-3.0", ("PySide6/Qt/lib/libicu", "libicu")),
    Part("Qt for Python", "LGPL-3.0-only", ("PySide6/", "libpyside6"), "PySide6-Essentials"),
    Part("Shiboken", "LGPL-3.0-only", ("shiboken6/", "libshiboken6"), "shiboken6"),
    Part("lxml, with libxml2 and libxslt", "BSD-3-Clause", ("lxml/",), "lxml"),
    Part("Jinja", "BSD-3-Clause", (), "Jinja2"),
    Part("MarkupSafe", "BSD-3-Clause", ("markupsafe/",), "MarkupSafe"),
    Part("msgspec", "BSD-3-Clause", ("msgspec/",), "msgspec"),
    Part("python-hyperscan", "MIT", ("hyperscan/",), "hyperscan"),
    Part("Hyperscan or Vectorscan", "BSD-3-Clause", ("hyperscan/",)),
    Part("python-isal, with ISA-L", "PSF-2.0", ("isal/",), "isal"),
    Part("zstandard, with Zstandard", "BSD-3-Clause", ("zstandard/",), "zstandard"),
    Part("platformdirs", "MIT", (), "platformdirs"),
    Part("Brotli", "MIT", ("libbrotli",)),
    Part("bzip2", "bzip2-1.0.6", ("libbz2",)),
    Part("Expat", "MIT", ("libexpat",)),
    Part("FFI", "MIT", ("libffi",)),
    Part("com_err", "MIT", ("libcom_err",)),
    Part("Kerberos", "MIT", ("libgssapi_krb5", "libk5crypto", "libkrb5")),
    Part("keyutils", "LGPL-2.1-or-later", ("libkeyutils",)),
    Part("PNG", "libpng-2.0", ("libpng",)),
    Part("SQLite", "blessing", ("libsqlite3", "sqlite3")),
    Part("UUID", "BSD-3-Clause", ("libuuid",)),
    Part("XCB", "X11", ("libxcb-",)),
    Part("XKB common", "MIT", ("libxkbcommon",)),
    Part("XZ Utils", "0BSD", ("liblzma",)),
    Part("zlib", "Zlib", ("libz.",)),
    Part("Zstandard", "BSD-3-Clause", ("libzstd",)),
)
