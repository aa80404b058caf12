"""The codes that are looked for in any text.

They are those of both lists of the catalogue that no ordinary text has: of a code that is one word
(`Forbidden`) nothing can be said where it stands alone, and those of AWS alone, of selecting by SQL
and of other products' own calls stand in the logs of many programs.

The core reads no files, so that they stand here again; a test holds them equal.
"""

from __future__ import annotations

KNOWN_CODES: tuple[bytes, ...] = tuple(
    b"""
    AZRedundancyTypeNotSupported AbortedByCallback AccessControlListNotSupported AccessDenied
    AccessForbidden AccessLabelNotFound AccountProblem AllAccessDisabled
    AmbiguousGrantByEmailAddress AppendTooLarge AuthorizationHeaderMalformed
    AuthorizationQueryParametersError BadAccessLabel BadDigest BadDomainName BadRequest
    BucketAlreadyExists BucketAlreadyOwnedByYou BucketExpanding BucketNotEmpty BucketRegionError
    ConditionalRequestConflict ConnectionFailed CredentialsError CredentialsNotSupported
    CrossLocationLoggingProhibited CustomDomainAreadyExist CustomDomainNotExist DeregisterUserId
    DirectoryNotEmpty EmptyFile EntityTooLarge EntityTooSmall ErrorUnknown ExpiredToken
    FailedToConnect FileGatewayBucket ForbidAnonReqOverwriteRespHead FrozenUserId FsNotSupport
    FsObjectConflict FsRenameConflict GetQosTokenException HttpErrorBadRequest HttpErrorConflict
    HttpErrorForbidden HttpErrorMovedTemporarily HttpErrorNotFound HttpErrorUnknown
    IllegalLocationConstraintException IllegalVersioningConfigurationException
    InArrearOrInsufficientBalance IncompleteBody IncorrectNumberOfFilesInPostRequest
    InitCurlFailed InlineDataTooLarge InsufficientStorageSpace InternalError InvalidAccessKeyId
    InvalidAddressingHeader InvalidArgument InvalidBucket InvalidBucketName InvalidBucketState
    InvalidBucketStoragePolicy InvalidContentLength InvalidDefaultStorageClass InvalidDigest
    InvalidDuration InvalidEncryptionAlgorithmError InvalidLocationConstraint InvalidObjectState
    InvalidParameter InvalidPart InvalidPartOrder InvalidParts InvalidPayer
    InvalidPolicyDocument InvalidRange InvalidRedirectLocation InvalidRegion InvalidRequest
    InvalidRequestBody InvalidSOAPRequest InvalidSecurity InvalidStorageClass InvalidTag
    InvalidTagError InvalidTargetBucketForLogging InvalidToken InvalidTokenId InvalidURI
    InventoryCountOverLimit KMS.DisabledException KMS.NotFoundException KeyTooLong
    KeyTooLongError MalformedACLError MalformedDate MalformedError MalformedLoggingStatus
    MalformedObjectLockError MalformedPOSTRequest MalformedPolicy MalformedQuotaError
    MalformedXML MalformedXMLError MaxMessageLengthExceeded MaxPostPreDataLengthExceededError
    MetadataHeadersTooLong MetadataNameDuplicate MetadataTooLarge MethodNotAllowed
    MissingAttachment MissingContentLength MissingContentMD5 MissingFields MissingRegion
    MissingRequestBodyError MissingRequiredHeader MissingSecurityElement MissingSecurityHeader
    MultipleContentLengths NameLookupError NetworkingError NoCredentialProviders
    NoLoggingStatusForKey NoSuchBucket NoSuchBucketAlias NoSuchBucketPolicy
    NoSuchCORSConfiguration NoSuchConfiguration NoSuchCustomDomain NoSuchEncryptionConfiguration
    NoSuchInventoryConfiguration NoSuchKey NoSuchLifecycleConfiguration NoSuchPolicy
    NoSuchPublicAccessBlockConfiguration NoSuchReplicationConfiguration NoSuchTagSet
    NoSuchTrashConfiguration NoSuchUpload NoSuchVersion NoSuchWebsiteConfiguration NoToken
    NotFound NotImplemented NotSignedUp NotSuchBucketPolicy ObjectAlreadyExists
    ObjectHasAlreadyRestored ObjectLockConfigurationNotFoundError ObjectNotAppendable
    OpenFileFailed OperationAborted OperationNotSupported OwnershipControlsNotFoundError
    PartialFile PermanentRedirect PositionNotEqualToLength PreconditionFailed
    PrefixExistInclusionRelationship QuotaTooSmall ReplicationConfigurationNotFoundError
    RequestCanceled RequestError RequestIsNotMultiPartContent RequestPayerDenied RequestTimeOut
    RequestTimeTooSkewed RequestTimeout RequestTorrentOfBucketError ResourceConflict
    ResourceNotFound RestoreAlreadyInProgress RetryHead SerializationError ServerBusy
    ServerFailedVerification ServerSideEncryptionConfigurationNotFoundError
    ServiceNotImplemented ServiceNotSupported ServiceUnavailable SignatureDoesNotMatch SlowDown
    SlowDownRead SlowDownWrite SymlinkTargetNotExist SystemCapacityNotenough TemporaryRedirect
    TokenRefreshRequired TooManyBuckets TooManyCustomDomains TooManyObjectCopied TooManyRequests
    TooManyWrongSignature UnexpectedContent UnexpectedEOF UnknownError
    UnresolvableGrantByEmailAddress UriTooLong UserKeyMustBeSpecified UserRestricted
    VirtualHostDomainRequired WebsiteRedirect XAmzContentChecksumMismatch
    XAmzContentSHA256Mismatch XMinioAdminBucketQuotaExceeded XMinioBackendDown
    XMinioInsecureClientRequest XMinioInvalidObjectName XMinioInvalidResourceName
    XMinioMalformedJSON XMinioObjectExistsAsDirectory XMinioParentIsObject
    XMinioServerNotInitialized XMinioStorageFull XmlParseFailure
    """.split()
)

COMMON_CODES = frozenset(
    b"""
    BadRequest InternalError InvalidArgument InvalidRequest MethodNotAllowed NotFound NotImplemented
    PreconditionFailed RequestTimeout ResourceConflict ResourceNotFound ServiceUnavailable
    TooManyRequests
    """.split()
)
"""Those of them that other services have too, gRPC's among them."""
