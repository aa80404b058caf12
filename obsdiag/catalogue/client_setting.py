"""The settings of clients that causes are about: what each is called in which client.

The rows stand in setting_rows.py, each with where it comes from.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from obsdiag.catalogue.concern import Concern
from obsdiag.catalogue.setting_rows import ROWS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from obsdiag.catalogue.concern import ClientSetting


CALLED: Mapping[Concern, str] = {
    Concern.ADDRESSING: "the bucket in the host (virtual-hosted style)",
    Concern.CHECKSUMS: "checksums only where they are required",
    Concern.SIGNATURE: "the version of the signature, and an unsigned payload",
    Concern.REGION: "the region, and the endpoint without the bucket",
    Concern.RETRIES: "how often and how fast it tries again",
    Concern.CLOCK: "the clock that requests are signed by",
}


SIGNS: Mapping[str, tuple[str, ...]] = {
    "boto3": ("boto3", "botocore"),
    "AWS CLI": ("aws-cli",),
    "AWS SDK for Java": ("aws-sdk-java",),
    "AWS SDK for Go": ("aws-sdk-go",),
    "AWS SDK for JavaScript": ("aws-sdk-js", "client-s3"),
    "rclone": ("rclone",),
    "s3cmd": ("s3cmd",),
    "obsutil": ("obsutil",),
    "OBS SDK for Java": ("obs-sdk-java",),
    "OBS SDK for Go": ("obs-sdk-go",),
    "OBS SDK for Python": ("obs-sdk-python",),
    "OBS SDK for Node.js": ("obs-sdk-nodejs",),
    "Terraform (backend s3)": ("terraform",),
    "Hadoop S3A": ("hadoop s3a", "hadoop-s3a", "s3a"),
    "Spark with S3A": ("spark",),
    "Hadoop OBSA": ("obsa", "hadoop-huaweicloud"),
}
"""The clients in the order in which they are listed, and how captures name them, in lower case."""


def settings_for(concern: str) -> tuple[ClientSetting, ...]:
    """Return the settings of all clients that are about one concern, in the order of `SIGNS`."""
    order = list(SIGNS)
    found = [row for row in ROWS if row.concern == concern]
    return tuple(sorted(found, key=lambda row: order.index(row.client)))


def setting_of(client: str | None, concern: str) -> ClientSetting | None:
    """Return how a client, by the name that a capture gives it, is set; None where not known."""
    if client is None:
        return None
    told = client.lower()
    name = next((name for name, signs in SIGNS.items() if told.startswith(signs)), None)
    return next((row for row in settings_for(concern) if row.client == name), None)
