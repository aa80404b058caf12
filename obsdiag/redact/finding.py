"""Find all secrets of a text: one pass for their signs, and work where there are any."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

from obsdiag.lazy_regex import lazy_regex
from obsdiag.redact.command import CommandFinder, command_words, option_value
from obsdiag.redact.named import find_named, name_words, whole_name
from obsdiag.redact.place import place_words
from obsdiag.redact.prefilter import Prefilter, SignWord
from obsdiag.redact.run import ACCESS_KEY, SECRET_KEY, key_at, runs
from obsdiag.redact.secret_column import columns_below
from obsdiag.redact.shape import SHAPES, Shape
from obsdiag.redact.span import Finder, Span, compiled

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


def _find_shape(shape: Shape) -> Finder:
    def find(text: bytes, _: bytes, at: int) -> Iterator[Span]:
        found = compiled(shape.pattern, shape.flags).match(text, at)
        if (
            found
            and not text.startswith(b"masked-", found.start(1))
            and (shape.holds is None or shape.holds(found[1]))
        ):
            yield Span(*found.span(1), shape.kind)

    return find


_PROSE = lazy_regex(rb"[ \"][a-z]{3,12} (?!is |was |are |ist )[a-z]+[ .,\"|]")
"""A word among others: a sentence, which has no value behind it."""


class Seeker:
    """Finds secrets, and what bears names that a user has added."""

    def __init__(self, names: Iterable[str] = ()) -> None:
        shapes = (
            SignWord(shape.literal, _find_shape(shape), before=shape.before) for shape in SHAPES
        )
        self._words: Prefilter[Finder] = Prefilter(
            (*name_words(names), *shapes, *place_words(), *command_words())
        )

    def suspects(self, text: bytes) -> bool:
        """Return whether there is anything in `text` that secrets are known by."""
        return self._words.has_any(text.lower()) or bool(_shaped(text))

    def suspects_each(self, texts: Sequence[bytes]) -> list[bool]:
        """Return of each text whether it may hold secrets, all of them looked at in one pass.

        It is true of each that `suspects` is true of, and of a few more.
        """
        starts = list(accumulate((len(text) + 1 for text in texts), initial=0))
        whole, found = b"\n".join(texts), [False] * len(texts)
        for at, _ in self._words.hits(whole.lower()):
            found[bisect_right(starts, at) - 1] = True
        for start, end in runs(whole):
            if end - start in (ACCESS_KEY, SECRET_KEY):
                found[bisect_right(starts, start) - 1] = True
        return found

    def spans(self, text: bytes) -> list[Span]:
        """Return where the secrets are, in their order; none overlaps another."""
        lower = text.lower()
        named = _in_order(self._by_words(text, lower))
        shaped = _shaped(text)
        return _joined(named, shaped) if shaped else named

    def _by_words(self, text: bytes, lower: bytes) -> Iterator[Span]:
        name_end = table_end = 0
        found: list[Span] = []
        prose = _PROSE
        seen: dict[CommandFinder, int] = {}
        for at, find in self._words.hits(lower):
            found = [span for span in found if span.end > at]
            if any(span.start <= at for span in found) or (at < name_end and find is find_named):
                continue  # a part of the value, or of the name, before it
            if find is find_named and prose.match(lower, at - 1):
                continue
            if isinstance(find, CommandFinder):
                if at < seen.get(find, 0):
                    continue
                seen[find] = find.line_end(text, at)
            spans = list(find(text, lower, at))
            if find is find_named and not spans:
                start, name_end = whole_name(lower, at)
                spans = list(option_value(text, start, name_end))
                if not spans and at >= table_end:
                    below, table_end = columns_below(text, at)
                    yield from below
            found += spans
            yield from spans


def _shaped(text: bytes) -> list[Span]:
    return [span for start, end in runs(text) for span in key_at(text, start, end)]


def _in_order(spans: Iterable[Span]) -> list[Span]:
    kept: list[Span] = []
    done = 0
    for span in sorted(spans, key=lambda span: span.start):
        if span.start >= done and span.end > span.start:
            kept.append(span)
            done = span.end
    return kept


def _joined(named: list[Span], shaped: list[Span]) -> list[Span]:
    """Return both, of those that overlap the ones that bear a name."""
    starts = [span.start for span in named]
    free = []
    for span in shaped:
        at = bisect_left(starts, span.end) - 1  # the last that begins before it ends
        if at < 0 or named[at].end <= span.start:
            free.append(span)
    return _in_order((*named, *free))
