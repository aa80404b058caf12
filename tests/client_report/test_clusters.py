"""Which of the values that a text names tell of one error."""

from __future__ import annotations

import pytest

from obsdiag.client_report.clusters import clusters
from tests.rows import each

ID = "0000019C4E2D1F7A8B0C55D2E3F4A596"
OTHER_ID = "0000019C4E2D1F7AFFFFFFFFFFFFFFFF"


def values(text: str) -> list[dict[str, str]]:
    return [cluster.values for cluster in clusters(text.encode())]


def test_names_that_stand_close_tell_of_one_error():
    text = f"status [403], error code [AccessDenied], error message [No.], request id [{ID}]"
    assert values(text) == [
        {"status": "403", "Code": "AccessDenied", "Message": "No.", "RequestId": ID}
    ]


def test_a_cluster_is_from_its_first_name_to_its_last_value():
    text = b"failed: code: SlowDown, reqId: 7 (later)"
    (cluster,) = clusters(text)
    assert text[cluster.start : cluster.end] == b"code: SlowDown, reqId: 7"


@each("nothing", ["null", "None", "undefined", "nil", "N/A", "''", ""])
def test_a_value_that_says_there_is_none_is_none(nothing):
    assert values(f"code: {nothing}, requestId: 7") == [{"RequestId": "7"}]


@pytest.mark.parametrize(("gap", "count"), [(600, 1), (800, 2)])
def test_names_that_stand_far_apart_tell_of_two_errors(gap, count):
    assert len(values(f"code: SlowDown {'.' * gap} requestId: 7")) == count


@each(
    "pair",
    ["{'%s', '%s'}", '{"%s", "%s"}', '{<<"%s">>,<<"%s">>}', '{<<"%s">>, <<"%s">>}'],
)
def test_the_pairs_of_a_list_of_erlangs_are_of_one_error(pair):
    fields = ("server", "OBS"), ("x-obs-request-id", ID), ("x-obs-id-2", "32AAA"), ("age", "0")
    text = "headers: [" + ", ".join(pair % field for field in fields) + "], status_code: 503}}"
    assert values(text) == [{"RequestId": ID, "HostId": "32AAA", "status": "503"}]


def test_another_code_or_request_id_is_another_error():
    assert values("code: SlowDown code: NoSuchKey") == [{"Code": "SlowDown"}, {"Code": "NoSuchKey"}]
    assert values("reqId: 7, reqId: 8") == [{"RequestId": "7"}, {"RequestId": "8"}]


def test_a_name_that_is_repeated_with_its_value_is_of_the_same_error():
    text = f"{{ requestId: '{ID}', Code: 'NoSuchKey', RequestId: '{ID}' }}"
    assert values(text) == [{"RequestId": ID, "Code": "NoSuchKey"}]


@pytest.mark.parametrize(
    "form",
    [
        "status [403], error code [AccessDenied], error message [No.], request id [{}]\n",
        "Status=403, Code=AccessDenied, Message=No., RequestId={}, Indicator=.\n",
        '{{"status": 403, "code": "AccessDenied", "message": "No.", "request_id": "{}"}}\n',
    ],
)
def test_each_line_of_a_log_is_an_error_of_its_own(form):
    known = {"status": "403", "Code": "AccessDenied", "Message": "No."}
    text = form.format(ID) + form.format(OTHER_ID)
    assert values(text) == [{**known, "RequestId": ID}, {**known, "RequestId": OTHER_ID}]


@pytest.mark.parametrize(
    "above", ["status=200 code=0\n", *("code=0 status=200\n" * many for many in (2, 50))]
)
def test_what_lines_above_say_of_their_own_is_not_the_errors(above):
    text = f"{above}status=404 code=NoSuchKey, requestId={ID}\n{above}"
    assert {"status": "404", "Code": "NoSuchKey", "RequestId": ID} in values(text)


def test_a_status_in_words_is_none():
    assert values('{"status": "Failure", "code": "NoSuchKey", "statusCode": 404}') == [
        {"Code": "NoSuchKey", "status": "404"}
    ]


def test_a_line_that_says_it_has_no_code_does_not_get_the_next_ones():
    text = f"status:404,code:None,requestId:{ID}|\nstatus:404,code:NoSuchKey,requestId:{OTHER_ID}|"
    assert values(text) == [
        {"status": "404", "RequestId": ID},
        {"status": "404", "Code": "NoSuchKey", "RequestId": OTHER_ID},
    ]


def test_an_id_that_an_exception_does_not_have_is_that_of_the_fields_of_its_answer():
    answer = f"'details': {{'Code': 'TooMany', 'Message': 'Later.', 'RequestId': '{ID}'}}"
    (only,) = values(f"Fault: {{'status': 429, 'x-amz-request-id': '', {answer}}}")
    assert only == {"status": "429", "Code": "TooMany", "Message": "Later.", "RequestId": ID}
