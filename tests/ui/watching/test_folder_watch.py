"""Files that come into a folder, where one is watched."""

from __future__ import annotations

import pytest

from obsdiag.ui.watching import folder_watch
from obsdiag.ui.watching.folder_watch import FolderWatch


@pytest.fixture
def watch(qtbot, pool, qapp, tmp_path, monkeypatch):
    monkeypatch.setattr(folder_watch, "REST_MS", 50)
    (tmp_path / "there.log").write_text("old")
    made = FolderWatch(tmp_path, pool, qapp)
    qtbot.waitUntil(lambda: made._known is not None)
    yield made
    made.end()


def test_a_new_file_is_told_and_those_that_were_there_are_not(watch, qtbot, tmp_path):
    with qtbot.waitSignal(watch.found) as told:
        (tmp_path / "new.log").write_text("new")
    assert told.args == [(tmp_path / "new.log",)]
    with qtbot.assertNotEmitted(watch.found, wait=300):
        (tmp_path / "new.log").unlink()


def test_a_file_that_is_still_coming_is_waited_for(watch, qtbot, tmp_path):
    with qtbot.assertNotEmitted(watch.found, wait=300):
        (tmp_path / "new.log.part").write_text("half")
    with qtbot.waitSignal(watch.found) as told:
        (tmp_path / "new.log.part").rename(tmp_path / "new.log")
    assert told.args == [(tmp_path / "new.log",)]


def test_a_folder_that_is_not_there_is_complained_of(qtbot, pool, qapp, tmp_path):
    made = FolderWatch(tmp_path / "nowhere", pool, qapp)
    with qtbot.waitSignal(made.failed) as told:
        pass
    assert "nowhere: No such file" in told.args[0]
    made.end()
