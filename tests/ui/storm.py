"""Findings of which many are one matter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.answer import error, findings, response

if TYPE_CHECKING:
    from obsdiag.model import Finding

MOMENT = 0x19CEBAD03AD
"""Unix milliseconds."""


def storm() -> list[bytes]:
    """Return twelve answers of one kind, a second apart, and one of another."""
    slow = [
        response(
            "503 Service Unavailable",
            error("SlowDown", "Please reduce your request rate.", request_id(number)),
            (),
        )
        for number in range(12)
    ]
    denied = error("AccessDenied", "Access Denied", request_id(99))
    return [*slow, response("403 Forbidden", denied, ())]


def request_id(number: int) -> str:
    """Return the id of a request that came `number` seconds later than the first."""
    return f"{MOMENT + 1000 * number:016X}42BEEF0042BEEF00"


def storm_of_findings() -> list[Finding]:
    """Return the findings of these answers, each from a source of its own."""
    return findings(*storm())
