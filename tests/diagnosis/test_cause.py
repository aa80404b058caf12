"""The causes of the guidance, judged on a capture; and that rules and guidance agree."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from obsdiag.catalogue.guidance import Acts, Cause, Confidence, Guidance, Retry
from obsdiag.diagnosis import RULES, Case, judge, whose_move
from obsdiag.diagnosis.cause_evidence import TERMS, evidence
from obsdiag.diagnosis.evidence_terms import SHOWN
from obsdiag.input.sources import paste
from obsdiag.model import Finding, Standing
from obsdiag.pipeline.reading import read
from obsdiag.published import load_catalogue
from tests.answer import HEAD, finding, response
from tests.diagnosis.advice_of_rules import AFTER_CHANGE, NO_STEP, WITH_PAUSES, acts_of
from tests.diagnosis.exchange import DATE, HEADER_SIGNED, asked, refused
from tests.rows import each

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from obsdiag.catalogue import Catalogue
    from obsdiag.diagnosis import Rule

SENTENCE = (
    "User: iam::0123456789abcdef:user:fedcba9876543210 is not authorized to perform:"
    " obs:object:GetObject on resource: obs:::object:media/a.txt"
)
SERVICE = "obs.eu-de.otc.t-systems.com"


@cache
def shipped() -> Catalogue:
    return load_catalogue()


def judged(data: bytes) -> dict[str, Standing]:
    """Return the standings of the only finding's causes by their names, likeliest first."""
    (found,) = (one for one in read([paste(data)], shipped()) if isinstance(one, Finding))
    return {cause.id.partition("/")[2]: cause.standing for cause in found.causes}


def denied(message: str) -> bytes:
    return asked("GET /a.txt", HEADER_SIGNED, DATE, answer=refused("AccessDenied", message))


def unsigned(message: str) -> bytes:
    return asked("GET /a.txt", DATE, answer=refused("AccessDenied", message))


DOMAIN = "downloads.example.org"
NAMED = f"<BucketName>{DOMAIN}</BucketName>"
UNBOUND = refused("NoSuchBucket", "It does not exist", NAMED, status="404 Not Found")
BEHIND_ITS_END = refused(
    "InvalidRange", status="416 Not Satisfiable", head=(*HEAD, "Content-Range: bytes */120")
)


