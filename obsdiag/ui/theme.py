"""Colours and type: taken from the system's palette and font, so that they follow it live.

Only the hues of the status classes are ours, and a palette for desktops that
bring none. Every hue has a light and a dark form with a contrast of at least
4.5 to 1 on the grounds it is painted on (WCAG 2.2, 1.4.3), and none is ever
the only sign of what it stands for.

What is needed for the first paint does without `Qt`, the class of all the toolkit's common
names: Python takes 12 ms to make them.
"""

from __future__ import annotations

import os
from functools import lru_cache

from PySide6.QtGui import QColor, QFont, QPalette, qGray
from PySide6.QtWidgets import QApplication

GRID = 8
"""Device-independent pixels that distances are multiples or halves of."""
TARGET = 3 * GRID
"""Pixels, both ways, of what is hit by the mouse or a finger at the least (WCAG 2.2, 2.5.8)."""

_HUES = {3: ("#1a5fb4", "#8ab8f5"), 4: ("#875000", "#e8b566"), 5: ("#b3231b", "#ff9d91")}
_LAYERS = (
    ("#0b63ce", "#6aa9ff"),
    ("#b3231b", "#ff9d91"),
    ("#875000", "#e8b566"),
    ("#2e7d32", "#81c784"),
    ("#7b3fa0", "#c9a0e8"),
    ("#555b64", "#b0b7c0"),
)
"""Of what is stacked: the largest first, what is left over last."""
_NO_HUE = ("#555b64", "#b0b7c0")

_Role = QPalette.ColorRole
_OWN = {
    _Role.Window: ("#f4f5f7", "#212428"),
    _Role.WindowText: ("#1b1f24", "#e4e7eb"),
    _Role.Base: ("#ffffff", "#191b1f"),
    _Role.AlternateBase: ("#f4f5f7", "#212428"),
    _Role.Text: ("#1b1f24", "#e4e7eb"),
    _Role.Button: ("#f4f5f7", "#2b2f34"),
    _Role.ButtonText: ("#1b1f24", "#e4e7eb"),
    _Role.BrightText: ("#ffffff", "#ffffff"),
    _Role.ToolTipBase: ("#ffffff", "#2b2f34"),
    _Role.ToolTipText: ("#1b1f24", "#e4e7eb"),
    _Role.Light: ("#ffffff", "#3a3f46"),
    _Role.Midlight: ("#e9ebee", "#30343a"),
    _Role.Mid: ("#c9ced5", "#3a3f46"),
    _Role.Dark: ("#a3aab3", "#121417"),
    _Role.Shadow: ("#6b727c", "#000000"),
    _Role.Highlight: ("#0b63ce", "#6aa9ff"),
    _Role.HighlightedText: ("#ffffff", "#10141a"),
    _Role.Accent: ("#0b63ce", "#6aa9ff"),
    _Role.Link: ("#0b63ce", "#6aa9ff"),
    _Role.LinkVisited: ("#0b63ce", "#6aa9ff"),
    _Role.PlaceholderText: ("#666d77", "#939aa4"),
}
_TYPED_IN = ("QLineEdit", "QAbstractSpinBox", "QCheckBox", "QRadioButton", "NoteEditor")
"""Classes of what has an edge to be seen; Fusion paints it in the colour of the window, darker."""
_FUSION, _DARKER = "fusion", 140
"""A style, and by how much it darkens: QFusionStylePrivate::outline, in hundredths."""
_DISABLED = (_Role.WindowText, _Role.Text, _Role.ButtonText)

_DESKTOP = ("XDG_CURRENT_DESKTOP", "QT_QPA_PLATFORMTHEME")
"""Variables of which one is set where a desktop brings its own colours."""


def own_palette(*, dark: bool) -> QPalette:
    """Return the palette for a desktop that brings none."""
    palette = QPalette()
    for role, pair in _OWN.items():
        palette.setColor(role, QColor(pair[dark]))
    for role in _DISABLED:
        palette.setColor(QPalette.ColorGroup.Disabled, role, palette.color(_Role.PlaceholderText))
    return palette


def apply_scheme(app: QApplication, name: str) -> None:
    """Show `app` in the scheme `name` (`system`, `light`, `dark`)."""
    apply_colours(app, name)
    show_edges()


def apply_colours(app: QApplication, name: str) -> None:
    """Take the palette of a scheme: what has no edge to be seen needs no more.

    Where there is no desktop to bring colours (plain X11), our own palette stands in. A desktop's
    is taken as it is but for text of second rank, which most make too faint to be read.
    """
    _choose(app, name)
    if any(os.environ.get(variable) for variable in _DESKTOP):
        palette = QPalette()  # only what is set here differs from the desktop's
        palette.setColor(_Role.PlaceholderText, muted(app.palette()))
        app.setPalette(palette)
    else:
        app.setPalette(own_palette(dark=name == "dark"))


