"""What tells a desktop of obsdiag: menu entries, kinds of files, metainfo, icons."""

from __future__ import annotations

import configparser
import struct
import tomllib
from xml.etree import ElementTree as ET

import pytest

from .scripts import ROOT, script

RESOURCES = ROOT / "resources"
METAINFO = RESOURCES / "metainfo" / "org.obsdiag.obsdiag.metainfo.xml"
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"


class Entries(configparser.ConfigParser):
    """A file of entries, whose names keep their case."""

    def optionxform(self, optionstr: str) -> str:
        return optionstr


def entry(name: str) -> configparser.SectionProxy:
    parser = Entries(interpolation=None, delimiters=("=",))
    parser.read(RESOURCES / "desktop" / name, encoding="utf-8")
    return parser["Desktop Entry"]


def own_kinds() -> set[str]:
    tree = ET.parse(RESOURCES / "desktop" / "obsdiag-mime.xml")
    return {kind.attrib["type"] for kind in tree.iter(f"{MIME}mime-type")}


def size_of(png: bytes) -> tuple[int, int]:
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    return struct.unpack(">II", png[16:24])


def test_files_are_opened_by_the_menu_entry_and_links_by_the_hidden_one():
    menu, link = entry("obsdiag.desktop"), entry("obsdiag-link.desktop")
    assert menu["Exec"] == "obsdiag %F"
    assert own_kinds() <= set(menu["MimeType"].split(";"))
    assert (link["Exec"], link["NoDisplay"]) == ("obsdiag %u", "true")
    assert link["MimeType"] == "x-scheme-handler/obsdiag;"


def test_each_ending_has_a_kind():
    tree = ET.parse(RESOURCES / "desktop" / "obsdiag-mime.xml")
    endings = {glob.attrib["pattern"] for glob in tree.iter(f"{MIME}glob")}
    kinds = script("bundle/platform_parts").KINDS
    assert endings == {f"*.{ending}" for ending, _, _ in kinds}


def test_the_metainfo_names_the_entry_and_provides_its_kinds():
    component = ET.parse(METAINFO).getroot()
    assert component.findtext("id") == METAINFO.name.removesuffix(".metainfo.xml")
    assert component.findtext("launchable") == "obsdiag.desktop"
    kinds = {kind.text for kind in component.iter("mediatype")}
    assert kinds == own_kinds() | {"x-scheme-handler/obsdiag"}


def test_icons_are_there_in_each_size_and_in_the_containers_of_other_systems():
    icons = script("icons")
    for size in icons.SIZES:
        assert size_of(icons.png(size).read_bytes()) == (size, size)
    ico, icns = icons.ico(), icons.icns()
    for row in range(struct.unpack_from("<H", ico, 4)[0]):
        width, *_, length, at = struct.unpack_from("<BBBBHHII", ico, 6 + 16 * row)
        assert size_of(ico[at : at + length])[0] % 256 == width
    assert struct.unpack(">I", icns[4:8]) == (len(icns),)


def test_every_shared_file_is_there_and_goes_where_its_name_says():
    places = script("linux/places").shared_files()
    shared = {path for path in places if (ROOT / path).is_file()}
    assert shared == places.keys()
    for folder in ("man", "completions", "metainfo", "desktop"):
        files = {f"resources/{folder}/{path.name}" for path in (RESOURCES / folder).iterdir()}
        assert files <= shared


@pytest.mark.parametrize("minor", [11, 12, 13, 14])
def test_every_python_that_is_tested_is_named(minor):
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert f"Programming Language :: Python :: 3.{minor}" in project["classifiers"]
