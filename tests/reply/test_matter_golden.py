"""Golden texts: what each capture comes to, for ticket, customer and operations, in each language.

`python -m tests.reply.golden` writes them anew; they are read before they are kept.
"""

from __future__ import annotations

import re

from tests.reply.golden import CAPTURES, REPORTS, texts
from tests.rows import each

_BLANK = re.compile(r"\{\w*\}")


@each("capture", CAPTURES)
def test_the_texts_of_a_capture_are_those_that_were_read(capture: str):
    for name, text in texts(capture).items():
        assert text == (REPORTS / name).read_text("utf-8"), name


def test_no_text_has_a_blank_that_was_not_filled():
    for path in sorted(REPORTS.glob("*.txt")):
        text = path.read_text("utf-8")
        assert not _BLANK.search(text), path.name
        assert "None" not in text.split(), path.name
        assert "Read from: ." not in text, path.name
