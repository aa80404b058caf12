"""What an overview of many findings says."""

from __future__ import annotations

from obsdiag.ui.overview import kinds_overview
from obsdiag.ui.overview.kinds_overview import (
    MOST_LAYERS,
    OTHERS,
    Moment,
    Stack,
    overview_of,
    timeline_of,
)
from tests.answer import REQUEST_ID, error, findings, response
from tests.ui.kinds import KINDS

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


def test_of_more_kinds_than_are_shown_the_largest_are_and_that_there_are_others(monkeypatch):
    assert not overview_of(many()).has_more
    monkeypatch.setattr(kinds_overview, "MOST_KINDS", 1)
    told = overview_of(many())
    assert ([kind.code for kind in told.kinds], told.has_more) == (["NoSuchKey"], True)


def moment(at: float, code: str = "NoSuchKey", acts: str = "caller") -> Moment:
    return Moment(at, code, acts)


def test_layers_make_up_the_bars_and_the_smallest_are_one():
    found = [moment(float(n), f"Code{n % 8}", ("", "caller")[n % 2]) for n in range(40)]
    line = timeline_of(found, bars=5)
    for layers in line.layers.values():
        assert tuple(map(sum, zip(*(one.counts for one in layers), strict=True))) == line.counts
    assert len(line.layers[Stack.CODE]) == MOST_LAYERS
    assert line.layers[Stack.CODE][-1].name == OTHERS
    assert {one.name for one in line.layers[Stack.ACTS]} == {"", "caller"}


def test_of_a_kind_only_what_came_in_a_stretch_is_left():
    (gone, *_) = KINDS
    first, last = gone.moments[10], gone.moments[12]
    assert list(gone.between(first, last).numbers) == [10, 11, 12]


def test_a_time_line_counts_in_equal_parts():
    line = timeline_of([moment(at) for at in (0.0, 1.0, 9.0, 10.0)], bars=5)
    assert line.counts == (2, 0, 0, 0, 2)
    assert (line.start, line.end) == (0.0, 10.0)


def test_one_moment_is_no_time_line():
    assert timeline_of([moment(5.0), moment(5.0)]) is None
    assert timeline_of([]) is None
