"""What is said where a search of the history finds nothing: which of its words are none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from obsdiag.ui.local_text import shown_line

if TYPE_CHECKING:
    from obsdiag.ui.history.history_query import Answer

MOST_SHOWN = 60
"""Characters of what cannot be read that are shown."""


def nothing_found(answer: Answer) -> str:
    """Return that nothing was found, and which words are none of the language of the search."""
    from obsdiag.history.query import nearest_word  # the window is there before the history is

    told = [_tr("Nothing found.")]
    for name in answer.strange:
        told.append(_tr("“{name}:” is no word of this search.").format(name=name))
        if (meant := nearest_word(name)) is not None:
            told.append(_tr("Did you mean “{name}:”?").format(name=meant))
    if answer.strange:
        told.append(_tr("Ctrl+Space shows its words."))
    unread = _tr("“{text}” cannot be read.")
    told += (unread.format(text=shown_line(text, MOST_SHOWN)) for text in answer.unreadable)
    if answer.unreadable:
        told.append(
            _tr(
                "A time is written as 2026-11-30, 2026-11, today, yesterday or 7d,"
                " a status or a number in digits."
            )
        )
    return " ".join(told)


def _tr(text: str) -> str:
    return QCoreApplication.translate("NothingFound", text)
