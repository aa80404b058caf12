"""No finding has a value of its neighbours: what it says stands in the lines of its own event."""

from __future__ import annotations

import html
import re
from functools import cache
from http import HTTPStatus
from typing import TYPE_CHECKING
from urllib.parse import unquote

from hypothesis import given
from hypothesis import strategies as st

from tests.answer import findings
from tests.benchmarks.log_error_lines import FORMS, shown
from tests.benchmarks.log_invention import Invention
from tests.laws.captures import TEXTS, Captured, capture
from tests.laws.fillers import Filler, fillers
from tests.laws.profile import tried
from tests.rows import each

if TYPE_CHECKING:
    from collections.abc import Iterator

    from obsdiag.model import Finding

MOST = 8
"""Ordinary records between a capture and its neighbours: near, so that lending is tempting."""
SHORT = 3
"""Characters of a value that stands somewhere by chance."""
EACH = 16
"""Neighbours of a form."""
NEIGHBOURS = st.tuples(st.sampled_from(sorted(FORMS)), st.integers(0, EACH - 1))
_DROPPED = re.compile(r"[\s\\\"'│>|]+")
"""What a text gains or loses where it is quoted, escaped, wrapped or boxed."""


def plain(text: str) -> str:
    """Return a text with its escapes undone, and without what quoting and wrapping add."""
    unicode = re.sub(r"\\u00([0-9a-fA-F]{2})", lambda found: chr(int(found[1], 16)), text)
    broken = re.sub(r"\\[nrt]", " ", unicode)
    return _DROPPED.sub("", unquote(html.unescape(html.unescape(broken)))).casefold()


def told(finding: Finding) -> Iterator[tuple[str, str]]:
    """Yield name and value of what a finding says that it has read; what is derived, it says so."""
    error = finding.error
    for name in ("code", "message", "request_id", "host_id", "resource", "bucket", "key"):
        value = getattr(error, name)
        if value and len(value) > SHORT:
            yield name, value
    yield from ((name, value) for name, value in error.fields.items() if len(value) > SHORT)


def lent(finding: Finding, text: str) -> list[tuple[str, str]]:
    """Return name and value of what a finding says that does not stand in `text`."""
    shown_there = plain(text)
    wrong = [(name, value) for name, value in told(finding) if plain(value) not in shown_there]
    status = finding.capture.status
    if status is not None and str(status) not in text and _phrase(status) not in shown_there:
        wrong.append(("status", str(status)))
    return wrong


def _phrase(status: int) -> str:
    return plain(HTTPStatus(status).phrase)


@cache
def neighbours() -> dict[tuple[str, int], str]:
    """Return errors of each form, with values that nothing else has."""
    one = Invention(10_000)
    return {(form, number): shown(one, form).text for form in FORMS for number in range(EACH)}


def inside(found: list[Finding], one: Captured, above: int) -> list[Finding]:
    """Return the findings that start in the lines of a capture."""
    return [each for each in found if above < each.place.line <= above + one.lines]


@each("name", TEXTS)
def test_every_value_of_a_finding_stands_in_its_capture(name: str):
    one = capture(name)
    assert [lent(each, one.text) for each in findings(one.text.encode())] == [[]] * len(one.alone)


@tried(60, large=20_000)
@given(
    name=st.sampled_from(sorted(TEXTS)),
    first=NEIGHBOURS,
    last=NEIGHBOURS,
    above=fillers(MOST),
    below=fillers(MOST),
)
def test_no_finding_borrows_a_value_from_its_neighbours(
    name: str, first: tuple[str, int], last: tuple[str, int], above: Filler, below: Filler
):
    one = capture(name)
    head, tail = neighbours()[first] + above.text, below.text + neighbours()[last]
    found = findings((head + one.text + tail).encode())
    borrowed = [lent(each, one.text) for each in inside(found, one, head.count("\n"))]
    assert [values for values in borrowed if values] == []
