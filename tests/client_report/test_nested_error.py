"""An error inside a program's own JSON record has its own ids and status, and no other."""

from __future__ import annotations

from tests.answer import REQUEST_ID, finding, findings

OWN = '"request_id":"1f3c9a5e-5d1b-4f37-9d7e-0a4b7c11e201","status":500'
INNER = (
    '"code":"NoSuchBucket","message":"The specified bucket does not exist.","status":404,'
    '"request_id":"9K2M4P6R8T1V3X5Z"'
)


def test_what_the_inner_object_names_is_the_errors():
    found = finding(f'{{"level":"error",{OWN},"error":{{{INNER}}},"took":3}}\n'.encode())
    assert (found.capture.status, found.error.code) == (404, "NoSuchBucket")
    assert found.error.request_id == "9K2M4P6R8T1V3X5Z"


def test_each_record_of_a_log_has_its_own_error():
    lines = [
        f'{{"n":{number},{OWN},"error":{{{INNER.replace("9K2M", f"{number:04}")}}}}}\n'
        for number in range(3)
    ]
    found = findings("".join(lines).encode())
    assert [one.error.request_id for one in found] == [f"{n:04}4P6R8T1V3X5Z" for n in range(3)]


def test_ids_beside_an_error_without_any_are_still_its_own():
    text = (
        "{'Error': {'Code': 'NoSuchKey', 'Message': 'Gone.'},"
        " 'ResponseMetadata': {'RequestId': '9K2M4P6R8T1V3X5Z', 'HTTPStatusCode': 404}}\n"
    )
    found = finding(text.encode())
    assert (found.error.request_id, found.capture.status) == ("9K2M4P6R8T1V3X5Z", 404)


def test_the_inner_error_has_its_own_message_where_the_record_has_one_too():
    text = (
        '{"error":{"message":"cannot stat","cause":{"message":"No.","error":{"Code":"AccessDenied",'
        f'"Message":"Not you.","RequestId":"{REQUEST_ID}"}}}}}}}}\n'
    )
    assert finding(text.encode()).error.message == "Not you."
