"""What collectors and loggers put before a line tells whose line it is."""

from __future__ import annotations

import pytest

from obsdiag.records.line_prefix_styles import split_collected, split_prefix
from tests.answer import REQUEST_ID, error, finding, findings
from tests.rows import each

FIRST, SECOND = "0000019CEBAD03AD42BEEF0042BEEF01", "0000019CEBAD03AD42BEEF0042BEEF02"
NAMED = [
    "2026-03-14 09:28:30,381 ERROR [worker-%d] ",
    "09:28:30 DEBUG [t-%d] ",
    "[pod-%d] ",
    "%d|uploader  | ",
    "uploader-%d  | ",
    "[pod/uploader-%d/main] ",
    "2026-03-14T09:28:30.123456Z 0%dO ",
]


@each("prefix", NAMED)
def test_lines_of_two_that_write_at_once_lend_each_other_nothing(prefix):
    told = ("status: 40%d", "code: %s", "requestId: %s")
    values = {1: (3, "AccessDenied", FIRST), 2: (4, "NoSuchKey", SECOND)}
    lines = [
        prefix % who + text % values[who][at] for at, text in enumerate(told) for who in values
    ]
    found = findings("\n".join(lines).encode() + b"\n")
    assert {(one.capture.status, one.error.code, one.error.request_id) for one in found} == {
        (403, "AccessDenied", FIRST),
        (404, "NoSuchKey", SECOND),
    }


def test_the_moment_of_a_line_does_not_make_it_another_stream():
    first = split_prefix(b"2026-03-14 09:28:30,381 ERROR [worker-1] c.e.Sync - one")
    second = split_prefix(b"2026-03-14 09:28:31,002 ERROR [worker-1] c.e.Sync - two")
    assert first is not None
    assert second is not None
    assert first.stream == second.stream
    assert first.interleaved


def test_fluent_bit_has_a_date_before_the_line_of_a_container():
    line = b'{"date":1773480510.38,"log":"  <Code>NoSuchKey</Code>","stream":"stderr"}'
    found = split_prefix(line)
    assert found is not None
    assert (found.rest, found.goes_on) == (b"  <Code>NoSuchKey</Code>", False)


def test_two_blanks_behind_a_level_go_on_with_no_line_above():
    head = "2026-03-14 09:28:30.381 UTC [12] ERROR:  "
    told = f"NoSuchKey: Gone.\n\tstatus code: 404, request id: {FIRST}, host id: \n"
    found = finding(f"{head}order failed: status=403\n{head}could not put a: {told}".encode())
    assert (found.capture.status, found.error.code) == (404, "NoSuchKey")


def test_the_place_in_the_source_that_airflow_has_in_braces_opens_nothing():
    place = "[2026-03-14T09:28:3%d.381+0000] {upload.py:63} DEBUG - "
    headers = f"{place % 1}headers: {{'x-amz-request-id': '{REQUEST_ID}', 'Server': 'AmazonS3'}}\n"
    assert findings(f"{headers}{place % 2}order failed: status=500\n".encode()) == []


def test_the_entries_of_a_verbose_journal_lend_each_other_nothing():
    head = "Sat 2026-03-14 09:28:30.381216 UTC [s=0af3;i=1]\n    _HOSTNAME=web-1\n    MESSAGE="
    said = ("order failed: status=500", f"headers: {{'x-amz-request-id': '{REQUEST_ID}'}}")
    told = f"put failed: errorCode: NoSuchKey errorMessage: Gone. status: 404 requestId: {FIRST}"
    found = finding("".join(f"{head}{one}\n" for one in (*said, told, *said)).encode())
    assert (found.capture.status, found.error.request_id) == (404, FIRST)


def test_the_request_that_elixir_was_at_is_of_no_line_below():
    own, other = (f"09:28:30.38{number} request_id=F{number}ab5b27 [error] " for number in (1, 2))
    denied = '{"error": "rpc error: code = PermissionDenied desc = no"}\n'
    headers = f"headers: {{'x-amz-request-id': '{REQUEST_ID}', 'Server': 'AmazonS3'}}\n"
    said = f"{own}order failed: status=500\n{other}{headers}{own}rpc {denied}"
    assert findings(said.encode()) == []


