"""What stands around a thrown error and its dump is no part of it."""

from __future__ import annotations

from tests.answer import HOST_ID, REQUEST_ID, finding, findings
from tests.rows import each

OWN = "7d0f6a52-91c4-4be0-8d5e-0a1b2c3d4e5f"
THROWN = (
    "S3Error: Not allowed\n    at parse (/app/xml.js:9:13)\n    at async put (/app/a.js:4:2) {\n"
)
CODE = "  code: 'AccessDenied',\n"
IDS = f"  requestid: '{REQUEST_ID}',\n  hostid: '{HOST_ID}',\n"


@each(
    "above, below",
    [
        (f"[web] job=4 requestId={OWN} took 12 ms\n", ""),
        ("", f"[web] job=4 requestId={OWN} done\n"),
        (f"[web] requestId={OWN} begins\n", f"[web] requestId={OWN} done\n"),
    ],
)
def test_a_programs_own_request_id_beside_a_dump_is_not_the_stores(above, below):
    whole = finding(f"{above}{THROWN}{CODE}{IDS}}}\n{below}".encode())
    assert (whole.error.request_id, whole.error.host_id) == (REQUEST_ID, HOST_ID)
    assert (whole.error.code, whole.error.message) == ("AccessDenied", "Not allowed")
    without = finding(f"{above}{THROWN}{CODE}}}\n{below}".encode())
    assert (without.error.code, without.error.request_id) == ("AccessDenied", None)


def test_a_stores_request_id_on_the_line_above_a_dump_is_the_dumps():
    text = f"upload failed, requestId={REQUEST_ID}\n{THROWN}{CODE}}}\n"
    assert finding(text.encode()).error.request_id == REQUEST_ID


def test_what_is_said_below_a_closed_dump_is_another_error():
    dump = f"{THROWN.replace('Not allowed', 'null')}  code: 'Gone',\n{IDS}  statusCode: 410\n}}\n"
    found = findings(f"{dump}fetch: AccessDenied 403 Access Denied\n".encode())
    assert [(one.capture.status, one.error.code, one.error.request_id) for one in found] == [
        (410, "Gone", REQUEST_ID),
        (403, "AccessDenied", None),
    ]


def test_a_class_in_brackets_behind_the_word_error_leads_to_the_dumps_message():
    dump = (
        THROWN.replace("S3Error", "Error [AccessDeniedError]") + f"  status: 403,\n{CODE}{IDS}}}\n"
    )
    only = finding(dump.encode())
    assert (only.capture.status, only.error.message) == (403, "Not allowed")
    assert (only.error.code, only.error.request_id) == ("AccessDenied", REQUEST_ID)
