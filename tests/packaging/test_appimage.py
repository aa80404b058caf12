"""The AppImage: what its runtime does with an image, with FUSE and without."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from pathlib import Path

import pytest

from .scripts import script

pytestmark = pytest.mark.skipif(
    not (
        shutil.which("musl-gcc")
        and shutil.which("mksquashfs")
        and list(Path("/usr/lib").glob("*/libzstd.a"))
    ),
    reason="packaging/build makes an AppImage only where musl-gcc, mksquashfs and libzstd.a are",
)
APP_RUN = """#!/bin/sh
printf '%s\\n' "$APPDIR" "$APPIMAGE" "$ARGV0" "$OWD" "$@"
cat "$APPDIR/folder/text"
exit 7
"""


@pytest.fixture(scope="session")
def made(tmp_path_factory):
    """An AppImage whose files are empty, small, of several blocks, and full of holes."""
    place = tmp_path_factory.mktemp("appimage")
    tree, runtime, image = place / "tree", place / "runtime", place / "an image.AppImage"
    (tree / "folder" / "many").mkdir(parents=True)
    (tree / "AppRun").write_text(APP_RUN)
    (tree / "AppRun").chmod(0o755)
    (tree / "folder" / "text").write_text("what is packed\n")
    (tree / "folder" / "empty").touch()
    (tree / "folder" / "large").write_bytes(b"".join(b"%d\n" % number for number in range(99_999)))
    (tree / "folder" / "noise").write_bytes(os.urandom(400_000))
    (tree / "folder" / "holes").write_bytes(bytes(300_000) + b"end")
    (tree / "link").symlink_to("folder/text")
    for number in range(700):
        (tree / "folder" / "many" / f"one of a great many files {number}").write_text(str(number))
    appimage = script("linux/appimage")
    appimage.compile_runtime(runtime)
    appimage.join(runtime, tree, image)
    return image, tree


@pytest.fixture
def surroundings(tmp_path):
    kept = {name: value for name, value in os.environ.items() if "APPIMAGE" not in name}
    (tmp_path / "tmp").mkdir()
    return kept | {
        "HOME": str(tmp_path),
        "XDG_CACHE_HOME": str(tmp_path / "cache"),
        "TMPDIR": str(tmp_path / "tmp"),
    }


def run(image, *words, **rest):
    return subprocess.run(
        [image, *words], capture_output=True, text=True, check=False, timeout=60, **rest
    )


def content(folder):
    """Return what is in a folder: each path, with what is in the file or where the link leads."""
    return {
        str(path.relative_to(folder)): str(path.readlink()) if path.is_symlink() else told(path)
        for path in sorted(folder.rglob("*"))
    }


def told(path):
    return "" if path.is_dir() else path.read_bytes()


def test_it_is_an_appimage_of_type_2_whose_image_follows_the_program(made):
    image, _ = made
    bytes_of = image.read_bytes()
    assert bytes_of[:4] == b"\x7fELF"
    assert bytes_of[8:11] == b"AI\x02"
    offset = int(run(image, "--appimage-offset").stdout)
    assert bytes_of[offset : offset + 4] == b"hsqs"


def test_unpacking_gives_back_what_was_packed(made, tmp_path):
    image, tree = made
    assert run(image, "--appimage-extract", cwd=tmp_path).returncode == 0
    assert content(tmp_path / "squashfs-root") == content(tree)
    assert os.access(tmp_path / "squashfs-root" / "AppRun", os.X_OK)


def test_a_part_is_unpacked_by_its_pattern(made, tmp_path):
    image, _ = made
    run(image, "--appimage-extract", "folder/t*", cwd=tmp_path)
    files = [path for path in (tmp_path / "squashfs-root").rglob("*") if path.is_file()]
    assert [path.name for path in files] == ["text"]


@pytest.mark.parametrize("unpacked", ["", "1"])
def test_the_program_is_told_where_it_is_and_its_status_is_the_own(
    made, surroundings, tmp_path, unpacked
):
    image, _ = made
    surroundings["APPIMAGE_EXTRACT_AND_RUN"] = unpacked
    done = run(image, "one", "two words", env=surroundings, cwd=tmp_path)
    folder, *rest = done.stdout.splitlines()
    assert rest == [str(image), str(image), str(tmp_path), "one", "two words", "what is packed"]
    assert (done.stderr, done.returncode) == ("", 7)
    assert folder.startswith(str(tmp_path / "cache" if unpacked else tmp_path))


def test_without_fuse_a_second_start_finds_what_the_first_unpacked(made, surroundings, tmp_path):
    image, tree = made
    words = ("--appimage-extract-and-run",)
    folder = Path(run(image, *words, env=surroundings).stdout.splitlines()[0])
    assert content(folder) == content(tree)
    first = (folder / "AppRun").stat().st_ino
    assert run(image, *words, env=surroundings).stdout.startswith(str(folder))
    assert (folder / "AppRun").stat().st_ino == first
    assert [path.name for path in folder.parent.iterdir()] == [folder.name]


def test_what_is_missing_or_cut_short_is_unpacked_again(made, surroundings):
    image, tree = made
    words = ("--appimage-extract-and-run",)
    folder = Path(run(image, *words, env=surroundings).stdout.splitlines()[0])
    (folder / "folder" / "noise").unlink()
    (folder / "folder" / "large").write_text("")
    assert run(image, *words, env=surroundings).returncode == 7
    assert content(folder) == content(tree)


def test_a_new_version_removes_the_old_one_unless_it_is_in_use(made, surroundings, tmp_path):
    image, _ = made
    words = ("--appimage-extract-and-run",)
    old = Path(run(image, *words, env=surroundings).stdout.splitlines()[0])
    newer = tmp_path / "newer.AppImage"
    shutil.copy(image, newer)
    os.utime(newer, (1, 1))
    held = subprocess.Popen(["flock", "--no-fork", "--shared", old, "sleep", "60"])
    try:
        time.sleep(0.5)
        new = Path(run(newer, *words, env=surroundings).stdout.splitlines()[0])
        assert (new != old, old.is_dir()) == (True, True)
    finally:
        held.kill()
        held.wait()
    os.utime(newer, (2, 2))
    assert run(newer, *words, env=surroundings).returncode == 7
    assert not old.exists()


def test_a_folder_for_caches_that_others_may_write_to_is_not_used(made, surroundings, tmp_path):
    image, _ = made
    (tmp_path / "cache" / "obsdiag-appimage").mkdir(parents=True)
    (tmp_path / "cache" / "obsdiag-appimage").chmod(0o777)
    done = run(image, "--appimage-extract-and-run", env=surroundings)
    assert done.returncode == 7
    assert done.stdout.startswith(str(tmp_path / ".cache" / "obsdiag-appimage"))


def test_a_mount_shows_what_was_packed_and_goes_with_the_program(made, surroundings):
    image, tree = made
    mount = subprocess.Popen(
        [image, "--appimage-mount"],
        env=surroundings,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    folder = Path(mount.stdout.readline().strip())
    if not folder.is_absolute() or not folder.name:
        pytest.skip(f"no FUSE here: {mount.communicate()[1]}")
    assert content(folder) == content(tree)
    mount.terminate()
    mount.communicate(timeout=60)
    tries = 100
    while folder.exists() and tries:
        tries -= 1
        time.sleep(0.05)
    assert not folder.exists()


def test_a_file_that_was_not_fetched_to_its_end_says_so(made, tmp_path):
    image, _ = made
    part = tmp_path / "part.AppImage"
    part.write_bytes(image.read_bytes()[:-9000])
    part.chmod(0o755)
    done = run(part)
    assert (done.returncode, done.stdout) == (127, "")
    assert "fetch it again" in done.stderr


def test_an_option_that_it_does_not_know_lists_those_that_it_knows(made):
    done = run(made[0], "--appimage-updat")
    assert done.returncode == 2
    assert "--appimage-extract-and-run" in done.stderr
