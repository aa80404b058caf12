"""HAR as its exporters write it, each with its defects; a bad entry costs only itself."""

from __future__ import annotations

import base64
import codecs
import json
import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from obsdiag.formats.har import is_har, read_har
from obsdiag.input.stream import Stream
from obsdiag.model import Origin, Remark
from obsdiag.pipeline.decoding import findings_of
from tests.answer import REQUEST_ID, catalogue
from tests.formats.har.archive import (
    URL,
    document,
    entry,
    har,
    numbers,
    pairs,
    read,
    request_id,
    seen,
    success,
)
from tests.rows import each


def only(*entries, **how):
    """Return the capture of the last of some entries."""
    return read(har(*entries), **how)[-1]


def finding(*entries):
    """Return the only finding of a HAR."""
    found = [one for capture in read(har(*entries)) for one in findings_of(capture, catalogue())]
    assert len(found) == 1
    return found[0]


def changed(path: str, value: object, number: int = 0) -> dict:
    """Return an entry with another value at `path`; `...` takes it away."""
    made = entry(number)
    *way, last = path.split(".")
    at = made
    for name in way:
        at = at[name]
    if value is ...:
        del at[last]
    else:
        at[last] = value
    return made


@each(
    "data",
    [
        har(),
        har(entry()),
        har(entry(), indent=2),
        b"\xef\xbb\xbf" + har(entry()),
        har(entry()).decode().encode("utf-16"),
        json.dumps([entry()]).encode(),
        json.dumps(entry()).encode(),
        b" \n " + har(entry())[:900],
    ],
)
def test_a_har_is_told_by_how_it_starts(data):
    assert is_har(data)


@each(
    "data",
    [
        b"",
        b"{}",
        b"[]",
        b'{"log": "of entries and a creator"}',
        b'{"code": "NoSuchKey", "message": "no startedDateTime"}',
        b"HTTP/1.1 404 Not Found\r\n\r\n" + har(entry()),
        b"see " + har(entry()),
        document(1).encode(),
        b"\xff\xfe",
        b" " * 200_000,
    ],
)
def test_other_inputs_are_no_har(data):
    assert not is_har(data)


def test_an_entry_gives_the_response_and_its_request():
    capture = only(entry(5))
    assert (capture.format, capture.status, capture.reason) == ("har", 404, "Not Found")
    assert capture.body.decode() == document(5)
    assert capture.headers.get(b"x-obs-request-id") == request_id(5)
    assert capture.request.method == "GET"
    assert capture.request.target == URL
    assert capture.request.headers.get(b"accept") == "*/*"
    assert capture.text.startswith(b"GET https://photos-2026.")


def test_a_finding_names_the_entry_and_what_was_asked():
    found = finding(success(0), entry(1))
    assert found.match.entry.id == "NoSuchKey#1"
    assert found.capture.origin.member == "1"
    assert (found.error.method, found.error.url) == ("GET", URL)
    assert (found.error.bucket, found.error.key) == ("photos-2026", "summer.csv")


def test_the_line_is_that_of_the_entry():
    data = har(success(0), entry(1), success(2), entry(3), entry(3), indent=2)
    rows = [row for row, line in enumerate(data.split(b"\n"), start=1) if line == b"      {"]
    rows = rows[1:]  # the first is the page's
    for drop in (None, 4000, 700, 64):
        assert [one.origin.line for one in read(data, drop)] == [rows[at] for at in (0, 1, 3, 4)]
        assert all(one.place(0).line == one.origin.line for one in read(data, drop))


def test_successes_are_passed_over_but_the_first():
    assert numbers(read(har(*[success(n) for n in range(4)], entry(4), success(5)))) == ["0", "4"]


def test_a_har_inside_an_archive_keeps_the_archives_path():
    (capture,) = read_har(Stream.of(har(entry())), Origin("ticket.zip", "logs/a.har"))
    assert capture.origin.member == "logs/a.har:0"


@each("status", [301, 302, 307, 308, 400, 599])
def test_failures_and_redirects_are_read(status):
    assert numbers(read(har(success(), entry(1, status, "")))) == ["0", "1"]


@each("status", [0, -1, None, "", "blocked", {}, 99, 1000, float("inf"), True])
def test_a_request_without_an_answer_is_no_capture(status):
    assert numbers(read(har(entry(0, status), entry(1)))) == ["1"]


@pytest.mark.parametrize("status", ["404", 404.0])
def test_a_status_in_another_type_is_a_status(status):
    assert only(entry(0, status)).status == 404


