"""Back and forward through what was shown."""

from __future__ import annotations

from tests.answer import REQUEST_ID, error, response

DENIED = response("403 Forbidden", error("AccessDenied", "Access Denied"))
SLOW = response("503 Service Unavailable", error("SlowDown", "slow", REQUEST_ID[::-1]))
PLAIN = response("200 OK", b"")


def test_one_goes_back_and_forward_through_captures_and_pages(driver):
    driver.paste(DENIED)
    driver.window.panes.verdict.code_followed.emit("NoSuchKey")
    driver.paste(SLOW)
    assert driver.findings() == ["503 SlowDown"]
    driver.trigger("back")
    assert driver.verdict().splitlines()[2] == "NoSuchKey"
    driver.trigger("back")
    assert driver.findings() == ["403 AccessDenied"]
    assert "AccessDenied" in driver.verdict().splitlines()
    assert "AccessDenied" in driver.window.panes.capture.editor.toPlainText()
    driver.trigger("forward")
    driver.trigger("forward")
    assert driver.findings() == ["503 SlowDown"]
    driver.trigger("forward")
    assert driver.status() == "There is nothing further that way"


def test_a_page_that_esc_has_left_is_not_in_the_way_back(driver):
    driver.paste(DENIED)
    driver.paste(SLOW)
    driver.window.panes.verdict.code_followed.emit("NoSuchKey")
    driver.trigger("cancel")
    assert "SlowDown" in driver.verdict().splitlines()
    driver.trigger("back")
    assert driver.findings() == ["403 AccessDenied"]


def test_a_capture_without_an_error_is_gone_back_to_as_well(driver):
    driver.paste(PLAIN)
    driver.paste(DENIED)
    driver.trigger("back")
    driver.wait(lambda: driver.verdict().startswith("200"))
    assert driver.findings() == []
