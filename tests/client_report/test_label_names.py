"""What clients call the values of an error."""

from __future__ import annotations

import re

from obsdiag.client_report.label_names import NAME, NAMES, name_of
from obsdiag.client_report.labels import labels
from tests.answer import finding
from tests.rows import each

ID = "0000019C4E2D1F7A8B0C55D2E3F4A596"
PATTERN = re.compile(NAME, re.IGNORECASE)


@each(
    "spelled, name",
    [
        (b"Error Code", "Code"),
        (b"errCode", "Code"),
        (b"AWS Error Message", "Message"),
        (b"x-obs-request-id", "RequestId"),
        (b"Request\n> ID", "RequestId"),
        (b"HTTP status code", "status"),
        (b"S3 Extended Request ID", "HostId"),
        (b"host_id", "HostId"),
        (b"x_obs_id_2", "HostId"),
        (b"x_amz_id_2", "HostId"),
        (b"Fehlercode", "Code"),
        (b"bucket-name", "BucketName"),
    ],
)
def test_a_name_is_known_in_each_spelling(spelled, name):
    assert PATTERN.fullmatch(spelled)
    assert name_of(spelled) == name


def test_other_names_are_unknown():
    assert name_of(b"exit code") is None
    assert PATTERN.search(b"disk_id_2") is None
    assert name_of(b"codec") is None


def test_no_name_of_the_table_can_never_be_found():
    assert all(key == key.lower() for key in NAMES)
    assert all(name_of(key) == name for key, name in NAMES.items())


@each(
    "text, name, value",
    [
        ("Код ошибки: SlowDown", "Code", "SlowDown"),
        ("код ответа 409", "status", "409"),
        (f"Идентификатор запроса: {ID}", "RequestId", ID),
        ("Сообщение об ошибке: Reel is torn.", "Message", "Reel is torn."),
        (f"Identifiant de requête : {ID}", "RequestId", ID),
        ("Código de error: SlowDown", "Code", "SlowDown"),
        (f"ID de solicitud: {ID}", "RequestId", ID),
        ("Mensaje: Reel is torn.", "Message", "Reel is torn."),
    ],
)
def test_a_value_is_known_by_its_name_in_russian_french_and_spanish(text, name, value):
    (label,) = labels(text.encode())
    assert (label.name, label.value.decode()) == (name, value)


def test_what_stands_below_each_other_so_is_one_error():
    only = finding(
        "Ошибка при загрузке\nКод ошибки: NoSuchUpload\n"
        f"Сообщение: Gone.\nИдентификатор запроса: {ID}\nКод ответа: 404\n".encode()
    )
    told = only.capture.status, only.error.code, only.error.message, only.error.request_id
    assert told == (404, "NoSuchUpload", "Gone.", ID)


@each(
    "named, name",
    [
        ("serverCode", "Code"),
        ("getExceptionCode", "Code"),
        ("obsErrorCode", "Code"),
        ("Fehler-Code", "Code"),
        ("remoteMessage", "Message"),
        ("errorText", "Message"),
        ("Fehlertext", "Message"),
        ("storeRequestId", "RequestId"),
        ("obsReqId", "RequestId"),
        ("getStatusCode", "status"),
        ("requestID2", "HostId"),
    ],
)
def test_a_program_may_say_whose_value_it_is(named, name):
    value = {"RequestId": ID, "status": "409"}.get(name, "Reeled")
    (label,) = labels(f'Reel(kind: 3, {named}: "{value}", at: 7)'.encode())
    assert (label.name, label.value.decode()) == (name, value)


@each("named", ["zipCode", "clientRequestId", "apiRequestId", "getMessage", "chatMessage"])
def test_a_name_of_something_else_is_none(named):
    assert not list(labels(f'Reel(kind: 3, {named}: "Reeled", at: 7)'.encode()))


def test_a_property_of_an_error_of_node_is_its_key():
    shown = (
        "SlowDown: x\n    at f (/a.js:1:2) {\n  Code: 'SlowDown',\n  Key: 'a b.mov',\n"
        f"  RequestId: '{ID}'\n}}\n"
    )
    assert finding(shown.encode()).error.key == "a b.mov"


@each("bold", ["**{}:** {}", "**{}**: {}", "* *{}:* {}", ">*{}:* {}", "<b>{}:</b> {}<br>"])
@each("named", [("Error code", "Message", "HTTP"), ("Fehlercode", "Meldung", "Status")])
def test_names_may_be_in_bold(bold, named):
    code, message, status = named
    told = ((code, "NoSuchUpload"), (message, "Torn."), (status, "404"), ("Request ID", ID))
    found = finding("".join(bold.format(*one) + "\n" for one in told).encode())
    said = found.capture.status, found.error.code, found.error.message, found.error.request_id
    assert said == (404, "NoSuchUpload", "Torn.", ID)
