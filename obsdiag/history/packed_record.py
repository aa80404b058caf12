"""A finding's record as it is stored: JSON, compressed with what most records have in common."""

from __future__ import annotations

import zlib
from functools import cache

# A preset dictionary of DEFLATE (RFC 1951; RFC 1950 section 2.2). It is part of the stored form: a
# row that was written with it cannot be read without it, so it is never edited. The commonest
# stands last.
_COMMON = (
    b"The request timeout period has expired.The Content-MD5 you specified did not match wha"
    b"t we received.The specified method is not allowed against this resource.The specified "
    b"upload does not exist.At least one of the pre-conditions you specified did not hold.Th"
    b"e bucket you tried to delete is not empty.The requested bucket name is not available.A"
    b"n internal error occurred. Please try again.The OBS Access Key Id you provided does no"
    b"t exist in our records.The difference between the request time and the current time is"
    b" too large.Please reduce your request rate.The request signature we calculated does no"
    b"t match the signature you provided. Check your key and signing method.The specified bu"
    b"cket does not existInvalidAccessKeyIdRequestTimeTooSkewedPreconditionFailedMethodNotAl"
    b"lowedInvalidArgumentBucketAlreadyExistsServiceUnavailableInternalErrorSignatureDoesNot"
    b"MatchNoSuchBucketSlowDown503 Service Unavailable500 Internal Server Error409 Conflict4"
    b"00 Bad Request404 Not FoundThe service can be overloaded or rate limits the caller.The"
    b" capture does not show the request.There is no request id. Ask for it: without it the "
    b"service cannot find the request in its logs.Not shown in the capture, and needed for t"
    b"his kind of error: the request id; the bucket's name; the endpoint (host); the method "
    b"and the URL; the client or SDK and its version. Ask for it.By the time inside the requ"
    b"est id, OBS received the request at 2026- UTC (observed, not documented by the vendor)"
    b'.","severity":"certain","severity":"likely","severity":"hint","text":"","evidence":nul'
    b'l,"line":null},{"id":"request-time","id":"not-shown","id":"no-request-id","standing":"'
    b'supported","evidence":"","standing":"ruled-out","standing":"open","evidence":null,"nee'
    b'ds":"The request line and headers, The bucket policy and ACL, The time on the client",'
    b'"note":null},{"id":"AccessDenied#1/NoSuchKey#1/NoSuchBucket#1/"curl-verbose","curl","b'
    b'oto3","http","aws-cli","obsutil","hadoop","s3cmd","rclone","java-sdk","python-sdk","ht'
    b"tps://.obs.cn-north-4.myhuaweicloud.com/.obs.eu-de.otc.t-systems.com/?versionId=&uploa"
    b'dId=&partNumber=.log.zip.txt.json.parquet.csv.jpg.png.pdf.gz","message":"NoSuchKey","c'
    b'ode_origin":"header","message":"The specified key does not exist.","code_origin":"clie'
    b'nt","code_origin":"log",{"schema":1,"source":"clipboard","member":null,"line":1,"captu'
    b're_line":1,"format":"http","status":404,"reason":null,"reason":"Not Found","status":50'
    b'3,"reason":"Service Unavailable","status":403,"reason":"Forbidden","code":"AccessDenie'
    b'd","code_origin":"body","message":"Access Denied","request_id":"0000019A","host_id":"3'
    b'2AAAQAAEAABAAAQAAEAABAAAQAAEAABCS","resource":"/","bucket":"","bucket_origin":null,"ke'
    b'y":"","key_origin":null,"method":"PUT","method":"GET","url":null,"time":"2026-11-22T10'
    b':00:00Z","time_origin":"date-header","fields":{},"catalogue":{"id":"#1","code":"","des'
    b'cription":"","status":"403 Forbidden"},"match":"exact","catalogue":null,"match":null,"'
    b'reference":null,"candidates":[],"acts":"caller","times_told":1,"client":null,"answered'
    b'_by":{"name":"OBS","kind":"service"},"notes":[],"causes":[]}'
)
_LEVEL, _WINDOW, _MEMORY = 3, -12, 4
"""A window of 4 KB, which holds the dictionary; most of the time with one of 8 KB went into copying
it for each record. Level 6 takes up to half as long again, for a hundredth of the room;
with more memory there is more to be copied, and the rows are as large."""
_WIDEST = -13
"""The window of older rows."""
MOST = 64 * 1024 * 1024
"""Bytes of a record; what unpacks to more was not written here."""


def pack(line: str) -> bytes:
    """Return a record, JSON, as it is stored."""
    stream = _begun().copy()
    return stream.compress(line.encode()) + stream.flush()


@cache
def _begun() -> zlib._Compress:
    """Return a stream that has read the dictionary, which is to be copied."""
    return zlib.compressobj(_LEVEL, zlib.DEFLATED, _WINDOW, _MEMORY, zdict=_COMMON)


def unpack(data: bytes) -> str:
    """Return what was packed; '' for what was not."""
    stream = zlib.decompressobj(_WIDEST, zdict=_COMMON)
    try:
        text = stream.decompress(data, MOST)
        return text.decode() if stream.eof else ""
    except (zlib.error, UnicodeDecodeError):
        return ""
