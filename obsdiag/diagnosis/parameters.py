"""The query parameters of signed URLs, of the OBS scheme and of AWS versions 2 and 4."""

from __future__ import annotations

SIGNATURES = frozenset({"signature", "x-amz-signature", "x-obs-signature"})
"""The query parameters, in lower case, that hold the signature of a URL."""
SIGNING_PARAMETERS = frozenset(
    {
        "accesskeyid",
        "awsaccesskeyid",
        "expires",
        "signature",
        "x-amz-algorithm",
        "x-amz-credential",
        "x-amz-expires",
        "x-amz-signature",
        "x-amz-signedheaders",
        "x-obs-algorithm",
        "x-obs-credential",
        "x-obs-expires",
        "x-obs-signature",
        "x-obs-signedheaders",
    }
)
"""Query parameters, in lower case, that only a signed URL has."""