@pytest.mark.parametrize(
    "text",
    [
        document(1),
        "\ufeff" + document(1),
        "\n  " + document(1),
        '<?xml version="1.0"?>\n<o:DeleteResult xmlns:o="urn:o"><o:Error/></o:DeleteResult>',
    ],
)
@pytest.mark.parametrize("packed", [False, True])
def test_a_success_that_names_an_error_is_read(text, packed):
    more = {"encoding": "base64"} if packed else {}
    told = base64.b64encode(text.encode()).decode() if packed else text
    for drop in (None, 500):
        assert numbers(read(har(success(0), success(1, told, **more)), drop)) == ["0", "1"]


def test_a_success_whose_head_names_an_error_is_read():
    named = success(1)
    named["response"]["headers"] += pairs("X-Obs-Error-Code: NoSuchKey")
    for drop in (None, 500):
        assert numbers(read(har(success(0), named), drop)) == ["0", "1"]


@each(
    "text",
    ["<html>Error</html>", '{"Error": "<Error>"}', "", "<ListBucketResult><Key>Error</Key>"],
)
def test_a_success_that_only_mentions_errors_is_passed_over(text):
    for drop in (None, 500):
        assert numbers(read(har(success(0), success(1, text)), drop)) == ["0"]


@each(
    "path, value",
    [
        ("response.content.mimeType", None),  # Charles
        ("response.content.mimeType", ...),
        ("timings", ...),  # Firefox
        ("cache", ...),
        ("startedDateTime", None),
        ("request.cookies", "SID=1; path=/"),
        ("response.cookies", [None, 7, {"name": None}]),
        ("response.httpVersion", "h3"),
        ("response.httpVersion", 2),
        ("response.statusText", None),
        ("response.redirectURL", None),
        ("response.content.size", 17),  # mitmproxy: as it was packed
        ("response.content.size", "17"),
        ("response.headersSize", -1),
        ("serverIPAddress", "[::1]"),
        ("time", None),
        ("request", None),
        ("request", ...),
        ("request.url", None),
        ("request.headers", {"Host": "example.com"}),
        ("_initiator", {"stack": {"callFrames": [{"_x": 1, "functionName": "a"}]}}),
        ("_webSocketMessages", [{"_opcode": 1, "data": "x"}, {"_opcode": 1, "data": "y"}]),
    ],
)
def test_what_an_exporter_gets_wrong_costs_nothing(path, value):
    data = har(success(0), changed(path, value, 1), entry(2))
    for drop in (None, 1000, 100):
        captures = read(data, drop)
        assert numbers(captures) == ["0", "1", "2"]
        assert captures[1].body.decode() == document(1)


@each(
    "headers, shown",
    [
        ([["Server", "OBS"], ["a", "b", "c"], "d"], b"Server: OBS\r\n"),  # Slack's HARs
        ({"Server": "OBS"}, b"Server: OBS\r\n"),
        ([{"key": "Server", "value": "OBS"}], b"Server: OBS\r\n"),
        ([{"name": "Age", "value": 7}, {"name": "Via", "value": None}], b"Age: 7\r\nVia: \r\n"),
        ([{"name": "a", "value": "b\r\nc: d"}], b"a: b c: d\r\n"),
        (None, b""),
        ("Server: OBS", b""),
        ([None, {}, {"name": ""}, []], b""),
    ],
)
def test_header_fields_come_in_many_forms(headers, shown):
    capture = only(changed("response.headers", headers))
    assert capture.text.partition(b"404 Not Found\r\n")[2].partition(b"\r\n<")[0] == shown


@each("body", [None, [], {}, {"text": None}, {"text": 7}, {"text": ["<Error>"]}, "<Error>"])
def test_an_entry_without_a_body_has_none(body):
    capture = only(changed("response.content", body))
    assert (capture.status, capture.body) == (404, b"")


def test_a_body_in_base64_is_decoded():
    packed = base64.b64encode(document(1).encode()).decode()
    assert only(entry(1, text=packed, encoding="base64")).body.decode() == document(1)


@each("end", ["\n", "\r\n", " "])
def test_a_body_in_base64_may_be_broken_into_lines(end):
    lines = base64.encodebytes(document(1).encode()).decode().replace("\n", end)
    assert only(entry(1, text=lines, encoding="base64")).body.decode() == document(1)


