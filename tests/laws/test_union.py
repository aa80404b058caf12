"""Two events in one text show what each of them shows alone, however far they are apart."""

from __future__ import annotations

from hypothesis import assume, given
from hypothesis import strategies as st

from tests.laws.captures import TEXTS, Captured, capture
from tests.laws.fillers import Filler, fillers
from tests.laws.profile import LARGE, tried
from tests.laws.shown import differences, values

MOST = 500 if LARGE else 40
PAIR = st.sampled_from(sorted(TEXTS))


def are_different(one: Captured, other: Captured) -> bool:
    """Return whether nobody can take two captures for sights of one event.

    Request ids tell events apart; where one is lacking, codes must.
    """
    ids = [{found.request_id for found in each.alone} for each in (one, other)]
    codes = [{found.code for found in each.alone} for each in (one, other)]
    return any(None not in a | b and a.isdisjoint(b) for a, b in (ids, codes))


@tried(120, large=20_000)
@given(first=PAIR, second=PAIR, between=fillers(MOST))
def test_two_events_show_what_each_shows_alone(first: str, second: str, between: Filler):
    one, other = capture(first).renamed(1), capture(second).renamed(2)
    assume(are_different(one, other) and between.records)
    gap = one.lines + between.text.count("\n")
    expected = [
        *one.alone,
        *(found.below(one.lines) for found in between.shown),
        *(found.below(gap) for found in other.alone),
    ]
    found = values(one.text + between.text + other.text)
    assert differences(found, expected) == ""
