"""The forms of words in which the clients of Google Cloud Storage say what it has answered.

Google's services share their errors: a message counts where it, or what stands around it, names
the store.
"""

from __future__ import annotations

from obsdiag.client_report.other_store_rows import STORAGE_SIGN
from obsdiag.client_report.template import template

_NAMED = (
    r"(?:gs://|[Gg]oogle[ _-]?[Cc]loud[ _-]?[Ss]torage|cloud[-./]storage|storage\.googleapis"
    r"|\bgcsfuse\b|storage#"
    r"|\berror in (?:[A-Z][a-z]{2,8}(?:Object|Bucket|Resumable)[A-Za-z]{0,20}|UploadChunk): )"
)
"""What names the store, or a function of its client for C++."""
_SAID = (
    r"(?P<Message>(?!Provided scope|Request had insufficient auth)[^\r\n\"\\]*?"
    r"(?:storage\.(?:objects|buckets)\.|Google Cloud Storage|gs://|[Bb]ucket|No such object)"
    r"[^\r\n\"\\]*?)"
)
"""A message that names it."""
_Q, _S = r"\\{0,3}\"", r"(?:\s|\\{1,3}n)*"
_STATUS = rf"{_Q}code{_Q}\s?:\s?(?P<status>[45]\d\d)"
_MESSAGE = rf"{_Q}message{_Q}\s?:\s?{_Q}(?P<Message>[^\r\n\"\\]{{1,600}})"
_ERRORS = (
    rf"{_Q}errors{_Q}\s?:\s?\[[^\[\]]{{0,2000}}?{_Q}domain{_Q}\s?:\s?{_Q}global[^\[\]]{{0,2000}}\]"
)
_NEXT = rf",{_S}"
_BODIES = (
    _STATUS + _NEXT + _MESSAGE + _Q + _NEXT + _ERRORS,
    _STATUS + _NEXT + _ERRORS + _NEXT + _MESSAGE,
    _ERRORS + _NEXT + _STATUS + _NEXT + _MESSAGE,
)
"""The members of an error of the JSON interface, in the orders that there are."""
_REACH = r"[^\x00]{0,600}?"

GOOGLE = (
    # gsutil: the class, status and message
    template(
        "google-cloud-storage",
        "Exception: ",
        r"(?<![\w.])(?:AccessDenied|BadRequest|NotFound|Precondition|Service)Exception: "
        rf"(?P<status>[45]\d\d) {_SAID}(?=\"?\s*$)",
        sign=r"Exception: [45][0-9]{2} ",
    ),
    # gcloud storage
    template(
        "google-cloud-storage",
        "HTTPError ",
        rf"\bHTTPError (?P<status>[45]\d\d): {_SAID}(?=\"?\s*$)",
        sign=STORAGE_SIGN,
    ),
    # the body of an answer of the JSON interface, where the store is named in front of it or behind
    *(
        template(
            "google-cloud-storage",
            "global",
            rf"{_NAMED}{_REACH}{body}" if in_front else rf"{body}(?={_REACH}{_NAMED})",
            sign=r"domain\\{0,3}\" ?: ?\\{0,3}\"global",
        )
        for body in _BODIES
        for in_front in (True, False)
    ),
    # google-cloud-storage for Java: its class names the store
    template(
        "google-cloud-java",
        "cloud.storage.StorageException: ",
        r"cloud\.storage\.StorageException: (?:[45]\d\d [A-Z][A-Za-z ]{2,40}$"
        r"|(?P<Message>(?![^\r\n]*(?:timed out|onnect|access token|java\.|null))\w[^\r\n]*))",
    ),
    # @google-cloud/storage: what was said, where it was thrown, and the status below
    template(
        "google-cloud-storage",
        "@google-cloud/storage",
        r"(?:^|[ :])(?:Api|Gaxios)?Error: (?P<Message>[^\r\n]{2,600})"
        r"(?=(?:\r?\n[ ]+at [^\r\n]*){0,40}?\r?\n[ ]+at [^\r\n]*@google-cloud/storage)"
        r"(?:\r?\n[ ]+at [^\r\n]*){1,40}\s{1,20}(?:[a-z]{2,20}: [^\r\n]*\r?\n\s{0,20}){0,6}?"
        r"code: '?(?P<status>[45]\d\d)",
        sign=r"@google-cloud/storage/",
    ),
    template(
        "google-cloud-storage",
        "ApiError: ",
        rf"\bApiError: {_SAID}\r?$(?:[^\x00]{{0,3000}}?\bcode: (?P<status>[45]\d\d)\b)?",
        sign=STORAGE_SIGN,
    ),
    # google-cloud-ruby and google-api-client: the class, the reason, and the message
    template(
        "google-cloud-ruby",
        "Google::",
        r"\bGoogle::(?:Cloud|Apis)::\w{2,40}Error(?:: | \()(?:[a-z][A-Za-z]{3,40}: )?"
        rf"{_SAID}(?=\)?:?\s*$)",
        sign=STORAGE_SIGN,
    ),
)
"""One row a form, as `template_rows` has them."""
