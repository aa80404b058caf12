"""The preview of a text before it leaves the house: what is in it, and what of it is masked."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QIcon, QPalette
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from obsdiag.ui import theme
from obsdiag.ui.crash import sentence_of
from obsdiag.ui.flow_layout import FlowLayout
from obsdiag.ui.guard import guarded
from obsdiag.ui.help.help_key import offer_help
from obsdiag.ui.reply.pdf import pdf
from obsdiag.ui.reply.reply_choices import ReplyChoices
from obsdiag.ui.reply.reply_draft import Draft, DraftMaker, DraftRequest, written
from obsdiag.ui.reply.reply_preview import ReplyPreview
from obsdiag.ui.reply.save_dialog import save_dialog
from obsdiag.ui.scroll_bar import slim
from obsdiag.ui.tasks import LatestTask
from obsdiag.ui.text_size import room

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from PySide6.QtCore import QThreadPool

    from obsdiag.model import Finding


class ReplyDialog(QDialog):
    """Shows the text that is chosen, copies and saves it."""

    copied = Signal(str)
    """Signal(str): what was copied or saved, as a sentence."""
    saved = Signal(str)
    """Signal(str): the folder in which it was saved."""
    folder = ""
    """Where it is saved unless another one is chosen; '' for the program's own."""

    def __init__(
        self,
        findings: tuple[Finding, ...],
        chosen: Finding,
        maker: DraftMaker,
        pool: QThreadPool,
        parent: QWidget,
        *,
        masked: Collection[str] = (),
    ) -> None:
        """Write of `findings`; `masked` are the kinds of names that are replaced at first."""
        super().__init__(parent)
        self.setObjectName("replySheet")
        self.setWindowTitle(self.tr("Text to send"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        offer_help(self, "sending")
        self._findings = findings
        self._chosen = chosen
        self._maker = maker
        self._draft: Draft | None = None
        self._taken = self._warned_of = -1
        """The changes by hand that were copied or saved, or were said to be neither."""
        self._takers: list[QPushButton] = []
        """The buttons that do something with the text."""
        self._drafting = LatestTask(pool, self)
        self._saving = LatestTask(pool, self)
        self.choices = ReplyChoices(len(findings), masked)
        self.preview = ReplyPreview()
        self._lay_out()
        self._connect()
        self._ask()

    def _lay_out(self) -> None:
        across = QHBoxLayout()
        across.setSpacing(2 * theme.GRID)
        across.addWidget(self._scrolled(self.choices))
        across.addWidget(self.preview, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[2 * theme.GRID] * 4)
        layout.setSpacing(2 * theme.GRID)
        layout.addLayout(across, 1)
        layout.addLayout(self._buttons())
        self.fit_text()

    def fit_text(self) -> None:
        """Make room for texts in the size that they have, as far as the screen goes."""
        whole = self.screen().availableSize()
        wanted = room(122 * theme.GRID), room(84 * theme.GRID)
        self.resize(min(wanted[0], whole.width()), min(wanted[1], whole.height()))

    def _scrolled(self, choices: ReplyChoices) -> QScrollArea:
        """Return the choices, which scroll where the screen is too low for all of them."""
        area = QScrollArea()
        area.setAccessibleName(self.tr("Choices"))
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidgetResizable(True)
        slim(area, QPalette.ColorRole.Window)
        area.setWidget(choices)
        area.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        area.setFixedWidth(choices.width() + area.verticalScrollBar().sizeHint().width())
        return area

    def _connect(self) -> None:
        self.choices.changed.connect(self._ask)
        self.choices.again.clicked.connect(self._on_again)
        self.preview.document().modificationChanged.connect(self._on_modified)
        self._drafting.done.connect(self._on_drafted)
        self._drafting.failed.connect(self._on_failed)
        self._saving.done.connect(self._on_made)
        self._saving.failed.connect(self._on_failed)

    def _buttons(self) -> FlowLayout:
        """Return the buttons, on two lines where the screen is too narrow for one."""
        line = FlowLayout()
        for name, told, action in (
            ("replyCopy", self.tr("&Copy"), self.copy),
            ("replyCopyMarkdown", self.tr("Copy as &Markdown"), self.copy_markdown),
            ("replySaveHtml", self.tr("Save as H&TML…"), partial(self._choose, "html")),
            ("replySavePdf", self.tr("Save as &PDF…"), partial(self._choose, "pdf")),
            ("replySaveCase", self.tr("Save as ca&se…"), partial(self._choose, "obscase")),
            ("replyPrint", self.tr("P&rint…"), self.print_pages),
        ):
            button = QPushButton(told)
            button.setObjectName(name)
            button.clicked.connect(action)
            button.setDefault(name == "replyCopy")
            button.setEnabled(False)
            self._takers.append(button)
            line.addWidget(button)
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        box.button(QDialogButtonBox.StandardButton.Close).setIcon(QIcon())
        box.rejected.connect(self.reject)
        line.addWidget(box)
        return line

    @guarded(None)
    def reject(self) -> None:
        """Be closed; a text that was changed by hand and is nowhere else, at the second time."""
        now = self.preview.document().revision()
        if self.preview.is_changed() and now not in (self._taken, self._warned_of):
            self._warned_of = now
            self.choices.told.setText(
                self.tr(
                    "The text was changed by hand, and is neither copied nor saved. Close it once"
                    " more to discard it."
                )
            )
            return
        super().reject()

    def request(self) -> DraftRequest:
        """Return what is chosen."""
        findings = self._findings if self.choices.about_all() else (self._chosen,)
        choices = self.choices
        return DraftRequest(findings, choices.wanted(), choices.replaced(), choices.in_clear())

    @Slot()
    def _ask(self) -> None:
        self._drafting.ask(partial(self._maker.draft, self.request()))

    @Slot(object)
    def _on_drafted(self, draft: Draft) -> None:
        self._draft = None  # what is shown meanwhile is no change by hand
        self.preview.show_draft(draft)
        self._draft = draft
        self.choices.show_draft(draft)
        for button in self._takers:
            button.setEnabled(True)

    @Slot(bool)
    def _on_modified(self, modified: bool) -> None:
        """Have a text that was changed by hand stay until the changes are discarded."""
        if self._draft is not None:
            self.choices.hold(modified)

    @Slot()
    def _on_again(self) -> None:
        self.preview.document().setModified(False)
        self._ask()

    @Slot()
    def copy(self) -> None:
        """Put the text on the clipboard, plain and rich."""
        if self._draft is None:
            return
        changed = self.preview.is_changed()
        mime = QMimeData()
        mime.setHtml(self.preview.toHtml() if changed else self._draft.fragment)
        mime.setText(self.preview.toMarkdown() if changed else self._draft.text)
        QGuiApplication.clipboard().setMimeData(mime)
        self._say(self.tr("Text copied"))

    @Slot()
    def copy_markdown(self) -> None:
        """Put the text on the clipboard as Markdown."""
        if self._draft is None:
            return
        changed = self.preview.is_changed()
        text = self.preview.toMarkdown() if changed else self._draft.markdown
        QGuiApplication.clipboard().setText(text)
        self._say(self.tr("Text copied as Markdown"))

    @Slot(str)
    def _say(self, told: str) -> None:
        self._taken = self.preview.document().revision()
        self._tell(told)

    def _tell(self, told: str) -> None:
        self.choices.told.setText(told)
        self.copied.emit(told)

    def _choose(self, suffix: str) -> None:
        dialog = save_dialog(self, self._chosen, self.folder, suffix)
        dialog.fileSelected.connect(partial(self.save, suffix))
        dialog.open()

    def save(self, suffix: str, name: str) -> None:
        """Write the text, or a case, to a file that nobody else may read."""
        if self._draft is not None:
            self._saving.ask(partial(written, Path(name), self._content(suffix, self._draft)))

    def _content(self, suffix: str, draft: Draft) -> Callable[[], bytes]:
        """Return what makes the content of a file, called in the pool."""
        changed = self._changed()
        if suffix == "obscase":
            return partial(self._maker.case, self.request())
        if suffix == "html":
            return partial((changed or draft.page).encode, "utf-8", "replace")
        return partial(pdf, draft.pages(changed))

    def _changed(self) -> str | None:
        return self.preview.toHtml() if self.preview.is_changed() else None

    @Slot()
    def print_pages(self) -> None:
        """Show the pages, and from there send them to a printer."""
        if self._draft is None:
            return
        try:
            from obsdiag.ui.reply.print_dialog import PrintDialog  # a library of its own
        except ImportError:
            told = self.tr("Qt's print support is missing here. Save the text as PDF instead.")
            self.choices.told.setText(told)
            return
        dialog = PrintDialog(self._draft.pages(self._changed()), self)
        dialog.printed.connect(self._say)
        dialog.open()

    @Slot(object)
    def _on_made(self, path: Path) -> None:
        self.folder = str(path.parent)
        self.saved.emit(self.folder)
        tell = self._tell if path.suffix == ".obscase" else self._say  # has no changes by hand
        tell(self.tr("Saved as {name}").format(name=path.name))

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self.choices.told.setText(sentence_of(error))
