"""The team's notes: one file that people read, edit and share."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from obsdiag.errors import ObsdiagError
from obsdiag.notes import MAX_FILE, _parsed, _written, load_notes, save_notes

NAME = "AccessDenied#2"


@pytest.fixture
def path(tmp_path):
    return tmp_path / "data" / "notes.md"


def test_there_are_no_notes_at_first(path):
    assert load_notes(path) == {}


def test_a_note_is_there_again(path):
    save_notes(path, {NAME: "Ask for the **bucket**.\n\n- twice\n"})
    assert load_notes(path) == {NAME: "Ask for the **bucket**.\n\n- twice"}


def test_a_secret_that_was_pasted_into_a_note_is_masked(path):
    save_notes(path, {NAME: "They sent `x-obs-security-token: gQpjbi1ub3J0aC00SecretOfMine`."})
    assert "SecretOfMine" not in path.read_text()
    assert "They sent `x-obs-security-token: masked-" in load_notes(path)[NAME]


def test_the_file_is_plain_markdown(path):
    save_notes(path, {NAME: "Locked.", "NoSuchKey#1": "Gone."})
    assert path.read_text() == (
        "# Notes on error codes\n\n## AccessDenied#2\n\nLocked.\n\n## NoSuchKey#1\n\nGone.\n"
    )


def test_the_file_is_the_users_alone(path):
    save_notes(path, {NAME: "x"})
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700


def test_the_empty_note_takes_a_note_away(path):
    save_notes(path, {NAME: "x", "SlowDown#1": "y"})
    save_notes(path, {NAME: "  "})
    assert load_notes(path) == {"SlowDown#1": "y"}


def test_what_somebody_else_has_written_stays(path):
    save_notes(path, {NAME: "x"})
    path.write_text("# Team Blue\n\nOn call: see the wiki.\n\n## SlowDown#1\r\n\r\nWait.\r\n")
    save_notes(path, {NAME: "x"})
    assert path.read_text().startswith("# Team Blue\n\nOn call: see the wiki.\n\n## AccessDenied#2")
    assert load_notes(path) == {NAME: "x", "SlowDown#1": "Wait."}


def test_a_file_put_together_from_two_has_both_notes(path):
    path.parent.mkdir()
    path.write_text(f"## {NAME}\n\none\n\n## {NAME}\n\ntwo\n")
    assert load_notes(path) == {NAME: "one\n\ntwo"}


def test_marks_of_files_that_were_put_together_hide_no_heading(path):
    path.parent.mkdir()
    path.write_bytes(b"\xef\xbb\xbfabove\n\n\xef\xbb\xbf## A#1\n\na\n\xef\xbb\xbf## B#1\n\nb\n")
    save_notes(path, {"C#1": "c"})
    assert load_notes(path) == {"A#1": "a", "B#1": "b", "C#1": "c"}


def test_a_heading_in_a_note_stays_in_it(path):
    note = "## Steps\n\\## Again\n### Deeper\n## Two words"
    save_notes(path, {NAME: note})
    assert load_notes(path) == {NAME: note}


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b" " * (MAX_FILE + 1)])
def test_a_file_of_no_use_is_told_and_left_as_it_is(path, content):
    path.parent.mkdir()
    path.write_bytes(content)
    for use in (load_notes, lambda path: save_notes(path, {NAME: "x"})):
        with pytest.raises(ObsdiagError, match="notes"):
            use(path)
    assert path.read_bytes() == content


def test_a_folder_that_is_none_is_told(path):
    path.parent.write_text("a file")
    with pytest.raises(ObsdiagError, match="cannot be"):
        save_notes(path, {NAME: "x"})


def test_a_place_that_cannot_be_replaced_leaves_nothing_behind(path):
    path.mkdir(parents=True)
    with pytest.raises(ObsdiagError):
        save_notes(path, {NAME: "x"})
    assert list(path.parent.iterdir()) == [path]


@given(
    st.text(),
    st.dictionaries(st.from_regex(r"[!-~]+", fullmatch=True), st.text(min_size=1), max_size=4),
)
def test_whatever_is_written_is_read_again(preface, notes):
    tidy = {name: "\n".join(note.strip().splitlines()) for name, note in notes.items()}
    tidy = {name: note.strip() for name, note in tidy.items() if note.strip()}
    assert _parsed(_written(preface, notes))[1] == tidy
