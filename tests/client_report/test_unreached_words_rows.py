"""The words for failures are of the kinds that the rules know."""

from __future__ import annotations

import re

from obsdiag.client_report.unreached_words_rows import KINDS_OF_WORDS, UNREACHED_WORDS
from obsdiag.diagnosis.no_answer import NoAnswer


def test_the_words_are_of_the_kinds_that_rules_speak_of():
    assert {kind for kind, _ in KINDS_OF_WORDS} <= {*NoAnswer}


def test_each_form_has_its_anchor_in_its_words():
    for row in UNREACHED_WORDS:
        assert re.compile(row.expression)
        assert row.anchor
