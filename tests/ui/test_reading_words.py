"""What is said of a reading."""

from __future__ import annotations

import pytest

from obsdiag.pipeline.batcher import Progress
from obsdiag.pipeline.events import Finished, Kept
from obsdiag.ui.read_state import MAX_NAMED, ReadState
from obsdiag.ui.reading_words import (
    ending,
    part_that_was_read,
    progress_words,
    silent_names,
    stopped_summary,
    summary,
    under_way,
    why_nothing,
    with_errors,
)
from tests.answer import HEAD, response
from tests.ui.told import told


def test_one_source_is_summed_up_by_its_format():
    reading, _ = told(response())
    reading.take([Kept(1)])
    size = len(response())
    assert summary(reading, 0.0031) == f"Read as http · {size} bytes · 3 ms · 1 finding · saved"


def test_several_sources_are_counted():
    reading, _ = told(response(), response(head=HEAD[:2]))
    reading.take([Kept(1)])
    assert "2 sources read" in summary(reading, 1)
    assert summary(reading, 1).endswith("2 findings · 1 of 2 saved")


def test_nothing_is_said_to_be_saved_that_was_not():
    assert summary(told(response())[0], 1).endswith("1 finding · not saved")
    assert summary(told(response(), keeps=False)[0], 1).endswith("shown only, not saved")
    assert summary(told(response(), reopened=object())[0], 1).endswith("from the history")
    assert summary(told(b"nothing")[0], 1).endswith("0 findings")


def test_of_a_long_reading_is_said_how_far_it_is_and_how_long_it_takes():
    reading, _ = told(response())
    assert under_way(reading) == ""
    reading.take([Progress(200_000_000, 1_000_000_000, 0.5)])
    assert under_way(reading) == (
        "Reading · 200 MB of 1.0 GB · 400 MB a second · 2 s left · 1 finding"
    )


def test_what_is_left_is_not_guessed_where_the_size_is_not_known():
    reading = ReadState()
    for progress in (Progress(3_000, None, 1.0), Progress(3_000, 2_000, 1.0)):
        reading.take([progress])
        assert under_way(reading) == "Reading · 3.0 KB · 3.0 KB a second · 0 findings"
    reading.take([Progress(0, 2_000, 0.0)])
    assert under_way(reading) == "Reading · 0 bytes · 0 bytes a second · 0 findings"


def test_files_without_an_error_are_counted_and_named_on_request():
    reading, _ = told(response(), b"nothing", b"nothing either")
    assert summary(reading, 1).endswith("1 of 3 files holds an error")
    assert silent_names(reading) == "Nothing was recognised in: paste-2, paste-3"
    assert with_errors(told(response(), response())[0]) == ""


def test_many_such_files_are_counted_rather_than_named():
    reading = ReadState()
    reading.take([Finished(f"{n}.txt", None, None, 5, 0, 0) for n in range(MAX_NAMED + 7)])
    assert silent_names(reading).endswith(f"{MAX_NAMED - 1}.txt and 7 more")
    assert why_nothing(reading) == f"None of these {MAX_NAMED + 7} files shows an error of OBS"


def test_where_there_is_no_error_it_is_said_why():
    assert why_nothing(told(response("200 OK", b""))[0]) == "This capture shows no error"
    assert (
        why_nothing(told(b"nothing")[0]) == "No response and no client's error was recognised here"
    )
    assert why_nothing(told(b"")[0]) == "This is empty"


def test_a_reading_that_was_stopped_says_where_and_what_it_kept():
    reading, _ = told(response(), name="app.log")
    assert part_that_was_read(reading) == ""
    reading.stopped = True
    assert stopped_summary(reading) == "Stopped “app.log”: 1 finding kept"
    assert part_that_was_read(reading) == "not all of it was read"
    reading.take([Progress(410_000, 1_000_000, 0.5)])
    assert stopped_summary(reading) == "Stopped “app.log” at 41%: 1 finding kept"
    assert part_that_was_read(reading) == "only the first 41% was read"


def test_the_end_is_told_as_what_it_was():
    reading, _ = told(response())
    assert ending(reading, 1) == summary(reading, 1)
    reading.stopped = True
    assert ending(reading, 1) == stopped_summary(reading)


def test_how_many_wait_is_said_beside_how_far_it_is():
    reading, _ = told(response())
    assert progress_words(reading, 0) == "Reading"
    assert progress_words(reading, 2) == "Reading · 2 waiting"


def test_what_has_been_read_before_is_caught_up_with():
    reading = ReadState()
    reading.known_bytes = 500
    reading.take([Progress(400, 1_000, 0.5)])
    assert under_way(reading).startswith("Catching up")
    reading.take([Progress(600, 1_000, 0.5)])
    assert under_way(reading).startswith("Reading")


@pytest.mark.parametrize(
    ("rate", "left"), [(10_000_000, "99 s left"), (1_000_000, "17 min left"), (100_000, "3 h left")]
)
def test_what_is_left_is_told_in_the_unit_that_people_would_use(rate, left):
    reading = ReadState()
    reading.take([Progress(rate, 1_000_000_000, 1.0)])
    assert left in under_way(reading)


def test_a_little_is_not_told_as_nothing():
    reading = ReadState("gateway.log")
    reading.stopped = True
    reading.take([Progress(3_000_000, 1_000_000_000, 1.0)])
    assert part_that_was_read(reading) == "less than 1% was read"
    assert stopped_summary(reading) == "Stopped “gateway.log” at less than 1%: 0 findings kept"


def test_seconds_are_not_told_in_thousands_of_milliseconds():
    reading, _ = told(response())
    assert " · 9,400 ms · " in summary(reading, 9.4)
    assert " · 83 s · " in summary(reading, 83.2)


def test_where_nothing_could_be_read_it_is_not_said_how_to_begin():
    reading = ReadState()
    reading.problems = ["gone.log: There is no such file."]
    assert why_nothing(reading) == "Nothing of it could be read"


@pytest.mark.parametrize(("some", "verb"), [(1, "holds"), (2, "hold")])
def test_one_file_holds_and_two_hold(some, verb):
    reading = ReadState()
    reading.findings, reading.sources, reading.silent_count = some, 31, 31 - some
    assert with_errors(reading) == f"{some} of 31 files {verb} an error"


@pytest.mark.parametrize("start", [b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0", b"GIF89a"])
def test_a_file_of_an_image_is_said_to_be_one(start):
    reading, _ = told(start + bytes(100))
    assert why_nothing(reading) == "This is an image, which is not read"
