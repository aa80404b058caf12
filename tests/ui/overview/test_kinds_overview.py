"""What an overview of many findings says."""

from __future__ import annotations

from obsdiag.ui.overview.kinds_overview import overview_of, timeline_of
from tests.answer import REQUEST_ID, error, findings, response

SLOW = response("503 Service Unavailable", error("SlowDown", "slow", ""), ("Server: OBS",))


def many():
    """Return findings of two kinds, of which one came three times."""
    ids = (f"{REQUEST_ID[:-1]}{n}" for n in range(3))
    gone = (response(body=error(request_id=one), head=("Server: OBS",)) for one in ids)
    return findings(*gone, SLOW)


def test_kinds_are_told_the_largest_first_with_their_findings():
    told = overview_of(many())
    assert told.total == 4
    assert [(kind.code, kind.group.count) for kind in told.kinds] == [
        ("NoSuchKey", 3),
        ("SlowDown", 1),
    ]
    assert list(told.kinds[0].numbers) == [0, 1, 2]
    assert (told.kinds[0].status, told.kinds[1].status) == (404, 503)


def test_a_time_line_counts_in_equal_parts():
    line = timeline_of([0.0, 1.0, 9.0, 10.0], bars=5)
    assert line.counts == (2, 0, 0, 0, 2)
    assert (line.start, line.end) == (0.0, 10.0)


def test_one_moment_is_no_time_line():
    assert timeline_of([5.0, 5.0]) is None
    assert timeline_of([]) is None
