import os
import stat
from pathlib import Path

import pytest

from obsdiag.config.paths import DATA_DIR_VARIABLE, AppPaths, make_file, make_folder

POSIX = pytest.mark.skipif(os.name == "nt", reason="Windows has no modes")


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.fixture(params=[0, 0o077, 0o377])
def umask(request):
    before = os.umask(request.param)
    yield request.param
    os.umask(before)


def test_with_a_data_dir_everything_is_below_it(tmp_path, monkeypatch):
    monkeypatch.setenv(DATA_DIR_VARIABLE, "elsewhere")
    paths = AppPaths.for_user(tmp_path)
    assert paths.history == tmp_path / "history.sqlite3"
    assert paths.settings == tmp_path / "settings.json"
    assert paths.log.parent == paths.data == tmp_path


def test_the_environment_can_name_the_data_dir(tmp_path, monkeypatch):
    monkeypatch.setenv(DATA_DIR_VARIABLE, str(tmp_path))
    assert AppPaths.for_user() == AppPaths.below(tmp_path)


def test_otherwise_the_platform_decides(tmp_path, monkeypatch):
    monkeypatch.delenv(DATA_DIR_VARIABLE, raising=False)
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / name))
    paths = AppPaths.for_user()
    for place in (paths.history, paths.settings, paths.log):
        assert place.is_relative_to(tmp_path)
        assert "obsdiag" in place.parts[-3:-1]
    assert not list(tmp_path.iterdir())  # asking makes nothing


@POSIX
def test_somebody_without_a_home_folder_is_told_once_something_is_to_be_kept(monkeypatch):
    def homeless(_: str) -> str:
        return "~"

    monkeypatch.delenv("OBSDIAG_DATA_DIR")
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("os.path.expanduser", homeless)
    paths = AppPaths.for_user()
    assert not paths.catalogue.exists()
    with pytest.raises(OSError, match=r"no home folder .* --data-dir"):
        paths.create()


def test_every_folder_that_is_made_is_the_users_alone(tmp_path, umask):
    AppPaths.below(tmp_path / "a" / "b" / "c").create()
    assert [mode(tmp_path / at) for at in ("a", "a/b", "a/b/c")] == [0o700] * 3


@POSIX
def test_a_folder_that_was_there_is_left_as_it_is(tmp_path):
    (tmp_path / "theirs").mkdir()
    (tmp_path / "theirs").chmod(0o755)
    make_folder(tmp_path / "theirs" / "ours")
    make_folder(tmp_path / "theirs")
    assert mode(tmp_path / "theirs") == 0o755


def test_a_file_in_the_folders_place_is_an_error(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(NotADirectoryError):
        make_folder(tmp_path / "file")


@POSIX
def test_a_file_that_is_made_is_the_users_alone(tmp_path, umask):
    make_file(tmp_path / "new")
    assert mode(tmp_path / "new") == 0o600


def test_a_file_that_was_there_keeps_its_content(tmp_path):
    (tmp_path / "old").write_bytes(b"content")
    make_file(tmp_path / "old")
    assert (tmp_path / "old").read_bytes() == b"content"
