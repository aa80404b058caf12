"""An error that a program prints below another one is an event of its own."""

from __future__ import annotations

from obsdiag.client_report.error_head import another_begins, begins_another
from obsdiag.client_report.own_stretch import edges, own_stretch
from obsdiag.client_report.reports import reports
from obsdiag.client_report.status import told_status
from tests.rows import each

PYTHON = (
    b"    check_answer(zone)\n"
    b"shop.faults.RemoteError: status=500 code=E7101 "
    b"request_id=5a1f33d0-9c1e-4b7e-8f39-2f2b6d0c7a11\n"
)
JAVA = (
    b"org.shop.JobException: statusCode=502 for https://pics.obs.eu-de.otc.t-systems.com/a.png\n"
    b"\tat org.shop.Job.run(Job.java:12)\n"
)
NODE = (
    b"NotFound: UnknownError\n    at throwDefaultError (/srv/app.js:4:9) {\n"
    b"  '$metadata': { httpStatusCode: 404, requestId: '0000019C4E2D1F7A8B0C55D2E3F4B001' }\n}\n"
)
WITHOUT_STATUS = (
    b"AccessDenied: Access Denied\n    at throwDefaultError (/srv/app.js:4:9) {\n"
    b"  '$metadata': { requestId: '0000019C4E2D1F7A8B0C55D2E3F4B002' }\n}\n"
)
OF_NODE = {
    NODE: {"status": "404", "RequestId": "0000019C4E2D1F7A8B0C55D2E3F4B001"},
    WITHOUT_STATUS: {"Code": "AccessDenied", "RequestId": "0000019C4E2D1F7A8B0C55D2E3F4B002"},
}


@each("other, own", [(other, own) for other in (PYTHON, JAVA) for own in OF_NODE])
def test_takes_nothing_from_the_error_printed_beside_it(other: bytes, own: bytes) -> None:
    for text in (other + own, own + other):
        start = text.index(own)
        [report] = [one for one in reports(text, 0, len(text)) if one.client == "node"]
        assert start <= report.start < report.end <= start + len(own)
        assert report.values.items() >= OF_NODE[own].items()
        assert report.values.get("status") == OF_NODE[own].get("status")


@each("other", [PYTHON, JAVA])
def test_no_status_and_no_address_is_told_by_the_error_above(other: bytes) -> None:
    text = other + WITHOUT_STATUS
    [report] = [one for one in reports(text, 0, len(text)) if one.client == "node"]
    assert told_status(text, report.start, report.end, 0, len(text)) is None
    assert own_stretch(text, 0, len(text), report, edges([report]))[0] == len(other)


@each(
    "above, head",
    [
        (b"upload failed, status=403\n", NODE),
        (b"Error: upload failed, status=403\n", NODE),
        (PYTHON + b"\nDuring handling of the above exception, another exception occurred:\n", NODE),
        (b"Status: 403\n", b"Code: AccessDenied\n"),
        (b"Response.Status: 403\n", b"Response.Code: AccessDenied\n"),
        (
            JAVA,
            b"Caused by: org.shop.StoreException: status=403\n\tat org.shop.Store.put(S.java)\n",
        ),
        (PYTHON, b"request id 0000019C4E2D1F7A8B0C55D2E3F4B001\n"),
    ],
)
def test_what_goes_on_with_an_error_begins_no_other(above: bytes, head: bytes) -> None:
    text = above + head
    assert not begins_another(text, len(above))
    assert not another_begins(text, 0, len(text) - 1)


@each("other", [PYTHON, JAVA, NODE])
def test_another_begins_where_its_head_stands_below_an_error(other: bytes) -> None:
    text = other + NODE
    assert begins_another(text, len(other))
    assert another_begins(text, 0, len(text) - 1)
    assert not another_begins(text, len(other), len(text) - 1)
