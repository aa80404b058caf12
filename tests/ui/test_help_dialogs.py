"""The sheet that says what obsdiag is."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget

from obsdiag import __version__
from obsdiag.ui.help_dialogs import show_about
from tests.answer import catalogue


def test_it_names_the_version_the_licences_and_where_the_catalogue_is_from(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    about = catalogue().about
    sheet = show_about(parent, about)
    told = "\n".join(label.text() for label in sheet.findChildren(QLabel))
    for part in (__version__, "Apache-2.0", about.title, about.licence, about.source):
        assert part in told
