"""What a program's log says of the request that it was answering is not a store's answer."""

from __future__ import annotations

import json

from tests.answer import REQUEST_ID, finding, findings
from tests.rows import each

URL = "https://films-7.obs.cn-north-4.myhuaweicloud.com/reel/a.bin"
SHOP = {"method": "GET", "url": "/films/7", "headers": {"host": "shop.example.org"}}
OWN = {
    "Datadog": {"http": {"status_code": 500, "url": "/films/7", "method": "GET"}},
    "a status alone": {"http": {"status_code": 500}},
    "slog": {"req": {"id": "91c4a", "status": 500}},
    "pino": {"req": SHOP, "res": {"statusCode": 500}},
    "bunyan": {"request": {"path": "/films"}, "response": {"statusCode": 500, "code": 500}},
    "ECS": {"http": {"response": {"status_code": 500}}, "url": {"path": "/films"}},
    "ECS in one": {"http.response.status_code": 500, "url.path": "/films"},
    "OpenTelemetry": {"attributes": {"http.route": "/films/{id}", "http.status_code": 500}},
    "Google": {"httpRequest": {"requestUrl": "https://shop.example.org/films", "status": 500}},
}
LOST = "An error occurred (NoSuchKey) when calling the GetObject operation: Gone"
RETURNED = (
    f"{{'Error': {{'Code': 'NoSuchKey'}}, 'ResponseMetadata': {{'RequestId': '{REQUEST_ID}', "
    "'HTTPStatusCode': 404}}"
)
BODY = f"<Error><Code>AccessDenied</Code><RequestId>{REQUEST_ID}</RequestId></Error>"
TOLD = [
    (f"GET {URL} failed with status 404", 404, None),
    (LOST, None, "NoSuchKey"),
    (RETURNED, 404, "NoSuchKey"),
    (f"unexpected response 403 Forbidden from {URL}: {BODY}", 403, "AccessDenied"),
]
STORES = {
    "a client's span": {"http": {"url": URL, "method": "PUT", "status_code": 403}},
    "its attributes": {"http.url": URL, "http.route": "/reel", "http.status_code": 403},
    "fields of a store": {
        "req": {"method": "PUT", "url": "/reel"},
        "res": {"statusCode": 403, "headers": {"x-obs-request-id": REQUEST_ID}},
    },
    "an error's own": {
        "err": {"request": {"path": "/reel/a"}, "response": {"statusCode": 403}},
        "bucket": "films-7",
    },
    "an answer alone": {"bucket": "films-7", "response": {"statusCode": 403}},
    "the SDK's": {"$response": {"statusCode": 403}, "$metadata": {"requestId": REQUEST_ID}},
}


def _lines(beside: dict[str, object], own: dict[str, object]) -> list[bytes]:
    """Return a record with its own request in front and at the end, and one inside another."""
    whole = [json.dumps(record) for record in (own | beside, beside | own)]
    return [f"{line}\n".encode() for line in (*whole, json.dumps({"log": whole[0]}))]


@each("own", OWN.values())
@each("message, status, code", TOLD)
def test_an_error_of_a_store_has_no_status_of_the_program(own, message, status, code):
    for line in _lines({"level": "error", "msg": message}, own):
        only = finding(line)
        assert (only.capture.status, only.error.code) == (status, code)


@each("own", OWN.values())
@each("beside", [{"msg": "done"}, {"msg": f"Response: {{'x-amz-request-id': '{REQUEST_ID}'}}"}])
def test_what_has_worked_is_no_error_beside_it(own, beside):
    for line in _lines(beside, own):
        assert not findings(line)


@each("told", STORES.values())
def test_what_a_store_has_answered_stays(told):
    line = json.dumps({"level": "error", "msg": "s3 put failed"} | told)
    assert finding(line.encode()).capture.status == 403
