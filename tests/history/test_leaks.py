"""Secrets that are planted in captures of every format are in none of the files afterwards."""

import json
from base64 import b64encode
from random import Random

import pytest

from obsdiag.history import History
from obsdiag.history.exchange import csv_lines, html_lines, json_lines
from obsdiag.pipeline import Finding, keep, load_catalogue, read
from obsdiag.sources import paste

CHANCE = Random(5)
LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789"


def invented(length: int = 32) -> str:
    return "".join(CHANCE.choices(LETTERS, k=length))


SIGNATURE, TOKEN, SSE_KEY, PASSWORD, COOKIE = (invented() for _ in range(5))
POLICY = "eyJleHBpcmF0aW9u" + invented(40)
ACCESS_KEY = "HPUA" + invented(16).upper()
SECRETS = (SIGNATURE, TOKEN, SSE_KEY, PASSWORD, COOKIE, POLICY, ACCESS_KEY)
SIGNED = f"PUT\n\n\n\nx-obs-security-token:{TOKEN}\n/media/a.bin"
ERROR = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Error><Code>SignatureDoesNotMatch</Code><Message>It does not match.</Message>
<RequestId>0000019C0000000000000000000000%02d</RequestId><HostId>made+up</HostId>
<AccessKeyId>{ACCESS_KEY}</AccessKeyId><SignatureProvided>{SIGNATURE}</SignatureProvided>
<StringToSign>{SIGNED}</StringToSign>
<StringToSignBytes>{SIGNED.encode().hex(" ")}</StringToSignBytes></Error>"""
URL = (
    f"https://media.obs.example.com/a.bin?AccessKeyId={ACCESS_KEY}&Expires=1&Signature={SIGNATURE}"
    f"&x-obs-security-token={TOKEN}"
)
REQUEST = f"""PUT /a.bin?Signature={SIGNATURE} HTTP/1.1
Host: media.obs.example.com
AUTHORIZATION: OBS {ACCESS_KEY}:{SIGNATURE}
x-obs-security-token: {TOKEN}
X-OBS-Server-Side-Encryption-Customer-Key: {SSE_KEY}
Cookie: session={COOKIE}
Proxy-Authorization: Basic {b64encode(f"user:{PASSWORD}".encode()).decode()}
"""
ANSWER = f"HTTP/1.1 403 Forbidden\nServer: OBS\nSet-Cookie: session={COOKIE}; Path=/\n"


def marked(mark: str, text: str) -> str:
    return "".join(f"{mark} {line}\n" for line in text.splitlines())


def har(error: str) -> str:
    """Return an export of a browser (HAR 1.2) with secrets in all of its lists."""
    pairs = [line.partition(": ") for line in REQUEST.splitlines()[1:]]
    headers = [{"name": name, "value": value} for name, _, value in pairs]
    content = {"mimeType": "application/xml", "text": b64encode(error.encode()).decode()}
    request = {
        "method": "PUT",
        "url": URL,
        "httpVersion": "HTTP/1.1",
        "headers": headers,
        "cookies": [{"name": "session", "value": COOKIE}],
        "queryString": [{"name": "Signature", "value": SIGNATURE}],
    }
    response = {
        "status": 403,
        "statusText": "Forbidden",
        "httpVersion": "HTTP/1.1",
        "headers": [{"name": "Set-Cookie", "value": f"session={COOKIE}; Path=/"}],
        "cookies": [{"name": "session", "value": COOKIE}],
        "content": {**content, "encoding": "base64"},
    }
    entry = {"startedDateTime": "2026-11-22T10:00:00Z", "request": request, "response": response}
    return json.dumps({"log": {"version": "1.2", "creator": {}, "entries": [entry]}})


CAPTURES = {
    "har": har,
    "http": lambda error: f"{ANSWER}\n{error}",
    "exchange": lambda error: f"{REQUEST}\n{ANSWER}\n{error}",
    "curl-verbose": lambda error: (
        f"* Trying {URL}\n{marked('>', REQUEST)}>\n{marked('<', ANSWER)}<\n{error}"
    ),
    "wget": lambda error: f"--2026-11-22 10:00:00--  {URL}\n{ANSWER}\n{error}",
    "boto": lambda error: (
        "botocore.exceptions.ClientError: An error occurred (SignatureDoesNotMatch) when calling "
        f"the PutObject operation: see {URL}\n{error}"
    ),
    "dictionary": lambda error: (
        f"{{'status': 403, 'reason': 'Forbidden', 'errorCode': 'AccessDenied', 'header': "
        f"[('Authorization', 'OBS {ACCESS_KEY}:{SIGNATURE}')], 'url': '{URL}'}}\n{error}"
    ),
    "log": lambda error: (
        f"2026-11-22 ERROR request failed url={URL} password={PASSWORD}\n{ANSWER}\n{error}"
    ),
    "form": lambda error: f"policy={POLICY}&signature={SIGNATURE}\n\n{ANSWER}\n{error}",
    "user": lambda error: f"curl -u {ACCESS_KEY}:{PASSWORD} {URL}\n{ANSWER}\n{error}",
    "url-password": lambda error: (
        f"GET https://user:{PASSWORD}@media.obs.example.com/a.bin\n\n{ANSWER}\n{error}"
    ),
}


def spellings(secret: str) -> list[bytes]:
    raw = secret.encode()
    shifted = [b64encode(b"x" * at + raw)[4 * (at > 0) : -4] for at in range(3)]
    return [raw, raw.lower(), raw.hex().encode(), raw.hex(" ").encode(), raw[::-1], *shifted]


def planted(number: int, name: str) -> bytes:
    return CAPTURES[name](ERROR % number).encode()


@pytest.fixture
def filled(path):
    """A history of all captures, of which everything that writes has been at work."""
    with History(path) as history:
        for number, name in enumerate(CAPTURES):
            catalogue = load_catalogue()
            for event in read([paste(planted(number, name))], catalogue):
                if isinstance(event, Finding):
                    (entry_id,) = keep(history, event)
                    history.annotate(
                        entry_id,
                        ticket=f"password={PASSWORD}",
                        tags=[f"x-obs-security-token: {TOKEN}"],
                        note=REQUEST,
                    )
        yield history


def assert_clean(data: bytes) -> None:
    assert [secret for secret in SECRETS for each in spellings(secret) if each in data] == []


@pytest.mark.parametrize("name", CAPTURES)
def test_each_format_has_secrets_to_lose_and_is_read(name):
    text = planted(1, name)
    assert any(secret.encode() in text for secret in SECRETS)
    assert any(isinstance(event, Finding) for event in read([paste(text)], load_catalogue()))


def test_no_file_of_the_history_has_any_of_them(filled, path):
    assert filled.count() >= len(CAPTURES)
    newest, *rest = filled.search()
    for _ in range(2):
        for file in path.parent.iterdir():  # the database, its log, the log's index
            assert_clean(file.read_bytes())
        filled.delete([newest.id])
        filled.purge()
    assert rest


def test_no_capture_and_no_export_has_any_of_them(filled):
    for entry in filled.search():
        assert_clean(filled.capture(entry.id))
        assert_clean(entry.json.encode())
    for lines in (json_lines, csv_lines, html_lines):
        assert_clean("".join(lines(filled.each())).encode())


def test_what_callers_forget_to_mask_is_masked(path):
    with History(path) as history:
        found = {"fields": {"Authorization": f"OBS {ACCESS_KEY}:{SIGNATURE}"}, "url": URL}
        history.add(found, REQUEST.encode(), taken_at="2026-11-22T10:00:00Z")
        for file in path.parent.iterdir():
            assert_clean(file.read_bytes())


def test_the_same_access_key_can_be_told_and_another_one_is_another(path):
    with History(path) as history:
        found = [
            history.add({"n": n, "fields": {"AccessKeyId": key}}, b"", taken_at="2026")
            for n, key in enumerate((ACCESS_KEY, ACCESS_KEY, "HPUB" + ACCESS_KEY[4:]))
        ]
        first, second, other = (history.get(each).record["fields"] for each in found)
    assert first == second != other
