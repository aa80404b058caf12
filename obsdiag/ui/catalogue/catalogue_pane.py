"""The catalogue: a tree of groups with a search above it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from obsdiag.errors import ObsdiagError
from obsdiag.ui import theme
from obsdiag.ui.catalogue.catalogue_view import CatalogueView
from obsdiag.ui.catalogue.grouping import Grouping, grouped
from obsdiag.ui.core_texts import core_text
from obsdiag.ui.models.catalogue_model import CatalogueModel
from obsdiag.ui.models.item_row import NOWHERE, VALUE_ROLE
from obsdiag.ui.search_field import SearchField, lay_out_below
from obsdiag.ui.tasks import LatestTask

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from PySide6.QtCore import QThreadPool
    from PySide6.QtGui import QAction

    from obsdiag.catalogue import Catalogue
    from obsdiag.catalogue.library import Library
    from obsdiag.catalogue.topic import Topic
    from obsdiag.catalogue_entry import Entry, Match


def _library(catalogue: Catalogue, notes: Mapping[str, str]) -> Library:
    from obsdiag.catalogue.library import Library

    return Library(catalogue, notes)


class CataloguePane(QWidget):
    """The tree and its search; says which page the user chose, marks the one that matches.

    Until the guidance has been read, a search finds only what was published.
    """

    chosen = Signal(object)
    """Signal(Topic): the user turned to this page."""
    failed = Signal(str)
    """Signal(str): why the guidance cannot be searched."""

    def __init__(
        self,
        catalogue: Catalogue,
        pool: QThreadPool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._notes: Mapping[str, str] = {}
        self._library: Library | None = None
        self._grouping = Grouping.STATUS
        self._learning = LatestTask(pool, self)
        self._model = CatalogueModel(catalogue, self)
        self.search = SearchField("catalogueSearch", self.tr("Find a code, status or words"))
        self.view = CatalogueView(self._model)
        self._by_hand = True
        self._match: tuple[Entry | None, Sequence[Entry]] = (None, ())
        self._opened = QPersistentModelIndex()
        self._left_open: frozenset[str] = frozenset()
        """The groups that the reader had open when a search began."""
        self.view.show_hint(self.tr("Nothing found."))
        lay_out_below(self, self.search, self.view)
        self._learning.done.connect(self._on_learnt)
        self._learning.failed.connect(self._on_not_learnt)
        self.search.textChanged.connect(self._on_searched)
        self.view.clicked.connect(self._on_clicked)
        self.view.activated.connect(self._on_activated)
        self.view.selectionModel().currentChanged.connect(self._on_moved)

    def learn(self, notes: Mapping[str, str]) -> None:
        """Read all guidance elsewhere, to search it and `notes` (by page) from then on."""
        self._notes = dict(notes)
        self._learning.ask(partial(_library, self._catalogue, self._notes))

    def use(self, catalogue: Catalogue) -> None:
        """Show another catalogue."""
        self._catalogue = catalogue
        self._library = None
        self._regroup()
        self.learn(self._notes)

    def add_switch(self, by_status: QAction, by_acts: QAction) -> None:
        """Show these commands, of which one is on, between search and tree."""
        self._switch = (by_status, by_acts)
        self._name_switch()
        row = QHBoxLayout()
        row.setContentsMargins(theme.GRID, 0, theme.GRID, 0)
        row.setSpacing(theme.GRID // 2)
        for action in (by_status, by_acts):
            button = QToolButton()
            button.setDefaultAction(action)
            button.setAutoRaise(True)
            button.setMinimumHeight(theme.TARGET)
            row.addWidget(button)
        row.addStretch(1)
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.insertLayout(1, row)

    def offer_keys(self, actions: Sequence[QAction]) -> None:
        """Have these commands in the menu of an entry."""
        self.view.addActions(actions)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def retranslate(self) -> None:
        """Say the switch and the groups in another language."""
        self._name_switch()
        self.view.show_hint(self.tr("Nothing found."))
        if self._grouping is not Grouping.STATUS:
            self._regroup()
        self.view.viewport().update()

    def _name_switch(self) -> None:
        by_status, by_acts = self._switch
        by_status.setIconText(self.tr("By status"))
        by_acts.setIconText(self.tr("By who acts"))

    def group_by(self, grouping: Grouping) -> None:
        """Show the tree in these groups, as soon as what they need is known."""
        self._grouping = grouping
        self._regroup()

    def _regroup(self) -> None:
        current = self.view.currentIndex().data(VALUE_ROLE)
        self._by_hand = False
        self._model.regroup(grouped(self._grouping, self._catalogue, self._library))
        self._by_hand = True
        self.turn_to(current)

    @Slot(object)
    def _on_learnt(self, library: Library) -> None:
        self._library = library
        if self._grouping is not Grouping.STATUS:
            self._regroup()
        if self.search.text().strip():
            self._on_searched(self.search.text())

    @Slot(object)
    def _on_not_learnt(self, error: Exception) -> None:
        if not isinstance(error, ObsdiagError):
            raise error  # a defect: for the crash net
        self.failed.emit(core_text(str(error)))

    @Slot(object)
    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Show how often each entry is in the history."""
        self._model.show_counts(counts)

    def forget_match(self, following: Match) -> None:
        """Mark nothing of an earlier match any more, unless the `following` one is the same."""
        if self._match != (now := (following.entry, following.candidates)):
            self._match = now
            self._model.mark(None)
            self._by_hand = False
            self.view.setCurrentIndex(NOWHERE)
            self._by_hand = True

    def show_match(self, match: Match) -> None:
        """Open the group of the match and mark it in the middle; mark what else it may be."""
        self.search.clear()
        self._match = (match.entry, match.candidates)
        self._model.mark(match.entry, match.candidates)
        self.turn_to(match.entry)
        if match.entry is None and match.candidates:
            first = self._model.index_of(match.candidates[0].id)
            self.view.expand(first.parent())
            self.view.scrollTo(first.parent(), QAbstractItemView.ScrollHint.PositionAtTop)

    def turn_to(self, topic: Topic | None) -> None:
        """Make `topic` the current item, on screen, or leave the tree without a current one."""
        index = NOWHERE if topic is None else self._model.index_of(topic.id)
        self._open_group(index.parent())
        self._by_hand = False
        self.view.setCurrentIndex(index)
        self._by_hand = True
        if index.isValid():
            self.view.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    def _open_group(self, group: QModelIndex) -> None:
        """Open the group of a match; the one that was opened so before is closed again."""
        before, self._opened = self._opened, QPersistentModelIndex()
        if before.isValid() and before != group:
            self.view.collapse(self._model.index(before.row(), 0))
        if group.isValid() and not self.view.isExpanded(group):
            self.view.expand(group)
            self._opened = QPersistentModelIndex(group)
        elif before == group:
            self._opened = before

    @Slot(str)
    def _on_searched(self, words: str) -> None:
        """Show what is found; without words all of the tree, as it was left."""
        wanted = bool(words.strip())
        if not wanted and not self._model.is_searched():
            return
        if not self._model.is_searched():
            self._left_open = frozenset(self._open_by_hand())
        current = self.view.currentIndex().data(VALUE_ROLE) or self._match[0]
        self._by_hand = False
        search = self._library.search if self._library else self._catalogue.search
        self._model.show(search(words) if wanted else None)
        self._by_hand = True
        if not wanted:
            for group in self._groups():
                self.view.setExpanded(group, group.data() in self._left_open)
            self.turn_to(current)

    def _open_by_hand(self) -> Iterator[str]:
        """Yield the names of the groups that are open, but for one that a match opened."""
        for group in self._groups():
            if self.view.isExpanded(group) and self._opened != group:
                yield str(group.data())

    def _groups(self) -> list[QModelIndex]:
        return [self._model.index(row, 0) for row in range(self._model.rowCount())]

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        if index.data(VALUE_ROLE) is None:
            self.view.setExpanded(index, not self.view.isExpanded(index))
        else:
            self._on_activated(index)

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        if (entry := index.data(VALUE_ROLE)) is not None:
            self.chosen.emit(entry)

    @Slot(QModelIndex, QModelIndex)
    def _on_moved(self, index: QModelIndex, _before: QModelIndex) -> None:
        entry = index.data(VALUE_ROLE) if index.isValid() else None
        if self._by_hand and entry is not None:
            self.chosen.emit(entry)
