"""What a capture shows for a cause or against it, in a language.

Evidence is put together where it is found, with values of the capture in it, so it is recognised
here by what it is made of: `{value}` stands for a value. What is not recognised is quoted as it is.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from obsdiag.lazy_regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Callable

TEMPLATES = (
    "the message is “{value}”",
    "the method is {value}",
    "the host is {value}",
    "the host {value} has the bucket",
    "the host {value} was taken for the bucket",
    "the path is {value}",
    "the request is not signed",
    "the request has an {value} in its URL",
    "the request has an {value} in Authorization",
    "the request is about an object",
    "the request is about a bucket",
    "the request is about the service itself",
    "the code is {value}, which has no other meaning",
    "the request's body has “{value}”",
    "the request's body has no “{value}”",
    "the request's body has no {value}",
    "the document in the request's body is well-formed",
    "the document in the request's body is not readable",
    "the client's time is ahead of the service's",
    "the client's time is behind the service's",
    "the operation is {value}",
    "the capture shows the request",
    "the capture shows the URL",
    "the capture shows the body",
    "the capture shows the answer",
    "the message has no “{value}”",
    "the message has no {value}",
    "the answer has no {value}",
    "the request has no {value}",
    "the URL has no {value}",
    "the method has no {value}",
    "the host has no {value}",
    "the path has no {value}",
    "{value} (not shown)",
)
_BETWEEN = "; "
_ENDS = lazy_regex(r"(?<=[^\d.])\. (?=[A-ZÄÖÜ„“])|。")


def seen_text(words: str, say: Callable[[str], str]) -> str:
    """Return what was seen, as the judging of causes has put it; `say` translates a template."""
    parts = words.split(_BETWEEN)
    said = [_said(part, say) for part in parts]
    if not any(said):  # a value may have a semicolon in it
        return _said(words, say) or words
    return _BETWEEN.join(one or part for one, part in zip(said, parts, strict=True))


def first_sentence(text: str) -> str:
    """Return the first sentence of a note, without its full stop."""
    return _ENDS.split(text, 1)[0].removesuffix(".")


def _said(words: str, say: Callable[[str], str]) -> str | None:
    for template, pattern in _patterns():
        if (found := pattern.fullmatch(words)) is not None:
            value = found.groupdict().get("value", "")
            return say(template).replace("{value}", value)
    return None


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (
            template,
            re.compile(re.escape(template).replace(r"\{value\}", "(?P<value>.+)"), re.DOTALL),
        )
        for template in TEMPLATES
    )
