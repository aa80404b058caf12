"""What lines of words tell of an error: codes with their ids, and sentences."""

from __future__ import annotations

from obsdiag.client_report.plain_words import plain_words
from tests.answer import REQUEST_ID, finding
from tests.rows import each


def test_labels_on_lines_of_their_own_are_read_between_what_people_write():
    text = (
        "import films\n\nfilms.Error: [Films] Error: not listed with prefix 's3://films-7/reels/'\n"
        "Exception:  AccessDenied\nError message:  Access Denied\n\nListing it by hand is fine.\n"
    )
    error = finding(text.encode()).error
    assert (error.code, error.message) == ("AccessDenied", "Access Denied")
    assert (error.bucket, error.key) == ("films-7", None)


INSPECTED = (
    "{\n  message: 'The specified version does not exist.',\n"
    "  stack: 'ab: The specified version does not exist.\\n' +\n"
    "    '    at Fe (file:///srv/index.js:1:2)\\n'\n}\n"
)
THROWN = "Error: The specified version does not exist.\n    at read (/srv/store.js:7:3)\n"
NAMED = 'detail = "The specified version does not exist."\n'
LINES = (
    "",
    "Looking into the reels of last night.\n",
    "2026-03-14 09:28:30: begun\n",
    "2026-03-14 09:28:30 INFO begun\n",
)


@each(
    "text, above, below",
    [(t, a, b) for t in (INSPECTED, THROWN, NAMED) for a in LINES for b in LINES],
)
def test_a_sentence_of_an_object_or_a_throw_shows_amid_plain_lines_what_it_shows_alone(
    text, above, below
):
    found = finding(f"{above}{text}{below}".encode())
    told = (found.error.message, found.error.code, found.capture.status)
    assert told == ("The specified version does not exist.", None, None)


def test_a_code_has_the_one_id_of_its_line_and_no_other():
    other = REQUEST_ID[:-1] + "7"
    line = f"upload failed: SlowDown; request id is {REQUEST_ID}\n"
    text = f"{line}{line.rstrip()} request id {other}\n".encode()
    told = [words.values.get("RequestId") for words in plain_words(text, 0, len(text))]
    assert told == [REQUEST_ID, None]


@each(
    "behind",
    [
        "(req ID)",
        "(request ID)",
        "(id ID)",
        "[upstream request ID]",
        "[ref: ID]",
        "(store request id: ID)",
    ],
)
@each("between", [": ", " - ", " -- "])
def test_an_id_in_brackets_behind_the_message_is_the_requests_and_no_part_of_it(behind, between):
    said = "Please reduce your request rate."
    line = f"ERROR mover: put of reel 7 failed: SlowDown{between}{said} {behind}\n"
    error = finding(line.replace("ID", REQUEST_ID).encode()).error
    assert (error.code, error.message, error.request_id) == ("SlowDown", said, REQUEST_ID)
