"""The captures on which the laws are tried: those that the tests own, and one for each log form.

What a capture shows alone is the measure: the laws judge whether it is the same elsewhere, not
whether it is right, which other tests do.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from tests.benchmarks.log_error_lines import FORMS, shown
from tests.benchmarks.log_invention import Invention
from tests.client_report.test_report import CASES
from tests.laws.clients import CLIENTS
from tests.laws.shown import Values, values
from tests.text.test_reflow import REPORTS

DATA = Path(__file__).parents[1] / "data"
ALONE = {
    "byte-order-mark.http": "a mark at the start of a file",
    "carriage-return.http": "line ends of its own throughout the file",
    "doubled-lines.http": "line ends of its own throughout the file",
    "doubled-carriage-return.http": "line ends of its own throughout the file",
    "curl-D-and-o.1.http": "half of a capture in two files",
    "curl-D-and-o.2.xml": "half of a capture in two files",
    "curl-raw-chunked.http": "a body that ends by a count of bytes",
    "curl-i-torn.http": "torn: what follows may belong to it",
    "head-alone.txt": "torn: what follows may belong to it",
    "head-cut.http": "torn: what follows may belong to it",
    "body-broken.xml": "torn: what follows may belong to it",
    "body-cut-in-id.xml": "torn: what follows may belong to it",
    "body-cut-in-message.http": "torn: what follows may belong to it",
    "bare-code.txt": "words that mean an error only where nothing else stands",
    "bare-code-spaced.txt": "words that mean an error only where nothing else stands",
    "bare-message.txt": "words that mean an error only where nothing else stands",
    "browserjs-upload": "words that mean an error only where nothing else stands",
    "two-documents.xml": "a file of documents",
    "page-with-error.http": "a page that holds whatever stands below it",
}
"""Captures that cannot stand amid other lines, and why."""
SEED = 20260314
MOST = 64 * 1024
_IDS = re.compile(r"(?<![0-9A-Za-z])(?:[0-9A-F]{32}|[0-9A-Z]{16})(?![0-9A-Za-z])")


def other_ids(text: str, number: int) -> str:
    """Return a text with other request ids of the same kind."""
    return _IDS.sub(lambda match: f"{match[0][:-4]}{number:04X}", text)


class Captured(NamedTuple):
    """A capture, and what it shows alone."""

    name: str
    text: str
    alone: tuple[Values, ...]
    """With the line on which each finding starts."""

    @property
    def lines(self) -> int:
        """How many lines it has."""
        return self.text.count("\n")

    def renamed(self, number: int) -> Captured:
        """Return the same of another event: its request ids are others of the same kind."""

        text = self.text
        for one in {one.request_id for one in self.alone if one.request_id}:
            text = text.replace(one, other_ids(one, number))
        alone = (
            one._replace(request_id=other_ids(one.request_id or "", number) or None)
            for one in self.alone
        )
        return Captured(self.name, text, tuple(alone))


def texts() -> dict[str, str]:
    """Return all texts, by name."""
    own = {name: text for name, (text, _) in CASES.items()} | CLIENTS
    own |= {f"reflow-{number}": text for number, text in enumerate(REPORTS)}
    one = Invention(SEED)
    own |= {f"log-{form}": shown(one, form).text for form in FORMS}
    for path in sorted(DATA.glob("*.[htx][tm]*")):
        data = path.read_bytes()
        if path.name not in ALONE and b"\0" not in data and len(data) <= MOST and _is_utf8(data):
            own[path.name] = data.decode()
    return {name: text for name, text in own.items() if name not in ALONE}


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


@cache
def capture(name: str) -> Captured:
    """Return a capture, with what it shows alone."""
    text = TEXTS[name]
    ended = text if text.endswith("\n") else text + "\n"
    return Captured(name, ended, tuple(values(ended)))


TEXTS = texts()
"""Name, and the text of each capture; a few show no error, and that is to stay so as well."""
