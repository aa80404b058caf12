"""Requests from web pages: what a browser asked leave for, and what it hides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.diagnosis.rule import HINT, LIKELY, Case, Part, Rule

if TYPE_CHECKING:
    from obsdiag.model import Note


_NOT_ENABLED = "cors is not enabled"
"""Words of the answer of a bucket without any rule: no value is missing from one."""


def _not_allowed(rule: Rule, case: Case) -> Note | None:
    """Say what the preflight asked for (Fetch standard, CORS-preflight request)."""
    origin = case.asked(b"origin")
    if case.error.method != "OPTIONS" or origin is None or _NOT_ENABLED in case.message:
        return None
    method = case.asked(b"access-control-request-method")
    headers = case.asked(b"access-control-request-headers")
    wanted = (
        ("Origin", origin),
        ("Access-Control-Request-Method", method),
        ("Access-Control-Request-Headers", headers),
    )
    shown = (f"{name}: {field.value}" for name, field in wanted if field is not None)
    return rule.note(*case.quote(origin), wanted="; ".join(shown))


def _hidden_from_page(rule: Rule, case: Case) -> Note | None:
    """Tell that the browser shows a CORS error in the place of this one."""
    if case.capture.request is None or case.error.method == "OPTIONS" or not case.error.code:
        return None
    origin = case.asked(b"origin")
    if origin is None or case.capture.headers.has(b"\naccess-control-allow-origin:"):
        return None
    return rule.note(*case.quote(origin), origin=origin.value, code=case.error.code)


RULES = (
    Rule(
        "cors-not-allowed",
        LIKELY,
        "Probably no CORS rule of the bucket allows what the browser asked leave for ({wanted})."
        " Add one that names each of these values to the letter (scheme and port belong to the"
        " origin); the browser repeats a refused preflight only after its cache has run out.",
        _not_allowed,
        frozenset({"AccessForbidden", None}),
        frozenset({403}),
    ),
    Rule(
        "cors-hides-code",
        HINT,
        "The page at {origin} cannot read this answer, for no Access-Control-Allow-Origin is in it:"
        " the browser reports a CORS error, and {code} is what is the matter.",
        _hidden_from_page,
        part=Part.REQUEST,
    ),
)
