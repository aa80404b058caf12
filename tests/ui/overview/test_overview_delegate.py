"""How a kind of findings is painted."""

from __future__ import annotations

from obsdiag.ui import theme
from obsdiag.ui.overview.overview_delegate import OverviewDelegate
from obsdiag.ui.overview.overview_model import OverviewModel
from obsdiag.ui.row_list import RowList
from tests.ui.kinds import KINDS


def test_the_bar_of_the_largest_kind_is_the_longest(qtbot):
    model = OverviewModel()
    model.show(KINDS)
    view = RowList("view", "View", model, lines=2)
    view.setItemDelegate(OverviewDelegate(view))
    qtbot.addWidget(view)
    view.resize(400, 200)
    view.show()
    image = view.viewport().grab().toImage()

    def length(number):
        rect = view.visualRect(model.index(number, 0))
        ground = image.pixelColor(view.width() - 2, rect.center().y())
        foot = rect.bottom() - 1
        return sum(image.pixelColor(x, foot) != ground for x in range(view.viewport().width()))

    lengths = [length(number) for number in range(3)]
    assert lengths == sorted(lengths, reverse=True)
    assert lengths[2] > theme.GRID
