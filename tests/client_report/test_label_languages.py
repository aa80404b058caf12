"""Values that a program names in a language of its own."""

from __future__ import annotations

from obsdiag.client_report.labels import labels
from tests.answer import finding
from tests.rows import each

ID = "0000019C4E2D1F7A8B0C55D2E3F4A596"


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
