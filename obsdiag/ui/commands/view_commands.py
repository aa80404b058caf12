"""What the commands of the menu View do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from obsdiag.ui.catalogue.grouping import Grouping

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from obsdiag.ui.panes import Panes


class ViewCommands(QObject):
    """Changes how things are shown."""

    settings_wanted = Signal()
    """The user wants to see and change the settings."""
    scheme_chosen = Signal(str)
    """Signal(str): `system`, `light` or `dark`."""

    def __init__(self, panes: Panes, parent: QObject) -> None:
        super().__init__(parent)
        self._panes = panes

    def handlers(self) -> Mapping[str, Callable[..., object]]:
        """Return what each of these commands does."""
        return {
            "schemeSystem": self.choose_system,
            "schemeLight": self.choose_light,
            "schemeDark": self.choose_dark,
            "groupByStatus": self.group_by_status,
            "groupByActs": self.group_by_acts,
            "wrapLines": self._panes.capture.editor.set_wrapped,
            "maskSecrets": self.mask_secrets,
            "settings": self.settings_wanted.emit,
        }

    @Slot()
    def choose_system(self) -> None:
        """Follow the system's colours."""
        self.scheme_chosen.emit("system")

    @Slot()
    def choose_light(self) -> None:
        """Take light colours."""
        self.scheme_chosen.emit("light")

    @Slot()
    def choose_dark(self) -> None:
        """Take dark colours."""
        self.scheme_chosen.emit("dark")

    @Slot()
    def group_by_status(self) -> None:
        """Group the catalogue by status."""
        self._panes.catalogue.group_by(Grouping.STATUS)

    @Slot()
    def group_by_acts(self) -> None:
        """Group the catalogue by who has to act."""
        self._panes.catalogue.group_by(Grouping.ACTS)

    @Slot(bool)
    def mask_secrets(self, masked: bool) -> None:
        """Show the capture with its secrets masked, or as it is."""
        self._panes.capture.set_masked(masked)
        told = self.tr("Secrets are masked on screen; the text cannot be edited meanwhile")
        self._panes.status.remark(told if masked else self.tr("The capture is shown as it is"))
