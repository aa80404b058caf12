"""Forms that a person filled in are read as errors, and nothing else is taken for one."""

from __future__ import annotations

from obsdiag.formats.filled_form import LARGEST, filled_form
from tests.answer import findings
from tests.rows import each

ID = "0000018F2A3B4C5D90ABCDEF12345678"
VALUES = ("logs-7", "in/a b.gz", "403", "InvalidObjectState", "It is cold", ID)
ENGLISH = ("Bucket", "Object", "HTTP status", "Error code", "Error message", "Request ID")
GERMAN = ("Bucketname", "Objektname", "HTTP-Status", "Fehlercode", "Fehlermeldung", "Anfrage-ID")
CHINESE = ("桶名", "对象名", "状态码", "错误码", "错误信息", "请求ID")
PAIRS = tuple(zip(ENGLISH, VALUES, strict=True))
DRESSES = {
    "german": "\n".join(f"{n}: {v}" for n, v in zip(GERMAN, VALUES, strict=True)),
    "chinese": "\n".join(f"{n}：{v}" for n, v in zip(CHINESE, VALUES, strict=True)),
    "line below": "\n".join(f"{n}\n{v}" for n, v in PAIRS),
    "by a blank": "\n".join(f"{n.lower()} {v}" for n, v in PAIRS),
    "numbered": "\n".join(f"{at}. {n}? {v}" for at, (n, v) in enumerate(PAIRS, 1)),
    "questions": "\n".join(f"{at}) What is the {n}? -> {v}" for at, (n, v) in enumerate(PAIRS)),
    "bullets": "\n".join(f"- **{n}:** `{v}`" for n, v in PAIRS),
    "table": "\n".join(f"| {n} | {v} |" for n, v in PAIRS),
    "sheet": "Day\t" + "\t".join(ENGLISH) + "\n7\t" + "\t".join(VALUES),
    "csv": ";".join(ENGLISH) + "\n" + ";".join(VALUES),
}


@each("dress", DRESSES)
def test_a_form_is_read_in_any_dress(dress: str):
    (found,) = findings(f"Hello,\n{DRESSES[dress]}\nThanks\n".encode())
    error, status = found.error, str(found.capture.status)
    told = (error.bucket, error.key, status, error.code, error.message, error.request_id)
    assert told == VALUES


def test_each_row_of_a_sheet_is_an_error_but_those_that_went_well():
    head = "Bucket\tObject\tHTTP status\tError code"
    text = f"{head}\nb-1\tx\t503\tSlowDown\nb-1\ty\t200\t\nb-1\tz\t404\tNoSuchKey\n"
    told = [(one.error.key, one.error.code) for one in findings(text.encode())]
    assert told == [("x", "SlowDown"), ("z", "NoSuchKey")]


def test_a_value_masked_by_hand_is_none():
    (found,) = findings(
        b"Bucket: ***\nHTTP status: 409\nError code: OperationAborted\nRequest ID: <redacted>\n"
    )
    assert (found.error.code, found.error.bucket, found.error.request_id) == (
        "OperationAborted",
        None,
        None,
    )


def test_a_monitors_title_is_of_the_tags_below_it():
    (found,) = findings(
        b"NoSuchUpload\nThe upload is gone.\nTAGS\nlevel\nerror\nobs.bucket\nmp-7\n"
        b"http.status_code\n404\nobs.request_id\n" + ID.encode()
    )
    error = found.error
    assert (error.code, error.message) == ("NoSuchUpload", "The upload is gone.")
    assert found.capture.status == 404
    assert (error.bucket, error.request_id) == ("mp-7", ID)


@each(
    "text",
    (
        "Error code: SlowDown\nStatus: 503\n",  # left to the readers of labels
        "1. Error code? SlowDown\n2. Since when? today\n",
        "1. Status? 200\n2. Bucket? logs-7\n3. Object? a.gz\n",
        "the bucket is new\nstatus 200 now\nobject a.gz works\n",
        "Code\tHTTP status\tMessage\nSlowDown\t503\tSlow down\n",  # of a manual
        "x" * LARGEST + DRESSES["numbered"],
    ),
)
def test_other_lines_are_left_as_they_are(text: str):
    assert filled_form(text.encode()) is None


def test_what_is_no_text_is_left_as_it_is():
    assert filled_form(b"\xff" + DRESSES["numbered"].encode()) is None
