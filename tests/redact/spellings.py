"""Secrets as they are written in captures: one template a spelling.

`«kind»` is a planted secret in the template, and its mask in what must be left of it; `«kind%»`
is the same percent-encoded, `«kind=text»` a secret of its own.
"""

from __future__ import annotations

import re
from urllib.parse import quote

PLANTED = {
    "ak": "QX7PLANTEDKEY0000042",
    "signature": "pl4Nt3dSiGnaTur3/abc+defGH=",
    "digest": "0badc0de" * 8,
    "token": "gQpldS1kZS0wPLANTEDTOKENaa11bb22cc33dd44ee55ff66==",
    "key": "UGxhbnRlZEN1c3RvbWVyS2V5MDEyMzQ1Njc4OTAxMjM=",
    "authorization": "dXNlcjpQTEFOVEVELXBhc3M=",
    "cookie": "plantedcookievalue0815",
    "password": "pl4nted-p4ssw0rd",
    "policy": "eyJleHBpcmF0aW9uIjoiMjAyNi0xMi0wMVQwMDowMDowMFoifQ==",
}
LEFT = {"ak": "QX7P...42", "digest": "<signature>"}

SPELLINGS = {
    "a header": "Host: a\r\nAuthorization: OBS «ak»:«signature»\r\nDate: b\r\n",
    "curl's mark, lower case": "> authorization: AWS «ak»:«signature»\n> host: a\n",
    "signature version 4": (
        "AUTHORIZATION: AWS4-HMAC-SHA256 Credential=«ak»/20261122/eu-de/s3/aws4_request, "
        "SignedHeaders=host;x-amz-security-token, Signature=«digest»\r\nHost: a"
    ),
    "signature version 4, folded": (
        "Authorization: AWS4-HMAC-SHA256 Credential=«ak»/20261122/eu-de/s3/aws4_request,\r\n"
        " SignedHeaders=host,\r\n Signature=«digest»\r\nHost: a"
    ),
    "other schemes": (
        "Proxy-Authorization: Basic «authorization»\nAuthorization: Bearer «authorization»\n"
    ),
    "a scheme with parameters": (
        'authorization: Digest «authorization=username="me", response="0badc0de"»\nhost: a'
    ),
    "no scheme": "Authorization: «authorization»\nhost: a",
    "a folded header": "Authorization: AWS\r\n «ak»:«signature»\r\nHost: a",
    "a folded token": "x-obs-security-token: «token»\r\n\t«token»\r\nHost: a",
    "a token that a terminal has broken": (
        "x-obs-security-token:«token=PLANTED0123456789012345678901234567890123456789»\n"
        "«token»\n/media/key"
    ),
    "cookies": 'Cookie: a=«cookie»; b=«cookie={"c":"x y"}»; «cookie»\r\nHost: a',
    "a cookie that is set": (
        "Set-Cookie: sid=«cookie»; Path=/; Expires=Wed, 21 Oct 2026 07:28:00 GMT; Secure\r\n"
    ),
    "two cookies in one header": (
        "set-cookie: a=«cookie»; Path=«cookie=/, sid=plantedcookie»; HttpOnly\n"
    ),
    "a page in a page": (
        "&amp;lt;AWSAccessKeyId&amp;gt;«ak»&amp;lt;/AWSAccessKeyId&amp;gt;"
        "&amp;lt;SignatureProvided&amp;gt;«signature»&amp;lt;/SignatureProvided&amp;gt;"
    ),
    "a document in JSON in JSON": (
        "\\\\u003cAWSAccessKeyId\\\\u003e«ak»\\\\u003c/AWSAccessKeyId\\\\u003e"
        "\\\\u003cSignatureProvided\\\\u003e«signature»\\\\u003c/SignatureProvided\\\\u003e"
    ),
    "JavaScript": "\\x3CSignatureProvided\\x3E«signature»\\x3C/SignatureProvided\\x3E",
    "a value of Rust": 'secret_access_key: Some("«key»"), session_token: Some("«token»"), x: None',
    "all headers in one line": (
        "RESP: [403] Set-Cookie: sid=«cookie»; Path=/ x-obs-request-id: 0000 "
        "X-Subject-Token: «token» Server: OBS"
    ),
    "arguments of curl": (
        "curl -H \"X-Auth-Token: «token»\" -H 'Authorization: Bearer «authorization»' -d x"
    ),
    "keys of a tool": "s3cmd --access_key=«ak» --secret_key=«key» ls; SecretAccessKey: «key»",
    "SSE-C": (
        "x-obs-server-side-encryption-customer-key: «key»\r\n"
        "x-amz-copy-source-server-side-encryption-customer-key:«key»\r\n"
        "x-obs-server-side-encryption-customer-key-MD5: 4XvB3tbNTN+tIEVa0/fGaQ==\r\n"
    ),
    "JSON": '{"Authorization": "AWS «ak»:«signature»", "x-amz-security-token":"«token»", "a": 1}',
    "JSON in JSON": r"{\"SET-COOKIE\":\"sid=«cookie»; HttpOnly\",\"Date\":\"x\"}",
    "lists in JSON": '{"Set-Cookie": ["a=«cookie»; Path=/", "b=«cookie»"], "Age": ["1"]}',
    "Python's dictionary": (
        "{'authorization': b'AWS4-HMAC-SHA256 Credential=«ak»/2026,Signature=«digest»', 'a': 1}"
    ),
    "Python's pairs": "[('Server', 'OBS'), ('Cookie', 'sid=«cookie»')]",
    "Python's bytes": (
        r"send: b'GET / HTTP/1.1\r\nAuthorization: AWS «ak»:«signature»\r\nHost: a\r\n'"
    ),
    "Java's map": "{Authorization=OBS «ak»:«signature», Host=a}",
    "Go's map": "map[Authorization:[AWS «ak»:«signature»] Set-Cookie:[a=«cookie=b c=planted»]]",
    "HAR's headers": (
        '{"name": "Authorization",\n  "value": "AWS «ak»:«signature»"}, {"name":"x"}'
    ),
    "HAR's cookies": (
        '"cookies":[{"name":"a]","value":"«cookie»"},{"name":"b","value":"«cookie»"}],"x":"y"'
    ),
    "length-prefixed": "13:Authorization,52:AWS «ak»:«signature»,]",
    "a signed URL": (
        "GET /a?AccessKeyId=«ak»&Expires=1&Signature=«signature%»&x-obs-security-token=«token%»"
        " HTTP/1.1"
    ),
    "a signed URL, version 4": (
        "?X-Amz-Credential=«ak»%2F20261122%2Feu-de%2Fs3&amp;X-Amz-Security-Token=«token%»"
        "&amp;X-Amz-Signature=«digest»&amp;X-Obs-Signature=«digest»"
    ),
    "a URL in a URL": (
        "?to=https%3A%2F%2Fa%2Fb%3FAWSAccessKeyId%3D«ak»%26Signature%3D«signature%%»%26Expires%3D1"
    ),
    "a URL in escaped JSON": (
        r'"url":"https://a/b?AccessKeyId\u003d«ak»\u0026Signature=«signature%»"'
    ),
    "a password in a URL": "proxy http://me:«password=pl4nted@0815»@proxy.example:3128/ used",
    "a password in JSON": '"password":{"user":{"name":"me","password":"«password»"}}',
    "a form": "policy=«policy%»&signature=«signature%»",
    "a form in parts": (
        'name="policy"\r\n\r\n«policy»\r\n--b\r\nname="x-obs-security-token"\r\n\r\n«token»\r\n--b'
    ),
    "an error body": (
        "<AWSAccessKeyId>«ak»</AWSAccessKeyId><SignatureProvided>«signature»</SignatureProvided>"
        "<StringToSign>GET\n\n\nx-obs-security-token:«token»\n/media/a b</StringToSign>"
        "<AccessKeyId>\n«ak»\n</AccessKeyId>"
    ),
    "an error body, escaped for HTML": "&lt;AccessKeyId&gt;«ak»&lt;/AccessKeyId&gt;",
    "an error body, escaped for JSON": (
        r"\u003cSignatureProvided\u003e«signature»\u003c/SignatureProvided\u003e"
        r"\u003cStringToSign\u003eGET\n\nx-amz-security-token:«token»\n/media"
    ),
    "a canonical request": (
        "<CanonicalRequest>GET\n/\nX-Amz-Credential=«ak»%2F2026\nhost:a\n"
        "x-amz-security-token:«token»\n\nhost;x-amz-security-token\nUNSIGNED-PAYLOAD<"
    ),
    "a debug log": (
        "[DEBUG] Signature:\n«digest»\n[DEBUG] aws_secret_access_key=«key» session_token: «token»"
    ),
    "an access log": (
        "00af bucket [13/Aug/2026:01:43:42 +0000] 10.0.0.1 - 00 REST.GET.OBJECT k "
        '"GET /k HTTP/1.1" 403 AccessDenied - - 6 6 "-" "curl" - - - - "-" '
        "089fe8c2c380f4031f6dc0197fe99d4d «ak»\nnext"
    ),
    "cut off": "Authorization: AWS «ak»:«signature=pl4Nt»",
    "old line ends": "Cookie: a=«cookie»\rx-auth-token: «token»\rHost: a",
}

