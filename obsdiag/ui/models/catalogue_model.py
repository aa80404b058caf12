"""The catalogue as a tree of groups and entries, or as the flat list that a search finds."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractItemModel, QObject, Qt

from obsdiag.catalogue.guidance import OtherCode
from obsdiag.ui.guard import NO_ANSWER, guarded
from obsdiag.ui.local_text import number, shown_line
from obsdiag.ui.models.item_row import NOWHERE, ROW_ROLE, VALUE_ROLE, Index, ItemRow, MatchMark
from obsdiag.ui.tip import tip_text
from obsdiag.ui.verdict.guidance_text import guidance_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from PySide6.QtCore import QModelIndex

    from obsdiag.catalogue import Catalogue, Group
    from obsdiag.catalogue.topic import Topic
    from obsdiag.catalogue_entry import Entry

_TOP = 0
"""Internal id of an item without a parent; a child's is its group's row plus one."""


class CatalogueModel(QAbstractItemModel):
    """Groups with their entries; while a search is on, the pages that it found, best first."""

    def __init__(self, catalogue: Catalogue, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._found: Sequence[Topic] | None = None
        self._marks: dict[str, MatchMark] = {}
        self._counts: Mapping[str, int] = {}
        self._take(catalogue.groups())

    def regroup(self, groups: Sequence[Group]) -> None:
        """Show these groups; the entries of one without a name each say their status."""
        self.beginResetModel()
        self._take(groups)
        self.endResetModel()

    def _take(self, groups: Sequence[Group]) -> None:
        self._groups = groups
        self._places = {
            entry.id: (row, number)
            for number, group in enumerate(groups)
            for row, entry in enumerate(group.entries)
        }
        codes = Counter(entry.wire_code for group in groups for entry in group.entries)
        self._twice = {code for code, count in codes.items() if count > 1}

    def show(self, found: Sequence[Topic] | None) -> None:
        """Show what a search found, or all groups when there is no search (None)."""
        self.beginResetModel()
        self._found = found
        self.endResetModel()

    def is_searched(self) -> bool:
        """Tell whether what a search found is shown, and not the groups."""
        return self._found is not None

    def mark(self, match: Entry | None, possible: Iterable[Entry] = ()) -> None:
        """Mark the entry that the finding is, or else those that it may be."""
        marks = {entry.id: MatchMark.POSSIBLE for entry in possible}
        if match is not None:
            marks[match.id] = MatchMark.MATCH
        changed = self._marks.keys() | marks.keys()
        self._marks = marks
        self._tell_changed(changed)

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Show how often each entry was found, by the history; by entry id."""
        changed = [name for name in self._places if self._counts.get(name) != counts.get(name)]
        self._counts = counts
        self._tell_changed(changed)

    def _tell_changed(self, entry_ids: Iterable[str]) -> None:
        for index in map(self.index_of, entry_ids):
            if index.isValid():  # a search may have left it out
                self.dataChanged.emit(index, index, [ROW_ROLE])

    def index_of(self, entry_id: str) -> QModelIndex:
        """Return where the entry stands; nowhere, where a search has left it out."""
        if self._found is not None:
            rows = (row for row, entry in enumerate(self._found) if entry.id == entry_id)
            row = next(rows, None)
            return NOWHERE if row is None else self.index(row, 0)
        if entry_id not in self._places:
            return NOWHERE
        row, group = self._places[entry_id]
        return self.index(row, 0, self.index(group, 0))

    @guarded(NOWHERE)
    def index(self, row: int, column: int, parent: Index = NOWHERE) -> QModelIndex:
        """Return the index of an item; see QAbstractItemModel."""
        if column != 0 or not 0 <= row < self.rowCount(parent):  # hasIndex asks this twice over
            return NOWHERE
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else _TOP)

    @guarded(NOWHERE)
    def parent(self, index: Index = NOWHERE) -> QModelIndex:  # type: ignore[override]
        """Return the group of an entry."""
        if not index.isValid() or index.internalId() == _TOP:
            return NOWHERE
        return self.createIndex(index.internalId() - 1, 0, _TOP)

    @guarded(0)
    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Return the number of groups, of a group's entries, or of what was found."""
        if not parent.isValid():
            return len(self._groups if self._found is None else self._found)
        is_group = self._found is None and parent.internalId() == _TOP
        return len(self._groups[parent.row()].entries) if is_group else 0

    @guarded(0)
    def columnCount(self, _parent: Index = NOWHERE) -> int:
        """Return 1: an item is painted from its ItemRow."""
        return 1

    @guarded(NO_ANSWER)
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Answer Display, AccessibleText, ToolTip, VALUE_ROLE and ROW_ROLE."""
        if not index.isValid():
            return None
        topic = self._topic(index)
        if role == VALUE_ROLE:
            return topic
        if topic is None:
            return self._group_data(self._groups[index.row()], role)
        if isinstance(topic, OtherCode):
            return self._other_data(topic, role)
        return self._entry_data(topic, role)

    def _topic(self, index: Index) -> Topic | None:
        if self._found is not None:
            return self._found[index.row()]
        if index.internalId() == _TOP:
            return None
        return self._groups[index.internalId() - 1].entries[index.row()]

    def _group_data(self, group: Group, role: int) -> object:
        count = len(group.entries)
        if role == ROW_ROLE:
            status = int(group.name) if group.name.isdigit() else None
            text = group.title.removeprefix(group.name).strip()
            return ItemRow(text, lead=group.name, status=status, tail=number(count), group=True)
        if role == Qt.ItemDataRole.DisplayRole:
            return group.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.tr("{title}, %Ln entries", None, count).format(title=group.title)
        return None

    def _entry_data(self, entry: Entry, role: int) -> object:
        if role == ROW_ROLE:
            return self._entry_row(entry)
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.wire_code
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip_text(f"{entry.status} · {shown_line(entry.description)}")
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._sentence(entry)
        return None

    def _entry_row(self, entry: Entry) -> ItemRow:
        lead, status = (entry.group, entry.status_code) if self._says_status(entry) else ("", None)
        count = self._counts.get(entry.id)
        return ItemRow(
            entry.wire_code,
            lead=lead,
            status=status,
            aside=entry.description if entry.wire_code in self._twice else "",
            tail=f"×{number(count)}" if count else "",
            mark=self._marks.get(entry.id, MatchMark.NONE),
        )

    def _says_status(self, entry: Entry) -> bool:
        """Tell whether no group above the entry says its status."""
        return self._found is not None or not self._groups[self._places[entry.id][1]].name

    def _other_data(self, other: OtherCode, role: int) -> object:
        beyond = self.tr("not in the table")
        if role == ROW_ROLE:
            return ItemRow(
                other.code, lead=str(other.status or "–"), status=other.status, aside=beyond
            )
        if role == Qt.ItemDataRole.DisplayRole:
            return other.code
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip_text(f"{beyond} · {guidance_text(other.title)}")
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{other.code}, {beyond}. {guidance_text(other.title)}"
        return None

    def _sentence(self, entry: Entry) -> str:
        sentence = f"{entry.wire_code}, {entry.status}. {entry.description}"
        if count := self._counts.get(entry.id):
            sentence += " " + self.tr("In the history %Ln times.", None, count)
        match self._marks.get(entry.id):
            case MatchMark.MATCH:
                return self.tr("{entry} This is the finding's entry.").format(entry=sentence)
            case MatchMark.POSSIBLE:
                return self.tr("{entry} The finding may be this.").format(entry=sentence)
            case _:
                return sentence
