"""What was seen for a cause or against it, in a language."""

from __future__ import annotations

from obsdiag.diagnosis.evidence_terms import CALLED, TERMS
from obsdiag.published import load_catalogue
from obsdiag.seen_text import TEMPLATES, first_sentence, seen_text
from tests.answer import error, judged_finding, response
from tests.rows import each


def marked(template: str) -> str:
    return f"<{template}>"


@each("template", TEMPLATES)
def test_each_template_is_recognised_by_what_it_makes(template):
    words = template.replace("{value}", "GET")
    assert seen_text(words, marked) == f"<{template}>".replace("{value}", "GET")


def test_a_semicolon_in_a_message_is_of_the_message():
    assert seen_text("the message is “a; b”", marked) == "<the message is “a; b”>"


def test_parts_are_said_one_by_one_and_what_is_quoted_stays():
    told = seen_text("the method is GET; Key: a.txt", marked)
    assert told == "<the method is GET>; Key: a.txt"


def test_what_the_judging_denies_has_a_template():
    catalogue = load_catalogue()
    asked = {
        term.removeprefix("no ").partition(":")[0]
        for entry in catalogue.entries
        for cause in catalogue.guidance(entry).causes
        for text in (*cause.supported_by, *cause.ruled_out_by)
        for term in text.split(" + ")
        if term.startswith("no ")
    }
    for name in asked & TERMS.keys():
        assert f"{CALLED[name]} has no {{value}}" in TEMPLATES, name


def test_what_was_seen_of_a_real_answer_is_recognised():
    finding = judged_finding(response("403 Forbidden", error("AccessDenied", "Access Denied")))
    seen = [one.evidence for one in finding.causes if one.evidence and one.note is None]
    assert seen
    assert all(seen_text(words, marked).startswith("<") for words in seen), seen


@each(
    "text, first",
    [
        ("One. Two.", "One"),
        ("Nur 1.024 Bytes. Zwei.", "Nur 1.024 Bytes"),
        ("对象不存在。请检查。", "对象不存在"),
        ("One", "One"),
    ],
)
def test_the_first_sentence_ends_where_it_does(text, first):
    assert first_sentence(text) == first
