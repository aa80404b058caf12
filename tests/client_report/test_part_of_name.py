"""A word that ends a longer name tells of what that name is of, and of no error."""

from __future__ import annotations

from obsdiag.client_report.labels import labels
from tests.answer import finding
from tests.rows import each

ID = "5C7E9A1B3D2F4680"
REFUSED = (
    "Error: putting the reel: AccessDenied: Access Denied\n"
    f"\tstatus code: 403, request id: {ID}, host id: \n"
)


@each(
    "line",
    [
        "film_bucket.reel-event-code: Still creating... [50s elapsed]",
        "module.store.film-error-code: Creating...",
        "module.store.film-zip-code: Refreshing state... [id=films-7]",
        "country_code: Germany",
        "films/qr-code=Scanned",
        "mover ended, exit code [1]",
    ],
)
def test_a_resource_whose_name_ends_with_code_names_none_and_takes_no_id(line):
    assert [one.name for one in labels(f"{line}\n".encode()) if one.name == "Code"] == []
    only = finding(f"{line}\n{REFUSED}".encode())
    told = only.capture.status, only.error.code, only.error.request_id
    assert told == (403, "AccessDenied", ID)


@each(
    "name",
    [
        "x-ms-error-code",
        "x-obs-error-code",
        "s3_code",
        "aws-code",
        "resp_code",
        "cause-code",
        "__code",
        "err_code",
    ],
)
def test_a_code_is_named_with_what_gave_it(name):
    (label,) = labels(f"{name}: NoSuchKey\n".encode())
    assert (label.name, label.value) == ("Code", b"NoSuchKey")


@each(
    "line",
    [
        (
            "PUT https://b.cos.eu-x.myqcloud.com/status=500/a: 403 AccessDenied"
            f"(Message: Access Denied, RequestId: {ID}, TraceId: )"
        ),
        (
            "FeignException: [403 Forbidden] during [PUT] to [https://b.obs.eu-de.otc.t-systems.com/"
            "status=500/a] [Films#put(String)]: [<Error><Code>AccessDenied</Code>"
            f"<Message>Access Denied</Message><RequestId>{ID}</RequestId></Error>]"
        ),
    ],
)
def test_a_partition_in_a_path_tells_no_status(line):
    found = finding(f"{line}\n".encode())
    told = found.capture.status, found.error.code, found.error.message, found.error.request_id
    assert told == (403, "AccessDenied", "Access Denied", ID)


@each("ended", ["exit code [1]", "exit code: 137", "exited with code=2"])
def test_the_code_that_a_process_ended_with_leaves_what_was_said_to_be_read(ended):
    said = "A header or query you provided requested a function that is not implemented."
    only = finding(f'[ERROR] no reel from s3, {ended}: level=fatal msg="{said}"\n'.encode())
    assert (only.error.code, only.error.message) == (None, said)
    assert only.answered_by is not None
    assert only.answered_by.name == "Google Cloud Storage"


@each(
    "led, key",
    [
        ('could not put object name="InvalidArgument"', None),
        ('could not put object name="films/a.mkv"', "films/a.mkv"),
        ('could not put objectName="InvalidArgument"', "InvalidArgument"),
    ],
)
def test_the_name_of_an_error_behind_the_word_object_is_no_key(led, key):
    line = f'ERROR {led} bucket=reels status=400 code="InvalidArgument" requestId="{ID}"\n'
    assert finding(line.encode()).error.key == key
