"""Another store's error is said to be one, and gets no advice that holds for OBS alone."""

from __future__ import annotations

from obsdiag.diagnosis.sender_kind import reached_nobody
from obsdiag.input.sources import paste
from obsdiag.model import Finding, ServiceError
from obsdiag.pipeline.reading import read
from obsdiag.published import load_catalogue
from tests.answer import REQUEST_ID, capture, error, response
from tests.rows import each

MINIO = response(
    "503 Slow Down",
    error("SlowDown", "Please reduce your request rate."),
    ("Server: MinIO", "x-amz-request-id: 17C0FFEE00000001", "x-amz-id-2: dd9025bab4ad464b"),
)


def findings(data: bytes) -> list[Finding]:
    """Return what is found with our guidance at hand."""
    events = read([paste(data)], load_catalogue())
    return [event for event in events if isinstance(event, Finding)]


def test_causes_of_obs_are_not_told_of_another_store():
    (found,) = findings(MINIO)
    assert found.answered_by is not None
    assert (found.answered_by.name, found.answered_by.kind) == ("MinIO", "other-store")
    assert found.causes == ()


def test_a_code_of_the_same_name_is_no_other_name():
    (found,) = findings(MINIO)
    assert "alias" not in {note.id for note in found.notes}


def test_the_causes_of_an_answer_of_obs_are_told():
    (found,) = findings(response("503 Slow Down", error("SlowDown")))
    assert found.causes


def test_the_gateway_of_the_cloud_is_no_proxy_on_the_way():
    body = b'{"error_code": "APIGW.0302", "error_msg": "The IAM user is not authorized"}'
    (found,) = findings(response("403 Forbidden", body, ("Server: nginx",)))
    assert found.answered_by == ("API Gateway", "service")
    assert not {"answered-by", "other-sender"} & {note.id for note in found.notes}


def test_a_status_that_no_store_has_is_of_what_stands_before_it():
    line = b"PUT https://films-7.obs.eu-de.otc.t-systems.com/a -> 418 I'm a Teapot in 9 ms\n"
    (found,) = findings(line)
    assert found.answered_by is not None
    assert found.answered_by.kind == "between"


def test_of_what_stands_in_between_no_request_id_is_asked_for():
    said = "An error occurred (407) when calling the GetObject operation: Proxy Authentication"
    line = f"botocore.exceptions.ClientError: {said} Required\n".encode()
    (found,) = findings(line)
    assert found.answered_by is not None
    assert found.answered_by.kind == "between"
    told = " ".join(note.text for note in found.notes)
    assert "request id" not in told
    assert found.capture.reason == "Proxy Authentication Required"
    assert found.error.message is None


def test_an_id_as_obs_gives_them_is_of_obs_whatever_the_status():
    for text in (
        f"code: 18\nstatus: 418\nrequestId: {REQUEST_ID}\n".encode(),
        b"PS> Invoke-WebRequest https://films-7.obs.eu-de.otc.t-systems.com/a\n"
        b"Invoke-WebRequest: \n\n" + error(),
    ):
        (found,) = findings(text)
        assert found.answered_by == ("OBS", "service")


def test_where_a_client_says_that_it_reached_nobody_nobody_is_asked_for_an_id():
    text = (
        b"com.obs.services.exception.ObsException: OBS service Error Message. Request Error: "
        b"java.net.UnknownHostException: shelf.obs.eu-xx.otc.t-systems.com\n"
    )
    (found,) = findings(text)
    assert found.answered_by is not None
    assert found.answered_by.kind == "client"
    assert not {"no-request-id", "missing"} & {note.id for note in found.notes}


@each(
    "reason, nobody",
    [
        ("java.net.ConnectException: Failed to connect to films-7.example.org:443", True),
        ("SSLPeerUnverifiedException: films-7.example.org not verified", True),
        ("dial tcp: lookup films-7.example.org: no such host", True),
        ("getaddrinfo ENOTFOUND films-7.example.org", True),
        ("java.net.SocketTimeoutException: Read timed out", False),
        ("Access Denied", False),
    ],
)
def test_nobody_is_reached_where_name_connection_or_certificate_fail(reason, nobody):
    assert reached_nobody(capture(b"x"), ServiceError(message=reason)) is nobody
    assert not reached_nobody(capture(b"x"), ServiceError(message=reason, request_id=REQUEST_ID))
