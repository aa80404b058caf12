"""The preview of a text before it leaves the house: what is in it, and what of it is masked."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QIcon, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QPushButton,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from obsdiag.config.paths import replace_file
from obsdiag.errors import ObsdiagError
from obsdiag.pseudonyms.identity import IdentityKind
from obsdiag.pseudonyms.pseudonym_map import WORD, is_pseudonym
from obsdiag.reply.purpose import Purpose
from obsdiag.reply.reply_renderer import Wanted
from obsdiag.ui import theme
from obsdiag.ui.crash import sentence_of
from obsdiag.ui.reply.pdf import PdfPages, pdf
from obsdiag.ui.reply.reply_draft import Draft, DraftMaker, DraftRequest
from obsdiag.ui.tasks import LatestTask
from obsdiag.ui.translation import noop
from obsdiag.ui.verdict.text_label import TextLabel
from obsdiag.visible import one_line

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QThreadPool, QUrl

    from obsdiag.model import Finding

_PURPOSES = (
    (Purpose.TICKET, noop("ReplyDialog", "The ticket")),
    (Purpose.CUSTOMER, noop("ReplyDialog", "The customer")),
    (Purpose.SERVICE, noop("ReplyDialog", "The operations of OBS")),
)
_LANGUAGES = (("en", "English"), ("de", "Deutsch"), ("zh", "简体中文"))
_KINDS = (
    (IdentityKind.BUCKET, noop("ReplyDialog", "&Buckets")),
    (IdentityKind.KEY, noop("ReplyDialog", "Object &keys")),
    (IdentityKind.HOST, noop("ReplyDialog", "&Hosts that are no cloud's")),
    (IdentityKind.ACCOUNT, noop("ReplyDialog", "&Accounts")),
    (IdentityKind.ADDRESS, noop("ReplyDialog", "&IP addresses")),
    (IdentityKind.MAIL, noop("ReplyDialog", "Mai&l addresses")),
)
_MASK = re.compile(r"masked-[a-z]+-[0-9a-f]{4}")
_MARKED_SHARE = 0.22
_MAX_MARKS = 2_000
_NAMES_SHOWN = 4
_LONGEST_NAME = 40
_SIDE_WIDTH = 32 * theme.GRID
_STYLE = "h1 { font-size: large } h2, h3 { font-size: medium } th { padding-right: 12px }"


class SaveError(ObsdiagError):
    """A file cannot be written; the text says why."""


class Preview(QTextEdit):
    """The text, to be changed before it is copied; loads nothing."""

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Return nothing, whatever is asked for."""
        del kind, name
        return None


