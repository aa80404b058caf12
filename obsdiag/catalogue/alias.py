"""Other spellings of published codes, and the messages that clients show in place of a code.

Both are tables: one more is one more row, with where it was found.

Spellings of the published table that look wrong are none of these: `Redirect`,
`NotSuchBucketPolicy` and `CustomDomainAreadyExist` are what the service itself
says, beside `TemporaryRedirect` and `NoSuchBucketPolicy`.
"""

from __future__ import annotations

from obsdiag.named_tuple import NamedTuple


class Alias(NamedTuple):
    """A code that is in the published table under another name."""

    code: str
    published: str
    """The table's code, without white space."""
    source: str


class Wording(NamedTuple):
    """A message as it is sent; it may be a part of a longer one."""

    message: str
    published: str
    """The table's code, without white space."""
    source: str


NATIVE = "OBS API reference, error codes (obs_04_0115)"
TAGGING = "OBS S3 API reference, PUT Bucket tagging and adding object tags"
DENIED_PAGE = "OBS API reference, error code page obs_errorcode_0003"
SKEWED_PAGE = "OBS API reference, error code page obs_errorcode_0012"
CAPTURED = "answers captured from OBS"
PAGES = "the vendor's pages per code, support.huaweicloud.com/api-obs/obs_errorcode_0003 to _0028"
MC = "mc, cmd/client-errors.go: what it says instead of the service's own message"
S3 = "Amazon S3 API reference, list of error codes"
GOOGLE = "Cloud Storage XML API reference, status and error codes"

ALIASES = (
    Alias("KeyTooLongError", "KeyTooLong", NATIVE),
    Alias("InvalidTag", "InvalidTagError", TAGGING),
    # The table, the native table and the SDKs leave the l out; whoever writes it in means the same.
    Alias("CustomDomainAlreadyExist", "CustomDomainAreadyExist", NATIVE),
)

