"""The result of a task of Ansible's, below the line of the exception that its module has raised.

ansible.plugins.callback: "An exception occurred during task execution. … The error was: …", and
below it "fatal: [host]: FAILED! => {…}", in which the same stands in `msg`.
"""

from __future__ import annotations

from obsdiag.lazy_regex import lazy_regex

_RESULT = lazy_regex(
    rb"[^\r\n]{0,400}\r?\n[ \t>|]{0,20}(?:fatal|failed): \[[^\r\n]{1,300}?=> \{[^\r\n]*"
)
_OPENS = b"=> {"
_REACH = 16 * 1024


def goes_on_with_result(text: bytes, at: int, end: int) -> bool:
    """Return whether the line below `at` is the result of a task, and `end` stands in it."""
    if end - at > _REACH:
        return False
    between = text[at:end]
    return _OPENS in between and _RESULT.fullmatch(between) is not None
