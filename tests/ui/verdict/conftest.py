"""The verdict's place in the window, by itself."""

from __future__ import annotations

import pytest

from obsdiag.ui.verdict.verdict_view import VerdictView
from tests.answer import catalogue


@pytest.fixture
def view(qtbot):
    made = VerdictView()
    made.catalogue = catalogue()
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.show()
    return made
