"""Findings at hand into the history, by the user's wish."""

from __future__ import annotations

from PySide6.QtCore import QThreadPool

from obsdiag.config.paths import AppPaths
from obsdiag.errors import HistoryError
from obsdiag.history import History
from obsdiag.ui.finding_saver import FindingSaver
from obsdiag.ui.history.history_provider import HistoryProvider
from tests.answer import finding, response


def saver_of(tmp_path, qapp) -> tuple[FindingSaver, HistoryProvider]:
    provider = HistoryProvider(AppPaths.below(tmp_path).history)
    return FindingSaver(provider, QThreadPool(qapp), qapp), provider


def test_findings_are_saved_in_their_order(qtbot, qapp, tmp_path):
    saver, provider = saver_of(tmp_path, qapp)
    with qtbot.waitSignal(saver.saved) as saved:
        saver.save([finding(response()), finding(response("403 Forbidden", b"<Error/>"))])
    provider.close()
    with History(AppPaths.below(tmp_path).history) as history:
        assert [history.get(number).status for number in saved.args[0]] == [404, 403]


def test_a_history_that_cannot_be_written_is_told(qtbot, qapp, tmp_path):
    path = AppPaths.below(tmp_path).history
    path.mkdir(parents=True)
    saver, provider = saver_of(tmp_path, qapp)
    with qtbot.waitSignal(saver.failed) as failed:
        saver.save([finding(response())])
    assert isinstance(failed.args[0], HistoryError)
    provider.close()
