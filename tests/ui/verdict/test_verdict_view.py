"""What the verdict says of a finding."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from obsdiag.catalogue.guidance import Acts
from obsdiag.history.experience import Experience
from obsdiag.model import Note, Responder, Severity, Standing
from obsdiag.published import load_catalogue
from obsdiag.ui.history.previous_occurrence import PreviousOccurrence
from obsdiag.ui.verdict.field_row import FieldRow
from obsdiag.ui.verdict.fields import MAX_FIELDS, fields
from obsdiag.ui.verdict.link import Link
from obsdiag.ui.verdict.note_row import note_text
from obsdiag.ui.verdict.prose import plain_prose
from obsdiag.ui.verdict.shown_cause import asked_instead
from tests.answer import HEAD, REQUEST_ID, catalogue, error, finding, judged_finding, response
from tests.ui.entry import entry
from tests.ui.later import later


def lines(view):
    return view.toPlainText().splitlines()


def test_before_there_is_a_finding_it_says_how_to_begin(view):
    assert "Paste, drop or open a response" in lines(view)
    view.show_start("This capture shows no error")
    assert lines(view)[0] == "This capture shows no error"


def test_status_code_match_and_published_text_come_first(view):
    view.show_finding(finding(response()))
    assert lines(view)[:4] == [
        "404",
        "NoSuchKey",
        "The specified key does not exist.",
        "published text · 404 Not Found · ✓ exact match",
    ]


@pytest.mark.parametrize(
    ("code", "message", "how"),
    [
        ("nosuchkey", "?", "✓ match, but for spaces or case"),
        ("KeyTooLongError", "?", "✓ match, under another name"),
        ("AccessDenied", "The object you specified is immutable.", "✓ matched by its message"),
        ("QuiteUnheardOf", "?", "not in the published table"),
    ],
)
def test_how_it_was_matched_is_said(view, code, message, how):
    view.show_finding(finding(response("400 Bad Request", error(code, message))))
    assert lines(view)[3].endswith(how)


def test_a_note_says_how_sure_it_is_and_where_its_evidence_stands(view, qtbot):
    view.show_finding(finding(response("400 Bad Request")))
    at = next(n for n, line in enumerate(lines(view)) if "published table gives" in line)
    assert lines(view)[at - 1] == "likely"
    assert "line 1" in lines(view)[at : at + 3]


def unsigned():
    """Return a refused request without a signature, and an answer of the service to it."""
    lines = ("GET /a/b.jpg HTTP/1.1", "Host: photos.obs.eu-de.otc.t-systems.com", "", "")
    asked = "\r\n".join(lines).encode()
    return judged_finding(asked + response("403 Forbidden", error("AccessDenied", "Access Denied")))


def whole(view):
    """Return the view with the catalogue that has the guidance."""
    view.use(load_catalogue())
    return view


def test_a_supported_cause_comes_before_the_fields_with_its_note_below_it(view):
    whole(view).show_finding(unsigned())
    view.show_fields(fields(unsigned()))
    shown = lines(view)
    cause = next(one for one in unsigned().causes if one.standing is Standing.SUPPORTED)
    note = next(one for one in unsigned().notes if one.id == cause.note)
    at = shown.index(cause.text)
    assert shown.index("Why, in this capture") < at < shown.index(note.text)
    assert shown.index(cause.fix) < shown.index("What it says")
    assert shown.count(note.text) == 1


def test_no_cause_is_told_twice(view):
    whole(view).show_finding(unsigned())
    for link in view.diagnosis.findChildren(Link):
        if link.isVisibleTo(view) and link.text().startswith("▸"):
            link.click()
    for cause in unsigned().causes:
        assert lines(view).count(plain_prose(cause.text)) == 1


def test_beside_the_likeliest_cause_all_else_is_folded_and_counted(view):
    whole(view).show_finding(unsigned())
    folded = [line for line in lines(view) if line.startswith("▸ ")]
    standings = [cause.standing for cause in unsigned().causes]
    assert f"▸ {standings.count(Standing.OPEN)} more causes" in folded
    assert f"▸ {standings.count(Standing.RULED_OUT)} ruled out" in folded
    confused = len(load_catalogue().guidance_for(unsigned().match).confused_with)
    assert folded[-2:] == [f"▸ Not to be confused with ({confused})", "▸ About this code"]


def test_where_none_is_supported_the_likeliest_is_shown_as_not_settled(view):
    refused = judged_finding(response("403 Forbidden", error("AccessDenied", "Access Denied")))
    whole(view).show_finding(refused)
    first = next(cause for cause in refused.causes if cause.standing is Standing.OPEN)
    told = {plain_prose(text) for text in (first.text, first.fix, first.needs)}
    assert told <= set(lines(view))
    assert "The likeliest cause; this capture does not settle it" in lines(view)


def test_a_cause_that_is_first_because_it_helped_before_is_said_to_be_just_that(view):
    refused = judged_finding(response("403 Forbidden", error("AccessDenied", "Access Denied")))
    whole(view).show_finding(refused)
    left = [cause.id for cause in refused.causes if cause.standing is Standing.OPEN]
    likeliest = "The likeliest cause; this capture does not settle it"
    before = "It helped before, in 3 of 4 of your tickets; this capture does not settle it"
    for known, told, untold in (
        ({left[0]: Experience(3, 4)}, likeliest, before),
        ({left[1]: Experience(1, 4)}, likeliest, before),
        ({left[1]: Experience(3, 4)}, before, likeliest),
    ):
        view.show_experience(known)
        assert told in lines(view)
        assert untold not in lines(view)


def test_where_every_cause_is_ruled_out_it_says_what_would_tell_instead(view):
    told = load_catalogue()
    entries = [entry for group in told.groups() for entry in group.entries]
    for acts in Acts:  # the first code of each, as OBS answers it
        entry = next(one for one in entries if told.guidance(one).acts is acts)
        found = judged_finding(response(entry.status, error(entry.wire_code, entry.description)))
        ruled_out = tuple(one._replace(standing=Standing.RULED_OUT) for one in found.causes)
        whole(view).show_finding(replace(found, causes=ruled_out))
        shown, instead = lines(view), asked_instead(acts)
        assert {instead.text, instead.fix, instead.ask, "Do", "Ask for"} <= set(shown)
        assert "The likeliest cause; this capture does not settle it" not in shown
        assert any(line.startswith("▾ ") and line.endswith(" ruled out") for line in shown)


def test_a_note_leads_to_the_page_of_its_rule_and_back(view):
    whole(view).show_finding(unsigned())
    view.diagnosis.rule_followed.emit("arrears")
    assert "Rule arrears" in lines(view)
    assert view.is_away()
    view.go_back()
    assert "AccessDenied" in lines(view)


def test_what_has_no_rule_page_leads_nowhere(view):
    view.show_finding(finding(response()))
    view.show_rule("../secrets")
    assert "NoSuchKey" in lines(view)


def test_an_unknown_code_says_what_its_status_says_and_the_nearest_codes(view):
    view.show_finding(finding(response("404 Not Found", error("NoSuchKye", "It is not there."))))
    shown = lines(view)
    assert shown[1:4] == [
        "NoSuchKye",
        "It is not there.",
        "its own message · not in the published table",
    ]
    assert "4xx: the request cannot be answered as it is" in shown
    assert "NoSuchKey" in shown


def test_that_it_was_met_before_moves_nothing(view, qtbot):
    view.show_finding(finding(response()))
    view.show_fields(fields(finding(response())))
    rows = [row for row in view.diagnosis.findChildren(FieldRow) if row.isVisible()]
    with qtbot.waitSignal(later(view).timeout):
        pass
    before = [row.mapTo(view, row.rect().topLeft()) for row in rows]
    view.show_previous_occurrences([PreviousOccurrence("Once before", entry(1, ticket="T-99"))])
    with qtbot.waitSignal(later(view).timeout):
        pass
    assert [row.mapTo(view, row.rect().topLeft()) for row in rows] == before
    assert "T-99 · seen before" in lines(view)


def test_tab_goes_from_the_top_of_the_page_to_its_end(view, qtbot):
    whole(view).show_finding(finding(response()))  # its rows are made first
    view.show_finding(unsigned())
    view.show_fields(fields(unsigned()))
    view.resize(700, 4_000)
    qtbot.waitUntil(lambda: view.diagnosis.widget().height() > 900)
    with qtbot.waitActive(view):
        view.activateWindow()
    view.diagnosis.setFocus()
    heights = []
    for _ in range(12):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        at = QApplication.focusWidget()
        heights.append(at.mapTo(view.diagnosis.widget(), at.rect().center()).y())
    assert heights == sorted(heights)
    assert len(set(heights)) > 6


def test_who_answered_and_the_client_are_among_the_fields():
    told = {field.label: field for field in fields(finding(response()))}
    assert (told["Answered by"].value, told["Answered by"].origin) == ("OBS", "the service")
    known = replace(finding(response()), client="obsutil")
    assert {field.label: field.value for field in fields(known)}["Client"] == "obsutil"


@pytest.mark.parametrize("kind", ["service", "other-store", "between", "client", "new"])
def test_every_kind_of_responder_is_told(kind):
    told = replace(finding(response()), answered_by=Responder("x", kind))
    field = next(one for one in fields(told) if one.label == "Answered by")
    assert field.value == "x"
    assert bool(field.origin) == (kind != "new")


def test_the_next_finding_leaves_nothing_of_the_last(view):
    view.show_finding(finding(response("400 Bad Request", error(more="<Extra>kept</Extra>"))))
    view.show_finding(finding(response("503 Service Unavailable", error("SlowDown", "slow"))))
    assert "kept" not in view.toPlainText()
    assert "NoSuchKey" not in view.toPlainText()


def test_licence_and_source_of_an_entry_are_shown(view):
    view.show_entry(catalogue().get("NoSuchKey#1"))
    assert "Apache-2.0" in view.toPlainText()
    assert catalogue().about.source in view.toPlainText()


def test_an_entry_that_the_table_breaks_is_shown_to_the_letter(view):
    view.show_entry(catalogue().get("MaxMessageLengthExceeded#1"))
    assert "MaxMessageLength Exceeded" in lines(view)


def test_one_goes_back_only_to_where_one_was(view):
    view.show_entry(catalogue().get("NoSuchKey#1"))
    assert "‹ Back to the finding (Esc)" not in lines(view)
    view.go_back()
    assert "Paste, drop or open a response" in lines(view)
    view.show_finding(finding(response()))
    view.show_entry(catalogue().get("SlowDown#1"))
    assert view.is_away()
    view.entry._back.click()
    view.go_back()
    assert lines(view)[1] == "NoSuchKey"


def test_fields_come_in_the_order_in_which_they_are_asked_for():
    told = fields(finding(response(body=error(more="<Key>a/b</Key><Extra>x</Extra>"))))
    labels = [field.label for field in told]
    assert labels[:3] == ["Message", "Request id", "Key"]
    assert labels[-1] == "Extra"
    assert told[1].value == REQUEST_ID


def test_what_was_inferred_says_from_what():
    told = fields(finding(response()))
    time = next(field for field in told if field.label == "Time")
    assert time.origin == "from the Date header"


def test_a_value_is_not_shown_twice():
    told = fields(finding(response(body=error(more="<Key>a/b</Key>"))))
    assert [field.value for field in told].count("a/b") == 1


def test_secrets_are_masked_before_they_are_shown():
    text = "PUT\n\n\nFri\nx-obs-security-token:c2VjcmV0LXRva2VuLXZhbHVl\n/b/k"
    signed = error(more=f"<StringToSign>{text}</StringToSign>")
    told = fields(finding(response(body=signed)))
    assert "c2VjcmV0" not in "".join(field.value for field in told)


def test_a_capture_cannot_flood_the_page():
    more = "".join(f"<E{n}>{n}v</E{n}>" for n in range(500))
    assert len(fields(finding(response(body=error(more=more))))) == MAX_FIELDS


def test_a_note_shows_its_values_harmless():
    note = Note("a", Severity.HINT, "It was “{sender}”.", {"sender": "x\u202ey" + "z" * 900})
    assert note_text(note).startswith("It was “x\\u202ey")
    assert len(note_text(note)) < 300


@pytest.mark.parametrize("width", [700, 340])
def test_the_page_is_as_wide_as_its_room_whatever_it_shows(view, width):
    view.resize(width, 500)
    head = (*HEAD, "Server: " + "s" * 3_000)
    signed = f"<StringToSign>PUT\n\n{'s' * 900}\n{'word ' * 900}</StringToSign>"
    shown = finding(response(body=error("C" * 900, "m" * 9_000, more=signed), head=head))
    view.show_finding(shown)
    view.show_fields(fields(shown))
    page = view.diagnosis
    assert page.widget().width() <= page.viewport().width()


@pytest.mark.parametrize("code", ["AccessDenied", "SignatureDoesNotMatch", "NoSuchKey"])
def test_all_of_a_page_with_guidance_fits_a_narrow_room(view, code):
    view.resize(340, 500)
    shown = judged_finding(response("403 Forbidden", error(code, "Some message of the service")))
    whole(view).show_finding(shown)
    view.show_fields(fields(shown))
    page = view.diagnosis
    assert page.widget().width() <= page.viewport().width()
