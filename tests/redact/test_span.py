"""Where a secret stands in a text."""

from __future__ import annotations

from obsdiag.redact.name import Kind
from obsdiag.redact.span import Span


def test_spans_stand_in_the_order_of_the_text():
    first, second = Span(3, 9, Kind.KEY), Span(12, 20, Kind.TOKEN)
    assert min(second, first, key=lambda span: span.start) is first
