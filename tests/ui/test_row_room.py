"""What of a list and of the signs beside it has room on one line."""

from __future__ import annotations

from obsdiag.ui.row_room import fitted
from tests.rows import each

ITEMS, SIGNS = "404×31 403×12 503×7 …", "T-1 · ✎ a note · 13:06–13:46"


@each(
    "room, shown",
    [
        (60, (ITEMS, SIGNS)),
        (40, (ITEMS, "T-1 · ✎ a note")),
        (30, (ITEMS, "T-1")),
        (24, ("404×31 403×12 …", "T-1")),
        (12, ("404×31 …", "T-1")),
        (1, ("404×31 …", "T-1")),
    ],
)
def test_whole_parts_are_left_out_signs_before_items_and_the_first_of_both_stays(room, shown):
    assert fitted(ITEMS, SIGNS, room, len) == shown


def test_one_item_is_never_cut_and_no_sign_takes_no_room():
    assert fitted("404×3", "4711 · 13:46", 5, len) == ("404×3", "4711")
    assert fitted("404×3 403×1", "", 11, len) == ("404×3 403×1", "")
    assert fitted(" ", "4711", 3, len)[1] == "4711"
