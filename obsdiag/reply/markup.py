"""Values made fit for a text: nothing that stands in a capture acts as markup in it.

Each form has one way to write a value as prose and one to write it as code. What has been written
so is `Markup`, and is not written so twice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup, escape

from obsdiag.lazy_regex import lazy_regex
from obsdiag.markdown_text import nothing_active
from obsdiag.reply.purpose import TextForm
from obsdiag.visible import visible

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Mapping

_BACKTICKS = lazy_regex(r"`+")
_MARKUP = lazy_regex(r"[\\`*_{}\[\]<>|~&#!$@]")
"""CommonMark section 2.4; `|` and `~` are of tables and strikes, `$` and `@` of trackers."""
_CODE = lazy_regex(r"`([^`\r\n]{1,400})`")
_LIST = lazy_regex(r"^(\s*)([-+=]|\d{1,9}(?=[.)]))")


class Writing(NamedTuple):
    """How a form writes the values of a capture."""

    prose: Callable[[str], Markup]
    code: Callable[[str], Markup]


def _one_line(value: str) -> str:
    """Return a value on one line; a blank at either end stays one."""
    words = " ".join(visible(value).split())
    before = " " if value[:1] == " " else ""
    after = " " if value[-1:] == " " and words else ""
    return f"{before}{words}{after}"


def _with_code(write: Callable[[str], str], code: Callable[[str], Markup], text: str) -> Markup:
    """Return prose in which what stands between backticks is written as code."""
    parts = _CODE.split(text)
    written = (code(part) if at % 2 else write(part) for at, part in enumerate(parts))
    return Markup("".join(written))  # noqa: S704 - each part has been escaped


def _markdown_prose(value: str) -> Markup:
    """Return text that Markdown shows as it is, but for code between backticks."""
    return _with_code(_markdown_escaped, _markdown_code, value)


def _markdown_escaped(value: str) -> str:
    return nothing_active(
        _one_line(value), lambda part: _LIST.sub(_no_list, _MARKUP.sub(r"\\\g<0>", part))
    )


def _no_list(found: re.Match[str]) -> str:
    return f"{found[1]}\\{found[2]}" if not found[2].isdigit() else f"{found[1]}{found[2]}\\"


def _markdown_code(value: str) -> Markup:
    """Return a code span, whatever backticks are in the value (CommonMark section 6.1)."""
    shown = _one_line(value)
    longest = max((len(run) for run in _BACKTICKS.findall(shown)), default=0)
    fence = "`" * (longest + 1)
    pad = " " if longest else ""
    return Markup(f"{fence}{pad}{shown}{pad}{fence}")  # noqa: S704 - no run of it is as long


def _text(value: str) -> Markup:
    shown = visible(value.replace("\r\n", "\n")).replace("\r", "\\x0d")
    return Markup(shown)  # noqa: S704 - a plain text has no markup


def _html_prose(value: str) -> Markup:
    return _with_code(lambda text: escape(visible(text)), _html_code, value)


def _html_code(value: str) -> Markup:
    return Markup("<code>{}</code>").format(visible(value))


WRITINGS: Mapping[TextForm, Writing] = {
    TextForm.MARKDOWN: Writing(_markdown_prose, _markdown_code),
    TextForm.TEXT: Writing(_text, _text),
    TextForm.HTML: Writing(_html_prose, _html_code),
}
