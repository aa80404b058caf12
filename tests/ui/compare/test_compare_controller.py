"""Which messages of two captures are compared."""

from __future__ import annotations

from tests.answer import REQUEST_ID, error, response

DENIED = response("403 Forbidden", error("AccessDenied", "Access Denied"))
SLOW = response("503 Slow Down", error("SlowDown", "slow", REQUEST_ID[::-1]))


def test_of_a_capture_with_several_findings_the_chosen_one_is_compared(driver):
    driver.paste(response("200 OK", b""))
    driver.paste(DENIED + b"\r\n\r\n" + SLOW)
    driver.trigger("nextFinding")
    driver.trigger("compare")
    driver.wait(lambda: "differences" in driver.verdict())
    assert "200 · 503" in driver.verdict()
