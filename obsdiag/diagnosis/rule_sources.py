"""Where the statement of each rule comes from.

The pages of OBS are those of support.huaweicloud.com and docs.otc.t-systems.com, by their
titles or their file names; what no page has is said to be observed, or to follow from others.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

API = "OBS API reference"
DENIED = f"{API}, obs_errorcode_0003 (AccessDenied)"
ARREARS = f"{API}, obs_errorcode_0007 (InArrearOrInsufficientBalance)"
SKEWED = f"{API}, obs_errorcode_0012 (RequestTimeTooSkewed)"
SIGNATURE = "OBS FAQ obs_faq_0173 (signatures that do not match)"
IN_HEADER = f"{API}, “Authentication of Signature in a Header”"
IN_URL = f"{API}, “Authentication of Signature in a URL”"
CHECKSUMS = "OBS FAQ obs_faq_0274 (AWS SDKs); AWS SDKs reference guide, data integrity protections"
IAM = "IAM FAQ iam_01_0931 (implicit and explicit deny)"
V4 = "Amazon S3 API reference, “Authenticating Requests (AWS Signature Version 4)”"
S3_CODES = "Amazon S3 API reference, list of error codes (elements of the error document)"
ADDRESSING = f"{API}, “Constructing a Request”: endpoints and addressing"
RESTORING = "OBS user guide, “Restoring Archive or Deep Archive Objects” (obs_03_0320)"
MULTIPART = f"{API}, multipart operations"
CREATING = f"{API}, “Creating a Bucket”"
POLICIES = f"{API}, “Configuring a Bucket Policy”"
TAGS = f"{API}, “Configuring Tags for a Bucket”"
NATIVE = f"{API}, table of error codes (obs_04_0115)"
HADOOP = "observed: the vendor's client for Hadoop reads it so"
IDS = "observed: the time inside ids agrees with the Date of the same answers"
PRODUCTS = "the products' own default header fields and pages"
HTTP = "RFC 9110"
GATEWAY = "API Gateway FAQ apig-faq-0003; OCR FAQ ocr_01_0063 (APIG.0301)"
CLIENTS = "the clients' own sources (client_report/unreached_rows.py)"

SOURCES: Mapping[str, str] = {
    "name-not-resolved": CLIENTS,
    "connection-refused": CLIENTS,
    "connect-timed-out": CLIENTS,
    "answer-timed-out": CLIENTS,
    "connection-closed": CLIENTS,
    "tls-refused": CLIENTS,
    "proxy-failed": CLIENTS,
    "no-credentials": CLIENTS,
    "no-region": CLIENTS,
    "refused-by-client": CLIENTS,
    "endpoint-not-reached": CLIENTS,
    "account-state": f"{NATIVE}; {ARREARS}",
    "alias": f"{NATIVE}; Amazon S3 API reference, list of error codes",
    "anonymous": f"{IN_HEADER}; {IN_URL}",
    "answered-by": PRODUCTS,
    "api-gateway": GATEWAY,
    "api-gateway-login": GATEWAY,
    "arrears": ARREARS,
    "authorization-type": f"{IN_HEADER}; {V4}",
    "bad-escape": "RFC 3986 section 2.1; RFC 3629 (UTF-8)",
    "body-absent": f"{HTTP} section 8.6 (Content-Length)",
    "body-cut": f"{HTTP} section 8.6 (Content-Length); XML 1.0",
    "body-short": S3_CODES,
    "body-too-large": "obsdiag's own limit",
    "body-unreadable": f"{HTTP} section 8.4 (Content-Encoding)",
    "bucket-by-address": ADDRESSING,
    "bucket-name": CREATING,
    "bucket-not-empty": f"{API}, “Deleting Buckets”",
    "bucket-not-signed": SIGNATURE,
    "bucket-placeholder": "follows from the name; placeholders of the vendors' samples",
    "bucket-twice": SIGNATURE,
    "captive-portal": "RFC 6585 section 6; the pages of captive portals",
    "changed-since": f"{HTTP} section 13.1.4",
    "clock-behind": SKEWED,
    "clock-date": SKEWED,
    "clock-drift": SKEWED,
    "clock-zone": f"{SKEWED}; IANA time zone database",
    "cold-object": RESTORING,
    "cold-restoring": RESTORING,
    "compatible-store": "the Server field that the answer shows",
    "other-store": (
        "the error documentation and header fields of each store (decode/store_marks.py)"
    ),
    "oss-ec": "Alibaba Cloud OSS, “EC error codes”",
    "times-contradict": IDS,
    "log-time-contradicts": IDS,
    "part-only": "the capture itself",
    "complete-may-stand": f"{API}, “Completing a Multipart Upload”",
    "condition-failed": f"{HTTP} section 13",
    "copied-onto-itself": f"{API}, “Copying an Object”",
    "copy-source-missing": f"{API}, “Copying an Object”",
    "cors-hides-code": "Fetch standard, CORS check",
    "cors-not-allowed": f"Fetch standard, CORS-preflight request; {API}, “Configuring Bucket CORS”",
    "custom-domain-signed": SIGNATURE,
    "date-missing": f"{API}, table of error codes; {HTTP} section 5.6.7",
    "delete-marker": f"{API}, versioning",
    "dialects-mixed": f"{IN_HEADER}; its counterpart in the S3-compatible API reference",
    "digest-differs": S3_CODES,
    "digest-of-nothing": "RFC 1321 and FIPS 180-4: the digests of no bytes; the elements of S3",
    "dtd-refused": "obsdiag's own rule; no answer of the service was seen with one",
    "encoded-message": f"{DENIED}; the vendor's SDK for Java",
    "error-in-success": "the answer itself",
    "etag-nearly": f"{HTTP} section 8.8.3; the tags that web servers make of compressed bodies",
    "etag-unquoted": f"{HTTP} section 8.8.3; OBS's own sample has none, so nothing is said of OBS",
    "exists-already": f"{HTTP} section 13.1.2",
    "expires-duration": SIGNATURE,
    "explicit-deny": f"{IAM}; {DENIED}",
    "fields-with-signed-url": f"{SIGNATURE}; {IN_URL}",
    "form-upload": f"{API}, “Uploading Objects - POST”",
    "from-cache": "RFC 9111 section 5.1 (Age)",
    "head-400": f"{HTTP} section 9.3.2; follows from the codes with this status",
    "head-403": f"{HTTP} section 9.3.2; {DENIED}",
    "head-404": f"{HTTP} section 9.3.2; follows from the codes with this status",
    "head-405": f"{HTTP} section 9.3.2; {API}, versioning",
    "head-signed-url": f"{IN_URL}: the first line of the StringToSign",
    "header-named": S3_CODES,
    "hidden-404": f"{DENIED}; {API}, “Downloading Objects”",
    "key-blank-ends": f"{API}, object naming",
    "key-encoded-twice": "follows from RFC 3986 section 2.4 (no decoding twice)",
    "key-of-another-cloud": "follows from the accounts of each cloud being its own",
    "key-slashes": f"{API}, object naming",
    "key-too-long": f"{API}, object naming",
    "kms-denied": f"{DENIED}; {API}, “Server-Side Encryption (SSE-KMS)” (obs_04_0106)",
    "kms-key": f"{API}, “Server-Side Encryption (SSE-KMS)” (obs_04_0106)",
    "kms-key-not-named": f"{API}, “Server-Side Encryption (SSE-KMS)” (obs_04_0106)",
    "kms-other-region": f"{API}, “Server-Side Encryption (SSE-KMS)” (obs_04_0106)",
    "length-missing": f"{NATIVE}: MissingContentLength; {HTTP} section 8.6",
    "location-differs": CREATING,
    "late-delivery": SKEWED,
    "md5-in-hex": "RFC 1864",
    "md5-malformed": "RFC 1864",
    "metadata-size": "OBS user guide, object metadata (obs_41_0025)",
    "missing": "what the vendor's pages on these codes ask for",
    "name-blocked": CREATING,
    "network-policy": f"{IAM}; {DENIED}",
    "no-bucket-named": f"{API}, “Listing Buckets”: the one operation on the service",
    "no-request-id": f"{API}, common response headers",
    "not-allowed": f"{DENIED}; {IAM}",
    "nothing-arrived": "RFC 1321 and FIPS 180-4: the digests of no bytes; the elements of S3",
    "object-locked": f"{API}, “Configuring WORM Retention for an Object”",
    "on-the-way": PRODUCTS,
    "organisation-policy": f"{IAM}; Organizations user guide, service control policies",
    "other-account": "OBS user guide, access logs (fields of a line); OBS FAQ obs_faq_0147",
    "other-region": ADDRESSING,
    "other-sender": f"{API}, common response headers",
    "other-service": "the clouds' own pages of endpoints",
    "part-may-stand": f"{API}, “Listing Uploaded Parts” and “Uploading Parts”",
    "part-missing": S3_CODES,
    "part-number-outside": MULTIPART,
    "part-order": MULTIPART,
    "part-too-small": f"{MULTIPART}; {S3_CODES}",
    "parts-as-text": MULTIPART,
    "passed-on": f"{API}, common response headers",
    "payload-hash": CHECKSUMS,
    "policy-both": POLICIES,
    "policy-other-bucket": POLICIES,
    "policy-version": POLICIES,
    "policy-kind": f"{DENIED}; {IAM}; Organizations user guide, org_20_0103",
    "presigned-early": f"{SKEWED}; {V4}",
    "presigned-expired": f"{SKEWED}; {IN_URL}",
    "presigned-too-long": V4,
    "proxy-login": f"{HTTP} section 15.5.8",
    "put-may-stand": f"follows from {HTTP} section 9.2.2 (a PUT can be repeated)",
    "put-no-such-key": "observed: endpoints that take the bucket only in the host answer so",
    "put-not-allowed": "observed: endpoints that take the bucket only in the host answer so",
    "range-at-end": f"{HTTP} section 14.1.2",
    "range-outside": f"{HTTP} sections 14.1.2 and 14.4; {S3_CODES}",
    "redirected": f"{SIGNATURE}; {HTTP} section 15.4",
    "referer-refused": "OBS FAQ obs_faq_0147; OBS user guide, URL validation",
    "region-expected": S3_CODES,
    "request-changed": IN_HEADER,
    "request-id-time": IDS,
    "request-unchanged": SIGNATURE,
    "restore-of-warm": RESTORING,
    "restore-running": RESTORING,
    "retries-used-up": "the words of the AWS SDKs for Python, Java, Go and JavaScript",
    "retry-after": f"{HTTP} section 10.2.3",
    "scope-date": f"{SKEWED}; {V4}",
    "scope-region": V4,
    "sdk-checksums": CHECKSUMS,
    "sent-other-root": f"{API}: the documents of the operations",
    "sent-unreadable": f"{API}: the documents of the operations; XML 1.0; RFC 8259",
    "sent-in-chunks": f"{NATIVE}; RFC 9112 section 6.1",
    "service-level-action": "OBS permission configuration guide, bucket policies (obs_40_0004)",
    "signature-not-encoded": f"{SIGNATURE}; WHATWG URL standard, form decoding",
    "signature-scheme": f"{IN_HEADER}; {V4}",
    "signed-text-agrees": SIGNATURE,
    "signed-text-differs": SIGNATURE,
    "signed-twice": f"{IN_HEADER}; Amazon S3 API reference, InvalidArgument",
    "signed-url-cut": f"{IN_URL}; POSIX shell, section 2.9.3 (asynchronous lists)",
    "slow-down-message": f"{NATIVE}: SlowDown",
    "status-changed": PRODUCTS,
    "status-mismatch": "the published table",
    "status-only": f"{HTTP} section 9.3.2",
    "status-tables-differ": NATIVE,
    "swift-interface": "OBS Swift-compatible API reference",
    "tag-character": f"{TAGS}; S3-compatible API reference, “PUT Bucket tagging”",
    "tag-too-long": TAGS,
    "tags-too-many": TAGS,
    "throttle-indicator": HADOOP,
    "throttle-limit": f"{NATIVE}; {HADOOP}",
    "token-not-signed": IN_HEADER,
    "too-large": f"{NATIVE}; {S3_CODES}",
    "unknown-code": "the published table",
    "upload-begun": f"{IDS}; {MULTIPART}",
    "virtual-host-required": f"{API}, obs_errorcode_0014 (VirtualHostDomainRequired); {ADDRESSING}",
    "website-without-bucket": "the message that comes with the code",
    "xml-broken": "XML 1.0",
}
"""By the rule's id."""
