"""What is made for the preview, off the window's thread."""

from __future__ import annotations

import io
import zipfile

import pytest

from obsdiag.pseudonyms.identity import IdentityKind
from obsdiag.published import load_catalogue
from obsdiag.reply.purpose import Purpose
from obsdiag.reply.reply_renderer import Wanted
from obsdiag.ui.reply.reply_draft import DraftMaker, DraftRequest
from tests.answer import error, findings, response

NAMED = response(body=error(more="<Resource>/media-4711x/a.txt</Resource>"))


@pytest.fixture
def maker(tmp_path):
    return DraftMaker(load_catalogue(), tmp_path / "templates")


def request(*kinds: IdentityKind, purpose: Purpose = Purpose.CUSTOMER) -> DraftRequest:
    return DraftRequest(tuple(findings(NAMED)), Wanted(purpose), frozenset(kinds))


def test_a_draft_has_the_text_in_each_form(maker):
    draft = maker.draft(request())
    assert draft.page.startswith("<!DOCTYPE html>")
    assert "<html" not in draft.fragment
    for text in (draft.page, draft.fragment, draft.text, draft.markdown):
        assert "media-4711x" in text
    assert draft.named == ("a.txt", "media-4711x")
    assert draft.replaced == {}


def test_names_are_replaced_in_each_form_and_alike_every_time(maker):
    draft = maker.draft(request(IdentityKind.BUCKET))
    for text in (draft.page, draft.fragment, draft.text, draft.markdown, draft.start):
        assert "media" not in text
    assert draft.replaced == {"bucket": 1}
    assert draft.named == ("a.txt",)
    assert maker.draft(request(IdentityKind.BUCKET)).text == draft.text


def test_a_case_has_the_captures_masked(maker):
    with zipfile.ZipFile(io.BytesIO(maker.case(request(*IdentityKind)))) as archive:
        assert "captures/0001" in archive.namelist()
        assert all(b"media" not in archive.read(name) for name in archive.namelist())


def test_a_team_has_its_own_words(maker, tmp_path):
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "customer.j2").write_text("Moin", encoding="utf-8")
    assert maker.draft(request()).text == "Moin\n"


def test_a_name_that_only_the_message_shows_is_named_too(maker):
    message = "User: iam::0a1b2c3d4e5f:user is not authorized"
    found = findings(response("403 Forbidden", error("AccessDenied", message)))
    draft = maker.draft(DraftRequest(tuple(found), Wanted(Purpose.CUSTOMER)))
    assert "0a1b2c3d4e5f" in draft.named
    hidden = DraftRequest(tuple(found), Wanted(Purpose.CUSTOMER), frozenset({IdentityKind.ACCOUNT}))
    assert "0a1b2c3d4e5f" not in maker.draft(hidden).text