class ReplyDialog(QDialog):
    """Chooses a text and what is masked in it, shows it, copies and saves it."""

    copied = Signal(str)
    """Signal(str): what was copied or saved, as a sentence."""

    def __init__(
        self,
        findings: tuple[Finding, ...],
        chosen: Finding,
        maker: DraftMaker,
        pool: QThreadPool,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("replySheet")
        self.setWindowTitle(self.tr("Text to send"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._findings = findings
        self._chosen = chosen
        self._maker = maker
        self._draft: Draft | None = None
        self._drafting = LatestTask(pool, self)
        self._saving = LatestTask(pool, self)
        self._make_choices()
        self._make_preview()
        self._lay_out()
        self._drafting.done.connect(self._on_drafted)
        self._drafting.failed.connect(self._on_failed)
        self._saving.done.connect(self._on_made)
        self._saving.failed.connect(self._on_failed)
        self._ask()

    def _make_choices(self) -> None:
        self.purpose = self._box("replyPurpose", self.tr("Who is to read it"))
        for purpose, name in _PURPOSES:
            self.purpose.addItem(self.tr(name), purpose)
        self.language = self._box("replyLanguage", self.tr("Language of the text"))
        for tag, name in _LANGUAGES:
            self.language.addItem(name, tag)
        self.scope = self._box("replyScope", self.tr("About which findings"))
        self.scope.addItem(self.tr("The chosen finding"), False)
        self.scope.addItem(self.tr("All {count} findings").format(count=len(self._findings)), True)
        self.scope.setEnabled(len(self._findings) > 1)
        self.kinds = {kind: QCheckBox(self.tr(name)) for kind, name in _KINDS}
        for kind, switch in self.kinds.items():
            switch.setObjectName(f"replyMask.{kind}")
            switch.toggled.connect(self._ask)

    def _box(self, name: str, told: str) -> QComboBox:
        box = QComboBox()
        box.setObjectName(name)
        box.setAccessibleName(told)
        box.currentIndexChanged.connect(self._ask)
        return box

    def _make_preview(self) -> None:
        self.preview = Preview()
        self.preview.setObjectName("replyPreview")
        self.preview.setAccessibleName(self.tr("The text; it can be changed before it is copied"))
        self.preview.document().setDefaultStyleSheet(_STYLE)
        self.preview.document().modificationChanged.connect(self._on_modified)
        self.told = TextLabel(second=True)
        self.told.setObjectName("replyMasked")
        self.again = QPushButton(self.tr("&Discard the changes"))
        self.again.clicked.connect(self._on_again)
        self.again.setVisible(False)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.addRow(self.tr("&For"), self.purpose)
        form.addRow(self.tr("Lan&guage"), self.language)
        form.addRow(self.tr("Ab&out"), self.scope)
        side = QVBoxLayout()
        side.setSpacing(theme.GRID)
        side.addLayout(form)
        side.addSpacing(theme.GRID)
        side.addWidget(TextLabel(self.tr("Replaced by pseudonyms:")))
        for switch in self.kinds.values():
            side.addWidget(switch)
        side.addWidget(
            TextLabel(
                self.tr("Keys, tokens, signatures and cookies are always masked."), second=True
            )
        )
        side.addSpacing(theme.GRID)
        side.addWidget(self.told)
        side.addStretch(1)
        side.addWidget(self.again)
        held = QWidget()
        held.setLayout(side)
        held.setFixedWidth(_SIDE_WIDTH)
        side.setContentsMargins(0, 0, 0, 0)
        across = QHBoxLayout()
        across.setSpacing(2 * theme.GRID)
        across.addWidget(held)
        across.addWidget(self.preview, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[2 * theme.GRID] * 4)
        layout.setSpacing(2 * theme.GRID)
        layout.addLayout(across, 1)
        layout.addWidget(self._buttons())
        self.resize(122 * theme.GRID, 84 * theme.GRID)

    def _buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close = box.button(QDialogButtonBox.StandardButton.Close)
        close.setIcon(QIcon())
        box.rejected.connect(self.reject)
        for name, told, action in (
            ("replyCopy", self.tr("&Copy"), self.copy),
            ("replyCopyMarkdown", self.tr("Copy as &Markdown"), self.copy_markdown),
            ("replySaveHtml", self.tr("Save as H&TML…"), partial(self._choose, "html")),
            ("replySavePdf", self.tr("Save as &PDF…"), partial(self._choose, "pdf")),
            ("replySaveCase", self.tr("Save as ca&se…"), partial(self._choose, "obscase")),
        ):
            button = box.addButton(told, QDialogButtonBox.ButtonRole.ActionRole)
            button.setObjectName(name)
            button.clicked.connect(action)
            button.setDefault(name == "replyCopy")
        return box

    def request(self) -> DraftRequest:
        """Return what is chosen."""
        findings = self._findings if self.scope.currentData() else (self._chosen,)
        wanted = Wanted(Purpose(self.purpose.currentData()), str(self.language.currentData()))
        kinds = frozenset(kind for kind, switch in self.kinds.items() if switch.isChecked())
        return DraftRequest(findings, wanted, kinds)

    @Slot()
    def _ask(self) -> None:
        if hasattr(self, "preview"):
            self._drafting.ask(partial(self._maker.draft, self.request()))

    @Slot(object)
    def _on_drafted(self, draft: Draft) -> None:
        self._draft = draft
        self.preview.setHtml(draft.fragment)
        self.preview.document().setModified(False)
        self._mark(draft.named)
        self.told.setText(self._replaced(draft))

    def _replaced(self, draft: Draft) -> str:
        """Return what has pseudonyms, and what is still shown, as sentences."""
        count = sum(draft.replaced.values())
        done = self.tr("Names replaced: {count}.").format(count=count)
        if not draft.named:
            return done
        shown = ", ".join(one_line(name, _LONGEST_NAME) for name in draft.named[:_NAMES_SHOWN])
        still = self.tr("Still shown: {names}").format(names=shown)
        return f"{done}\n{still}{' …' if len(draft.named) > _NAMES_SHOWN else ''}"

    def _mark(self, named: tuple[str, ...]) -> None:
        """Mark what is masked by its ground, and names that are not by a line below.

        The marks are the preview's own: they are not copied.
        """
        text = self.preview.toPlainText()
        masked, shown = QTextCharFormat(), QTextCharFormat()
        masked.setBackground(theme.tint(self.palette(), _MARKED_SHARE))
        shown.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
        found = [(each, masked) for each in WORD.finditer(text) if is_pseudonym(each[0])]
        found += [(each, masked) for each in _MASK.finditer(text)]
        for name in named:
            found += [(each, shown) for each in re.finditer(re.escape(name), text)]
        marks = [self._selection(text, each, look) for each, look in found[:_MAX_MARKS]]
        self.preview.setExtraSelections(marks)

    def _selection(
        self, text: str, found: re.Match[str], look: QTextCharFormat
    ) -> QTextEdit.ExtraSelection:
        mark = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.preview.document())
        cursor.setPosition(_units(text, found.start()))
        cursor.setPosition(_units(text, found.end()), QTextCursor.MoveMode.KeepAnchor)
        mark.cursor, mark.format = cursor, look
        return mark

    @Slot(bool)
    def _on_modified(self, modified: bool) -> None:
        """Have a text that was changed by hand stay as it is until the changes are discarded."""
        self.again.setVisible(modified)
        for choice in (self.purpose, self.language, *self.kinds.values()):
            choice.setEnabled(not modified)
        self.scope.setEnabled(not modified and len(self._findings) > 1)

    @Slot()
    def _on_again(self) -> None:
        self.preview.document().setModified(False)
        self._ask()

    @Slot()
    def copy(self) -> None:
        """Put the text on the clipboard, plain and rich."""
        if self._draft is None:
            return
        edited = self.preview.document().isModified()
        mime = QMimeData()
        mime.setHtml(self.preview.toHtml() if edited else self._draft.fragment)
        mime.setText(self._markdown() if edited else self._draft.text)
        QGuiApplication.clipboard().setMimeData(mime)
        self._say(self.tr("Text copied"))

    @Slot()
    def copy_markdown(self) -> None:
        """Put the text on the clipboard as Markdown."""
        if self._draft is not None:
            QGuiApplication.clipboard().setText(self._markdown())
            self._say(self.tr("Text copied as Markdown"))

    def _markdown(self) -> str:
        if self._draft is None or self.preview.document().isModified():
            return self.preview.toMarkdown()
        return self._draft.markdown

    def _say(self, told: str) -> None:
        self.told.setText(told)
        self.copied.emit(told)

    def _choose(self, suffix: str) -> None:
        if self._draft is None:
            return
        dialog = QFileDialog(self, self.tr("Save the text"), f"reply.{suffix}")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suffix)
        dialog.fileSelected.connect(partial(self.save, suffix))
        dialog.open()

    def save(self, suffix: str, name: str) -> None:
        """Write the text, or a case, to a file that nobody else may read."""
        if self._draft is not None:
            self._saving.ask(partial(_written, Path(name), self._maker_of(suffix, self._draft)))

    def _maker_of(self, suffix: str, draft: Draft) -> Callable[[], bytes]:
        edited = self.preview.document().isModified()
        if suffix == "obscase":
            return partial(self._maker.case, self.request())
        if suffix == "html":
            page = self.preview.toHtml() if edited else draft.page
            return partial(page.encode, "utf-8", "replace")
        pages = PdfPages(
            draft.title,
            draft.start,
            self.preview.toHtml() if edited else draft.fragment,
            draft.page_number,
            is_chinese=self.language.currentData() == "zh",
        )
        return partial(pdf, pages)

    @Slot(object)
    def _on_made(self, path: Path) -> None:
        self._say(self.tr("Saved as {name}").format(name=path.name))

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self.told.setText(sentence_of(error))


def _written(path: Path, make: Callable[[], bytes]) -> Path:
    content = make()
    try:
        replace_file(path, content)
    except OSError as error:
        raise SaveError(f"{path.name} cannot be written: {error.strerror}.") from error
    return path


def _units(text: str, at: int) -> int:
    """Return a place in a text in Qt's units, of which an emoji has two."""
    return at + sum(1 for letter in text[:at] if letter > "\uffff")
