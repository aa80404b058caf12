"""What the shipped guidance says: every code is explained, in words of its own."""

from __future__ import annotations

import re
import tomllib
from datetime import date
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, Any

from obsdiag.catalogue.spelling import fold_code
from obsdiag.config import assets
from obsdiag.input.sources import paste
from obsdiag.model import Finding
from obsdiag.pipeline.reading import read
from obsdiag.published import load_catalogue
from tests import answer
from tests.rows import each

if TYPE_CHECKING:
    from collections.abc import Iterator

    from obsdiag.catalogue import Catalogue
    from obsdiag.catalogue.guidance import Cause, Guidance
    from obsdiag.catalogue_entry import Entry

GUIDANCE, REFERENCE = "catalogue/guidance", "catalogue/reference"
ROWS = [entry.id for entry in answer.catalogue().entries]
FILES = [f"{folder}/{name}" for folder in (GUIDANCE, REFERENCE) for name in assets.names(folder)]
OTHERS = [file for file in FILES if file.startswith(REFERENCE)]

ALWAYS = {"meaning", "acts", "retry", "confidence", "causes", "sources", "related"}
SOMETIMES = {"variants", "confused_with", "sample", "correction", "spelling", "status"}
OF_ITS_OWN = {GUIDANCE: {"id", "sample"}, REFERENCE: {"code", "title", "origin", "service"}}
ORIGINS = {"native-api", "per-api", "sdk", "s3", "json-api", "console"}
PARTS = {
    "causes": {"id", "cause", "evidence", "fix", "ask"},
    "variants": {"message", "means"},
    "confused_with": {"code", "difference"},
    "sources": {"what", "where", "date"},
}
JUDGED = {"for", "against", "test", "result", "outside", "setting", "source", "acts", "told_by"}
"""What not every cause has: evidence for it and against it, a command that tells, its meaning."""
FEWEST_WORDS = 3
SENTENCE = 6
"""Words from which on a sentence says something that fits one code only."""
IN_THE_TABLE = {"BadRequest", "InvalidTag", "KeyTooLongError", "RequestTimeOut"}
"""Codes of the second list that read as rows of the table: spellings, and words of clients."""
NO_CODE = {"Forbidden", "NotFound"}
"""What clients make of a status: no code, so that a finding has candidates instead."""


@cache
def shipped() -> Catalogue:
    return load_catalogue()


def content(file: str) -> dict[str, Any]:
    return tomllib.loads(assets.read_bytes(file).decode())


def plain(text: str) -> str:
    return " ".join(text.split()).casefold()


def guidance_on(entry: Entry) -> Guidance:
    guidance = shipped().guidance(entry)
    assert guidance is not None
    return guidance


def guidances() -> Iterator[Guidance]:
    """Yield the guidance on every row and on every code of the second list."""
    yield from map(guidance_on, shipped().entries)
    yield from (other.guidance for other in shipped().others())


def own_words(guidance: Guidance) -> list[str]:
    """Return the texts that no other code may share."""
    causes = ((one.cause, one.evidence, one.fix, one.ask) for one in guidance.causes)
    return [plain(text) for text in (guidance.meaning, *chain.from_iterable(causes))]


def sentences(text: str) -> Iterator[str]:
    parts = (part.strip(" .:;") for part in re.split(r"(?<=[.:;])\s", text))
    return (part for part in parts if part.count(" ") >= SENTENCE - 1)


def sample_finding(sample: str | None) -> Finding:
    """Return the one finding of a sample, read as a paste is."""
    assert sample
    events = read([paste(sample.encode())], shipped())
    (found,) = [event for event in events if isinstance(event, Finding)]
    return found


def test_every_row_of_the_table_has_a_file_that_is_named_for_it():
    doubled = {entry.wire_code for entry in shipped().entries if entry.id.endswith("#2")}
    names = {
        row.replace("#", "-") if row.partition("#")[0] in doubled else row.removesuffix("#1"): row
        for row in ROWS
    }
    files = {name: content(f"{GUIDANCE}/{name}")["id"] for name in assets.names(GUIDANCE)}
    assert files == {f"{name}.toml": row for name, row in names.items()}
    assert len(files) == 111


def test_every_file_of_the_second_list_is_named_for_its_code():
    codes = [content(file)["code"] for file in OTHERS]
    assert [f"{REFERENCE}/{code.replace(' ', '_')}.toml" for code in codes] == OTHERS
    assert len({fold_code(code) for code in codes}) == len(codes) == len(shipped().others())


@each("file", FILES)
def test_a_file_has_every_key_with_something_to_say(file):
    told = content(file)
    needed = ALWAYS | OF_ITS_OWN[file.rpartition("/")[0]]
    assert needed <= told.keys() <= needed | SOMETIMES
    for part, keys in PARTS.items():
        more = JUDGED if part == "causes" else set()
        assert all(keys <= item.keys() <= keys | more for item in told.get(part, ()))
        assert all(item[key].strip() for item in told.get(part, ()) for key in keys)
        assert all(item[key] for item in told.get(part, ()) for key in more & item.keys())
    assert told["causes"]
    assert told["sources"]
    assert told["related"]


@each("file", OTHERS)
def test_a_code_of_the_second_list_says_where_it_occurs(file):
    told = content(file)
    assert told["origin"] in ORIGINS
    assert told["title"].strip()
    assert told["service"].strip()
    assert 300 <= told.get("status", 400) < 600


def test_every_text_is_more_than_a_word_or_two():
    texts = chain.from_iterable(own_words(guidance) for guidance in guidances())
    assert [text for text in texts if len(text.split()) < FEWEST_WORDS] == []


