"""What clients call the values of an error, and the names that these have in the error element."""

from __future__ import annotations

from functools import lru_cache

from obsdiag.lazy_regex import lazy_regex

NAMES = {
    b"code": "Code",
    b"errorcode": "Code",
    b"errcode": "Code",
    b"error/code": "Code",
    b"message": "Message",
    b"errormessage": "Message",
    b"error/message": "Message",
    b"errmsg": "Message",
    b"errormsg": "Message",
    b"msg": "msg",
    b"meldung": "msg",
    b"requestid": "RequestId",
    b"reqid": "RequestId",
    b"id": "RequestId",
    b"rid": "RequestId",
    b"xobsrequestid": "RequestId",
    b"xamzrequestid": "RequestId",
    b"amzrequestid": "RequestId",
    b"awsrequestid": "RequestId",
    b"error/requestid": "RequestId",
    b"hostid": "HostId",
    b"hid": "HostId",
    b"id2": "HostId",
    b"xobsid2": "HostId",
    b"xamzid2": "HostId",
    b"amzid2": "HostId",
    b"extendedrequestid": "HostId",
    b"requestid2": "HostId",
    b"s3extendedrequestid": "HostId",
    b"error/hostid": "HostId",
    b"errorhostid": "HostId",
    b"amazonid2": "HostId",
    b"exceptionname": "Code",
    b"fehlercode": "Code",
    b"fehlermeldung": "Message",
    b"fehlertext": "Message",
    b"errortext": "Message",
    b"anfrageid": "RequestId",
    b"anforderungsid": "RequestId",
    **{
        spelled.encode(): name
        for spelled, name in (
            ("错误码", "Code"),
            ("错误代码", "Code"),
            ("错误编码", "Code"),
            ("返回码", "Code"),
            ("返回代码", "Code"),
            ("错误信息", "Message"),
            ("错误描述", "Message"),
            ("错误消息", "Message"),
            ("返回信息", "Message"),
            ("返回消息", "Message"),
            ("报错信息", "Message"),
            ("异常信息", "Message"),
            ("错误原因", "Message"),
            ("失败原因", "Message"),
            ("原因", "Message"),
            ("请求id", "RequestId"),
            ("请求编号", "RequestId"),
            ("请求标识", "RequestId"),
            ("状态码", "status"),
            ("http状态码", "status"),
            ("响应码", "status"),
            ("錯誤碼", "Code"),
            ("錯誤代碼", "Code"),
            ("錯誤訊息", "Message"),
            ("錯誤信息", "Message"),
            ("請求id", "RequestId"),
            ("狀態碼", "status"),
            ("回應碼", "status"),
            ("エラーコード", "Code"),
            ("エラーメッセージ", "Message"),
            ("リクエストid", "RequestId"),
            ("ステータスコード", "status"),
            ("오류코드", "Code"),
            ("오류메시지", "Message"),
            ("요청id", "RequestId"),
            ("상태코드", "status"),
            *((f"{letter}одошибки", "Code") for letter in "Кк"),
            *((f"{letter}ообщение", "Message") for letter in "Сс"),
            *((f"{letter}ообщениеобошибке", "Message") for letter in "Сс"),
            *((f"{letter}дентификаторзапроса", "RequestId") for letter in "Ии"),
            ("idзапроса", "RequestId"),
            *((f"{letter}одответа", "status") for letter in "Кк"),
            *((f"{letter}одсостояния", "status") for letter in "Кк"),
            ("identifiantderequête", "RequestId"),
            ("identifiantdelarequête", "RequestId"),
            ("códigodeerror", "Code"),
            ("códigodeestado", "status"),
            ("mensajedeerror", "Message"),
            ("mensaje", "Message"),
            ("iddesolicitud", "RequestId"),
        )
    },
    b"statuscode": "status",
    b"httpstatuscode": "status",
    b"errorhttpstatuscode": "status",
    b"status": "status",
    b"stat": "status",
    b"httpstatus": "status",
    b"httpcode": "status",
    b"http": "status",
    b"rc": "status",
    b"responsecode": "status",
    b"reason": "reason",
    b"responsestatus": "reason",
    b"resource": "Resource",
    b"error/resource": "Resource",
    b"bucketname": "BucketName",
    b"objectname": "Key",
    b"key": "Key",
}
"""What clients call a value, case and separators aside, and its name in the error element."""

OF_VAR_DUMP = rb"(?::(?:protected|\"[\w\\]{1,80}\":private))?\](?==>)"
"""How PHP ends the name of an element or a property (var_dump)."""
_STATUS_BEHIND = (
    rb"(?=(?:\\{0,3}[\"'])?(?:"
    + OF_VAR_DUMP
    + rb")?(?:[*]{1,3}|</b>)?[ ]?[:=]>?(?:[*]{1,3}|</b>)?\s{0,40}"
    rb"(?:int\(|\[)?\\{0,3}[\"']?[345][0-9]{2}(?![\w.:/]))"
)
"""What shows a short name to be that of a status: nothing else is behind it."""
_STORE_WORDS = (b"exception", b"minio", b"obs", b"oss", b"cos", b"s3", b"storage", b"store")
_SERVER_WORDS = (b"api", b"remote", b"sdk", b"server", b"service", b"upstream")


