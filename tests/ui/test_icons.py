"""The program's own icons."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor

from obsdiag.config import assets
from obsdiag.ui.actions import COMMANDS
from obsdiag.ui.icons import icon_size, tinted
from obsdiag.ui.text_size import apply_text_size

NAMES = sorted(
    path.name.removesuffix(".svg")
    for path in (assets.root() / "icons").iterdir()
    if path.suffix == ".svg" and path.name != "obsdiag.svg"
)


@pytest.mark.parametrize("name", NAMES)
def test_an_icon_is_drawn_in_the_colour_that_is_asked_for(qapp, name):
    image = tinted(name, QColor("#ff0000")).pixmap(16).toImage()
    drawn = [image.pixelColor(x, y) for x in range(16) for y in range(16)]
    seen = [colour for colour in drawn if colour.alpha() > 200]
    assert seen
    assert all(colour.red() > 200 and colour.green() < 60 for colour in seen)


def test_every_icon_of_a_command_is_there():
    assert {command.icon for command in COMMANDS} - {""} <= set(NAMES)


def test_an_icon_has_a_form_for_dense_screens(qapp):
    sizes = {size.width() for size in tinted("paste", QColor("black")).availableSizes()}
    assert sizes == {16, 32, 64}


@pytest.mark.parametrize(("percent", "least"), [("100", 16), ("200", 24)])
def test_an_icon_is_as_large_as_the_text_beside_it(qapp, percent, least):
    apply_text_size(qapp, percent)
    try:
        side = icon_size().width()
        assert side >= least
        assert tinted("paste", QColor("black")).pixmap(icon_size()).width() == side
    finally:
        apply_text_size(qapp, "100")
