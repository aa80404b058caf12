"""Where a secret stands in a text, and the patterns that find it."""

from __future__ import annotations

import re

from obsdiag.redact.name import Kind
from obsdiag.redact.span import Span, compiled


def test_spans_stand_in_the_order_of_the_text():
    first, second = Span(3, 9, Kind.KEY), Span(12, 20, Kind.TOKEN)
    assert min(second, first, key=lambda span: span.start) is first


def test_a_pattern_of_a_table_is_compiled_once():
    assert compiled(rb"a+", re.IGNORECASE) is compiled(rb"a+", re.IGNORECASE)
    assert compiled(rb"a+").fullmatch(b"AA") is None
