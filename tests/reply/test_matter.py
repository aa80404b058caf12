"""What is said of one kind of finding."""

from dataclasses import replace

import pytest

from obsdiag.published import load_catalogue
from obsdiag.reply.guidance_translation import English
from obsdiag.reply.kind_counter import moment, verdict
from obsdiag.reply.matter import Matter
from obsdiag.reply.purpose import LANGUAGES
from obsdiag.reply.text_table import text_table
from tests.answer import error, judged_finding, response
from tests.reply.golden import DATA
from tests.reply.reports import counted, rendered

DENIED = response("403 Forbidden", error("AccessDenied", "Access Denied"))
SWIFT = (DATA / "swift.http").read_bytes()
PROXY = response(
    "502 Bad Gateway",
    b"<html><title>502 Bad Gateway</title><center>nginx</center></html>",
    ("Server: nginx", "Content-Type: text/html"),
)
GATEWAY = response(
    "401 Unauthorized",
    b'{"error_msg": "decrypt token fail", "error_code": "APIG.0301"}',
    ("Server: api-gateway", "Content-Type: application/json"),
)
FAILED = response("500 Internal Server Error", error("InternalError", "Please try again."))


def told(capture: bytes, language: str = "en") -> dict:
    (kind,) = counted(capture).kinds()
    guidance = load_catalogue().guidance_for(kind.finding.match)
    return Matter(kind, guidance, text_table(language)).told()


def test_the_verdict_is_status_and_code():
    assert verdict(judged_finding(DENIED)) == "403 AccessDenied"
    assert verdict(judged_finding(PROXY)) == "502 Bad Gateway"


def test_an_error_with_neither_status_nor_code_is_named_in_the_language():
    nameless = judged_finding(DENIED)
    nameless = replace(
        nameless,
        capture=nameless.capture._replace(status=None, reason=None),
        error=nameless.error._replace(code=None),
        answered_by=None,
    )
    assert verdict(nameless, "Fehler") == "Fehler"
    (kind,) = counted(DENIED).kinds()
    said = Matter(kind._replace(finding=nameless), None, text_table("de")).told()
    assert said["verdict"] == "Fehler"
    assert said["happened"].startswith("Ihre Angaben zeigen einen Fehler")


def test_chinese_words_stand_without_a_blank_between_them():
    assert "服务对该请求" in told(SWIFT, "zh")["happened"]
    assert told(DENIED, "zh")["happened"].startswith("OBS 对该请求")


def test_what_happened_says_who_answered():
    assert told(DENIED)["happened"] == "OBS answered the request with 403 AccessDenied."
    assert "nginx" in told(PROXY)["happened"]
    assert "not the service itself" in told(PROXY)["happened"]


def test_whose_move_it_is_is_said_in_the_language():
    assert told(DENIED)["acts"] == "the owner of the bucket"
    assert told(DENIED, "de")["acts"] == "der Eigentümer des Buckets"


def test_text_that_stays_english_is_known():
    assert all(not isinstance(note, English) for note in told(DENIED)["notes"])
    assert all(isinstance(note, English) for note in told(DENIED, "de")["notes"])


def test_a_moment_has_its_zone():
    assert moment(1773480510.381) == "2026-03-14T09:28:30.381Z"


def bare(method: str) -> bytes:
    """Return an answer with a status and neither a code nor a body, and what was asked for."""
    asked = f"{method} /media/a.txt HTTP/1.1\r\nHost: obs.eu-de.otc.t-systems.com\r\n\r\n"
    return asked.encode() + response("403 Forbidden", b"", ("Server: OBS", "x-obs-request-id: 0"))


@pytest.mark.parametrize("method", ["GET", "PUT", "POST", "DELETE"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_only_a_head_is_to_be_repeated_as_get(method, language):
    text = str(told(bare("HEAD"), language)) + rendered(counted(bare("HEAD")), "customer")
    assert "bytes=0-0" in text
    found = counted(bare(method))
    open_causes = told(bare(method), language)["open"]
    assert not any("HEAD" in str(cause["fix"]) for cause in open_causes)
    for purpose in ("customer", "service"):
        text = rendered(found, purpose, "text", language)
        assert "bytes=0-0" not in text
        assert "HEAD" not in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_a_method_a_get_is_advised_only_for_a_head(language):
    said = told(response("418 Teapot", b"", ("Server: OBS", "x-obs-request-id: 0")), language)
    assert said["bare_steps"][0] == text_table(language).texts["bare"]["first_unknown"]


def test_what_the_gateway_of_the_cloud_refuses_is_no_matter_of_a_proxy():
    said = told(GATEWAY)
    assert "API gateway" in said["bare_steps"][0]
    assert "X-Auth-Token" in said["bare_steps"][1]
    assert not said["lacks_request_id"]
    text = rendered(counted(GATEWAY), "customer", "text")
    assert "proxy" not in text
    assert "x-obs-request-id" not in rendered(counted(GATEWAY), "service", "text")


def test_operations_are_told_who_answered_in_their_place():
    text = rendered(counted(PROXY), "service", "text")
    assert "Answered by: nginx" in text
    assert "OBS did not answer this request" in text
    assert "x-obs-id-2" not in text
    assert "Answered by" not in rendered(counted(DENIED), "service", "text")


def test_below_is_pointed_to_only_where_something_stands_there():
    without = response("404 Not Found", error("NoSuchKey", request_id=""), ("Server: OBS",))
    for capture in (DENIED, PROXY, GATEWAY, without):
        text = rendered(counted(capture), "service", "text")
        assert ("see below" in text) == ("How to get the request id" in text)


def test_a_value_of_the_document_is_shown_once():
    capture = response(
        "404 Not Found", error("NoSuchKey", "Gone", "", "<BucketName>media</BucketName>")
    )
    assert [row["value"] for row in told(capture)["values"]].count("media") == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_nobody_is_told_that_there_is_nothing_to_do_and_then_what(language):
    text = rendered(counted(FAILED), "customer", "text", language)
    say = text_table(language).texts["customer"]
    assert say["service_causes"] in text
    assert say["service_steps"] not in text
    assert say["open_causes"] not in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_login_page_is_answered_with_logging_in(language):
    page = response(
        "511 Network Authentication Required", b"<input type='password'>", ("Server: Portal",)
    )
    say = text_table(language).texts["customer"]
    assert say["portal_steps"] in rendered(counted(page), "customer", "text", language)
