"""An error as Clojure prints the map that it is in."""

from __future__ import annotations

from tests.answer import HOST_ID, REQUEST_ID, finding, findings

USED = "Still in use."


def _map(code: str = "BucketNotEmpty", request_id: str = REQUEST_ID) -> str:
    return (
        "{:Error\n {:HostIdAttrs {},\n  :Message\n"
        f'  "{USED}",\n  :CodeAttrs {{}},\n  :Code "{code}",\n  :RequestId "{request_id}",\n'
        f'  :HostId "{HOST_ID}"}},\n :ErrorAttrs {{}},\n'
        " :cognitect.anomalies/category :cognitect.anomalies/conflict}\n"
    )


def test_the_values_of_the_inner_map_are_read():
    text = f'user=> (invoke s3 {{:op :DeleteBucket :request {{:Bucket "reels"}}}})\n{_map()}'
    error = finding(text.encode()).error
    assert (error.code, error.message) == ("BucketNotEmpty", USED)
    assert (error.request_id, error.host_id) == (REQUEST_ID, HOST_ID)


def test_it_is_found_in_a_log_of_any_length():
    ordinary = "2026-03-14 INFO moved a reel in 403 ms\n" * 2000
    one_line = f'ERROR failed {{:Error {{:Code "BucketNotEmpty", :Message "{USED}"}}}}\n'
    error = finding(f"{ordinary}{one_line}{ordinary}".encode()).error
    assert (error.code, error.message, error.request_id) == ("BucketNotEmpty", USED, None)


def test_each_of_two_maps_has_its_own_values():
    other = REQUEST_ID.replace("BEEF", "F00D")
    found = findings((_map() + _map("NoSuchUpload", other)).encode())
    assert [(one.error.code, one.error.request_id) for one in found] == [
        ("BucketNotEmpty", REQUEST_ID),
        ("NoSuchUpload", other),
    ]


def test_a_map_without_a_code_is_none():
    assert not findings(b'{:Error {:Message "no reel"} :Id "7"}\n')
