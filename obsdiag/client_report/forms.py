"""Whether named values stand in a form of words that has a code of its own: no other one gets them.

`operation error S3: PutObject, … RequestID: …, api error SlowDown: …` names an id; the code that is
named on the line above it has none of that.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from obsdiag.records.lines import line_end, line_start

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from obsdiag.client_report.found import Report


class _Form(NamedTuple):
    start: int
    end: int
    code: str
    """Empty where the form has none."""


class Forms:
    """The forms of words of a text, each with the lines that it stands on."""

    def __init__(self, text: bytes, reports: Iterable[Report]) -> None:
        self._text = text
        self._forms: list[_Form] = []
        for one in sorted(reports, key=_start):
            done = self._forms[-1].end if self._forms else 0
            first = max(done, line_start(text, one.start))
            last = max(one.end, line_end(text, one.end - 1))
            self._forms.append(_Form(first, last, one.values.get("Code", "")))

    def part(
        self, last: int, at: int, above: Mapping[str, str], code: str | None, *, is_id: bool = False
    ) -> bool:
        """Return whether a name at `at` cannot be of the values `above`, named up to `last`.

        One of them stands in a form, and the code above, or the `code` that is named here, is
        another one than the form's; or it has none, and they are of two lines. A form whose
        last name `is_id` is at its end where its line is.
        """
        mine, other = self._around(last), self._around(at)
        if mine == other:
            return False
        enters = other is not None and above.get("Code", other.code) != other.code
        leaves = mine is not None and code is not None and code != mine.code
        is_named = all(one is None or one.code for one in (mine, other))
        are_of_two = self._text.find(b"\n", last, at) >= 0
        is_whole = mine is not None and is_id
        if enters or leaves:
            return is_named or are_of_two
        return is_whole and are_of_two

    def _around(self, at: int) -> _Form | None:
        """Return the form that a place stands in, or None."""
        number = bisect_right(self._forms, at, key=_start)
        form = self._forms[number - 1] if number else None
        return form if form is not None and at < form.end else None


def _start(form: Report | _Form) -> int:
    return form.start
