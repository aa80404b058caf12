"""The language of what is printed and copied: what says our sentences in it, and notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.named_tuple import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from obsdiag.model import Note


class Spoken(NamedTuple):
    """A language; what has no translation is said in English."""

    say: Callable[[str], str]
    """Return one of our sentences or labels in it."""
    note: Callable[[Note], str]
    """Return what a note says in it."""


ENGLISH = Spoken(lambda text: text, lambda note: note.text)
