"""A zip in whichever way it can be read."""

from __future__ import annotations

from tests.answer import response
from tests.container.parcel import read, zipped

FILES = {"a.txt": response(), "b/c.txt": b"hello"}


def test_a_zip_is_read_by_its_table_of_contents():
    found = read(zipped(FILES))
    assert (found.members, found.skipped) == (FILES, [])


def test_a_zip_without_the_end_of_its_table_is_read_as_far_as_it_goes():
    found = read(zipped(FILES)[:-30])
    assert found.members == FILES
    assert "table of contents is missing or damaged" in found.reasons


def test_of_a_zip_of_fiddler_the_sessions_are_pairs():
    raw = {
        "raw/1_c.txt": b"GET http://b.obs.example.com/k HTTP/1.1\r\nHost: b\r\n\r\n",
        "raw/1_s.txt": response(),
        "raw/1_m.xml": b"<Session/>",
        "note.txt": b"by the customer",
    }
    found = read(zipped(raw))
    assert len(found.pairs) == 1
    assert "note.txt" in found.members
