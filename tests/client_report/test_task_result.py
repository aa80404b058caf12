"""Ansible tells of an exception twice: on a line of its own, and in the task's result below."""

from __future__ import annotations

from tests.answer import REQUEST_ID, findings
from tests.rows import each

SAID = "An error occurred (403) when calling the ListParts operation: Forbidden"
ABOVE = (
    "An exception occurred during task execution. To see the full traceback, use -vvv. The error"
    f" was: botocore.exceptions.ClientError: {SAID}\n"
)
META = f'"response_metadata": {{"http_status_code": 403, "request_id": "{REQUEST_ID}"}}'


@each(
    "below, count",
    [
        (
            f'fatal: [reel-7]: FAILED! => {{"msg": "no parts: {SAID}", {META}}}\n',
            1,
        ),
        (f"TASK [another] ****\nfatal: [reel-8]: FAILED! => {{'msg': '{SAID}', {META}}}\n", 2),
    ],
)
def test_the_result_of_a_task_is_of_the_exception_right_above(below, count):
    found = findings((ABOVE + below).encode())
    assert len(found) == count
    assert (found[-1].capture.status, found[-1].error.request_id) == (403, REQUEST_ID)
