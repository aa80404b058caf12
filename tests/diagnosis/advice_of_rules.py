"""What the text of each rule says of the next step: whose it is, and whether to repeat.

Read off the templates by hand. A test compares it with what the guidance says of the same codes
and of the causes that the rule supports.
"""

from __future__ import annotations

_CALLER = "caller"
_OWNER = "bucket-owner"
_ACCOUNT = "account"
_SERVICE = "service"
_NETWORK = "network"

ACTS: dict[tuple[str, ...], str] = {
    (_CALLER,): "presigned-expired presigned-early expires-duration presigned-too-long scope-date"
    " clock-zone clock-date late-delivery clock-behind clock-drift signature-scheme dialects-mixed"
    " token-not-signed signed-twice signature-not-encoded fields-with-signed-url signed-url-cut"
    " signed-text-differs signed-text-agrees bucket-not-signed custom-domain-signed"
    " request-unchanged virtual-host-required bucket-twice redirected website-without-bucket"
    " no-bucket-named other-service key-of-another-cloud other-region scope-region region-expected"
    " date-missing anonymous form-upload copy-source-missing put-no-such-key key-slashes"
    " key-encoded-twice key-blank-ends put-not-allowed head-400 head-403 head-signed-url head-404"
    " head-405 retry-after retries-used-up sdk-checksums payload-hash md5-in-hex md5-malformed"
    " digest-of-nothing cold-object cold-restoring restore-of-warm kms-other-region part-too-small"
    " part-missing part-order parts-as-text upload-begun too-large metadata-size key-too-long"
    " range-outside range-at-end condition-failed changed-since etag-nearly exists-already"
    " etag-unquoted bucket-name bucket-placeholder bucket-by-address part-number-outside bad-escape"
    " copied-onto-itself location-differs header-named length-missing sent-unreadable"
    " sent-other-root policy-other-bucket policy-version policy-both tag-character tag-too-long"
    " tags-too-many object-locked throttle-limit slow-down-message name-blocked api-gateway"
    " no-credentials no-region refused-by-client",
    (_CALLER, _OWNER): "hidden-404 delete-marker referer-refused bucket-not-empty",
    (_CALLER, _SERVICE): "throttle-indicator complete-may-stand put-may-stand part-may-stand"
    " restore-running",
    (_CALLER, _NETWORK): "request-changed authorization-type body-short sent-in-chunks"
    " digest-differs nothing-arrived compatible-store captive-portal answer-timed-out"
    " name-not-resolved endpoint-not-reached tls-refused",
    (_OWNER,): "cors-not-allowed",
    (_OWNER, _ACCOUNT): "not-allowed explicit-deny network-policy organisation-policy policy-kind"
    " other-account encoded-message kms-key kms-key-not-named kms-denied",
    (_ACCOUNT,): "arrears account-state",
    (_ACCOUNT, _CALLER): "service-level-action api-gateway-login",
    (_NETWORK,): "other-sender answered-by proxy-login on-the-way from-cache status-changed"
    " connection-refused connect-timed-out connection-closed proxy-failed",
}
"""Who may have the next step, by the text of the rules named."""

AFTER_CHANGE = (
    "presigned-expired expires-duration presigned-too-long clock-zone clock-date clock-drift"
    " token-not-signed signature-not-encoded bucket-twice scope-region anonymous not-allowed"
    " explicit-deny kms-denied md5-in-hex md5-malformed part-too-small part-order parts-as-text"
    " condition-failed cors-not-allowed bad-escape copied-onto-itself policy-other-bucket"
    " policy-version policy-both tag-character tag-too-long tags-too-many key-too-long"
    " metadata-size date-missing arrears virtual-host-required cold-object"
)
"""Rules by which something has to be changed before the request is repeated."""
WITH_PAUSES = "throttle-indicator throttle-limit slow-down-message name-blocked restore-running"
"""Rules by which it can be repeated as it is, with growing pauses."""
NO_STEP = (
    "other-store oss-ec swift-interface passed-on cors-hides-code status-mismatch"
    " status-tables-differ error-in-success unknown-code alias status-only body-absent body-cut"
    " body-unreadable body-too-large xml-broken dtd-refused no-request-id times-contradict"
    " log-time-contradicts"
    " request-id-time part-only missing"
)
"""Rules that say what is seen, or what to ask for, and leave the step to others."""


def acts_of() -> dict[str, frozenset[str]]:
    """Return who may have the next step by the id of each rule that says so."""
    return {name: frozenset(who) for who, names in ACTS.items() for name in names.split()}
