"""Header fields that a program prints beside an error count as those of the answer itself."""

from __future__ import annotations

from tests.answer import REQUEST_ID, finding, findings
from tests.rows import each

DATE, TIME = "Tue, 03 Mar 2026 08:15:42 GMT", "2026-03-03T08:15:42Z"
STORE = "OBS"
FIELDS = f"'Server': '{STORE}', 'Date': '{DATE}', 'x-obs-request-id': '{REQUEST_ID}'"

WAYS = {
    "Node": f"{{ server: '{STORE}', date: '{DATE}', 'x-obs-request-id': '{REQUEST_ID}' }}",
    "a fetch": f"Headers {{ date: [ '{DATE}' ], server: [ '{STORE}' ],\n"
    f"  'x-obs-request-id': [ '{REQUEST_ID}' ] }}",
    "Node's raw": f"[ 'Server', '{STORE}', 'Date', '{DATE}', 'x-obs-request-id', '{REQUEST_ID}' ]",
    "JSON's pairs": f'[["Server","{STORE}"],["Date","{DATE}"],["x-obs-request-id","{REQUEST_ID}"]]',
    "Python": f"{{{FIELDS}}}",
    "aiohttp": f"<CIMultiDictProxy({FIELDS})>",
    "bytes": f"[(b'Server', b'{STORE}'), (b'Date', b'{DATE}'),"
    f" (b'x-obs-request-id', b'{REQUEST_ID}')]",
    "Java": f"{{Server={STORE}, Date={DATE}, x-obs-request-id={REQUEST_ID}}}",
    "Java's lists": f"{{Server=[{STORE}], Date=[{DATE}], x-obs-request-id=[{REQUEST_ID}]}}",
    "Apache": f"[Server: {STORE}, Date: {DATE}, x-obs-request-id: {REQUEST_ID}]",
    "Go": f"map[Date:[{DATE}] Server:[{STORE}] X-Obs-Request-Id:[{REQUEST_ID}]]",
    "Go's source": f'http.Header{{"Date":[]string{{"{DATE}"}}, "Server":[]string{{"{STORE}"}},'
    f' "X-Obs-Request-Id":[]string{{"{REQUEST_ID}"}}}}',
    "Rust": f'{{\n  "date": "{DATE}",\n  "server": "{STORE}",\n'
    f'  "x-obs-request-id": "{REQUEST_ID}",\n}}',
    "Rust's values": f'{{"date": HeaderValue {{ _private: H0("{DATE}") }},'
    f' "server": HeaderValue {{ _private: H0("{STORE}") }},'
    f' "x-obs-request-id": HeaderValue {{ _private: H0("{REQUEST_ID}") }}}}',
    "print_r": f"Array\n(\n    [Server] => Array\n        (\n          [0] => {STORE}\n        )\n"
    f"    [Date] => Array\n        (\n            [0] => {DATE}\n        )\n"
    f"    [x-obs-request-id] => Array\n        (\n            [0] => {REQUEST_ID}\n        )\n)",
    "var_dump": f'array(3) {{\n  ["Server"]=>\n  string(3) "{STORE}"\n  ["Date"]=>\n'
    f'  string(29) "{DATE}"\n  ["x-obs-request-id"]=>\n  string(32) "{REQUEST_ID}"\n}}',
    "Ruby": f'{{"server"=>["{STORE}"], "date"=>["{DATE}"], "x-obs-request-id"=>["{REQUEST_ID}"]}}',
    "Elixir": f'[{{"server", "{STORE}"}}, {{"date", "{DATE}"}},'
    f' {{"x-obs-request-id", "{REQUEST_ID}"}}]',
    "Erlang": f'[{{<<"server">>,<<"{STORE}">>}},{{<<"date">>,<<"{DATE}">>}},'
    f'{{<<"x-obs-request-id">>,<<"{REQUEST_ID}">>}}]',
    "Swift": f'[AnyHashable("Date"): {DATE}, AnyHashable("Server"): {STORE},'
    f' AnyHashable("x-obs-request-id"): {REQUEST_ID}]',
    "Cocoa": f'{{\n    Date =     (\n        "{DATE}"\n    );\n    Server =     (\n      {STORE}\n'
    f'    );\n    "x-obs-request-id" =     (\n        {REQUEST_ID}\n    );\n}}',
    "Dart": f"{{server: [{STORE}], date: [{DATE}], x-obs-request-id: [{REQUEST_ID}]}}",
}


@each("fields", WAYS.values())
def test_the_time_and_the_store_are_told_by_printed_fields(fields):
    found = finding(f"sync: obs error: NoSuchUpload status=404 headers={fields}\n".encode())
    error = found.error
    assert (found.capture.status, error.code, error.request_id) == (404, "NoSuchUpload", REQUEST_ID)
    assert (error.time, error.time_origin) == (TIME, "date-header")
    assert found.answered_by is not None
    assert found.answered_by.name == "OBS"


def test_each_of_two_dumps_has_its_own_date():
    ids = [f"{REQUEST_ID[:-1]}{last}" for last in "12"]
    lines = "".join(
        f"obs error: NoSuchUpload status=404 {{'date': 'Tue, 03 Mar 2026 08:15:0{number} GMT',"
        f" 'x-obs-request-id': '{ident}'}}\n"
        for number, ident in enumerate(ids)
    )
    told = [(one.error.request_id, one.error.time) for one in findings(lines.encode())]
    assert told == [(ids[0], "2026-03-03T08:15:00Z"), (ids[1], "2026-03-03T08:15:01Z")]


def test_the_fields_of_a_request_are_none_of_the_answer():
    text = (
        f"obs error: NoSuchUpload status=404 sent={{'Date': '{DATE}', 'Host': 'a.example'}}"
        f" got={{'x-obs-request-id': '{REQUEST_ID}'}}\n"
    )
    assert finding(text.encode()).error.time_origin != "date-header"
