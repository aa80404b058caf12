"""The window of the help: pages, a search through all of them, and the page that is read."""

from __future__ import annotations

from functools import partial
from posixpath import normpath
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from obsdiag.errors import ObsdiagError
from obsdiag.ui import theme
from obsdiag.ui.help.help_browser import HelpBrowser
from obsdiag.ui.help.help_key import offer_quit
from obsdiag.ui.help.help_pages import WRITTEN, HelpPage, first_pages, further_pages
from obsdiag.ui.help.help_search import HelpSearch
from obsdiag.ui.pane_splitter import PaneSplitter
from obsdiag.ui.scroll_bar import slim
from obsdiag.ui.search_field import SearchField, lay_out_below
from obsdiag.ui.tasks import LatestTask
from obsdiag.ui.verdict.text_label import TextLabel
from obsdiag.ui.window_language import shown_language

if TYPE_CHECKING:
    from PySide6.QtCore import QThreadPool

    from obsdiag.catalogue import Catalogue

_SIZES = (32 * theme.GRID, 88 * theme.GRID)
_HEIGHT = 80 * theme.GRID
_NAME_ROLE = Qt.ItemDataRole.UserRole


class HelpWindow(QDialog):
    """Stands beside the main window, which stays usable; is made when it is first wanted."""

    def __init__(self, catalogue: Catalogue, pool: QThreadPool, parent: QWidget) -> None:
        super().__init__(parent)
        self._owner = parent
        self.setObjectName("helpWindow")
        self.setWindowTitle(self.tr("Help"))
        self.setModal(False)
        offer_quit(self)
        self._catalogue = catalogue
        self._shown = ""
        self._visited: list[str] = []
        self._learning = LatestTask(pool, self)
        self._learning.done.connect(self._on_learnt)
        self._learning.failed.connect(self._on_failed)
        self.search = SearchField("helpSearch", self.tr("Search the help"))
        self.list = QListWidget()
        self.list.setObjectName("helpPages")
        self.list.setAccessibleName(self.tr("Pages of the help"))
        self.list.setFrameShape(QListWidget.Shape.NoFrame)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setSpacing(theme.GRID // 4)
        slim(self.list)
        self.browser = HelpBrowser()
        self._back = QPushButton(self.tr("&Back"))
        self._contents = QPushButton(self.tr("&Contents"))
        self._told = TextLabel(second=True)
        self._lay_out()
        self._connect()
        self._learn()

    def show_page(self, name: str, over: QWidget | None = None) -> None:
        """Show a page; one that is not there yet is shown once it is.

        `over` is the sheet that it is wanted on, which keeps every other window from being used.
        """
        if self._shown and self._shown != name:
            self._visited.append(self._shown)
        self._turn_to(name)
        self.show()
        self._stand_over(over or self._owner)
        self.raise_()
        self.activateWindow()

    def _stand_over(self, other: QWidget) -> None:
        """Belong to another window; F1 in the help itself changes nothing."""
        above = other.windowHandle()
        if other is not self and above is not None:
            self.windowHandle().setTransientParent(above)

    def retranslate(self) -> None:
        """Have the pages in another language."""
        self._learn()

    def _lay_out(self) -> None:
        side, main = QWidget(), QWidget()
        lay_out_below(side, self.search, self.list)
        bar = QHBoxLayout()
        bar.setContentsMargins(theme.GRID, theme.GRID, theme.GRID, 0)
        for button in (self._back, self._contents):
            button.setAutoDefault(False)
            bar.addWidget(button)
        bar.addWidget(self._told)
        bar.addStretch(1)
        self._told.hide()
        rows = QVBoxLayout(main)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addLayout(bar)
        rows.addWidget(self.browser, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        panes = PaneSplitter(Qt.Orientation.Horizontal, (side, main), sizes=_SIZES, spare=1)
        layout.addWidget(panes)
        self.resize(sum(_SIZES), _HEIGHT)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._on_searched)
        self.list.currentItemChanged.connect(self._on_chosen)
        self.browser.followed.connect(self._on_followed)
        self.browser.address_wanted.connect(self._on_address)
        self._back.clicked.connect(self._on_back)
        self._contents.clicked.connect(self._on_contents)
        back = QShortcut(QKeySequence("Alt+Left"), self)
        back.activated.connect(self._on_back)
        find = QShortcut(QKeySequence("Ctrl+F"), self)
        find.activated.connect(self.search.take_focus)

    def _learn(self) -> None:
        """Have the first pages at once, and all others once they have been made elsewhere."""
        self._take(first_pages(shown_language()))
        self._learning.ask(partial(further_pages, self._catalogue, shown_language()))

    def _take(self, pages: list[HelpPage]) -> None:
        self._pages = {page.name: page for page in pages}
        self._search = HelpSearch(pages)
        self._on_searched(self.search.text())
        if self._shown:
            self._turn_to(self._shown)

    def _turn_to(self, name: str) -> None:
        self._shown = name
        page = self._pages.get(name)
        self._back.setEnabled(bool(self._visited))
        self._told.hide()
        self.browser.show_text(self.tr("This page is being made…") if page is None else page.text)
        self.setWindowTitle(self.tr("Help") if page is None else page.title)
        self._mark_in_list(name)

    def _mark_in_list(self, name: str) -> None:
        self.list.blockSignals(True)
        for row in range(self.list.count()):
            if self.list.item(row).data(_NAME_ROLE) == name:
                self.list.setCurrentRow(row)
                break
        else:
            self.list.setCurrentRow(-1)
        self.list.blockSignals(False)

    @Slot(object)
    def _on_learnt(self, pages: list[HelpPage]) -> None:
        self._take([*first_pages(shown_language()), *pages])

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, ObsdiagError):
            raise error  # a defect: for the crash net
        self._tell(str(error))

    @Slot(str)
    def _on_searched(self, words: str) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        for page in self._search.find(words) if words.strip() else self._chapters():
            item = QListWidgetItem(page.title)
            item.setData(_NAME_ROLE, page.name)
            self.list.addItem(item)
        self.list.blockSignals(False)
        self._mark_in_list(self._shown)
        self._told.hide()
        if self.list.count() == 0:
            self._tell(self.tr("Nothing found."))

    @Slot(QListWidgetItem, QListWidgetItem)
    def _on_chosen(self, item: QListWidgetItem | None, _before: QListWidgetItem | None) -> None:
        if item is not None:
            self._on_followed(item.data(_NAME_ROLE))

    @Slot(str)
    def _on_followed(self, link: str) -> None:
        """Go to the page that a link names, as it stands or from where the page is."""
        folder = "" if link.startswith("/") else self._shown.rpartition("/")[0]
        link = link.removeprefix("/")
        path = link.partition("#")[0] if link not in self._pages else link
        beside = normpath(f"{folder}/{path}") if folder else normpath(path)
        for name in (link, path.removesuffix(".md"), beside, beside.removesuffix(".md")):
            if name in self._pages:
                if self._shown and self._shown != name:
                    self._visited.append(self._shown)
                self._turn_to(name)
                return

    @Slot(str)
    def _on_address(self, address: str) -> None:
        """Hand an address to the reader: obsdiag itself goes nowhere."""
        QGuiApplication.clipboard().setText(address)
        self._tell(self.tr("Address copied: obsdiag does not open it."))

    def _chapters(self) -> list[HelpPage]:
        """Return what is listed as long as nothing is searched for: no page of a single thing."""
        return [page for page in self._pages.values() if "/" not in page.name]

    @Slot()
    def _on_back(self) -> None:
        if self._visited:
            self._turn_to(self._visited.pop())

    @Slot()
    def _on_contents(self) -> None:
        self.search.clear()
        self._on_followed(WRITTEN[0])

    def _tell(self, told: str) -> None:
        self._told.setText(told)
        self._told.show()
