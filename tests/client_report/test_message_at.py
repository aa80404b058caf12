"""A message ends with its sentence, its quotation or its line, and is put together where broken."""

from __future__ import annotations

from obsdiag.client_report.message_at import MOST_MESSAGE, message_at, one_line
from tests.rows import each

SAID = "The part size is wrong"


@each(
    "behind",
    [
        "\nThe next line is another's",
        "\n    at Store.put(Store.java:7)",
        " shard=7",
        ", request id: 7F00",
        " [worker:3]",
    ],
)
def test_what_stands_behind_it_is_no_part_of_it(behind):
    text = f"Error: {SAID}{behind}".encode()
    _, message = message_at(text, 7, len(text))
    assert message.decode() == SAID


@each("quote", ['"', "'", "`"])
def test_a_quotation_ends_with_its_own_mark(quote):
    text = f"Error: {quote}{SAID}, they say{quote} and more".encode()
    end, message = message_at(text, 7, len(text))
    assert (text[end : end + 1].decode(), message.decode()) == (quote, f"{SAID}, they say")


@each("broken", ["part\n\u2502 size", "part\nsize"])
def test_a_sentence_that_a_box_or_a_mail_has_broken_is_whole(broken):
    text = f"Error: The {broken} is wrong, it said\n\nelse".encode()
    _, message = message_at(text, 7, len(text))
    assert one_line(message) == f"{SAID}, it said"


def test_a_message_without_an_end_is_cut_at_a_limit():
    text = b"Error: " + b"x" * 3 * MOST_MESSAGE
    assert message_at(text, 7, len(text))[0] == 7 + MOST_MESSAGE