@each(
    "data, supported, ruled_out",
    [
        (
            denied(f"{SENTENCE} because no identity-based policy allows the x:y:z action."),
            {"iam-policy"},
            {"explicit-deny", "hidden-404", "public-access", "url-expired", "date-header"},
        ),
        (
            denied(f"{SENTENCE} with an explicit deny in the bucket policy."),
            {"explicit-deny"},
            {"iam-policy", "hidden-404", "referer", "kms-key"},
        ),
        (
            denied(f"{SENTENCE} because no session policy allows the x:y:z action."),
            {"bounding-policy"},
            {"iam-policy", "explicit-deny", "hidden-404"},
        ),
        (
            denied(f"{SENTENCE} with an explicit deny in a service control policy."),
            {"explicit-deny"},
            {"iam-policy", "bounding-policy"},
        ),
        (denied("Access Denied"), set(), {"public-access", "service-level-action", "url-expired"}),
        (
            asked("GET /a.txt", DATE, answer=refused()),
            {"public-access"},
            {"another-key-than-meant", "cross-account"},
        ),
        (
            unsigned("Access Denied by the bucket's referer whitelist"),
            {"referer"},
            {"public-access", "iam-policy", "explicit-deny", "url-cut"},
        ),
        (
            unsigned("Access Denied because of object lock."),
            set(),
            {"public-access", "explicit-deny", "url-cut", "referer"},
        ),
        (
            unsigned("you are not allowed to access: kms:cmk:decrypt"),
            {"kms-key"},
            {"public-access", "url-cut", "referer"},
        ),
        (
            denied("The ciphertext refers to a customer master key that does not exist."),
            {"kms-key"},
            {"iam-policy", "explicit-deny", "public-access", "url-expired"},
        ),
        (
            asked("GET /a.txt", host=DOMAIN, answer=UNBOUND),
            {"domain-not-bound"},
            {"other-cloud", "misspelt"},
        ),
        (
            asked("GET /a.txt", "Range: bytes=500-900", answer=BEHIND_ITS_END),
            set(),
            {"empty-object"},
        ),
        (
            asked("GET /", HEADER_SIGNED, host=SERVICE, answer=refused()),
            {"service-level-action"},
            {"hidden-404"},
        ),
        (
            asked("GET /media/a", HEADER_SIGNED, DATE, host=f"media.{SERVICE}", answer=refused()),
            set(),
            {"public-access"},
        ),
        (
            (
                b"NetworkingError: connect ECONNREFUSED 192.0.2.7:443\n    at TCPConnectWrap.on {\n"
                b"  message: 'connect ECONNREFUSED 192.0.2.7:443',\n  code: 'NetworkingError'\n}\n"
            ),
            {"outside-browser-name"},
            {"bucket-cors-rules"},
        ),
        (
            refused("AccessDenied", "Invalid according to Policy: Policy expired."),
            {"form-policy"},
            {"explicit-deny", "url-cut", "url-expired"},
        ),
        (
            asked("GET //a.txt", HEADER_SIGNED),
            {"spelling"},
            {"put-in-path-style"},
        ),
        (
            asked("PUT /media/a.txt", HEADER_SIGNED, host=SERVICE),
            {"put-in-path-style"},
            {"delete-marker", "object-gone", "never-completed", "spelling"},
        ),
    ],
)
def test_a_cause_is_supported_or_ruled_out_by_what_is_shown(data, supported, ruled_out):
    found = judged(data)
    assert {name for name, how in found.items() if how is Standing.SUPPORTED} == supported
    assert ruled_out <= {name for name, how in found.items() if how is Standing.RULED_OUT}


def test_the_order_is_supported_open_ruled_out():
    order = list(judged(denied(f"{SENTENCE} with an explicit deny in the bucket policy.")).values())
    ranks = {Standing.SUPPORTED: 0, Standing.OPEN: 1, Standing.RULED_OUT: 2}
    assert order == sorted(order, key=ranks.__getitem__)
    assert set(order) == set(Standing)


def made(*causes: tuple[tuple[str, ...], tuple[str, ...]]) -> Guidance:
    rows = tuple(
        Cause(f"Cause {n}.", "Evidence.", "Mend it.", f"Ask {n}.", f"X#1/c{n}", supports, against)
        for n, (supports, against) in enumerate(causes)
    )
    return Guidance("X#1", "It is X.", Acts.CALLER, Retry.NEVER, Confidence.INFERRED, rows, ())


def case_of(data: bytes) -> tuple[Case, Finding]:
    found = finding(data)
    return Case(found.capture, found.error, found.match, frozenset()), found


def test_what_supports_counts_more_than_what_rules_out():
    case, found = case_of(asked("GET /a.txt"))
    (one,) = judge(case, made((("method: GET",), ("target: object",))), found.notes)
    assert (one.standing, one.evidence, one.needs) == (
        Standing.SUPPORTED,
        "the method is GET",
        None,
    )


def test_an_open_cause_says_what_would_tell_and_nothing_else():
    case, found = case_of(asked("GET /a.txt"))
    (one,) = judge(case, made(((), ())), found.notes)
    assert (one.standing, one.evidence, one.needs) == (Standing.OPEN, None, "Ask 0.")


def test_nobody_is_asked_for_what_the_capture_shows():
    case, found = case_of(asked("GET /a.txt"))
    cause = made(((), ())).causes[0]
    for told_by, needs in (("shows: URL", None), ("shows: body", cause.ask)):
        guidance = made()._replace(causes=(cause._replace(told_by=told_by),))
        (one,) = judge(case, guidance, found.notes)
        assert (one.standing, one.needs) == (Standing.OPEN, needs)


