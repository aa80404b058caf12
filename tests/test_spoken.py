"""The language of what is printed."""

from obsdiag.model import Note, Severity
from obsdiag.spoken import ENGLISH


def test_english_is_as_it_is():
    note = Note("clock-drift", Severity.CERTAIN, "It is {time}.", {"time": "12:00"}, None, None)
    assert ENGLISH.say("Meaning") == "Meaning"
    assert ENGLISH.note(note) == note.text == "It is 12:00."
