"""The history at a glance."""

from __future__ import annotations

from obsdiag.diagnosis.group import Group
from obsdiag.ui.history import history_timeline
from obsdiag.ui.history.history_timeline import HistoryTimeline, query_of
from obsdiag.ui.overview.kinds_overview import OverviewKind
from obsdiag.ui.overview.overview_page import OverviewPage
from tests.answer import error, response

DENIED = response("403 Forbidden", error("AccessDenied", "Access Denied"))


def opened(driver) -> HistoryTimeline:
    driver.trigger("historyTimeline")
    sheet = driver.window.findChild(HistoryTimeline)
    driver.wait(lambda: sheet.page.isVisible() or "Nothing" in sheet._told.text())
    return sheet


def test_the_kinds_of_the_history_are_shown_and_a_chosen_one_is_searched_for(driver):
    driver.paste(DENIED + b"\n\n" + response())
    driver.wait(lambda: len(driver.history()) == 1)  # one capture
    sheet = opened(driver)
    kinds = [sheet.page.view.model().index(row, 0).data() for row in range(2)]
    assert sorted(kinds) == ["403 AccessDenied 1", "404 NoSuchKey 1"]
    assert "own clock" in sheet._told.text()
    wanted = next(n for n, text in enumerate(kinds) if "AccessDenied" in text)
    sheet.page.view.activated.emit(sheet.page.view.model().index(wanted, 0))
    driver.wait(lambda: driver.history()[1:] == ["403 AccessDenied"])


def test_only_what_the_search_finds_is_counted(driver):
    driver.paste(DENIED + b"\n\n" + response())
    driver.wait(lambda: len(driver.history()) == 1)  # one capture
    driver.window.panes.history.search.setText("status:404")
    sheet = opened(driver)
    assert sheet.page.view.model().rowCount() == 1
    sheet.reject()


def test_the_newest_are_shown_first_and_what_was_chosen_stays_when_the_others_are_counted(
    driver, monkeypatch
):
    driver.paste(DENIED + b"\n\n" + response())
    driver.wait(lambda: len(driver.history()) == 1)  # one capture
    monkeypatch.setattr(history_timeline, "FIRST", 1)
    told, chosen = [], []
    show_more = OverviewPage.show_more

    def then(page, *shown):
        told.append(driver.window.findChild(HistoryTimeline)._told.text())
        chosen.append(page.view.currentIndex().data())
        show_more(page, *shown)
        chosen.append(page.view.currentIndex().data())

    monkeypatch.setattr(OverviewPage, "show_more", then)
    sheet = opened(driver)
    driver.wait(lambda: sheet.page.view.model().rowCount() == 2)
    assert len(set(chosen)) == 1
    assert len(told) == 1  # and what was counted whole is not counted again
    assert "own clock" in told[0]
    sheet.reject()


def test_an_empty_history_says_so(driver):
    sheet = opened(driver)
    assert sheet.page.isHidden()
    sheet.reject()


def kind(code: str, status: int | None, bucket: str, count: int) -> OverviewKind:
    group = Group(f"{code}|{bucket}|GET|-", count, None, None, None)
    return OverviewKind(group, code, status, "", "", range(count), [None] * count)


def test_few_are_asked_for_by_number_and_many_by_what_they_share():
    assert query_of(kind("NoSuchKey", 404, "photos", 2)) == "id:0 OR id:1"
    assert query_of(kind("NoSuchKey", 404, "photos", 99)) == 'code:"NoSuchKey" bucket:"photos"'
    assert query_of(kind("503", 503, "-", 99)) == "status:503"
