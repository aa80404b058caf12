"""Documents that requests bring along."""

from __future__ import annotations

import pytest

from obsdiag.diagnosis import Case, sent_document
from obsdiag.diagnosis.sent_document import sent_body
from tests.answer import finding
from tests.diagnosis.exchange import HOST, asked, covers, is_silent, refused, speaks_up
from tests.rows import each

BAD = "400 Bad Request"
CORS = "<CORSConfiguration><CORSRule/></CORSConfiguration>"


def sent(
    target: str, document: str, *fields: str, code: str = "MalformedXML", end: str = "\r\n"
) -> bytes:
    head = end.join([f"PUT {target} HTTP/1.1", f"Host: {HOST}", *fields, "", document, "", ""])
    return head.encode() + refused(code, "It is not valid.", status=BAD)


FIRES = [
    (
        "sent-unreadable",
        sent("/?cors", "<CORSConfiguration><CORSRule></CORSConfiguration>"),
        (
            "takes a document in XML, and what the capture shows of the request's body is none: it"
            " is no well-formed XML"
        ),
        "<CORSConfiguration>",
    ),
    ("sent-unreadable", sent("/?cors", '{"CORSRules": []}'), "it is JSON", "CORSRules"),
    ("sent-unreadable", sent("/?tagging", "<Key>a & b</Key>"), "an & or <", "a & b"),
    (
        "sent-unreadable",
        sent("/?policy", '{"Statement": [}', code="MalformedPolicy"),
        "takes a document in JSON",
        "Statement",
    ),
    ("sent-unreadable", sent("/?policy", CORS, code="MalformedPolicy"), "it is XML", "<CORS"),
    (
        "sent-other-root",
        sent("/?cors", "<Tagging><TagSet/></Tagging>"),
        "begins with the element Tagging, and the sub-resource in its URL takes CORSConfiguration",
        "<Tagging>",
    ),
    (
        "sent-other-root",
        sent("/?acl", '<?xml version="1.0"?>\n<Grants xmlns="a"/>', code="MalformedACLError"),
        "takes AccessControlPolicy",
        None,
    ),
]
SILENT = [
    ("sent-unreadable", sent("/?cors", CORS)),
    ("sent-unreadable", sent("/?policy", '{"Statement": []}', code="MalformedPolicy")),
    ("sent-unreadable", sent("/?cors", "<CORSConfiguration>", "Content-Length: 500")),
    ("sent-unreadable", asked("PUT /?cors", answer=refused("MalformedXML", status=BAD))),
    ("sent-unreadable", sent("/?cors", "<CORSConfiguration>", code="AccessDenied")),
    ("sent-other-root", sent("/?cors", CORS)),
    ("sent-other-root", sent("/?cors", "")),
    ("sent-other-root", sent("/?unheard-of", CORS)),
]


@each("case", FIRES)
def test_what_is_wrong_with_a_document_is_told(case):
    speaks_up(case)


@each("name, data", SILENT)
def test_a_document_is_judged_only_whole_and_by_its_own_operation(name, data):
    is_silent(name, data)


def test_every_rule_is_tried():
    covers(sent_document, FIRES, SILENT)


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_body_stands_below_the_head_of_its_request(end):
    found = finding(sent("/?cors", CORS, end=end))
    case = Case(found.capture, found.error, found.match, frozenset())
    assert sent_body(case).decode() == CORS


def test_a_request_without_a_body_has_none():
    found = finding(asked("GET /a"))
    assert sent_body(Case(found.capture, found.error, found.match, frozenset())) == b""
