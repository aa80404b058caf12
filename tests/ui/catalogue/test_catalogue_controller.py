"""The catalogue in the window: its pages, its groups, the notes, links, and a newer copy."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTreeView

from obsdiag.ui import app
from obsdiag.ui.models.item_row import ROW_ROLE, VALUE_ROLE
from obsdiag.ui.verdict.guidance_row import CodeRow
from obsdiag.ui.verdict.link import Link
from tests.answer import PAGE, catalogue, error, response
from tests.ui.conftest import Driver

CTRL = Qt.KeyboardModifier.ControlModifier
DENIED = response("403 Forbidden", error("AccessDenied", "Access Denied"))
NEWER = PAGE.read_text().replace("The specified key does not exist.", "No object has this key.  ")


@pytest.fixture
def learnt(driver):
    """A window that has read all guidance."""
    driver.wait(lambda: driver.window.panes.catalogue._library is not None)
    return driver


def tree(driver):
    return driver.find(QTreeView, "catalogueView")


def listed(driver):
    model = tree(driver).model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def show(driver, code):
    driver.window.catalogue_controller.show_code(code)


def offer_file(driver, path):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    driver.drop(mime)


def test_a_related_code_leads_to_its_page(driver):
    show(driver, "NoSuchKey")
    driver.window.panes.verdict.entry.finish()
    rows = driver.window.panes.verdict.entry.findChildren(CodeRow)
    row = next(row for row in rows if row.isVisible())
    link = row.findChild(Link)
    code = link.text()
    link.click()
    assert code != "NoSuchKey"
    assert driver.verdict().splitlines()[1] == code


def test_a_code_beyond_the_table_has_a_page_that_says_so(driver):
    show(driver, "SYS.0004")
    assert "our words · not in the published table" in driver.verdict().splitlines()
    assert not tree(driver).currentIndex().isValid()


def test_a_code_that_nobody_knows_is_told(driver):
    show(driver, "Quite\u202eUnheardOf")
    assert "no code “Quite\\u202eUnheardOf”" in driver.messages()


def test_a_search_finds_guidance_and_codes_beyond_the_table(learnt):
    search = learnt.find(QLineEdit, "catalogueSearch")
    search.setText("ntp")
    assert "RequestTimeTooSkewed" in listed(learnt)
    search.setText("sys.0004")
    row = tree(learnt).model().index(0, 0)
    assert row.data(VALUE_ROLE).id == "SYS.0004"
    assert row.data(ROW_ROLE).aside == "not in the table"
    learnt.qtbot.keyClick(search, Qt.Key.Key_Return)
    assert "extension request not authenticated" in learnt.verdict()


def test_what_is_typed_before_the_guidance_is_there_is_searched_again(driver):
    driver.find(QLineEdit, "catalogueSearch").setText("ntp")
    driver.wait(lambda: "RequestTimeTooSkewed" in listed(driver))


def test_the_tree_can_be_grouped_by_who_acts(learnt):
    show(learnt, "SlowDown")
    learnt.trigger("groupByActs")
    assert "The account's owner acts" in listed(learnt)
    current = tree(learnt).currentIndex()
    assert current.data() == "SlowDown"
    assert current.data(ROW_ROLE).lead == "503"
    learnt.trigger("groupByStatus")
    assert "403 Forbidden" in listed(learnt)


def test_a_match_is_marked_in_either_grouping(learnt):
    learnt.trigger("groupByActs")
    learnt.paste(DENIED)
    index = tree(learnt).currentIndex()
    assert index.data(VALUE_ROLE).id == "AccessDenied#1"
    assert tree(learnt).viewport().rect().intersects(tree(learnt).visualRect(index))


def write_note(driver, code, text):
    show(driver, code)
    driver.trigger("editNote")
    driver.find(QPlainTextEdit, "noteEditor").setPlainText(text)


def test_a_note_is_saved_by_its_key_and_found(learnt, data_dir):
    write_note(learnt, "NoSuchKey", "Ask the <b>Zanzibar</b> crew.")
    learnt.press(Qt.Key.Key_S, CTRL)
    learnt.wait(lambda: learnt.status() == "Note saved")
    assert "<b>Zanzibar</b>" in (data_dir / "notes.md").read_text()
    assert "Ask the <b>Zanzibar</b> crew." in learnt.verdict().splitlines()
    learnt.find(QLineEdit, "catalogueSearch").setText("zanzibar")
    learnt.wait(lambda: listed(learnt) == ["NoSuchKey"])


def test_a_note_is_saved_by_turning_to_another_page(driver, data_dir):
    write_note(driver, "NoSuchKey", "first")
    write_note(driver, "SlowDown", "second")
    show(driver, "AccessDenied")
    driver.wait(lambda: driver.window.catalogue_controller._unsaved == {})
    assert "first" in (data_dir / "notes.md").read_text()
    assert "second" in (data_dir / "notes.md").read_text()


def test_a_finding_shows_the_note_on_its_entry(driver):
    write_note(driver, "AccessDenied", "Ask the Zanzibar crew.")
    driver.window.panes.capture.editor.setFocus()
    driver.paste(DENIED)
    assert "Ask the Zanzibar crew." in driver.verdict().splitlines()
    driver.paste(response())
    assert "Your team's note" not in driver.verdict().splitlines()


def test_notes_that_cannot_be_saved_are_told_and_saved_later(driver, data_dir):
    (data_dir / "notes.md").mkdir()
    write_note(driver, "NoSuchKey", "first")
    driver.window.panes.verdict.leave_note()
    driver.wait(lambda: "cannot be" in driver.messages())
    (data_dir / "notes.md").rmdir()
    write_note(driver, "SlowDown", "second")
    driver.window.panes.verdict.leave_note()
    driver.wait(lambda: driver.window.catalogue_controller._unsaved == {})
    assert "first" in (data_dir / "notes.md").read_text()


def test_a_note_is_saved_by_closing_the_window_and_shared_as_a_file(driver, qtbot, data_dir):
    write_note(driver, "NoSuchKey", "kept")
    driver.window.close()
    again = app.build(data_dir)
    qtbot.addWidget(again)
    second = Driver(again, qtbot)
    second.wait(lambda: second.window.panes.catalogue._library is not None)
    show(second, "NoSuchKey")
    assert "kept" in second.verdict().splitlines()
    again.close()


def test_esc_ends_the_editing_and_not_the_page(driver):
    driver.paste(DENIED)
    write_note(driver, "NoSuchKey", "x")
    driver.window.panes.verdict.entry._note._editor.setFocus()
    driver.qtbot.keyClick(driver.find(QPlainTextEdit, "noteEditor"), Qt.Key.Key_Escape)
    assert driver.verdict().splitlines()[2] == "NoSuchKey"
    assert not driver.widget("noteEditor").isVisible()


def test_the_note_of_a_finding_is_written_on_its_entrys_page(driver):
    assert not driver.window.commands["editNote"].isEnabled()
    driver.paste(DENIED)
    driver.trigger("editNote")
    assert driver.widget("noteEditor").isVisible()
    assert driver.window.panes.verdict.topic().id == "AccessDenied#1"


def test_notes_of_no_use_are_told_and_the_guidance_is_searched_still(qtbot, data_dir):
    data_dir.mkdir()
    (data_dir / "notes.md").write_bytes(b"\xff\xfe")
    window = app.build(data_dir)
    qtbot.addWidget(window)
    driver = Driver(window, qtbot)
    driver.wait(lambda: "not UTF-8" in driver.messages())
    driver.wait(lambda: window.panes.catalogue._library is not None)
    window.close()


def test_an_entry_is_copied_as_markdown(driver):
    assert not driver.window.commands["copyEntry"].isEnabled()
    driver.paste(DENIED)
    driver.trigger("copyEntry")
    assert QApplication.clipboard().text().startswith("## AccessDenied\n")
    assert driver.status() == "Entry copied as Markdown"


def test_a_link_is_copied_and_leads_back(driver):
    show(driver, "AccessDenied#2")
    driver.trigger("copyEntryLink")
    assert QApplication.clipboard().text() == "obsdiag://code/AccessDenied#2"
    show(driver, "NoSuchKey")
    driver.window.panes.capture.editor.setFocus()
    driver.press(Qt.Key.Key_V, CTRL)
    assert tree(driver).currentIndex().data(VALUE_ROLE).id == "AccessDenied#2"
    assert driver.findings() == []


def test_a_link_given_to_a_start_opens_its_page(driver, tmp_path):
    driver.window.come_up([tmp_path / "obsdiag:" / "code" / "NoSuchKey"])
    assert tree(driver).currentIndex().data() == "NoSuchKey"


def test_a_newer_page_is_shown_and_taken_into_use(driver, tmp_path, data_dir):
    path = tmp_path / "page.txt"
    path.write_text(NEWER)
    offer_file(driver, path)
    driver.wait(lambda: "1 changed" in driver.verdict())
    assert "→ NoSuchKey · 404 Not Found · No object has this key." in driver.verdict()
    assert not (data_dir / "catalogue.page").exists()
    driver.window.panes.verdict.renewal._take.click()
    driver.wait(lambda: driver.status() == "The newer catalogue is in use")
    driver.paste(response())
    assert "No object has this key." in driver.verdict().splitlines()
    driver.window.panes.catalogue.search.setText("nosuchkey")
    assert "No object" in tree(driver).model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole)


def test_a_newer_page_may_be_html(driver, tmp_path):
    rows = "".join(
        f"<tr><td><p>{entry.code}</p></td><td>{entry.description}</td><td>{entry.status}</td></tr>"
        for entry in catalogue().entries[1:]
    )
    head = "<tr><th>Error Code</th><th>Description</th><th>HTTP Status Code</th></tr>"
    path = tmp_path / "page.html"
    path.write_text(f"<!DOCTYPE html><html><body><table>{head}{rows}</table></body></html>")
    offer_file(driver, path)
    driver.wait(lambda: "rows added, " in driver.verdict())
    assert "- AccessDenied" in driver.verdict()


def test_a_newer_page_can_be_left_alone(driver, data_dir):
    driver.paste(DENIED)
    driver.window.presenter.take(_text(NEWER.encode()))
    driver.wait(lambda: "1 changed" in driver.verdict())
    driver.trigger("cancel")
    assert driver.verdict().splitlines()[1] == "AccessDenied"
    assert not (data_dir / "catalogue.page").exists()


def test_the_page_in_use_changes_nothing(driver):
    offer_file(driver, PAGE)
    driver.wait(lambda: driver.status().endswith("nothing changes"))
    assert driver.messages() == ""


def test_a_page_that_has_lost_a_part_is_refused_with_the_reason(driver, tmp_path):
    path = tmp_path / "page.rst"
    path.write_text(NEWER.replace("404 Not Found", "404          ", 1))
    offer_file(driver, path)
    driver.wait(lambda: "has the status “404”" in driver.messages())


def test_a_page_that_cannot_be_kept_is_told(driver, tmp_path, data_dir):
    driver.window.presenter.take(_text(NEWER.encode()))
    driver.wait(lambda: "1 changed" in driver.verdict())
    (data_dir / "catalogue.page").mkdir()
    driver.window.panes.verdict.renewal._take.click()
    driver.wait(lambda: "cannot be kept" in driver.messages())


def _text(data):
    from obsdiag.ui.mime import Text

    return Text(data)
