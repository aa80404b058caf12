"""How the stores are called whose errors look alike."""

from __future__ import annotations

OBS = "OBS"
ALIBABA, TENCENT, AZURE = "Alibaba Cloud OSS", "Tencent Cloud COS", "Azure Blob Storage"
GOOGLE, AMAZON, MINIO, CEPH = "Google Cloud Storage", "Amazon S3", "MinIO", "Ceph"
WASABI = "Wasabi"
BAIDU, VOLCENGINE, KINGSOFT = "Baidu AI Cloud BOS", "Volcengine TOS", "Kingsoft Cloud KS3"
QINIU = "Qiniu Kodo"
SWIFT = "a store with a Swift-compatible interface"

OWN_CODES = frozenset({ALIBABA, TENCENT, AZURE, GOOGLE, BAIDU, VOLCENGINE, KINGSOFT, QINIU})
"""Stores whose interface and codes are their own: the table of OBS does not hold for them."""
