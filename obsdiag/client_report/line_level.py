"""Whether a line says that something failed, or tells in passing of all that goes on."""

from __future__ import annotations

from obsdiag.lazy_regex import lazy_regex

_FAILED = lazy_regex(
    rb"(?i)\b(?:error|err|exception|fail|failed|failure|fatal|denied|cannot|could not|unable|panic"
    rb"|warn|warning|expected|missing|raise|fehler|fehlgeschlagen)\b|Exception|Error|GetFileSize\(|"
    + "失败|错误|异常|拒绝|失敗|エラー".encode()
)
"""A word with which lines say that something failed."""
_QUIET = lazy_regex(
    rb"\b(?:INFO|DEBUG|TRACE)\b"
    rb"|(?i:\blevel\\{0,3}[\"']?[ ]?[:=][ ]?\\{0,3}[\"']?|\A[^A-Za-z]{0,80}|[\[|\]:][ ]?)"
    rb"(?i:info|debug|trace)\b(?![-/=])"
)
"""Levels of lines that tell of each answer, whatever it was."""


def is_quiet(line: bytes) -> bool:
    """Return whether a logger's line is of a level that tells of each answer, whatever it was."""
    return _QUIET.search(line) is not None


_ADDRESS = lazy_regex(
    rb"(?:[A-Za-z][A-Za-z0-9+.-]{0,20}://|(?<![\w./*)\]-])/(?=[\w%.~-])"
    rb"|(?<![\w.@-])(?:[\w-]{1,63}\.){1,8}[a-z]{2,12}(?::[0-9]{1,5})?/)[^\s\"'<>`\\|,;]*"
)
"""Addresses, with a scheme or without, and paths: what stands in them is a name, not a word."""


def says_failed(line: bytes) -> bool:
    """Return whether a text says that something failed, in words of its own."""
    if _FAILED.search(line) is None:
        return False
    return b"/" not in line or _FAILED.search(_ADDRESS.sub(b" ", line)) is not None


def is_in_passing(line: bytes) -> bool:
    """Return whether a logger tells a line among all that goes on, and not that it failed."""
    return is_quiet(line) and not says_failed(line)
