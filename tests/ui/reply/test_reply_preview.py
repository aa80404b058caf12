"""The preview and its marks."""

from __future__ import annotations

import pytest

from obsdiag.ui.reply.reply_draft import Draft
from obsdiag.ui.reply.reply_preview import ReplyPreview, units


def draft(fragment: str, *named: str) -> Draft:
    return Draft(fragment, "", "", "", "", "", "", {}, named)


@pytest.fixture
def preview(qtbot):
    made = ReplyPreview()
    qtbot.addWidget(made)
    return made


def marked(preview: ReplyPreview) -> list[str]:
    return [one.cursor.selectedText() for one in preview.extraSelections()]


def test_masks_pseudonyms_and_names_are_marked(preview):
    preview.show_draft(draft("<p>😀 qxzjkv-2026 masked-token-3fa2 media-47</p>", "media-47"))
    assert set(marked(preview)) == {"qxzjkv", "masked-token-3fa2", "media-47"}
    assert not preview.is_changed()


def test_nothing_is_loaded(preview, tmp_path):
    preview.show_draft(draft(f'<img src="file://{tmp_path}/a.png">x'))
    assert preview.loadResource(2, "file:///a.png") is None


def test_a_place_behind_an_emoji_is_one_further():
    assert units("😀a", 1) == 2
    assert units("ab", 1) == 1
