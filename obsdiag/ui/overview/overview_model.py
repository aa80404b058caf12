"""The kinds of many findings as a list that is sorted, filtered, and remembers what was seen."""

from __future__ import annotations

from enum import StrEnum
from math import inf
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot

from obsdiag.catalogue.guidance import Acts
from obsdiag.ui.local_text import clock_span_text, decimal, moment_at, number, shown_line, span_text
from obsdiag.ui.models.item_row import ROW_ROLE, VALUE_ROLE, ItemRow
from obsdiag.ui.models.value_model import ValueModel
from obsdiag.ui.overview.kinds_overview import OverviewKind
from obsdiag.ui.tip import tip_text
from obsdiag.ui.verdict.guidance_view import who_acts

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

SHARE_ROLE = Qt.ItemDataRole.UserRole + 2
"""How many of the findings of the largest kind this one has, from 0 to 1."""
LAYER_ROLE = Qt.ItemDataRole.UserRole + 3
"""In which colour its findings stand in the time line, as a number; None where they do not."""
MAX_CODE, MAX_WHERE = 80, 160


class Order(StrEnum):
    """What the kinds are sorted by."""

    COUNT = "count"
    FIRST = "first"
    CODE = "code"
    ACTS = "acts"


_KEYS: dict[Order, Callable[[OverviewKind], tuple[float | str, ...]]] = {
    Order.COUNT: lambda kind: (-len(kind.numbers),),
    Order.FIRST: lambda kind: (inf if kind.group.first is None else kind.group.first,),
    Order.CODE: lambda kind: (kind.code.casefold(),),
    Order.ACTS: lambda kind: (kind.acts or "~", -len(kind.numbers)),
}


class OverviewModel(ValueModel[OverviewKind]):
    """Answers VALUE_ROLE with the OverviewKind."""

    def __init__(self, parent: QObject | None = None) -> None:
        answers: dict[int, Callable[[OverviewKind], object]] = {
            VALUE_ROLE: lambda kind: kind,
            ROW_ROLE: self._row,
            SHARE_ROLE: self._share,
            LAYER_ROLE: self._layer_of,
            Qt.ItemDataRole.DisplayRole: self._line,
            Qt.ItemDataRole.AccessibleTextRole: self._sentence,
            Qt.ItemDataRole.ToolTipRole: self._tip,
        }
        super().__init__(answers, parent)
        self._all: Sequence[OverviewKind] = ()
        self._seen: set[str] = set()
        self._order, self._words = Order.COUNT, ""
        self._between: tuple[float, float] | None = None
        self._layer: Callable[[OverviewKind], int | None] = _no_layer
        self._is_one_day = False

    def show(self, kinds: Sequence[OverviewKind]) -> None:
        """Hold these, of which nothing has been seen yet."""
        self._all = kinds
        self._is_one_day = _is_one_day(kinds)
        self._seen = set()
        self._between = None
        self._arrange()

    def sort_by(self, order: Order) -> None:
        """Show them in this order."""
        self._order = order
        self._arrange()

    @Slot(str)
    def filter(self, words: str) -> None:
        """Leave those that have all these words in what is shown of them."""
        self._words = words
        self._arrange()

    @Slot(object)
    def narrow(self, between: tuple[float, float] | None) -> None:
        """Leave those that came between two moments; None: at any time."""
        self._between = between
        self._arrange()

    def row_of(self, fingerprint: str | None) -> int:
        """Return where the kind with this fingerprint stands; the first row where it does not."""
        rows = (
            row for row, kind in enumerate(self.values) if kind.group.fingerprint == fingerprint
        )
        return next(rows, 0)

    def mark_seen(self, kind: OverviewKind) -> None:
        """Remember that this one was looked at."""
        self._seen.add(kind.group.fingerprint)
        if kind in self.values:
            index = self.index(self.values.index(kind), 0)
            self.dataChanged.emit(index, index)

    def colour_by(self, layer: Callable[[OverviewKind], int | None]) -> None:
        """Take the colour of a kind from `layer`, as the time line does."""
        self._layer = layer
        self._show_anew()

    def retell(self) -> None:
        """Have the rows shown anew: their numbers and times are written otherwise now."""
        self._is_one_day = _is_one_day(self._all)
        self._show_anew()

    def _show_anew(self) -> None:
        if self.values:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.values) - 1, 0))

    def _arrange(self) -> None:
        words = self._words.casefold().split()
        between = self._between
        found = self._all if between is None else [kind.between(*between) for kind in self._all]
        found = [kind for kind in found if kind.numbers]
        kept = [kind for kind in found if all(word in self._sought(kind) for word in words)]
        self.hold(sorted(kept, key=_KEYS[self._order]))

    def _sought(self, kind: OverviewKind) -> str:
        return f"{kind.status} {kind.code} {kind.where} {acting(kind)}".casefold()

    def _share(self, kind: OverviewKind) -> float:
        return len(kind.numbers) / max(len(one.numbers) for one in self.values)

    def _layer_of(self, kind: OverviewKind) -> int | None:
        return self._layer(kind)

    def _line(self, kind: OverviewKind) -> str:
        return f"{kind.status or '–'} {shown_line(kind.code, MAX_CODE)} {number(len(kind.numbers))}"

    def _row(self, kind: OverviewKind) -> ItemRow:
        seen = "✓ " if kind.group.fingerprint in self._seen else ""
        return ItemRow(
            shown_line(kind.code, MAX_CODE),
            lead="–" if kind.status is None else str(kind.status),
            status=kind.status,
            aside=acting(kind),
            tail=number(len(kind.numbers)),
            below=seen + shown_line(kind.where or "–", MAX_WHERE),
            signs=" · ".join(part for part in (self._storm(kind), self._when(kind)) if part),
        )

    def _when(self, kind: OverviewKind) -> str:
        """Return from when to when a kind came; the day only where it is not that of all."""
        first, last = kind.group.first, kind.group.last
        if first is None or last is None:
            return ""
        return clock_span_text(first, last) if self._is_one_day else span_text(first, last)

    def _storm(self, kind: OverviewKind) -> str:
        storm = kind.group.storm
        if storm is None:
            return ""
        told = self.tr("storm: {count} in {seconds} s")
        seconds = max(1, storm.end - storm.start)  # by clocks that know no less
        return told.format(count=number(storm.count), seconds=decimal(seconds, 0))

    def _tip(self, kind: OverviewKind) -> str:
        return tip_text(self._sentence(kind))

    def _sentence(self, kind: OverviewKind) -> str:
        told = self.tr("{status} {code}, %Ln findings", None, len(kind.numbers))
        told = told.format(status=kind.status or "–", code=shown_line(kind.code, MAX_CODE))
        parts = (told, acting(kind), shown_line(kind.where, MAX_WHERE), self._storm(kind))
        return ", ".join(part for part in (*parts, times(kind)) if part)


def _no_layer(_kind: OverviewKind) -> int | None:
    return None


def _is_one_day(kinds: Sequence[OverviewKind]) -> bool:
    """Tell whether all of them came on one day, which is told above them."""
    ends = [at for kind in kinds for at in (kind.group.first, kind.group.last) if at is not None]
    return bool(ends) and moment_at(min(ends)).date() == moment_at(max(ends)).date()


def acting(kind: OverviewKind) -> str:
    """Return who has to act on a kind; '' where nothing is known."""
    return who_acts(Acts(kind.acts)) if kind.acts else ""


def times(kind: OverviewKind) -> str:
    """Return from when to when a kind came."""
    first, last = kind.group.first, kind.group.last
    return "" if first is None or last is None else span_text(first, last)
