"""A customer is asked for what is missing, and for nothing that the capture shows."""

from obsdiag.record import record
from obsdiag.reply.asked_for import FEW, asked_for, is_gateway, lacks_request_id
from obsdiag.reply.text_table import text_table
from tests.answer import error, judged_finding, response
from tests.reply.test_matter import DENIED, GATEWAY, PROXY, told


def test_what_the_capture_shows_is_not_asked_for_again():
    send = " ".join(told(DENIED)["send"])
    assert "request id of a failed" not in send
    assert "name and version of the program" in send


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


def test_of_the_request_only_what_is_missing_is_asked_for():
    capture = response(
        "404 Not Found", error("NoSuchKey", "Gone", "", "<BucketName>media</BucketName>")
    )
    assert "Of the request: the method, the endpoint, the object key." in told(capture)["send"]


def test_causes_ask_first_and_only_so_many():
    denied = judged_finding(DENIED)
    asks = asked_for(denied, record(denied), text_table("en"), str.upper)
    needs = [one.needs.upper() for one in denied.causes if one.needs]
    assert len(needs) > FEW
    assert asks.own[:FEW] == needs[:FEW]
    assert not set(needs[FEW:]) & {*asks.own, *asks.of_all}


def test_the_gateway_of_the_cloud_gives_no_request_id_of_obs():
    refused = judged_finding(GATEWAY)
    assert is_gateway(refused)
    assert not lacks_request_id(refused)
