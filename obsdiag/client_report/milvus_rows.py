"""What Milvus says of a store's answer: status, exception, message and what it has asked for.

internal/core/src/storage/MinioChunkManager.h, ThrowS3Error.
"""

from __future__ import annotations

from obsdiag.client_report.template import template

MILVUS = (
    template(
        "milvus",
        "[errcode:",
        r"\[errcode:(?P<status>[345]\d{2}), ?exception:(?:@CODE)?, ?"
        r"errmessage:(?P<Message>[^\r\n]{0,600}?)(?:, ?params:|\]|\r?$)",
    ),
)
"""One row a form, as `template_rows` has them."""
