"""What is read in two seconds."""

from __future__ import annotations

import pytest

from obsdiag.ui.verdict.headline import MOST_PLATES, Headline, PlateWords
from obsdiag.ui.verdict.plate import Plate


@pytest.fixture
def headline(qtbot):
    made = Headline()
    qtbot.addWidget(made)
    return made


def test_what_is_read_first_is_told_in_one_line(headline, qtbot):
    with qtbot.waitSignal(headline.told) as told:
        plates = [PlateWords("The caller", "has to act")]
        headline.show_words(404, "NoSuchKey", "There is none.", "published", plates)
    assert told.args[0].startswith("404 NoSuchKey. ")
    assert told.args[0].endswith(". There is none")


def test_plates_of_the_last_finding_do_not_stay(headline):
    headline.show_words(503, "SlowDown", "", "", [PlateWords(str(n)) for n in range(MOST_PLATES)])
    headline.show_words(None, "No error code", "", "", [PlateWords("Retry", "now")])
    shown = [plate.text() for plate in headline.findChildren(Plate) if not plate.isHidden()]
    assert len(shown) == 1
    assert "Retry" in shown[0]
