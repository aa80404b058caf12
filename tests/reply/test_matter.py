"""What is said of one kind of finding."""

from dataclasses import replace

from obsdiag.published import load_catalogue
from obsdiag.reply.guidance_translation import English
from obsdiag.reply.kind_counter import moment, verdict
from obsdiag.reply.matter import Matter
from obsdiag.reply.text_table import text_table
from tests.answer import error, judged_finding, response
from tests.reply.golden import DATA
from tests.reply.reports import counted

DENIED = response("403 Forbidden", error("AccessDenied", "Access Denied"))
SWIFT = (DATA / "swift.http").read_bytes()
PROXY = response(
    "502 Bad Gateway",
    b"<html><title>502 Bad Gateway</title><center>nginx</center></html>",
    ("Server: nginx", "Content-Type: text/html"),
)


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


def test_what_the_capture_shows_is_not_asked_for_again():
    send = " ".join(told(DENIED)["send"])
    assert "request id of a failed" not in send
    assert "name and version of the program" in send


def test_text_that_stays_english_is_known():
    assert all(not isinstance(note, English) for note in told(DENIED)["notes"])
    assert all(isinstance(note, English) for note in told(DENIED, "de")["notes"])


def test_a_moment_has_its_zone():
    assert moment(1773480510.381) == "2026-03-14T09:28:30.381Z"


def test_nobody_is_asked_for_the_request_id_of_a_proxy():
    assert not told(PROXY)["lacks_request_id"]
    assert not any("request id" in line for line in told(PROXY)["send"])


def test_where_the_cause_is_clear_little_is_asked_for():
    message = (
        "User: iam::0a1b:user:0c0d is not authorized to perform: obs:object:PutObject on resource: "
        "obs:::object:media/a.txt with an explicit deny in the bucket policy"
    )
    clear = told(response("403 Forbidden", error("AccessDenied", message)))
    assert [cause["id"] for cause in clear["supported"]] == ["AccessDenied#1/explicit-deny"]
    assert len(clear["send"]) < len(told(DENIED)["send"])
