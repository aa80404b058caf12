"""The request that a program names as its own on a line beside an error is not the store's."""

from __future__ import annotations

from obsdiag.client_report.labels import labels
from tests.answer import REQUEST_ID, finding
from tests.rows import each

OWN = "7d0f6a52-91c4-4be0-8d5e-0a1b2c3d4e5f"


@each(
    "line",
    [f"user=kim action=export requestId={OWN} took 12.5 ms at all", "[web] GET /a request_id=91bc"],
)
@each(
    "told",
    [
        "reel-7: AccessDenied: Access Denied",
        "Code: SlowDown\nMessage: Please reduce your request rate.",
        "HTTP Error 503: Slow Down for https://films-7.s3.eu-west-1.amazonaws.com/a",
    ],
)
def test_a_line_beside_what_is_told_lends_it_no_id(line, told):
    for text in (f"up\n{line}\n{told}\nbye\n", f"up\n{told}\n{line}\nbye\n"):
        assert finding(text.encode()).error.request_id is None


@each(
    "line",
    [
        f"upload failed, request_id={OWN}",
        f"x-amz-request-id={OWN}",
        f"the id of it is requestId={REQUEST_ID}",
        f"code=AccessDenied took=1 request_id={OWN}",
        f"x-amz-request-id: {OWN}",
    ],
)
def test_a_line_that_may_tell_of_an_error_keeps_its_id(line):
    assert "RequestId" in {label.name for label in labels(line.encode())}


LOGGERS = {
    "braces": "2026-11-30 10:11:12.5 E [41:puma 002] {{{name}: {id}}} (7.1ms) Shelf -- {words}",
    "brackets": "10:11:12.123 [pool-1] ERROR shelf.Store [{name}={id}] - {words}",
    "fields": 'ts=2026-11-30T10:11:12Z level=error {name}={id} err="{words}"',
    "behind": '2026-11-30T10:11:12.123Z\tERROR\tshelf/put.go:41\t{words}\t{{"{name}": "{id}"}}',
    "member": '{{"level": 50, "time": 1785000000123, "{name}": "{id}", "msg": "{words}"}}',
    "labels": '{{"@timestamp": "10:11", "message": "{words}", "labels": {{"{name}": "{id}"}}}}',
    "gelf": '{{"version": "1.1", "short_message": "{words}", "_{name}": "{id}"}}',
    "below": '[10:11:12.123] ERROR (41): no\n    {name}: "{id}"\n    err: {words}',
    "request": 'method=PUT path=/films status=500 {name}={id} error="{words}"',
}
LIKE_AMAZONS = "QX7T0M3NB5KZ81VW"
NO_STORES = [OWN, OWN.replace("-", ""), "48812093", "V1StGXR8_Z5jdHi6B-myT"]


@each("logger", LOGGERS)
@each("name", ["request_id", "requestId", "reqId", "x-request-id"])
@each("ident", NO_STORES)
def test_a_loggers_own_id_is_not_that_of_the_error_in_its_words(logger, name, ident):
    words = "Aws::S3::Errors::NoSuchKey (The specified key does not exist.)"
    line = LOGGERS[logger].format(name=name, id=ident, words=words)
    error = finding(line.encode()).error
    assert (error.code, error.request_id) == ("NoSuchKey", None)


@each("logger", LOGGERS)
def test_the_errors_own_id_is_shown_beside_that_of_a_logger(logger):
    words = f"upload failed: NoSuchKey: No such film. status code: 404, request id: {REQUEST_ID}"
    line = LOGGERS[logger].format(name="reqId", id=OWN, words=words)
    error = finding(line.encode()).error
    assert (error.code, error.request_id) == ("NoSuchKey", REQUEST_ID)


@each("logger", LOGGERS)
@each(
    "words, own",
    [
        ("put failed: NoSuchKey: No such film. (status 404)", None),
        (f"put failed: NoSuchKey: No. status code: 404, request id: {REQUEST_ID}", REQUEST_ID),
    ],
)
def test_an_id_like_amazons_is_a_loggers_where_nothing_tells_of_s3(logger, words, own):
    for name in ("request_id", "x-request-id"):
        line = LOGGERS[logger].format(name=name, id=LIKE_AMAZONS, words=words)
        error = finding(line.encode()).error
        assert (error.code, error.request_id) == ("NoSuchKey", own)


@each(
    "line",
    [
        f'{{"level": "error", "msg": "put s3://films/a: no", "requestId": "{LIKE_AMAZONS}"}}',
        f'{{"level": "error", "code": "NoSuchKey", "msg": "no", "requestId": "{LIKE_AMAZONS}"}}',
        f'{{"level": "error", "code": "NoSuchKey", "msg": "no film", "requestId": "{OWN}"}}',
        f"10:11:12 ERROR requestId: {OWN} errorCode: NoSuchKey errorMessage: no film",
        f"10:11:12 ERROR $metadata: {{ httpStatusCode: 404, requestId: '{OWN}' }}",
        f"10:11:12 ERROR azure: the blob is gone, requestId={OWN}",
        f"10:11:12 ERROR shelf request_id={REQUEST_ID} err=NoSuchKey",
    ],
)
def test_an_id_that_is_named_with_the_error_or_is_a_stores_is_kept(line):
    assert "RequestId" in {label.name for label in labels(line.encode())}
