"""Log records and blocks of a paste: where they start and end, and which are worth reading."""
