"""Secrets that are known by their place: in addresses, key files, calls."""

from __future__ import annotations

from obsdiag.redact.finding import Seeker
from tests.rows import each

ACCESS = "QWERTZ1234UIOPAS5678"
SECRET = "aB3dE5gH7jK9mN1pQ3sT5vW7yZ9aB1cD3eF5gH7j"


def secrets(text: str) -> list[str]:
    data = text.encode()
    return [data[one.start : one.end].decode() for one in Seeker().spans(data)]


@each(
    "text, found",
    [
        ("https://anna:hunter2@proxy.example.com:3128", ["hunter2"]),
        ("https%3A%2F%2Fanna%3Ahunter2%40proxy.example.com", ["hunter2"]),
        (f'ObsClient("{ACCESS}", "{SECRET}", "https://obs.example.com")', [ACCESS, SECRET]),
        (f"Minio('obs.example.com', '{ACCESS}', '{SECRET}')", [ACCESS, SECRET]),
        ("machine obs.example.com login anna password hunter2", ["hunter2"]),
        ("create user x identified by 'hunter2'", ["hunter2"]),
        ("-----BEGIN RSA PRIVATE KEY-----\nabc\n-----END RSA PRIVATE KEY-----", ["\nabc\n"]),
    ],
)
def test_each_place_holds_its_secret(text, found):
    assert secrets(text) == found


@each(
    "text",
    [
        "mail anna@example.com",
        "https://obs.example.com:443/@home",
        'getObject("photos", "a.jpg")',
        "-----BEGIN CERTIFICATE-----\nabc\n-----END CERTIFICATE-----",
        "https://anna:****@proxy.example.com",
    ],
)
def test_places_that_hold_none_stay(text):
    assert secrets(text) == []