def test_a_range_and_the_size_that_are_shown_are_not_asked_for():
    guidance = shipped().guidance(shipped().get("InvalidRange#1"))
    size, status = "<ActualObjectSize>400</ActualObjectSize>", "416 Range Not Satisfiable"
    for more, is_asked in ((size, False), ("", True)):
        answer = refused("InvalidRange", more=more, status=status)
        case, found = case_of(asked("GET /a.txt", "Range: bytes=900-", answer=answer))
        asks = [one.needs for one in judge(case, guidance, found.notes) if one.needs]
        assert any("The Range header" in text for text in asks) is is_asked


def test_the_likeliest_cause_says_whose_move_it_is_and_else_the_code():
    guidance = shipped().guidance(shipped().get("AccessDenied#1"))
    for data, acts in (
        (denied("Access Denied"), Acts.BUCKET_OWNER),
        (denied("Request has expired"), Acts.CALLER),
        (asked("GET /", HEADER_SIGNED, host=SERVICE, answer=refused()), Acts.ACCOUNT),
    ):
        (found,) = (one for one in read([paste(data)], shipped()) if isinstance(one, Finding))
        assert found.acts == whose_move(guidance, found.causes) == acts
    assert whose_move(None, ()) is None


@pytest.mark.parametrize(
    ("status", "name"), [("403 Forbidden", "Forbidden"), ("404 Not Found", "NotFound")]
)
def test_a_status_without_a_code_has_steps_too(status, name):
    data = asked("HEAD /a.txt", answer=response(status, b""))
    (found,) = (one for one in read([paste(data)], shipped()) if isinstance(one, Finding))
    assert (found.match.entry, found.match.reference) == (None, None)
    assert {cause.id.partition("/")[0] for cause in found.causes} == {name}
    left = [cause for cause in found.causes if cause.standing is not Standing.RULED_OUT]
    assert left
    assert all(cause.fix and cause.test for cause in left)
    assert found.acts == Acts.CALLER


def test_a_certain_note_comes_before_what_is_merely_likely():
    case, found = case_of(asked("GET //a.txt", answer=finding_bytes()))
    causes = judge(case, made((("key-slashes",), ()), (("unknown-code",), ())), found.notes)
    assert [cause.note for cause in causes][:1] == ["key-slashes"]


def finding_bytes() -> bytes:
    return refused("NoSuchKey", "The specified key does not exist.", status="404 Not Found")


def test_without_guidance_there_are_no_causes():
    case, found = case_of(asked("GET /a.txt"))
    assert judge(case, None, found.notes) == ()


def guidances() -> Iterator[Guidance]:
    for entry in shipped().entries:
        guidance = shipped().guidance(entry)
        assert guidance is not None
        yield guidance
    yield from (other.guidance for other in shipped().others())


def terms() -> Iterator[tuple[str, Cause, str]]:
    """Yield the wire code, the cause and each part of its evidence."""
    for guidance in guidances():
        for cause in guidance.causes:
            assert cause.told_by.removeprefix("shows: ") in {"", *SHOWN}, cause.id
            for text in (*cause.supported_by, *cause.ruled_out_by, *filter(None, (cause.told_by,))):
                evidence(text)
                for part in text.split(" + "):
                    yield guidance.name.partition("#")[0], cause, part.strip()


def test_evidence_names_rules_that_exist_and_are_asked_about_the_code():
    rules = {rule.id: rule for rule in RULES}
    for code, cause, part in terms():
        name = part.removeprefix("no ").removeprefix("without ").partition(":")[0]
        if name in TERMS:
            continue
        assert name in rules, cause.id
        codes = rules[name].codes
        assert codes is None or code in codes, (cause.id, name)


