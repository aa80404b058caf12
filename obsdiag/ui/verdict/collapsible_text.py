"""A text that is unfolded by a link, for what only some readers want to see."""

from __future__ import annotations

from obsdiag.ui import theme
from obsdiag.ui.verdict.fold import Fold
from obsdiag.ui.verdict.text_label import TextLabel


class CollapsibleText(Fold):
    """A name to click on, and below it, once unfolded, a text in fixed pitch."""

    def __init__(self, name: str) -> None:
        self._text = TextLabel()
        theme.set_font(self._text, is_fixed=True)
        super().__init__(self._text, name)

    def show_text(self, text: str) -> None:
        """Hold this text, folded; show nothing at all for the empty one."""
        self._text.setText(text)
        self.fold(folded=True)
        self.setVisible(bool(text))
