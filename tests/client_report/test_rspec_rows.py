"""What RSpec reports of an exception: the line of source, the class, and what it says below."""

from __future__ import annotations

from tests.answer import finding, findings
from tests.rows import each

REPORT = """
  {number}) Reels keeps one
     Failure/Error: {source}

     {raised}:
       {said}
     # ./lib/reels.rb:7:in `keep'
"""
URL = "https://reels.obs.eu-de.otc.t-systems.com/a/7.mkv"


def report(number, source, raised, said) -> bytes:
    return REPORT.format(number=number, source=source, raised=raised, said=said).encode()


@each(
    "raised, said, code",
    [
        ("Aws::S3::Errors::NoSuchUpload", "The upload is gone", "NoSuchUpload"),
        ("AWS::S3::Errors::QuotaExceeded", "There is no room left.", "QuotaExceeded"),
    ],
)
def test_a_class_has_its_message_on_the_line_below(raised, said, code):
    error = finding(report(1, "client.upload(io)", raised, said)).error
    assert (error.code, error.message) == (code, said)


@each(
    "call, method",
    [("put(", "PUT"), ("delete(", "DELETE"), ("execute(method: :put, url: ", "")],
)
def test_a_status_below_a_class_is_of_the_url_on_the_line_of_source(call, method):
    source = f'r = RestClient.{call}"{URL}", io)'
    found = finding(report(2, source, "RestClient::Conflict", "409 Conflict"))
    assert (found.capture.status, found.capture.reason) == (409, "Conflict")
    assert (found.error.bucket, found.error.key) == ("reels", "a/7.mkv")
    assert (found.error.method or "") == method


def test_each_failure_has_what_stands_in_it():
    text = report(1, f'RestClient.get "{URL}"', "RestClient::Conflict", "409 Conflict") + report(
        2, "client.upload(io)", "Aws::S3::Errors::NoSuchUpload", "The upload is gone"
    )
    shown = [(one.capture.status, one.error.code) for one in findings(text)]
    assert shown == [(409, None), (None, "NoSuchUpload")]


@each(
    "source",
    ['RestClient.get("https://shop.example.com/a")', "expect(r.code).to eq 200  # says 409"],
)
def test_an_answer_of_another_server_is_none(source):
    assert findings(report(1, source, "RestClient::Conflict", "409 Conflict")) == []
