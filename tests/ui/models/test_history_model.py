"""What the list of the history shows of each entry."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtGui import Qt, QTextDocumentFragment

from obsdiag.history.hit import HitWords
from obsdiag.ui.local_text import clock_text, moment
from obsdiag.ui.models.history_model import HistoryModel
from obsdiag.ui.models.item_row import ROW_ROLE, VALUE_ROLE, MatchMark
from obsdiag.ui.models.list_row import capture_rows
from tests.ui.entry import NOW, capture, entry, page


@pytest.fixture
def model(qapp):
    return HistoryModel(now=NOW.astimezone)


def row(model, number=0):
    return model.index(number, 0).data(ROW_ROLE)


def sentence(model):
    return model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)


def test_it_keeps_qts_rules(model, qtmodeltester):
    model.replace(page(500))
    model.spread([500, 450, 400], 130)
    qtmodeltester.check(model)


def test_an_item_answers_with_its_entry(model):
    model.replace(page(500))
    assert model.index(3, 0).data(VALUE_ROLE).id == 497


def test_what_is_not_at_hand_yet_has_a_row_all_the_same(model):
    model.replace(page(500))
    model.spread([500, 450, 400], 130)
    assert row(model, 120).text == "…"
    assert model.index(120, 0).data(VALUE_ROLE) is None


def test_a_new_day_is_parted_and_told(model):
    days = [NOW, NOW, NOW - timedelta(days=1), NOW - timedelta(days=9)]
    model.replace([entry(9 - n, taken_at=day.isoformat()) for n, day in enumerate(days)])
    assert [row(model, number).parted for number in range(4)] == [False, False, True, True]
    assert [model.day(number) for number in range(3)] == ["Today", "Today", "Yesterday"]
    assert "2026" in model.day(3)
    assert row(model, 2).tail.startswith("Yesterday ")


def test_what_is_met_again_stands_at_the_time_and_day_at_which_it_has_its_place(model):
    came, again = NOW - timedelta(days=9, hours=3), NOW.isoformat()
    old = entry(1, taken_at=came.isoformat(), last_seen=again, occurrences=2)
    fresh = entry(2, taken_at=(NOW - timedelta(hours=1)).isoformat())
    again_and_once = (
        capture(9, 1, only=old, last_seen=again),
        capture(8, 1, only=fresh, last_seen=fresh.taken_at),
    )
    model.replace(list(capture_rows(again_and_once, {})))
    assert model.day(0) == "Today"
    assert row(model).tail == clock_text(moment(again))
    assert row(model).tail in sentence(model)
    assert not row(model, 1).parted


def test_a_row_says_where_and_when(model):
    model.replace([entry(1)])
    assert (row(model).lead, row(model).text) == ("404", "NoSuchKey")
    assert row(model).below == "photos · a.jpg"
    assert row(model).tail


def test_a_row_shows_in_signs_what_was_said_and_reads_it_in_words(model):
    said = {"ticket": "T-4711", "tags": ("proxy", "vpn"), "note": "Ask them.", "pinned": True}
    model.replace([entry(1, occurrences=1_200, **said)])
    assert row(model).signs == "×1,200 · T-4711 · #proxy +1 · ✎"
    assert row(model).tail.startswith("★ ")
    read = "pinned, seen 1,200 times, ticket T-4711, tags: proxy, vpn, has a note"
    assert sentence(model).endswith(read)
    assert read.replace(", ", "\n", 2).split("\n")[1] in model.index(0, 0).data(
        Qt.ItemDataRole.ToolTipRole
    )


def test_without_a_code_the_reason_stands_in(model):
    model.replace([entry(1, code=None, record={"reason": "Bad Gateway"}), entry(0, code=None)])
    assert [row(model, number).text for number in range(2)] == ["Bad Gateway", "no code"]


def test_the_capture_at_hand_is_marked(model):
    model.replace(page(500))
    model.mark([499])
    assert [row(model, number).mark for number in range(3)] == [
        MatchMark.NONE,
        MatchMark.MATCH,
        MatchMark.NONE,
    ]
    model.mark([])
    assert row(model, 1).mark is MatchMark.NONE


def test_a_capture_of_several_is_marked_whatever_stands_below_it(model):
    below = {2: [entry(20), entry(21)]}
    model.replace(list(capture_rows([capture(1, 3), capture(2, 2)], below)))
    model.mark_captures(frozenset({2}))
    marks = [row(model, number).mark for number in range(4)]
    assert marks == [MatchMark.NONE, MatchMark.MATCH, MatchMark.NONE, MatchMark.NONE]
    model.mark_captures(frozenset())
    assert row(model, 1).mark is MatchMark.NONE


def test_the_words_of_the_query_are_marked_whatever_their_case(model):
    model.look_for(HitWords(values=["nosuch", "a b"]))
    model.replace([entry(1)])
    hits = row(model).hits_below
    assert [found[0] for found in hits.finditer("NoSuchKey A\u00a0B nosuc")] == [
        "NoSuch",
        "A\u00a0B",
    ]
    model.look_for(HitWords())
    assert row(model).hits_below is None


def test_each_word_is_marked_only_where_it_was_looked_for(model):
    model.look_for(HitWords(code=["key"], status=["4"], values=["photo"]))
    model.replace([entry(1)])
    shown = row(model)
    assert shown.lead_hits.search("404")[0] == "404"
    assert shown.lead_hits.search("504") is None
    assert shown.hits.search("NoSuchKey")[0] == "Key"
    assert shown.hits_below.search("photos · 4")[0] == "photo"


def test_signs_in_a_query_are_marked_as_they_stand(model):
    model.look_for(HitWords(values=["a.b*("]))
    model.replace([entry(1)])
    assert row(model).hits_below.search("axb*(") is None


def test_a_row_reads_as_a_sentence(model):
    model.replace([entry(1)])
    assert sentence(model).startswith("404 NoSuchKey, photos · a.jpg, Today at ")


def test_a_tool_tip_is_never_taken_for_markup(model):
    model.replace([entry(1, code="<b>x</b>", message="<img src=x>\nb")])
    tip = model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert "<b>" not in tip
    assert "<img" not in tip
    assert "<img src=x> b" in QTextDocumentFragment.fromHtml(tip).toPlainText().splitlines()
