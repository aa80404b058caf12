"""A finding as text: for a terminal, and to paste into a ticket."""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import replace

import pytest

from obsdiag.catalogue_entry import Match
from obsdiag.model import Meaning
from obsdiag.report import for_operations, history_text, markdown, text
from tests.answer import REQUEST_ID, error, finding, judged_finding, response

TOKEN = "MadeUpTokenOfNobody0123456789"
BODY = error(more="<Resource>/photos/a.jpg</Resource><Extra>one\ntwo</Extra>")
HOSTILE = "a\x1b[2Jb\x9bc\u202ed\u200be\x7ff"
LINK = "![x](http://example.com/)"


def hostile(message: str, code: str = "NoSuchKey", reason: str = "Not Found"):
    fields = ("Server: OBS", f"x-obs-error-code: {code}", f"x-obs-error-message: {message}")
    return finding(response(f"404 {reason}", b"", fields))


def test_the_text_starts_with_place_status_and_code():
    first, *_ = text(finding(b"above\n" + response())).splitlines()
    assert first == "paste-1:2: 404 NoSuchKey"


def test_the_text_tells_the_row_the_values_and_the_notes():
    told = text(finding(response(body=BODY)))
    for part in (
        "The specified key does not exist. (404 Not Found; exact match)",
        REQUEST_ID,
        "photos",
        "a.jpg",
        "2026-03-14T09:28:30Z",
        "By the time inside the request id",
    ):
        assert part in told


def test_a_value_of_several_lines_stays_in_its_column():
    lines = text(finding(response(body=BODY))).splitlines()
    (at,) = [number for number, line in enumerate(lines) if line.endswith("  one")]
    assert lines[at + 1].strip() == "two"
    assert lines[at + 1].index("two") == lines[at].index("one")


def test_a_status_alone_tells_what_it_can_mean():
    told = text(finding(response(body=b"")))
    assert "404 Not Found" in told.splitlines()[0]
    assert "NoSuchKey, NoSuchBucket" in told
    assert "more" in told


def test_what_is_not_shown_is_not_told():
    told = text(finding(b"HTTP/1.1 503\r\n\r\n"))
    assert "None" not in told
    assert "Bucket" not in told


def test_the_ticket_quotes_the_table_and_the_values():
    told = markdown(finding(response(body=BODY)))
    assert told.startswith("**404 NoSuchKey**\n")
    assert (
        "> The specified key does not exist. (404 Not Found, published table, NoSuchKey#1)" in told
    )
    assert f"- Request id: `{REQUEST_ID}`" in told
    assert told.endswith("\n")


@pytest.mark.parametrize("told_as", [text, markdown])
def test_no_secret_is_told(told_as):
    signed = error(
        "SignatureDoesNotMatch", more=f"<StringToSign>x-obs-security-token:{TOKEN}</StringToSign>"
    )
    assert TOKEN not in told_as(finding(response("403 Forbidden", signed)))


@pytest.mark.parametrize("told_as", [text, markdown])
def test_nothing_in_it_acts_on_a_screen(told_as):
    told = told_as(hostile(HOSTILE, code=f"No{HOSTILE}", reason=HOSTILE))
    assert "\\x9b" in told
    assert {unicodedata.category(character) for character in told if character != "\n"} & {
        "Cc",
        "Cf",
    } == set()


@pytest.mark.parametrize("message", ["all is well\rnot so", "<Message>all is well&#13;not so"])
def test_a_carriage_return_does_not_write_over_what_was_told(message):
    shown = hostile(message)
    if message.startswith("<"):
        shown = finding(response(body=f"<Error><Code>A</Code>{message}</Message></Error>".encode()))
    assert "\r" not in text(shown)


@pytest.mark.parametrize(
    ("value", "span"),
    [("a", "`a`"), ("a`b", "`` a`b ``"), ("<b>**x**", "`<b>**x**`"), ("[x](y)", "`[x](y)`")],
)
def test_a_value_is_code_in_a_ticket(value, span):
    assert f"- Message: {span}\n" in markdown(hostile(value))


def test_a_value_cannot_leave_its_code():
    told = markdown(hostile("a``![x](http://example.com/)"))
    assert "- Message: ``` a``![x](http://example.com/) ```\n" in told


@pytest.mark.parametrize(
    "shown",
    [
        hostile("m", code=LINK),
        finding(response(f"404 {LINK}", b"", ("Server: OBS",))),
        finding(response("502 Bad Gateway", b"", (f"Server: {LINK}",))),
    ],
    ids=["code", "reason", "note"],
)
def test_no_markup_of_a_capture_is_markup_in_a_ticket(shown):
    outside = "".join(markdown(shown).split("`")[::2])
    assert LINK not in outside


def test_an_entry_of_the_history_is_one_line():
    told = history_text(
        "2026-03-14T09:28:30.381Z",
        {"status": 404, "code": "NoSuchKey", "bucket": "b\x1b", "key": None, "request_id": "7"},
    )
    assert told == "2026-03-14T09:28:30.381Z  404  NoSuchKey  b\\x1b  7"


