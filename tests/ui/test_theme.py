"""Colours: readable in both schemes, and those of the system where it has any."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from obsdiag.ui import app, theme
from obsdiag.ui.tick_box import ChoiceButton, TickBox
from obsdiag.ui.verdict.note_box import NoteEditor
from obsdiag.ui.verdict.status_badge import GROUND_SHARE

READABLE = 4.5
"""Contrast that text needs at least (WCAG 2.2, 1.4.3)."""

SEEN = 3
"""Contrast that the edge of something needs at least (WCAG 2.2, 1.4.11)."""


def luminance(colour: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue, _ = colour.getRgbF()
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)


def contrast(one: QColor, other: QColor) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


CONTRASTS = {
    "black": {"ground": "#000000", "text": "#ffffff", "chosen": "#1aebff", "link": "#ffff00"},
    "white": {"ground": "#ffffff", "text": "#000000", "chosen": "#37006e", "link": "#00009f"},
}
"""Palettes of desktops for people who need much contrast, as Windows and GNOME bring them."""


def contrast_palette(colours: dict[str, str]) -> QPalette:
    """Return a palette of few colours, far apart."""
    made, role = QPalette(), QPalette.ColorRole
    for name, roles in {
        "ground": (role.Window, role.Base, role.AlternateBase, role.Button, role.ToolTipBase),
        "text": (role.WindowText, role.Text, role.ButtonText, role.PlaceholderText),
        "chosen": (role.Highlight, role.Accent),
        "link": (role.Link, role.LinkVisited),
    }.items():
        for one in roles:
            made.setColor(one, QColor(colours[name]))
    return made


@pytest.fixture(params=["light", "dark", *CONTRASTS])
def palette(request, qapp):
    if request.param in CONTRASTS:
        return contrast_palette(CONTRASTS[request.param])
    return theme.own_palette(dark=request.param == "dark")


def test_contrast_is_measured_as_the_standard_says():
    assert contrast(QColor("white"), QColor("black")) == pytest.approx(21)


@pytest.mark.parametrize("status", [301, 404, 503, 200, None])
def test_the_hue_of_a_status_can_be_read_wherever_it_stands(palette, status):
    hue = theme.hue(status, palette)
    base, window = palette.base().color(), palette.window().color()
    badge = theme.blend(base, hue, GROUND_SHARE)
    selected = theme.tint(palette, 0.22)
    for ground in (base, window, badge, selected):
        assert contrast(hue, ground) >= READABLE


def test_what_is_read_second_can_still_be_read(palette):
    for ground in (palette.base().color(), palette.window().color(), theme.tint(palette, 0.22)):
        assert contrast(theme.muted(palette), ground) >= READABLE


def test_text_can_be_read_on_every_mark(palette):
    for share in (0.08, 0.20, 0.24):
        assert contrast(palette.text().color(), theme.tint(palette, share)) >= READABLE


def test_links_and_hints_can_be_read(palette):
    for role in (QPalette.ColorRole.Link, QPalette.ColorRole.PlaceholderText):
        assert contrast(palette.color(role), palette.base().color()) >= READABLE


def test_the_palette_knows_whether_it_is_dark(palette):
    assert theme.is_dark(palette) == (palette.base().color().lightness() < 128)


def test_a_plain_desktop_gets_our_palette_in_the_scheme_that_was_chosen(qapp):
    for name, dark in (("dark", True), ("light", False), ("system", False)):
        theme.apply_scheme(QApplication.instance(), name)
        assert theme.is_dark(qapp.palette()) is dark


def test_a_desktops_palette_is_left_alone_but_for_text_too_faint_to_read(qapp, monkeypatch):
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", "GNOME")
    qapp.setPalette(QPalette())
    window = qapp.palette().window().color()
    theme.apply_scheme(qapp, "system")
    assert qapp.palette().window().color() == window
    second = qapp.palette().color(QPalette.ColorRole.PlaceholderText)
    assert contrast(second, qapp.palette().base().color()) >= READABLE


def test_a_font_in_pixels_is_scaled_too(qapp):
    font = qapp.font()
    font.setPixelSize(10)
    assert theme.scaled(font, 2).pixelSize() == 20
    assert theme.fixed(font).pixelSize() == 10


def test_the_edge_of_a_field_is_seen(palette):
    for role in (QPalette.ColorRole.Base, QPalette.ColorRole.Window):
        assert contrast(theme.edge(palette), palette.color(role)) >= SEEN


@pytest.fixture
def scheme(qapp):
    yield lambda name: theme.apply_scheme(qapp, name)
    theme.apply_scheme(qapp, "system")


def edge_of(part: QWidget) -> QColor:
    """Return the colour of what is painted leftmost, half-way down."""
    picture = part.grab().toImage()
    ground = part.window().palette().window().color()
    row = (picture.pixelColor(x, picture.height() // 2) for x in range(4))
    return next(colour for colour in row if colour != ground)


@pytest.mark.parametrize("names", [("dark",), ("light",), ("dark", "light"), ("light", "dark")])
@pytest.mark.parametrize("kind", [QLineEdit, QSpinBox, TickBox, ChoiceButton, NoteEditor])
def test_what_is_typed_in_or_ticked_has_an_edge_to_be_seen(qtbot, scheme, kind, names):
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    first, part = QLineEdit(), kind()
    for each in (first, part):
        layout.addWidget(each)
    window.show()
    for name in names:
        scheme(name)
        first.setFocus()
        qtbot.wait(20)
    assert contrast(edge_of(part), window.palette().window().color()) >= SEEN


def test_a_window_has_these_edges_once_it_is_made(qtbot, scheme, data_dir):
    scheme("dark")  # edges of another window do not suit this one
    window = app.build(data_dir)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    part = window.panes.history.search
    qtbot.waitUntil(part.isVisible)
    assert contrast(edge_of(part), window.palette().window().color()) >= SEEN
    window.close()


def test_another_style_paints_its_own_edges(qapp, monkeypatch):
    told = []
    monkeypatch.setattr(theme, "_FUSION", "none of them")
    monkeypatch.setattr(type(qapp), "setPalette", lambda *given: told.append(given))
    theme.show_edges()
    assert told == []
