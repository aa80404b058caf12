"""Which lines are of one record with an anchor."""

from __future__ import annotations

from obsdiag.formats.anchors import anchors
from obsdiag.records.record_spans import records

INFO = b"2026-03-14 09:28:30,381 INFO [sync] request id 0000019CEBAD03AD42BEEF0042BEEF00 done\n"
FAILED = b"2026-03-14 09:28:31,000 ERROR [sync] error code [NoSuchKey]\n"
TRACE = b"    at com.example.Sync.run(Sync.java:30)\nCaused by: java.io.IOException: gone\n"
DOCUMENT = b"<Error><Code>NoSuchKey</Code>\n<Message>Gone.</Message></Error>\n"


def found(text: bytes) -> list[bytes]:
    return [text[one.start : one.end] for one in records(text, anchors(text))]


def test_a_line_without_an_anchor_is_no_record_worth_reading():
    assert found(INFO * 5) == []


def test_lines_that_continue_a_line_are_of_its_record():
    assert found(INFO + FAILED + TRACE + INFO) == [FAILED + TRACE]


def test_a_block_below_an_ordinary_line_is_a_record_without_that_line():
    assert found(INFO + DOCUMENT + INFO) == [DOCUMENT]


def test_two_records_right_below_each_other_are_two():
    assert found(FAILED + FAILED) == [FAILED, FAILED]


def test_lines_with_one_prefix_that_make_one_message_are_one_record():
    head = b"HTTP/1.1 403 Forbidden\nServer: OBS\n\n" + DOCUMENT
    lines = [b"2026-03-14T09:28:30Z stderr F " + line for line in head.splitlines(keepends=True)]
    quiet = b"2026-03-14T09:28:30Z stderr F all is well\n"
    assert found(quiet + b"".join(lines) + quiet) == [b"".join(lines)]


def test_interleaved_streams_are_records_of_their_own():
    one = [b"[pod/a/x] HTTP/1.1 403 Forbidden\n", b"[pod/a/x] Server: OBS\n"]
    two = [b"[pod/b/x] HTTP/1.1 404 Not Found\n", b"[pod/b/x] Server: OBS\n"]
    text = b"".join(line for pair in zip(one, two, strict=True) for line in pair)
    runs = [one.run for one in records(text, anchors(text))]
    assert [[line.rest for line in run.lines] for run in runs if run] == [
        [b"HTTP/1.1 403 Forbidden", b"Server: OBS"],
        [b"HTTP/1.1 404 Not Found", b"Server: OBS"],
    ]


def test_what_a_collector_cut_in_two_is_put_together():
    text = (
        b'{"log":"<Error><Code>NoSuch","stream":"stderr"}\n'
        b'{"log":"Key</Code></Error>\\n","stream":"stderr"}\n'
    )
    (record,) = records(text, anchors(text))
    assert record.run is not None
    assert [line.goes_on for line in record.run.lines] == [True, False]


def test_an_ordinary_line_as_long_as_a_terminal_is_wide_was_not_broken_by_one():
    for width in (80, 100, 120, 132):
        above = INFO[:40].ljust(width - 5, b".") + b" None\n"
        failed = b"put failed: NoSuchKey\n"
        assert found(above + failed) == [failed]


def test_the_rest_of_a_line_that_a_terminal_broke_is_of_its_record():
    line = b"2026-03-14T09:28:30Z ERROR x: An error occurred (SignatureDoesNotMatch) when "
    line += b"calling the PutObject operation: The request signature does not match it"
    broken = b"\n".join(line[at : at + 80] for at in range(0, len(line), 80)) + b"\n"
    assert broken.index(b"\n") == 80
    assert found(broken.replace(b"(Sig", b"(\nSig", 1).replace(b"(\n", b"(")) != []
    assert [one.startswith(b"2026") for one in found(broken)] == [True]


def test_a_code_in_an_objects_key_names_an_object():
    listed = (
        b"2026-03-14 09:28:30,381 DEBUG [obs] <Contents><Key>%b</Key><Size>9</Size></Contents>\n"
    )
    for key in (b"logs/403-AccessDenied.xml", b"NoSuchUpload/a", b"NoSuchKey.txt"):
        assert found(listed % key) == []
        assert found(listed.replace(b"<", b"&lt;").replace(b">", b"&gt;") % key) == []
    shown = b'2026-03-14 09:28:30,381 DEBUG [obs] {"Contents": [{"Key": "a/%b.txt"}]}\n'
    assert found(shown % b"AccessDenied") == []


def test_an_error_is_read_whatever_key_it_names():
    line = b"2026-03-14 09:28:30,381 DEBUG [obs] %b\n"
    for said in (
        b"<Error><Code>NoSuchKey</Code><Key>logs/NoSuchKey.txt</Key></Error>",
        b"<Key>a/AccessDenied.txt</Key> status: 403 from the bucket: AccessDenied",
        b'{"bucket": "photos", "Key": "AccessDenied"}',
        b'{"Key": "a", "Code": "AccessDenied"}',
    ):
        assert found(line % said) == [line % said]


def test_a_status_alone_behind_what_a_logger_has_in_front_begins_the_list_below_it():
    below = b"Error Message:Access Denied\nError Code:AccessDenied\n"
    for head in (b"ERROR Response Code:403\n", b"INFO [sync] status:403\n"):
        text = b"2026-03-14 09:28:31,000 " + head + below
        assert found(text) == [text]
    for other in (b"status: 403\n", b"code:403, gone on\n", b"gateway answered status:403\n"):
        assert found(b"2026-03-14 09:28:31,000 INFO [sync] " + other + below) == [below]


def test_no_line_of_interleaved_streams_is_in_two_records():
    """The last of them looks up to the traceback, which is a run of its own already."""
    reels = [
        b'  File "/srv/botocore/client.py", line 980, in _make_api_call',
        b"    raise error_class(parsed_response, operation_name)",
        b"botocore.exceptions.ClientError: An error occurred (NoSuchKey) when calling it: Gone.",
        b"2026-03-14 09:28:33 [error    ] errorCode: NoSuchUpload errorMessage: No. status: 404",
    ]
    films = [b"java.lang.IllegalStateException: status 409 for 7", b"\tat films.A", b"\tat films.B"]
    parts = [(b"node-0 films[700]: ", films[:2]), (b"node-2 reels[702]: ", reels[:3])]
    parts += [(b"node-0 films[700]: ", films[2:]), (b"node-2 reels[702]: ", reels[3:])]
    parts += [(b"node-0 films[700]: ", films[2:])]
    text = b"".join(b"Mar 14 09:28:33 " + at + one + b"\n" for at, own in parts for one in own)
    runs = [one.run for one in records(text, anchors(text)) if one.run is not None]
    starts = [line.start for run in runs for line in run.lines]
    assert runs
    assert len(set(starts)) == len(starts)