ROW_WORDINGS = (Wording("because object protected by object lock", "AccessDenied#2", S3),)
"""Messages of one of several rows with the same code, which is named by its id."""
WORDINGS = (
    Wording("Insufficient permissions to access this file", "AccessDenied", MC),
    Wording("Insufficient permissions to access this path", "AccessDenied", MC),
    Wording("CORS is not enabled for this bucket", "AccessForbidden", PAGES),
    Wording("CORSResponse: This CORS request is not allowed", "AccessForbidden", PAGES),
    Wording("Insufficient information. Origin request header needed", "BadRequest", PAGES),
    Wording("In arrear or insufficient balance", "InArrearOrInsufficientBalance", PAGES),
    Wording("The security token is invalid", "InvalidAccessKeyId", PAGES),
    Wording("The user holding this access key has been disabled", "InvalidAccessKeyId", PAGES),
    Wording(
        "This user only supports console access, not programmatic access",
        "InvalidAccessKeyId",
        PAGES,
    ),
    Wording(
        "The operation is not valid for the object's storage class", "InvalidObjectState", PAGES
    ),
    Wording("because object lock is not enabled for the bucket", "InvalidRequest", PAGES),
    Wording(
        "The retention period date must be later than the current or the configured date",
        "InvalidRequest",
        PAGES,
    ),
    Wording("Action does not apply to any resource(s) in statement", "MalformedPolicy", PAGES),
    Wording("Policy has invalid resource", "MalformedPolicy", PAGES),
    Wording(
        "Your metadata headers exceed the maximum allowed metadata size", "MetadataTooLarge", PAGES
    ),
    Wording("The specified custom domain does not configured", "NoSuchCustomDomain", PAGES),
    Wording("The resource you requested does not exist", "NoSuchKey", PAGES),
    Wording("The specified version does not exist", "NoSuchVersion", PAGES),
    Wording(
        "you cannot shorten the restoration period of the Cold object",
        "ObjectHasAlreadyRestored",
        PAGES,
    ),
    Wording("This userid belongs to an OBS deregistered user", "DeregisterUserId", PAGES),
    Wording("Bucket storage space is not enough", "InsufficientStorageSpace", PAGES),
    Wording("All access to this object has been disabled", "AllAccessDisabled", PAGES),
    Wording("authentication requires a valid Date or x-amz-date header", "AccessDenied", CAPTURED),
    Wording("is not authorized to perform", "AccessDenied", DENIED_PAGE),
    Wording(
        "The requested bucket name is not available. The bucket namespace is shared by all users"
        " of the system.",
        "BucketAlreadyExists",
        CAPTURED,
    ),
    Wording(
        "Your previous request to create the named bucket succeeded and you already own it",
        "BucketAlreadyOwnedByYou",
        S3,
    ),
    Wording("The bucket you tried to delete is not empty", "BucketNotEmpty", S3),
    Wording("Your proposed upload exceeds the maximum allowed", "EntityTooLarge", S3),
    Wording("Your proposed upload is smaller than the minimum allowed", "EntityTooSmall", S3),
    Wording("Content-MD5 you specified did not match what we received", "BadDigest", S3),
    Wording(
        "location constraint is incompatible for the region specific endpoint",
        "IllegalLocationConstraintException",
        CAPTURED,
    ),
    Wording(
        "You did not provide the number of bytes specified by the Content-Length HTTP header",
        "IncompleteBody",
        S3,
    ),
    Wording("We encountered an internal error", "InternalError", CAPTURED),
    Wording("Access Key Id you provided does not exist in our records", "InvalidAccessKeyId", S3),
    Wording("restoration days should be at least 1 and at most 30", "InvalidArgument", CAPTURED),
    Wording("The specified bucket is not valid", "InvalidBucketName", S3),
    Wording("Content-MD5 you specified is not valid", "InvalidDigest", S3),
    Wording(
        "Operation is not valid for the source object's storage class",
        "InvalidObjectState",
        CAPTURED,
    ),
    Wording(
        "Restore is not allowed, as object's storage class is not COLD",
        "InvalidObjectState",
        CAPTURED,
    ),
    Wording("operation is not valid for the current state of the object", "InvalidObjectState", S3),
    Wording("One or more of the specified parts could not be found", "InvalidPart", S3),
    Wording("The list of parts was not in ascending order", "InvalidPartOrder", S3),
    Wording("The requested range is not satisfiable", "InvalidRange", S3),
    Wording("The requested range cannot be satisfied", "InvalidRange", S3),
    Wording(
        "The XML you provided was not well-formed or did not validate against our published schema",
        "MalformedXML",
        CAPTURED,
    ),
    Wording("Specified method is not supported", "MethodNotAllowed", CAPTURED),
    Wording("method is not allowed against this resource", "MethodNotAllowed", CAPTURED),
    Wording("You must provide the Content-Length HTTP header", "MissingContentLength", CAPTURED),
    Wording("Request body is empty", "MissingRequestBodyError", CAPTURED),
    Wording("The bucket policy does not exist", "NoSuchBucketPolicy", S3),
    Wording("The CORS configuration does not exist", "NoSuchCORSConfiguration", S3),
    Wording("The lifecycle configuration does not exist", "NoSuchLifecycleConfiguration", S3),
    Wording("The TagSet does not exist", "NoSuchTagSet", S3),
    Wording("The specified upload does not exist", "NoSuchUpload", S3),
    Wording("does not have a website configuration", "NoSuchWebsiteConfiguration", S3),
    Wording("A header you provided implies functionality", "NotImplemented", S3),
    Wording("A header or query you provided requested a function", "NotImplemented", GOOGLE),
    Wording(
        "After restoring an archived object, you cannot shorten the restoration period",
        "ObjectHasAlreadyRestored",
        CAPTURED,
    ),
    Wording("A conflicting conditional operation is currently in progress", "OperationAborted", S3),
    Wording("must be addressed using the specified endpoint", "PermanentRedirect", S3),
    Wording("At least one of the pre-conditions you specified", "PreconditionFailed", CAPTURED),
    Wording(
        "The difference between the request time and the current time is too large",
        "RequestTimeTooSkewed",
        CAPTURED,
    ),
    Wording(
        "The difference between the request time and the server's time is too large",
        "RequestTimeTooSkewed",
        S3,
    ),
    Wording("Request is not yet valid", "RequestTimeTooSkewed", SKEWED_PAGE),
    Wording("Request is no longer valid", "RequestTimeTooSkewed", SKEWED_PAGE),
    Wording("Request has expired", "RequestTimeTooSkewed", SKEWED_PAGE),
    Wording("Signing key is no longer valid", "RequestTimeTooSkewed", SKEWED_PAGE),
    Wording("Request signed date is too skewed", "RequestTimeTooSkewed", SKEWED_PAGE),
    Wording("Your socket connection to the server was not read from", "RequestTimeout", S3),
    Wording("Object restore is already in progress", "RestoreAlreadyInProgress", CAPTURED),
    Wording(
        "The request signature we calculated does not match", "SignatureDoesNotMatch", CAPTURED
    ),
    Wording("Please reduce your request rate", "SlowDown", CAPTURED),
    Wording("You are being redirected to the bucket while DNS updates", "TemporaryRedirect", S3),
)
