"""Commands without a meaning are disabled."""

from __future__ import annotations

from tests.answer import REQUEST_ID, error, response

DENIED = response("403 Forbidden", error("AccessDenied", "Access Denied"))
OF_FINDING = ("copyReport", "copyRequestId", "copyEntry", "editNote", "save")


def enabled(driver, *names):
    return [driver.window.commands[name].isEnabled() for name in names]


def test_without_a_finding_nothing_can_be_done_with_one(driver):
    assert not any(enabled(driver, *OF_FINDING, "nextFinding", "findInCapture", "goToLine"))


def test_with_a_finding_all_that_can_be_done_with_one_is_enabled(driver):
    driver.paste(DENIED)
    assert all(enabled(driver, *OF_FINDING, "findInCapture", "goToLine"))
    assert enabled(driver, "nextFinding") == [False]
    driver.trigger("clear")
    assert not any(enabled(driver, *OF_FINDING))


def test_with_several_one_can_go_from_one_to_the_next(driver):
    other = response("503 Slow Down", error("SlowDown", "slow", REQUEST_ID[::-1]))
    driver.paste(DENIED + b"\r\n\r\n" + other)
    assert all(enabled(driver, "nextFinding", "previousFinding"))


def test_a_finding_without_a_request_id_has_none_to_copy(driver):
    driver.paste(b"HTTP/1.1 403 Forbidden\r\n\r\n<Error><Code>AccessDenied</Code></Error>")
    assert enabled(driver, "copyReport", "copyRequestId") == [True, False]


def test_a_page_of_the_catalogue_can_be_copied_without_a_finding(driver):
    driver.window.panes.verdict.code_followed.emit("NoSuchKey")
    assert all(enabled(driver, "copyEntry", "copyEntryLink", "editNote"))
    assert not any(enabled(driver, "copyReport"))


def test_what_is_put_away_while_another_one_is_read_cannot_be_copied_or_sent(driver):
    verdict = driver.window.panes.verdict
    driver.paste(DENIED)
    verdict.show_waiting("long.log")
    assert not any(enabled(driver, *OF_FINDING, "prepareReply", "nextFinding"))
    verdict.go_back()
    assert all(enabled(driver, *OF_FINDING, "prepareReply"))
