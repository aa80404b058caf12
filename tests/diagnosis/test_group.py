"""Many findings, counted by their kind."""

from __future__ import annotations

import pytest

from obsdiag.diagnosis import group
from obsdiag.diagnosis.group import (
    Groups,
    Occurrence,
    fingerprint,
    occurrence,
    operation,
    recorded,
    shape,
    storm,
)
from obsdiag.record import record
from tests.answer import error, finding, response
from tests.diagnosis.exchange import asked
from tests.rows import each

BUSY = ("SlowDown", "Please reduce your request rate.")


def busy(key: str, request_id: str) -> bytes:
    return asked(
        f"PUT /{key}?partNumber=1&uploadId=x",
        answer=response("503 Service Unavailable", error(*BUSY, request_id=request_id), ()),
    )


def made(name: str, at: float | None = None, request_id: str | None = None) -> Occurrence:
    return Occurrence(name, request_id, at)


def counted(*occurrences: Occurrence) -> Groups:
    groups = Groups()
    for one in occurrences:
        groups.add(one)
    return groups


def test_findings_of_one_kind_have_one_fingerprint():
    first = finding(busy("a.bin", "0000019CEBAD03AD42BEEF0042BEEF00"))
    second = finding(busy("b/c.bin", "0000019CEBAD07AD42BEEF0042BEEF01"))
    assert fingerprint(first) == fingerprint(second)
    assert fingerprint(first) == (
        "SlowDown|photos-2026|PUT object ?partNumber ?uploadId|please reduce your request rate"
    )


@each(
    "other",
    [
        asked("GET /a.txt", answer=response("403 Forbidden", error("AccessDenied", "Denied"))),
        asked("PUT /a.txt"),
        asked("GET /a.txt", host="videos.obs.region-1.example.com"),
        asked("GET /a.txt?acl"),
        asked("GET /"),
        asked("GET /a.txt", answer=response(body=error(message="The key is away."))),
        response(),
    ],
)
def test_another_code_bucket_operation_or_message_is_another_kind(other):
    assert fingerprint(finding(other)) != fingerprint(finding(asked("GET /a.txt")))


def test_a_status_stands_in_for_a_code():
    bare = finding(response("403 Forbidden", b""))
    assert fingerprint(bare) == "403|-|-|"


def test_a_record_of_the_history_counts_as_its_finding_did():
    found = finding(busy("a.bin", "0000019CEBAD03AD42BEEF0042BEEF00"))
    assert recorded(record(found)) == occurrence(found)


def test_the_time_is_that_of_the_request_id():
    found = occurrence(finding(busy("a.bin", "0000019CEBAD03AD42BEEF0042BEEF00")))
    assert found.at == pytest.approx(1_773_480_510.381)
    assert occurrence(finding(response(body=error(request_id="7"), head=()))).at is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The bucket 'a' is gone", 'The bucket "b-2" is gone'),
        ("Request 0000019CEBAD03AD failed.", "Request 0000019CEBAD07FF failed"),
        ("No such key: docs/a.txt", "No such key: docs/b/c.txt"),
        (
            "Could not reach https://a.example.com/x after 3 tries",
            "could not reach b/c after 12 tries",
        ),
    ],
)
def test_messages_that_differ_by_a_name_or_a_number_have_one_shape(one, other):
    assert shape(one) == shape(other)


def test_messages_of_two_kinds_have_two_shapes():
    assert shape("The specified key does not exist.") != shape(
        "The specified bucket does not exist"
    )
    assert shape(None) == ""
    assert len(shape("word " * 10_000)) <= group.MAX_SHAPE


@pytest.mark.parametrize(
    ("method", "url", "key", "words"),
    [
        ("GET", "//h/a?versionId=V1&Signature=x&Expires=1", "a", "GET object ?versionId"),
        ("PUT", "//h/?policy", None, "PUT bucket ?policy"),
        ("DELETE", "//h/", None, "DELETE bucket"),
        (None, None, "a", "-"),
    ],
)
def test_an_operation_is_told_by_verb_and_sub_resource(method, url, key, words):
    assert operation(method, url, key) == words


def test_the_largest_group_comes_first_with_its_first_and_last_time():
    groups = counted(made("a", 5.0), made("b", 9.0), made("b", 2.0), made("b"))
    first, second = groups.groups()
    assert (first.fingerprint, first.count, first.first, first.last) == ("b", 3, 2.0, 9.0)
    assert (second.fingerprint, second.count) == ("a", 1)


def test_a_group_without_times_has_none():
    (only,) = counted(made("a"), made("a")).groups()
    assert (only.first, only.last, only.storm) == (None, None, None)


def test_a_request_id_in_several_captures_is_told():
    groups = counted(made("a", None, "R1"), made("b", None, "R1"), made("a", None, "R2"))
    assert groups.repeated() == {"R1": 2}


def test_a_storm_is_many_of_one_kind_in_a_short_time():
    times = [*range(0, 1_000, 100), *(500 + second / 2 for second in range(20)), 5_000]
    found = storm(times)
    assert found is not None
    assert found.count >= 20
    assert 500 <= found.start <= found.end <= 560
    assert found.rate == pytest.approx(found.count / (found.end - found.start))


def test_few_or_far_between_is_no_storm():
    assert storm(range(0, 10_000, 100)) is None
    assert storm([1.0] * 9) is None
    assert storm([]) is None


def test_all_at_once_is_a_storm_of_one_second():
    found = storm([1.0] * 30)
    assert found is not None
    assert found.rate == 30


def test_kinds_beyond_the_limit_are_counted_together(monkeypatch):
    monkeypatch.setattr(group, "MAX_GROUPS", 2)
    groups = counted(made("a"), made("b"), made("c"), made("d"), made("a"))
    assert [one.count for one in groups.groups()] == [2, 1]
    assert groups.others == 2


def test_times_and_ids_beyond_the_limit_are_let_go(monkeypatch):
    monkeypatch.setattr(group, "MAX_TIMES", 5)
    monkeypatch.setattr(group, "MAX_REQUESTS", 2)
    groups = counted(*(made("a", float(n), f"R{n}") for n in range(20)), made("a", 99.0, "R0"))
    (only,) = groups.groups()
    assert (only.count, only.first, only.last, only.storm) == (21, 0.0, 99.0, None)
    assert groups.repeated() == {}
