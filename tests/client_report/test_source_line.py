"""Lines of a program's source say what may be answered, and tell of no error."""

from __future__ import annotations

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
