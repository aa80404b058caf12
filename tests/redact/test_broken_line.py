"""A text that was copied out of a window."""

import pytest

from obsdiag.redact import mask_text
from obsdiag.redact.broken_line import is_broken_at_a_width
from tests.rows import each

FULL, REST = b"x" * 90, b"the rest"


@pytest.mark.parametrize(
    "text",
    [
        b"\n".join((FULL, FULL, REST)),
        b"\r\n".join((FULL, REST, FULL, REST)),
        "\n".join(("ä" * 60, "b" * 60, "c")).encode(),
    ],
)
def test_lines_that_are_as_wide_as_the_widest_tell(text):
    assert is_broken_at_a_width(text)


@each(
    "text",
    [
        b"",
        b"a\nb",
        FULL + b"\n" + REST,
        b"x" * 300 + b"\n" + b"x" * 300,
        b"z" * 30 + b"\n" + b"z" * 30,
    ],
)
def test_others_do_not(text):
    assert not is_broken_at_a_width(text)


def test_masks_leave_the_lines_of_such_a_text_as_wide_as_they_were():
    text = (
        b"x" * 71
        + b" password=Zq8h"
        + b"\nT3mWv5KpXr2L\nx-auth-token: "
        + b"t0K" * 15
        + b"\n"
        + b"y" * 85
    )
    masked = mask_text(text).text
    assert [len(line) for line in masked.split(b"\n")] == [len(line) for line in text.split(b"\n")]
    assert b"t0Kt0K" not in masked
    assert mask_text(masked).text == masked


def test_the_value_of_a_name_that_was_broken_in_two_is_masked():
    text = b"z" * 70 + b" x-auth-tok\nen: Zq8hT3mWv5KpXr2LsN7b\n" + b"y" * 81 + b"\nnothing more\n"
    masked = mask_text(text).text
    assert b"Zq8hT3mWv5" not in masked
    assert len(masked) == len(text)
    assert mask_text(masked).text == masked


def test_digits_in_which_a_text_is_written_stay_on_their_lines():
    digits = b"x-obs-security-token:Zq8hT3mWv5KpXr2LsN7bYc4DfGj6\n/media/a".hex(" ").encode()
    text = b"<StringToSignBytes>" + digits + b"</StringToSignBytes>"
    rows = [text[at : at + 70] for at in range(0, len(text), 70)]
    masked = mask_text(b"\n".join(rows)).text.split(b"\n")
    assert [len(row) for row in masked] == [len(row) for row in rows]
    shown = bytes.fromhex(b"".join(masked)[19:-20].decode())
    assert shown.startswith(b"x-obs-security-token:masked-token-")
    assert shown.endswith(b"-\n/media/a")
