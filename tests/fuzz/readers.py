"""The readers of single things, thousands of times a second: no file, no whole capture."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from obsdiag.container import Member, open_container
from obsdiag.container.case_archive import CaseError, manifest_captures
from obsdiag.container.hypertext import plain_text
from obsdiag.container.kind import kind_of
from obsdiag.container.mail_header import decoded_words, known_charset, parameters, take_fields
from obsdiag.decode.clock import http_date, log_time, request_id_time
from obsdiag.formats.table import format_of
from obsdiag.headers import Headers, is_field_line
from obsdiag.history.completion import typed
from obsdiag.history.period import first_moment, is_moment, last_moment
from obsdiag.history.query import nearest_word, parse, strange_words, unreadable_values
from obsdiag.http.message_pair import read_exchange
from obsdiag.input.byte_reader import ByteReader
from obsdiag.input.stream import Stream
from obsdiag.model import Origin
from obsdiag.pseudonyms.pseudonym_map import PseudonymMap
from obsdiag.records.line_prefix_styles import split_prefix
from obsdiag.records.line_start import starts_record
from obsdiag.records.markers import markers
from obsdiag.records.spans import message_spans
from obsdiag.text.byte_array import byte_arrays
from obsdiag.text.charset import decoded
from obsdiag.text.encoded_document import escaped_documents
from obsdiag.text.json_text import mended_value, value_at
from obsdiag.text.rendering import retold
from obsdiag.text.string_literal import first_line, literal, unescaped
from obsdiag.visible import as_block, on_one_line
from tests.fuzz.target import KILOBYTE, Target, as_text

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAMED = (b"date", b"x-obs-request-id", b"content-type", b"location")


def words(data: bytes) -> object:
    """Read a query as far as it is read after each key stroke."""
    query = as_text(data)
    cursor = len(query) // 2
    piece = typed(query, cursor)
    assert 0 <= piece.start <= piece.end <= len(query)
    strange = strange_words(query)
    return parse(query), piece, strange, unreadable_values(query), [*map(nearest_word, strange[:1])]


def fields(data: bytes) -> object:
    """Read a block of header fields, and look some up."""
    headers = Headers(data, 0, len(data))
    found = [headers.get(name) for name in _NAMED]
    every = list(headers)
    assert all(0 <= field.offset < len(data) for field in every)
    return every, found, headers.has(b"obs"), bool(headers)


def messages(data: bytes) -> object:
    """Read a request and its response, which a blank line parts."""
    request, _, response = data.partition(b"\0")
    if not response:
        request, response = b"", data
    found = read_exchange(request, response, _ORIGIN, "x")
    return found and (found.status, found.reason, found.mended, found.remarks, found.body)


_ORIGIN = Origin("x", None, 1)


def kinds(data: bytes) -> object:
    """Tell what an input is by its head."""
    known = format_of(data)
    return kind_of(data), known and known.name


def parcels(data: bytes) -> object:
    """Unpack a container from a file, and as it comes through a pipe."""
    raw = BytesIO(data)
    return [*_unpacked(Stream(raw), raw)], [*_unpacked(Stream.of(data), None)]


def _unpacked(stream: Stream, raw: BytesIO | None) -> Iterator[tuple[str, object]]:
    for part in open_container(stream, raw) or ():
        if isinstance(part, Member):
            yield part.name, (part.stream.head[: 64 * KILOBYTE], part.trouble)
        else:
            yield part.name, part


def mails(data: bytes) -> object:
    """Read a mail's fields, at once and byte by byte: the same is in them."""
    whole, pieces = (
        take_fields(ByteReader(blocks))
        for blocks in ((data,), (data[at : at + 3] for at in range(0, len(data), 3)))
    )
    told = _fields_told(whole)
    assert told == _fields_told(pieces), "another answer in blocks"
    return told