def _behind(*words: bytes) -> bytes:
    """Return a pattern of what stands right behind one of some words, capitalised or not."""
    return rb"|".join(rb"(?<=%s)|(?<=%s)" % (word, word.capitalize()) for word in words)


BEHIND_OWNER = (
    rb"(?-i:(?=[A-Z])(?:"
    + _behind(*_STORE_WORDS)
    + rb"|(?:"
    + _behind(*_SERVER_WORDS, b"aws")
    + rb")(?!Req)|(?:"  # whose numbers may be those of the program's own requests
    + _behind(b"error", b"response", b"resp")
    + rb")(?=Request|Status)|(?<=get)(?=Error|Host|Request|Status)))"
)
"""Where a name goes on behind the word for whose it is, as programs write their own fields:
`serverCode`, `obsRequestId`, `getExceptionMessage`."""
_GLUE = rb"(?:[ _-]|[ ]?\r?\n[ \t]{0,40}(?:(?:>|\xe2\x94\x82) ?){0,2}[ ]{0,40})?"
"""What stands between the words of a name: nothing, a sign, or where a mail or YAML has broken the
line."""
_OTHER_LANGUAGES = (
    "错误(?:码|代码|编码|信息|描述|消息|原因)|返回(?:码|代码|信息|消息)|(?:报错|异常)信息"
    "|失败原因|(?<!可能)(?<!的)(?<!根本)(?<!问题)(?<!具体)原因"
    "|请求(?:ID|编号|标识)|(?:HTTP ?)?状态码|响应码"
    "|錯誤(?:碼|代碼|訊息|信息)|請求ID|狀態碼|回應碼"
    "|エラー(?:コード|メッセージ)|リクエストID|ステータスコード"
    "|오류 ?(?:코드|메시지)|요청 ?ID|상태 ?코드"
    "|(?:К|к)од ?(?:ошибки|ответа|состояния)|(?:С|с)ообщение(?: ?об ?ошибке)?"
    "|(?:(?:И|и)дентификатор|ID) ?запроса|Identifiant ?de ?(?:la ?)?requête"
    "|Código ?de ?(?:error|estado)|Mensaje(?: ?de ?error)?|ID ?de ?solicitud"
)
"""Names of other languages. A cause that a person makes out (可能原因, 根本原因) is no message."""
NAME = (
    (
        rb"(?:(?:(?:AWS|S3|OBS)[ ]|s3(?=error)|_service(?=Error)|(?-i:AWS(?=Error)))?"
        rb"(?:(?:error|err)@|Error/)?(?:code|message|msg)"
        rb"|exception@name|fehler[ _-]?(?:code|meldung|text)|error@text|meldung"
        rb"|(?:(?:error(?=http))?http[ _-]?)?status(?:@code)?|(?:response|http)@code"
        rb"|stat"
        rb"|(?:_serviceError|x-obs-|x-amz-|amz_?|amazon|AWS[ _]"
        rb"|(?-i:AWS(?=RequestID))|Error/)?"
        rb"(?:request@id2?|req[ _-]?id|id-?2)"
        rb"|[rh]id(?=[=:])|id(?=[=:][ ]?[\[\"']?(?-i:0000[0-9A-F]{28})(?![0-9A-Za-z]))"
        rb"|(?:http|rc)" + _STATUS_BEHIND + rb""
        rb"|an(?:frage|forderungs)-?id"
        rb"|x_(?:obs|amz)_id_2"  # as Ruby's clients make symbols of fields
        rb"|(?:S3@)?extended@request@id"
        rb"|(?:Error/|(?:s3)?error(?=hostid))?host@id"
        rb"|" + _OTHER_LANGUAGES.encode() + rb""
        rb"|reason|response[ _-]?status|(?:Error/)?resource|bucket[ _-]?name|object[ _-]?name"
        rb"|(?<=\[)key(?=\][ ]=>)"  # as PHP prints an element
        rb"|(?<=\n  )(?-i:Key)(?=: '))"  # as Node.js prints a property
    ).replace(b"@", _GLUE)
)
"""Pattern of those names, as they are spelled."""
_FOLD = lazy_regex(rb"[\s_>|-]|\xe2\x94\x82")
_LEVEL_AND_TEXT = lazy_regex(rb"(?i)err(?:or)?\s+msg")
"""A logger's level, and behind it the name of its own text."""
_VENDOR = lazy_regex(rb"^(?:aws|s3|obs|service(?:error(?=req))?)(?=err|requestid|code|message|msg)")


@lru_cache(maxsize=512)
def name_of(spelled: bytes) -> str | None:
    """Return the name that a value has in the error element, by what a client calls it."""
    if _LEVEL_AND_TEXT.fullmatch(spelled):
        return None
    return NAMES.get(_VENDOR.sub(b"", _FOLD.sub(b"", spelled).lower()))
