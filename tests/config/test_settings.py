import json
import os
import stat

import pytest
from hypothesis import given
from hypothesis import strategies as st

from obsdiag.config.settings import (
    SCHEMES,
    Retention,
    Settings,
    load,
    load_retention,
    save,
    save_retention,
)
from obsdiag.errors import SettingsError

CHANGED = Settings(
    geometry="AdnQywAD", splitter="AAAA/w==", colour_scheme="dark", last_folder="/media/\udcff/ä"
)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "config" / "settings.json"


def test_without_a_file_there_are_the_defaults(path):
    assert load(path) == Settings()
    assert not path.parent.exists()


def test_what_is_saved_is_loaded(path):
    save(path, CHANGED)
    assert load(path) == CHANGED


@given(st.builds(Settings, st.text(), st.text(), st.sampled_from(SCHEMES), st.text()))
def test_any_text_is_saved_and_loaded(tmp_path_factory, settings):
    path = tmp_path_factory.mktemp("any") / "settings.json"
    save(path, settings)
    assert load(path) == settings


def test_what_a_newer_obsdiag_has_added_stays(path):
    path.parent.mkdir()
    path.write_text('{"later": {"a": [1]}, "colour_scheme": "light"}', encoding="utf-8")
    save(path, CHANGED)
    assert json.loads(path.read_text(encoding="utf-8"))["later"] == {"a": [1]}
    assert load(path) == CHANGED


@pytest.mark.parametrize("value", [None, 7, ["dark"], "sepia"])
def test_a_value_of_no_use_is_the_default(path, value):
    path.parent.mkdir()
    known = {"colour_scheme": value, "geometry": "AdnQ"}
    path.write_text(json.dumps(known), encoding="utf-8")
    assert load(path) == Settings(geometry="AdnQ")


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b"\xff\xfe", b"[" * 100_000, b"\0" * 64])
def test_a_damaged_file_is_put_aside_and_said_so(path, damage):
    path.parent.mkdir()
    path.write_bytes(damage)
    with pytest.raises(
        SettingsError, match="were damaged and are back to their defaults"
    ) as caught:
        load(path)
    (aside,) = path.parent.iterdir()
    assert str(aside) in str(caught.value)
    assert aside.read_bytes() == damage
    assert load(path) == Settings()


def test_every_damaged_file_is_kept(path):
    path.parent.mkdir()
    path.write_bytes(b"first")
    save(path, CHANGED)
    path.write_bytes(b"second")
    with pytest.raises(SettingsError):
        load(path)
    assert sorted(file.read_bytes() for file in path.parent.iterdir()) == [b"first", b"second"]


def test_a_write_that_fails_leaves_the_old_file_and_nothing_else(path, monkeypatch):
    save(path, CHANGED)

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(SettingsError, match=r"cannot be written to .*: No space left on device"):
        save(path, Settings())
    assert load(path) == CHANGED
    assert list(path.parent.iterdir()) == [path]


def test_a_file_that_cannot_be_read_is_said_and_stays(path):
    path.mkdir(parents=True)
    with pytest.raises(SettingsError, match="cannot be read"):
        load(path)
    assert path.is_dir()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no modes")
def test_nobody_else_may_read_them(path):
    before = os.umask(0)
    try:
        save(path, CHANGED)
    finally:
        os.umask(before)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_how_much_is_kept_is_no_matter_of_the_windows_settings(path):
    assert load_retention(path) == Retention()
    save_retention(path, Retention(days=30, size=10**9))
    save(path, CHANGED)
    assert load_retention(path) == Retention(days=30, size=10**9)
    save_retention(path, Retention(entries=5))
    assert load(path) == CHANGED
    assert load_retention(path) == Retention(entries=5)


@pytest.mark.parametrize("value", ["7", 0, -1, 1.5, True, None, [], {}])
def test_what_is_no_number_is_no_limit(path, value):
    path.parent.mkdir()
    for known in ({"retention": {"days": value}}, {"retention": value}, [value]):
        path.write_text(json.dumps(known), encoding="utf-8")
        assert load_retention(path) == Retention()
