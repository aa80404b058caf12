"""Room for longer texts: in a language that is half as long again, nothing is cut."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication, QToolButton
from shiboken6 import isValid

from obsdiag.ui import app
from tests.answer import REQUEST_ID, error, response
from tests.ui.conftest import Driver
from tests.ui.room import cut

DENIED = response("403 Forbidden", error("AccessDenied", "Access Denied"))
MANY = DENIED + b"\n\n" + response() + b"\n\n" + DENIED
ACCENTS = str.maketrans("aeiouAEIOU", "åéîöûÅÉÎÖÛ")
MOMENTS = [
    response(body=error(request_id=f"{REQUEST_ID[:9]}{n}{REQUEST_ID[10:]}"), head=("Server: OBS",))
    for n in range(5)
]
DIALOGS = (
    *("about", "retention", "keys", "settings", "forget", "help", "palette"),
    *("historyTimeline", "prepareReply"),
)


class Pseudo(QTranslator):
    """Makes every text longer by half, in letters that show which texts went through it."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, context, source, _disambiguation=None, _number=-1):
        if context.startswith("Q") and context != "QueryWord":
            return None  # one of Qt's own
        if "{" in source:  # a value may be of any length, and its place is not to be touched
            return source + " " + "~" * (len(source) // 2)
        if " " not in source:  # a single word, which cannot be broken
            return source.translate(ACCENTS) + "~" * (len(source) // 2)
        return source.translate(ACCENTS) + " " + "~" * (len(source) // 2)


@pytest.fixture(params=[(1280, 800), (900, 600)], ids=["1280x800", "900x600"])
def pseudo(request, qtbot, qapp, data_dir, monkeypatch):
    translator = Pseudo(qapp)
    monkeypatch.setattr(app, "use_language", lambda qapp, _name: qapp.installTranslator(translator))
    window = app.build(data_dir)
    qtbot.addWidget(window)
    window.resize(*request.param)
    with qtbot.waitActive(window):
        window.show()
    yield Driver(window, qtbot)
    QApplication.clipboard().clear()
    window.close()
    qapp.removeTranslator(translator)


def test_the_start_page_is_whole(pseudo):
    count = pseudo.window.panes.history._count
    pseudo.wait(lambda: "…" not in count.text())  # while it searches, nothing else is there
    assert "Påsté" in pseudo.window.commands["paste"].text()
    assert not (found := cut(pseudo.window)), found


def test_a_finding_and_an_entry_are_whole(pseudo):
    pseudo.paste(MANY)
    pseudo.qtbot.wait(200)
    assert not (found := cut(pseudo.window)), found
    pseudo.window.catalogue_controller.show_code("SignatureDoesNotMatch")
    pseudo.window.panes.verdict.entry.finish()
    pseudo.qtbot.wait(200)
    assert not (found := cut(pseudo.window)), found


def test_an_overview_and_its_numbers_are_whole(pseudo):
    pseudo.paste(b"\n\n".join(MOMENTS))
    pseudo.wait(pseudo.window.panes.verdict.overview.isVisible)
    pseudo.find(QToolButton, "timelineTable").setChecked(True)
    pseudo.qtbot.wait(200)
    assert not (found := cut(pseudo.window)), found


def test_the_dialogs_are_whole(pseudo):
    pseudo.paste(DENIED)
    found = {}
    for name in DIALOGS:
        pseudo.trigger(name)
        dialog = pseudo.shown_dialog()
        pseudo.qtbot.wait(200)
        found[name] = cut(dialog)
        dialog.reject()
        pseudo.wait(lambda dialog=dialog: not isValid(dialog) or dialog.isHidden())
    assert not any(found.values()), found
