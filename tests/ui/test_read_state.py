"""What is known of a reading."""

from __future__ import annotations

from obsdiag.history.intake import Intake
from obsdiag.input.sources import Problem
from obsdiag.pipeline.batcher import Progress
from obsdiag.pipeline.events import CameIn, Finished, NotKept
from obsdiag.ui.read_state import ReadState
from tests.answer import response
from tests.ui.told import told


def test_what_went_wrong_is_named_in_sentences():
    reading = ReadState()
    reading.take(
        [
            Problem("a.http", "There is no such file."),
            NotKept("The disk is full."),
            Finished("b\u202e.txt", None, None, 5, 0, 0),
        ]
    )
    assert reading.problems == [
        "a.http: There is no such file.",
        "Not saved: The disk is full.",
    ]
    assert reading.silent == ["b\\u202e.txt"]


def test_a_reading_that_goes_on_is_counted_from_the_start_and_keeps_what_it_found():
    reading, _ = told(response(), b"nothing")
    reading.stopped = True
    reading.take([Progress(410, 1_000, 0.5)])
    reading.begin_again()
    assert (reading.known_bytes, reading.findings, reading.stopped) == (410, 1, False)
    assert (reading.sources, reading.bytes, reading.silent_count, reading.silent) == (0, 0, 0, [])
    assert reading.first_text() is not None


def test_a_word_alone_is_told_from_a_text_and_from_one_word_of_several():
    assert told(b" NoSuchKey \n")[0].lone_word() == "NoSuchKey"
    assert told(b"No such key")[0].lone_word() == told(b"")[0].lone_word() == ""
    assert told(b"NoSuchKey", b"NoSuchBucket")[0].lone_word() == ReadState().lone_word() == ""


def test_never_all_of_a_reading_under_way_is_said_to_be_read():
    reading = ReadState()
    assert reading.share() is None
    reading.take([Progress(1_000, 1_000, 0.5)])
    assert reading.share() == 99


def test_a_finding_is_known_by_the_id_under_which_it_was_kept():
    reading = ReadState(kept=[7, 8])
    assert [reading.entry_id(number) for number in (0, 1, 2, None)] == [7, 8, None, None]


def test_a_reading_that_goes_on_comes_into_the_history_as_it_came_before():
    reading = ReadState()
    reading.take([CameIn(Intake.new())])
    first = reading.intake
    reading.begin_again()
    assert reading.intake is first


def test_a_name_of_ours_is_said_anew_and_a_files_stays():
    assert ReadState("paste", own_name="clipboard").retranslate_name()
    assert not ReadState("a.log").retranslate_name()
