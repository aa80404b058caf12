"""What is reported while sources are read."""

from __future__ import annotations

from obsdiag.input.stream import Stream
from obsdiag.pipeline.events import Started


def test_the_excerpt_of_a_source_is_shown_as_text_whatever_its_charset():
    started = Started.of("a.txt", None, Stream.of("Zugriff verweigert: ü".encode("utf-16")))
    assert started.excerpt.decode() == "Zugriff verweigert: ü"
    assert started.complete


def test_the_excerpt_of_a_long_source_is_not_all_of_it():
    started = Started.of("a.zip", "log.txt", Stream.of(b"line\n" * 2_000_000))
    assert started.excerpt.startswith(b"line\n")
    assert not started.complete
    assert started.member == "log.txt"
