"""Code that stands where a value could: `sk = os.getenv("SK")`, `password: !Ref DbPassword`.

What fetches a secret is none, and whoever reads the program needs it. What wraps one
(`Secret("…")`, `quote_plus("…")`) has it in its argument. All patterns are for lower-cased text.
"""

from __future__ import annotations

from typing import NamedTuple

from obsdiag.lazy_regex import lazy_regex


class CodeValue(NamedTuple):
    """Where a literal stands in the code; of code that only fetches its value, nowhere."""

    start: int = 0
    end: int = 0


_FETCHES = CodeValue()
_CHAIN = rb"(?:(?:await|new)[ ])?[$@]?[a-z_]\w{0,60}(?:(?:\.|::|->|\?\.)[a-z_]\w{0,60}){0,8}"
_CALL = lazy_regex(rb"(" + _CHAIN + rb")!?\(\s{0,40}(?:([\"'])|(\))|([a-z_]))")
# The last word of a call that fetches: of environments, settings, stores, prompts.
_FETCH = lazy_regex(
    rb"(?:\A|[.:>_]|new[ ])_{0,2}(?:get|read|load|fetch|find|lookup|resolve|retrieve|require|ask"
    rb"|prompt|input|env|var|environ|file|generate|create)(?:[a-z0-9_]{0,40})\Z"
)
_JOINED = lazy_regex(rb"\.|::|->|new[ ]")
_SUBSCRIPT = lazy_regex(_CHAIN + rb"(?:\(\))?\[[\"'$]")
# Tags of YAML that name where the value is kept: CloudFormation, ESPHome, Home Assistant.
_REFERENCE = lazy_regex(rb"!(?:ref|sub|secret|env|env_var|getatt|importvalue|include)(?=[ \t\r\n])")
# A cmdlet of PowerShell with an option, or one in parentheses.
_CMDLET = lazy_regex(
    rb"(?:read|get|convertto|convertfrom|import|new)-[a-z]{3,30}[ ]-[a-z]"
    rb"|\((?:read|get|convertto|convertfrom|import|new)-[a-z]{3,30}[ )]"
)


def code_at(lower: bytes, start: int) -> CodeValue | None:
    """Return what is secret of the code that begins at `start`; None: it is no code."""
    if call := _CALL.match(lower, start):
        return _of_call(lower, call[1], call.end(), call[2])
    if any(form.match(lower, start) for form in (_SUBSCRIPT, _REFERENCE, _CMDLET)):
        return _FETCHES
    return None


def _of_call(lower: bytes, name: bytes, end: int, quote: bytes | None) -> CodeValue | None:
    if _FETCH.search(name):
        return _FETCHES
    if quote is None:  # `geheim(1)` may be a password, `Base64.encode(sk)` is none
        return _FETCHES if _JOINED.search(name) else None
    closing = lower.find(quote, end, end + 4096)
    return CodeValue(end, closing) if closing > end else None