def test_a_body_in_base64_is_decoded_as_far_as_it_goes():
    packed = base64.b64encode(document(1).encode()).decode()
    assert document(1).startswith(only(entry(1, text=packed[:-6], encoding="base64")).body.decode())


def test_an_empty_body_may_be_called_base64():
    assert only(entry(1, text="", encoding="base64")).body == b""


def test_a_body_that_is_no_base64_is_said_to_be_unreadable():
    capture = only(entry(1, text="é" * 8, encoding="base64"))
    assert (capture.body, capture.remarks) == (b"", {Remark.BODY_UNREADABLE})


def test_escapes_in_a_body_are_undone():
    data = har(entry(1)).replace(b"<", rb"\u003c").replace(b">", rb"\u003E")
    assert read(data)[0].body.decode() == document(1)


def test_half_a_surrogate_pair_costs_one_character():
    for drop in (None, 300):
        capture = read(har(success(0), entry(1, text="\ud83d<Error>")), drop)[-1]
        assert capture.body == b"?<Error>"


def test_a_body_in_a_file_beside_the_har_is_fetched():
    beside = {"b1.xml": document(1).encode()}
    attached = entry(1, text="", _file="b1.xml")
    assert only(attached, files=beside.get).body.decode() == document(1)
    assert only(attached).body == b""


def test_the_success_whose_body_is_a_file_is_fetched_if_it_is_xml():
    fetched = []

    def fetch(name):
        fetched.append(name)
        return document(2).encode()

    data = har(
        success(0),
        success(1, "", mimeType="image/png", _file="b1.png"),
        success(2, "", _file="b2.xml"),
    )
    for drop in (None, 300):
        captures = read(data, drop, fetch)
        assert numbers(captures) == ["0", "2"]
    assert set(fetched) == {"b2.xml"}


@each(
    "encoded",
    [
        lambda data: codecs.BOM_UTF8 + data,
        lambda data: data.decode().encode("utf-16"),
        lambda data: codecs.BOM_UTF16_BE + data.decode().encode("utf-16-be"),
        lambda data: data.decode().encode("utf-16-le"),
    ],
)
def test_the_encoding_does_not_matter(encoded):
    data = har(success(0), entry(1, text="<Error>\u4e0d\u5b58\u5728</Error>"))
    assert read(encoded(data))[-1].body.decode() == "<Error>\u4e0d\u5b58\u5728</Error>"


@pytest.mark.parametrize("indent", [None, 2])
@pytest.mark.parametrize("drop", [1, 7, 100, 1000, 5000])
def test_how_it_arrives_does_not_matter(indent, drop):
    data = har(success(0), entry(1), entry(2, 403), success(3, document(3)), indent=indent)
    assert seen(read(data, drop)) == seen(read(data))


@pytest.mark.parametrize("indent", [None, 1])
def test_a_har_cut_anywhere_gives_the_entries_before_the_cut(indent):
    data = har(*[entry(n) for n in range(4)], indent=indent)
    whole = [one.body for one in read(data)]
    ends = [match.start() for match in re.finditer(rb'"timings"', data)]
    for cut in range(200, len(data), 37):
        bodies = [one.body for one in read(data[:cut])]
        assert bodies[:-1] == whole[: len(bodies[:-1])]
        assert len(bodies) >= sum(end < cut for end in ends)


def test_the_entry_that_was_cut_shows_what_stands_before_the_cut():
    data = har(entry(1))
    cut = data.index(b"</Message>")
    capture = read(data[:cut])[0]
    assert capture.status == 404
    assert document(1).startswith(capture.body.decode())
    (found,) = findings_of(capture, catalogue())
    assert found.error.code == "NoSuchKey"


@each(
    "bad",
    [
        b'{"startedDateTime": "x", "request": {]}',
        b'{"startedDateTime": "x" "time": 1}',
        b'{"startedDateTime": tru}',
        b'{"startedDateTime": "x", "response": [[[[[[',
        b"null",
        b"7",
        b'"text"',
        b"[]",
        b"}",
        b"]",
    ],
)
def test_a_bad_entry_costs_only_itself(bad):
    good = [json.dumps(entry(n)).encode() for n in range(4)]
    data = b'{"log": {"entries": [' + b", ".join((*good[:2], bad, *good[2:])) + b"]}}"
    for drop in (None, 900, 100):
        ids = [one.headers.get(b"x-obs-request-id") for one in read(data, drop)]
        assert ids == [request_id(n) for n in range(4)]