def test_the_text_says_who_answered_and_what_a_code_beyond_the_table_means():
    told = text(finding(response()))
    assert "Answered by   OBS (the service)" in told
    known = replace(
        finding(response()), match=Match(), reference=Meaning("It waits.", "service", "backoff")
    )
    assert "Meaning       It waits." in text(known)
    assert "Acts          service; repeat: backoff" in text(known)


FAULT = response("500 Internal Server Error", error("InternalError", "We failed."))


def test_operations_get_one_block_of_what_is_shown_and_what_is_missing():
    told = for_operations(judged_finding(FAULT))
    assert told is not None
    lines = told.splitlines()
    assert lines[0] == f"Request id    {REQUEST_ID}"
    assert any(line.startswith("Missing       Account id: the console") for line in lines)


def test_where_the_service_has_to_act_a_ticket_has_that_block():
    finding = judged_finding(FAULT)
    assert "**For OBS operations**" in markdown(finding)
    assert "For OBS       still missing: Endpoint, Bucket" in text(finding)
    denied = judged_finding(response("403 Forbidden", error("AccessDenied", "Access Denied")))
    assert "**For OBS operations**" not in markdown(denied)


def test_operations_are_not_asked_about_the_answer_of_a_proxy():
    page = b"<html><h1>Bad Gateway</h1></html>"
    assert for_operations(finding(response("502 Bad Gateway", page, ("Server: nginx",)))) is None


BOTO = (
    "An error occurred (VirtualHostDomainRequired) when calling the PutObject operation:"
    " Virtual host domain is required while accessing a specific bucket."
)


def test_the_setting_that_mends_a_cause_is_told_for_the_client_that_is_shown():
    told = text(judged_finding(BOTO.encode()))
    assert 'Setting       boto3: Config(s3={"addressing_style": "virtual"}) (botocore' in told
    assert told.count("Setting ") == 1


def test_no_setting_is_told_of_a_client_that_is_not_shown():
    body = error("VirtualHostDomainRequired", "Virtual host domain is required")
    assert "Setting " not in text(judged_finding(response("403 Forbidden", body)))


def test_an_address_without_a_scheme_is_told_without_its_slashes():
    asked = b"GET /b/k HTTP/1.1\r\nHost: h.example.com\r\n\r\n" + response()
    assert "URL           h.example.com/b/k" in text(finding(asked))


@pytest.mark.parametrize(
    "active",
    [
        "@everyone",
        "https://a.example/x",
        "www.a.example",
        "#1",
        "(#1)",
        "!7",
        "a/b#1",
        "javascript:x",
    ],
)
def test_nothing_of_a_capture_turns_active_in_a_ticket(active):
    body = json.dumps({"error_code": "OBS.0001", "error_msg": "m", active: "v", "b": active})
    json_body = response("400 Bad", body.encode(), ("Content-Type: application/json",))
    server = response("502 Bad Gateway", b"", (f"Server: {active}",))
    for shown in (hostile("m", code=active), finding(json_body), finding(server)):
        outside = re.sub(r"(`+)(?!`).*?(?<!`)\1(?!`)", "", markdown(shown))
        assert active not in outside
        assert active.replace("#", "\\#").replace("!", "\\!") not in outside


def test_the_text_of_a_row_is_no_markup_in_a_ticket():
    shown = finding(response(body=BODY))
    assert shown.match.entry is not None
    row = shown.match.entry._replace(description="![x](http://a.example/) <b>@all</b>")
    told = markdown(replace(shown, match=shown.match._replace(entry=row)))
    outside = re.sub(r"`[^`]*`", "", told)
    assert "http://" not in outside
    assert "<b>" not in outside.replace("\\<", "")
    assert "@all" not in outside


def test_no_policy_is_offered_where_a_policy_that_only_bounds_decided():
    sentence = (
        "User: iam::0123456789abcdef:user:fedcba9876543210 is not authorized to perform:"
        " obs:object:GetObject on resource: obs:::object:media/a.txt because no {} policy allows"
        " the obs:object:GetObject action."
    )
    offered = {
        kind: "\n  IAM policy" in text(judged_finding(error("AccessDenied", sentence.format(kind))))
        for kind in ("identity-based", "session", "service control", "VPC endpoint")
    }
    assert offered == {
        "identity-based": True,
        "session": False,
        "service control": False,
        "VPC endpoint": False,
    }


def test_of_many_open_causes_the_likeliest_are_told_and_where_the_others_stand():
    told = text(judged_finding(error("AccessDenied", "Access Denied")))
    open_ones = [line for line in told.splitlines() if line.startswith("  Open ")]
    assert len(open_ones) == 6
    assert "more, less likely: obsdiag explain AccessDenied#1" in open_ones[-1]


def test_a_code_beyond_the_table_is_not_taken_for_its_neighbours():
    told = text(
        judged_finding(response("405 Method Not Allowed", error("FsNotSupport", "It is not.")))
    )
    assert "Could be" not in told
    assert "Meaning " in told


def test_a_secret_in_the_name_of_a_file_is_not_printed():
    found = finding(response())
    origin = replace(found.capture.origin, source="a/sbp_6e1f0a93c7d84b25a0f1e2d3c4b5a69788776655")
    told = text(replace(found, capture=found.capture._replace(origin=origin)))
    assert told.startswith("a/masked-token-")
