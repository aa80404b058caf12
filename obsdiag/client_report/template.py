"""One form of words, as a row of a table writes it, and the pattern that it stands for."""

from __future__ import annotations

import re
from typing import NamedTuple

from obsdiag.lazy_regex import compiled
from obsdiag.text.line_prefix import WRAP

_CODE = rb"(?P<Code>[A-Z][A-Za-z0-9]{2,60}(?:\.[A-Za-z0-9]{1,40})?|[1-5][0-9]{2})"
_SPACE = rb"(?:" + WRAP + rb"|[ ])"
"""A space of a form's words, or where a mail or a box broke the line, with the next one's dress."""
_NEXT = rb"(?:(?:(?:\r?\n)+|\\+n)(?:(?![a-z][A-Z])[^\r\n]){0,90}?|\s)"
"""The next line, with what a log puts in front of it, in which no code stands."""


class Template(NamedTuple):
    """One client's form of words."""

    client: str
    """Name of the format."""
    anchor: bytes
    """A literal that stands in every text of this form."""
    expression: bytes
    """A regular expression; its groups are named as the values of an error element, or `status`,
    `reason`."""
    sign: bytes
    """A pattern of what a line of this form has, and ordinary lines have not: by it the form is
    found in a text of any length."""

    @property
    def pattern(self) -> re.Pattern[bytes]:
        """The expression, compiled when a text has the anchor."""
        return compiled(self.expression, re.MULTILINE)


def template(client: str, anchor: str, pattern: str, sign: str | None = None) -> Template:
    """Return a row; `sign` is the anchor itself where that is rare enough.

    `@CODE` stands for a code, `@_` for a space or a line break, `@NEXT` for a step to the next
    line.
    """
    expression = pattern.encode()
    for name, meant in ((b"@CODE", _CODE), (b"@NEXT", _NEXT), (b"@_", _SPACE)):
        expression = expression.replace(name, meant)
    rare = re.escape(anchor) if sign is None else sign
    return Template(client, anchor.encode(), expression, rare.encode())
