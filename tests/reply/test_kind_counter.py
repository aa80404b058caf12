"""Findings by their kind."""

from dataclasses import replace

from obsdiag.reply.kind_counter import MAX_LINES, KindCounter
from tests.answer import error, finding, response
from tests.reply.reports import counted

DENIED = response("403 Forbidden", error("AccessDenied", "Access Denied"))


def test_kinds_stand_by_how_often_they_came():
    found = counted(DENIED, response(), DENIED)
    first, second = found.kinds()
    assert (first.finding.error.code, first.times) == ("AccessDenied", 2)
    assert (second.finding.error.code, second.times) == ("NoSuchKey", 1)
    assert found.count == 3


def test_the_first_finding_of_a_kind_stands_for_it():
    found = counted(DENIED, DENIED)
    (kind,) = found.kinds()
    assert kind.first == kind.last is not None


def test_a_source_is_named_without_its_folder():
    found, one = KindCounter(), finding(response())
    for path in ("/data/anna/case/a.log", "C:\\Users\\anna\\b.log", "-"):
        origin = replace(one.capture.origin, source=path)
        found.add(replace(one, capture=one.capture._replace(origin=origin)))
    assert found.sources == ("a.log", "b.log", "-")


def test_no_more_kinds_are_kept_than_have_a_line():
    found, one = KindCounter(), finding(response())
    for number in range(MAX_LINES + 50):
        found.add(replace(one, error=one.error._replace(bucket=f"bucket{number}")))
    assert len(found.kinds()) == MAX_LINES
    assert found.count == MAX_LINES + 50
