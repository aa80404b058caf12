"""Lines of a program's source say what may be answered, and tell of no error."""

from __future__ import annotations

from obsdiag.client_report.source_line import without_source
from tests.answer import findings
from tests.rows import each


@each(
    "text",
    [
        'assertEquals("NoSuchUpload", failure.getErrorCode());',
        '+        assertThat(e.getMessage()).contains("The specified bucket does not exist");',
        '    return make_error("SlowDown", 503)',
        '-  expect(code).toBe("NoSuchKey");\n+  expect(code).toBe("NoSuchBucket");',
        '@@ -1,2 +1,2 @@\n+        if is_code(e, "SlowDown") {\n+    again("SlowDown");',
    ],
)
def test_a_line_of_a_program_is_no_error(text):
    assert not findings(f"{text}\n".encode())


@each(
    "text",
    [
        'ClientError("An error occurred (NoSuchUpload) when calling the UploadPart operation: x")',
        'put failed (error code "NoSuchUpload")',
        "NoSuchUpload: The specified upload does not exist",
        'store.put("a"): error: NoSuchUpload (404)',
    ],
)
def test_an_error_that_looks_like_a_call_is_one(text):
    assert [one.error.code for one in findings(f"{text}\n".encode())] == ["NoSuchUpload"]


def test_the_source_that_a_traceback_shows_names_nothing():
    shown = (
        b'Traceback (most recent call last):\n  File "a.py", line 3, in put\n'
        b'    client.put(Bucket="b", Key="k")\n    ~~~~^^^^\nValueError: key="films"\n'
    )
    assert without_source(shown) == (
        b'Traceback (most recent call last):\n  File "a.py", line 3, in put\n'
        b'ValueError: key="films"\n'
    )
