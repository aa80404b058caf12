"""Back and forward through what was shown: captures and pages of the catalogue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from obsdiag.ui.trail import PageVisit, Trail

if TYPE_CHECKING:
    from obsdiag.catalogue.topic import Topic
    from obsdiag.ui.catalogue.catalogue_controller import CatalogueController
    from obsdiag.ui.panes import Panes
    from obsdiag.ui.presenter import Presenter
    from obsdiag.ui.trail import CaptureVisit


class Navigation(QObject):
    """Keeps the trail, and has what lies on it shown again."""

    def __init__(
        self, presenter: Presenter, catalogue: CatalogueController, panes: Panes, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._catalogue = catalogue
        self._panes = panes
        self._trail = Trail()
        presenter.visited.connect(self._on_capture)
        catalogue.turned.connect(self._on_page)

    @Slot()
    def go_back(self) -> None:
        """Show what was shown before: a page, a capture."""
        self._walk(-1)

    @Slot()
    def go_forward(self) -> None:
        """Show what was gone back from."""
        self._walk(1)

    def last_captures(self) -> tuple[CaptureVisit, CaptureVisit] | None:
        """Return the capture before, and the one at hand; None where there are no two."""
        visits = self._trail.captures()[-2:]
        return (visits[0], visits[1]) if len(visits) > 1 else None

    def _walk(self, by: int) -> None:
        here = self._trail.here()
        if by < 0 and isinstance(here, PageVisit) and not self._panes.verdict.is_away():
            self._trail.step(by)  # Esc has left that page already
        if self._presenter.is_working():
            self._panes.status.remark(self.tr("Something is being read: stop it first (Esc)"))
            return
        visit = self._trail.step(by)
        if visit is None:
            self._panes.status.remark(self.tr("There is nothing further that way"))
        elif isinstance(visit, PageVisit):
            self._catalogue.show_topic(visit.topic)
        elif self._presenter.is_shown(visit.reading):
            self._catalogue.go_back()
        else:
            self._presenter.show_again(visit)

    @Slot(object)
    def _on_capture(self, visit: CaptureVisit) -> None:
        self._trail.visit(visit)

    @Slot(object)
    def _on_page(self, topic: Topic) -> None:
        self._trail.visit(PageVisit(topic))