CLEAN = (
    "",
    "HTTP/1.1 403 Forbidden\r\nServer: OBS\r\nx-obs-request-id: 000001A2031603AABC48\r\n",
    "<Error><Code>InvalidAccessKeyId</Code><Message>The OBS AK does not exist.</Message></Error>",
    "InvalidAccessKeyId: The access key id is unknown\nTooManyWrongSignature: Too many of them",
    "The request signature we calculated does not match the signature you provided.",
    "GET /bucket?policy HTTP/1.1\r\nWWW-Authenticate: Basic realm=x\r\n",
    '{"Policy": "{\\"Statement\\":[]}", "exposed": ["ETag", "x-obs-security-token", "Expires"]}',
    "the session token: {} and <token></token>, AccessKeyId: **** and Authorization: ******",
    "SignedHeaders=host;x-amz-date;x-amz-security-token, continuation-token=abcdefabcdef",
    "curl -v -o out.txt https://media.obs.example.com/a -u -b: x\nsecret: none",
    "mail me@example.com about https://media.obs.example.com:443/a and x@y",
    "<StringToSignBytes>47 45 54 0a</StringToSignBytes>",
    "bytes that are no text: \x00\x7f\xff",
)

_SECRET = re.compile(r"«(\w+)(%*)(?:=([^»]*))?»")


def _planted(secret: re.Match[str]) -> str:
    value = secret[3] or PLANTED[secret[1]]
    for _ in secret[2]:
        value = quote(value, safe="")
    return value


def planted(template: str) -> bytes:
    """Return the text with its secrets."""
    return _SECRET.sub(_planted, template).encode()


def secrets(template: str) -> list[bytes]:
    """Return the secrets that the text has."""
    return [_planted(secret).encode() for secret in _SECRET.finditer(template)]


def left(template: str) -> bytes:
    """Return what must be left of the text, with `<kind>` for each mask."""
    return _SECRET.sub(lambda secret: LEFT.get(secret[1], f"<{secret[1]}>"), template).encode()


def marked(text: bytes) -> bytes:
    """Return a masked text with `<kind>` for each mask."""
    return re.sub(rb"masked-([a-z]+)-[0-9a-f]{4}", rb"<\1>", text)
