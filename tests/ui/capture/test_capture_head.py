"""What is said above a capture."""

from __future__ import annotations

import pytest

from obsdiag.ui.capture.capture_head import CaptureHead


@pytest.fixture
def head(qtbot):
    made = CaptureHead()
    qtbot.addWidget(made)
    return made


def test_it_says_what_the_text_is_and_nothing_of_it_while_another_one_is_waited_for(head):
    assert head.where.text() == "Capture"
    head.show_where("app.log · http")
    head.set_aside(aside=True)
    assert head.where.text() == "Capture"
    head.set_aside(aside=False)
    assert head.where.text() == "app.log · http"


def test_a_secret_in_the_name_of_a_file_is_masked(head):
    head.show_where("https://h/b?AccessKeyId=AKIDEXAMPLE0EXAMPLE&Signature=c2lnbmVkPQ%3D%3D")
    assert "c2lnbmVkPQ" not in head.where.text()


@pytest.mark.parametrize(
    ("place", "partial", "is_masked", "said"),
    [
        ((0, 0), "", False, ""),
        ((1, 1), "", False, ""),  # there is no other one
        ((2, 1_200), "", False, "finding 2 of 1,200"),
        ((2, 3), "half of it", True, "finding 2 of 3 · half of it · secrets masked"),
        ((0, 0), "", True, "secrets masked"),
    ],
)
def test_it_says_which_finding_it_is_and_what_is_left_out(head, place, partial, is_masked, said):
    head.show_place(*place)
    head.show_partial(partial)
    head.show_masked(is_masked=is_masked)
    assert head.count.text() == said
    assert head.count.isHidden() is not bool(said)
