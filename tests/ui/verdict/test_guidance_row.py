"""Rows of the guidance."""

from __future__ import annotations

from obsdiag.ui.verdict.guidance_row import CodeRow, LabelledText, LabelledTextRow


def test_a_remark_without_a_name_has_no_line_for_one(qtbot):
    row = LabelledTextRow()
    qtbot.addWidget(row)
    row.show_value(LabelledText("Retry", "after a change"))
    assert not row._name.isHidden()
    row.show_value(LabelledText("", "after a change"))
    assert row._name.isHidden()


def test_a_code_is_followed_and_read_out_with_what_tells_it_apart(qtbot):
    row = CodeRow()
    qtbot.addWidget(row)
    row.show_value(LabelledText("NoSuchKey", "The bucket is there."))
    assert row._code.accessibleName() == "NoSuchKey. The bucket is there."
    with qtbot.waitSignal(row.followed) as followed:
        row._code.click()
    assert followed.args == ["NoSuchKey"]
