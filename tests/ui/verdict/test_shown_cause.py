"""The causes of a finding as the window shows them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from obsdiag.entry_section import SectionKind
from obsdiag.model import JudgedCause, Note, Severity, Standing
from obsdiag.published import load_catalogue
from obsdiag.ui.verdict.guidance_view import section_points
from obsdiag.ui.verdict.prose import plain_prose
from obsdiag.ui.verdict.shown_cause import judged_causes, published_causes
from tests.answer import error, judged_finding, response

WHOLE = load_catalogue()
GUIDANCE = WHOLE.guidance(WHOLE.get("AccessDenied#1"))
SAMPLE = judged_finding(response("403 Forbidden", error("AccessDenied", "Access Denied")))
NOTE = Note("n", Severity.LIKELY, "So it is.")
OTHER = Note("o", Severity.HINT, "Something else.")


def cause(standing=Standing.SUPPORTED, **values):
    told = {"id": "A#1/a", "text": "A cause", "fix": "A fix"} | values
    return JudgedCause(standing=standing, **told)


def judged(*causes, notes=(), **values):
    made = replace(SAMPLE, causes=causes, notes=notes)
    return judged_causes(replace(made, error=made.error._replace(**values)), GUIDANCE)


def test_every_cause_of_a_capture_is_shown_once():
    shown = judged_causes(SAMPLE, GUIDANCE)
    told = [one.text for part in (shown.supported, shown.open, shown.ruled_out) for one in part]
    assert told == [plain_prose(one.text) for one in SAMPLE.causes]
    assert set(told) == {plain_prose(one.cause) for one in GUIDANCE.causes}


def test_a_note_stands_at_the_cause_that_it_supports_and_nowhere_else():
    first, second = cause(note="n"), cause(note="n", text="Another")
    shown = judged(first, second, notes=(OTHER, NOTE))
    assert [one.note for one in shown.supported] == [NOTE, None]
    assert shown.notes == (OTHER,)


def test_a_note_that_rules_a_cause_out_stays_among_the_notes():
    shown = judged(cause(Standing.RULED_OUT, note="n", evidence="So it is"), notes=(NOTE,))
    assert shown.notes == (NOTE,)
    assert shown.ruled_out[0].seen == "So it is"


def test_what_is_open_says_what_to_look_for_and_to_ask_for():
    one = GUIDANCE.causes[0]
    shown = judged(cause(Standing.OPEN, id=one.id, needs="The method")).open[0]
    assert (shown.look_for, shown.ask) == (plain_prose(one.evidence), "The method")


def test_numbers_go_on_from_the_supported_to_the_open_ones():
    shown = judged(cause(), cause(Standing.OPEN), cause(Standing.RULED_OUT))
    assert [shown.supported[0].number, shown.open[0].number, shown.ruled_out[0].number] == [1, 2, 0]


def test_a_test_has_the_values_of_the_capture():
    test = cause(test="obsutil stat obs://{bucket}/{key}", result="there")
    shown = judged(test, bucket="photos", key="a b.jpg").supported[0]
    assert shown.command == "obsutil stat 'obs://photos/a b.jpg'"
    assert shown.result == "there"


@pytest.mark.parametrize(
    "mark", ["\x1b[201~", "\n", "\r", "\t", "\u202e", "\x7f", "\u2028", "\x9b"]
)
def test_nothing_in_a_key_acts_when_a_command_is_shown_or_pasted(mark):
    test = cause(test="obsutil stat obs://{bucket}/{key}")
    shown = judged(test, bucket="photos", key=f"a{mark}b").supported[0]
    assert shown.command.isprintable()
    assert "\\" in shown.command


def test_evidence_is_shown_harmless_and_short():
    shown = judged(cause(evidence="a\x1b\u202eb" + "c" * 900)).supported[0]
    assert shown.seen.startswith("a\\x1b\\u202eb")
    assert len(shown.seen) < 300


def test_secrets_are_masked_in_evidence_and_commands():
    token = "MadeUpTokenOfNobody0123456789"
    secret = f"x-obs-security-token: {token}"
    test = cause(evidence=secret, test="obsutil stat obs://{bucket}/{key}")
    shown = judged(test, bucket="photos", key=f"a?x-obs-security-token={token}").supported[0]
    assert token not in shown.seen + shown.command


def test_without_a_capture_the_causes_stand_as_they_are_published():
    shown = list(published_causes(section_points(GUIDANCE, SectionKind.CAUSES)))
    assert [one.text for one in shown] == [plain_prose(one.cause) for one in GUIDANCE.causes]
    assert [one.number for one in shown] == list(range(1, len(shown) + 1))


def test_the_policies_that_allow_it_stand_at_the_cause_that_they_mend():
    causes = [cause(Standing.OPEN, id="AccessDenied#1/explicit-deny"), granted(Standing.OPEN)]
    other, mended = judged(*causes, method="GET", bucket="photos", key="a.jpg").open
    assert (other.iam_policy, other.bucket_policy) == ("", "")
    assert "obs:object:GetObject" in mended.iam_policy
    assert "photos/a.jpg" in mended.bucket_policy


@pytest.mark.parametrize("method", [None, "BREW"])
def test_without_a_known_action_no_policy_is_made_up(method):
    (mended,) = judged(granted(Standing.OPEN), method=method, bucket="photos", key="a.jpg").open
    assert (mended.iam_policy, mended.bucket_policy) == ("", "")


def granted(standing):
    return cause(standing, id="AccessDenied#1/iam-policy")


def test_what_is_supported_says_too_what_to_ask_for():
    one = GUIDANCE.causes[0]
    assert judged(cause(id=one.id)).supported[0].ask == plain_prose(one.ask)
