"""Into the menu of one user, and out of it: what install writes, and that nothing stays."""

from __future__ import annotations

import os
import re
import subprocess
import sys

import pytest

from .scripts import ROOT, script

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a script for a POSIX shell")


@pytest.fixture
def bundle(tmp_path):
    """What packaging/build unpacks into: the program and what belongs beside it."""
    folder = tmp_path / 'a "bundle" at $100% `now` \\ here'
    folder.mkdir()
    (folder / "obsdiag").write_text("#!/bin/sh\n")
    (folder / "obsdiag").chmod(0o755)
    script("linux/places").add_installer(folder)
    return folder


@pytest.fixture
def home(tmp_path):
    (tmp_path / "home").mkdir()
    return tmp_path / "home"


def run(program, home, **more):
    kept = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
    return subprocess.run(
        ["sh", *program] if isinstance(program, list) else [program],
        env=kept | {"HOME": str(home)} | more,
        capture_output=True,
        text=True,
        check=True,
    )


def own_files(home):
    return {
        path.relative_to(home)
        for path in home.rglob("*")
        if "obsdiag" in path.name and (path.is_symlink() or path.is_file())
    }


def exec_of(home, name="obsdiag"):
    """Return the words that a desktop starts, read as the specification of entries says."""
    text = (home / ".local/share/applications" / f"{name}.desktop").read_text()
    (line,) = [row for row in text.splitlines() if row.startswith("Exec=")]
    value = line.removeprefix("Exec=").replace("\\\\", "\\")  # as in every entry's text
    program, rest = re.fullmatch(r'"((?:\\.|[^\\"`$])*)" (.*)', value).groups()
    return [re.sub(r"\\(.)", r"\1", program).replace("%%", "%"), rest]


def test_everything_that_a_package_brings_lies_where_one_user_finds_it(bundle, home):
    run(bundle / "install", home)
    share = home / ".local" / "share"
    for place in script("linux/places").shared_files().values():
        assert (home / ".local" / place).is_file() or place.startswith("share/metainfo/")
    assert (share / "man" / "man1" / "obsdiag.1").is_file()
    assert (home / ".local" / "bin" / "obsdiag").resolve() == bundle / "obsdiag"


def test_entries_start_the_program_wherever_it_lies(bundle, home):
    run(bundle / "install", home)
    assert exec_of(home) == [str(bundle / "obsdiag"), "%F"]
    assert exec_of(home, "obsdiag-link") == [str(bundle / "obsdiag"), "%u"]


def test_an_appimage_is_started_by_its_own_file(bundle, home, tmp_path):
    image = tmp_path / "obsdiag.AppImage"
    image.touch()
    run(bundle / "install", home, APPIMAGE=str(image))
    assert exec_of(home) == [str(image), "%F"]
    assert (home / ".local" / "bin" / "obsdiag").readlink() == image


def test_in_an_environment_the_program_on_the_path_stays_its_owners(home, tmp_path):
    environment = tmp_path / "environment"
    script("linux/places").lay_out_shared(environment)
    (environment / "bin").mkdir()
    (environment / "bin" / "obsdiag").touch()
    (environment / "share" / "obsdiag").mkdir()
    place = environment / "share" / "obsdiag" / "install"
    place.write_bytes((ROOT / "packaging" / "linux" / "install").read_bytes())
    link = home / ".local" / "bin" / "obsdiag"
    link.parent.mkdir(parents=True)
    link.symlink_to(environment / "bin" / "obsdiag")
    run([str(place)], home)
    assert exec_of(home) == [str(environment / "bin" / "obsdiag"), "%F"]
    run([str(place), "remove"], home)
    assert own_files(home) == {link.relative_to(home)}


def test_uninstall_takes_all_of_it_back_and_leaves_what_is_the_users(bundle, home):
    own = home / ".local" / "share" / "obsdiag" / "history.sqlite"
    own.parent.mkdir(parents=True)
    own.touch()
    other = home / ".local" / "share" / "applications" / "another.desktop"
    other.parent.mkdir()
    other.touch()
    run(bundle / "install", home)
    run(bundle / "install", home)
    run(bundle / "uninstall", home)
    assert own_files(home) == set()
    assert (own.is_file(), other.is_file()) == (True, True)
    assert not (home / ".local" / "share" / "man" / "man1").exists()


def test_a_program_of_the_same_name_that_is_no_link_is_left_alone(bundle, home):
    other = home / ".local" / "bin" / "obsdiag"
    other.parent.mkdir(parents=True)
    other.write_text("somebody's own")
    run(bundle / "install", home)
    run(bundle / "uninstall", home)
    assert other.read_text() == "somebody's own"
