"""Which store an error is of, by the shapes of its ids."""

from __future__ import annotations

import re
from base64 import b64decode

from obsdiag.decode.clock import request_id_time
from obsdiag.decode.store_names import ALIBABA, AMAZON, CEPH, MINIO, OBS, TENCENT, WASABI
from obsdiag.lazy_regex import lazy_regex

_CEPH_ID = lazy_regex(r"tx[0-9a-f]{15,40}-[0-9a-f]{6,16}-[0-9a-f]+(?:-[\w.-]+)?")
_OSS_ID = lazy_regex(r"[0-9A-F]{24}")
_COS_ID = lazy_regex(rb"[0-9a-f]{8}_[0-9a-f]{8}_[0-9a-f]{3,6}_[0-9a-f]{1,12}")
_AMAZON_ID = lazy_regex(r"(?=[0-9A-F]*[G-Z])[0-9A-Z]{16}")
"""An id with a letter beyond F: the hexadecimal ones that Amazon had before are Wasabi's, too."""
_AMAZON_HOST_ID = lazy_regex(r"[0-9A-Za-z+/]{54,112}={0,2}")
_WASABI_ID = lazy_regex(r"[0-9A-F]{16}:[A-Z]")
_MINIO_ID = lazy_regex(r"1[0-9A-F]{15}")
_MINIO_HOST_ID = lazy_regex(r"[0-9a-f]{64}|3L137|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_ID_SHAPES = (
    (CEPH, _CEPH_ID, None),
    (MINIO, _MINIO_ID, _MINIO_HOST_ID),
    (AMAZON, _AMAZON_ID, _AMAZON_HOST_ID),
    (WASABI, _WASABI_ID, None),
    (ALIBABA, _OSS_ID, lazy_regex(r"|.*\..*", re.DOTALL)),
)
"""Stores by the shapes of their request ids and host ids, any one where there is none."""
_OBS_HOST_ID = "32AAAQAAEAAB"


def store_by_ids(request_id: str, host_id: str) -> str | None:
    """Return the store whose ids look so."""
    if host_id.startswith(_OBS_HOST_ID) or (request_id and request_id_time(request_id)):
        return OBS
    if _is_tencents(request_id):
        return TENCENT
    for name, ident, host in _ID_SHAPES:
        if ident.fullmatch(request_id) and (host is None or host.fullmatch(host_id)):
            return name
    return None


def _is_tencents(request_id: str) -> bool:
    """Return whether an id is the base64 text of four numbers, as Tencent's are."""
    if not 28 <= len(request_id) <= 64 or len(request_id) % 4:  # noqa: PLR2004 - as they are long
        return False
    try:
        return _COS_ID.fullmatch(b64decode(request_id, validate=True)) is not None
    except ValueError:
        return False