def show_edges() -> None:
    """Have an edge to be seen around what is typed in or ticked; other styles have their own.

    Not before the first paint: to ask for the style takes 8 ms.
    """
    if QApplication.style().name() != _FUSION:
        return
    palette = QApplication.palette()  # a copy
    palette.setColor(_Role.Window, edge(palette).lighter(_DARKER))
    for kind in _TYPED_IN:  # PySide says that it takes bytes, and takes none
        QApplication.setPalette(palette, kind)  # type: ignore[arg-type]


def _choose(app: QApplication, name: str) -> None:
    if name == "system":
        app.styleHints().unsetColorScheme()
        return
    from PySide6.QtCore import Qt

    schemes = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
    app.styleHints().setColorScheme(schemes[name])


def is_dark(palette: QPalette) -> bool:
    """Tell whether `palette` is light text on a dark ground."""
    return palette.color(_Role.Base).lightness() < palette.color(_Role.Text).lightness()


def blend(ground: QColor, ink: QColor, share: float) -> QColor:
    """Return `ground` with `share` (0 to 1) of `ink` in it."""
    return QColor.fromRgba(_blended(ground.rgb(), ink.rgb(), share))


@lru_cache(maxsize=64)
def _blended(ground: int, ink: int, share: float) -> int:
    """Return what `blend` does, of and as 0xAARRGGBB: a theme has few colours, and rows many."""
    mixed = 0xFF
    for shift in (16, 8, 0):
        below, above = ground >> shift & 0xFF, ink >> shift & 0xFF
        mixed = mixed << 8 | round(below + (above - below) * share)
    return mixed


def muted(palette: QPalette) -> QColor:
    """Return the colour of what is read second."""
    return blend(palette.color(_Role.Base), palette.color(_Role.Text), 0.76)


def line(palette: QPalette) -> QColor:
    """Return the colour of separators."""
    return blend(palette.color(_Role.Window), palette.color(_Role.Text), 0.14)


def edge(palette: QPalette) -> QColor:
    """Return the colour of the edge of what is typed in or ticked: 3 to 1 (WCAG 2.2, 1.4.11).

    It is that much also where a style paints it somewhat fainter.
    """
    return blend(palette.color(_Role.Base), palette.color(_Role.Text), 0.58)


_FAR_APART = 180
"""Of 255, how much darker or lighter than the ground an accent is of which half is enough."""


def tint(palette: QPalette, share: float) -> QColor:
    """Return the ground with `share` of the accent in it: a mark, a selection.

    Of an accent that is far from its ground, as in a palette of much contrast, half as much.
    """
    ground, accent = palette.color(_Role.Base), palette.color(_Role.Accent)
    if abs(qGray(ground.rgb()) - qGray(accent.rgb())) > _FAR_APART:
        share /= 2
    return blend(ground, accent, share)


def hue(status: int | None, palette: QPalette) -> QColor:
    """Return the colour of a status class (3xx, 4xx, 5xx; grey for any other)."""
    pair = _HUES.get(status // 100, _NO_HUE) if status else _NO_HUE
    return QColor(pair[is_dark(palette)])


def layer(number: int, palette: QPalette) -> QColor:
    """Return the colour of one of the things that are stacked, from 0."""
    return QColor(_LAYERS[min(number, len(_LAYERS) - 1)][is_dark(palette)])


def scaled(font: QFont, scale: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """Return `font` in another size and weight."""
    larger = QFont(font)
    larger.setWeight(weight)
    if font.pointSizeF() > 0:
        larger.setPointSizeF(font.pointSizeF() * scale)
    else:
        larger.setPixelSize(round(font.pixelSize() * scale))
    return larger


_fixed_family = [""]
"""The family that was chosen in place of the system's."""


def use_fixed_font(app: QApplication, family: str) -> None:
    """Show captures and ids in a font of this family from now on; '' for the system's."""
    if family == _fixed_family[0]:
        return
    before = fixed(app.font()).family()
    _fixed_family[0] = family
    now = fixed(app.font()).family()
    for part in app.allWidgets():
        if part.font().family() == before:
            font = part.font()
            font.setFamily(now)
            part.setFont(font)


def fixed(font: QFont) -> QFont:
    """Return the fixed-pitch font in the size of `font`: for captures and ids."""
    from PySide6.QtGui import QFontDatabase  # not before the first paint

    mono = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    if _fixed_family[0]:
        mono.setFamily(_fixed_family[0])
    if font.pointSizeF() > 0:
        mono.setPointSizeF(font.pointSizeF())
    else:
        mono.setPixelSize(font.pixelSize())
    return mono
