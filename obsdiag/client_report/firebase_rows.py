"""The forms in which the SDKs of Firebase Storage say what Google Cloud Storage has answered.

They number their errors themselves (`-13021`, `storage/unauthorized`): only the status is HTTP's
(firebase.google.com/docs/storage/web/handle-errors, and StorageException for Android). The body
has no store in it: its classes, its host or an address beside it name that.
"""

from __future__ import annotations

from obsdiag.client_report.template import template

_NAMED = (
    r"(?:FIRStorageErrorDomain|Firebase Storage: |firebase[._]storage[./]|\bE/StorageException"
    r"|firebasestorage\.(?:googleapis|app)|\bgs://|HttpResult: [45]\d\d)"
)
"""What names the store."""
_Q, _S = r"\\{0,3}\"", r"(?:\s|\\{1,3}n){0,40}"
_OPENS = rf"{_Q}error{_Q}\s?:\s?\{{{_S}{_Q}code{_Q}\s?:\s?"
_BODY = (
    _OPENS
    + rf"(?P<status>[45]\d\d),{_S}{_Q}message{_Q}\s?:\s?{_Q}(?P<Message>[^\r\n\"\\]{{1,400}})"
    rf"{_Q}{_S}(?:,{_S}{_Q}status{_Q}\s?:\s?{_Q}[A-Z_]{{2,40}}{_Q}{_S})?\}}"
)
_REACH = r"[^\x00]{0,800}?"
_AGAIN = rf"(?:{_REACH}{_OPENS}[45]\d\d,[^{{}}]{{0,600}}\}}){{0,2}}"
"""The same body, which logcat has as it came and then in an exception's text."""
_SIGN = r"error\\{0,3}\" ?: ?\{ {0,9}\\{0,3}\"code\\{0,3}\" ?: ?[45]"
_NO_BODY = rf"(?!{_REACH}{_OPENS})"

FIREBASE = (
    template("firebase-storage", '"code', rf"{_NAMED}{_REACH}{_BODY}{_AGAIN}", sign=_SIGN),
    template("firebase-storage", '"code', rf"{_BODY}(?={_REACH}{_NAMED})", sign=_SIGN),
    # Android: StorageException, its own words on the line above
    template(
        "firebase-storage",
        "HttpResult: ",
        r"(?:(?:^|: )(?P<Message>[A-Z][^\r\n:{}]{9,200}\.)\r?\n[^\r\n]{0,80}?)?"
        rf"\bCode: -1[0-9]{{4}} HttpResult: (?P<status>[45]\d\d){_NO_BODY}",
        sign=r"HttpResult: [45][0-9]{2}",
    ),
    # iOS: NSError of its own domain, the status among what it keeps
    template(
        "firebase-storage",
        "FIRStorageErrorDomain",
        r"FIRStorageErrorDomain Code=-1[0-9]{4} \\?\"(?P<Message>[^\r\n\"\\]{4,400})\\?\""
        rf"[^\r\n]{{0,2000}}?ResponseErrorCode=(?P<status>[45]\d\d){_NO_BODY}",
        sign=r"ResponseErrorCode=[45][0-9]{2}",
    ),
)
"""One row a form, as `template_rows` has them."""
