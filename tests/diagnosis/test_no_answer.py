"""Of which kind a failure without an answer is, and of what nothing is said."""

from __future__ import annotations

from obsdiag.diagnosis.no_answer import NoAnswer, mover, no_answer
from tests.answer import error, finding, response
from tests.rows import each


@each(
    "kind, acts",
    [(None, None), (NoAnswer.NO_REGION, "caller"), (NoAnswer.TLS, "network")],
)
def test_it_is_known_whose_move_it_is(kind, acts):
    assert mover(kind) == acts


def test_what_a_store_has_answered_is_of_no_kind():
    found = finding(response(body=error("AccessDenied", "connection refused")))
    assert no_answer(found.capture, found.error) is None
