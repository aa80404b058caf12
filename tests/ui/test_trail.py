"""Where the reader has been."""

from __future__ import annotations

from types import SimpleNamespace

from obsdiag.pipeline.events import Started
from obsdiag.ui.read_state import ReadState
from obsdiag.ui.trail import (
    FURTHER,
    MAX_BYTES,
    MAX_FINDINGS,
    MAX_VISITS,
    NEAR,
    CaptureVisit,
    PageVisit,
    Trail,
)


def capture(name, findings=(), **values):
    return CaptureVisit(ReadState(name, **values), findings)


def walked(*visits):
    trail = Trail()
    for visit in visits:
        trail.visit(visit)
    return trail


def test_one_goes_back_and_forward():
    one, page = capture("one"), PageVisit("NoSuchKey")
    trail = walked(one, page)
    assert not trail.can_step(1)
    assert trail.step(-1) is one
    assert trail.step(-1) is None
    assert trail.here() is one
    assert trail.step(1) is page


def test_a_new_visit_takes_the_place_of_what_was_ahead():
    one, page, other = capture("one"), PageVisit("NoSuchKey"), capture("other")
    trail = walked(one, page)
    trail.step(-1)
    trail.visit(other)
    assert not trail.can_step(1)
    assert trail.step(-1) is one


def test_the_same_is_not_visited_twice():
    one = capture("one")
    trail = walked(one, one, CaptureVisit(one.reading, (1,)))
    assert not trail.can_step(-1)


def test_an_edited_capture_replaces_itself():
    one = capture("one")
    trail = walked(one, capture("one", edited=True), capture("one", edited=True))
    assert trail.step(-1) is one


def test_only_so_much_is_remembered():
    trail = walked(*(capture(str(number)) for number in range(MAX_VISITS + 9)))
    assert sum(trail.step(-1) is not None for _ in range(2 * MAX_VISITS)) == MAX_VISITS - 1


def finding(size):
    return SimpleNamespace(capture=SimpleNamespace(text=bytes(size)))


def started(name, size):
    return Started(name, None, bytes(size), complete=True)


def test_findings_are_remembered_up_to_their_number():
    trail = walked(capture("one", [finding(1)] * MAX_FINDINGS), capture("two", [finding(1)] * 9))
    assert not trail.can_step(-1)


def test_of_captures_longer_ago_few_findings_are_remembered():
    large = [capture(str(number), [finding(1)] * (FURTHER // 2)) for number in range(NEAR + 9)]
    trail = walked(*large)
    assert sum(trail.step(-1) is not None for _ in large) == NEAR - 1 + 2


def test_texts_are_remembered_up_to_their_size():
    few = [capture(str(number), [finding(MAX_BYTES // 4)]) for number in range(9)]
    trail = walked(*few)
    assert sum(trail.step(-1) is not None for _ in few) == 3


def test_sources_are_remembered_up_to_their_size():
    many = [capture(str(number)) for number in range(9)]
    for number, visit in enumerate(many):
        visit.reading.take([started(str(number), MAX_BYTES // 4)])
    trail = walked(*many)
    assert sum(trail.step(-1) is not None for _ in many) == 3


def test_what_is_shown_stays_however_large_it_is():
    large = capture("large", [finding(MAX_BYTES + 1)])
    assert walked(capture("one"), large).here() is large
