"""Find all secrets of a text: one pass for their signs, and work where there are any."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

from obsdiag.lazy_regex import compiled, lazy_regex
from obsdiag.redact.broken_line import WIDEST, joints
from obsdiag.redact.command import CommandFinder, command_words, option_value
from obsdiag.redact.encoded_run import encoded_at
from obsdiag.redact.name import Kind
from obsdiag.redact.named import find_named, name_in_words, name_words, whole_name
from obsdiag.redact.password_source import password_source_words
from obsdiag.redact.place import place_words
from obsdiag.redact.prefilter import Prefilter, SignWord
from obsdiag.redact.run import key_at, marked_at, runs
from obsdiag.redact.secret_column import columns_below
from obsdiag.redact.shape import SHAPES, Shape
from obsdiag.redact.span import Finder, Span
from obsdiag.redact.told_password import told_value, told_words
from obsdiag.redact.typed_secret import typed_words
from obsdiag.redact.view import views
from obsdiag.redact.written_key import key_words

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


_PROSE = lazy_regex(
    rb"[ \"][a-z]{3,12} (?!is |was |are |ist |lautet |est |es |equals |as [a-z]{1,20} ?="
    rb"|(?:for|of)(?: [a-z0-9@.'-]{1,24}){1,4}?(?::| (?:is|are)[ :]))[a-z]+"
    rb"(?:[ ,\"|]|\.(?![a-z0-9]))"
)
"""A word among others: a sentence, which has no value behind it."""


_LOOKED_INTO = frozenset({Kind.COOKIE_LIST, Kind.HEX, Kind.BASE64})
"""Kinds of which not all is secret: what has been found within, without escapes, is surer."""
_STRING_END = lazy_regex(rb"(?<!\\)\"(?=[ ]?[\]},]|\s*\Z)")
MAX_VIEWS = 3
"""How often text in a string is looked for in a string."""


class Seeker:
    """Finds secrets, and what bears names that a user has added."""

    def __init__(self, names: Iterable[str] = ()) -> None:
        shapes = (
            SignWord(shape.literal, _find_shape(shape), before=shape.before) for shape in SHAPES
        )
        self._words: Prefilter[Finder] = Prefilter(
            (
                *name_words(names),
                *shapes,
                *place_words(),
                *password_source_words(),
                *key_words(),
                *command_words(),
                *typed_words(),
                *told_words(),
            )
        )

    def suspects(self, text: bytes) -> bool:
        """Return whether there is anything in `text` that secrets are known by."""
        if self._shows(text):
            return True
        parts = [view.text for view in views(text)]
        return (bool(parts) and any(self._show_each(parts))) or bool(self._in_broken_names(text))

    def _shows(self, text: bytes) -> bool:
        return self._words.has_any(text.lower()) or bool(_shaped(text))

    def suspects_each(self, texts: Sequence[bytes]) -> list[bool]:
        """Return of each text whether it may hold secrets, all of them looked at in one pass.

        It is true of each that `suspects` is true of, and of a few more.
        """
        found = self._show_each(texts)
        if not any(b"\\" in text or b"%" in text for text in texts):
            return found
        inner = [
            (number, view.text)
            for number, text in enumerate(texts)
            if not found[number]
            for view in views(text)
        ]
        shown = self._show_each([text for _, text in inner])
        for (number, _), shows in zip(inner, shown, strict=True):
            found[number] = found[number] or shows
        return found

    def _show_each(self, texts: Sequence[bytes]) -> list[bool]:
        """Return of each text whether it shows a sign as it is written."""
        whole = b"\n".join(texts)
        hits, shaped = self._words.hits(whole.lower()), _shaped(whole)
        if not (hits or shaped):
            return [False] * len(texts)
        starts = list(accumulate((len(text) + 1 for text in texts), initial=0))
        found = [False] * len(texts)
        for at, _ in hits:
            found[bisect_right(starts, at) - 1] = True
        for span in shaped:
            first, last = bisect_right(starts, span.start) - 1, bisect_left(starts, span.end)
            found[first:last] = [True] * (last - first)
        return found

    def spans(self, text: bytes, depth: int = 0) -> list[Span]:
        """Return where the secrets are, in their order; none overlaps another."""
        lower = text.lower()
        named = _in_order(self._by_words(text, lower))
        if depth < MAX_VIEWS:
            for begin, seen in self._in_views(text, depth):
                named = _corrected(named, seen, begin)
        shaped = _shaped(text)
        found = _joined(named, shaped) if shaped else named
        broken = self._in_broken_names(text) if depth == 0 else []
        return _joined(found, broken) if broken else found

    def _in_broken_names(self, text: bytes) -> list[Span]:
        """Return the values of names that a window has broken in two, each value on one line."""
        found: list[Span] = []
        for end, begin in joints(text):
            above = text.rfind(b"\n", max(0, end - WIDEST), end) + 1
            below = text.find(b"\n", begin, begin + WIDEST)
            rest = text[begin : len(text) if below < 0 else below]
            line = text[above:end] + rest
            joint = end - above
            if not line[joint - 1 : joint + 1].isalpha():
                continue
            found += [
                Span(one.start - joint + begin, one.end - joint + begin, one.kind)
                for one in self._by_words(line, line.lower())
                if one.start > joint
            ]
        return found

    def _in_views(self, text: bytes, depth: int) -> Iterator[tuple[int, list[Span]]]:
        """Yield where a part with escapes begins, and what shows in it only without them."""
        parts = list(views(text))
        suspected = self.suspects_each([view.text for view in parts]) if parts else ()
        for view, is_suspected in zip(parts, suspected, strict=True):
            if is_suspected:
                found = self.spans(view.text, depth + 1)
                if found:
                    yield view.begin, [Span(*view.origin(*one[:2]), one.kind) for one in found]

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
                spans = (
                    list(option_value(text, start, name_end))
                    or list(option_value(text, name_in_words(lower, start, name_end)[0], name_end))
                    or list(told_value(text, lower, start, name_end))
                )
                if not spans and at >= table_end:
                    below, table_end = columns_below(text, at)
                    yield from below
            spans = [_within_string(text, span) for span in spans]
            found += spans
            yield from spans


def _within_string(text: bytes, span: Span) -> Span:
    """Return a value without the end of the string of JSON that it is the last of."""
    if b'"' not in text[span.start : span.end] or span.kind in _LOOKED_INTO:
        return span
    first = text.index(b'"', span.start)
    return Span(span.start, first, span.kind) if _STRING_END.match(text, first) else span


def _shaped(text: bytes) -> list[Span]:
    found: list[Span] = []
    done = 0
    for start, end in runs(text):
        if start < done:
            continue  # a part of the text in base64 before it
        if marked := list(marked_at(text, start, end)):
            found += marked
            done = marked[-1].end
            continue
        for span in encoded_at(text, start, end):
            found.append(span)
            done = span.end
        if end > done:
            found += key_at(text, start, end)
    return found


def _corrected(named: list[Span], seen: list[Span], begin: int) -> list[Span]:
    """Return what was found with that which a part shows without its escapes.

    That is surer of where a value ends; but where the whole part is one value, it stays one.
    """
    first = bisect_left(named, seen[0].start, key=lambda span: span.end)
    last = bisect_left(named, seen[-1].end, key=lambda span: span.start)
    among = named[first:last]
    whole = [span for span in among if span.start <= begin and span.kind not in _LOOKED_INTO]
    kept = [span for span in among if not any(_overlap(span, one) for one in seen)]
    if whole:
        seen = [one for one in seen if not any(_overlap(one, span) for span in whole)]
        kept = [*whole, *(span for span in kept if span not in whole)]
    named[first:last] = sorted((*kept, *seen), key=lambda span: span.start)
    return named


def _within(span: Span, others: list[Span]) -> bool:
    at = bisect_right(others, span.start, key=lambda one: one.start) - 1
    return at >= 0 and span.end <= others[at].end


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _in_order(spans: Iterable[Span]) -> list[Span]:
    kept: list[Span] = []
    done = 0
    for span in sorted(spans, key=lambda span: span.start):
        if span.start >= done and span.end > span.start:
            kept.append(span)
            done = span.end
    return kept


def _joined(named: list[Span], shaped: list[Span]) -> list[Span]:
    """Return both, of those that overlap the ones that bear a name.

    What begins in the midst of a longer text in base64 is a part of that.
    """
    whole = [span for span in shaped if span.kind is Kind.BASE64]
    if whole:
        named = [span for span in named if not (span.kind is Kind.BASE64 and _within(span, whole))]
    starts = [span.start for span in named]
    free = []
    for span in shaped:
        at = bisect_left(starts, span.end) - 1  # the last that begins before it ends
        if at < 0 or named[at].end <= span.start:
            free.append(span)
    return _in_order((*named, *free))
