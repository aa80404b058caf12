"""Which part of a text tells of one report in it alone."""

from __future__ import annotations

import json
from collections.abc import Sequence

from obsdiag.client_report.found import Report
from obsdiag.client_report.own_stretch import REACH, Edges, edges, own_stretch
from tests.answer import finding, findings
from tests.rows import each

SAID = "AccessDenied: Access Denied"


def stretch(text: str, *reports: str) -> str:
    """Return the part of a text that is the first report's own."""
    raw = text.encode()
    found = [
        Report(raw.find(one.encode()), raw.find(one.encode()) + len(one), "x", {})
        for one in reports
    ]
    first, last = own_stretch(raw, 0, len(raw), found[0], edges(found))
    return raw[first:last].decode()


@each(
    "text, own",
    [
        (f"other\n\none {SAID} two\nthree\n\nfour", f"one {SAID} two\nthree"),
        (
            f"time=2026-05-02T07:08:09Z a\ntime=2026-05-02T07:08:09Z {SAID}\nb",
            f"time=2026-05-02T07:08:09Z {SAID}\nb",
        ),
        (
            f"> time=2026-05-02T07:08:09Z a\n> time=2026-05-02T07:08:09Z {SAID}",
            f"> time=2026-05-02T07:08:09Z {SAID}",
        ),
        (f'"a\\n{SAID}\\n\\nb"', f'"a\\n{SAID}'),
        (
            f'"time=2026-05-02T07:08:09Z a\\ntime=2026-05-02T07:08:09Z {SAID}"',
            f'time=2026-05-02T07:08:09Z {SAID}"',
        ),
    ],
)
def test_one_report_has_its_record_or_its_paragraph(text, own):
    assert stretch(text, SAID) == own


def test_of_several_each_has_its_lines_or_its_object():
    assert stretch("a: NoSuchKey\nb: AccessDenied\n", "NoSuchKey", "AccessDenied") == "a: NoSuchKey"
    text = '[{"key": "a", "code": "NoSuchKey"}, {"code": "AccessDenied"}]'
    assert stretch(text, "NoSuchKey", "AccessDenied") == '{"key": "a", "code": "NoSuchKey"}'
    assert stretch("NoSuchKey, AccessDenied", "NoSuchKey", "AccessDenied") == ""


def test_records_in_a_string_lend_each_other_nothing():
    records = (
        'time="2026-05-02T07:08:09Z" level=info msg="to s3 (bucket: films, key: z.mkv)"\n'
        f'time="2026-05-02T07:08:10Z" level=error msg="cannot put: {SAID}"\n'
    )
    for text in (records, json.dumps({"log": records}), records.replace("time", "> time")):
        assert finding(f"{text}\n".encode()).error.bucket is None


def test_arguments_in_a_traceback_s_code_are_no_values():
    text = (
        "Traceback (most recent call last):\n"
        '  File "a.py", line 1, in b\n'
        "    client.head_object(Bucket=bucket, Key=key)\n"
        "botocore.exceptions.ClientError: An error occurred (404) when calling the HeadObject"
        " operation: Not Found\n"
    )
    (only,) = findings(text.encode())
    assert (only.capture.status, only.error.bucket, only.error.key) == (404, None, None)


class Counted(Sequence):
    """Numbers that count how often they are looked at."""

    def __init__(self, numbers):
        self.numbers, self.looks = numbers, 0

    def __len__(self):
        return len(self.numbers)

    def __getitem__(self, at):
        self.looks += 1
        return self.numbers[at]


def test_a_report_among_many_looks_at_few_of_them():
    line = f"{SAID}\n".encode()
    found = [Report(at * len(line), (at + 1) * len(line) - 1, "x", {}) for at in range(4096)]
    starts, ends = map(Counted, edges(found))
    report = found[2000]
    own = own_stretch(line * 4096, 0, len(line) * 4096, report, Edges(starts, ends))
    assert own == (report.start, report.end)
    assert starts.looks + ends.looks < 40


def test_an_object_that_begins_far_from_its_report_is_not_looked_for():
    far = " " * REACH
    near = far[: -len('{"m": ')]
    text = f'{{"m": {near}NoSuchKey}}, {{"m": AccessDenied}}'
    assert stretch(text, "NoSuchKey", "AccessDenied").startswith('{"m": ')
    text = f'{{"m": {far}NoSuchKey}}, {{"m": AccessDenied}}'
    assert stretch(text, "NoSuchKey", "AccessDenied") == ""
