"""What people's own programs print of an error, each in a way of its own, as they paste it."""

from __future__ import annotations

from obsdiag.client_report.labels import labels
from tests.answer import REQUEST_ID, finding, findings
from tests.rows import each

SLOW = "Please reduce your request rate."
GONE = "The specified key does not exist."
FRAMES = (
    "    at refuse (/srv/kiosk/node_modules/client/index.js:12:7)\n    at put (/srv/kiosk/a.js:3:1)"
)


@each("words", ["HTTP 503", "status 503", "HTTP status 503", "503", "status: 503"])
@each(
    "behind",
    ["", f", Request-ID {REQUEST_ID}", f", id {REQUEST_ID}", f"; request id: {REQUEST_ID}"],
)
@each("brackets", ["()", "[]"])
def test_a_status_in_brackets_behind_a_message_is_no_part_of_it(words, behind, brackets):
    first, last = brackets
    found = finding(f"kiosk.pl: SlowDown: {SLOW} {first}{words}{behind}{last}\n".encode())
    assert (found.error.code, found.error.message) == ("SlowDown", SLOW)
    assert found.capture.status == 503
    assert found.error.request_id == (REQUEST_ID if behind else None)


@each("quote", ["", "> ", "> > "])
def test_an_id_that_a_mail_has_put_below_its_name_is_read(quote):
    text = f"{quote}kiosk: SlowDown: {SLOW} (HTTP 503, Request-ID\n{quote}{REQUEST_ID}) in a.pl\n"
    found = finding(text.encode())
    assert (found.error.message, found.error.request_id) == (SLOW, REQUEST_ID)


@each("lead", ["saving failed ", "saving failed: ", "09:28:30 tape 7 broke ", "Error "])
@each("again", ["", f"NoSuchKey: {GONE}\n{FRAMES}\n"])
def test_words_in_front_of_nodes_error_leave_it_whole_and_its_stack_says_it_again(lead, again):
    shown = f"""{lead}NoSuchKey: {GONE}
{FRAMES} {{
  '$metadata': {{
    httpStatusCode: 404,
    requestId: '{REQUEST_ID}'
  }},
  Code: 'NoSuchKey'
}}
{again}"""
    found = finding(shown.encode())
    assert (found.capture.status, found.error.code) == (404, "NoSuchKey")
    assert (found.error.message, found.error.request_id) == (GONE, REQUEST_ID)


def test_words_in_front_of_an_error_of_nodes_own_make_it_no_code():
    assert findings(f"saving broke TypeError: queue is closed\n{FRAMES}\n".encode()) == []


@each("status", ["status", "http", "httpStatus"])
@each("ident", ["id", "requestId", "rid"])
@each("message", ["message", "errMsg"])
def test_values_in_brackets_of_their_own_are_read_without_these(status, ident, message):
    line = f"FAIL {message}=[{SLOW}] code=[SlowDown] {status}=[503] {ident}=[{REQUEST_ID}] try=[3]"
    found = finding(f"{line}\n".encode())
    assert (found.capture.status, found.error.code) == (503, "SlowDown")
    assert (found.error.message, found.error.request_id) == (SLOW, REQUEST_ID)


@each("name", ["e", "err", "store_error", "lastErr", "obsException"])
def test_the_answer_in_an_object_of_any_error_is_its_own(name):
    told = (
        f'{{"errCode":"SlowDown","errMsg":"{SLOW}","http":{{"status":503}},"reqId":"{REQUEST_ID}"}}'
    )
    found = finding(f'{{"lvl":"error","msg":"put","{name}":{told}}}\n'.encode())
    assert (found.capture.status, found.error.request_id) == (503, REQUEST_ID)


@each("label", ["Meldung: ", "Message:  ", "errorMessage = "])
@each("dress", ["", "  "])
def test_a_message_goes_on_where_a_line_hangs_in(label, dress):
    hung = " " * (len(dress) + len(label))
    shown = f"{dress}Code: SlowDown\n{dress}{label}Please reduce\n{hung}your request\n{hung}rate.\n"
    read = {one.name: one.value for one in labels(f"{shown}{dress}Status: 503\n".encode())}
    assert SLOW.encode() in read.values()


def test_a_message_does_not_go_on_with_what_stands_below_it():
    shown = b"Code: SlowDown\nMessage: Please wait\nnothing else was said\n"
    assert {one.value for one in labels(shown) if one.name == "Message"} == {b"Please wait"}


@each("cell,message", [("Invalid Argument", "Invalid Argument"), ("Bad Request", None)])
def test_a_cell_with_the_words_of_a_code_is_its_message(cell, message):
    found = finding(f"tape-2\t400\tInvalidArgument\t{cell}\t{REQUEST_ID}\n".encode())
    assert found.error.message == message


def test_powershell_says_a_message_above_the_sdks_exception():
    shown = f"""Read-S3Object : {GONE}
At C:\\Kiosk\\get.ps1:7 char:3
+   Read-S3Object -BucketName tape-reels -Key a.tif
+   ~~~~~~~~~~~~~
    + CategoryInfo          : InvalidOperation: (Amazon.PowerShe...) [Read-S3Object], Failed
    + FullyQualifiedErrorId : Amazon.S3.AmazonS3Exception,Amazon.PowerShell.ReadCmdlet
"""
    found = finding(shown.encode())
    assert (found.error.code, found.error.message) == (None, GONE)


def test_each_line_of_two_has_its_own_sentence():
    lines = [
        f'Error Domain=kiosk.Store Code={status} "{said}" UserInfo={{ErrorCode={code},'
        f" RequestId={REQUEST_ID[:-1]}{status % 10}, StatusCode={status}}}\n"
        for status, code, said in ((404, "NoSuchKey", GONE), (403, "AccessDenied", "Access Denied"))
    ]
    said = [(one.error.code, one.error.message) for one in findings("".join(lines).encode())]
    assert said == [("NoSuchKey", GONE), ("AccessDenied", "Access Denied")]