def _fields_told(fields) -> object:
    return (
        *(fields.media_type, fields.boundary, fields.charset, fields.transfer_encoding),
        *(fields.file_name, fields.location, fields.is_file, fields.is_encrypted),
    )


def moments(data: bytes) -> object:
    """Read a time in each of the ways that there are."""
    text = as_text(data)
    told = http_date(text), log_time(text), request_id_time(text)
    return *told, (first_moment(text), last_moment(text)) if is_moment(text) else None


def jsons(data: bytes) -> object:
    """Read JSON that may be none."""
    text = as_text(data)
    try:
        return repr(value_at(text, 0))
    except ValueError:
        return repr(mended_value(text))


def lines(data: bytes) -> object:
    """Read what stands before a log's line."""
    return [(split_prefix(line), starts_record(line, 0)) for line in data.split(b"\n")]


def dresses(data: bytes) -> object:
    """Undo what programs do to a text that they show."""
    told = retold(data.split(b"\n"), short=True)
    return told, literal(data, b'"'), list(byte_arrays(data, 0, len(data)))


def escapes(data: bytes) -> object:
    """Find documents that are escaped in a text."""
    found = list(escaped_documents(data, 0, len(data)))
    assert all(0 <= one.start <= one.end <= len(data) for one in found)
    return found


def charsets(data: bytes) -> object:
    """Read bytes as text."""
    return b"".join(decoded(Stream.of(data)).blocks)


def hypertexts(data: bytes) -> object:
    """Read a page as the text that it shows."""
    return plain_text(as_text(data))


def manifests(data: bytes) -> object:
    """Read the list of what is in a case."""
    try:
        return manifest_captures(data)
    except CaseError as error:
        return str(error)


def pseudonyms(data: bytes) -> object:
    """Give every word of a text another name, and undo that."""
    text = as_text(data)
    names = PseudonymMap(b"key of the tests")
    for word in text.split():
        names.word(word)
    named = names.text(text)
    return named, names.undone(named), names.to_json()


def names(data: bytes) -> object:
    """Read the value of a mail's field: its words, and its parameters."""
    value = as_text(data)
    return decoded_words(value), parameters(value), known_charset(value[:40])


def marks(data: bytes) -> object:
    """Find where messages and documents begin in a text."""
    found = markers(data)
    assert all(0 <= one.start <= one.at <= len(data) for one in found)
    return found, list(message_spans(data, found))


def literals(data: bytes) -> object:
    """Undo the escapes of a string."""
    return unescaped(data), first_line(data), literal(data, b"'")


def prefixes(data: bytes) -> object:
    """Read what stands before one line of a log."""
    return split_prefix(data), starts_record(data, 0), is_field_line(data)


def glyphs(data: bytes) -> object:
    """Show a few characters."""
    text = as_text(data)
    shown = on_one_line(text)
    assert on_one_line(shown) == shown
    return shown, as_block(text)


READERS = (
    Target("names", names, 120, 128),
    Target("marks", marks, 100, 512),
    Target("literals", literals, 40, 256),
    Target("prefixes", prefixes, 150, 128),
    Target("glyphs", glyphs, 80, 48),
    Target("words", words, 25, 256),
    Target("fields", fields, 100, KILOBYTE),
    Target("kinds", kinds, 150),
    Target("moments", moments, 120, 64),
    Target("lines", lines, 60, KILOBYTE),
    Target("messages", messages, 20, KILOBYTE),
    Target("jsons", jsons, 10, KILOBYTE),
    Target("mails", mails, 20, KILOBYTE),
    Target("parcels", parcels, 7),
    Target("dresses", dresses, 15, KILOBYTE),
    Target("escapes", escapes, 300, KILOBYTE),
    Target("charsets", charsets, 120, KILOBYTE),
    Target("hypertexts", hypertexts, 7, KILOBYTE),
    Target("manifests", manifests, 80, KILOBYTE),
    Target("pseudonyms", pseudonyms, 2, 256),
)
