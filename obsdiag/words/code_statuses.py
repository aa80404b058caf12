"""Which status each of the codes has that are looked for in any text.

It is the one of both lists of the catalogue. The core reads no files, so that it stands here
again; a test holds the two equal.
"""

from __future__ import annotations

_CODES = {
    301: """
    BucketRegionError PermanentRedirect WebsiteRedirect
    """,
    307: """
    HttpErrorMovedTemporarily TemporaryRedirect
    """,
    400: """
    AZRedundancyTypeNotSupported AccessControlListNotSupported AmbiguousGrantByEmailAddress
    AppendTooLarge AuthorizationHeaderMalformed AuthorizationQueryParametersError BadDigest
    BadDomainName BadRequest CredentialsNotSupported CustomDomainAreadyExist
    CustomDomainNotExist EntityTooLarge EntityTooSmall ExpiredToken FileGatewayBucket
    ForbidAnonReqOverwriteRespHead HttpErrorBadRequest IllegalLocationConstraintException
    IllegalVersioningConfigurationException IncompleteBody IncorrectNumberOfFilesInPostRequest
    InlineDataTooLarge InvalidArgument InvalidBucket InvalidBucketName
    InvalidBucketStoragePolicy InvalidContentLength InvalidDefaultStorageClass InvalidDigest
    InvalidDuration InvalidEncryptionAlgorithmError InvalidLocationConstraint InvalidPart
    InvalidPartOrder InvalidPolicyDocument InvalidRedirectLocation InvalidRegion InvalidRequest
    InvalidRequestBody InvalidSOAPRequest InvalidStorageClass InvalidTag InvalidTagError
    InvalidTargetBucketForLogging InvalidToken InvalidURI InventoryCountOverLimit
    KMS.DisabledException KMS.NotFoundException KeyTooLong KeyTooLongError MalformedACLError
    MalformedDate MalformedError MalformedLoggingStatus MalformedObjectLockError
    MalformedPOSTRequest MalformedPolicy MalformedQuotaError MalformedXML MalformedXMLError
    MaxMessageLengthExceeded MaxPostPreDataLengthExceededError MetadataTooLarge
    MissingContentMD5 MissingFields MissingRegion MissingRequestBodyError MissingRequiredHeader
    MissingSecurityElement MissingSecurityHeader MultipleContentLengths NoLoggingStatusForKey
    OperationNotSupported PrefixExistInclusionRelationship RequestIsNotMultiPartContent
    RequestTimeout RequestTorrentOfBucketError TokenRefreshRequired TooManyBuckets
    TooManyCustomDomains TooManyObjectCopied TooManyWrongSignature UnexpectedContent
    UnresolvableGrantByEmailAddress UserKeyMustBeSpecified XAmzContentChecksumMismatch
    XAmzContentSHA256Mismatch XMinioAdminBucketQuotaExceeded XMinioInsecureClientRequest
    XMinioInvalidObjectName XMinioInvalidResourceName XMinioMalformedJSON
    XMinioObjectExistsAsDirectory XMinioParentIsObject
    """,
    403: """
    AccessDenied AccessForbidden AccountProblem AllAccessDisabled
    CrossLocationLoggingProhibited DeregisterUserId FrozenUserId HttpErrorForbidden
    InArrearOrInsufficientBalance InsufficientStorageSpace InvalidAccessKeyId
    InvalidObjectState InvalidPayer InvalidSecurity InvalidTokenId NotSignedUp
    RequestPayerDenied RequestTimeTooSkewed SignatureDoesNotMatch SystemCapacityNotenough
    UserRestricted VirtualHostDomainRequired
    """,
    404: """
    HttpErrorNotFound NoSuchBucket NoSuchBucketAlias NoSuchBucketPolicy NoSuchCORSConfiguration
    NoSuchConfiguration NoSuchCustomDomain NoSuchEncryptionConfiguration
    NoSuchInventoryConfiguration NoSuchKey NoSuchLifecycleConfiguration NoSuchPolicy
    NoSuchPublicAccessBlockConfiguration NoSuchReplicationConfiguration NoSuchTagSet
    NoSuchUpload NoSuchVersion NoSuchWebsiteConfiguration NotFound NotSuchBucketPolicy
    ObjectLockConfigurationNotFoundError OwnershipControlsNotFoundError
    ReplicationConfigurationNotFoundError ResourceNotFound
    ServerSideEncryptionConfigurationNotFoundError SymlinkTargetNotExist
    """,
    405: """
    FsNotSupport MethodNotAllowed
    """,
    408: """
    RequestTimeOut
    """,
    409: """
    BucketAlreadyExists BucketAlreadyOwnedByYou BucketExpanding BucketNotEmpty
    ConditionalRequestConflict DirectoryNotEmpty FsObjectConflict FsRenameConflict
    HttpErrorConflict InvalidBucketState ObjectAlreadyExists ObjectHasAlreadyRestored
    ObjectNotAppendable OperationAborted PositionNotEqualToLength ResourceConflict
    RestoreAlreadyInProgress ServiceNotSupported
    """,
    411: """
    MissingContentLength
    """,
    412: """
    PreconditionFailed
    """,
    416: """
    InvalidRange
    """,
    429: """
    TooManyRequests
    """,
    500: """
    InternalError
    """,
    501: """
    NotImplemented ServiceNotImplemented
    """,
    503: """
    GetQosTokenException ServerBusy ServiceUnavailable SlowDown SlowDownRead SlowDownWrite
    XMinioBackendDown XMinioServerNotInitialized
    """,
    507: """
    XMinioStorageFull
    """,
}


_STATUSES = {name.encode(): status for status, names in _CODES.items() for name in names.split()}


def status_of(code: bytes) -> int | None:
    """Return the status of a code; None of one that is not known, or has no status."""
    return _STATUSES.get(code)
