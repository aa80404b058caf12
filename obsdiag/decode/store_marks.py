"""The stores whose errors look alike, and the marks that give each away.

Stores copy Amazon's documents, codes and header fields, so that one error reads like another's. One
row a mark: the beginning of a header field, a word of `Server`, the host of an endpoint, an element
of the document, the format of a client, the shape of an id.
"""

from __future__ import annotations

from obsdiag.decode.store_names import (
    ALIBABA,
    AMAZON,
    AZURE,
    BAIDU,
    CEPH,
    GOOGLE,
    KINGSOFT,
    MINIO,
    OBS,
    QINIU,
    SWIFT,
    TENCENT,
    VOLCENGINE,
    WASABI,
)
from obsdiag.lazy_regex import lazy_regex

FIELDS = (
    (b"\nx-oss-", ALIBABA),
    (b"\nx-cos-", TENCENT),
    (b"\nx-ms-", AZURE),
    (b"\nx-goog-", GOOGLE),
    (b"\nx-guploader-", GOOGLE),
    (b"\nx-bce-", BAIDU),
    (b"\nx-tos-", VOLCENGINE),
    (b"\nx-kss-", KINGSOFT),
    (b"\nx-minio-", MINIO),
    (b"\nx-rgw-", CEPH),
    (b"\nx-wasabi-", WASABI),
    (b"\nx-bz-", "Backblaze B2"),
)
"""How header fields begin that one store alone sends."""
SERVERS = (
    ("aliyunoss", ALIBABA),
    ("tencent-cos", TENCENT),
    ("azure-blob", AZURE),
    ("uploadserver", GOOGLE),
    ("amazons3", AMAZON),
    ("minio", MINIO),
    ("ceph", CEPH),
    ("wasabi", WASABI),
    ("wasabis3", WASABI),
    ("tigris", "Tigris"),
    ("seaweedfs", "SeaweedFS"),
    ("cloudian", "Cloudian HyperStore"),
    ("storagegrid", "NetApp StorageGRID"),
    ("rustfs", "RustFS"),
    ("scality", "Scality"),
    ("garage", "Garage"),
)
"""Words of a store's `Server` field, in lower case."""
HOSTS = (
    ("myhuaweicloud.", OBS),
    ("otc.t-systems.com", OBS),
    ("aliyuncs.com", ALIBABA),
    ("myqcloud.com", TENCENT),
    ("core.windows.net", AZURE),
    ("storage.googleapis.com", GOOGLE),
    ("amazonaws.com", AMAZON),
    ("digitaloceanspaces.com", "DigitalOcean Spaces"),
    ("wasabisys.com", WASABI),
    ("backblazeb2.com", "Backblaze B2"),
    ("r2.cloudflarestorage.com", "Cloudflare R2"),
    ("ksyuncs.com", KINGSOFT),
    ("bcebos.com", BAIDU),
    ("volces.com", VOLCENGINE),
    ("qiniup.com", QINIU),
    ("qiniu.com", QINIU),
    ("qbox.me", QINIU),
    ("linodeobjects.com", "Linode Object Storage"),
    ("scw.cloud", "Scaleway Object Storage"),
    ("storage.yandexcloud.net", "Yandex Object Storage"),
    ("storjshare.io", "Storj"),
    ("storage.tigris.dev", "Tigris"),
    ("t3.storage.dev", "Tigris"),
    ("cloud.ovh.net", "OVHcloud Object Storage"),
    ("your-objectstorage.com", "Hetzner Object Storage"),
    ("vultrobjects.com", "Vultr Object Storage"),
    ("cloud-object-storage.appdomain.cloud", "IBM Cloud Object Storage"),
)
"""Ends of the hosts of endpoints."""
ELEMENTS = (
    ("OSSAccessKeyId", ALIBABA),
    ("EC", ALIBABA),
    ("AuthenticationErrorDetail", AZURE),
)
"""Elements of an error document that one store alone has."""

CLIENTS = {
    "azcopy": AZURE,
    "azure-sdk-go": AZURE,
    "azure-sdk-java": AZURE,
    "azure-sdk-js": AZURE,
    "azure-sdk-net": AZURE,
    "azure-sdk-python": AZURE,
    "azure-sdk-ruby": AZURE,
    "azure-storage-java": AZURE,
    "azure-storage-python": AZURE,
    "bos-sdk": BAIDU,
    "cos-sdk": TENCENT,
    "cos-v4": TENCENT,
    "firebase-storage": GOOGLE,
    "garage": "Garage",
    "gcs-sdk": GOOGLE,
    "google-cloud-java": GOOGLE,
    "google-cloud-ruby": GOOGLE,
    "google-cloud-scopes": GOOGLE,
    "google-cloud-storage": GOOGLE,
    "goose": SWIFT,
    "gophercloud": SWIFT,
    "hadoop-abfs": AZURE,
    "oss-go": ALIBABA,
    "kodo-sdk": QINIU,
    "oss-java": ALIBABA,
    "oss-sdk": ALIBABA,
    "tos-sdk": VOLCENGINE,
    "oss-php": ALIBABA,
    "oss-python": ALIBABA,
    "python-swiftclient": SWIFT,
}
"""Formats of what the clients of one store alone print."""
MODULES = {
    "baidubce": BAIDU,
    "ks3": KINGSOFT,
    "oss2": ALIBABA,
    "qcloud_cos": TENCENT,
    "qiniu": QINIU,
    "tos": VOLCENGINE,
}
"""Modules of Python whose exceptions the SDK of one store alone raises."""
SENTENCES = (
    (
        lazy_regex(
            r"\bstorage\.(?:objects|buckets)\.[a-z]+|\bGoogle Cloud Storage\b"
            r"|\.iam\.gserviceaccount\.com\b|^A header or query you provided requested a function\b"
        ),
        GOOGLE,
    ),
    (
        lazy_regex(
            r"\bThe OSS Access ?Key ?Id\b|\bOSS authentication requires\b"
            r"|^The bucket you access does not belong to you\."
        ),
        ALIBABA,
    ),
    (
        lazy_regex(r"\bBackblaze does not support\b|^Unsupported header '.*received for this API"),
        "Backblaze B2",
    ),
)
"""What the messages of one store alone have in them."""
