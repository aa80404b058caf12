"""The one way to give a widget or an item a tip: never as markup, and never wider than the screen.

Qt takes a tip for HTML as soon as it looks like it (Qt::mightBeRichText), reads the files that its
images name, and breaks lines only in HTML. So a tip that is long, or has a sign of markup in it,
is made into HTML in which every such sign is written out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from obsdiag.visible import as_block

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

MOST = 2_000
"""Characters of a tip; more would not fit on a screen."""
_SHORT = 80
"""Characters of a line that need not be broken."""
_SIGNS = frozenset("<>&")


def tip_text(text: str) -> str:
    """Return `text` as a tip that shows it to the letter, whatever it has in it."""
    shown = as_block(text[:MOST]) + ("…" if len(text) > MOST else "")
    if _SIGNS.isdisjoint(shown) and all(len(line) <= _SHORT for line in shown.split("\n")):
        return shown
    import html  # not before the first paint, whose tips are short

    return f'<p style="white-space:pre-wrap">{html.escape(shown)}</p>'


def set_tip(target: QWidget | QAction, text: str) -> None:
    """Have `text` shown when the mouse rests on a widget or on what an action does.

    Where the tip is HTML, the widget is described by the text: Qt would have the tip read out.
    """
    tip = tip_text(text)
    target.setToolTip(tip)
    if isinstance(target, QWidget):
        target.setAccessibleDescription("" if tip == text else text)
