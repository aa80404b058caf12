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


def test_masking_the_secrets_leaves_the_marks_of_the_verdict(driver):
    driver.paste(DENIED)
    editor = driver.window.panes.capture.editor
    before = len(editor.extraSelections())
    driver.trigger("maskSecrets")
    assert before
    assert len(editor.extraSelections()) == before