def test_nothing_both_supports_a_cause_and_rules_it_out():
    for guidance in guidances():
        for cause in guidance.causes:
            assert set(cause.supported_by).isdisjoint(cause.ruled_out_by), cause.id


def test_a_rule_that_supports_one_cause_does_not_rule_out_all_others_of_a_code():
    for guidance in guidances():
        for rule in RULES:
            out = [cause for cause in guidance.causes if rule.id in cause.ruled_out_by]
            assert len(out) < max(2, len(guidance.causes)), (guidance.name, rule.id)


SAYS = (
    ("growing pauses", "retry", {Retry.BACKOFF}),
    ("same request fails again", "retry", {Retry.NEVER, Retry.AFTER_CHANGE}),
    ("sign anew", "retry", {Retry.NOW, Retry.AFTER_CHANGE}),
    ("account's owner can act", "acts", {Acts.ACCOUNT}),
    ("has an unpaid bill", "acts", {Acts.ACCOUNT}),
    ("bucket's owner look", "acts", {Acts.BUCKET_OWNER}),
    ("Wait for that", "retry", {Retry.BACKOFF}),
)
"""What a rule's text says of the next step, and what the guidance on its codes has to say then."""


@each("words, attribute, allowed", SAYS)
def test_a_rule_and_the_guidance_on_its_codes_say_the_same(words, attribute, allowed):
    spoken = [rule for rule in RULES if words in rule.template]
    for rule in spoken:
        for code in rule.codes or ():
            entry = None if code is None else shipped().get(f"{code}#1")
            guidance = None if entry is None else shipped().guidance(entry)
            if guidance is not None:
                assert getattr(guidance, attribute) in allowed, (rule.id, code)


ACTING = acts_of()


def test_of_every_rule_it_is_known_whose_the_next_step_is():
    assert {rule.id for rule in RULES} == ACTING.keys() | set(NO_STEP.split())
    assert ACTING.keys().isdisjoint(NO_STEP.split())
    assert {*AFTER_CHANGE.split(), *WITH_PAUSES.split()} <= ACTING.keys()


def test_a_rule_and_the_cause_that_it_supports_name_the_same_next_step():
    for guidance in guidances():
        for cause in guidance.causes:
            for name in rules_in(cause.supported_by):
                acts = str(cause.acts or guidance.acts)
                assert acts in ACTING.get(name, {acts}), (name, cause.id)


def test_a_rule_and_the_guidance_on_its_codes_name_the_same_next_step():
    for rule, guidance in spoken_about():
        said = {str(guidance.acts), *(str(one.acts) for one in guidance.causes if one.acts)}
        assert said & ACTING[rule.id], (rule.id, guidance.name)


def test_a_rule_and_the_guidance_on_its_codes_say_the_same_of_repeating():
    after, pauses = AFTER_CHANGE.split(), WITH_PAUSES.split()
    for rule, guidance in spoken_about():
        if rule.id in after:
            assert guidance.retry in (Retry.AFTER_CHANGE, Retry.NEVER), (rule.id, guidance.name)
        if rule.id in pauses:
            assert guidance.retry is Retry.BACKOFF, (rule.id, guidance.name)


def rules_in(terms: Iterable[str]) -> Iterator[str]:
    """Yield the ids of rules among terms of evidence."""
    for part in " + ".join(terms).split(" + "):
        if part in ACTING:
            yield part


def spoken_about() -> Iterator[tuple[Rule, Guidance]]:
    """Yield each rule that says a step, with the guidance on each code that it is asked about."""
    for rule in RULES:
        for code in rule.codes or () if rule.id in ACTING else ():
            entry = None if code is None else shipped().get(f"{code}#1")
            other = None if code is None or entry else shipped().other(code)
            guidance = shipped().guidance(entry) if entry else other.guidance if other else None
            if guidance is not None:
                yield rule, guidance


def test_the_phrases_that_are_compared_occur():
    for words, *_ in SAYS:
        assert any(words in rule.template for rule in RULES), words