@each(
    "prefix",
    [
        "03-14 09:28:30.38%d  4627  4711 E ReelStore: ",
        "Error,3/14/2026 9:28:3%d AM,Reels,17,None,",
        "<Event xmlns='urn:events'><EventID>%d</EventID></Event>",
        "reels-6d4cf56db%d-x7k2p app ",
        "[pod/reels-%d/app] 2026-03-14T09:28:30Z\tERROR\ta/b.go:9\t",
        "2026-03-14T09:28:3%d.3812160Z ",
    ],
)
def test_a_record_lends_the_one_below_it_nothing_whoever_wrote_or_collected_it(prefix):
    told = (
        "HEAD https://reels.obs.example.com/a 200 x-obs-request-id: " + FIRST,
        "could not write obs://reels/a: NoSuchKey (404)",
        "\tat reels.Store.put",
        f"put b: NoSuchKey: The specified key does not exist. status: 404, request id: {SECOND}",
    )
    lines = [prefix % at + text for at, text in enumerate(told, 2)]
    found = findings("\n".join(lines).encode() + b"\n")
    assert [(one.error.code, one.error.request_id) for one in found] == [
        ("NoSuchKey", None),
        ("NoSuchKey", SECOND),
    ]


def test_fluent_bit_prints_a_message_line_by_line():
    event = '[%d] kube.reels.log: [[1773480510.381216000, {}], {"stream"=>"stderr", "log"=>"%s"}]\n'
    told = (
        "2026-03-14 09:28:30 ERROR put a: NoSuchKey: The specified key does not exist.",
        f"\\tstatus code: 404, request id: {REQUEST_ID}, host id: ",
        "2026-03-14 09:28:30 INFO next",
    )
    found = finding("".join(event % row for row in enumerate(told)).encode())
    assert (found.error.code, found.error.request_id) == ("NoSuchKey", REQUEST_ID)


@pytest.mark.parametrize(
    "line", [b"HTTP/1.1 403 Forbidden", b"[ERROR] failed", b"[1/3] upload", b""]
)
def test_other_lines_have_no_collectors_prefix(line):
    assert split_collected(line) is None


@pytest.mark.parametrize(
    "prefix",
    [
        "E0314 09:28:30.123456       1 store.go:88] ",
        "2026-03-14 09:28:30 +0000 [error]: #0 ",
        "9:28AM ERR ",
        "03-14 09:28:30.381  4627  4711 E reels   : ",
        '[14-Mar-2026 09:28:30] WARNING: [pool web] child 12 said into stderr: "',
    ],
)
def test_a_document_is_read_below_each_loggers_prefix(prefix):
    document = error().decode().replace("><", ">\n<")
    text = "".join(f"{prefix}{line}\n" for line in ("it said:", *document.split("\n")))
    only = finding(text.encode())
    assert (only.error.code, only.error.request_id) == ("NoSuchKey", REQUEST_ID)


def test_php_fpms_quotes_are_no_part_of_what_a_worker_wrote():
    line = b'[14-Mar-2026 09:28:30] WARNING: [pool a] child 7 said into stderr: "no: b%s'
    for end in (b'"', b'", pipe is closed', b""):
        one = split_prefix(line % end)
        assert one is not None
        assert (one.stream, one.rest) == (b"[pool a] child 7", b"no: b")


@pytest.mark.parametrize("gap", ["\t", "     "])
def test_lines_in_columns_are_records_of_their_own(gap):
    head = gap.join(("2026-03-14T09:28:30.%dZ", "error", "Sync@/app/put.go:50", "no "))
    above, below = head % 1 + "a\n", head % 2 + "b: AccessDenied: Access Denied\n"
    text = f"{above}{below}status code: 403, request id: {REQUEST_ID}\n"
    only = finding(text.encode())
    assert (only.capture.status, only.error.code) == (403, "AccessDenied")
    assert only.error.request_id == REQUEST_ID
    assert only.capture.origin.line == 2


@each("lead", ["", "DEBUG:tiles._env:CPLE_None in ", "2026-03-14 09:28:30 DEBUG CPLE_None in "])
def test_a_head_that_gdal_logs_line_by_line_is_that_of_the_document_with_its_id(lead):
    head = (
        "HTTP/1.1 503 Service Unavailable",
        f"x-amz-request-id: {REQUEST_ID}",
        "Server: OBS",
        "",
    )
    lines = [f"{lead}CURL_INFO_HEADER_IN: {line}" for line in head]
    body = error("SlowDown", "Not so fast.").decode()
    lines += [f"{lead}CURL_INFO_TEXT: Connection #0 left intact", f"{lead}S3: {body}"]
    found = finding(("\n".join(lines) + "\n").encode())
    said = found.capture.status, found.error.code, found.error.request_id
    assert said == (503, "SlowDown", REQUEST_ID)
