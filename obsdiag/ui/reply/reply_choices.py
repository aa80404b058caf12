"""What can be chosen of a text to send: for whom, in which language, about what, what is masked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QPushButton, QVBoxLayout, QWidget

from obsdiag.pseudonyms.identity import IdentityKind
from obsdiag.reply.purpose import Purpose
from obsdiag.ui import theme
from obsdiag.ui.local_text import number, shown_line
from obsdiag.ui.reply.secret_switches import SecretSwitches
from obsdiag.ui.text_size import room
from obsdiag.ui.tick_box import TickBox
from obsdiag.ui.translation import noop
from obsdiag.ui.verdict.text_label import TextLabel
from obsdiag.ui.window_language import shown_language

if TYPE_CHECKING:
    from collections.abc import Collection

    from obsdiag.redact.kept import Keepable
    from obsdiag.reply.reply_renderer import Wanted
    from obsdiag.ui.reply.reply_draft import Draft

_PURPOSES = (
    (Purpose.TICKET, noop("ReplyChoices", "The ticket")),
    (Purpose.CUSTOMER, noop("ReplyChoices", "The customer")),
    (Purpose.SERVICE, noop("ReplyChoices", "The operations of OBS")),
)
_LANGUAGES = (("en", "English"), ("de", "Deutsch"), ("zh", "简体中文"))
KIND_NAMES = (
    (IdentityKind.BUCKET, noop("ReplyChoices", "&Buckets")),
    (IdentityKind.KEY, noop("ReplyChoices", "Object &keys")),
    (IdentityKind.HOST, noop("ReplyChoices", "&Hosts that are no cloud's")),
    (IdentityKind.ACCOUNT, noop("ReplyChoices", "&Accounts")),
    (IdentityKind.ADDRESS, noop("ReplyChoices", "&IP addresses")),
    (IdentityKind.MAIL, noop("ReplyChoices", "Mai&l addresses")),
)
_WIDTH = 32 * theme.GRID
_NAMES_SHOWN = 4
_LONGEST_NAME = 40


class ReplyChoices(QWidget):
    """The switches beside the preview, and what they have come to."""

    changed = Signal()
    """Signal(): something else is chosen."""

    def __init__(self, count: int, masked: Collection[str] = ()) -> None:
        """Take how many findings there are, and which kinds of names are replaced at first."""
        super().__init__()
        self._count, self._several = count, count > 1
        self.purpose = self._box("replyPurpose", self.tr("Who is to read it"))
        for purpose, _ in _PURPOSES:
            self.purpose.addItem("", purpose)
        self.language = self._box("replyLanguage", self.tr("Language of the text"))
        for tag, name in _LANGUAGES:
            self.language.addItem(name, tag)
        shown = shown_language().partition("_")[0]
        self.language.setCurrentIndex(max(0, self.language.findData(shown)))
        self.scope = self._box("replyScope", self.tr("About which findings"))
        self.scope.addItem("", False)
        self.scope.addItem("", True)
        self.scope.setEnabled(self._several)
        self.kinds = {kind: TickBox(self.tr(name)) for kind, name in KIND_NAMES}
        self.secrets = SecretSwitches()
        self.told = TextLabel(second=True)
        self.told.setObjectName("replyMasked")
        self.again = QPushButton(self.tr("&Discard the changes"))
        self.again.setVisible(False)
        self.retranslate()
        self._lay_out()
        for box in (self.purpose, self.language, self.scope):
            box.currentIndexChanged.connect(self.changed)
        self.secrets.changed.connect(self.changed)
        for kind, switch in self.kinds.items():
            switch.setObjectName(f"replyMask.{kind}")
            switch.setChecked(kind in masked)
            switch.toggled.connect(self.changed)

    def retranslate(self) -> None:
        """Name what there is to choose from in the language of the window."""
        for row, (_, name) in enumerate(_PURPOSES):
            self.purpose.setItemText(row, self.tr(name))
        self.scope.setItemText(0, self.tr("The chosen finding"))
        self.scope.setItemText(1, self.tr("All %Ln findings", None, self._count))

    def wanted(self) -> Wanted:
        """Return which text is chosen."""
        from obsdiag.reply.reply_renderer import Wanted  # the settings do without templates

        return Wanted(Purpose(self.purpose.currentData()), str(self.language.currentData()))

    def about_all(self) -> bool:
        """Return whether it is about all findings."""
        return bool(self.scope.currentData())

    def replaced(self) -> frozenset[IdentityKind]:
        """Return the kinds of names that are to have pseudonyms."""
        return frozenset(kind for kind, switch in self.kinds.items() if switch.isChecked())

    def in_clear(self) -> frozenset[Keepable]:
        """Return the secrets that are not masked."""
        return self.secrets.in_clear()

    def show_draft(self, draft: Draft) -> None:
        """Say what has pseudonyms, and what is still shown."""
        done = self.tr("Names replaced: {count}.").format(
            count=number(sum(draft.replaced.values()))
        )
        if draft.named:
            shown = ", ".join(
                shown_line(name, _LONGEST_NAME) for name in draft.named[:_NAMES_SHOWN]
            )
            more = " …" if len(draft.named) > _NAMES_SHOWN else ""
            done += "\n" + self.tr("Still shown: {names}").format(names=shown) + more
        if draft.lacks_original:
            done += "\n" + self.tr(
                "Some of it is masked in this capture already: the history keeps nothing else, and"
                " the original is not there."
            )
        self.told.setText(done)

    def hold(self, held: bool) -> None:
        """Have nothing else be chosen while the text is one that was changed by hand."""
        self.again.setVisible(held)
        for choice in (self.purpose, self.language, self.secrets, *self.kinds.values()):
            choice.setEnabled(not held)
        self.scope.setEnabled(not held and self._several)

    def _box(self, name: str, told: str) -> QComboBox:
        box = QComboBox()
        box.setObjectName(name)
        box.setAccessibleName(told)
        return box

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.addRow(self.tr("&For"), self.purpose)
        form.addRow(self.tr("Lan&guage"), self.language)
        form.addRow(self.tr("Ab&out"), self.scope)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GRID)
        column.addLayout(form)
        column.addSpacing(theme.GRID)
        column.addWidget(TextLabel(self.tr("Replaced by pseudonyms:")))
        for switch in self.kinds.values():
            switch.setAccessibleDescription(self.tr("Replaced by pseudonyms:"))
            column.addWidget(switch)
        column.addSpacing(theme.GRID)
        column.addWidget(TextLabel(self.tr("Masked:")))
        column.addWidget(self.secrets)
        marks = self.tr(
            "Passwords are always masked. In the text, what is masked is shaded and names still"
            " shown are underlined."
        )
        column.addWidget(TextLabel(marks, second=True))
        column.addSpacing(theme.GRID)
        column.addWidget(self.told)
        column.addStretch(1)
        column.addWidget(self.again)
        self.fit_text()

    def fit_text(self) -> None:
        """Make room for texts in the size that they have."""
        self.setFixedWidth(max(room(_WIDTH), self.minimumSizeHint().width()))
