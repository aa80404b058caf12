"""What is held of the sources of a reading, and which text the editor shows of each finding."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QCoreApplication

from obsdiag.named_tuple import NamedTuple
from obsdiag.ui.capture.excerpt import Excerpt, excerpt
from obsdiag.ui.local_text import shown_line
from obsdiag.ui.translation import noop

if TYPE_CHECKING:
    from collections.abc import Callable

    from obsdiag.model import Capture, Finding
    from obsdiag.pipeline.events import Started
    from obsdiag.ui.capture.source_text import SourceText

    SourceOf: TypeAlias = Callable[[str, str | None], SourceText | None]

MAX_HELD = 16 * 1024 * 1024
"""Bytes of sources that are held to be shown; of further ones the captures alone are."""

MAX_WORD = 200
"""Bytes; what is longer is no word that may be a code."""

_Key: TypeAlias = tuple[str, str | None]


class EditorText(NamedTuple):
    """A text for the editor."""

    excerpt: Excerpt
    first: int
    """Line of the source at which it starts."""
    where: str
    """What it is, in a few words."""
    key: object
    """Equal for equal texts."""
    source: SourceText | None = None
    """All of what it is, or is a part of; None where that cannot be read again."""


class SourceHeads:
    """The beginnings of the sources, up to MAX_HELD bytes of them all."""

    def __init__(self) -> None:
        self._heads: dict[_Key, Started] = {}
        self._held = 0
        self._made: tuple[Started, EditorText] | None = None
        """The text that was made last of a head: one finding after the other stands in it."""

    def __len__(self) -> int:
        """Return of how many sources there is one."""
        return len(self._heads)

    def add(self, started: Started) -> None:
        """Hold the beginning of a source, while there is room."""
        self._held += len(started.excerpt)
        if self._held <= MAX_HELD:
            self._heads[started.source, started.member] = started

    def begin_again(self) -> None:
        """Count from the start what is held, while the heads stay."""
        self._held = 0

    def held(self) -> int:
        """Return how many bytes are held."""
        return sum(len(head.excerpt) for head in self._heads.values())

    def retranslate(self) -> None:
        """Name the sources in another language."""
        self._made = None

    def first(self) -> Started | None:
        """Return the head of the first source, None where there is none."""
        return next(iter(self._heads.values()), None)

    def lone_word(self) -> str:
        """Return the word that the first source is; '' where it is more, or there is none."""
        head = self.first()
        if head is None or not head.complete or len(head.excerpt) > MAX_WORD:
            return ""
        words = head.excerpt.decode("utf-8", "replace").split()
        return words[0] if len(words) == 1 else ""

    def first_text(self, source_of: SourceOf) -> EditorText | None:
        """Return the head of the first source, to be shown before there is a finding."""
        head = self.first()
        return None if head is None else self._whole(head, source_of)

    def text_of(self, finding: Finding, source_of: SourceOf, *, is_stored: bool) -> EditorText:
        """Return the text in which `finding` is to be seen: its source, or its own part of it.

        A part can be edited where it `is_stored` alone; elsewhere the source would have to be.
        """
        capture, origin = finding.capture, finding.capture.origin
        head = self._heads.get((origin.source, origin.member))
        # A capture that was joined from two sources is longer than the one it is named after.
        if head is not None and head.complete and len(capture.text) <= len(head.excerpt):
            return self._whole(head, source_of)._replace(where=_where(capture))
        key = (origin.source, origin.member, origin.line)
        part = excerpt(capture.text)
        if not is_stored or origin.line != 1:  # edited, it would be a source of its own
            part = part._replace(faithful=False)
        source = source_of(origin.source, origin.member)
        return EditorText(part, origin.line, _where(capture), key, source)

    def _whole(self, head: Started, source_of: SourceOf) -> EditorText:
        if self._made is None or self._made[0] is not head:
            text = excerpt(head.excerpt, complete=head.complete)
            key, name = (head.source, head.member), source_name(head.source, head.member)
            source = source_of(head.source, head.member)
            self._made = (head, EditorText(text, 1, name, key, source))
        return self._made[1]


_OWN_NAMES = {
    "clipboard": noop("Reading", "clipboard"),
    "dropped text": noop("Reading", "dropped text"),
    "editor": noop("Reading", "editor"),
    "sample": noop("Reading", "sample"),
}
"""Sources that are no files, by the names that the history has for them."""


def source_name(source: str, member: str | None) -> str:
    """Return how a source, or a member of it, is named: what is no file in the window's words."""
    if member is None and source in _OWN_NAMES:
        return QCoreApplication.translate("Reading", _OWN_NAMES[source])
    return shown_line(f"{source} / {member}" if member else source, 120)


def _where(capture: Capture) -> str:
    return f"{source_name(capture.origin.source, capture.origin.member)} · {capture.format}"