def test_commas_too_many_cost_nothing():
    data = har(entry(1), entry(2))
    data = data.replace(b"}]", b"},]").replace(b'"cache": {}', b'"cache": {},,')
    assert [one.body.decode() for one in read(data)] == [document(1), document(2)]


def test_strings_with_raw_line_ends_and_odd_escapes_are_read():
    data = har(entry(1)).replace(b"NoSuchKey</Code>", b"No\tSuch\nKey\\'</Code>")
    assert read(data)[0].body.decode() == document(1).replace("NoSuchKey", "No\tSuch\nKey\\'")


@each("between", [b"\n", b"\r\n", b"", b",\n"])
def test_lines_of_entries_are_read(between):
    data = between.join(json.dumps(entry(n)).encode() for n in range(3))
    for drop in (None, 500):
        assert numbers(read(data, drop)) == ["0", "1", "2"]


def test_a_list_of_entries_is_read():
    assert numbers(read(json.dumps([entry(n) for n in range(3)]).encode())) == ["0", "1", "2"]


def test_several_hars_in_one_file_are_read():
    data = har(entry(1)) + b"\n" + har(entry(2), indent=1)
    assert [one.body.decode() for one in read(data)] == [document(1), document(2)]


def test_entries_may_start_with_a_key_that_nobody_else_puts_first():
    data = json.dumps({"log": {"entries": [{"id": n} | entry(n) for n in range(5)]}}).encode()
    for drop in (None, 800):
        assert numbers(read(data, drop)) == ["0", "1", "2", "3", "4"]


def test_the_line_of_such_an_entry_is_known():
    entries = [{"id": n} | (entry(n) if n % 2 else success(n)) for n in range(6)]
    data = json.dumps({"log": {"entries": entries}}, indent=2).encode()
    rows = [row for row, line in enumerate(data.split(b"\n"), start=1) if line == b"      {"]
    for drop in (None, 2000, 300):
        assert [one.origin.line for one in read(data, drop)] == [rows[at] for at in (0, 1, 3, 5)]


def test_pages_behind_the_entries_are_no_entries():
    data = har(entry(1))[:-2] + b', "pages": [{"startedDateTime": "x", "id": "p"}]}}'
    assert numbers(read(data)) == ["0"]


def test_a_body_that_is_a_har_is_a_body():
    for drop in (None, 1000, 90):
        captures = read(har(entry(1, text=har(entry(9)).decode()), entry(2)), drop)
        assert numbers(captures) == ["0", "1"]


def test_headers_without_end_are_cut_off():
    many = changed("response.headers", pairs(*[f"x-{n}: {n}" for n in range(5000)]))
    assert read(har(many))[0].text.count(b"\r\n") < 1100


def test_deep_nesting_costs_only_its_entry():
    deep = b'{"startedDateTime": ' + b"[" * 200_000 + b"]" * 200_000 + b"}"
    good = json.dumps(entry(1)).encode()
    data = b'{"log": {"entries": [' + b", ".join((good, deep, good)) + b"]}}"
    for drop in (None, 100_000):
        assert [one.body.decode() for one in read(data, drop)] == [document(1)] * 2


HARS = [har(success(0), entry(1), success(2, document(2))), har(entry(1), indent=2)]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.sampled_from(HARS),
    st.lists(st.tuples(st.floats(0, 1), st.binary(max_size=4)), max_size=5),
    st.floats(0, 1),
    st.integers(50, 2000),
)
def test_mutated_and_cut_hars_give_findings_or_nothing(data, changes, end, drop):
    for where, scrap in changes:
        at = int(where * len(data))
        data = data[:at] + scrap + data[at + len(scrap) :]
    for capture in read(data[: int(end * len(data)) or 1], drop):
        for found in findings_of(capture, catalogue()):
            assert found.capture is capture


def test_the_start_of_an_entry_is_its_time_where_the_answer_has_no_date():
    entry = {
        "startedDateTime": "2026-05-02T09:08:09.500+02:00",
        "request": {"method": "GET", "url": "https://photos.obs.example.com/k", "headers": []},
        "response": {
            "status": 403,
            "statusText": "Forbidden",
            "headers": [{"name": "x-obs-request-id", "value": REQUEST_ID}],
            "content": {"text": "<Error><Code>AccessDenied</Code></Error>"},
        },
    }
    error = finding(entry).error
    assert (error.time, error.time_origin) == ("2026-05-02T07:08:09.500Z", "log")
