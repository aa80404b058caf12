"""The codes that are looked for in any text, each with the status that it has.

They are those of both lists of the catalogue that no ordinary text has: of a code that is one word
(`Forbidden`) nothing can be said where it stands alone, and those of AWS alone, of selecting by SQL
and of other products' own calls stand in the logs of many programs.

The core reads no files, so that they stand here again; a test holds them equal.
"""

from __future__ import annotations

_CODES: dict[int | None, str] = {
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
    AccessDenied AccessForbidden AccountProblem AllAccessDisabled CrossLocationLoggingProhibited
    DeregisterUserId FrozenUserId HttpErrorForbidden InArrearOrInsufficientBalance
    InsufficientStorageSpace InvalidAccessKeyId InvalidObjectState InvalidPayer InvalidSecurity
    InvalidTokenId NotSignedUp RequestPayerDenied RequestTimeTooSkewed SignatureDoesNotMatch
    SystemCapacityNotenough UserRestricted VirtualHostDomainRequired
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
    None: """
    AbortedByCallback AccessLabelNotFound BadAccessLabel ConnectionFailed CredentialsError
    EmptyFile ErrorUnknown FailedToConnect HttpErrorUnknown InitCurlFailed
    InvalidAddressingHeader InvalidParameter InvalidParts MetadataHeadersTooLong
    MetadataNameDuplicate MissingAttachment NameLookupError NetworkingError
    NoCredentialProviders NoSuchTrashConfiguration NoToken OpenFileFailed PartialFile
    QuotaTooSmall RequestCanceled RequestError RetryHead SerializationError
    ServerFailedVerification UnexpectedEOF UnknownError UriTooLong XmlParseFailure
    """,
}
"""The codes by their status; None for those of clients and those that no list gives one."""
_STATUSES = {name.encode(): status for status, names in _CODES.items() for name in names.split()}

KNOWN_CODES: tuple[bytes, ...] = tuple(sorted(_STATUSES))

COMMON_CODES = frozenset(
    b"""
    BadRequest InternalError InvalidArgument InvalidRequest MethodNotAllowed NotFound NotImplemented
    PreconditionFailed RequestTimeout ResourceConflict ResourceNotFound ServiceUnavailable
    TooManyRequests
    """.split()
)
"""Those of them that other services have too, gRPC's among them."""


def known_status(code: bytes) -> int | None:
    """Return the status of a code; None of one that is not known, or has no status."""
    return _STATUSES.get(code)


_DIGITS = 3
"""Digits of a status."""


def contradicts(code: str, status: str) -> bool:
    """Return whether a code is known, or is a status itself, and it is not this status."""
    known = int(code) if code.isdecimal() and len(code) == _DIGITS else known_status(code.encode())
    return known is not None and status[:3].isdecimal() and str(known) != status[:3]
