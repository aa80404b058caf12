"""Which findings of a capture are one matter."""

from __future__ import annotations

from obsdiag.ui.capture.finding_kinds import kinds_of
from tests.answer import findings, response
from tests.ui.storm import storm, storm_of_findings


def test_the_largest_kind_comes_first_and_knows_its_findings():
    slow, denied = kinds_of(storm_of_findings())
    assert list(slow.numbers) == list(range(12))
    assert (slow.status, list(denied.numbers)) == (503, [12])
    assert slow.group is not None
    assert slow.group.storm is not None


def test_a_request_that_was_met_twice_is_named():
    found = findings(*storm(), storm()[0])
    *_, repeated = kinds_of(found)
    assert repeated.group is None
    assert [found[number].error.request_id for number in repeated.numbers] == [
        found[0].error.request_id
    ] * 2


def test_where_nothing_repeats_there_is_nothing_to_be_said():
    assert kinds_of(findings(response())) == []
    assert kinds_of(findings(storm()[0], storm()[12])) == []
