"""Hosts of object storage services: whose they are, which region, and which bucket they name."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from obsdiag.lazy_regex import lazy_regex

OBS = "OBS"
HUAWEI = "Huawei Cloud"
OTC = "Open Telekom Cloud"


class Endpoint(NamedTuple):
    """What a host name tells."""

    host: str
    cloud: str
    is_obs: bool
    region: str | None
    bucket: str | None
    """The labels in front of the service's own: the bucket, in virtual-hosted style."""

    @property
    def service(self) -> str:
        """The host without the bucket."""
        return self.host.removeprefix(f"{self.bucket}.") if self.bucket else self.host


class Cloud(NamedTuple):
    """One cloud's form of host names."""

    name: str
    is_obs: bool
    pattern: str
    """Of the whole host; its groups: `bucket`, and `region` where the name tells it."""


def _cloud(name: str, pattern: str, *, is_obs: bool = False) -> Cloud:
    return Cloud(name, is_obs, rf"(?:(?P<bucket>[a-z0-9._-]+)\.)?{pattern}")


_REGION = r"(?P<region>[a-z]{2,10}(?:-[a-z0-9]+)+)"

CLOUDS = (
    # OBS API reference, "Regions and Endpoints": obs.REGION.myhuaweicloud.com (also .eu, .cn).
    _cloud(HUAWEI, rf"obs\.(?:{_REGION}\.)?myhuaweicloud\.(?:com|cn|eu)", is_obs=True),
    # docs.otc.t-systems.com/regions-and-endpoints: obs.eu-de.otc.t-systems.com, eu-ch2.sc.otc.
    _cloud(OTC, rf"obs\.{_REGION}\.(?:sc\.)?otc\.t-systems\.com", is_obs=True),
    _cloud(
        "Amazon S3",
        r"s3(?:[.-]dualstack)?(?:[.-](?P<region>[a-z]{2}(?:-[a-z]+)+-\d))?\.amazonaws\.com(?:\.cn)?",
    ),
    _cloud("Alibaba Cloud OSS", r"oss-(?P<region>[a-z0-9-]+)\.aliyuncs\.com"),
    _cloud("Tencent Cloud COS", r"cos\.(?P<region>[a-z0-9-]+)\.myqcloud\.com"),
    _cloud("Google Cloud Storage", r"storage\.googleapis\.com"),
    _cloud("Cloudflare R2", r"r2\.cloudflarestorage\.com"),
    _cloud("Azure Blob Storage", r"blob\.core\.windows\.net"),
    _cloud("Wasabi", r"s3(?:\.(?P<region>[a-z0-9-]+))?\.wasabisys\.com"),
    _cloud("Backblaze B2", r"s3\.(?P<region>[a-z0-9-]+)\.backblazeb2\.com"),
    # Other clouds that are built on OBS keep its label: obs.REGION.DOMAIN.
    _cloud("another cloud with OBS", rf"obs[.-]{_REGION}\.[a-z0-9.-]+\.[a-z]{{2,}}", is_obs=True),
)
"""One row a form; the first that fits is taken. Patterns are compiled when they are first asked."""

_AUTHORITY = lazy_regex(r"(?:[a-z]+:)?//(?P<host>[^/?#@]+)", re.IGNORECASE)


@lru_cache(maxsize=256)
def endpoint(host: str) -> Endpoint | None:
    """Return what a host name tells, or None where it is of no known form."""
    host = host.lower().partition(":")[0]
    for cloud in CLOUDS:
        if (found := re.fullmatch(cloud.pattern, host)) is not None:
            parts = found.groupdict()
            return Endpoint(host, cloud.name, cloud.is_obs, parts.get("region"), parts["bucket"])
    return None


def host_in(address: str) -> str:
    """Return the host of a URL, or the host that `address` is by itself."""
    found = _AUTHORITY.match(address)
    host = found["host"] if found is not None else address.partition("/")[0]
    return host.strip().lower().partition(":")[0]
