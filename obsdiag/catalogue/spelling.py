"""What is left of a code or a message when the differences that mean nothing are taken off."""

from __future__ import annotations

from obsdiag.lazy_regex import lazy_regex

MAX_MESSAGE = 4_000
"""Characters of a message that are compared; the longest published one has fewer than 200."""

_VENDOR = lazy_regex(r"amazon|aws|amz|obs")
_MARK = lazy_regex(r"[\W_]+")
_MESSAGE_WORD = lazy_regex(r"[^\W_]+")
_CODE_WORD = lazy_regex(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[^\WA-Za-z_]+")


def fold_code(code: str) -> str:
    """Return `code` without white space and letter case, which tables and clients vary."""
    return "".join(code.split()).casefold()


def fold_message(message: str) -> str:
    """Return the letters and digits of `message`, without case and without the vendor's names.

    Names go because one text is told with `x-amz-date` and with `x-obs-date`, and
    because obsutil deletes `aws`, `amz` and `amazon` from what it prints (its
    command/misc.go, cleanUpS3Regex), inside a word too.
    """
    return _MARK.sub("", _VENDOR.sub("", message[:MAX_MESSAGE].casefold()))


def message_words(message: str) -> frozenset[str]:
    """Return the different words of `message`, without case."""
    return frozenset(_MESSAGE_WORD.findall(message[:MAX_MESSAGE].casefold()))


def code_words(code: str) -> list[tuple[int, str]]:
    """Return the words that `code` is written together from, each with its place in it."""
    return [(word.start(), word[0]) for word in _CODE_WORD.finditer(code)]
