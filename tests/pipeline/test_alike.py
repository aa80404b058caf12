"""What a capture shows is judged once, and told at the place of each that shows the same."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from obsdiag.catalogue import Catalogue
from obsdiag.formats.captures import read_captures
from obsdiag.headers import NO_HEADERS, Headers
from obsdiag.input.stream import Stream
from obsdiag.model import Origin
from obsdiag.pipeline import decoding
from obsdiag.pipeline.alike import KEPT, LONGEST, SELDOM, Remembered, moved, shown_by, shown_in
from obsdiag.pipeline.decoding import Reading, finding_of, findings_of, observations_of
from obsdiag.published import load_catalogue
from obsdiag.record import record, to_line
from tests.answer import PAGE, capture, captures, catalogue, error, response

DATA = Path(__file__).parents[1] / "data"
REFUSED = response("403 Forbidden", error("AccessDenied"))
SAID = b"x (AccessDenied) when calling the GetObject operation: Access Denied\n"
ASKED = b"> GET /b/k HTTP/1.1\r\n> Host: obs.example\r\n>\r\n"
SHOWN = b"< HTTP/1.1 403 Forbidden\r\n< Server: OBS\r\n<\r\n"


_CATALOGUE = load_catalogue()


def found_in(data: bytes, origin: Origin):
    return [
        (to_line(record(finding)), finding.error, finding.match, finding.notes, finding.causes)
        for one in read_captures(Stream.of(data), origin)
        for finding in findings_of(one, _CATALOGUE)
    ]


def place_of(finding):
    return [(note.id, note.place) for note in finding.notes]


@pytest.mark.parametrize("path", sorted(DATA.glob("*.txt")) + sorted(DATA.glob("*.http")))
def test_what_is_found_is_the_same_where_it_was_met_before_and_where_not(path, monkeypatch):
    data = path.read_bytes()
    places = (Origin("a"), Origin("b", "m", 40, 900), Origin("c", None, 7, None))
    met = [found_in(data, place) for place in (*places, *places)]
    monkeypatch.setattr(decoding, "shown_by", lambda capture: None)
    monkeypatch.setattr(decoding, "shown_in", lambda observation: None)
    assert met == [found_in(data, place) for place in (*places, *places)]


@pytest.mark.parametrize("data", [REFUSED, SAID, ASKED + SHOWN, b"HTTP/1.1 503\r\n\r\n"])
def test_what_shows_the_same_is_judged_once(data, monkeypatch):
    judged = []
    real = decoding._finding_of
    monkeypatch.setattr(
        decoding, "_finding_of", lambda *given: judged.append(given) or real(*given)
    )
    monkeypatch.setattr(decoding, "_judged", decoding._Judged())
    first = capture(data)
    for line in range(1, 50):
        again = first._replace(origin=replace(first.origin, source=f"{line}"), record=line)
        (found,) = findings_of(again, catalogue())
        assert found.capture is again
    assert len(judged) == 1


def test_a_value_that_differs_is_judged_on_its_own():
    first = capture(REFUSED)
    other_headers = Headers(first.mended, 0, 0)
    for changed in (
        {"status": 404},
        {"reason": "Other"},
        {"format": "xml"},
        {"text": first.text + b"\n"},
        {"mended": first.mended + b"\n"},
        {"body": b""},
        {"body_offset": 3},
        {"head_offset": 1},
        {"headers": NO_HEADERS},
        {"headers": other_headers},
        {"said": {"Code": "SlowDown"}},
        {"about": {"Key": "k"}},
        {"logged": "2026-03-14T09:28:30Z"},
        {"origin": replace(first.origin, offset=None)},
        {"origin": replace(first.origin, lines=(1, 5))},
    ):
        assert shown_by(first._replace(**changed)) != shown_by(first), changed
    assert shown_by(first._replace(headers=NO_HEADERS)) != shown_by(
        first._replace(headers=other_headers)
    )


def test_every_value_of_a_capture_but_its_place_is_looked_at():
    first = capture(ASKED + SHOWN)
    assert len(shown_by(first)) == len(first._fields)  # record is left out, origin is two
    assert first.request is not None
    for other in (
        replace(first.request, method="PUT"),
        replace(first.request, target="/other"),
        replace(first.request, scheme="http"),
        replace(first.request, headers=NO_HEADERS),
    ):
        assert shown_by(first._replace(request=other)) != shown_by(first)


def test_an_error_that_was_joined_with_another_is_judged_on_its_own():
    (one,) = observations_of(capture(REFUSED))
    for other in (
        one._replace(error=one.error._replace(bucket="b")),
        one._replace(error=one.error._replace(fields={"A": "b"})),
        one._replace(remarks=frozenset({"body-cut"})),
    ):
        assert shown_in(other) != shown_in(one)
    found = finding_of(one._replace(times=3), catalogue())
    assert found is not None
    assert found.times_told == 3


def test_a_long_capture_is_judged_each_time():
    assert shown_by(capture(response(body=error(message="x" * LONGEST)))) is None
    many = capture(REFUSED)
    assert shown_by(many._replace(origin=replace(many.origin, lines=tuple(range(99))))) is None


def test_another_catalogue_judges_anew():
    (one,) = observations_of(capture(REFUSED))
    full, bare = load_catalogue(), Catalogue.from_page(PAGE.read_bytes())
    assert [bool(finding_of(one, known).causes) for known in (full, bare, full)] == [
        True,
        False,
        True,
    ]


def test_only_so_much_is_kept():
    kept: Remembered[int] = Remembered()
    for number in range(2 * KEPT + 1):
        assert kept.get((number,), int(number).__int__) == number
    assert len(kept._recent) <= KEPT
    assert kept.get((2 * KEPT,), lambda: -1) == 2 * KEPT


def test_where_all_is_new_it_is_seldom_asked_until_something_comes_again():
    kept: Remembered[int] = Remembered()
    for number in range(KEPT):
        assert kept.pays()
        kept.get((number,), int)
    assert sum(kept.pays() for _ in range(10 * SELDOM)) == 10
    kept.get((KEPT - 1,), int)
    assert all(kept.pays() for _ in range(SELDOM))


def test_none_is_kept_like_any_value():
    kept: Remembered[int | None] = Remembered()
    asked = []
    for _ in range(3):
        assert kept.get((), lambda: asked.append(1)) is None
    assert asked == [1]


def test_a_note_stands_where_its_finding_does():
    data = b"HTTP/1.1 503\r\nx-obs-request-id: 1\r\nRetry-After: 3\r\n\r\n"
    (known,) = findings_of(capture(data), catalogue())
    (again,) = observations_of(captures(b"\n\n\n" + data)[0])
    assert place_of(moved(known, again)) == [
        (name, place and place._replace(line=place.line + 3, offset=place.offset + 3))
        for name, place in place_of(known)
    ]
    assert any(note.place for note in known.notes)
    assert list(Reading(catalogue(), lambda: False).read([again.capture])) == [moved(known, again)]
