"""The settings of clients, as their own documentation or source has them.

A client without a row for a concern has no such setting, or none that was found. The bucket's host
form is what OBS asks for (OBS API reference, obs_errorcode_0014); checksums and unsigned payloads
are what its FAQ obs_faq_0274 asks for.
"""

from __future__ import annotations

from obsdiag.catalogue.concern import ClientSetting, Concern

_BOTO = "botocore, documentation of Config (botocore/config.py)"
_CLI = "AWS CLI, S3 configuration (awscli/topics/s3-config.rst)"
_CHECKSUMS = "AWS SDKs and tools reference guide, data integrity protections"
_JAVA2 = "AWS SDK for Java 2.x, S3BaseClientBuilder"
_JS = "AWS SDK for JavaScript 3, S3ClientConfig"
_GO2 = "AWS SDK for Go 2, options of service/s3"
_RCLONE = "rclone documentation, Amazon S3 (docs/content/s3.md)"
_S3CMD = "s3cmd, S3/Config.py"
_OBSUTIL = "obsutil, configuration parameters (obs_11_0035)"
_OBS_JAVA = "OBS SDK for Java, ObsConfiguration; configuring an instance of ObsClient"
_OBS_GO = "OBS SDK for Go, obs/conf.go"
_OBS_PYTHON = "OBS SDK for Python, src/obs/client.py; initialising an instance (obs_22_0601)"
_OBS_NODE = "OBS SDK for Node.js, lib/utils.js; initialising an instance (obs_39_0101)"
_TERRAFORM = "Terraform, schema of the s3 backend"
_S3A = "Apache Hadoop, S3A: working with third-party stores (third_party_stores.md)"
_OBSA = "hadoop-huaweicloud, configuration (obs_05_1507; OBSConstants)"
_READ = "2026-11"

_WHEN_REQUIRED = (
    "AWS_REQUEST_CHECKSUM_CALCULATION=when_required and"
    " AWS_RESPONSE_CHECKSUM_VALIDATION=when_required in the environment, or"
    " request_checksum_calculation and response_checksum_validation in ~/.aws/config"
)
_DETACHED = "; in path style the SDK signs by AWS version 2 of its own accord"


def _rows(
    client: str, source: str, settings: dict[Concern, str], date: str = _READ
) -> tuple[ClientSetting, ...]:
    return tuple(ClientSetting(client, one, text, source, date) for one, text in settings.items())


