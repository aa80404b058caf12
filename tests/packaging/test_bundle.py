"""What goes into a bundle, and what a system is told of it."""

from __future__ import annotations

import ast
import plistlib
import struct

import obsdiag

from .checkout import PACKAGING
from .scripts import script

HEAD = struct.pack("<H", 32) + b"\xda\x27\x14\0\0\0\0\0\x02\0CmnD" + bytes(16)


def package(**items: bytes) -> bytes:
    """Return a package of ICU's data; `__` stands for the `/` of a name."""
    names = b"".join(name.replace("__", "/").encode() + b"\0" for name in items)
    at_name, at_item = 4 + 8 * len(items), 4 + 8 * len(items) + len(names)
    table = struct.pack("<I", len(items))
    for name, item in items.items():
        table += struct.pack("<II", at_name, at_item)
        at_name += len(name.replace("__", "/")) + 1
        at_item += len(item)
    return HEAD + table + names + b"".join(items.values())


def test_the_tables_that_qt_never_asks_for_go_and_the_others_stay_as_they_were():
    icu = script("bundle/icu")
    left = icu.repacked(package(icu__coll__de=b"order", icu__curr__de=b"Euro", icu__root=b"all"))
    items = icu._items(left[32:])
    assert {name: item.rstrip(b"\0") for name, item in items.items()} == {
        b"icu/coll/de": b"order",
        b"icu/root": b"all",
    }
    assert left.startswith(HEAD)
    starts = [struct.unpack_from("<I", left, 32 + 8 + 8 * row)[0] for row in range(2)]
    assert [start % 16 for start in starts] == [0, 0]


def test_plugins_go_in_that_are_named_wherever_a_system_keeps_them():
    wanted = script("bundle/trim").is_wanted
    assert wanted("PySide6/Qt/plugins/platforms/libqxcb.so")
    assert wanted("PySide6\\plugins\\platforms\\qwindows.dll")
    assert wanted("PySide6/Qt/plugins/platforms/libqcocoa.dylib")
    assert wanted("PySide6/Qt/plugins/printsupport/libcupsprintersupport.so")
    assert wanted("PySide6/QtPrintSupport.abi3.so")
    assert not wanted("PySide6/Qt/plugins/platforms/libqvnc.so")
    assert not wanted("PySide6\\plugins\\tls\\qopensslbackend.dll")
    assert not wanted("PySide6/Qt/lib/libQt6Qml.so.6")
    assert not wanted("PySide6\\opengl32sw.dll")


def test_libraries_that_only_left_out_files_link_to_go_too():
    trim = script("bundle/trim")
    rows = [
        ("PySide6/QtCore.abi3.so", "core", "EXTENSION"),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", "xcb", "BINARY"),
        ("libone.so.1", "one", "BINARY"),
        ("libtwo.so.2", "two", "BINARY"),
        ("libgtk-3.so.0", "gtk", "BINARY"),
        ("libpython3.11.so.1.0", "python", "BINARY"),
    ]
    links = {"xcb": ["libone.so.1"], "one": ["libtwo.so.2"], "two": ["libone.so.1"]}
    kept = trim.without_orphans(rows, lambda source: links.get(source, ()))
    assert {row[0] for row in rows} - {row[0] for row in kept} == {"libgtk-3.so.0"}


def test_the_version_of_the_resources_is_that_of_the_program():
    parts = script("bundle/platform_parts")
    resource = parts.version_resource(obsdiag.__version__)
    ast.parse(resource)
    assert f"StringStruct('ProductVersion', '{obsdiag.__version__}')" in resource
    told = plistlib.loads(plistlib.dumps(parts.info_plist(obsdiag.__version__)))
    assert told["CFBundleShortVersionString"] == obsdiag.__version__
    assert told["CFBundleURLTypes"][0]["CFBundleURLSchemes"] == ["obsdiag"]


def test_a_version_of_any_length_gives_windows_four_numbers():
    parts = script("bundle/platform_parts")
    expected = {"2.1": (2, 1, 0, 0), "1.2.3": (1, 2, 3, 0), "1.0.0rc1": (1, 0, 0, 0)}
    for version, numbers in expected.items():
        assert f"filevers={numbers}" in parts.version_resource(version)


def test_the_spec_is_python_and_the_files_that_it_names_are_there():
    folder = PACKAGING / "bundle"
    tree = ast.parse((folder / "obsdiag.spec").read_text("utf-8"))
    imported = {
        alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.Import)
        for alias in node.names
    }
    assert {"icu", "trim", "platform_parts"} <= imported
    for name in ("icu", "trim", "platform_parts", "start", "system"):
        ast.parse((folder / f"{name}.py").read_text("utf-8"))


def test_the_installer_for_windows_starts_the_program_that_the_spec_makes():
    installer = (PACKAGING / "windows" / "obsdiag.iss").read_text("utf-8")
    assert '"obsdiag-window"' in (PACKAGING / "bundle" / "obsdiag.spec").read_text("utf-8")
    assert "{app}\\obsdiag-window.exe" in installer
    assert "PrivilegesRequired=lowest" in installer
    for ending, _, _ in script("bundle/platform_parts").KINDS:
        assert f"Software\\Classes\\.{ending}" in installer
