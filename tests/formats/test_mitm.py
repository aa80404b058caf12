"""mitmproxy's flow files, whose bodies are as they were on the wire."""

from __future__ import annotations

import gzip

import pytest
from hypothesis import given
from hypothesis import strategies as st

from obsdiag.formats import mitm
from obsdiag.formats.mitm import is_mitm, read_mitm
from obsdiag.input.stream import Stream
from obsdiag.model import Origin, Remark
from obsdiag.pipeline.decoding import findings_of
from tests.answer import HOST_ID, REQUEST_ID, catalogue, error
from tests.rows import each

HEADERS = [
    [b"Server", b"OBS"],
    [b"x-obs-request-id", REQUEST_ID.encode()],
    [b"x-obs-id-2", HOST_ID.encode()],
]


def net(value: object) -> bytes:
    """Return a value as a netstring with its type."""
    match value:
        case None:
            return b"0:~"
        case bool():
            data, kind = str(value).lower().encode(), b"!"
        case int():
            data, kind = str(value).encode(), b"#"
        case float():
            data, kind = str(value).encode(), b"^"
        case str():
            data, kind = value.encode(), b";"
        case bytes():
            data, kind = value, b","
        case list():
            data, kind = b"".join(net(one) for one in value), b"]"
        case dict():
            data, kind = b"".join(net(part) for pair in value.items() for part in pair), b"}"
    return b"%d:%b%b" % (len(data), data, kind)


def flow(status: int = 404, content: bytes | None = None, **more: object) -> dict:
    """Return a flow as recent versions write it."""
    return {
        "websocket": None,
        "response": {
            "reason": b"Not Found",
            "status_code": status,
            "timestamp_end": 1773480510.5,
            "trailers": None,
            "content": error() if content is None else content,
            "headers": HEADERS,
            "http_version": b"HTTP/1.1",
        },
        "request": {
            "path": b"/photos-2026/summer.csv",
            "authority": b"",
            "scheme": b"https",
            "method": b"GET",
            "port": 443,
            "host": "198.51.100.9",
            "content": b"",
            "headers": [[b"Host", b"obs.region-1.example.com"]],
        },
        "error": None,
        "metadata": {},
        "is_replay": None,
        "intercepted": False,
        "server_conn": {"address": ["198.51.100.9", 443], "tls": True, "certificate_list": []},
        "type": "http",
        "version": 21,
    } | more


def changed(part: str, **values: object) -> dict:
    """Return a flow with other values in its request or response."""
    made = flow()
    made[part] = made[part] | values
    return made


def read(*flows: dict) -> list:
    """Return the captures of a flow file."""
    data = b"".join(net(one) for one in flows)
    return list(read_mitm(Stream.of(data), Origin("made-up.mitm")))


def test_a_flow_file_is_told_by_its_start():
    assert is_mitm(net(flow()))
    assert is_mitm(net({"version": [0, 18], "response": {"code": 404}}))


@each("data", [b"", b"4:text,", b"12:3:abc;1:d,}", b"404: Not Found", error()])
def test_other_inputs_are_none(data):
    assert not is_mitm(data)


def test_a_flow_gives_the_response_and_its_request():
    (capture,) = read(flow())
    assert (capture.format, capture.status, capture.reason) == ("mitmproxy", 404, "Not Found")
    assert capture.origin.member == "0"
    (found,) = findings_of(capture, catalogue())
    assert found.match.entry.id == "NoSuchKey#1"
    assert found.error.request_id == REQUEST_ID
    assert found.error.url == "https://obs.region-1.example.com/photos-2026/summer.csv"
    assert found.error.bucket == "photos-2026"


def test_a_packed_body_is_unpacked():
    assert read(flow(content=gzip.compress(error())))[0].body == error()


@pytest.mark.parametrize(
    ("request_", "target"),
    [
        ({"headers": []}, "https://198.51.100.9/photos-2026/summer.csv"),
        ({"headers": [], "port": 8443}, "https://198.51.100.9:8443/photos-2026/summer.csv"),
        ({"headers": [], "authority": b"a.example"}, "https://a.example/photos-2026/summer.csv"),
        ({"headers": [], "host": b"", "port": None}, "/photos-2026/summer.csv"),
    ],
)
def test_the_address_is_what_was_asked_for(request_, target):
    assert read(changed("request", **request_))[0].request.target == target


def test_a_flow_without_request_is_read():
    assert read(flow(request=None))[0].request is None


def test_older_versions_have_other_names():
    old = {
        "version": [0, 13],
        "response": {"code": 404, "msg": b"Not Found", "content": error(), "headers": HEADERS},
        "request": {"method": b"GET", "path": b"/a", "scheme": b"http", "host": b"a.example"},
    }
    (capture,) = read(old)
    assert (capture.status, capture.reason, capture.body) == (404, "Not Found", error())
    assert capture.request.target == "http://a.example/a"


def test_flows_without_an_answer_are_counted_and_give_nothing():
    captures = read(flow(response=None), {"type": "tcp", "messages": []}, flow())
    assert [one.origin.member for one in captures] == ["2"]


@each("status", [0, 99, 1000, None, b"404"])
def test_what_is_no_status_is_no_answer(status):
    assert read(changed("response", status_code=status)) == []


@each("headers", [None, [], [[b"a"]], [[b"a", 7]], [b"a"], b"a: b", {"a": "b"}])
def test_headers_that_are_none_cost_nothing_else(headers):
    (capture,) = read(changed("response", headers=headers))
    assert (capture.body, list(capture.headers)) == (error(), [])


def test_long_bodies_and_values_are_passed_over():
    long = b"x" * (mitm.MAX_BODY + 1)
    first, second = read(
        changed("request", content=long) | {"comment": "x" * (mitm.MAX_VALUE + 1)},
        changed("response", content=long),
    )
    assert (first.body, first.remarks) == (error(), frozenset())
    assert len(second.body) == mitm.MAX_BODY
    assert second.remarks == {Remark.BODY_TOO_LARGE}


def test_messages_in_messages_are_not_followed():
    nested = b"1:a,"
    for _ in range(2000):
        nested = b"8:response;%d:%b}" % (len(nested), nested)
    data = b"%d:%b}" % (len(nested), nested)
    assert list(read_mitm(Stream.of(data), Origin("made-up.mitm"))) == []


def test_a_file_cut_anywhere_gives_the_flows_before_the_cut():
    data = net(flow()) + net(flow(403))
    for end in range(0, len(data), 13):
        statuses = [one.status for one in read_mitm(Stream.of(data[:end]), Origin("made-up.mitm"))]
        assert statuses == [404, 403][: len(statuses)]
        assert statuses[:1] == [404] or end < len(net(flow()))


@given(
    st.lists(st.tuples(st.floats(0, 1), st.binary(max_size=4)), max_size=6),
    st.floats(0, 1),
)
def test_mutated_and_cut_files_give_findings_or_nothing(changes, end):
    data = net(flow()) + net(flow(403))
    for where, scrap in changes:
        at = int(where * len(data))
        data = data[:at] + scrap + data[at + len(scrap) :]
    for capture in read_mitm(Stream.of(data[: int(end * len(data))]), Origin("made-up.mitm")):
        for found in findings_of(capture, catalogue()):
            assert found.capture is capture
