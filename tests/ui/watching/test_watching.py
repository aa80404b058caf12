"""Watching begins and ends with the settings."""

from __future__ import annotations

from obsdiag.config.settings import ON, Settings
from obsdiag.published import load_catalogue
from obsdiag.ui.mime import Files
from obsdiag.ui.watching.watching import Watching


def test_what_is_watched_follows_the_settings(qtbot, pool, qapp, tmp_path):
    watching = Watching(load_catalogue, pool, qapp)
    watching.follow(Settings(watch_clipboard=ON, watch_folder=str(tmp_path)))
    assert watching._clipboard is not None
    qtbot.waitUntil(lambda: watching._folder._known is not None)
    with qtbot.waitSignal(watching.found) as told:
        (tmp_path / "new.log").write_text("new")
    assert told.args == [Files((tmp_path / "new.log",))]
    watching.follow(Settings())
    assert watching._clipboard is None
    assert watching._folder is None
