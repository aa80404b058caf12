"""What an input is: a container, a text, or one of the other formats."""

from __future__ import annotations

from enum import Enum, auto

from obsdiag.container import is_container
from obsdiag.formats.export_lines import is_export
from obsdiag.formats.table import format_of


class InputKind(Enum):
    """How an input is to be read."""

    CONTAINER = auto()
    """One member after another."""
    TEXT = auto()
    """As long as it may be: where it is long, in chunks."""
    OTHER = auto()
    """By the reader of its format, from front to back."""


def input_kind(head: bytes) -> InputKind:
    """Return what an input is, by its first bytes (see `Stream.head`)."""
    if is_container(head):
        return InputKind.CONTAINER
    is_text = format_of(head) is None and not is_export(head)
    return InputKind.TEXT if is_text else InputKind.OTHER
