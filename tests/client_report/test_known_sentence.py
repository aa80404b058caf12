"""The service's own sentence counts where it is told, and not where it is only quoted."""

from __future__ import annotations

from obsdiag.client_report import known_sentence
from obsdiag.client_report.failure_words import SAYS_SO
from obsdiag.client_report.known_sentence import known_sentences
from tests.answer import finding, findings
from tests.rows import each


def test_a_short_message_in_another_spelling_needs_a_store_beside_it():
    said = "x.ErrorResponseException: Access denied\n\tat io.minio.Client.call(Client.java:7)\n"
    assert finding(said.encode()).error.message == "Access denied"
    assert findings(b"java.sql.SQLException: Access denied\n\tat a.B.call(B.java:7)\n") == []


def test_a_message_in_its_element_alone_is_read():
    said = "The specified bucket does not exist"
    text = f"ERROR put: Generic S3 error: no answer.\n<Message>{said}</Message>\n"
    found = finding(text.encode())
    assert (found.error.code, found.error.message) == (None, said)


@each(
    "text",
    [
        '{"detail":"The specified bucket does not exist"}',
        '{"ok": false, "message": "The specified bucket does not exist"}',
        '{"level":"error","err_details":"cannot put a/b: The specified bucket does not exist"}',
        "2026-03-14 09:28:30 ERROR unable to write a/b.mkv: The specified bucket does not exist",
    ],
)
def test_a_sentence_of_the_services_counts_as_what_an_application_answers(text):
    error = finding(f"{text}\n".encode()).error
    assert (error.code, error.message) == (None, "The specified bucket does not exist")


def test_a_sentence_in_another_member_is_none():
    assert findings(b'{"help":"The specified bucket does not exist", "page": 3}\n') == []


@each(
    "line, said",
    [
        ("ERROR Access Denied s3://films/reels/a.mkv", ["Access Denied"]),
        ("WARNING:root:S3 Response: u'Access Denied' reel: u'a.mkv'", ["Access Denied"]),
        ("ERROR Access Denied for user 'reel'@'localhost'", []),
        ("WARNING:root:Response: u'Access Denied' reel: u'a.mkv'", []),
    ],
)
def test_a_short_message_counts_where_its_line_names_a_store(line, said):
    assert [found.error.message for found in findings(f"{line}\n".encode())] == said


def test_the_different_sentences_of_a_line_are_told_once_each():
    bucket, key = "The specified bucket does not exist", "The specified key does not exist."
    line = f'ERROR a: "{bucket}"; ERROR b: "{key}"; ERROR c: "{key}"'.encode()
    assert known_sentences(line, 0, len(line)) == {bucket, key}
    assert known_sentences(b"ERROR put s3://films/a: Access Denied", 0, 38) == {"Access Denied"}


def test_a_line_with_very_many_sentences_is_looked_through_once(monkeypatch):
    looked = []

    class Counted:
        def search(self, line):
            looked.append(len(line))
            return SAYS_SO.search(line)

    monkeypatch.setattr(known_sentence, "SAYS_SO", Counted())
    line = b"one two " + b"The specified key does not exist. " * 300
    assert known_sentences(line, 0, len(line)) == set()
    assert looked == [len(line)]
