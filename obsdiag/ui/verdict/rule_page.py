"""The page of a rule, in the verdict's place: what it looks at, when it speaks, what to do."""

from __future__ import annotations

import re
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QFont

from obsdiag.lazy_regex import lazy_regex
from obsdiag.published import rule_page
from obsdiag.ui.verdict.column import Column
from obsdiag.ui.verdict.guidance_row import LabelledText, LabelledTextRow
from obsdiag.ui.verdict.link import Link
from obsdiag.ui.verdict.prose import plain_prose
from obsdiag.ui.verdict.scroll_page import ScrollPage
from obsdiag.ui.verdict.text_label import CodeLabel, TextLabel
from obsdiag.ui.window_language import shown_language

_FENCED = lazy_regex(r"```\w*\n(.*?)\n```", re.DOTALL)
_WRAPPED = lazy_regex(r"(?<!\n)\n(?![\n*-])")
"""A line end inside a paragraph: not one before an item of a list."""


class RuleText(NamedTuple):
    """The page of a rule, part by part."""

    name: str
    opening: str
    parts: tuple[LabelledText, ...]
    example: str


def rule_text(name: str) -> RuleText | None:
    """Return the page of the rule `name` in the window's language; None where there is none."""
    if (page := rule_page(name, shown_language())) is None:
        return None
    example = _FENCED.search(page)
    opening, *sections = _FENCED.sub("", page).split("\n## ")
    parts = tuple(LabelledText(*map(_prose, section.partition("\n")[::2])) for section in sections)
    shown = tuple(part for part in parts if part.text)
    return RuleText(name, _prose(opening.partition("\n")[2]), shown, example[1] if example else "")


def _prose(text: str) -> str:
    return plain_prose(_WRAPPED.sub(" ", text.strip()))


class RulePage(ScrollPage):
    """Shows one rule."""

    left = Signal()
    """The reader wants back to the finding."""

    def __init__(self) -> None:
        super().__init__(QCoreApplication.translate("RulePage", "Rule"))
        self.name = ""
        """Of the rule that is shown."""
        self._back = Link(self.tr("‹ Back to the finding (Esc)"))
        self._back.clicked.connect(self.left)
        self._title = TextLabel(scale=1.5, weight=QFont.Weight.Bold)
        self._text = TextLabel()
        self._parts: Column[LabelledText] = Column("", LabelledTextRow)
        self._example = CodeLabel()
        for widget in (self._back, self._title, self._text, self._parts, self._example):
            self.rows.addWidget(widget)
        self.rows.addStretch(1)

    def show_rule(self, rule: RuleText) -> None:
        """Show this rule in place of the last one."""
        self.name = rule.name
        self._title.setText(self.tr("Rule {name}").format(name=rule.name))
        self.name_after(rule.name)
        self._text.setText(rule.opening)
        self._parts.show_values(rule.parts)
        self._example.setText(rule.example)
        self._example.setVisible(bool(rule.example))
        self.verticalScrollBar().setValue(0)