def test_every_cause_has_a_name_of_its_own_that_can_be_quoted():
    for guidance in guidances():
        ids = [cause.id for cause in guidance.causes]
        assert len(set(ids)) == len(ids)
        for name in ids:
            assert re.fullmatch(re.escape(guidance.name) + r"/[a-z0-9]+(?:-[a-z0-9]+)*", name)


def is_judged(guidance: Guidance, cause: Cause) -> bool:
    """What makes the only cause of a code likely is the code itself; nothing rules it out then."""
    only = len(guidance.causes) == 1
    return bool(cause.supported_by) and (only or bool(cause.ruled_out_by))


def test_each_cause_of_a_row_can_be_judged_or_says_where_it_shows():
    for guidance in map(guidance_on, shipped().entries):
        for cause in guidance.causes:
            assert is_judged(guidance, cause) or cause.outside, cause.id
        assert guidance.sources, guidance.name


PLACES = ("console", "log", "form", "request", "other requests", "API reference")


def test_what_no_capture_tells_a_command_tells_or_a_place_that_is_named():
    for guidance in map(guidance_on, shipped().entries):
        for cause in guidance.causes:
            if not is_judged(guidance, cause):
                assert cause.test or any(place in cause.outside for place in PLACES), cause.id


def test_each_cause_of_a_row_says_where_it_comes_from_and_of_when_that_is():
    for guidance in map(guidance_on, shipped().entries):
        for cause in guidance.causes:
            page, _, day = cause.source.rpartition(", ")
            assert len(page.split()) >= FEWEST_WORDS, cause.id
            assert re.fullmatch(r"(?:19|20)\d\d-\d\d(?:-\d\d)?", day), cause.id
            assert date.fromisoformat(f"{day}-01"[:10]), cause.id


def test_most_causes_are_judged_by_what_a_capture_shows():
    causes = [cause for entry in shipped().entries for cause in guidance_on(entry).causes]
    assert sum(bool(cause.supported_by) for cause in causes) >= len(causes) * 0.6


def test_what_is_quoted_is_found():
    for guidance in map(guidance_on, shipped().entries):
        for cause in guidance.causes:
            found = shipped().explain(cause.id).entry
            assert found is not None
            assert found.id == guidance.name


def test_no_two_codes_share_a_text():
    seen: dict[str, str] = {}
    for guidance in guidances():
        for text in own_words(guidance):
            assert seen.setdefault(text, guidance.name) == guidance.name
        assert len(set(own_words(guidance))) == len(own_words(guidance))


def test_no_sentence_fits_two_codes():
    seen: dict[str, str] = {}
    for guidance in guidances():
        for sentence in chain.from_iterable(map(sentences, own_words(guidance))):
            assert seen.setdefault(sentence, guidance.name) == guidance.name


def test_our_meaning_is_not_the_published_text():
    for entry in shipped().entries:
        assert plain(entry.description).rstrip(".") not in plain(guidance_on(entry).meaning)


def test_codes_that_are_named_exist():
    known = {entry.wire_code for entry in shipped().entries}
    known |= {other.code for other in shipped().others()}
    for guidance in guidances():
        confused = {confusion.code for confusion in guidance.confused_with}
        assert {*guidance.related, *confused} <= known
        assert guidance.name.partition("#")[0] not in guidance.related
        assert len(set(guidance.related)) == len(guidance.related)


def test_every_source_has_a_date():
    for source in chain.from_iterable(guidance.sources for guidance in guidances()):
        assert re.fullmatch(r"20\d\d-\d\d(?:-\d\d)?", source.date)
        assert date.fromisoformat(f"{source.date}-01"[:10])


@each("row", ROWS)
def test_a_sample_is_read_as_its_own_row(row):
    entry = shipped().get(row)
    assert entry is not None
    found = sample_finding(guidance_on(entry).sample)
    assert found.match.entry is entry
    assert found.capture.status is not None
    assert entry.status_code in (found.capture.status, None)
    assert found.error.request_id


SAMPLED = [told["code"] for told in map(content, OTHERS) if "sample" in told]


@each("code", SAMPLED)
def test_a_sample_of_the_second_list_is_read_as_its_own_code(code):
    other = shipped().other(code)
    assert other is not None
    found = sample_finding(other.guidance.sample)
    assert found.match.entry is None
    assert found.match.reference == (None if code in NO_CODE else code)
    assert other.status in (found.capture.status, None)


def test_every_code_of_the_second_list_is_found_in_any_spelling():
    found_in_table = set()
    for code in (other.code for other in shipped().others()):
        for spelled in (code, code.upper(), code.lower(), f" {code}\n"):
            match = shipped().match(spelled, None, None)
            if match.entry is None:
                assert match.reference == code
            else:
                found_in_table.add(code)
    assert found_in_table == IN_THE_TABLE


def test_a_code_that_reads_as_a_row_of_the_table_says_how_they_differ():
    for code in IN_THE_TABLE:
        entry, other = shipped().match(code, None, None).entry, shipped().other(code)
        assert entry is not None
        assert other is not None
        assert entry.wire_code in (other.guidance.spelling or "")


def test_a_message_is_never_taken_for_one_of_a_row_that_does_not_have_it():
    for entry in shipped().entries:
        for variant in guidance_on(entry).variants:
            told = shipped().match(None, entry.status_code, variant.message).entry or entry
            known = {one.message for one in guidance_on(told).variants}
            assert variant.message in known