ROWS: tuple[ClientSetting, ...] = (
    *_rows(
        "boto3",
        _BOTO,
        {
            Concern.ADDRESSING: 'Config(s3={"addressing_style": "virtual"})',
            Concern.SIGNATURE: 'Config(signature_version="s3v4",'
            ' s3={"payload_signing_enabled": False}), over HTTPS',
            Concern.REGION: "Config(region_name=REGION), and endpoint_url without the bucket",
            Concern.RETRIES: 'Config(retries={"total_max_attempts": 5, "mode": "adaptive"})',
        },
    ),
    *_rows("boto3", _CHECKSUMS, {Concern.CHECKSUMS: _WHEN_REQUIRED}),
    *_rows(
        "AWS CLI",
        _CLI,
        {
            Concern.ADDRESSING: "aws configure set default.s3.addressing_style virtual",
            Concern.SIGNATURE: "aws configure set default.s3.payload_signing_enabled false",
            Concern.REGION: "--region REGION and --endpoint-url https://ENDPOINT, without the"
            " bucket",
            Concern.RETRIES: "AWS_MAX_ATTEMPTS in the environment; aws configure set"
            " default.s3.max_concurrent_requests for fewer at once",
        },
    ),
    *_rows("AWS CLI", _CHECKSUMS, {Concern.CHECKSUMS: _WHEN_REQUIRED}),
    *_rows(
        "AWS SDK for Java",
        _JAVA2,
        {
            Concern.ADDRESSING: "version 2: S3Client.builder().forcePathStyle(false); version 1:"
            " withPathStyleAccess(false)",
        },
    ),
    *_rows(
        "AWS SDK for Java",
        "AWS SDK for Java 2.x, data integrity protection with checksums",
        {
            Concern.CHECKSUMS: "version 2.30 and newer:"
            " requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED) and"
            " responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED) of the builder",
        },
    ),
    *_rows(
        "AWS SDK for Go",
        _GO2,
        {
            Concern.ADDRESSING: "version 2: UsePathStyle = false in s3.Options",
            Concern.CHECKSUMS: "version 2: RequestChecksumCalculation ="
            " aws.RequestChecksumCalculationWhenRequired and ResponseChecksumValidation ="
            " aws.ResponseChecksumValidationWhenRequired in s3.Options",
        },
    ),
    *_rows(
        "AWS SDK for JavaScript",
        _JS,
        {
            Concern.ADDRESSING: "new S3Client({forcePathStyle: false})",
            Concern.CHECKSUMS: 'new S3Client({requestChecksumCalculation: "WHEN_REQUIRED",'
            ' responseChecksumValidation: "WHEN_REQUIRED"})',
            Concern.CLOCK: "new S3Client({systemClockOffset: MILLISECONDS}), where the machine's"
            " clock cannot be set",
        },
    ),
    *_rows(
        "rclone",
        _RCLONE,
        {
            Concern.ADDRESSING: "force_path_style = false (--s3-force-path-style=false)",
            Concern.CHECKSUMS: "use_unsigned_payload = true (--s3-use-unsigned-payload=true)",
            Concern.SIGNATURE: "v2_auth = false (--s3-v2-auth=false): version 4, the default",
            Concern.REGION: "region and endpoint of the remote, the endpoint without the bucket",
            Concern.RETRIES: "--retries and --low-level-retries; --s3-upload-concurrency for fewer"
            " at once",
        },
    ),
    *_rows(
        "s3cmd",
        _S3CMD,
        {
            Concern.ADDRESSING: "host_base = ENDPOINT and host_bucket = %(bucket)s.ENDPOINT in"
            " .s3cfg",
            Concern.SIGNATURE: "signature_v2 = False in .s3cfg: version 4, the default",
            Concern.REGION: "host_base = ENDPOINT and bucket_location = REGION in .s3cfg",
            Concern.RETRIES: "max_retries in .s3cfg",
        },
    ),
    *_rows(
        "obsutil",
        _OBSUTIL,
        {
            Concern.ADDRESSING: "endpoint=https://ENDPOINT in .obsutilconfig, without the bucket",
            Concern.REGION: "endpoint=https://ENDPOINT of the bucket's region in .obsutilconfig",
            Concern.RETRIES: "maxRetryCount in .obsutilconfig; defaultJobs and defaultParallels for"
            " fewer at once",
        },
        "2025-02-10",
    ),
    *_rows(
        "OBS SDK for Java",
        _OBS_JAVA,
        {
            Concern.ADDRESSING: f"ObsConfiguration.setPathStyle(false){_DETACHED}",
            Concern.SIGNATURE: "ObsConfiguration.setAuthType(AuthTypeEnum.OBS), or V2 for older"
            " installations, with setAuthTypeNegotiation(false)",
            Concern.REGION: "ObsConfiguration.setEndPoint of the bucket's region, without the"
            " bucket",
            Concern.RETRIES: "ObsConfiguration.setMaxErrorRetry, 0 to 5",
        },
    ),
    *_rows(
        "OBS SDK for Go",
        _OBS_GO,
        {
            Concern.ADDRESSING: f"obs.WithPathStyle(false){_DETACHED}",
            Concern.SIGNATURE: "obs.WithSignature(obs.SignatureObs)",
            Concern.REGION: "obs.WithRegion(REGION), counted in version 4 only, and the endpoint"
            " without the bucket",
            Concern.RETRIES: "obs.WithMaxRetryCount",
        },
    ),
    *_rows(
        "OBS SDK for Python",
        _OBS_PYTHON,
        {
            Concern.ADDRESSING: f"ObsClient(path_style=False){_DETACHED}",
            Concern.SIGNATURE: 'ObsClient(signature="obs")',
            Concern.REGION: "ObsClient(server=ENDPOINT) of the bucket's region, without the bucket;"
            " region counts in version 4 only",
            Concern.RETRIES: "ObsClient(max_retry_count=3), 1 to 5",
        },
        "2025-10-21",
    ),
    *_rows(
        "OBS SDK for Node.js",
        _OBS_NODE,
        {
            Concern.ADDRESSING: "new ObsClient({path_style: false})",
            Concern.SIGNATURE: 'new ObsClient({signature: "obs"})',
            Concern.REGION: "new ObsClient({server: ENDPOINT}) of the bucket's region, without the"
            " bucket",
            Concern.RETRIES: "new ObsClient({max_retry_count: 3})",
        },
    ),
    *_rows(
        "Terraform (backend s3)",
        _TERRAFORM,
        {
            Concern.ADDRESSING: "use_path_style = false (force_path_style in older versions)",
            Concern.CHECKSUMS: "skip_s3_checksum = true",
            Concern.REGION: "region = REGION, endpoints = { s3 = https://ENDPOINT } and"
            " skip_region_validation = true",
            Concern.RETRIES: "max_retries",
        },
    ),
    *_rows(
        "Hadoop S3A",
        _S3A,
        {
            Concern.ADDRESSING: "fs.s3a.path.style.access=false",
            Concern.CHECKSUMS: "fs.s3a.checksum.generation=false and"
            " fs.s3a.checksum.validation=false",
            Concern.REGION: "fs.s3a.endpoint=https://ENDPOINT and fs.s3a.endpoint.region=REGION",
            Concern.RETRIES: "fs.s3a.attempts.maximum and fs.s3a.retry.limit",
        },
    ),
    *_rows(
        "Spark with S3A",
        f"{_S3A}, with Spark's prefix for settings of Hadoop",
        {
            Concern.ADDRESSING: "spark.hadoop.fs.s3a.path.style.access=false",
            Concern.CHECKSUMS: "spark.hadoop.fs.s3a.checksum.generation=false and"
            " spark.hadoop.fs.s3a.checksum.validation=false",
            Concern.REGION: "spark.hadoop.fs.s3a.endpoint=https://ENDPOINT and"
            " spark.hadoop.fs.s3a.endpoint.region=REGION",
            Concern.RETRIES: "spark.hadoop.fs.s3a.attempts.maximum and"
            " spark.hadoop.fs.s3a.retry.limit",
        },
    ),
    *_rows(
        "Hadoop OBSA",
        _OBSA,
        {
            Concern.ADDRESSING: "fs.obs.endpoint=ENDPOINT, without the bucket",
            Concern.REGION: "fs.obs.endpoint=ENDPOINT of the bucket's region",
            Concern.RETRIES: "fs.obs.attempts.maximum; fs.obs.threads.max for fewer at once",
        },
        "2025-12-11",
    ),
)
"""In any order: what is shown goes by the order of the clients."""
