"""What a finding is found by: its own values, and phrases that it shares with many others.

Messages, codes and notes repeat by the hundred thousand. Spelt out in each row they would make
the index several times larger and slower to build, so they are kept once, and a sign stands for
them in the row: a character of Unicode's private use area. A text that names something of one
finding only ("the clock is 17 s ahead") is taken apart: the phrase has a gap where such a word
stood, and the words stand in the row.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import unquote

from obsdiag.history.annotation import NO_ANNOTATION
from obsdiag.lazy_regex import lazy_regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from obsdiag.history.annotation import Annotation

MAX_WORDS = 32 * 1024
"""Characters of one value that are searched; what a hostile message has beyond is stored only."""
GAP = "\n"
"""Stands in a phrase for each word that belongs to one finding only."""
TEXT = "text"
"""The kind of phrases that no word of the query language asks for."""

_END = "\n\n"
"""After each value, so that also its last characters begin a trigram."""
_LONGEST_PHRASE = 400
# A word with a digit or a sign in it that names have and prose has not, or a very long one. From
# the start of each word one look ahead: linear.
_OWN_WORD = lazy_regex(r"(?<!\S)(?=\S*[\d/_=@%\\]|\S{25})\S+")
_LETTER = lazy_regex(r"[^\W\d_]")

URL = lazy_regex(r"[a-z]+://(?P<host>[^/?#\s]+)(?P<path>[^?#]*)\??(?P<query>[^#]*)", re.IGNORECASE)
"""RFC 3986 appendix B, as far as it matters here."""

OWN_COLUMNS = ("path", "request_id", "host", "source", "rest", "ticket", "note")
"""The columns of the table `words` that hold a finding's own values."""
_PHRASES = {
    "code": "code",
    "status": "status",
    "acts": "who",
    "format": "client",
}
"""Which values of a record are phrases, and their kinds."""
_OWN = ("member", "host_id", "time")
"""Values that hardly any two findings share."""
_PROSE = ("reason", "message", "method", "fields")


class IndexedWords(NamedTuple):
    """What a finding is found by."""

    phrases: tuple[tuple[str, str], ...]
    """Pairs of kind and text."""
    own: tuple[str, ...]
    """The values of OWN_COLUMNS."""


def fold(text: str) -> str:
    """Return `text` as it is stored and looked for: letter case and kinds of white space gone.

    SQLite ends a text at a NUL, and cannot store a lone surrogate.
    """
    if text.isascii():
        return " ".join(text.replace("\0", " ").lower().split())
    text = text.replace("\0", " ").casefold()
    return " ".join(text.encode("utf-8", "replace").decode("utf-8").split())


_folded = lru_cache(maxsize=1024)(fold)


def words_of(record: Mapping[str, Any], annotation: Annotation) -> IndexedWords:
    """Return what a finding is found by."""
    phrases = [*_named(*map(record.get, _PHRASES))]
    if notes := record.get("notes"):
        phrases += (("has", _folded(str(note.get("id")))) for note in notes)
    path, host, rest = _address(record)
    rest += [fold(str(value)) for value in map(record.get, _OWN) if value is not None]
    for template, own in map(taken_apart, _texts(record)):
        if template:
            phrases.append((TEXT, template))
        if own:
            rest.append(own)
    request_id, source = record.get("request_id"), record.get("source")
    texts = (
        *(path, fold(str(request_id or "")), host),
        *(_folded(str(source or "")), "\n".join(rest), "", ""),
    )
    words = IndexedWords(tuple(dict.fromkeys(phrases)), _ended(texts))
    return words if annotation == NO_ANNOTATION else annotated_words(words, annotation)


def annotated_words(words: IndexedWords, annotation: Annotation) -> IndexedWords:
    """Return the words of a finding of which nothing was said, with those of what is said now."""
    said = fold(annotation.ticket), fold(_remark(annotation))
    return IndexedWords(
        tuple(dict.fromkeys((*words.phrases, *_annotated(annotation)))),
        (*words.own[: -len(said)], *_ended(said)),
    )


def _ended(texts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple([text[:MAX_WORDS] + _END if text else "" for text in texts])


@lru_cache(maxsize=4096)
def _named(*values: object) -> tuple[tuple[str, str], ...]:
    """Return the phrases of the values of _PHRASES, which many findings share."""
    pairs = zip(_PHRASES.values(), values, strict=True)
    return tuple((kind, fold(str(value))) for kind, value in pairs if value is not None)


def _address(record: Mapping[str, Any]) -> tuple[str, str, list[str]]:
    """Return `/bucket/key`, the host, and what resource and URL say besides."""
    bucket, key = record.get("bucket"), record.get("key")
    spelt, resource = f"/{bucket or ''}/{key or ''}", str(record.get("resource") or "")
    path = fold(spelt) if bucket or key else ""
    own, host, address = [resource] * (resource != spelt or not path), "", record.get("url")
    if address and (url := URL.match(str(address))):
        host = fold(url["host"])
        own += unquote(url["path"]), url["query"]
    return path, host, [text for text in map(fold, own) if text and text not in path]


@lru_cache(maxsize=4096)
def taken_apart(text: str) -> tuple[str, str]:
    """Return the phrase that `text` shares with others, '' for none, and the words of its own."""
    folded = fold(text)
    if len(folded) > _LONGEST_PHRASE:
        return "", folded
    template = _OWN_WORD.sub(GAP, folded)
    if not _LETTER.search(template):
        return "", folded
    return template, " ".join(_OWN_WORD.findall(folded))


def _texts(record: Mapping[str, Any]) -> list[str]:
    texts: list[str] = []
    for value in map(record.get, _PROSE):
        if value:
            _gather(value, texts)
    for note in record.get("notes") or ():
        _gather(note.get("text"), texts)
        _gather(note.get("evidence"), texts)
    return texts


def _gather(value: object, texts: list[str]) -> None:
    """Add all texts in a value of JSON."""
    if isinstance(value, str):
        texts.append(value)
    elif isinstance(value, dict):
        for name, held in value.items():
            if not name.endswith("Bytes"):  # StringToSignBytes repeats StringToSign
                _gather(held, texts)
    elif isinstance(value, list):
        for held in value:
            _gather(held, texts)


def _remark(annotation: Annotation) -> str:
    """Return note and answer, which are looked for together."""
    return "\n".join(filter(None, (annotation.note, annotation.answer)))


def _annotated(annotation: Annotation) -> Iterator[tuple[str, str]]:
    yield from (("tag", fold(tag)) for tag in annotation.tags.split("\n") if tag)
    if annotation.ticket:
        yield "has", "ticket"
    if annotation.note or annotation.answer:
        yield "has", "note"
    if annotation.answer:
        yield "has", "answer"
    if annotation.helped:
        yield "is", "helped"
    if annotation.tags:
        yield "has", "tag"
    if annotation.pinned:
        yield "is", "pinned"
