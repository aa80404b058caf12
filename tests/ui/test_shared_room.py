"""How two panes share a room."""

from __future__ import annotations

import pytest

from obsdiag.ui.shared_room import SharedRoom


@pytest.mark.parametrize(
    ("whole", "wanted"), [(800, 420), (600, 420), (1_000, 520), (1_400, 720), (300, 300)]
)
def test_each_has_a_half_of_what_is_beyond_the_need(whole, wanted):
    assert SharedRoom(420, 800).wanted(whole) == wanted


@pytest.mark.parametrize(("whole", "wanted"), [(800, 700), (500, 400), (50, 0)])
def test_the_other_one_is_left_its_least(whole, wanted):
    assert SharedRoom(700, 1_200, other=100).wanted(whole) == wanted


@pytest.mark.parametrize("whole", [600, 800, 1_400])
def test_what_the_user_has_given_it_stays(whole):
    moved = SharedRoom(420, 800).moved(300, whole)
    assert moved.wanted(whole) == 300
    assert moved.wanted(whole + 200) - 300 in (0, 100)
