"""Requests from web pages: what a browser asked leave for, and what it hides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.diagnosis.rule import HINT, LIKELY, Case, Part, Rule

if TYPE_CHECKING:
    from obsdiag.model import Note


def _not_allowed(rule: Rule, case: Case) -> Note | None:
    """Say what the preflight asked for (Fetch standard, CORS-preflight request)."""
    origin = case.asked(b"origin")
    if case.error.method != "OPTIONS" or origin is None:
        return None
    method = case.asked(b"access-control-request-method")
    headers = case.asked(b"access-control-request-headers")
    return rule.note(
        *case.quote(origin),
        origin=origin.value,
        method=method.value if method is not None else "?",
        headers=headers.value if headers is not None else "none",
    )


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
        "Probably no CORS rule of the bucket allows {method} from {origin} with the header fields"
        " {headers}. Add one that names all three to the letter (scheme and port belong to the"
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
