"""What the name of a host tells."""

from __future__ import annotations

import pytest

from obsdiag.diagnosis.endpoint import HUAWEI, OTC, endpoint, host_in
from tests.rows import each


@each(
    "host, cloud, region, bucket",
    [
        ("obs.cn-north-4.myhuaweicloud.com", HUAWEI, "cn-north-4", None),
        ("media.obs.eu-west-101.myhuaweicloud.eu", HUAWEI, "eu-west-101", "media"),
        ("obs.myhuaweicloud.com", HUAWEI, None, None),
        ("a.b.obs.eu-de.otc.t-systems.com", OTC, "eu-de", "a.b"),
        ("obs.eu-ch2.sc.otc.t-systems.com", OTC, "eu-ch2", None),
        ("S3.eu-central-1.amazonaws.com:443", "Amazon S3", "eu-central-1", None),
        ("media.s3.amazonaws.com", "Amazon S3", None, "media"),
        ("media.s3.dualstack.us-east-1.amazonaws.com", "Amazon S3", "us-east-1", "media"),
        ("media.oss-cn-hangzhou.aliyuncs.com", "Alibaba Cloud OSS", "cn-hangzhou", "media"),
        ("obs.region-1.example.com", "another cloud with OBS", "region-1", None),
    ],
)
def test_cloud_region_and_bucket_are_in_the_name(host, cloud, region, bucket):
    found = endpoint(host)
    assert found is not None
    assert (found.cloud, found.region, found.bucket) == (cloud, region, bucket)
    assert found.is_obs == ("OBS" in cloud or cloud in (HUAWEI, OTC))


def test_a_host_of_no_known_form_tells_nothing():
    assert endpoint("storage.example.com") is None
    assert endpoint("127.0.0.1:9000") is None
    assert endpoint("") is None


def test_the_service_is_the_host_without_the_bucket():
    found = endpoint("a.b.obs.eu-de.otc.t-systems.com")
    assert found is not None
    assert found.service == "obs.eu-de.otc.t-systems.com"


@pytest.mark.parametrize(
    "address",
    [
        "https://h.example.com:8080/a?b",
        "//h.example.com:8080",
        "H.example.com:8080",
        "HTTP://h.example.com:8080",
    ],
)
def test_the_host_is_taken_out_of_an_address(address):
    assert host_in(address) == "h.example.com"
