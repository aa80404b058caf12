"""The commands of the menu View."""

from __future__ import annotations

from tests.answer import error, response

DENIED = response("403 Forbidden", error("AccessDenied", "Access Denied"))


def test_a_dark_scheme_changes_the_colours_of_marks_at_once(driver):
    driver.paste(DENIED)
    editor = driver.window.panes.capture.editor

    def ground():
        selection = editor.extraSelections()[0]
        return selection.format.background().color().lightness()

    driver.trigger("schemeLight")
    light = ground()
    driver.trigger("schemeDark")
    driver.wait(lambda: ground() < light)
