"""The errors of stores with codes of their own: whose they are, and where their number leads."""

from __future__ import annotations

from obsdiag.diagnosis.other_store import EC_PAGE
from tests.answer import error, response
from tests.diagnosis.exchange import notes

OSS = ("Server: AliyunOSS", "x-oss-request-id: 5C3D9175B6FC201293AD0042")


def refused(*fields: str, more: str = "") -> bytes:
    return response("403 Forbidden", error("AccessDenied", "Denied.", more=more), (*OSS, *fields))


def test_the_number_of_a_cause_leads_to_its_page():
    note = notes(refused(more="<EC>0003-00000016</EC>"))["oss-ec"]
    assert EC_PAGE + "0003-00000016" in note.text


def test_the_page_that_an_answer_recommends_is_the_one_named():
    page = "https://docs.example.com/0003-00000016"
    more = f"<EC>0003-00000016</EC><RecommendDoc>{page}</RecommendDoc>"
    assert page in notes(refused(more=more))["oss-ec"].text


def test_the_number_may_stand_in_a_header_field():
    assert "0003-00000017" in notes(refused("x-oss-ec: 0003-00000017"))["oss-ec"].text


def test_without_a_number_no_page_is_named():
    assert "oss-ec" not in notes(refused())


def test_an_element_of_that_name_means_nothing_in_an_answer_of_obs():
    body = error("AccessDenied", "Denied.", more="<EC>0003-00000016</EC>")
    assert not {"oss-ec", "other-store"} & notes(response("403 Forbidden", body)).keys()
