"""How the window looks: language, colours, fonts, and the time zone that times are shown in."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtGui import QFontDatabase

from obsdiag.config.settings import SCHEMES, UTC
from obsdiag.ui.language_files import languages
from obsdiag.ui.local_text import own_zone, percent
from obsdiag.ui.settings.settings_section import SettingsSection, fill
from obsdiag.ui.tip import set_tip
from obsdiag.ui.window_language import ENGLISH, VARIABLE

if TYPE_CHECKING:
    from obsdiag.config.settings import Settings

_PERCENT = ("", "90", "110", "125", "150", "175", "200")


class DisplaySection(SettingsSection):
    """Choices that change what is seen."""

    def __init__(self, settings: Settings, title: str) -> None:
        super().__init__(title)
        self._given = settings
        self._language = self.add_choice("language", self.tr("Language"))
        self._scheme = self.add_choice("colour_scheme", self.tr("Colours"))
        self._text_size = self.add_choice("text_size", self.tr("Size of texts"))
        self._fixed_font = self.add_choice("fixed_font", self.tr("Font of captures"))
        self._zone = self.add_choice("time_zone", self.tr("Times are shown"))
        if os.environ.get(VARIABLE):
            self._language.setEnabled(False)
            set_tip(self._language, self.tr("Chosen by OBSDIAG_LANGUAGE"))
        self.offer(settings)

    def offer(self, given: Settings) -> None:
        """Name the choices in the language of the window, with what is given chosen."""
        system = self.tr("as the system")
        names = list(map(_own_name, languages()))
        fonts = [name for name in QFontDatabase.families() if QFontDatabase.isFixedPitch(name)]
        sizes = [percent(int(share)) for share in _PERCENT[1:]]
        schemes = [system, self.tr("light"), self.tr("dark")]
        own = self.tr("by this computer's clock ({zone})").format(zone=own_zone())
        zones = (own, self.tr("in UTC"))
        fill(self._language, [system, *names], ["", *languages()], given.language)
        fill(self._scheme, schemes, SCHEMES, given.colour_scheme)
        fill(self._text_size, [system, *sizes], _PERCENT, given.text_size)
        fill(self._fixed_font, [system, *fonts], ["", *fonts], given.fixed_font)
        fill(self._zone, zones, ("", UTC), given.time_zone)


def _own_name(language: str) -> str:
    """Return what a language is called in itself; of English Qt names a country's."""
    return "English" if language == ENGLISH else QLocale(language).nativeLanguageName()
