"""The table of rules, whole."""

from __future__ import annotations

from pathlib import Path
from string import Formatter

import pytest

from obsdiag.diagnosis import RULES, Case
from obsdiag.diagnosis.rule import Asked, Part, SenderKind
from obsdiag.diagnosis.rule_sources import SOURCES
from obsdiag.diagnosis.rules import rules_about
from tests.answer import error, findings, response
from tests.diagnosis.columns import silence, speaks_about
from tests.diagnosis.exchange import asked
from tests.rows import each

PAGES = Path(__file__).parents[2] / "resources" / "help" / "rules"
HEADINGS = (
    "## What it looks at",
    "## When it speaks",
    "## What keeps it silent",
    "## What to do",
    "## Example",
)


def test_ids_are_unique_and_plain():
    ids = [rule.id for rule in RULES]
    assert len(set(ids)) == len(ids)
    assert all(name == name.lower().replace("_", "-") and " " not in name for name in ids)


def test_templates_are_plain_sentences():
    for rule in RULES:
        assert rule.template[0].isupper() or rule.template[0] == "“"
        assert rule.template.endswith(".")
        assert "!" not in rule.template
        assert all(
            name is None or name.isidentifier() for _, name, *_ in Formatter().parse(rule.template)
        )


@each("rule", RULES)
def test_every_rule_has_a_page(rule):
    page = (PAGES / f"{rule.id}.md").read_text("utf-8")
    lines = page.splitlines()
    assert lines[0] == f"# {rule.id}"
    assert 15 <= len(lines) <= 45
    assert max(map(len, lines)) <= 120
    assert [line for line in lines if line.startswith("## ")] == list(HEADINGS)
    assert f"Severity: {rule.severity}." in page


@each("rule", RULES)
def test_a_page_says_what_the_columns_of_the_table_say(rule):
    page = " ".join((PAGES / f"{rule.id}.md").read_text("utf-8").split())
    assert speaks_about(rule) in page
    assert f"Source: {rule.source}." in page
    assert f"## What keeps it silent {silence(rule)} ##" in page


def test_every_rule_names_its_source_and_its_senders():
    assert {rule.id for rule in RULES} == SOURCES.keys()
    assert all(rule.senders for rule in RULES)


def test_only_rules_on_what_was_captured_speak_about_anyone():
    spoken = {rule.id for rule in RULES if SenderKind.BETWEEN in rule.senders}
    assert spoken == {
        "other-sender",
        "answered-by",
        "api-gateway",
        "api-gateway-login",
        "captive-portal",
        "proxy-login",
        "from-cache",
        "other-service",
        "retry-after",
        "retries-used-up",
        "complete-may-stand",
        "put-may-stand",
        "part-may-stand",
        "error-in-success",
        "other-store",
        "oss-ec",
        "part-only",
        "unknown-code",
        "alias",
        "body-absent",
        "body-cut",
        "body-unreadable",
        "body-too-large",
        "xml-broken",
        "dtd-refused",
    }


def test_every_page_has_a_rule():
    assert {path.stem for path in PAGES.glob("*.md")} == {rule.id for rule in RULES}


NASTY = (
    "",
    "-1",
    "0",
    "9" * 30,
    "9999-12-31T23:59:59Z",
    "0001-01-01",
    "\n\n\n\n\n",
    "{x}",
    "//",
    "\x00",
)
ELEMENTS = (
    "ActualObjectSize",
    "CanonicalRequest",
    "Condition",
    "Endpoint",
    "Expires",
    "MaxAllowedSkewMilliseconds",
    "MaxSizeAllowed",
    "MinSizeAllowed",
    "NumberBytesExpected",
    "NumberBytesProvided",
    "PartNumber",
    "ProposedSize",
    "RangeRequested",
    "Region",
    "RequestTime",
    "ServerTime",
    "StringToSign",
    "UploadId",
)
FIELDS = (
    "Age",
    "Authorization",
    "Content-MD5",
    "Content-Range",
    "Date",
    "Location",
    "Range",
    "Retry-After",
    "x-amz-date",
    "x-obs-object-lock-retain-until-date",
)


@pytest.mark.parametrize("value", NASTY, ids=repr)
def test_no_rule_falls_over_odd_values(value):
    """Every rule is asked, whatever code and status it is for."""
    line = value.translate({0: None, 10: None})
    fields = [f"{name}: {line}" for name in FIELDS]
    target = (
        f"/{line}?X-Amz-Date={line}&X-Amz-Expires={line}&Expires={line}&Signature=a&uploadId={line}"
    )
    asked_for = asked(f"PUT {target}", *fields, answer=response("403", error("X"), tuple(fields)))
    (found, *_) = findings(asked_for)
    odd = found.error._replace(fields=dict.fromkeys(ELEMENTS, value), message=value, key=value)
    for shown in (odd, odd._replace(bucket=value, url=value, method=None, code=None)):
        case = Case(found.capture, shown, found.match, frozenset())
        for rule in RULES:
            note = rule.look(rule, case)
            assert note is None or note.text


@each("code", [None, "NoSuchKey", "SignatureDoesNotMatch", "NeverHeardOf"])
@each("status", [None, 200, 404, 503])
@each("parts", [frozenset(), frozenset({Part.SAID}), frozenset(Part)])
def test_only_the_rules_that_are_about_it_are_asked(code, status, parts):
    for sender_kind in SenderKind:
        about = Asked(code, status, parts, sender_kind)
        asked = rules_about(about)
        assert asked == tuple(rule for rule in RULES if rule.is_about(about))
        assert 0 < len(asked) < len(RULES)


def test_a_rule_is_not_asked_about_what_the_capture_does_not_have():
    (found,) = findings(b"An error occurred (NoSuchKey) when calling the GetObject operation: x")
    case = Case(found.capture, found.error, found.match, frozenset())
    assert case.parts == {Part.SAID}
    assert {rule.part for rule in rules_about(case.asked_about)} == {None, Part.SAID}
