"""What is said and shown of a reading."""

from __future__ import annotations

from obsdiag.input.sources import Problem, paste
from obsdiag.pipeline.batcher import Progress
from obsdiag.pipeline.events import Finished
from obsdiag.pipeline.reading import read
from obsdiag.pipeline.saving import Kept, NotKept
from obsdiag.ui.read_state import MAX_HELD, MAX_NAMED, ReadState
from tests.answer import HEAD, catalogue, error, response


def told(*sources, **made):
    """Return a reading that has heard all about `sources`, and the findings in them."""
    reading = ReadState(**made)
    news = list(read([paste(data, f"paste-{n}") for n, data in enumerate(sources, 1)], catalogue()))
    return reading, reading.take(news)


def test_one_source_is_summed_up_by_its_format():
    reading, _ = told(response())
    reading.take([Kept(1)])
    size = len(response())
    assert reading.summary(0.0031) == f"Read as http · {size} bytes · 3 ms · 1 finding · saved"


def test_several_sources_are_counted():
    reading, _ = told(response(), response(head=HEAD[:2]))
    reading.take([Kept(1)])
    assert "2 sources read" in reading.summary(1)
    assert reading.summary(1).endswith("2 findings · 1 of 2 saved")


def test_nothing_is_said_to_be_saved_that_was_not():
    assert told(response())[0].summary(1).endswith("1 finding · not saved")
    assert told(response(), keeps=False)[0].summary(1).endswith("shown only, not saved")
    assert told(response(), reopened=object())[0].summary(1).endswith("from the history")
    assert told(b"nothing")[0].summary(1).endswith("0 findings")


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


def test_a_whole_source_is_shown_with_its_own_lines():
    text = response() + b"\r\n\r\n" + response("403 Forbidden", error("AccessDenied"), HEAD[:2])
    reading, findings = told(text)
    first, second = (reading.text_of(finding) for finding in findings)
    assert first.first == second.first == 1
    assert first.key == second.key
    assert first.excerpt.faithful
    assert second.where == "paste-1 · http"


def test_of_a_source_that_is_too_long_the_findings_own_part_is_shown():
    text = b"# notes\n" * 100_000 + response(end=b"\n")
    reading, (finding,) = told(text)
    shown = reading.text_of(finding)
    assert shown.first == finding.capture.origin.line
    assert shown.excerpt.text.startswith("HTTP/1.1 404 Not Found")
    assert not shown.excerpt.faithful


def test_only_so_much_of_many_sources_is_held():
    size = 200_000
    count = MAX_HELD // size + 3
    reading, findings = told(*(response() + b"\n" + b"x" * size for _ in range(count)))
    assert reading.text_of(findings[0]).key != reading.text_of(findings[-1]).key
    assert reading.text_of(findings[0]).excerpt.text.startswith("HTTP/1.1 404")
    assert reading.text_of(findings[-1]).excerpt.text.startswith("HTTP/1.1 404")
    assert reading._held >= MAX_HELD
    assert len(reading._heads) < count


def test_the_head_of_the_first_source_is_shown_before_there_is_a_finding():
    reading, _ = told(b"nothing of it")
    assert reading.first_text().excerpt.text == "nothing of it"
    assert ReadState().first_text() is None


def test_of_a_long_reading_is_said_how_far_it_is_and_how_long_it_takes():
    reading, _ = told(response())
    assert reading.under_way() == ""
    reading.take([Progress(200_000_000, 1_000_000_000, 0.5)])
    assert reading.under_way() == (
        "Reading · 200 MB of 1.0 GB · 400 MB a second · 2 s left · 1 finding"
    )


def test_what_is_left_is_not_guessed_where_the_size_is_not_known():
    reading = ReadState()
    for progress in (Progress(3_000, None, 1.0), Progress(3_000, 2_000, 1.0)):
        reading.take([progress])
        assert reading.under_way() == "Reading · 3.0 KB · 3.0 KB a second · 0 findings"
    reading.take([Progress(0, 2_000, 0.0)])
    assert reading.under_way() == "Reading · 0 bytes · 0 bytes a second · 0 findings"


def test_files_without_an_error_are_counted_and_named_on_request():
    reading, _ = told(response(), b"nothing", b"nothing either")
    assert reading.summary(1).endswith("1 of 3 files hold an error")
    assert reading.silent_names() == "Nothing was recognised in: paste-2, paste-3"
    assert told(response(), response())[0].with_errors() == ""


def test_many_such_files_are_counted_rather_than_named():
    reading = ReadState()
    reading.take([Finished(f"{n}.txt", None, None, 5, 0, 0) for n in range(MAX_NAMED + 7)])
    assert reading.silent_names().endswith(f"{MAX_NAMED - 1}.txt and 7 more")
    assert reading.nothing() == f"None of these {MAX_NAMED + 7} files shows an error of OBS"


def test_where_there_is_no_error_it_is_said_why():
    assert told(response("200 OK", b""))[0].nothing() == "This capture shows no error"
    assert told(b"nothing")[0].nothing() == "No response and no client's error was recognised here"
    assert told(b"")[0].nothing() == "This is empty"


def test_a_reading_that_was_stopped_says_where_and_what_it_kept():
    reading, _ = told(response(), name="app.log")
    assert reading.partial() == ""
    reading.stopped = True
    assert reading.stopped_summary() == "Stopped “app.log”: 1 finding kept"
    assert reading.partial() == "not all of it was read"
    reading.take([Progress(410_000, 1_000_000, 0.5)])
    assert reading.stopped_summary() == "Stopped “app.log” at 41%: 1 finding kept"
    assert reading.partial() == "only the first 41% was read"
