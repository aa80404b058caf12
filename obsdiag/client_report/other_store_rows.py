"""The forms of words in which clients of other stores say what these have answered."""

from __future__ import annotations

from obsdiag.client_report.template import template

_OF_STORAGE = (
    r"(?:storage\.(?:objects|buckets)\.|Google Cloud Storage|[Bb]ucket|No such object"
    r"|[Tt]he rate of change requests to the object|rate limit for object mutation"
    r"|pre-conditions you specified did not hold)"
)
"""What the messages of Google Cloud Storage have in them, and those of Google's other services
have not."""
_SPACE = r"(?:\s|\\{1,3}n)*"
_REASON = (
    r"(?:, [a-z][A-Za-z]{3,30}(?=[\"\\'})\]]|\s*$)"
    r"|, (?:forbidden|notFound|required|invalid|conflict|conditionNotMet|backendError|internalError"
    r"|authError|(?:userR|r)ateLimitExceeded)\b)"
)
"""The reason behind a message, which may have commas of its own."""
_QUOTE = r"\\{0,3}\""

STORAGE_SIGN = (
    r"does not have storage\.|Permission '?storage\.|permission '?storage\.|No such object: "
)
"""What most messages of Google Cloud Storage have in them."""

OTHER_STORES = (
    # Backblaze B2, of what its interface for clients of S3 has not: its own words alone
    template(
        "backblaze",
        " for this API call",
        r"(?P<Message>(?:Backblaze does not support the|Unsupported header) '[\w-]{2,60}'"
        r"[a-z ]{0,20} for this API call\.?)",
    ),
    # Tencent COS, the body of its interface before version 5: a number, a name, and its own id
    template(
        "cos-v4",
        "ERROR_",
        rf"{_QUOTE}code{_QUOTE}\s*:\s*-\d{{1,6}}\s*,{_SPACE}{_QUOTE}message{_QUOTE}\s*:\s*{_QUOTE}"
        rf"(?P<Message>ERROR_[A-Z_]{{4,80}}){_QUOTE}\s*,{_SPACE}{_QUOTE}request_id{_QUOTE}\s*:\s*"
        rf"{_QUOTE}(?P<RequestId>N[0-9A-Za-z]{{35,70}}={{0,2}}){_QUOTE}",
        sign=r"[\"' :]ERROR_[A-Z_]{4,80}[\"\\]{1,4}\s*,",
    ),
    # cos-go-sdk-v5, ErrorResponse.Error(): "{method} {url}: {status} {code}(Message: …)"
    template(
        "cos-sdk",
        "(Message: ",
        r"(?<!\S)(?P<status>[345]\d{2}) @CODE?\(Message: (?P<Message>[^\r\n]*?), "
        r"RequestId: (?P<RequestId>[0-9A-Za-z+/=_-]*), TraceId: [^\s()]*\)",
    ),
    # ali-oss of Node.js: an error named after its code, its stack, and what came with it
    template(
        "oss-sdk",
        "/ali-oss/",
        r"\b@CODEError: (?P<Message>[^\r\n]{1,600})(?:\r?\n[ \t]+at [^\r\n]{1,400}){1,20}? \{\s+"
        r"status: (?P<status>[345]\d{2}),\s+code: '(?P=Code)',(?:\s+name: '\w+',)?\s+"
        r"requestId: '(?P<RequestId>[0-9A-Za-z-]{8,64})'",
    ),
    # google-api-core, exceptions.from_http_response: "{status} {method} {url}: {message}"
    template(
        "google-cloud-storage",
        "storage.googleapis.com/",
        r"(?:^|[\s:\"'(])(?P<status>[45]\d\d) [A-Z]{3,7} https://[\w.-]{0,63}"
        r"storage\.googleapis\.com/\S*?: (?P<Message>(?!\{)[^\r\n]*|)",
        sign=r"[45][0-9]{2} [A-Z]{3,7} https://[a-z0-9.-]{0,63}storage\.googleapis",
    ),
    # The same with the whole body of the answer in the message's place, as uploads have it.
    template(
        "google-cloud-storage",
        "storage.googleapis.com/",
        r"(?:^|[\s:\"'(])(?P<status>[45]\d\d) [A-Z]{3,7} https://[\w.-]{0,63}"
        r"storage\.googleapis\.com/\S*?: \{\s*\"error\"\s*:\s*\{[^{}\[\]]{0,200}?"
        r"\"message\"\s*:\s*\"(?P<Message>[^\r\n\"\\]{1,400})\"",
        sign=r"[45][0-9]{2} [A-Z]{3,7} https://[a-z0-9.-]{0,63}storage\.googleapis",
    ),
    # google.golang.org/api/googleapi, Error.Error: "googleapi: Error {status}: {message}, {reason}"
    template(
        "google-cloud-storage",
        "googleapi: Error ",
        r"googleapi: Error (?P<status>[45]\d\d): (?P<Message>[^\r\n]*?"
        + _OF_STORAGE
        + r"[^\r\n]*?)(?="
        + _REASON
        + r"|\r?$)",
    ),
    # The same of any message, where the line names an address of the store, its client, or what
    # gcsfuse calls its own steps.
    template(
        "google-cloud-storage",
        "googleapi: Error ",
        r"(?:\bgs://|\bgcsfuse\b|\bgcs\b|storage\.googleapis|(?:Create|Stat|Update|Delete|Copy|Compose|List)"
        r"Objects?\b|CreateChildFile|CreateFile|MkDir|SetMtime|FlushFile|SyncFile)"
        r"(?:(?!compute|googleapi)[^\r\n]){0,600}?googleapi: Error (?P<status>[45]\d\d): "
        r"(?P<Message>(?:(?!" + _OF_STORAGE + r")[^\r\n\"\\])*?)"
        r"(?:" + _REASON + r"|(?=[\"\\]|\s*$))",
        sign=r"googleapi: Error [45][0-9]{2}: ",
    ),
    # The body of an answer of the JSON interface, cloud.google.com/storage/docs/json_api, as
    # clients print it.
    template(
        "google-cloud-storage",
        "message",
        rf"{_QUOTE}code{_QUOTE}\s*:\s*(?P<status>[45]\d\d),{_SPACE}"
        rf"(?:{_QUOTE}errors{_QUOTE}\s*:\s*\[[^\[\]]{{0,4000}}\],{_SPACE})?"
        rf"{_QUOTE}message{_QUOTE}\s*:\s*{_QUOTE}(?P<Message>[^\r\n\"\\]{{0,400}}?"
        rf"{_OF_STORAGE}[^\r\n\"\\]{{0,400}})",
        sign=STORAGE_SIGN,
    ),
)
"""One row a form, as `template_rows` has them."""
